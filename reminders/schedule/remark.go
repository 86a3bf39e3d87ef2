package schedule

import (
	"time"

	"posturebreak/reminders/words"
)

// Remark says why the firing of s at t is out of the ordinary: the clocks change, or s lives in another zone
// than t. Several remarks are joined by semicolons. It is empty for an ordinary firing, and for a t at which s
// does not fall due.
func (s Schedule) Remark(l words.Locale, t time.Time) string {
	before := t.Round(0).Add(-time.Nanosecond)
	if s.plan == nil || !s.Next(before).Equal(t) {
		return ""
	}
	there := s.local(t)
	var remarks []string
	if missing := s.plan.between(highestReading(s.local(before)), reading(there)); len(missing) > 0 {
		remarks = append(remarks, l.Say("the clocks go forward: %s", missingWords(l, missing, reading(there))))
	}
	if again(there) {
		remarks = append(remarks, l.Say("the clock runs %s twice; only the first counts", l.Clock(there)))
	}
	if s.zone != nil && s.zone.String() != t.Location().String() {
		remarks = append(remarks, elsewhereWords(l, t, there))
	}
	if len(remarks) == 0 {
		return ""
	}
	return semicolons(l, remarks...)
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
func missingWords(l words.Locale, missing []time.Time, at time.Time) string {
	const few = 2
	today := func(r time.Time) bool { return midnight(r).Equal(midnight(at)) }
	write := func(r time.Time) string {
		if today(r) {
			return l.Clock(r)
		}
		return l.In("time and date", "%[1]s on %[2]s", l.Clock(r), l.LongDate(r))
	}
	first, last := missing[0], missing[len(missing)-1]
	switch {
	case len(missing) == 1 && today(first):
		return l.Say("%s does not exist that day", write(first))
	case len(missing) == 1:
		return l.Say("%s does not exist", write(first))
	case len(missing) == few && today(first):
		return l.Say("%[1]s and %[2]s do not exist that day", write(first), write(last))
	case len(missing) == few:
		return l.Say("%[1]s and %[2]s do not exist", write(first), write(last))
	case today(first):
		return l.Say("the times from %[1]s to %[2]s do not exist that day", write(first), write(last))
	}
	return l.Say("the times from %[1]s to %[2]s do not exist", write(first), write(last))
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
func elsewhereWords(l words.Locale, here, there time.Time) string {
	at := l.Clock(there)
	if !midnight(reading(here)).Equal(midnight(reading(there))) {
		at = l.WeekdayClock(there)
	}
	return l.In("time and zone", "%[1]s in %[2]s", at, zoneName(there.Location()))
}

// semicolons joins clauses: "the clocks go forward; 03:00 in America/New_York".
func semicolons(l words.Locale, clauses ...string) string {
	joined := clauses[0]
	for _, clause := range clauses[1:] {
		joined = l.In("two clauses", "%[1]s; %[2]s", joined, clause)
	}
	return joined
}
