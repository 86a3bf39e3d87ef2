package reminders_test

import (
	"testing"
	"time"

	"posturebreak/reminders"
)

// week makes days of November 2026 from signs, the first of which is Monday the 2nd: x is a day with breaks, o one on which
// all were refused, . one with nothing, - one on which nobody was asked.
func week(signs string) []reminders.BreakDay {
	var days []reminders.BreakDay
	for i, sign := range signs {
		day := reminders.BreakDay{Date: time.Date(2026, time.November, 2+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), Entries: 1}
		switch sign {
		case '.':
			continue
		case 'x':
			day.Had, day.Refused = 1, 3
		case 'o':
			day.Refused = 2
		}
		days = append(days, day)
	}
	return days
}

func TestStreak(t *testing.T) {
	for signs, want := range map[string]reminders.Streak{
		"":               {},
		".":              {},
		"x":              {Days: 1, Since: "2026-11-02", Best: 1, Today: true},
		"xxxxx..xxxx":    {Days: 9, Since: "2026-11-02", Best: 9, Today: true},
		"xxxxx..xxxxo":   {Days: 9, Since: "2026-11-02", Best: 9},
		"xxxoxx":         {Days: 2, Since: "2026-11-06", Best: 3, Today: true},
		"xxxo":           {Days: 3, Since: "2026-11-02", Best: 3},
		"xxxo.":          {Best: 3},
		"xx-x.":          {Days: 3, Since: "2026-11-02", Best: 3},
		"--------":       {},
		"ooxo":           {Days: 1, Since: "2026-11-04", Best: 1},
		"xx..........x.": {Days: 3, Since: "2026-11-02", Best: 3},
	} {
		today := time.Date(2026, time.November, 2+max(len(signs)-1, 0), 15, 0, 0, 0, time.UTC)
		if got := reminders.StreakOf(week(signs), today); got != want {
			t.Errorf("%q: got %+v, want %+v", signs, got, want)
		}
	}
}

func TestStreakOfAClockThatWasWrong(t *testing.T) {
	got := reminders.StreakOf(week("xxooxxx"), time.Date(2026, time.November, 3, 9, 0, 0, 0, time.UTC))
	if want := (reminders.Streak{Days: 2, Since: "2026-11-02", Best: 2, Today: true}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
