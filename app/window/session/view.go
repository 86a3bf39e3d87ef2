package session

import (
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders/stretch"
)

// Note is a remark about what is going on, to be shown quietly.
type Note int

// The notes.
const (
	NoNote      Note = iota
	SleptNote        // paused, because the machine slept
	UnsavedNote      // the resident did not say that the break was saved
)

// View is what is to be seen.
type View struct {
	State     State
	Offer     *link.Offer // what was offered; not to be changed
	Cue       stretch.Cue // what to do now; before the start, the first phase
	Next      string      // the cue of the next phase that says something else, "" near the end
	Elapsed   time.Duration
	Completed int           // phases done to their end
	Played    time.Duration // length of those phases
	Menu      Verb          // the list that is open: OpenSkips, OpenSnoozes or Nothing
	Note      Note          //
	Felt      stretch.Felt  // how it felt, once answered
	Hurts     bool          // it is known that it hurts
	Spare     Spare         // whether the region is left out, once answered
	First     bool          // there is no phase before this one
}

// View returns what is to be seen.
func (s *Session) View() View {
	v := View{
		State: s.state, Offer: &s.offer, Elapsed: s.elapsed, Completed: s.completed(), Played: s.played(),
		Menu: s.menu, Note: s.note, Felt: s.felt, Hurts: s.hurts(), Spare: s.spare, First: s.phase == 0,
	}
	v.Cue = s.cue()
	for _, p := range s.offer.Timeline.Phases[min(s.phase+1, len(s.done)):] {
		if p.Cue != v.Cue.Cue {
			v.Next = p.Cue
			break
		}
	}
	return v
}

// cue is what to do now. It follows the phase that is played, not the time alone: a phase of no length has no time.
func (s *Session) cue() stretch.Cue {
	phases := s.offer.Timeline.Phases
	if s.phase >= len(phases) {
		return s.offer.Timeline.At(s.offer.Timeline.Phases[len(phases)-1].End())
	}
	p := phases[s.phase]
	in := min(max(s.elapsed-p.Start, 0), p.Length)
	cue := stretch.Cue{Phase: p, Index: s.phase, In: in, Left: p.Length - in, Progress: 1}
	if p.Length > 0 {
		cue.Progress = float64(in) / float64(p.Length)
	}
	return cue
}

// Moving says whether the picture changes by itself: the window then draws it again and again.
func (v View) Moving() bool { return v.State == Playing || v.State == Offered || v.State == Starting }

// played is the length of the phases that were done to their end.
func (s *Session) played() time.Duration {
	var sum time.Duration
	for i, done := range s.done {
		if done {
			sum += s.offer.Timeline.Phases[i].Length
		}
	}
	return sum
}
