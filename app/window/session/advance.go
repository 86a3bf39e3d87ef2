package session

import (
	"fmt"
	"time"

	"posturebreak/app/link"
)

// advance lets the time up to now pass: the timeline moves on, and states that end by themselves end.
func (s *Session) advance(now time.Time) {
	passed, slept := lapse(s.last, now)
	s.last = now
	if s.state == Playing {
		if slept {
			s.state, s.note = Paused, SleptNote
			return
		}
		s.playOn(now, time.Duration(float64(passed)*s.offer.Speed))
	}
	s.expire(now)
}

// lapse is the time from one update to the next, and whether it was too long to have been lived through. The monotonic
// clock stands still while some systems sleep and runs on others, so the wall clock is asked as well.
func lapse(from, to time.Time) (passed time.Duration, slept bool) {
	passed = max(to.Sub(from), 0)
	wall := to.Round(0).Sub(from.Round(0))
	return passed, max(passed, wall) > tickLapse
}

// playOn moves the timeline on by played. Phases that end are done, and reported one by one.
func (s *Session) playOn(now time.Time, played time.Duration) {
	s.elapsed += played
	phases := s.offer.Timeline.Phases
	for s.phase < len(phases) && s.elapsed >= phases[s.phase].End() {
		s.done[s.phase] = true
		s.phase++
		s.report(link.Report{Did: link.Progress, Completed: s.completed()})
	}
	if s.phase == len(phases) {
		s.finish(now)
	}
}

// expire ends the states that end by themselves.
func (s *Session) expire(now time.Time) {
	if s.until.IsZero() || now.Before(s.until) {
		return
	}
	switch s.state {
	case Starting:
		s.report(link.Report{Did: link.Problem, Problem: fmt.Sprintf("no answer to start within %s, started anyway", startAnswer)})
		s.play()
	case Finishing:
		s.report(link.Report{Did: link.Problem, Problem: fmt.Sprintf("no answer to finished within %s", thanksAnswer)})
		s.note = UnsavedNote
		s.thank(now)
	case Thanked, Advised:
		if !now.Before(s.hovered) {
			s.state = Closed
		}
	case Offered, Playing, Paused, Closed:
	}
}

// play starts the timeline from its beginning.
func (s *Session) play() {
	s.state, s.note, s.menu, s.until = Playing, NoNote, Nothing, time.Time{}
}

// finish ends the timeline. The thanks wait until the resident has it on disk.
func (s *Session) finish(now time.Time) {
	s.report(link.Report{Did: link.Finished, Completed: s.completed()})
	s.state, s.note, s.menu = Finishing, NoNote, Nothing
	s.until = now.Add(thanksAnswer)
}

func (s *Session) thank(now time.Time) {
	s.state, s.menu = Thanked, Nothing
	s.until = now.Add(thanksStay)
}

// Wake says when the session wants its next [Ticked] at the latest. It reports false when time changes nothing.
// While the timeline plays it answers the end of the phase: how often the picture moves is the window's own affair.
func (s *Session) Wake() (time.Time, bool) {
	if s.state == Playing {
		left := s.offer.Timeline.Phases[s.phase].End() - s.elapsed
		return s.last.Add(time.Duration(float64(left) / s.offer.Speed)), true
	}
	if s.until.IsZero() || s.state == Closed || s.state == Paused {
		return time.Time{}, false
	}
	if s.state == Thanked || s.state == Advised {
		return later(s.until, s.hovered), true
	}
	return s.until, true
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
