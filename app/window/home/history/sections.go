package history

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// head is the title of the page, and the years that there are to choose from.
func (p *Page) head(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	title := p.kit.Title(l.In("page", "History"))
	if len(s.Years) < 2 {
		return title
	}
	years, chosen := make([]string, len(s.Years)), 0
	latestFirst := func(i int) int { return s.Years[len(s.Years)-1-i] }
	for i := range years {
		years[i] = l.In("year", "%d", latestFirst(i))
		if latestFirst(i) == s.Year {
			chosen = i
		}
	}
	choice := p.kit.Selection(l.Say("Year"), years, chosen, func(i int) { p.turn(latestFirst(i)) })
	return kit.Beside(look.GapLarge, titleLeast*p.desk.Look.Scale, title, choice)
}

// titleLeast is the room for the title beside the years, at normal text size.
const titleLeast = 160

// card is a section of the page under a heading.
func (p *Page) card(heading, note string, content ...fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.kit.Heading(heading)}
	if note != "" {
		objects = append(objects, p.kit.Muted(note))
	}
	return p.kit.Card(kit.Column(look.GapMedium, append(objects, content...)...))
}

// reading is a chart with the line below it that says what is pointed at. Before anything is, it says hint.
func (p *Page) reading(c *chart, hint string) fyne.CanvasObject {
	line := p.kit.Muted(hint)
	c.look = p.desk.Look
	c.read = func(words string) {
		if line.Set(words) {
			p.scroll.Arrange()
		}
	}
	return kit.Column(look.GapSmall, c.start(), line)
}

// tiles are the four figures of the year.
func (p *Page) tiles(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	taken, natural, length := 0, 0, time.Duration(0)
	for _, d := range s.Days {
		taken, natural, length = taken+d.Taken, natural+d.Natural, length+d.Length
	}
	row, note := p.streakWords(s.Streak)
	tiles := []fyne.CanvasObject{
		p.tile(l.Say("%d", taken), l.Count(taken, "stretch taken", "stretches taken"), l.Length(length.Round(time.Minute))),
		p.tile(l.Say("%d", natural), l.Count(natural, "natural break", "natural breaks"), l.Say("You were away from the desk.")),
		p.tile(row, l.Say("in a row"), note),
	}
	return kit.Grid(tileLeast*p.desk.Look.Scale, look.GapLarge, tiles...)
}

// tileLeast is the least width of a tile, at normal text size.
const tileLeast = 190

func (p *Page) tile(value, name, note string) fyne.CanvasObject {
	return p.kit.Panel(kit.Column(look.GapTiny, p.kit.Title(value), p.kit.Body(name), p.kit.Muted(note)))
}

// calendarCard is the year at a glance.
func (p *Page) calendarCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	c := newCalendar(s.Year, s.Days, l.FirstDay(), p.desk.Now())
	drawing := &chart{
		name:   l.Say("Calendar of the year %d", s.Year),
		lay:    func(size fyne.Size) plan { return p.planCalendar(c, size) },
		height: func(width float32) float32 { return p.calendarHeight(c, width) },
		across: daysAWeek, down: 1,
		open: func(i int) { p.openDay(c.days[i].Date, c.days[i].date) },
	}
	note := l.Say("The larger the square, the more stretches. A day with an edge had breaks, but none was taken.")
	return p.card(l.Say("Every day"), note, p.reading(drawing, l.Say("Point at a day to read it, or press it to open it.")))
}

// weeksCard is the breaks of each week.
func (p *Page) weeksCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	bars := p.weekBars(s)
	if len(bars) == 0 {
		return nil
	}
	legend := p.legend(item{solid, l.In("outcome", "Taken")}, item{pale, l.In("outcome", "Natural")})
	return p.card(l.Say("Every week"), "", legend, p.barChart(l.Say("Breaks of each week"), bars))
}

// feltCard is how it felt over the year.
func (p *Page) feltCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	bars := p.feltBars(s)
	if len(bars) == 0 {
		return nil
	}
	legend := p.legend(item{solid, l.In("felt", "Good")}, item{pale, l.In("felt", "Hard")}, item{hollow, l.In("felt", "It hurt")})
	return p.card(l.Say("How it felt"), "", legend, p.barChart(l.Say("How stretches felt in each month"), bars))
}

func (p *Page) barChart(name string, bars []bar) fyne.CanvasObject {
	return p.reading(&chart{
		name:   name,
		lay:    func(size fyne.Size) plan { return p.planBars(bars, size) },
		height: func(float32) float32 { return p.barsHeightAll() },
		across: 1,
	}, bars[len(bars)-1].words)
}

// item is a line of a legend.
type item struct {
	kind kind
	name string
}

// legend says what the parts of bars are.
func (p *Page) legend(items ...item) fyne.CanvasObject {
	row := kit.Flow(look.GapLarge)
	for _, i := range items {
		m := p.partMark(i.kind, box{0, 0, look.GapMedium, look.GapMedium})
		sample := canvas.NewRectangle(m.fill)
		sample.CornerRadius, sample.StrokeColor, sample.StrokeWidth = m.radius, m.stroke, look.StrokeMark
		sample.SetMinSize(fyne.NewSquareSize(look.GapMedium))
		name := canvas.NewText(i.name, p.desk.Look.Colours.Text)
		name.TextSize = p.desk.Look.Fonts.Body
		row.Add(container.NewHBox(container.NewCenter(sample), name))
	}
	return row
}

// empty is the page before the first break.
func (p *Page) empty() fyne.CanvasObject {
	l := p.desk.Locale
	begin := p.kit.Button(kit.Primary, l.Say("Stretch now"), func() { p.desk.Ask(link.Request{Do: link.Now}, nil) })
	return p.kit.Empty(look.IconHistory, l.Say("Nothing here yet"),
		l.Say("After your first break, this page shows your days and weeks, which ways you moved, and how it felt."), begin)
}

// failure is the page when the history could not be had.
func (p *Page) failure(why string) fyne.CanvasObject {
	l := p.desk.Locale
	again := p.kit.Button(kit.Plain, l.Say("Try again"), p.ask)
	return p.kit.Banner(kit.Fault, l.Say("The history cannot be shown"), why, again)
}
