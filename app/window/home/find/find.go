// Package find is how the pages of the home window search in texts: without accents and capitals, and with all words that were
// typed. It is pure.
package find

import (
	"strings"
	"unicode"
)

// Words are what a person searches for. The zero Words find everything.
type Words []string

// Of takes a query apart.
func Of(query string) Words { return strings.Fields(Fold(query)) }

// In says whether every word is found somewhere in the texts.
func (w Words) In(texts ...string) bool {
	all := Fold(strings.Join(texts, "\n"))
	for _, word := range w {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}

// Fold takes capitals and accents off a text, so that "rucken" finds "Rücken".
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent that is a letter of its own
		case r < unicode.MaxASCII:
			b.WriteRune(r)
		default:
			b.WriteString(bare(r))
		}
	}
	return b.String()
}

// bare is a small letter without its accent, for the letters of the languages that the program speaks.
func bare(r rune) string {
	for _, row := range []struct{ letters, plain string }{
		{"àáâãäåąā", "a"},
		{"çćč", "c"},
		{"èéêëęē", "e"},
		{"ìíîï", "i"},
		{"ł", "l"},
		{"ñń", "n"},
		{"òóôõöø", "o"},
		{"śš", "s"},
		{"ùúûü", "u"},
		{"ýÿ", "y"},
		{"źżž", "z"},
		{"ß", "ss"},
		{"œ", "oe"},
		{"æ", "ae"},
		{"’‘", "'"},
	} {
		if strings.ContainsRune(row.letters, r) {
			return row.plain
		}
	}
	return string(r)
}
