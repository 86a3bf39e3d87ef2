package schedule

import (
	"errors"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/words"
)

// FuzzCompile: no text makes the package panic or hang; what is refused says why and what to write; what is
// accepted has later and later firings, a sentence and, outside the changes of the clocks, planned minutes.
func FuzzCompile(f *testing.F) {
	for _, expr := range []string{
		"0 10-16/2 * * MON-FRI", "*/45 * * * *", "0 9 13 * FRI", "0 0 29 2 *", "0 0 31 2 *", ", * * * *", "*/90 * * * *",
		"@every 50m", "@every -1ns", "@hourly", "TZ=UTC", "CRON_TZ=Asia/Tokyo", "CRON_TZ=Africa/Cairo 0 0 * * *", "TZ= ", "0 9 * * 7",
		"0 9 L * *", "H H * * *", "* * * * * *", "1-2-3/4/5 * * * *", "0-59/59 23 31 12 6", "@\x00", "\xff\xff * * * *",
	} {
		f.Add(expr, int64(1774746000), 0)
		f.Add(expr, int64(2240524800), 0) // 31 December 2040
	}
	zones := shiftyZones()
	f.Fuzz(func(t *testing.T, expr string, unix int64, zone int) {
		s, err := Compile(expr, nil)
		if err != nil {
			var refusal *Error
			if !errors.As(err, &refusal) || refusal.Problem.Empty() || refusal.Remedy.Empty() {
				t.Fatalf("%q: %v says not enough", expr, err)
			}
			return
		}
		if s.Words(words.Locale{}) == "" || s.String() != expr {
			t.Fatalf("%q: says %q, writes %q", expr, s.Words(words.Locale{}), s.String())
		}
		_ = s.Warnings(words.Locale{})
		loc := mustZone(t, zones[uint(zone)%uint(len(zones))].zone)
		checkFirings(t, s, time.Unix(unix, 0).In(loc))
	})
}

// checkFirings wants rising firings, planned to the minute unless they make up for a gap.
func checkFirings(t *testing.T, s Schedule, at time.Time) {
	t.Helper()
	if _, interval := s.Interval(); interval || at.Year() < 1900 || at.Year() > 9000 {
		s.Next(at)
		return
	}
	for range 5 {
		due := s.Next(at)
		if !due.After(at) {
			t.Fatalf("%q: after %s comes %s", s, at, due)
		}
		made := strings.Contains(s.Remark(words.Locale{}, due), "do not exist") || strings.Contains(s.Remark(words.Locale{}, due), "does not exist")
		fields := fieldsOf(s)
		r := reading(due)
		planned := oracleDay(fields, r) && oracleTimes(fields)[r.Hour()*minutesAnHour+r.Minute()]
		if !planned && !made {
			t.Fatalf("%q: %s is not planned", s, due)
		}
		at = due
	}
}

// fieldsOf returns the five fields of a clock schedule as the oracle reads them.
func fieldsOf(s Schedule) []string {
	fields := strings.Fields(strings.ReplaceAll(s.String(), "?", "*"))
	if key, _, zoned := strings.Cut(fields[0], "="); zoned && strings.HasSuffix(strings.ToUpper(key), "TZ") {
		fields = fields[1:]
	}
	switch strings.ToLower(fields[0]) {
	case "@hourly":
		return strings.Fields("0 * * * *")
	case "@daily", "@midnight":
		return strings.Fields("0 0 * * *")
	case "@weekly":
		return strings.Fields("0 0 * * 0")
	case "@monthly":
		return strings.Fields("0 0 1 * *")
	case "@yearly", "@annually":
		return strings.Fields("0 0 1 1 *")
	}
	return fields
}

// FuzzHours: hours of any value, anywhere, open at their opening and close at their closing.
func FuzzHours(f *testing.F) {
	for i, h := range sampleHours() {
		f.Add(uint8(h.Days), int(h.From), int(h.To), int64(1774746000), i)
	}
	zones := shiftyZones()
	f.Fuzz(func(t *testing.T, days uint8, from, to int, unix int64, zone int) {
		h := Hours{Days: Weekdays(days), From: TimeOfDay(from), To: TimeOfDay(to)}
		at := time.Unix(unix, 0).In(mustZone(t, zones[uint(zone)%uint(len(zones))].zone))
		if at.Year() < 1900 || at.Year() > 9000 {
			h.NextOpen(at)
			h.NextClose(at)
			return
		}
		open := h.NextOpen(at)
		if open.Before(at) || !h.Contains(open) {
			t.Fatalf("%+v: after %s opens %s", h, at, open)
		}
		if closes := h.NextClose(at); !closes.IsZero() && (!closes.After(open) || h.Contains(closes)) {
			t.Fatalf("%+v: opens %s, closes %s", h, open, closes)
		}
	})
}
