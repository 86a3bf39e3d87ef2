package schedule

import (
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // so that the tests know the zones on any machine
)

// The oracle is a second, slow and plain calculation of the same thing. It shares no code with the package: it
// matches the text of a field against a number, and walks the wall clock of a zone minute by minute.

// oracleField reports whether a field's text matches v, and whether the field leaves its part open.
func oracleField(text string, v, low, high int) (match, open bool) {
	for _, entry := range strings.Split(text, ",") {
		base, step, stepped := strings.Cut(entry, "/")
		from, to, every := low, high, 1
		if base != "*" {
			first, last, ranged := strings.Cut(base, "-")
			from = oracleNumber(first)
			if ranged {
				to = oracleNumber(last)
			} else if !stepped {
				to = from
			}
		}
		if stepped {
			every = oracleNumber(step)
		}
		open = open || base == "*" && every == 1
		match = match || v >= from && v <= to && (v-from)%every == 0
	}
	return match, open
}

func oracleNumber(text string) int {
	const months, days = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC", "SUNMONTUEWEDTHUFRISAT"
	if i := strings.Index(months, strings.ToUpper(text)); len(text) == 3 && i >= 0 {
		return i/3 + 1
	}
	if i := strings.Index(days, strings.ToUpper(text)); len(text) == 3 && i >= 0 {
		return i / 3
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

// oracleTimes reports which minutes of a day five fields plan.
func oracleTimes(f []string) []bool {
	planned := make([]bool, minutesADay)
	for i := range planned {
		m, _ := oracleField(f[0], i%minutesAnHour, 0, 59)
		h, _ := oracleField(f[1], i/minutesAnHour, 0, 23)
		planned[i] = m && h
	}
	return planned
}

func oracleDay(f []string, r time.Time) bool {
	if m, _ := oracleField(f[3], int(r.Month()), 1, 12); !m {
		return false
	}
	date, anyDate := oracleField(f[2], r.Day(), 1, 31)
	day, anyDay := oracleField(f[4], int(r.Weekday()), 0, 6)
	if anyDate || anyDay {
		return date && day
	}
	return date || day
}

// oracleClock knows, for each wall-clock minute of a stretch of time in a zone, when it is first shown.
type oracleClock struct {
	start time.Time   // the first wall-clock minute, written in UTC
	first []time.Time // per minute from start on: the instant at which it is shown first; zero in a gap
}

// newOracleClock walks every minute of the years from the first to the last, in a zone whose offsets are whole
// minutes.
func newOracleClock(loc *time.Location, first, last int) *oracleClock {
	const margin = 48 * time.Hour
	c := &oracleClock{start: time.Date(first, 1, 1, 0, 0, 0, 0, time.UTC)}
	end := time.Date(last+1, 1, 1, 0, 0, 0, 0, time.UTC)
	c.first = make([]time.Time, int(end.Sub(c.start)/time.Minute))
	for t := c.start.Add(-margin); t.Before(end.Add(margin)); t = t.Add(time.Minute) {
		shown := t.In(loc)
		y, mo, d := shown.Date()
		h, m, _ := shown.Clock()
		i := int(time.Date(y, mo, d, h, m, 0, 0, time.UTC).Sub(c.start) / time.Minute)
		if i >= 0 && i < len(c.first) && c.first[i].IsZero() {
			c.first[i] = shown
		}
	}
	return c
}

// times lists the instants at which the expression falls due: the first showing of each planned minute, and for
// those that are never shown the next minute that is, once.
func (c *oracleClock) times(expr string) []time.Time {
	f := strings.Fields(expr)
	times := oracleTimes(f)
	var due []time.Time
	pending, day, onDay := false, -1, false
	for i, shown := range c.first {
		if today := i / minutesADay; today != day {
			day, onDay = today, oracleDay(f, c.start.AddDate(0, 0, today))
		}
		planned := onDay && times[i%minutesADay]
		if shown.IsZero() {
			pending = pending || planned
			continue
		}
		if planned || pending {
			due = append(due, shown)
		}
		pending = false
	}
	return due
}

func mustZone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		tb.Fatal(err)
	}
	return loc
}

func mustCompile(tb testing.TB, expr string) Schedule {
	tb.Helper()
	s, err := Compile(expr, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// shiftyZones are zones and years in which the clocks do something that breaks simple schedulers.
func shiftyZones() []struct {
	zone        string
	first, last int
} {
	return []struct {
		zone        string
		first, last int
	}{
		{"Europe/Berlin", 2026, 2027},
		{"America/New_York", 2026, 2027},
		{"Africa/Cairo", 2025, 2026},        // midnight does not exist on a Friday in April
		{"Asia/Beirut", 2026, 2026},         // nor on a Sunday in March
		{"America/Havana", 2026, 2026},      // 00:00 to 01:00, and 01:00 to 00:00
		{"Australia/Lord_Howe", 2026, 2026}, // half an hour
		{"Pacific/Apia", 2011, 2012},        // 30 December 2011 does not exist
		{"America/St_Johns", 2010, 2010},    // at one minute past midnight, back into the day before
		{"America/Sao_Paulo", 2017, 2018},   // 24:00 to 23:00
		{"Africa/Casablanca", 2026, 2026},   // four changes a year or so, round Ramadan
		{"America/Caracas", 2016, 2016},     // half an hour for good
		{"Asia/Pyongyang", 2018, 2018},      // 23:30 to 00:00
		{"America/Nuuk", 2026, 2026},        // the evening before
		{"Antarctica/Troll", 2026, 2026},    // two hours
		{"Pacific/Kwajalein", 1993, 1993},   // 21 August 1993 does not exist
		{"Europe/Berlin", 2040, 2040},       // worked out by rule, and a leap year: package time slips on its last day
		{"Australia/Sydney", 2044, 2044},    // the same, south of the equator
		{"Asia/Kathmandu", 2026, 2026},      // no change, an odd offset
		{"UTC", 2024, 2024},
	}
}
