package history

import (
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
)

const daysAWeek = 7

// levels of the calendar: how many breaks make a day how strong. Eight is a whole working day of hourly breaks.
func level(taken int) int {
	switch {
	case taken <= 0:
		return 0
	case taken == 1:
		return 1
	case taken <= 3:
		return 2
	case taken <= 7:
		return 3
	}
	return strongest
}

const strongest = 4

// calendar is a year as columns of weeks, the days of each from above, beginning with the first day of the week there.
type calendar struct {
	first time.Time // the first day of the first column, perhaps in the year before
	days  []day     // of the year, in order
	weeks int       // columns
}

// day is one day of the year with what became of its breaks.
type day struct {
	link.DayCount
	date   time.Time
	column int
	row    int
	coming bool // it is still to come
}

// newCalendar lays out a year. Today is the present local date.
func newCalendar(year int, counts []link.DayCount, firstDay time.Weekday, today time.Time) calendar {
	begin := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
	skew := (int(begin.Weekday()) - int(firstDay) + daysAWeek) % daysAWeek
	known := make(map[string]link.DayCount, len(counts))
	for _, c := range counts {
		known[c.Date] = c
	}
	c := calendar{first: begin.AddDate(0, 0, -skew)}
	for date := begin; date.Year() == year; date = date.AddDate(0, 0, 1) {
		nr := len(c.days) + skew
		c.days = append(c.days, day{
			DayCount: known[date.Format(time.DateOnly)], date: date, column: nr / daysAWeek, row: nr % daysAWeek,
			coming: date.Format(time.DateOnly) > today.Format(time.DateOnly),
		})
		c.weeks = nr/daysAWeek + 1
	}
	return c
}

// Measures of the calendar.
const (
	dayGap   = look.GapTiny / 2
	dayMost  = 18 // side of a day where there is room
	dayLeast = 6
)

// measure is where the days are at a width.
func (p *Page) measure(c calendar, width float32) (side, left, top float32) {
	left = p.textWidth(p.widestWeekday()) + look.GapSmall
	side = (width-left)/float32(c.weeks) - dayGap
	return min(max(side, dayLeast), dayMost), left, p.lineHeight() + look.GapTiny
}

// calendarHeight is how high a calendar is at a width.
func (p *Page) calendarHeight(c calendar, width float32) float32 {
	side, _, top := p.measure(c, width)
	return top + daysAWeek*(side+dayGap)
}

// planCalendar draws a calendar.
func (p *Page) planCalendar(c calendar, size fyne.Size) plan {
	side, left, top := p.measure(c, size.Width)
	var out plan
	for _, d := range c.days {
		at := box{left + float32(d.column)*(side+dayGap), top + float32(d.row)*(side+dayGap), side, side}
		out.fields = append(out.fields, field{box: at, marks: p.dayMarks(d, at), words: p.dayWords(d)})
	}
	out.labels = append(p.monthLabels(c, left, side), p.weekdayLabels(side, top)...)
	return out
}

// dayMarks draws a day: a cell, and in it a square that is the larger and stronger the more was done. A day on which breaks
// were only left out has an edge, so that it can be told from one without any.
func (p *Page) dayMarks(d day, at box) []mark {
	k := p.desk.Look.Colours
	cell := mark{box: at, fill: k.Surface, radius: look.RadiusMark}
	if d.coming {
		cell.fill, cell.stroke = k.Background, k.Surface
		return []mark{cell}
	}
	if d.Taken+d.Natural == 0 {
		if d.Skipped+d.Missed+d.Held > 0 {
			cell.stroke = k.Muted
		}
		return []mark{cell}
	}
	n := level(d.Taken)
	if n == 0 { // a natural break alone
		cell.fill = k.Soft
		return []mark{cell}
	}
	inner := at.width * (0.35 + 0.65*float32(n)/strongest)
	gap := (at.width - inner) / 2
	cell.fill = k.Soft
	return []mark{cell, {box: box{at.x + gap, at.y + gap, inner, inner}, fill: k.Accent, radius: look.RadiusMark}}
}

// monthLabels name the months above the columns in which they begin, those that have room.
func (p *Page) monthLabels(c calendar, left, side float32) []label {
	var out []label
	free := left // right of the latest name
	for _, d := range c.days {
		x, name := left+float32(d.column)*(side+dayGap), p.desk.Locale.ShortMonth(d.date.Month())
		end := x + p.textWidth(name)
		if d.date.Day() != 1 || x < free || end > left+float32(c.weeks)*(side+dayGap) {
			continue
		}
		out = append(out, label{x: x, text: name})
		free = end + look.GapSmall
	}
	return out
}

// weekdayLabels name every other row, or fewer where the text is large.
func (p *Page) weekdayLabels(side, top float32) []label {
	every := 1
	for float32(every)*(side+dayGap) < p.lineHeight() {
		every++
	}
	var out []label
	for row := 0; row < daysAWeek; row += every {
		name := p.desk.Locale.ShortWeekday((p.desk.Locale.FirstDay() + time.Weekday(row)) % daysAWeek)
		out = append(out, label{y: top + float32(row)*(side+dayGap) + (side-p.lineHeight())/2, text: name})
	}
	return out
}
