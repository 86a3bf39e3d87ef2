package figure

import (
	"math"
	"testing"
	"time"
)

func TestTheFigureBreathesInTime(t *testing.T) {
	const breath = 6 * time.Second
	for in, want := range map[time.Duration]float64{0: 0, breath / 4: .5, breath / 2: 1, breath: 0, breath * 3 / 2: 1} {
		phase := math.Mod(Breathing(in, breath).Seconds(), 4.5) / 4.5
		if got := .5 + .5*math.Sin(2*math.Pi*phase); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s into the hold the breath is %.2f, want %.2f", in, got, want)
		}
	}
}

func TestPreviewWalksThroughTheSteps(t *testing.T) {
	f := named(t, "seated-twist") // 1.5+1, 2.5+3, 2+0.5 seconds
	for _, c := range []struct {
		at   time.Duration
		want Moment
	}{
		{0, Moment{From: "", Step: "tall", Part: Move, Progress: 0}},
		{750 * time.Millisecond, Moment{From: "", Step: "tall", Part: Move, Progress: .5}},
		{2 * time.Second, Moment{From: "", Step: "tall", Part: Wait, Progress: 1, Elapsed: 500 * time.Millisecond}},
		{3750 * time.Millisecond, Moment{From: "tall", Step: "turn", Part: Move, Progress: .5}},
		{6 * time.Second, Moment{From: "tall", Step: "turn", Part: Hold, Progress: 1, Elapsed: time.Second}},
		{9 * time.Second, Moment{From: "turn", Step: "return", Part: Move, Progress: .5}},
		{10500*time.Millisecond + 750*time.Millisecond, Moment{From: "", Step: "tall", Part: Move, Progress: .5}},
		{-9750 * time.Millisecond, Moment{From: "", Step: "tall", Part: Move, Progress: .5}},
	} {
		if got := f.Preview(c.at); got != c.want {
			t.Errorf("at %v: %+v, want %+v", c.at, got, c.want)
		}
	}
	if got := f.LoopLength(); got != 10500*time.Millisecond {
		t.Errorf("the loop lasts %v", got)
	}
}

func TestTellingIsWhereItIsFelt(t *testing.T) {
	for id, step := range map[string]string{
		"seated-twist": "turn", "doorway": "lunge", "cat-cow": "cat", "wall-angel": "raise", "superman": "lift",
	} {
		if got := named(t, id).Telling(); got.Step != step {
			t.Errorf("%s: %+v, want step %q", id, got, step)
		}
	}
}

func TestGlow(t *testing.T) {
	f := named(t, "seated-twist")
	glow := func(m Moment, breath float64) float64 { return f.scene(m).glow(f.clip, breath) }
	for _, c := range []struct {
		name   string
		got    float64
		lo, hi float64
	}{
		{"resting", glow(Moment{Step: "turn", Part: Wait}, .5), hint, hint},
		{"moving to the stretch, early", glow(Moment{From: "tall", Step: "turn", Progress: .1}, .5), hint, .3},
		{"moving to the stretch, late", glow(Moment{From: "tall", Step: "turn", Progress: .9}, .5), .9, full},
		{"held, breathed out", glow(Moment{Step: "turn", Part: Hold}, 0), full - swell, full - swell},
		{"held, breathed in", glow(Moment{Step: "turn", Part: Hold}, 1), full, full},
		{"held without effort", glow(Moment{Step: "return", Part: Hold}, 1), hint, hint},
	} {
		if c.got < c.lo-1e-9 || c.got > c.hi+1e-9 {
			t.Errorf("%s: %.3f, want %.3f…%.3f", c.name, c.got, c.lo, c.hi)
		}
	}
}
