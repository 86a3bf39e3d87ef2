package today

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

func TestMain(m *testing.M) { hometest.Main(m) }

func TestCountdown(t *testing.T) {
	for left, want := range map[time.Duration]string{
		-time.Second:                         "0:00",
		0:                                    "0:00",
		time.Millisecond:                     "0:01",
		9*time.Second + 999*time.Millisecond: "0:10",
		9*time.Minute + 59*time.Second:       "9:59",
		10 * time.Minute:                     "10 min",
		10*time.Minute + time.Second:         "11 min",
		time.Hour + 27*time.Minute + 50*time.Second: "1 h 28 min",
		26 * time.Hour:               "26 h",
		3*24*time.Hour + 5*time.Hour: "3 days",
	} {
		if got := countdown(left, words.Locale{}); got != want {
			t.Errorf("%v is said as %q, want %q", left, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	now := hometest.Noon()
	until := now.Add(30 * time.Minute)
	next := &link.Next{At: now.Add(2 * time.Minute), Title: "Seated twist", Why: "You have not turned yet."}
	for name, c := range map[string]struct {
		status link.Status
		want   head
	}{
		"working":        {link.Status{Phase: "working", Reason: "r", Next: next}, head{"Next break in", "2:00", "14:34 · Seated twist", "You have not turned yet."}},
		"nothing":        {link.Status{Phase: "working", Reason: "All reminders are off."}, head{"Next break", "None planned", "", "All reminders are off."}},
		"off hours":      {link.Status{Phase: "off hours", Reason: "r", Next: next}, head{"Next break in", "2:00", "14:34 · Seated twist", "r"}},
		"paused":         {link.Status{Phase: "paused", Reason: "r", PausedUntil: &until, Next: next}, head{"Reminders are paused for another", "30 min", "Until 15:02.", "The next break comes at 14:34."}},
		"paused forever": {link.Status{Phase: "paused", Reason: "r"}, head{"Reminders are paused", "Paused", "Until you resume them.", ""}},
		"held":           {link.Status{Phase: "held", Reason: "r", Next: next}, head{"A break is held back", "Soon", "", "r"}},
		"noticed":        {link.Status{Phase: "noticed", Reason: "r"}, head{"A break waits for you", "Now", "", "r"}},
		"on break":       {link.Status{Phase: "on break", Reason: "r"}, head{"You are on a break", "Now", "", "r"}},
	} {
		if got := headOf(&c.status, now, words.Locale{}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestMarks(t *testing.T) {
	now := hometest.Noon()
	today := hometest.Home(t).Today
	marks := marksOf(today, map[string]string{"seated-twist": "Seated twist"}, now, words.Locale{})
	want := []struct {
		clock string
		kind  kind
		words string
	}{
		{"09:00", taken, "09:00: taken, Seated twist."},
		{"10:00", skipped, "10:00: skipped, it was not the moment."},
		{"11:00", natural, "11:00: you had a break of your own. You were away for 12 minutes."},
		{"13:00", missed, "13:00: missed. Nobody answered."},
		{"14:00", held, "14:00: held back until it was too late. Firefox keeps the screen on: playing video."},
		{"15:00", planned, "15:00: planned, Time for a stretch."},
		{"16:00", planned, "16:00: planned, Time for a stretch."},
		{"17:00", planned, "17:00: planned, Time for a stretch."},
	}
	if len(marks) != len(want) {
		t.Fatalf("%d marks, want %d: %+v", len(marks), len(want), marks)
	}
	for i, w := range want {
		m := marks[i]
		if m.at.Format("15:04") != w.clock || m.kind != w.kind || m.words != w.words || m.next != (i == 5) {
			t.Errorf("mark %d is %+v, want %+v", i, m, w)
		}
	}
	from, to := span(today, marks, now)
	if from.Hour() != 9 || to.Hour() != 18 {
		t.Errorf("it spans %v to %v", from, to)
	}
}

func TestMarksOfOddDays(t *testing.T) {
	now := hometest.Noon()
	at := func(hour, minute int) time.Time { return time.Date(2026, 11, 23, hour, minute, 0, 0, now.Location()) }
	today := &link.Today{
		Planned: []link.Planned{{At: at(8, 0), Name: "Eyes"}, {At: at(15, 20), Name: "Work", Worked: true}},
		Entries: []reminders.Entry{
			{At: at(11, 7), Due: at(11, 3), Outcome: reminders.Taken, Stretch: "gone", Completed: 1, Phases: 4},
			{At: at(11, 9), Outcome: reminders.Muted},
			{At: at(11, 9), Outcome: reminders.Snoozed},
		},
	}
	var got []string
	marks := marksOf(today, nil, now, words.Locale{})
	for _, m := range marks {
		got = append(got, m.words)
	}
	want := []string{"11:07: taken in part, gone.", "About 15:20, if work goes on: planned, Work."}
	if !slices.Equal(got, want) {
		t.Errorf("the marks say %q, want %q", got, want)
	}
	if from, to := span(today, marks, now); from.Hour() != 11 || to.Hour() != 16 {
		t.Errorf("it spans %v to %v", from, to)
	}
	if from, to := span(&link.Today{}, nil, now); to.Sub(from) != time.Hour {
		t.Errorf("an empty day spans %v to %v", from, to)
	}
}

func TestJournal(t *testing.T) {
	now := hometest.Noon()
	at := func(days, hour int) time.Time {
		return time.Date(2026, 11, 23+days, hour, 0, 0, 0, now.Location())
	}
	lines := linesOf([]reminders.Decision{
		{At: at(-1, 16), Words: "a"}, {At: at(0, 9), Words: "b"}, {At: at(0, 10), Words: "b"}, {At: at(0, 11), Words: "a"},
	}, now, words.Locale{})
	want := []line{{"Today", "11:00", "a"}, {"", "10:00", "b"}, {"Yesterday", "16:00", "a"}}
	if len(lines) != len(want) {
		t.Fatalf("%+v, want %+v", lines, want)
	}
	for i := range want {
		if lines[i] != want[i] {
			t.Errorf("line %d is %+v, want %+v", i, lines[i], want[i])
		}
	}
}
