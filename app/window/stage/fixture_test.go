package stage

import (
	"time"

	"posturebreak/reminders/stretch"
)

// noon is the moment at which these tests begin.
func noon() time.Time { return time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) }

// twist is a timeline with two sides and two repetitions on each.
func twist() stretch.Timeline {
	var line stretch.Timeline
	add := func(p stretch.Phase, length time.Duration) {
		p.Start, p.Length, p.Sets = line.Total, length, 1
		line.Phases = append(line.Phases, p)
		line.Total += length
	}
	add(stretch.Phase{Kind: stretch.Ready, Side: stretch.Right}, 5*time.Second)
	for _, side := range []stretch.Side{stretch.Right, stretch.Left} {
		if side == stretch.Left {
			add(stretch.Phase{Kind: stretch.Switch, Side: side, From: "return"}, 4*time.Second)
		}
		for rep := 1; rep <= 2; rep++ {
			p := stretch.Phase{Side: side, Rep: rep, Reps: 2, Set: 1}
			p.Kind, p.Step = stretch.Move, "tall"
			if rep > 1 {
				p.From = "return"
			}
			add(p, 3*time.Second)
			p.From, p.Step = "tall", "turn"
			add(p, 3*time.Second)
			p.Kind, p.From = stretch.Hold, "turn"
			add(p, 20*time.Second)
			p.Kind, p.Step = stretch.Release, "return"
			add(p, 3*time.Second)
		}
	}
	return line
}
