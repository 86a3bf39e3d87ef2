package schedule

import "time"

// maxShift is longer than any change of the clocks: the longest moved Samoa across the date line, by 24 hours.
const maxShift = 48 * time.Hour

// A reading is what a wall clock shows, with its date, written as a time in UTC so that it has neither gaps
// nor overlaps. The functions here go from instants to readings and back.

// reading returns what the wall clock shows at t, in the location of t.
func reading(t time.Time) time.Time {
	_, offset := t.Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

// highestReading returns the latest reading that the wall clock has shown up to t. It differs from reading(t)
// after the clocks went back, until they have caught up: what they show then, they have shown before.
func highestReading(t time.Time) time.Time {
	highest := reading(t)
	for at := t; ; {
		start, ok := offsetStart(at)
		if !ok || t.Sub(start) > maxShift {
			return highest
		}
		at = start.Add(-time.Nanosecond)
		if r := reading(at); r.After(highest) {
			highest = r
		}
	}
}

// firstInstant returns the first instant at which the wall clock in loc shows the reading r or a later one:
// the end of the gap when the clocks skip r, the first of the two when they show it twice.
func firstInstant(r time.Time, loc *time.Location) time.Time {
	year, month, day := r.Date()
	hour, minute, second := r.Clock()
	near := time.Date(year, month, day, hour, minute, second, r.Nanosecond(), loc)
	for at := near.Add(-maxShift); ; {
		end, ends := offsetEnd(at)
		_, offset := at.Zone()
		t := r.Add(-time.Duration(offset) * time.Second)
		if !ends || t.Before(end) {
			if t.Before(at) {
				t = at
			}
			return t.In(loc)
		}
		at = end
	}
}

// offsetStart returns when the offset that holds at t began, and whether it ever began.
func offsetStart(t time.Time) (time.Time, bool) {
	start, _ := t.ZoneBounds()
	return start, !start.IsZero() && !start.After(t)
}

// offsetEnd returns an instant after t up to which the offset of t holds, and whether there is one. It need not
// be a change of the clocks: package time cuts the years at New Year that it works out by rule. On the last day
// of a leap year it even answers with the day's start (golang/go issue 81583), which would make a walk over the
// offsets stand still; there an hour is a safe step, because no zone changes its clocks that late in the year.
func offsetEnd(t time.Time) (time.Time, bool) {
	_, end := t.ZoneBounds()
	if !end.IsZero() && !end.After(t) {
		return t.Add(time.Hour), true
	}
	return end, !end.IsZero()
}
