package window

import (
	"time"

	"posturebreak/app/figure"
	"posturebreak/app/window/session"
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

// shot is what the stage shows: a moment of the figure, or two of them while one picture fades into the next. It follows
// from the session's time alone, so that a pause freezes it and a jump needs no care. Equal shots look alike: none is drawn
// twice.
type shot struct {
	moment figure.Moment
	before figure.Moment // what fades away, while fading
	fading float64       // 1 … 0: how much of before still shows
	frozen bool          // one picture, without breath
}

// pace is the time from this picture to the next, 0 where it stands.
func (s shot) pace() time.Duration {
	moving := s.moment.Part == figure.Move
	switch {
	case s.fading > 0:
		return time.Second / fadeRate
	case s.frozen, moving && s.moment.Progress >= 1:
		return 0
	case moving:
		return time.Second / moveRate
	default:
		return time.Second / holdRate
	}
}

// fadeFrom lets a moment fade away during the first time of a shot. in is the time since the shot began.
func (s shot) fadeFrom(before figure.Moment, in, length time.Duration) shot {
	if in < length {
		t := float64(in) / float64(length)
		s.before, s.fading = before, 1-t*t*(3-2*t)
	}
	return s
}

// offerShot is the picture before the start: the movement as a loop, and then its most telling moment.
func offerShot(m model, since time.Duration, still bool) shot {
	end := shot{moment: m.telling(), frozen: true}
	loop := m.loop()
	if still || loop <= 0 {
		return end
	}
	shown := (previewTime + loop - 1) / loop * loop
	if since < shown {
		return shot{moment: m.preview(since)}
	}
	return end.fadeFrom(m.preview(shown), since-shown, keyTime)
}

// playShot is the picture at a cue. first is what was seen before the first phase.
func playShot(phases []stretch.Phase, c stretch.Cue, first figure.Moment, still bool) shot {
	show, length := moment, crossTime
	if still {
		show, length = keyPicture, keyTime
	}
	before := first
	if c.Index > 0 {
		before = show(atEnd(phases[c.Index-1]))
	}
	s := shot{moment: show(c), frozen: still}
	if joined(before, show(atStart(c.Phase))) {
		return s
	}
	return s.fadeFrom(before, c.In, min(length, c.Length))
}

// endShot is the picture after the end: at rest, on the side that was last.
func endShot(v session.View) shot {
	return shot{moment: figure.Moment{Part: figure.Wait, Mirrored: v.Cue.Side == stretch.Left}, frozen: true}
}

func atStart(p stretch.Phase) stretch.Cue { return stretch.Cue{Phase: p, Left: p.Length} }
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
