package schedule

import (
	"fmt"
	"strings"
	"time"
)

// Remark says why the firing of s at t is out of the ordinary: the clocks change, or s lives in another zone
// than t. Several remarks are joined by semicolons. It is empty for an ordinary firing, and for a t at which s
// does not fall due.
func (s Schedule) Remark(t time.Time) string {
	before := t.Round(0).Add(-time.Nanosecond)
	if s.plan == nil || !s.Next(before).Equal(t) {
		return ""
	}
	there := s.local(t)
	var remarks []string
	if missing := s.plan.between(highestReading(s.local(before)), reading(there)); len(missing) > 0 {
		remarks = append(remarks, "the clocks go forward: "+missingWords(missing, reading(there)))
	}
	if again(there) {
		remarks = append(remarks, fmt.Sprintf("the clock runs %s twice; only the first counts", there.Format("15:04")))
	}
	if s.zone != nil && s.zone.String() != t.Location().String() {
		remarks = append(remarks, elsewhereWords(t, there))
	}
	return strings.Join(remarks, "; ")
}

// between lists the planned readings after one and before another.
func (p *plan) between(after, before time.Time) []time.Time {
	var readings []time.Time
	for r := p.next(after); !r.IsZero() && r.Before(before); r = p.next(r) {
		readings = append(readings, r)
	}
	return readings
}

// missingWords says which planned readings do not exist, seen from the reading at which they are made up for.
func missingWords(missing []time.Time, at time.Time) string {
	const few = 2
	write := func(r time.Time) string {
		if midnight(r).Equal(midnight(at)) {
			return r.Format("15:04")
		}
		return r.Format("15:04 on Monday 2 January")
	}
	first, last := missing[0], missing[len(missing)-1]
	that := ""
	if midnight(first).Equal(midnight(at)) {
		that = " that day"
	}
	switch {
	case len(missing) == 1:
		return write(first) + " does not exist" + that
	case len(missing) == few:
		return write(first) + " and " + write(last) + " do not exist" + that
	}
	return "the times from " + write(first) + " to " + write(last) + " do not exist" + that
}

// again reports whether the wall clock will show the reading at t once more.
func again(t time.Time) bool {
	for at := t; ; {
		end, ends := offsetEnd(at)
		if !ends || end.Sub(t) > maxShift {
			return false
		}
		at = end
		if !reading(at).After(reading(t)) {
			return true
		}
	}
}

// elsewhereWords gives the time in the schedule's zone, with the weekday when it is another one than here.
func elsewhereWords(here, there time.Time) string {
	layout := "15:04"
	if !midnight(reading(here)).Equal(midnight(reading(there))) {
		layout = "Monday 15:04"
	}
	return there.Format(layout) + " in " + zoneName(there.Location())
}
