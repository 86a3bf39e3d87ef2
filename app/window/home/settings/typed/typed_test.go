package typed_test

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/window/home/settings/typed"
	"posturebreak/reminders/schedule"
	"posturebreak/reminders/words"
)

func TestLength(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"3": 3 * time.Minute, " 3 min ": 3 * time.Minute, "3m": 3 * time.Minute, "1h30m": 90 * time.Minute, "1 h 30 min": 90 * time.Minute,
		"1 h 30": 90 * time.Minute, "90 s": 90 * time.Second, "1.5": 90 * time.Second, "1,5 min": 90 * time.Second, "1:30": 90 * time.Second,
		"2 Stunden": 2 * time.Hour, "2 Std. 5 Min.": 125 * time.Minute, "2 uur": 2 * time.Hour, "1 godz. 10 min": 70 * time.Minute, "2 ore": 2 * time.Hour,
		"1 時間 5 分": 65 * time.Minute, "30 秒": 30 * time.Second, "2小时": 2 * time.Hour, "45 seconds": 45 * time.Second, "0": 0,
	} {
		if got, ok := typed.Length(text, time.Minute); !ok || got != want {
			t.Errorf("%q is %s, %v; want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "soon", "-3", "3 days", "min", "1:5", "1:75", "3 min min", "1e9", "99999999999", "."} {
		if got, ok := typed.Length(text, time.Minute); ok {
			t.Errorf("%q is %s", text, got)
		}
	}
	if got, ok := typed.Length("6", time.Second); !ok || got != 6*time.Second {
		t.Errorf("6 seconds are %s, %v", got, ok)
	}
	if got, ok := typed.Length("1:30", time.Second); ok {
		t.Errorf("1:30 seconds are %s", got)
	}
}

// TestLengthsAreReadAsTheyAreShown reads what a field shows by itself.
func TestLengthsAreReadAsTheyAreShown(t *testing.T) {
	var book *words.Book
	for _, d := range typed.Lengths(10*time.Second, 24*time.Hour) {
		if got, ok := typed.Length(book.Short(d), time.Minute); !ok || got != d {
			t.Errorf("%q is read as %s, %v", book.Short(d), got, ok)
		}
	}
}

func TestClock(t *testing.T) {
	for text, want := range map[string]schedule.TimeOfDay{
		"9": 540, "9:30": 570, "09.30": 570, "930": 570, "0930": 570, "9 am": 540, "9:30 PM": 21*60 + 30, "12 am": 0, "12:15 p.m.": 735,
		"14h30": 870, "14h": 840, "24:00": 1440, "0:00": 0, " 18 : 05 ": 1085, "9時30分": 570, "18点": 1080, "11pm": 23 * 60,
	} {
		if got, ok := typed.Clock(text); !ok || got != want {
			t.Errorf("%q is %s, %v; want %s", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "noon", "25:00", "9:75", "13 pm", "0:30 am", "9:3", "-1", "12345", "am", "9::30"} {
		if got, ok := typed.Clock(text); ok {
			t.Errorf("%q is %s", text, got)
		}
	}
	for minutes := range schedule.TimeOfDay(24 * 60) {
		for _, l := range []words.Locale{{}, {TwelveHours: true}} {
			if got, ok := typed.Clock(minutes.Words(l)); !ok || got != minutes {
				t.Fatalf("%q is %s, %v", minutes.Words(l), got, ok)
			}
		}
	}
}

func TestLadder(t *testing.T) {
	ladder := typed.Lengths(30*time.Second, time.Hour)
	if !slices.IsSorted(ladder) || ladder[0] != 30*time.Second || ladder[len(ladder)-1] != time.Hour {
		t.Errorf("%v", ladder)
	}
	for _, c := range []struct{ at, above, below time.Duration }{
		{3 * time.Minute, 4 * time.Minute, 2 * time.Minute},
		{30 * time.Second, 45 * time.Second, 30 * time.Second},
		{time.Hour, time.Hour, 55 * time.Minute},
		{7 * time.Minute, 10 * time.Minute, 5 * time.Minute},
		{0, 30 * time.Second, 30 * time.Second},
	} {
		if above, below := ladder.Above(c.at), ladder.Below(c.at); above != c.above || below != c.below {
			t.Errorf("beside %s: %s and %s, want %s and %s", c.at, below, above, c.below, c.above)
		}
	}
	if got := typed.Seconds(2*time.Second, 20*time.Second).Above(6 * time.Second); got != 7*time.Second {
		t.Errorf("after 6 s comes %s", got)
	}
}

func FuzzTyped(f *testing.F) {
	f.Add("1 h 30 min")
	f.Add("9:30 pm")
	f.Fuzz(func(t *testing.T, text string) {
		if d, ok := typed.Length(text, time.Minute); ok && d < 0 {
			t.Errorf("%q is %s", text, d)
		}
		if at, ok := typed.Clock(text); ok && (at < 0 || at > 24*60) {
			t.Errorf("%q is minute %d", text, int(at))
		}
	})
}
