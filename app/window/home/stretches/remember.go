package stretches

import "posturebreak/app/window/home/desk"

var (
	_ desk.Searcher   = (*Page)(nil)
	_ desk.Escaper    = (*Page)(nil)
	_ desk.Rememberer = (*Page)(nil)
)

// memory is what the page shows, to be shown again by another one when the look or the language has changed.
type memory struct {
	filter   filter
	unfolded bool
	scrolled float32
	open     string // stretch that is opened, "" for none
	way      int
	read     float32 // how far its page is scrolled
}

// Remember returns what the page shows.
func (p *Page) Remember() any {
	m := memory{filter: p.browse.filters.now, unfolded: p.browse.filters.panel.Visible(), scrolled: p.browse.scroll.Offset()}
	if p.detail != nil {
		m.open, m.way, m.read = p.detail.id, p.detail.way, p.detail.scroll.Offset()
	}
	return m
}

// Recall shows what another page has remembered.
func (p *Page) Recall(was any) {
	m, ok := was.(memory)
	if !ok {
		return
	}
	if m.unfolded != p.browse.filters.panel.Visible() {
		p.browse.filters.fold()
	}
	p.browse.filters.set(m.filter)
	p.browse.scroll.ScrollTo(m.scrolled)
	if m.open != "" {
		p.open(m.open)
	}
	if p.detail != nil && p.detail.id == m.open {
		if m.way > 0 && m.way < len(p.detail.about.Ways) {
			p.detail.choose(m.way)
		}
		p.detail.scroll.ScrollTo(m.read)
	}
}
