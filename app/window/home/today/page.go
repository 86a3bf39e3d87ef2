package today

import (
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Lines of the journal that are shown at first, and how many more at a time.
const (
	firstLines = 6
	moreLines  = 20
)

// Page is the page.
type Page struct {
	desk    desk.Desk
	kit     kit.Kit
	scroll  *kit.Scroll
	date    *parts.Prose
	banners *fyne.Container
	hero    *hero
	strip   *strip
	legend  *fyne.Container
	asList  *kit.Button
	list    *fyne.Container
	journal *fyne.Container
	lines   int // of the journal that are shown
	shown   bool
	minute  time.Time // for which the timeline is drawn
	stop    func()
}

var _ desk.Page = (*Page)(nil)

// New makes the page.
func New(d desk.Desk) *Page {
	k, l := kit.Of(d), d.Locale
	p := &Page{desk: d, kit: k, lines: firstLines, stop: func() {}}
	p.date = k.Muted("")
	p.banners, p.legend, p.list, p.journal = kit.Column(look.GapMedium), kit.Column(0), kit.Column(look.GapTiny), kit.Column(look.GapSmall)
	p.hero, p.strip = newHero(p), newStrip(k)
	p.asList = k.Button(kit.Quiet, l.In("button", "Show the day as a list"), p.toggleList)
	p.list.Hide()
	day := kit.Column(look.GapMedium, k.Heading(l.Say("The day")), p.strip, p.legend, kit.Flow(0, p.asList), p.list)
	p.scroll = kit.NewScroll(kit.Page(
		kit.Column(look.GapTiny, k.Title(l.In("page", "Today")), p.date),
		p.banners, p.hero.root, k.Card(day),
		k.Card(kit.Column(look.GapMedium, k.Heading(l.Say("What was decided, and why")), p.journal)),
	))
	p.show()
	return p
}

// Content is the page on the screen.
func (p *Page) Content() fyne.CanvasObject { return p.scroll }

// Tell says that parts have changed.
func (p *Page) Tell(changed link.Home) {
	if changed.Status == nil && changed.Today == nil && changed.Stretches == nil && changed.Troubles == nil && changed.Settings == nil {
		return
	}
	p.show()
}

// Appear says that the page is shown from now on.
func (p *Page) Appear(string) {
	p.shown = true
	p.show()
	if p.hero.picture != nil {
		p.hero.picture.Begin()
	}
	p.stop = p.desk.Every(time.Second, p.tick)
}

// Leave says that the page is not shown any more.
func (p *Page) Leave() {
	p.shown = false
	p.stop()
	if p.hero.picture != nil {
		p.hero.picture.Finish()
	}
}

// show brings everything up to what the resident has told.
func (p *Page) show() {
	home := p.desk.Home()
	p.date.Set(p.desk.Locale.LongDate(p.desk.Now()))
	p.banners.Objects = p.bannersOf(home).Objects
	parts.Show(p.banners, len(p.banners.Objects) > 0)
	p.hero.show()
	p.showDay()
	p.showJournal()
	p.scroll.Arrange()
}

// tick brings up to the clock what follows it.
func (p *Page) tick() {
	arrange := p.hero.tick()
	if now := p.desk.Now().Truncate(time.Minute); !now.Equal(p.minute) {
		p.showDay()
		arrange = true
	}
	if arrange {
		p.scroll.Arrange()
	}
}

// showDay draws the timeline.
func (p *Page) showDay() {
	now, t := p.desk.Now(), p.desk.Home().Today
	p.minute = now.Truncate(time.Minute)
	names := map[string]string{}
	for _, about := range *p.desk.Home().Stretches {
		names[about.Stretch.ID] = about.Stretch.Name
	}
	marks := marksOf(t, names, now, p.desk.Locale)
	p.strip.set(t, marks, now)
	p.legend.Objects = []fyne.CanvasObject{legend(p.kit, marks)}
	if len(marks) == 0 {
		p.legend.Objects = []fyne.CanvasObject{p.kit.Muted(p.desk.Locale.Say("Nothing is planned today, and nothing has happened."))}
	}
	parts.Show(p.asList, len(marks) > 0)
	p.list.Objects = nil
	for _, m := range marks {
		p.list.Add(p.kit.Body(m.words))
	}
}

// toggleList shows the day as a list of sentences, or does not.
func (p *Page) toggleList() {
	l := p.desk.Locale
	parts.Show(p.list, !p.list.Visible())
	if p.list.Visible() {
		p.asList.SetText(l.In("button", "Hide the list"))
	} else {
		p.asList.SetText(l.In("button", "Show the day as a list"))
	}
	p.scroll.Arrange()
}

// showJournal lists what was decided, newest first.
func (p *Page) showJournal() {
	k, l := p.kit, p.desk.Locale
	lines := linesOf(p.desk.Home().Today.Journal, p.desk.Now(), l)
	p.journal.Objects = nil
	if len(lines) == 0 {
		p.journal.Add(k.Muted(l.Say("Nothing was decided in the last 24 hours.")))
	}
	room := fyne.MeasureText(l.ClockAt(22, 58), k.Look.Fonts.Body, fyne.TextStyle{}).Width + look.GapLarge
	for i, line := range lines {
		if i == p.lines {
			p.journal.Add(kit.Flow(0, k.Button(kit.Quiet, l.In("button", "Show more"), func() {
				p.lines += moreLines
				p.showJournal()
				p.scroll.Arrange()
			})))
			break
		}
		if line.day != "" && (i > 0 || line.day != l.Say("Today")) {
			p.journal.Add(k.Label(line.day))
		}
		p.journal.Add(parts.NewNumbered(room, k.Muted(line.clock), k.Body(line.words)))
	}
}
