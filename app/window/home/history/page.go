package history

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
)

// Page is the history page.
type Page struct {
	desk    desk.Desk
	kit     kit.Kit
	scroll  *kit.Scroll
	column  *fyne.Container
	shown   bool // on the screen now
	year    int  // that is shown; 0 for this one
	summary *link.Summary
	asked   int       // number of the latest question, so that an older answer is not taken for it
	opened  *link.Day // whose breaks are listed; nil for none
	doubt   bool      // it is asked whether to delete the history
}

var _ desk.Page = (*Page)(nil)

// New returns the page, which asks for the history when it appears first.
func New(d desk.Desk) *Page {
	p := &Page{desk: d, kit: kit.Of(d), column: kit.Page()}
	p.scroll = kit.NewScroll(p.column)
	p.fill(p.kit.Muted(d.Locale.Say("One moment.")))
	return p
}

// Content is the page on the screen.
func (p *Page) Content() fyne.CanvasObject { return p.scroll }

// Tell asks for the history again when an entry has come to it.
func (p *Page) Tell(changed link.Home) {
	if changed.Today != nil && p.shown {
		p.ask()
	}
}

// Appear asks for the history, which may have changed since.
func (p *Page) Appear(string) {
	p.shown = true
	p.ask()
}

// Leave is called when another page is shown.
func (p *Page) Leave() { p.shown = false }

// ask asks for the year that is to be shown.
func (p *Page) ask() {
	p.asked++
	nr := p.asked
	p.desk.Ask(link.Request{Do: link.GetSummary, Year: p.year}, func(reply link.Reply) {
		switch {
		case nr != p.asked:
			return
		case reply.Error != "" || reply.Summary == nil:
			p.fill(p.failure(reply.Error))
		default:
			p.summary, p.year = reply.Summary, reply.Summary.Year
			p.show()
		}
	})
}

// turn shows another year.
func (p *Page) turn(year int) {
	if p.summary != nil && year == p.summary.Year {
		return
	}
	p.year, p.opened, p.doubt = year, nil, false
	p.ask()
}

// show draws the summary anew, and stays where it was scrolled to.
func (p *Page) show() {
	s := *p.summary
	if s.Total == 0 {
		p.fill(p.head(s), p.deleted(s), p.empty())
		return
	}
	p.fill(
		p.head(s), p.deleted(s), p.tiles(s), p.calendarCard(s), p.dayCard(), p.weeksCard(s), p.directionsCard(s),
		p.stretchesCard(s), p.feltCard(s), p.outcomesCard(s), p.keepCard(s),
	)
}

// fill puts the sections of the page under each other; those that are nil are left out.
func (p *Page) fill(sections ...fyne.CanvasObject) {
	list, ok := p.column.Objects[0].(*fyne.Container)
	if !ok {
		return
	}
	list.Objects = slices.DeleteFunc(sections, func(o fyne.CanvasObject) bool { return o == nil })
	p.scroll.Arrange()
}

// textWidth is how wide a text of the scale is.
func (p *Page) textWidth(text string) float32 {
	return fyne.MeasureText(text, p.desk.Look.Fonts.Caption, fyne.TextStyle{}).Width
}

// lineHeight is how high a line of the scale is.
func (p *Page) lineHeight() float32 {
	return fyne.MeasureText("Xg", p.desk.Look.Fonts.Caption, fyne.TextStyle{}).Height
}

// widestWeekday is the short name of a day that takes the most room.
func (p *Page) widestWeekday() string {
	widest := ""
	for d := range daysAWeek {
		name := p.desk.Locale.ShortWeekday(time.Weekday(d))
		if p.textWidth(name) > p.textWidth(widest) {
			widest = name
		}
	}
	return widest
}
