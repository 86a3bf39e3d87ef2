package stretch_test

import (
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// pointsOf is what a reason is worth for a stretch, 0 where it is not said.
func pointsOf(picks []stretch.Pick, id, code string) float64 {
	for _, r := range picks[place(picks, id)].Reasons {
		if r.Code == code {
			return r.Points
		}
	}
	return 0
}

// TestARhythmIsKeptWhereBreaksAllowIt holds that an hourly stretch goes first with breaks every half hour, and not with breaks
// every two hours; and that one break in four, or every second one, is left to the others.
func TestARhythmIsKeptWhereBreaksAllowIt(t *testing.T) {
	c := builtIn(t)
	for name, test := range map[string]struct {
		gap  time.Duration
		did  []string
		most bool // the rhythm goes before all else
		some bool // or before what a day lacks
	}{
		"often":                 {30 * time.Minute, []string{"doorway", "seated-twist", "cross-arm"}, true, true},
		"often, one in four":    {30 * time.Minute, []string{"wall-angel", "cows-head", "wall-angel"}, true, true},
		"often, no room":        {30 * time.Minute, []string{"wall-angel", "thoracic-extension", "wall-angel"}, false, false},
		"rare":                  {2 * time.Hour, []string{"doorway", "seated-twist", "cross-arm"}, false, true},
		"rare, every second":    {2 * time.Hour, []string{"seated-twist", "wall-angel", "doorway"}, false, true},
		"rare, no room":         {2 * time.Hour, []string{"wall-angel", "seated-twist", "wall-angel"}, false, false},
		"too little is known":   {30 * time.Minute, []string{"doorway", "seated-twist"}, false, true},
		"of several in a break": {5 * time.Minute, []string{"doorway", "seated-twist", "cross-arm"}, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			var m stretch.Memory
			at := monday
			for _, id := range test.did {
				m = m.Remember(done(id, at), c)
				at = at.Add(test.gap)
			}
			if test.gap < 2*time.Hour {
				at = at.Add(time.Hour) // so that an hourly one is due, whichever was done
			}
			picks := stretch.Rank(c, m, at, office(0), stretch.Wish{}, 1).Picks
			points := pointsOf(picks, "thoracic-extension", "cadence")
			if points > 20 != test.most || points > 5 != test.some || points == 0 {
				t.Errorf("that it is due counts %.1f points", points)
			}
		})
	}
}

// TestOnesOwnRhythmIsNotEarly holds that what is wanted every third day does not come on the second.
func TestOnesOwnRhythmIsNotEarly(t *testing.T) {
	c := builtIn(t)
	setting := office(0)
	setting.Cadence = map[string]int{"cows-head": 3 * 24 * 60}
	m := stretch.Memory{}.Remember(done("cows-head", monday), c).Remember(done("wall-angel", monday.Add(time.Hour)), c)
	for days, first := range []bool{false, false, false, true, true} {
		picks := stretch.Rank(c, m, monday.AddDate(0, 0, days).Add(2*time.Hour), setting, stretch.Wish{}, 1).Picks
		if place := place(picks, "cows-head"); (place == 0) != first || !first && place < len(picks)-2 {
			t.Errorf("after %d days it is in place %d of %d", days, place+1, len(picks))
		}
	}
}
