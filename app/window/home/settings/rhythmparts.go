package settings

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/home/settings/typed"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
)

// Limits of the work between two breaks, as package schedule has them.
const (
	leastWork = 5 * time.Minute
	mostWork  = 8 * time.Hour
)

const minutesAnHour = 60

// labelledLine is a field for a time of the day with its label.
type labelledLine struct {
	label string
	line  *line
	last  bool
}

// times are fields for times of the day, side by side.
func (b *rhythmBox) times(fields ...labelledLine) {
	p := b.page
	flow := kit.Flow(look.GapLarge)
	for _, f := range fields {
		flow.Add(kit.Sized(b.clockRoom(f.line), kit.Column(look.GapTiny, p.kit.Muted(f.label), f.line)))
	}
	b.put(flow, func() {
		for _, f := range fields {
			f.line.show(b.clockText(f.last))
		}
	}, func(why string) {
		for _, f := range fields {
			f.line.enable(why == "")
		}
	})
}

// clockRoom is how wide the field for a time of the day is. What it says while it is empty has to be seen whole.
func (b *rhythmBox) clockRoom(field *line) float32 {
	k := b.page.desk.Look
	hint := fyne.MeasureText(field.PlaceHolder, k.Fonts.Body, fyne.TextStyle{}).Width
	return max((clockWidth+look.GapHuge)*k.Scale, hint+2*look.GapLarge)
}

// clock is the field for the first or the last time of the day. Where it may be empty, hint says what that means.
func (b *rhythmBox) clock(label, hint string, last bool) labelledLine {
	p := b.page
	f := labelledLine{label: label, last: last}
	f.line = newLine(label, "", func(text string) { b.typeClock(text, hint != "", last) })
	f.line.SetPlaceHolder(hint)
	f.line.left = func() {
		p.flush()
		b.show()
	}
	return f
}

// clockText is what stands in the field for the first or the last time.
func (b *rhythmBox) clockText(last bool) string {
	hour := b.now.First
	if last {
		hour = b.now.Last
	}
	if hour == rhythm.Open {
		return ""
	}
	return b.page.desk.Locale.ClockAt(hour, b.now.Minute)
}

// typeClock takes a time of the day. The first time settles how many minutes past the hour all of them are.
func (b *rhythmBox) typeClock(text string, open, last bool) {
	l, r := b.page.desk.Locale, b.now
	at, ok := typed.Clock(text)
	empty := strings.TrimSpace(text) == "" && open
	switch {
	case !ok && !empty || at >= 24*minutesAnHour:
		b.hand.refuse(l.Say("Write a time of the day, such as %s.", l.ClockAt(9, 30)))
		return
	case empty && last:
		r.Last = rhythm.Open
	case empty:
		r.First = rhythm.Open
	case !last:
		r.First, r.Minute = int(at)/minutesAnHour, int(at)%minutesAnHour
	case r.Kind == rhythm.TwiceADay && int(at)%minutesAnHour != r.Minute:
		b.hand.refuse(l.Say("Both times are as many minutes past the hour. Add a reminder for another time."))
		return
	default: // the last full step before it
		r.Last = (int(at) - r.Minute) / minutesAnHour
	}
	if r.Kind == rhythm.TwoHourly && r.First != rhythm.Open && r.Last > r.First {
		r.Last -= (r.Last - r.First) % 2 //nolint:mnd // every two hours
	}
	b.typed(r)
}

// days are the days on which the reminder comes.
func (b *rhythmBox) days() {
	c := b.page.weekdays(b.now.Days, hand[schedule.Weekdays]{
		set: func(days schedule.Weekdays) {
			r := b.now
			if r.Days = days; days == rhythm.Everyday() {
				r.Days = 0
			}
			b.now = r
			b.preview()
			b.hand.set(r.Expression())
		},
		refuse: b.hand.refuse,
	})
	b.put(c.object, func() { c.take(b.now.Days) }, c.off)
}

// work is how much work there is between two breaks.
func (b *rhythmBox) work() {
	p := b.page
	steps := p.lengthOf(p.desk.Locale.Say("Work between two breaks"), time.Minute, typed.Lengths(leastWork, mostWork))
	c := stepper(p, steps, reminders.Duration(b.now.Work), hand[reminders.Duration]{
		typing: func(d reminders.Duration) {
			r := b.now
			r.Work = d.Std()
			b.typed(r)
		},
		refuse: b.hand.refuse,
	})
	b.put(kit.Flow(0, c.object), func() { c.take(reminders.Duration(b.now.Work)) }, c.off)
}

// own is a cron expression to be typed.
func (b *rhythmBox) own() {
	p, l := b.page, b.page.desk.Locale
	entry := newLine(l.Say("Cron expression"), "", func(text string) {
		b.typed(rhythm.Rhythm{Kind: rhythm.Custom, Own: strings.TrimSpace(text)})
	})
	entry.TextStyle.Monospace = true
	entry.left = p.flush
	help := p.kit.Muted(l.Say("Minute, hour, day of the month, month and weekday, such as “0 10-16/2 * * MON-FRI”. Or “@every 50m” for every 50 minutes of work."))
	b.put(kit.Column(look.GapSmall, entry, help), func() { entry.show(b.now.Own) }, func(why string) { entry.enable(why == "") })
}

var _ fyne.CanvasObject = (*line)(nil)
