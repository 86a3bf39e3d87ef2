package settings

import (
	"reflect"
	"time"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders/words"
)

// aheadTimes is how many of the next times are shown.
const aheadTimes = 10

// preview shows what all schedules come to, with the working hours as they are typed.
func (p *Page) preview() {
	for _, box := range p.boxes {
		box.preview()
	}
}

// preview shows what the schedule comes to as it is typed. One that cannot work shows nothing: what is wrong with it is said
// beside it.
func (b *rhythmBox) preview() {
	p, l := b.page, b.page.desk.Locale
	r := element(p.values().Reminders, b.index)
	r.Schedule = b.now.Expression()
	seen := rhythm.Ahead(p.hours, r, p.desk.Now(), aheadTimes, l)
	if reflect.DeepEqual(seen, b.seen) {
		return
	}
	b.seen = seen
	b.ahead.Objects = nil
	for _, o := range p.aheadLines(seen, r.Off) {
		b.ahead.Add(o)
	}
	p.arrange()
}

// aheadLines are the schedule in words, its warnings and its next times.
func (p *Page) aheadLines(seen rhythm.Preview, off bool) []fyne.CanvasObject {
	l, k := p.desk.Locale, p.kit
	if seen.Problem != "" {
		return []fyne.CanvasObject{k.Muted(l.Say("There are no times yet."))}
	}
	lines := []fyne.CanvasObject{k.Label(sentence(seen.Words))}
	for _, warning := range seen.Warnings {
		lines = append(lines, p.caution(sentence(warning)))
	}
	switch {
	case len(seen.Days) == 0:
		return append(lines, k.Muted(l.Say("Work ends before so much of it is done.")))
	case seen.Worked:
		lines = append(lines, k.Muted(l.Say("If work goes on from now without a break:")))
	case off:
		lines = append(lines, k.Muted(l.Say("This reminder is off. These are the times it would come:")))
	default:
		lines = append(lines, k.Muted(l.Say("The next times")))
	}
	room := float32(0)
	for _, day := range seen.Days {
		room = max(room, fyne.MeasureText(dayName(l, day.Date, p.desk.Now()), p.desk.Look.Fonts.Body, fyne.TextStyle{}).Width)
	}
	for _, day := range seen.Days {
		date, times := k.Body(dayName(l, day.Date, p.desk.Now())), k.Body(timesOf(l, day))
		lines = append(lines, parts.NewNumbered(room+look.GapLarge, date, times))
	}
	return lines
}

// caution is a warning with its sign.
func (p *Page) caution(text string) fyne.CanvasObject {
	c := p.desk.Look.Colours
	sign := canvas.NewImageFromResource(look.IconWarning.In(c.Warning))
	sign.FillMode = canvas.ImageFillContain
	side := look.SizeIcon * p.desk.Look.Scale
	sign.SetMinSize(fyne.NewSquareSize(side))
	words := parts.NewProse(p.desk.Look.Fonts.Body, c.Warning)
	words.Set(text)
	return kit.Lead(look.GapSmall, sign, words)
}

// dayName is the name of a day, as one says it at now.
func dayName(l words.Locale, day, now time.Time) string {
	switch day.Format(time.DateOnly) {
	case now.Format(time.DateOnly):
		return l.In("day", "Today")
	case now.AddDate(0, 0, 1).Format(time.DateOnly):
		return l.In("day", "Tomorrow")
	}
	return l.LongDate(day)
}

// timesOf are the times of a day, each with what is out of the ordinary about it.
func timesOf(l words.Locale, day rhythm.Day) string {
	said := make([]string, len(day.Times))
	for i, t := range day.Times {
		said[i] = l.Clock(t.At)
		if t.Remark != "" {
			said[i] = l.In("time, and what is out of the ordinary", "%[1]s (%[2]s)", said[i], t.Remark)
		}
	}
	return l.Commas(said...)
}

// sentence begins a text with a capital letter, where its language has them.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToTitle(first)) + text[size:]
}
