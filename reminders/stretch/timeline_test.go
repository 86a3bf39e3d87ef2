package stretch_test

import (
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

func threePhases() stretch.Timeline {
	second := time.Second
	return stretch.Timeline{
		Phases: []stretch.Phase{
			{Kind: stretch.Ready, Length: 5 * second},
			{Kind: stretch.Move, Step: "turn", Start: 5 * second, Length: 2 * second},
			{Kind: stretch.Hold, From: "turn", Step: "turn", Start: 7 * second, Length: 10 * second},
		},
		Total: 17 * second,
	}
}

func TestWithReady(t *testing.T) {
	before := stretch.Timeline{Phases: []stretch.Phase{
		{Kind: stretch.Ready, Length: 5 * time.Second},
		{Kind: stretch.Move, Start: 5 * time.Second, Length: 2 * time.Second},
		{Kind: stretch.Hold, Start: 7 * time.Second, Length: 8 * time.Second},
	}, Total: 15 * time.Second}
	after := before.WithReady(9 * time.Second)
	if after.Phases[0].Length != 9*time.Second || after.Phases[1].Start != 9*time.Second || after.Phases[2].End() != after.Total || after.Total != 19*time.Second {
		t.Errorf("got %+v", after)
	}
	if before.Phases[0].Length != 5*time.Second || before.Phases[1].Start != 5*time.Second {
		t.Errorf("the timeline itself has changed: %+v", before)
	}
	if again := after.WithReady(6 * time.Second); again.Total != after.Total {
		t.Errorf("it is never made shorter: %+v", again)
	}
	if none := (stretch.Timeline{}).WithReady(time.Second); none.Total != 0 {
		t.Errorf("got %+v", none)
	}
}

func TestAt(t *testing.T) {
	cases := []struct {
		elapsed  time.Duration
		index    int
		left     time.Duration
		progress float64
		finished bool
	}{
		{-time.Second, 0, 5 * time.Second, 0, false},
		{0, 0, 5 * time.Second, 0, false},
		{5 * time.Second, 1, 2 * time.Second, 0, false},
		{6 * time.Second, 1, time.Second, 0.5, false},
		{17 * time.Second, 2, 0, 1, true},
		{time.Hour, 2, 0, 1, true},
	}
	for _, c := range cases {
		cue := threePhases().At(c.elapsed)
		if cue.Index != c.index || cue.Left != c.left || cue.Progress != c.progress || cue.Finished != c.finished {
			t.Errorf("at %v: %+v, want %+v", c.elapsed, cue, c)
		}
	}
	if cue := (stretch.Timeline{}).At(0); !cue.Finished || cue.Progress != 1 {
		t.Errorf("an empty timeline gives %+v", cue)
	}
}

func TestNextAndPreviousPhase(t *testing.T) {
	cases := []struct{ elapsed, next, previous time.Duration }{
		{0, 5 * time.Second, 0},
		{4 * time.Second, 5 * time.Second, 0},
		{5500 * time.Millisecond, 7 * time.Second, 0},
		{6500 * time.Millisecond, 7 * time.Second, 5 * time.Second},
		{7 * time.Second, 17 * time.Second, 5 * time.Second},
		{12 * time.Second, 17 * time.Second, 7 * time.Second},
		{17 * time.Second, 17 * time.Second, 7 * time.Second},
	}
	for _, c := range cases {
		line := threePhases()
		if got := line.NextPhase(c.elapsed); got != c.next {
			t.Errorf("next after %v is %v, want %v", c.elapsed, got, c.next)
		}
		if got := line.PreviousPhase(c.elapsed); got != c.previous {
			t.Errorf("previous before %v is %v, want %v", c.elapsed, got, c.previous)
		}
	}
}

func TestPhaseWords(t *testing.T) {
	cases := []struct {
		phase stretch.Phase
		want  string
	}{
		{stretch.Phase{Kind: stretch.Move, Cue: "Turn right", Length: 3 * time.Second}, "Turn right"},
		{stretch.Phase{Kind: stretch.Hold, Cue: "Turn right", Length: 15 * time.Second}, "Turn right — hold"},
		{stretch.Phase{Kind: stretch.Hold, Cue: "Turn right", Length: 30 * time.Second, Breaths: 5}, "Turn right — hold for 5 breaths"},
		{stretch.Phase{Kind: stretch.Hold, Cue: "Sit tall", Length: time.Second / 2}, "Sit tall"},
	}
	for _, c := range cases {
		if got := c.phase.Words(nil); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := (stretch.Phase{Side: stretch.Left}).SideWords(nil); got != "Left side" {
		t.Errorf("side %q", got)
	}
}

func TestDoseWords(t *testing.T) {
	want := map[string]string{
		"thread-the-needle":   "hold 15–30 s, 5 times on each side, 1–3 sets",
		"seated-twist":        "hold 5 breaths, once on each side",
		"wall-angel":          "60 s in all, every 2 hours",
		"thoracic-extension":  "hold 3–5 s, 10 times, every hour",
		"cat-cow-childs-pose": "10 times, 3 sets",
		"standing-side-bend":  "hold 10 s, times not given (3 here) on each side",
		"row/plank":           "10–15 times on each side, 2 sets",
	}
	for name, words := range want {
		if got := find(t, name).DoseWords(nil); got != words {
			t.Errorf("%s: %q, want %q", name, got, words)
		}
	}
}
