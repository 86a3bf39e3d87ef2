package stretches

import (
	"time"

	"posturebreak/reminders/stretch"
)

// player is a timeline that is looked at: where in it one is, and whether it goes on. It is told the time that passes.
type player struct {
	line    stretch.Timeline
	at      time.Duration
	playing bool
}

// newPlayer stands at the first movement: the seconds in which one gets ready show nothing yet.
func newPlayer(line stretch.Timeline) player {
	return player{line: line, at: begin(line)}
}

// begin is where the first movement of a timeline begins.
func begin(line stretch.Timeline) time.Duration {
	for _, p := range line.Phases {
		if p.Kind != stretch.Ready {
			return p.Start
		}
	}
	return 0
}

// cue is what to do now.
func (p *player) cue() stretch.Cue { return p.line.At(p.at) }

// toggle plays, or stops. At the end it begins anew.
func (p *player) toggle() {
	if !p.playing && p.at >= p.line.Total {
		p.at = begin(p.line)
	}
	p.playing = !p.playing && len(p.line.Phases) > 0
}

// pass lets time pass. At the end it stops.
func (p *player) pass(by time.Duration) {
	if !p.playing || by <= 0 {
		return
	}
	p.at += by
	if p.at >= p.line.Total {
		p.at, p.playing = p.line.Total, false
	}
}

// seek goes to a moment.
func (p *player) seek(at time.Duration) { p.at = min(max(at, 0), p.line.Total) }

// next goes to the next phase.
func (p *player) next() { p.seek(p.line.NextPhase(p.at)) }

// previous goes back to the beginning of the phase, or to the one before.
func (p *player) previous() { p.seek(p.line.PreviousPhase(p.at)) }

// side is the side that is worked now.
func (p *player) side() stretch.Side { return p.cue().Side }

// turn goes to where the other side is worked: the next time after this moment, or else the first time.
func (p *player) turn(to stretch.Side) {
	if p.side() == to {
		return
	}
	found := -1
	for i, phase := range p.line.Phases {
		if phase.Side != to || waits(phase) {
			continue
		}
		if found < 0 {
			found = i
		}
		if phase.Start >= p.at {
			found = i
			break
		}
	}
	if found >= 0 {
		p.seek(p.line.Phases[found].Start)
	}
}

// waits says whether nothing is worked in a phase.
func waits(p stretch.Phase) bool {
	return p.Kind == stretch.Ready || p.Kind == stretch.Switch || p.Kind == stretch.Rest
}
