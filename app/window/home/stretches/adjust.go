package stretches

import (
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// measure is one figure of a dose that can be fixed by hand.
type measure int

// The figures.
const (
	holdMeasure measure = iota
	repsMeasure
	setsMeasure
)

// holdStep is by how many seconds a hold is changed: nobody counts finer.
const holdStep = 5

// measures lists the figures of a stretch that its source leaves room in.
func measures(a link.About) []measure {
	var open []measure
	for _, f := range []measure{holdMeasure, repsMeasure, setsMeasure} {
		if f.of(a.Least) < f.of(a.Most) {
			open = append(open, f)
		}
	}
	return open
}

// of is the figure of an amount.
func (f measure) of(a stretch.Amount) int {
	switch f {
	case holdMeasure:
		return a.Hold
	case repsMeasure:
		return a.Reps
	case setsMeasure:
		return a.Sets
	}
	return 0
}

// stepped is the next figure up or down that the published range allows; the same where there is none. A hold goes by whole
// steps and stops at the ends of its range.
func (f measure) stepped(a link.About, up bool) int {
	now, least, most := f.of(a.Dose), f.of(a.Least), f.of(a.Most)
	step := 1
	if f == holdMeasure {
		step = holdStep
	}
	next := now/step*step + step
	if !up {
		next = (now - 1) / step * step
	}
	return min(max(next, least), most)
}

// adjustment is what the person has settled about a stretch so far.
func adjustment(a link.About) reminders.Adjustment {
	own := reminders.Adjustment{Stretch: a.Stretch.ID, Hold: a.Adjusted.Hold, Reps: a.Adjusted.Reps, Sets: a.Adjusted.Sets}
	if a.EveryOwn {
		own.Every = reminders.Duration(a.Every)
	}
	return own
}

// fixed is the adjustment with one figure fixed; 0 lets it grow.
func fixed(a link.About, f measure, value int) reminders.Adjustment {
	own := adjustment(a)
	switch f {
	case holdMeasure:
		own.Hold = value
	case repsMeasure:
		own.Reps = value
	case setsMeasure:
		own.Sets = value
	}
	return own
}

// every is the adjustment with a rhythm of the person's own; 0 is the published one.
func every(a link.About, length time.Duration) reminders.Adjustment {
	own := adjustment(a)
	own.Every = reminders.Duration(length)
	return own
}

// Rhythms by the calendar.
const (
	aDay  = 24 * time.Hour
	aWeek = 7 * aDay
)

// rhythms lists the rhythms to choose from, the published one (0) first. One that is chosen already is among them.
func rhythms(a link.About) []time.Duration {
	list := []time.Duration{0, time.Hour, 2 * time.Hour, 3 * time.Hour, 4 * time.Hour, aDay, 2 * aDay, aWeek}
	if a.EveryOwn && !slices.Contains(list, a.Every) {
		list = append(list, a.Every)
		slices.Sort(list)
	}
	return list
}

// rhythm is the rhythm that is chosen now.
func rhythm(a link.About) time.Duration {
	if a.EveryOwn {
		return a.Every
	}
	return 0
}
