package stretch_test

import (
	"math"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

func TestCreditIsPerSideAndPhase(t *testing.T) {
	twist := stretch.Plan(find(t, "seated-twist"), stretch.Amount{}, stretch.Options{})
	// ready, tall, pause, turn, hold, return, pause; switch; and the same on the left
	for completed, want := range map[int]stretch.Credit{
		0:                     {},
		1:                     {}, // getting ready moves nothing
		7:                     {Share: 0.5, Right: 1},
		8:                     {Share: 0.5, Right: 1}, // nor does changing sides
		len(twist.Phases):     {Share: 1, Right: 1, Left: 1},
		len(twist.Phases) + 9: {Share: 1, Right: 1, Left: 1},
	} {
		if got := twist.Credit(completed); got != want {
			t.Errorf("after %d of %d phases: %+v, want %+v", completed, len(twist.Phases), got, want)
		}
	}
	both := stretch.Plan(find(t, "thoracic-extension"), stretch.Amount{}, stretch.Options{})
	if got := both.Credit(len(both.Phases) / 2); got.Right != got.Share || got.Left != got.Share || got.Share < 0.4 || got.Share > 0.6 {
		t.Errorf("half of a stretch without sides: %+v", got)
	}
}

// TestCreditIsReadFromTheHistory holds that a line of the history is worth what the timeline was, at every dose.
func TestCreditIsReadFromTheHistory(t *testing.T) {
	for _, s := range builtIn(t).All() {
		rungs, _ := stretch.Ladder(s)
		for _, amount := range rungs {
			line := stretch.Plan(s, amount, stretch.Options{})
			last := 0.0
			for completed := range len(line.Phases) + 1 {
				live, read := line.Credit(completed), stretch.CreditOf(s, len(line.Phases), completed, stretch.Options{})
				if math.Abs(live.Right-read.Right) > 0.17 || math.Abs(live.Left-read.Left) > 0.17 || read.Share < last || read.Share > 1 {
					t.Fatalf("%s %+v, %d of %d: %+v live, %+v read", s.ID, amount, completed, len(line.Phases), live, read)
				}
				last = read.Share
			}
		}
	}
	gone := stretch.Stretch{ID: "gone"}
	if got := stretch.CreditOf(gone, 10, 5, stretch.Options{}); got.Share != 0.5 {
		t.Errorf("of a stretch that has left the catalogue half is %+v", got)
	}
	if got := stretch.CreditOf(gone, 0, 5, stretch.Options{}); got != (stretch.Credit{}) {
		t.Errorf("of no phases, five are %+v", got)
	}
}

// TestHalfAStretchCountsHalf holds that a direction lacks what was not done, and that the words say which side.
func TestHalfAStretchCountsHalf(t *testing.T) {
	c := builtIn(t)
	at := monday.Add(time.Hour)
	weigh := func(d stretch.Done) (float64, string) {
		d.Stretch, d.At = "seated-twist", monday
		m := stretch.Memory{}.Remember(d, c)
		for _, p := range stretch.Rank(c, m, at, stretch.Setting{Equipment: []string{"mat"}}, stretch.Wish{}, 1).Picks {
			if p.Stretch.ID != "open-book" {
				continue
			}
			for _, r := range p.Reasons {
				if r.Code == "direction" {
					return r.Points, r.Words
				}
			}
		}
		return 0, ""
	}
	for _, tc := range []struct {
		done   stretch.Done
		points float64
		words  string
	}{
		{stretch.Done{Share: 1}, 0, ""},
		{stretch.Done{Share: 0.5, Right: 1}, 2.5, "You have turned your mid-back on the right side only today."},
		{stretch.Done{Share: 0.5, Left: 1}, 2.5, "You have turned your mid-back on the left side only today."},
		{stretch.Done{Share: 0.25, Right: 0.5}, 3.75, "You have turned your mid-back only in part today."},
	} {
		if points, words := weigh(tc.done); points != tc.points || words != tc.words {
			t.Errorf("%+v: %v points, %q; want %v, %q", tc.done, points, words, tc.points, tc.words)
		}
	}
}
