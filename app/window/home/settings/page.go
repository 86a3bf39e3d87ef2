package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/draft"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Page is the settings page.
type Page struct {
	desk     desk.Desk
	kit      kit.Kit
	draft    *draft.Draft
	sections []*section
	chosen   int // index of the section that is shown
	query    string
	waiting  *waiting
	latest   touched            // where the keyboard was when a setting was changed last
	hours    reminders.Hours    // as they are typed
	silence  func()             // ends what is heard; nil for nothing
	boxes    map[int]*rhythmBox // the schedules of the reminders, by their index
	spawn    func(func())       // does something beside the window's own work

	root   *fyne.Container
	nav    *navigation
	scroll *kit.Scroll
	column *fyne.Container
	broken *fyne.Container // the banner over a file with a mistake; empty for none
	none   *fyne.Container // what is shown when nothing is found
}

var _ desk.Page = (*Page)(nil)

// New returns the page. Its sections are built when they are shown first.
func New(d desk.Desk) *Page {
	p := &Page{desk: d, kit: kit.Of(d), broken: kit.Column(look.GapSmall), boxes: map[int]*rhythmBox{}, spawn: func(do func()) { go do() }}
	home := d.Home()
	p.draft = draft.New(home.Settings.Values, catalogueOf(home))
	p.hours = home.Settings.Values.Hours
	p.sections = p.allSections()
	p.none = p.kit.Empty(look.IconSearch, d.Locale.Say("No setting is found."), d.Locale.Say("Try another word, or fewer of them."))
	p.none.Hide()
	p.column = kit.Column(look.GapHuge, p.broken)
	for _, s := range p.sections {
		p.column.Add(s.box)
	}
	p.column.Add(p.none)
	p.scroll = kit.NewScroll(kit.Bounded(look.SizeColumn, look.GapHuge, p.column))
	p.nav = p.newNavigation()
	p.root = &fyne.Container{Layout: frame{scale: d.Look.Scale}, Objects: []fyne.CanvasObject{p.nav.search, p.nav.list, p.nav.picker, p.scroll}}
	p.mend()
	p.turn(0)
	return p
}

// catalogueOf is the catalogue of what the resident tells.
func catalogueOf(home link.Home) stretch.Catalogue {
	all := make([]stretch.Stretch, len(*home.Stretches))
	for i, about := range *home.Stretches {
		all[i] = about.Stretch
	}
	return stretch.NewCatalogue(all...)
}

// Content is the page on the screen.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Appear is called when the page is shown. The next times of the reminders are those from now on.
func (p *Page) Appear(string) { p.refresh() }

// Leave is called when another page is shown. What was typed last is taken.
func (p *Page) Leave() {
	p.flush()
	p.hush()
}

// Tell takes over what has changed.
func (p *Page) Tell(changed link.Home) {
	if changed.Settings == nil && changed.Stretches == nil && changed.Status == nil {
		return
	}
	if changed.Settings != nil || changed.Stretches != nil {
		home := p.desk.Home()
		p.draft.Take(home.Settings.Values, catalogueOf(home))
	}
	before := p.broken.Visible()
	if changed.Settings != nil {
		p.mend()
	}
	p.refresh()
	if p.broken.Visible() && !before {
		p.scroll.ScrollTo(0) // where it is said why nothing can be changed any more
	}
}

// takeHome takes over what the resident has in force.
func (p *Page) takeHome() {
	home := p.desk.Home()
	p.draft.Take(home.Settings.Values, catalogueOf(home))
	p.refresh()
}

// locked says whether nothing can be changed, because the file has a mistake in it.
func (p *Page) locked() bool { return len(p.desk.Home().Settings.Faults) > 0 }

// lockedWords says why nothing can be changed.
func (p *Page) lockedWords() string {
	return p.desk.Locale.Say("The settings file has a mistake in it; mend that first.")
}

// refresh shows what is in force in all sections that are built.
func (p *Page) refresh() {
	values := p.values()
	if !p.typesHours() {
		p.hours = values.Hours
	}
	for _, s := range p.sections {
		s.take(values)
	}
	if p.query != "" {
		p.filter()
	}
	p.arrange()
}

// typesHours says whether there are working hours in their fields that are not in force.
func (p *Page) typesHours() bool {
	for _, f := range p.fields() {
		if strings.HasPrefix(f.key, "hours.") && (f.wrong != "" || p.waiting != nil && p.waiting.field == f) {
			return true
		}
	}
	return false
}

// arrange lays the page out again, after a text has got another height.
func (p *Page) arrange() {
	if p.scroll != nil {
		p.scroll.Arrange()
	}
}

// fields are all that are built.
func (p *Page) fields() []*field {
	var all []*field
	for _, s := range p.sections {
		for _, c := range s.cards {
			all = append(all, c.fields()...)
		}
	}
	return all
}

// remembered is what a page keeps when all pages are made anew.
type remembered struct {
	section int
	query   string
	offset  float32
	changed touched
}

// touched is where the keyboard was when a setting was changed.
type touched struct {
	key string // of the setting; "" when the keyboard was not there
	at  int    // which of its controls
}

// Remember returns what the page shows, for [Page.Recall] of the page that takes its place in another look or language.
func (p *Page) Remember() any {
	p.flush()
	return remembered{section: p.chosen, query: p.query, offset: p.scroll.Offset(), changed: p.latest}
}

// Recall shows what another page has shown.
func (p *Page) Recall(was any) {
	r, ok := was.(remembered)
	if !ok {
		return
	}
	p.turn(r.section)
	if r.query != "" {
		p.nav.search.SetText(r.query)
	}
	p.touch(r.changed)
	p.scroll.ScrollTo(r.offset)
}

// touching is where the keyboard is, if that is in a field.
func (p *Page) touching(f *field) touched {
	if w := p.desk.Window; w != nil && w.Canvas().Focused() != nil {
		for i, o := range focusables(f.row.box) {
			if o == w.Canvas().Focused() {
				return touched{key: f.key, at: i}
			}
		}
	}
	return touched{}
}

// touch gives the keyboard back to where it was.
func (p *Page) touch(t touched) {
	for _, f := range p.fields() {
		if t.key == "" || f.key != t.key || !f.row.box.Visible() || p.desk.Window == nil {
			continue
		}
		if all := focusables(f.row.box); t.at < len(all) {
			p.desk.Window.Canvas().Focus(all[t.at])
			return
		}
	}
}

// values are the settings in force.
func (p *Page) values() reminders.Settings { return p.draft.Values() }

// show makes an object of the page visible or not.
func show(o fyne.CanvasObject, visible bool) { parts.Show(o, visible) }
