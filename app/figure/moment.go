package figure

import (
	"math"
	"time"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// Moment says what the figure is doing at an instant. It comes from the break's
// timeline. Step ids that the figure does not have mean the start pose.
type Moment struct {
	From     string        // id of the step the body comes from; "" is the start pose
	Step     string        // id of the step the body goes to or rests in; "" is the start pose
	Part     Part          // what part of the step this is
	Progress float64       // 0…1 through a Move
	Elapsed  time.Duration // time in this part; drives the breath
	Mirrored bool          // the other side: written for the right, drawn for the left
}

// Part is what part of a step a moment is in.
type Part int

// The parts. Hold is rest with effort: the highlight glows with the breath and
// lasting arrows show. Wait is rest without effort.
const (
	Move Part = iota // between From and Step
	Hold             // in Step, held
	Wait             // in Step, before something begins
)

// breathPeriod is a calm breath, in and out.
const breathPeriod = 4500 * time.Millisecond

// Breathing is the Elapsed of a hold that is paced by breaths: in is the time since it began, breath how long one takes. It begins to breathe in when
// the hold begins, and is full after half a breath, as the tones of the breath say.
func Breathing(in, breath time.Duration) time.Duration {
	const empty = .75 // of a period: the sine is at its lowest
	return time.Duration((empty + float64(in)/float64(breath)) * float64(breathPeriod))
}

// Strengths of the highlight: a hint of where it will be felt, and full.
const (
	hint = .18
	full = 1.0
	// Held, the highlight follows the breath by this much.
	swell = .14
)

// Preview returns the moment of the file's own loop, for cards and sheets:
// every step with its move and a short hold, then from the start again.
func (f *Figure) Preview(elapsed time.Duration) Moment {
	total := f.clip.Total()
	t := math.Mod(elapsed.Seconds(), total)
	if t < 0 {
		t += total
	}
	step, progress, rested := f.clip.At(t)
	m := Moment{From: f.stepID(step - 1), Step: f.stepID(step), Progress: progress}
	if progress >= 1 {
		m.Part = Wait
		if f.clip.Steps[step].Effort {
			m.Part = Hold
		}
		m.Elapsed = time.Duration(rested * float64(time.Second))
	}
	return m
}

// Telling returns the most telling still: the end of the movement into the step
// the stretch is felt in, with the arrow that led there.
func (f *Figure) Telling() Moment {
	best := 0
	for i := range f.clip.Steps {
		s, b := &f.clip.Steps[i], &f.clip.Steps[best]
		if s.Effort && !b.Effort || s.Effort == b.Effort && s.Hold > b.Hold {
			best = i
		}
	}
	if i := f.clip.StepNamed(f.file.Still); i != clip.Start {
		best = i
	}
	return Moment{From: f.stepID(best - 1), Step: f.stepID(best), Part: Move, Progress: 1}
}

// LoopLength returns the length of the preview loop.
func (f *Figure) LoopLength() time.Duration {
	return time.Duration(f.clip.Total() * float64(time.Second))
}

func (f *Figure) stepID(i int) string {
	if i < 0 || i >= len(f.clip.Steps) {
		return ""
	}
	return f.clip.Steps[i].ID
}

// scene is a moment with its step names looked up.
type scene struct {
	Moment
	from, to int
}

func (f *Figure) scene(m Moment) scene {
	s := scene{m, f.clip.StepNamed(m.From), f.clip.StepNamed(m.Step)}
	if math.IsNaN(m.Progress) {
		s.Progress = 0
	}
	s.Progress = geom.Clamp(s.Progress, 0, 1)
	if s.from == s.to { // nothing to move through
		s.Progress = 1
	}
	return s
}

// pose fills out with the body at the moment.
func (s scene) pose(m *clip.Mover, out *skeleton.Pose) {
	if s.Part == Move && s.Progress < 1 {
		m.Blend(s.from, s.to, s.Progress, out)
		return
	}
	m.Clip.Rest(s.to, out)
	if s.Part != Move {
		phase := math.Mod(s.Elapsed.Seconds(), breathPeriod.Seconds()) / breathPeriod.Seconds()
		out.Breath = .5 + .5*math.Sin(2*math.Pi*phase)
	}
}

// glow returns the strength of the highlight.
func (s scene) glow(c *clip.Clip, breath float64) float64 {
	of := func(step int) float64 {
		if step >= 0 && c.Steps[step].Effort {
			return full
		}
		return hint
	}
	switch s.Part {
	case Move:
		return geom.Lerp(of(s.from), of(s.to), geom.Smooth(0, 1, s.Progress))
	case Hold:
		return of(s.to) * (1 - swell + swell*breath)
	case Wait:
	}
	return hint
}
