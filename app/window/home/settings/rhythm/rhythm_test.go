package rhythm_test

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/reminders/schedule"
)

func TestExpressions(t *testing.T) {
	const open = rhythm.Open
	weekdays := schedule.WeekdaysOf(time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday)
	for _, c := range []struct {
		text string
		want rhythm.Rhythm
		says string // written again, "" for the same
	}{
		{"0 10-16/2 * * MON-FRI", rhythm.Rhythm{Kind: rhythm.TwoHourly, First: 10, Last: 16, Days: weekdays}, ""},
		{"0 10-17/2 * * MON-FRI", rhythm.Rhythm{Kind: rhythm.TwoHourly, First: 10, Last: 16, Days: weekdays}, "0 10-16/2 * * MON-FRI"},
		{"@hourly", rhythm.Rhythm{Kind: rhythm.Hourly, First: open, Last: open}, "0 * * * *"},
		{"15 * * * *", rhythm.Rhythm{Kind: rhythm.Hourly, Minute: 15, First: open, Last: open}, ""},
		{"30 9-17 * * MON,WED", rhythm.Rhythm{Kind: rhythm.Hourly, Minute: 30, First: 9, Last: 17, Days: schedule.WeekdaysOf(time.Monday, time.Wednesday)}, ""},
		{"0 */2 * * SUN-SAT", rhythm.Rhythm{Kind: rhythm.TwoHourly, First: open, Last: open}, "0 */2 * * *"},
		{"30 11,15 * * *", rhythm.Rhythm{Kind: rhythm.TwiceADay, Minute: 30, First: 11, Last: 15}, ""},
		{"5 7 * * SAT", rhythm.Rhythm{Kind: rhythm.OnceADay, Minute: 5, First: 7, Days: schedule.WeekdaysOf(time.Saturday)}, ""},
		{"5 7 * * FRI,SAT,SUN", rhythm.Rhythm{Kind: rhythm.OnceADay, Minute: 5, First: 7, Days: schedule.WeekdaysOf(time.Friday, time.Saturday, time.Sunday)}, ""},
		{"5 7 * * SUN", rhythm.Rhythm{Kind: rhythm.OnceADay, Minute: 5, First: 7, Days: schedule.WeekdaysOf(time.Sunday)}, ""},
		{"@every 50m", rhythm.Rhythm{Kind: rhythm.AfterWork, Work: 50 * time.Minute}, ""},
		{"@every 1h30m", rhythm.Rhythm{Kind: rhythm.AfterWork, Work: 90 * time.Minute}, ""},
	} {
		got := rhythm.Of(c.text)
		if got != c.want {
			t.Errorf("%q is %+v, want %+v", c.text, got, c.want)
		}
		want := c.says
		if want == "" {
			want = c.text
		}
		if got.Expression() != want {
			t.Errorf("%q is written as %q, want %q", c.text, got.Expression(), want)
		}
	}
}

func TestWhatHasNoName(t *testing.T) {
	for _, text := range []string{
		"", "soon", "*/15 * * * *", "0 9-17/3 * * *", "0 16-10 * * *", "0 9 1 * *", "0 9 * JAN *", "0 9,12,15 * * *", "0 9 * * FRI-SUN",
		"0 9 * * 1-5", "0 9 31 2 *", "TZ=UTC", "CRON_TZ=Asia/Tokyo 0 9 * * *", "@daily", "0 10-11/2 * * *", "+1 9 * * *",
	} {
		if r := rhythm.Of(text); r.Kind != rhythm.Custom || r.Expression() != text {
			t.Errorf("%q is %+v", text, r)
		}
	}
}

func TestChange(t *testing.T) {
	for _, c := range []struct {
		from string
		to   rhythm.Kind
		want string
	}{
		{"0 10-16/2 * * MON-FRI", rhythm.TwoHourly, "0 10-16/2 * * MON-FRI"},
		{"0 10-16/2 * * MON-FRI", rhythm.Hourly, "0 10-16 * * MON-FRI"},
		{"15 10-16/2 * * MON-FRI", rhythm.TwiceADay, "15 11,15 * * MON-FRI"},
		{"0 11,15 * * MON-FRI", rhythm.TwoHourly, "0 */2 * * MON-FRI"},
		{"0 10-16/2 * * MON-FRI", rhythm.AfterWork, "@every 50m"},
		{"0 10-16/2 * * MON-FRI", rhythm.Custom, "0 10-16/2 * * MON-FRI"},
		{"@every 50m", rhythm.OnceADay, "0 11 * * *"},
		{"*/15 9 * * *", rhythm.Hourly, "0 * * * *"},
	} {
		if got := rhythm.Of(c.from).Change(c.to).Expression(); got != c.want {
			t.Errorf("%q changes to %q, want %q", c.from, got, c.want)
		}
	}
}

func TestOrder(t *testing.T) {
	for _, r := range []rhythm.Rhythm{
		{Kind: rhythm.Hourly, First: 16, Last: 10},
		{Kind: rhythm.TwoHourly, First: 10, Last: 10},
		{Kind: rhythm.TwiceADay, First: 15, Last: 11},
	} {
		if r.InOrder() {
			t.Errorf("%+v is taken to be in order", r)
		}
	}
	for _, r := range []rhythm.Rhythm{
		{Kind: rhythm.Hourly, First: rhythm.Open, Last: 10},
		{Kind: rhythm.TwoHourly, First: 10, Last: rhythm.Open},
		{Kind: rhythm.OnceADay, First: 15},
	} {
		if _, err := schedule.Compile(r.Expression(), nil); !r.InOrder() || err != nil {
			t.Errorf("%+v gives %q: %v", r, r.Expression(), err)
		}
	}
}

// FuzzOf holds a rhythm to the times of the expression that it was read from.
func FuzzOf(f *testing.F) {
	for _, text := range []string{"0 10-16/2 * * MON-FRI", "@hourly", "30 11,15 * * *", "@every 50m", "5 7 * * SUN-TUE", "0 0-23 * * *"} {
		f.Add(text)
	}
	monday := time.Date(2026, time.March, 2, 8, 17, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		s, err := schedule.Compile(text, nil)
		r := rhythm.Of(text)
		if err != nil || r.Kind == rhythm.Custom {
			return
		}
		again, err := schedule.Compile(r.Expression(), nil)
		if err != nil {
			t.Fatalf("%q becomes %q: %v", text, r.Expression(), err)
		}
		if r.Kind == rhythm.AfterWork {
			if a, _ := s.Interval(); a != r.Work {
				t.Errorf("%q is every %s", text, r.Work)
			}
			return
		}
		if a, b := s.NextN(monday, 200), again.NextN(monday, 200); !slices.EqualFunc(a, b, time.Time.Equal) {
			t.Errorf("%q and %q have other times", text, r.Expression())
		}
	})
}
