package schedule

import "time"

// searchYears is how far Within looks: four years hold one of each date, 29 February included.
const searchYears = 4

// Within returns the first time after the given one at which s falls due inside the hours h. The hours are
// those of after's location, also when s has a zone of its own; the answer is in the zone that Next uses.
// It is false when there is none within four years, as with 03:00 and hours from nine to five, and for
// schedules without clock times.
func Within(s Schedule, h Hours, after time.Time) (time.Time, bool) {
	after = after.Round(0)
	here, limit := after.Location(), after.AddDate(searchYears, 0, 0)
	for t := s.Next(after); !t.IsZero() && !t.After(limit); t = s.Next(after) {
		open := h.NextOpen(t.In(here))
		if open.Equal(t) {
			return t, true
		}
		if open.IsZero() {
			break
		}
		after = open.Add(-time.Nanosecond) // nothing before the opening can lie inside the hours
	}
	return time.Time{}, false
}
