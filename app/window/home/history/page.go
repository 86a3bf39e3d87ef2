package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Page is the history page.
type Page struct {
	desk    desk.Desk
	scroll  *container.Scroll
	column  *fyne.Container
	shown   bool // on the screen now
	year    int  // that is shown; 0 for this one
	summary *link.Summary
	asked   int // number of the latest question, so that an older answer is not taken for it
	opened  *link.Day
}

var _ desk.Page = (*Page)(nil)

// New returns the page, which asks for the history when it appears first.
func New(d desk.Desk) *Page {
	p := &Page{desk: d, column: parts.NewColumn(look.GapHuge)}
	p.scroll = container.NewVScroll(parts.NewInset(look.GapLarge, p.column))
	p.fill(p.notice(d.Locale.Say("One moment.")))
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
	p.year, p.opened = year, nil
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
	p.column.Objects = nil
	for _, s := range sections {
		if s != nil {
			p.column.Objects = append(p.column.Objects, s)
		}
	}
	at := p.scroll.Offset
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
	p.scroll.ScrollToOffset(at)
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
		name := p.desk.Locale.ShortWeekday(weekday(d))
		if p.textWidth(name) > p.textWidth(widest) {
			widest = name
		}
	}
	return widest
}
