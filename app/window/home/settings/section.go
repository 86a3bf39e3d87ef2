package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
)

// section is a part of the page with a name of its own in the list at the left.
type section struct {
	name  string
	icon  look.Icon
	about string
	build func(*section) // fills it when it is shown first
	built bool
	cards []card
	box   *fyne.Container
}

// card is a surface with settings that belong together.
type card interface {
	object() fyne.CanvasObject
	take(values reminders.Settings) // shows what is in force
	fields() []*field               // those that it has now
	filter(s search) bool           // shows what is searched for, and says whether there is anything
}

// newSection makes a section that is still empty.
func (p *Page) newSection(name string, icon look.Icon, about string, build func(*section)) *section {
	s := &section{name: name, icon: icon, about: about, build: build}
	s.box = kit.Column(look.GapLarge)
	return s
}

// open builds the section, if it is not built yet.
func (p *Page) open(s *section) {
	if s.built {
		return
	}
	s.built = true
	head := kit.Column(look.GapTiny, p.kit.Title(s.name))
	if s.about != "" {
		head.Add(p.kit.Muted(s.about))
	}
	s.box.Add(head)
	s.build(s)
}

// add puts a card into the section.
func (s *section) add(c card) {
	s.cards = append(s.cards, c)
	s.box.Add(c.object())
}

// take shows what is in force.
func (s *section) take(values reminders.Settings) {
	for _, c := range s.cards {
		c.take(values)
	}
}

// group is a card of fields one under the other, with a heading.
type group struct {
	page  *Page
	head  string
	box   *fyne.Container
	rows  *fyne.Container
	items []*field
	rules []fyne.CanvasObject // over each of them
	more  *kit.Button         // shows the rare ones; nil where there are none
}

var _ card = (*group)(nil)

// newGroup makes a card of fields; heading may be "".
func (p *Page) newGroup(heading string, items ...*field) *group {
	g := &group{page: p, head: heading, rows: kit.Column(look.GapLarge)}
	if heading != "" {
		g.rows.Add(p.kit.Heading(heading))
	}
	for _, f := range items {
		g.put(f)
	}
	g.addMore()
	g.box = p.kit.Card(g.rows)
	return g
}

// addMore folds the rare fields away, behind a button.
func (g *group) addMore() {
	if !slices.ContainsFunc(g.items, func(f *field) bool { return f.rare }) {
		return
	}
	g.more = g.page.kit.Button(kit.Quiet, g.page.desk.Locale.In("button", "More"), func() {
		for _, f := range g.items {
			f.rare = false
		}
		g.filter(search{})
		g.page.arrange()
	}).With(look.IconDown).Small()
	g.rows.Add(kit.Flow(0, g.more))
	g.filter(search{})
}

// put adds a field at the end.
func (g *group) put(f *field) {
	rule := g.page.kit.Rule()
	show(rule, len(g.items) > 0)
	g.rows.Add(rule)
	g.rows.Add(f.row.box)
	g.items, g.rules = append(g.items, f), append(g.rules, rule)
}

func (g *group) object() fyne.CanvasObject { return g.box }
func (g *group) fields() []*field          { return g.items }

func (g *group) take(values reminders.Settings) {
	g.page.takeFields(g.items, values)
}

// takeFields shows what is in force in fields, except in the one that is being typed in.
func (p *Page) takeFields(items []*field, values reminders.Settings) {
	for _, f := range items {
		if p.waiting == nil || p.waiting.field != f {
			f.take(values)
		}
	}
}

// filter shows the fields that match, with lines between them, and says whether any does.
func (g *group) filter(s search) bool {
	found, rare := false, false
	for i, f := range g.items {
		seen := s.finds(f, g.head) && !(f.rare && s.all())
		rare = rare || f.rare
		show(f.row.box, seen)
		show(g.rules[i], seen && found)
		found = found || seen
	}
	if g.more != nil {
		show(g.more, rare && s.all())
	}
	if g.box != nil {
		show(g.box, found)
	}
	return found
}
