package stretches

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// doseOf is a stretch of which 10 to 32 seconds are held, 2 to 4 times, in one set.
func doseOf(hold int) link.About {
	return link.About{
		Stretch: stretch.Stretch{ID: "doorway"},
		Dose:    stretch.Amount{Hold: hold, Reps: 3, Sets: 1},
		Least:   stretch.Amount{Hold: 10, Reps: 2, Sets: 1}, Most: stretch.Amount{Hold: 32, Reps: 4, Sets: 1},
	}
}

func TestFiguresWithRoom(t *testing.T) {
	if got := measures(doseOf(10)); !slices.Equal(got, []measure{holdMeasure, repsMeasure}) {
		t.Errorf("figures %v, want hold and repetitions: there is one set only", got)
	}
	if got := measures(link.About{}); got != nil {
		t.Errorf("figures %v, want none", got)
	}
}

func TestSteppedStaysInTheRange(t *testing.T) {
	for _, c := range []struct {
		f    measure
		hold int
		up   bool
		want int
	}{
		{holdMeasure, 10, true, 15},
		{holdMeasure, 12, true, 15},
		{holdMeasure, 12, false, 10},
		{holdMeasure, 15, false, 10},
		{holdMeasure, 10, false, 10},
		{holdMeasure, 30, true, 32},
		{holdMeasure, 32, true, 32},
		{holdMeasure, 32, false, 30},
		{repsMeasure, 10, true, 4},
		{repsMeasure, 10, false, 2},
		{setsMeasure, 10, true, 1},
	} {
		if got := c.f.stepped(doseOf(c.hold), c.up); got != c.want {
			t.Errorf("figure %d of %d s, up %v: %d, want %d", c.f, c.hold, c.up, got, c.want)
		}
	}
}

func TestAdjustmentsKeepTheRest(t *testing.T) {
	a := doseOf(20)
	a.Adjusted = stretch.Amount{Hold: 20}
	a.Every, a.EveryOwn = 3*time.Hour, true
	want := reminders.Adjustment{Stretch: "doorway", Every: reminders.Duration(3 * time.Hour), Hold: 20, Reps: 4}
	if got := fixed(a, repsMeasure, 4); got != want {
		t.Errorf("with repetitions fixed: %+v, want %+v", got, want)
	}
	want.Reps, want.Hold = 0, 0
	if got := fixed(a, holdMeasure, 0); got != want {
		t.Errorf("with the hold left to grow: %+v, want %+v", got, want)
	}
	want.Hold, want.Every = 20, 0
	if got := every(a, 0); got != want {
		t.Errorf("with the published rhythm: %+v, want %+v", got, want)
	}
	a.EveryOwn = false // the rhythm is the published one, and is not to be written down
	if got := fixed(a, setsMeasure, 0); got != want {
		t.Errorf("without a rhythm of one's own: %+v, want %+v", got, want)
	}
}

func TestRhythms(t *testing.T) {
	a := link.About{Every: 2 * time.Hour}
	if rhythm(a) != 0 || rhythms(a)[0] != 0 {
		t.Error("the published rhythm is the first choice")
	}
	a.Every, a.EveryOwn = 90*time.Minute, true
	list := rhythms(a)
	if rhythm(a) != 90*time.Minute || !slices.Contains(list, 90*time.Minute) || !slices.IsSorted(list) {
		t.Errorf("a rhythm from the file is not among %v", list)
	}
	seen := map[string]bool{}
	for _, d := range list {
		text := rhythmChoice(nil, a, d)
		if text == "" || seen[text] {
			t.Errorf("%v is said %q, and so is another", d, text)
		}
		seen[text] = true
	}
}
