package stretch

import (
	"slices"
	"strings"

	"posturebreak/reminders/words"
)

// In returns the catalogue in a language. What the book does not know, such as a stretch of the person's own, stays as it
// was written. A catalogue that is in a language already is translated from its English.
func (c Catalogue) In(b *words.Book) Catalogue {
	if c.english == nil {
		c.english = c.stretches
	}
	if b == nil {
		c.stretches, c.english = c.english, nil
		return c
	}
	c.stretches = slices.Clone(c.english)
	for i := range c.stretches {
		c.stretches[i] = c.stretches[i].in(b)
	}
	return c
}

// in returns the stretch in a language. Nothing of the stretch itself is changed, however deep.
func (s Stretch) in(b *words.Book) Stretch {
	s = s.copied()
	s.eachText(func(text *string) { *text = b.Text(*text) })
	return s
}

// Texts lists what of a stretch is translated, each text once, in the order of the file.
func (s Stretch) Texts() []string {
	var texts []string
	s = s.copied()
	s.eachText(func(text *string) {
		if *text != "" && !slices.Contains(texts, *text) {
			texts = append(texts, *text)
		}
	})
	return texts
}

// Unnamed is what a file writes for a publisher or an expert that the source does not name. It is never translated, because
// whoever shows a source looks for it.
const Unnamed = "not named in the text"

// eachText visits every text for people. Title and publisher of a source are names and stay as they are.
func (s *Stretch) eachText(visit func(*string)) {
	for _, text := range []*string{&s.Name, &s.Summary, &s.DoseNotes, &s.Own} {
		visit(text)
	}
	if s.Source.Expert != Unnamed {
		visit(&s.Source.Expert)
	}
	visitAll(s.Instructions, visit)
	visitAll(s.Cautions, visit)
	visitCues(s.Steps, visit)
	for i := range s.Variants {
		v := &s.Variants[i]
		visit(&v.Name)
		visit(&v.Own)
		visitAll(v.Instructions, visit)
		visitAll(v.Cautions, visit)
		visitCues(v.Steps, visit)
	}
}

func visitAll(texts []string, visit func(*string)) {
	for i := range texts {
		visit(&texts[i])
	}
}

func visitCues(steps []Step, visit func(*string)) {
	for i := range steps {
		visit(&steps[i].Cue)
	}
}

// copied is a copy of which the texts can be changed.
func (s Stretch) copied() Stretch {
	s.Instructions, s.Cautions = slices.Clone(s.Instructions), slices.Clone(s.Cautions)
	s.Steps, s.Variants = slices.Clone(s.Steps), slices.Clone(s.Variants)
	for i := range s.Variants {
		v := &s.Variants[i]
		v.Instructions, v.Cautions, v.Steps = slices.Clone(v.Instructions), slices.Clone(v.Cautions), slices.Clone(v.Steps)
	}
	return s
}

// fill puts the side into a cue, with a capital letter where the cue begins with it. {side} and {other} are for English; a
// translation may write what it wants for a right and a left side instead: "Nach {rechts|links} drehen".
func fill(cue string, side Side, b *words.Book) string {
	var filled strings.Builder
	for rest := cue; ; {
		before, inside, found := strings.Cut(rest, "{")
		filled.WriteString(before)
		if !found {
			break
		}
		choice, after, closed := strings.Cut(inside, "}")
		if !closed {
			filled.WriteString("{" + inside)
			break
		}
		filled.WriteString(sided(choice, side, b))
		rest = after
	}
	if said := filled.String(); strings.HasPrefix(cue, "{") {
		return capital(said)
	}
	return filled.String()
}

// sided is what stands in a cue's braces, for a side.
func sided(choice string, side Side, b *words.Book) string {
	forRight, forLeft, chosen := strings.Cut(choice, "|")
	if !chosen {
		right, left := b.In("side in a cue", "right"), b.In("side in a cue", "left")
		switch choice {
		case "side":
			forRight, forLeft = right, left
		case "other":
			forRight, forLeft = left, right
		default:
			return "{" + choice + "}"
		}
	}
	if side == Right {
		return forRight
	}
	return forLeft
}
