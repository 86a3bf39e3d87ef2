package parts

import (
	"slices"
	"strings"
)

// ellipsis ends a text that was cut.
const ellipsis = "…"

// wrap breaks a text into lines no wider than width, as measure tells it. It breaks between words, and inside a word only
// where the word alone is too wide. A text always has at least one line.
func wrap(text string, width float32, measure func(string) float32) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, breakable) {
		longer := strings.TrimLeft(line+" "+word, " ")
		if measure(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		pieces := chop(word, width, measure)
		lines = append(lines, pieces[:len(pieces)-1]...)
		line = pieces[len(pieces)-1]
	}
	return append(lines, line)
}

// breakable says whether a line may end here: at any space but the no-break space.
func breakable(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// chop cuts a word into pieces no wider than width, each of one letter at least.
func chop(word string, width float32, measure func(string) float32) []string {
	if measure(word) <= width {
		return []string{word}
	}
	var pieces []string
	piece := ""
	for _, letter := range word {
		if piece != "" && measure(piece+string(letter)) > width {
			pieces = append(pieces, piece)
			piece = ""
		}
		piece += string(letter)
	}
	return append(pieces, piece)
}

// Clip cuts a text of one line that is wider than width, as measure tells it, and marks that something was cut.
func Clip(text string, width float32, measure func(string) float32) string {
	if measure(text) <= width {
		return text
	}
	return clip([]string{text, ""}, 1, width, measure)[0]
}

// clip keeps the first lines, and marks the last one when something was cut.
func clip(lines []string, most int, width float32, measure func(string) float32) []string {
	if most <= 0 || len(lines) <= most {
		return lines
	}
	kept := slices.Clone(lines[:most])
	last := []rune(kept[len(kept)-1])
	for len(last) > 0 && measure(string(last)+ellipsis) > width {
		last = last[:len(last)-1]
	}
	kept[len(kept)-1] = strings.TrimRight(string(last), " ") + ellipsis
	return kept
}
