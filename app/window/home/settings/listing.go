package settings

import (
	"reflect"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
)

// listing is a card with lines that come and go, such as the favourites.
type listing struct {
	page    *Page
	head    string
	note    string
	entries func(reminders.Settings) []entry
	shown   []entry
	lines   *fyne.Container
	none    fyne.CanvasObject
	box     *fyne.Container
}

var _ card = (*listing)(nil)

// newListing makes a card of entries; add is a button below them, nil for none.
func (p *Page) newListing(head, note string, entries func(reminders.Settings) []entry, add fyne.CanvasObject) *listing {
	g := &listing{page: p, head: head, note: note, entries: entries, lines: kit.Column(look.GapSmall)}
	g.none = p.kit.Muted(p.desk.Locale.Say("None at present."))
	column := kit.Column(look.GapMedium, kit.Column(look.GapTiny, p.kit.Heading(head), p.kit.Muted(note)), g.none, g.lines)
	if add != nil {
		column.Add(kit.Flow(0, add))
	}
	g.box = p.kit.Card(column)
	g.take(p.values())
	return g
}

func (g *listing) object() fyne.CanvasObject { return g.box }
func (g *listing) fields() []*field          { return nil }

// take shows the entries that there are now. Lines that say the same stay, and with them the keyboard's focus.
func (g *listing) take(values reminders.Settings) {
	entries := g.entries(values)
	if sameEntries(entries, g.shown) {
		return
	}
	g.shown = entries
	g.lines.Objects = nil
	for _, e := range entries {
		g.lines.Add(g.page.entryLine(e))
	}
	show(g.none, len(entries) == 0)
	show(g.lines, len(entries) > 0)
}

func sameEntries(a, b []entry) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		one, other := a[i], b[i]
		one.do, other.do = nil, nil
		if !reflect.DeepEqual(one, other) {
			return false
		}
	}
	return true
}

// entryLine is a line with the name, what there is to say, and what can be done.
func (p *Page) entryLine(e entry) fyne.CanvasObject {
	l := p.desk.Locale
	text := kit.Column(0, p.kit.Body(e.text))
	if e.note != "" {
		text.Add(p.kit.Muted(e.note))
	}
	var buttons []fyne.CanvasObject
	if e.stretch != "" {
		buttons = append(buttons, p.kit.Button(kit.Quiet, l.In("button", "Show"), func() { p.desk.Show(link.PageStretches, e.stretch) }).Small().Called(l.Say("Show: %s", e.text)))
	}
	buttons = append(buttons, p.kit.Button(kit.Plain, e.action, e.do).With(e.icon).Small().Called(l.In("what to do, and with what", "%[1]s: %[2]s", e.action, e.text)))
	return kit.Column(look.GapTiny, text, kit.Flow(look.GapSmall, buttons...))
}

// filter shows the card when it is searched for by its heading or by an entry.
func (g *listing) filter(s search) bool {
	texts := []string{g.head, g.note, s.section}
	for _, e := range g.shown {
		texts = append(texts, e.text, e.note)
	}
	found := s.all() || s.words.In(texts...)
	show(g.box, found)
	return found
}

// asking is what sends a request later, as an undo.
func (p *Page) asking(request link.Request) func() {
	return func() { p.ask(request, nil) }
}
