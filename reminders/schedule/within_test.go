package schedule

import (
	"testing"
	"time"
)

func TestWithin(t *testing.T) {
	office := Hours{Days: mondayToFriday, From: 9 * 60, To: 17 * 60}
	night := Hours{Days: mondayToFriday, From: 22 * 60, To: 6 * 60}
	for _, tt := range []struct {
		name, expr string
		hours      Hours
		after      string
		want       string // empty: none
	}{
		{"inside at once", "0 * * * *", office, "2026-06-01T10:30:00+02:00", "2026-06-01T11:00:00+02:00"},
		{"over the evening", "0 * * * *", office, "2026-06-01T16:30:00+02:00", "2026-06-02T09:00:00+02:00"},
		{"the opening counts, the closing does not", "0 17,9 * * *", office, "2026-06-01T16:30:00+02:00", "2026-06-02T09:00:00+02:00"},
		{"over the weekend", "*/20 * * * *", office, "2026-06-05T16:45:00+02:00", "2026-06-08T09:00:00+02:00"},
		{"never inside", "0 3 * * *", office, "2026-06-01T10:00:00+02:00", ""},
		{"never inside, every minute", "* 3 * * *", office, "2026-06-01T10:00:00+02:00", ""},
		{"at the weekend only", "0 10 * * SAT", office, "2026-06-01T10:00:00+02:00", ""},
		{"a night that began on Friday", "0 3 * * SAT", night, "2026-06-01T10:00:00+02:00", "2026-06-06T03:00:00+02:00"},
		{"no night begins on Saturday", "0 3 * * SUN", night, "2026-06-01T10:00:00+02:00", ""},
		{"the hours are the user's", "CRON_TZ=Asia/Tokyo 0 9 * * *", office, "2026-06-01T10:00:00+02:00", ""},
		{"also in another zone", "CRON_TZ=Asia/Tokyo 0 9,17 * * *", office, "2026-06-01T12:00:00+02:00", "2026-06-02T10:00:00+02:00"},
		{"a leap day on a working day", "0 10 29 2 *", office, "2026-06-01T10:00:00+02:00", "2028-02-29T10:00:00+01:00"},
		{"no leap day for longer than that", "0 10 29 2 *", office, "2096-06-01T10:00:00+02:00", ""},
		{"without hours", "0 3 * * *", Hours{}, "2026-06-01T10:00:00+02:00", "2026-06-02T03:00:00+02:00"},
		{"an interval has no times", "@every 50m", office, "2026-06-01T10:00:00+02:00", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			after, err := time.Parse(time.RFC3339, tt.after)
			if err != nil {
				t.Fatal(err)
			}
			berlin := mustZone(t, "Europe/Berlin")
			got, ok := Within(mustCompile(t, tt.expr), tt.hours, after.In(berlin))
			if ok != (tt.want != "") {
				t.Fatalf("got %s, %v; want %q", got, ok, tt.want)
			}
			if ok && got.In(berlin).Format(time.RFC3339) != tt.want {
				t.Errorf("got %s, want %s", got.In(berlin), tt.want)
			}
		})
	}
}

// The jump over closed hours misses nothing that plain walking finds.
func TestWithinFindsWhatWalkingFinds(t *testing.T) {
	loc := mustZone(t, "America/Havana")
	after := time.Date(2026, 10, 25, 0, 0, 0, 0, loc)
	for _, expr := range []string{"*/20 * * * *", "30 0-2 * * *", "15 */5 * * MON-FRI"} {
		s := mustCompile(t, expr)
		for _, h := range sampleHours() {
			var want []time.Time
			for at := s.Next(after); at.Before(after.AddDate(0, 0, 14)); at = s.Next(at) {
				if oracleOpen(h, at) {
					want = append(want, at)
				}
			}
			at := after
			for i, due := range want {
				got, ok := Within(s, h, at)
				if !ok || !got.Equal(due) {
					t.Fatalf("%q in %+v: firing %d after %s is %s, %v; want %s", expr, h, i, at, got, ok, due)
				}
				at = got
			}
		}
	}
}
