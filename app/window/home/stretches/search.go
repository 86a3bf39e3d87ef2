package stretches

import (
	"strings"

	"posturebreak/app/link"
	"posturebreak/app/window/home/find"
	"posturebreak/app/window/home/names"
	"posturebreak/reminders/words"
)

// finder finds stretches by words. It keeps what it has made of each stretch, because it is asked with every letter that is
// typed.
type finder struct {
	book  *words.Book
	texts map[string]folded // by id
}

// folded is what can be searched in a stretch, without accents and capitals.
type folded struct{ name, all string }

func newFinder(b *words.Book) *finder { return &finder{book: b, texts: map[string]folded{}} }

// forget drops what is known, for a catalogue that has changed.
func (f *finder) forget() { clear(f.texts) }

// matches says whether every word of the query is found in a stretch: in its name, the region, what it moves and needs, or
// what there is to do.
func (f *finder) matches(a link.About, query string) bool {
	text := f.text(a).all
	for _, word := range find.Of(query) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// rank orders what was found: 0 where the name begins with the query, 1 where it has all of its words, 2 for the others.
func (f *finder) rank(a link.About, query string) int {
	name, asked := f.text(a).name, find.Fold(query)
	if strings.HasPrefix(name, strings.TrimSpace(asked)) {
		return 0
	}
	for _, word := range find.Of(query) {
		if !strings.Contains(name, word) {
			return 2
		}
	}
	return 1
}

func (f *finder) text(a link.About) folded {
	id := a.Stretch.ID
	text, ok := f.texts[id]
	if !ok {
		text = folded{name: find.Fold(a.Stretch.Name), all: find.Fold(strings.Join(f.words(a), "\n"))}
		f.texts[id] = text
	}
	return text
}

// words lists all that a stretch can be found by.
func (f *finder) words(a link.About) []string {
	s := a.Stretch
	said := []string{s.Name, s.Summary, names.Area(f.book, s.Area)}
	for _, d := range s.Directions {
		said = append(said, names.Direction(f.book, d))
	}
	for _, way := range a.Ways {
		said = append(said, way.Name, names.Position(f.book, way.Position))
		for _, e := range way.Equipment {
			said = append(said, names.Equipment(f.book, e))
		}
		for _, step := range way.Steps {
			said = append(said, step.Cue)
		}
		said = append(said, way.Instructions...)
	}
	return said
}
