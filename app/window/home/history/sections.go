package history

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

func weekday(d int) time.Weekday { return time.Weekday(d) }

// head is the title of the page, and the years that there are to choose from.
func (p *Page) head(s link.Summary) fyne.CanvasObject {
	k := p.desk.Look
	title := canvas.NewText(p.desk.Locale.In("page", "History"), k.Colours.Text)
	title.TextSize, title.TextStyle.Bold = k.Fonts.Title, true
	if len(s.Years) < 2 {
		return title
	}
	var names []string
	years := make(map[string]int, len(s.Years))
	for i := len(s.Years) - 1; i >= 0; i-- {
		name := p.desk.Locale.In("year", "%d", s.Years[i])
		names, years[name] = append(names, name), s.Years[i]
	}
	choice := widget.NewSelect(names, nil)
	choice.SetSelected(p.desk.Locale.In("year", "%d", s.Year))
	choice.OnChanged = func(name string) { p.turn(years[name]) }
	return container.NewHBox(title, layout.NewSpacer(), choice)
}

// card is a section of the page under a heading.
func (p *Page) card(heading, note string, content ...fyne.CanvasObject) fyne.CanvasObject {
	k := p.desk.Look
	title := p.text(heading, k.Fonts.Lead).Strong()
	objects := []fyne.CanvasObject{title}
	if note != "" {
		objects = append(objects, p.muted(note))
	}
	bed := canvas.NewRectangle(k.Colours.Stage)
	bed.CornerRadius = look.RadiusCard
	return parts.NewCard(look.GapHuge, bed, parts.NewColumn(look.GapMedium, append(objects, content...)...))
}

// text is wrapped text of a size.
func (p *Page) text(words string, size float32) *parts.Prose {
	t := parts.NewProse(size, p.desk.Look.Colours.Text)
	t.Set(words)
	return t
}

// muted is wrapped text that explains.
func (p *Page) muted(words string) *parts.Prose {
	t := parts.NewProse(p.desk.Look.Fonts.Body, p.desk.Look.Colours.Muted)
	t.Set(words)
	return t
}

// reading is a chart with the line below it that says what is pointed at. Before anything is, it says hint.
func (p *Page) reading(c *chart, hint string) fyne.CanvasObject {
	line := p.muted(hint)
	c.look = p.desk.Look
	c.read = func(words string) {
		if line.Set(words) {
			parts.Arrange(p.column)
		}
	}
	return parts.NewColumn(look.GapSmall, c.start(), line)
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
	return &fyne.Container{Layout: &tileRow{least: tileLeast * p.desk.Look.Scale}, Objects: tiles}
}

func (p *Page) tile(value, name, note string) fyne.CanvasObject {
	k := p.desk.Look
	figure := p.text(value, k.Fonts.Cue).Strong()
	bed := canvas.NewRectangle(k.Colours.Stage)
	bed.CornerRadius = look.RadiusCard
	return parts.NewCard(look.GapLarge, bed, parts.NewColumn(look.GapTiny, figure, p.text(name, k.Fonts.Body), p.muted(note)))
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
	row := &fyne.Container{Layout: &parts.Flow{Gap: look.GapLarge}}
	for _, i := range items {
		m := p.partMark(i.kind, box{0, 0, look.GapMedium, look.GapMedium})
		sample := canvas.NewRectangle(m.fill)
		sample.CornerRadius, sample.StrokeColor, sample.StrokeWidth = m.radius, m.stroke, look.StrokeMark
		sample.SetMinSize(fyne.NewSquareSize(look.GapMedium))
		name := canvas.NewText(i.name, p.desk.Look.Colours.Text)
		name.TextSize = p.desk.Look.Fonts.Body
		row.Objects = append(row.Objects, container.NewHBox(container.NewCenter(sample), name))
	}
	return row
}

// empty is the page before the first break.
func (p *Page) empty() fyne.CanvasObject {
	l := p.desk.Locale
	begin := widget.NewButton(l.Say("Stretch now"), func() { p.desk.Ask(link.Request{Do: link.Now}, nil) })
	begin.Importance = widget.HighImportance
	return p.card(l.Say("Nothing here yet"),
		l.Say("After your first break, this page shows your days and weeks, which ways you moved, and how it felt."),
		container.NewHBox(begin))
}

// notice is a page that has only a sentence.
func (p *Page) notice(words string) fyne.CanvasObject { return p.muted(words) }

// failure is the page when the history could not be had.
func (p *Page) failure(why string) fyne.CanvasObject {
	l := p.desk.Locale
	return p.card(l.Say("The history cannot be shown"), why, container.NewHBox(widget.NewButton(l.Say("Try again"), p.ask)))
}
