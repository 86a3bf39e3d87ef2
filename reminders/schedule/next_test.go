package schedule

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A planned minute falls due exactly once in every zone and year, and nothing else does: the whole year against
// the oracle.
func TestNextAgreesWithTheOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2)) // a fixed seed, so that a failure repeats
	fixed := []string{
		"*/15 * * * *", "0 * * * *", "30 2 * * *", "0 0 * * *", "30 0 * * *", "*/45 0-3,23 * * *",
		"0 10-16/2 * * MON-FRI", "30 9 * * 5", "1,31 23,0,1 * * SAT,SUN", "0 9 30 12 *", "0 0 13 * FRI",
	}
	for _, z := range shiftyZones() {
		t.Run(z.zone, func(t *testing.T) {
			loc := mustZone(t, z.zone)
			clock := newOracleClock(loc, z.first, z.last)
			exprs := slices.Clone(fixed)
			for range 4 {
				exprs = append(exprs, randomExpr(random))
			}
			for _, expr := range exprs {
				compareYears(t, mustCompile(t, expr), clock, loc)
			}
		})
	}
}

// compareYears walks s over the years of the oracle's clock and wants the same instants.
func compareYears(t *testing.T, s Schedule, clock *oracleClock, loc *time.Location) {
	t.Helper()
	want := clock.times(s.String())
	// One nanosecond before the first minute is shown.
	at := firstShown(clock).Add(-time.Nanosecond)
	for i, due := range want {
		got := s.Next(at)
		if !got.Equal(due) {
			t.Fatalf("%q in %s: firing %d after %s is %s, want %s", s, loc, i, at, got, due)
		}
		at = got
	}
	if got := s.Next(at); reading(got).Before(clock.start.Add(time.Duration(len(clock.first)) * time.Minute)) {
		t.Fatalf("%q in %s: after the last firing %s comes %s, want none that year", s, loc, at, got)
	}
}

func firstShown(c *oracleClock) time.Time {
	for _, shown := range c.first {
		if !shown.IsZero() {
			return shown
		}
	}
	return time.Time{}
}

// randomExpr writes an expression that Compile accepts: the day of month stays low, so that it always exists.
func randomExpr(r *rand.Rand) string {
	fields := []string{
		randomField(r, 0, 59), randomField(r, 0, 23), randomField(r, 1, 28), randomField(r, 1, 12), randomField(r, 0, 6),
	}
	for _, i := range []int{2, 3} { // mostly open, or there is little to compare
		if r.IntN(3) > 0 {
			fields[i] = "*"
		}
	}
	return strings.Join(fields, " ")
}

func randomField(r *rand.Rand, low, high int) string {
	if r.IntN(4) == 0 {
		return "*"
	}
	var entries []string
	for range 1 + r.IntN(3) {
		from := low + r.IntN(high-low)
		to := from + 1 + r.IntN(high-from)
		entry := strconv.Itoa(from)
		switch r.IntN(4) {
		case 0:
			entry += "-" + strconv.Itoa(to)
		case 1:
			entry += "-" + strconv.Itoa(to) + "/" + strconv.Itoa(1+r.IntN(to-from))
		case 2:
			entry += "/" + strconv.Itoa(1+r.IntN(high-from))
		}
		entries = append(entries, entry)
	}
	return strings.Join(entries, ",")
}

func TestNextWhenTheClocksChange(t *testing.T) {
	for _, tt := range []struct {
		name, expr, zone, after string
		want                    []string
	}{
		{
			name: "a time in the gap falls due at its end", expr: "30 2 * * *", zone: "Europe/Berlin", after: "2026-03-28T12:00:00+01:00",
			want: []string{"2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"},
		},
		{
			name: "several in one gap are one", expr: "*/20 2 * * *", zone: "Europe/Berlin", after: "2026-03-28T12:00:00+01:00",
			want: []string{"2026-03-29T03:00:00+02:00", "2026-03-30T02:00:00+02:00"},
		},
		{
			name: "a time that comes twice falls due the first time", expr: "30 2 * * *", zone: "Europe/Berlin", after: "2026-10-24T12:00:00+02:00",
			want: []string{"2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"},
		},
		{
			name: "asked in the repeated hour", expr: "*/30 * * * *", zone: "Europe/Berlin", after: "2026-10-25T02:10:00+01:00",
			want: []string{"2026-10-25T03:00:00+01:00"},
		},
		{
			name: "Cairo keeps the day without a midnight", expr: "30 9 * * 5", zone: "Africa/Cairo", after: "2026-04-23T12:00:00+02:00",
			want: []string{"2026-04-24T09:30:00+03:00"},
		},
		{
			name: "Cairo's missing midnight falls due at one", expr: "0 0 * * *", zone: "Africa/Cairo", after: "2026-04-23T12:00:00+02:00",
			want: []string{"2026-04-24T01:00:00+03:00", "2026-04-25T00:00:00+03:00"},
		},
		{
			name: "the yearly day without a midnight", expr: "30 9 24 4 *", zone: "Africa/Cairo", after: "2026-01-01T00:00:00+02:00",
			want: []string{"2026-04-24T09:30:00+03:00", "2027-04-24T09:30:00+02:00"},
		},
		{
			name: "Beirut", expr: "@daily", zone: "Asia/Beirut", after: "2026-03-28T12:00:00+02:00",
			want: []string{"2026-03-29T01:00:00+03:00"},
		},
		{
			name: "Lord Howe moves by half an hour", expr: "*/15 2 * * *", zone: "Australia/Lord_Howe", after: "2026-10-04T01:50:00+10:30",
			want: []string{"2026-10-04T02:30:00+11:00", "2026-10-04T02:45:00+11:00"},
		},
		{
			name: "Samoa skips a whole day", expr: "0 9 * * *", zone: "Pacific/Apia", after: "2011-12-29T12:00:00-10:00",
			want: []string{"2011-12-31T00:00:00+14:00", "2011-12-31T09:00:00+14:00"},
		},
		{
			name: "Havana repeats midnight", expr: "0 0 * * *", zone: "America/Havana", after: "2026-10-31T12:00:00-04:00",
			want: []string{"2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00"},
		},
		{
			name: "the last day of a leap year far ahead", expr: "59 23 31 12 *", zone: "Europe/Berlin", after: "2040-06-01T00:00:00+02:00",
			want: []string{"2040-12-31T23:59:00+01:00", "2041-12-31T23:59:00+01:00"},
		},
		{
			name: "29 February round 2100", expr: "0 12 29 2 *", zone: "UTC", after: "2096-03-01T00:00:00Z",
			want: []string{"2104-02-29T12:00:00Z", "2108-02-29T12:00:00Z"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			after, err := time.Parse(time.RFC3339, tt.after)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, due := range mustCompile(t, tt.expr).NextN(after.In(mustZone(t, tt.zone)), len(tt.want)) {
				got = append(got, due.Format(time.RFC3339))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestNextAnswersInTheRightZone(t *testing.T) {
	tokyo, berlin := mustZone(t, "Asia/Tokyo"), mustZone(t, "Europe/Berlin")
	after := time.Date(2026, 6, 1, 12, 0, 0, 0, berlin)
	byArgument, err := Compile("0 9 * * *", tokyo)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		s    Schedule
		want time.Time
	}{
		{mustCompile(t, "0 9 * * *"), time.Date(2026, 6, 2, 9, 0, 0, 0, berlin)},
		{mustCompile(t, "CRON_TZ=Asia/Tokyo 0 9 * * *"), time.Date(2026, 6, 2, 9, 0, 0, 0, tokyo)},
		{byArgument, time.Date(2026, 6, 2, 9, 0, 0, 0, tokyo)},
	} {
		got := tt.s.Next(after)
		if !got.Equal(tt.want) || got.Location().String() != tt.want.Location().String() {
			t.Errorf("%q: got %s, want %s", tt.s, got, tt.want)
		}
	}
}

func TestNextDropsTheMonotonicReading(t *testing.T) {
	got := mustCompile(t, "* * * * *").Next(time.Now())
	if got != got.Round(0) {
		t.Errorf("%s still holds a monotonic reading", got)
	}
}

func TestNextOfSchedulesWithoutClockTimes(t *testing.T) {
	now := time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)
	interval := mustCompile(t, "@every 50m")
	for _, s := range []Schedule{{}, interval} {
		if got := s.Next(now); !got.IsZero() {
			t.Errorf("%q: Next is %s, want the zero time", s, got)
		}
		if got := s.NextN(now, 3); len(got) != 0 {
			t.Errorf("%q: NextN is %s, want none", s, got)
		}
	}
	if d, ok := interval.Interval(); !ok || d != 50*time.Minute {
		t.Errorf("Interval is %s, %v; want 50 minutes", d, ok)
	}
	if d, ok := mustCompile(t, "@daily").Interval(); ok || d != 0 {
		t.Errorf("Interval of a clock schedule is %s, %v; want none", d, ok)
	}
}

// No instant makes Next hang or panic, however far away.
func TestNextAtTheEndsOfTime(t *testing.T) {
	s := mustCompile(t, "59 23 29 2 *")
	for _, at := range []time.Time{
		{},
		time.Unix(1<<62, 0),
		time.Unix(-1<<62, 0),
		time.Date(9999, 12, 31, 23, 59, 0, 0, time.UTC),
		time.Date(-9999, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Time{}.In(mustZone(t, "America/New_York")),
		time.Date(2040, 12, 31, 12, 0, 0, 0, mustZone(t, "Europe/Berlin")), // see offsetEnd
	} {
		next := s.Next(at)
		if answers := at.Year() >= firstYear && at.Year() <= lastYear; answers == next.IsZero() || answers && !next.After(at) {
			t.Errorf("after %s comes %s", at, next)
		}
	}
}

// For real zones in which nothing changes, Next is robfig's own answer: the fields mean what robfig says.
func TestFieldsMeanWhatTheParserSays(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4)) // a fixed seed, so that a failure repeats
	for range 3000 {
		s := mustCompile(t, randomExpr(random))
		spec := []uint64{s.plan.spec.Minute, s.plan.spec.Hour, s.plan.spec.Dom, s.plan.spec.Month, s.plan.spec.Dow}
		for i, f := range s.plan.fields {
			const starBit = 1 << 63
			if uint64(f.values) != spec[i]&^starBit || f.star != (spec[i]&starBit != 0) {
				t.Fatalf("%q: the %s reads as %v, star %v; the parser says %b", s, part(i).rule().name, f.values.list(), f.star, spec[i])
			}
		}
	}
}
