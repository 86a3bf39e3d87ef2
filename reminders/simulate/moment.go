package simulate

import (
	"fmt"
	"strings"
	"time"
)

// word is the text of a value.
type word string

// wordOf is the text of a value that may be written with or without quotes: TOML has dates and times of its own.
func wordOf(value any) word {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return word(v)
	case time.Time:
		return word(v.Format(time.RFC3339Nano))
	default:
		return word(fmt.Sprint(v))
	}
}

// moment reads a time: RFC 3339, or what a wall clock in the location of now shows. A time without a date is on the date of
// now. Of a time that the clock shows twice, the first that is not before now is meant; one that it skips is the first
// instant after the gap.
func (w word) moment(now time.Time) (time.Time, bool) {
	text := strings.Replace(string(w), " ", "T", 1)
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t.In(now.Location()), true
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.Parse(layout, text); err == nil {
			return shown(t, now), true
		}
	}
	for _, layout := range []string{"15:04:05", "15:04"} {
		if t, err := time.Parse(layout, text); err == nil {
			year, month, day := now.Date()
			return shown(t.AddDate(year, int(month)-1, day-1), now), true
		}
	}
	return time.Time{}, false
}

// shown is the instant at which the wall clock shows a reading, which is written in UTC.
func shown(reading, now time.Time) time.Time {
	const around = 26 * time.Hour // wider than any offset
	var before, after time.Time
	for _, probe := range []time.Duration{-around, 0, around} {
		_, offset := reading.Add(probe).In(now.Location()).Zone()
		t := reading.Add(-time.Duration(offset) * time.Second).In(now.Location())
		if t.Format(time.DateTime) != reading.Format(time.DateTime) {
			continue
		}
		if t.Before(now) {
			before = t
		} else if after.IsZero() || t.Before(after) {
			after = t
		}
	}
	switch {
	case !after.IsZero():
		return after
	case !before.IsZero():
		return before
	}
	return gapEnd(reading, now.Location())
}

// gapEnd is the first instant after the gap in which the clock skips the reading.
func gapEnd(reading time.Time, zone *time.Location) time.Time {
	near := time.Date(reading.Year(), reading.Month(), reading.Day(), reading.Hour(), reading.Minute(), reading.Second(), 0, zone)
	start, end := near.ZoneBounds()
	if near.Format(time.DateTime) < reading.Format(time.DateTime) {
		return end
	}
	return start
}
