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
		start, _ := at.ZoneBounds()
		if start.IsZero() || t.Sub(start) > maxShift {
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
		_, end := at.ZoneBounds()
		_, offset := at.Zone()
		t := r.Add(-time.Duration(offset) * time.Second)
		if end.IsZero() || t.Before(end) {
			if t.Before(at) {
				t = at
			}
			return t.In(loc)
		}
		at = end
	}
}
