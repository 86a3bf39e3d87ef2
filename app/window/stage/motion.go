package stage

import (
	"time"

	"posturebreak/app/figure"
	"posturebreak/reminders/stretch"
)

// MomentOf is what the figure does at a cue: the timeline decides what and how long, the pose file how it looks.
func MomentOf(c stretch.Cue) figure.Moment {
	m := figure.Moment{From: c.From, Step: c.Step, Progress: c.Progress, Elapsed: c.In, Mirrored: c.Side == stretch.Left}
	if c.Breaths > 0 && c.Length > 0 {
		m.Elapsed = figure.Breathing(c.In, c.Length/time.Duration(c.Breaths)) // the figure breathes with the tones
	}
	switch c.Kind {
	case stretch.Move, stretch.Release:
		m.Part = figure.Move
	case stretch.Hold:
		m.Part = figure.Hold
	case stretch.Ready, stretch.Switch, stretch.Rest:
		m.Part, m.From, m.Step = figure.Wait, "", ""
	}
	return m
}

// KeyMoment is the one picture that stands for a whole phase where movement is not wanted: where the phase leads to.
func KeyMoment(c stretch.Cue) figure.Moment {
	m := MomentOf(c)
	if m.Part == figure.Move {
		m.Part = figure.Hold
	}
	m.From, m.Progress, m.Elapsed = m.Step, 1, 0
	return m
}

// NextDeadline is when the next picture is due, after one that was due at last. Pictures go by deadlines, because a pause
// after each would add up to missing ones; those that are missed are not made up for.
func NextDeadline(last, now time.Time, every time.Duration) time.Time {
	if last.After(now) && !last.After(now.Add(every)) {
		return last // not yet drawn: something else happened in between
	}
	if next := last.Add(every); next.After(now) && !next.After(now.Add(every)) {
		return next
	}
	return now.Add(every)
}
