package settings

import (
	"posturebreak/app/window/home/find"
)

// search is what a person looks for among the settings. The zero search finds everything.
type search struct {
	words   find.Words
	section string // in which is looked at present
}

// all says whether nothing is looked for.
func (s search) all() bool { return len(s.words) == 0 }

// finds says whether a field is one that is looked for, by its words and by the names of what it stands in.
func (s search) finds(f *field, heading string) bool {
	return s.all() || !f.twin && s.words.In(append(f.texts(), heading, s.section)...)
}

// look shows the settings that a query finds, in all sections; those of the chosen section for an empty one.
func (p *Page) look(query string) {
	if query == p.query {
		return
	}
	p.query = query
	if len(find.Of(query)) == 0 {
		p.turn(p.chosen)
		return
	}
	p.filter()
	p.arrange()
	p.scroll.ScrollTo(0)
}

// filter shows what the query finds.
func (p *Page) filter() {
	s, found := search{words: find.Of(p.query)}, false
	for _, section := range p.sections {
		p.open(section)
		found = section.filter(s) || found
	}
	show(p.none, !found)
	p.nav.choose(-1)
}

// turn shows a section whole.
func (p *Page) turn(index int) {
	p.flush()
	p.chosen, p.query = index, ""
	p.nav.search.SetQuietly("")
	for i, section := range p.sections {
		if i == index {
			p.open(section)
			section.take(p.draft.Values())
			section.filter(search{})
		}
		show(section.box, i == index)
	}
	show(p.none, false)
	p.nav.choose(index)
	p.arrange()
	p.scroll.ScrollTo(0)
}

// filter shows what is searched for in the section, and says whether there is anything.
func (s *section) filter(what search) bool {
	what.section = s.name
	found := false
	for _, c := range s.cards {
		found = c.filter(what) || found
	}
	show(s.box, found)
	return found
}
