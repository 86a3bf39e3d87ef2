package stage

import (
	"time"

	"posturebreak/app/figure"
	"posturebreak/reminders/stretch"
)

// Pictures a second. A movement needs as many as a film; a breath in a hold is slow, and a fade is short.
const (
	moveRate = 24
	holdRate = 7
	fadeRate = 15
)

// Lengths of the fades between two pictures that no movement joins: a person who changes sides, and, where movement is not
// wanted, one key picture and the next.
const (
	crossTime = 700 * time.Millisecond
	keyTime   = 400 * time.Millisecond
)

// previewTime is how long the movement is shown before the start, at least; it ends with a whole repetition. A picture that
// never comes to rest disturbs somebody who works on.
const previewTime = 30 * time.Second

// Shot is what the stage shows: a moment of the figure, or two of them while one picture fades into the next. It follows
// from the session's time alone, so that a pause freezes it and a jump needs no care. Equal shots look alike: none is drawn
// twice.
type Shot struct {
	Moment figure.Moment
	Before figure.Moment // what fades away, while fading
	Fading float64       // 1 … 0: how much of before still shows
	Frozen bool          // one picture, without breath
}

// Pace is the time from this picture to the next, 0 where it stands.
func (s Shot) Pace() time.Duration {
	moving := s.Moment.Part == figure.Move
	switch {
	case s.Fading > 0:
		return time.Second / fadeRate
	case s.Frozen, moving && s.Moment.Progress >= 1:
		return 0
	case moving:
		return time.Second / moveRate
	default:
		return time.Second / holdRate
	}
}

// fadeFrom lets a moment fade away during the first time of a shot. in is the time since the shot began.
func (s Shot) fadeFrom(before figure.Moment, in, length time.Duration) Shot {
	if in < length {
		t := float64(in) / float64(length)
		s.Before, s.Fading = before, 1-t*t*(3-2*t)
	}
	return s
}

// OfOffer is the picture before the start: the movement as a loop, and then its most telling moment.
func OfOffer(m Model, since time.Duration, still bool) Shot {
	end := Shot{Moment: m.Telling(), Frozen: true}
	loop := m.Loop()
	if still || loop <= 0 {
		return end
	}
	shown := (previewTime + loop - 1) / loop * loop
	if since < shown {
		return Shot{Moment: m.Preview(since)}
	}
	return end.fadeFrom(m.Preview(shown), since-shown, keyTime)
}

// OfCue is the picture at a cue. first is what was seen before the first phase.
func OfCue(phases []stretch.Phase, c stretch.Cue, first figure.Moment, still bool) Shot {
	show, length := MomentOf, crossTime
	if still {
		show, length = KeyMoment, keyTime
	}
	before := first
	if c.Index > 0 {
		before = show(atEnd(phases[c.Index-1]))
	}
	s := Shot{Moment: show(c), Frozen: still}
	if joined(before, show(AtStart(c.Phase))) {
		return s
	}
	return s.fadeFrom(before, c.In, min(length, c.Length))
}

// OfEnd is the picture after the end: at rest, on the side that was last.
func OfEnd(side stretch.Side) Shot {
	return Shot{Moment: figure.Moment{Part: figure.Wait, Mirrored: side == stretch.Left}, Frozen: true}
}

// AtStart is the cue at the beginning of a phase.
func AtStart(p stretch.Phase) stretch.Cue { return stretch.Cue{Phase: p, Left: p.Length} }

func atEnd(p stretch.Phase) stretch.Cue {
	return stretch.Cue{Phase: p, In: p.Length, Progress: 1}
}

// joined says whether the body is in the same pose, on the same side, in both moments.
func joined(a, b figure.Moment) bool {
	in, ok := poseOf(a)
	out, same := poseOf(b)
	return ok && same && in == out && a.Mirrored == b.Mirrored
}

// poseOf is the step whose pose a moment is in; it answers false on the way from one to another.
func poseOf(m figure.Moment) (string, bool) {
	switch {
	case m.Part != figure.Move || m.Progress >= 1:
		return m.Step, true
	case m.Progress <= 0:
		return m.From, true
	default:
		return m.Step, m.From == m.Step
	}
}
