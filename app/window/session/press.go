package session

import (
	"fmt"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// order does what the resident orders.
func (s *Session) order(now time.Time, o link.Order) {
	switch o.Do {
	case link.BeginBreak:
		if s.state == Offered || s.state == Starting {
			s.play()
		}
	case link.ThankBreak:
		if s.state == Playing || s.state == Paused || s.state == Finishing {
			s.note = NoNote
			s.thank(now)
		} else if s.note == UnsavedNote {
			s.note = NoNote // late, but saved
		}
	case link.AdviseBreak:
		if s.state != Advised && s.state != Closed {
			s.advise(now)
		}
	case link.Hush, link.Unhush:
		s.hushed = o.Do == link.Hush
	case link.Close:
		s.state = Closed
	case link.ShowBreak:
		s.report(link.Report{Did: link.Problem, Problem: "a break is shown already"})
	default:
		s.report(link.Report{Did: link.Problem, Problem: fmt.Sprintf("unknown order %q", o.Do)})
	}
}

// press does what a button stands for. A button that is not there in this state does nothing: a click and the end of a
// phase can meet.
func (s *Session) press(now time.Time, c Choice) {
	if c.Do != OpenSkips && c.Do != OpenSnoozes {
		s.menu = Nothing
	}
	switch s.state {
	case Offered, Starting, Playing, Paused:
		s.pressBefore(now, c)
	case Thanked, Advised:
		s.pressAfter(now, c)
	case Finishing, Closed:
	}
}

func (s *Session) pressBefore(now time.Time, c Choice) {
	switch c.Do {
	case Start:
		s.askToStart(now)
	case OpenSkips, OpenSnoozes:
		s.toggle(c.Do)
	case Skip:
		s.skip(now, c.Meaning)
	case Snooze:
		s.report(link.Report{Did: link.Snooze, Snooze: c.Later})
		s.state = Closed
	case Pause, Previous, Next, Finish:
		if s.state == Playing || s.state == Paused {
			s.steer(now, c.Do)
		}
	case Nothing, CloseMenu, Answer, LeaveOut, Leave:
	}
}

func (s *Session) askToStart(now time.Time) {
	if s.state != Offered {
		return
	}
	s.report(link.Report{Did: link.Start})
	s.state, s.until = Starting, now.Add(startAnswer)
}

func (s *Session) toggle(menu Verb) {
	if s.menu == menu || (menu == OpenSnoozes && len(s.offer.Snoozes) == 0) {
		menu = Nothing
	}
	s.menu = menu
}

// skip leaves the break. Who is hurt is told at once what to do about it; the others want to be left alone.
func (s *Session) skip(now time.Time, why reminders.Meaning) {
	s.report(link.Report{Did: link.Skip, Meaning: string(why)})
	if why != reminders.Hurts {
		s.state = Closed
		return
	}
	s.advise(now)
}

func (s *Session) advise(now time.Time) {
	s.menu, s.note = Nothing, NoNote
	s.state, s.until = Advised, now.Add(adviceStay)
}

// steer moves about in the timeline while it plays or is paused.
func (s *Session) steer(now time.Time, do Verb) {
	switch do {
	case Pause:
		if s.state == Playing {
			s.state, s.note = Paused, NoNote
		} else {
			s.state, s.note = Playing, NoNote
		}
	case Previous:
		s.jump(now, s.phase-1)
	case Next:
		s.jump(now, s.phase+1)
	case Finish:
		s.finish(now)
	case Nothing, Start, OpenSkips, OpenSnoozes, CloseMenu, Skip, Snooze, Answer, LeaveOut, Leave:
	}
}

// jump goes to the start of a phase; behind the last one the break is over. The phase that is left is not done.
func (s *Session) jump(now time.Time, phase int) {
	phases := s.offer.Timeline.Phases
	if phase >= len(phases) {
		s.finish(now)
		return
	}
	s.phase = max(phase, 0)
	s.elapsed = phases[s.phase].Start
}

func (s *Session) pressAfter(now time.Time, c Choice) {
	switch c.Do {
	case Answer:
		s.answer(now, c.Felt)
	case LeaveOut:
		s.leaveOut(now, c.Spare)
	case Leave:
		s.state = Closed
	case Nothing, Start, Pause, Previous, Next, Finish, OpenSkips, OpenSnoozes, CloseMenu, Skip, Snooze:
	}
}

// answer tells how it felt, once. Pain brings the advice, which stays long enough to be read.
func (s *Session) answer(now time.Time, felt stretch.Felt) {
	if s.state != Thanked || s.felt != stretch.NotSaid || felt == stretch.NotSaid {
		return
	}
	s.felt = felt
	s.report(link.Report{Did: link.Felt, Felt: felt})
	s.until, s.hovered = now.Add(answeredStay), time.Time{} // the pointer is where the answer was
	if felt == stretch.Hurt {
		s.until = now.Add(adviceStay)
	}
}

// hurts says whether it is known that it hurts: then the window asks whether the region is to be left out.
func (s *Session) hurts() bool {
	return s.state == Advised || s.state == Thanked && s.felt == stretch.Hurt
}

// leaveOut tells whether the region that hurts is to be left out, once. Without an answer it is not: the stretch itself is.
func (s *Session) leaveOut(now time.Time, answer Spare) {
	if !s.hurts() || s.spare != NotAsked || s.offer.IfHurt.Area == "" {
		return
	}
	s.spare = answer
	if answer == LeftOut {
		s.report(link.Report{Did: link.LeaveOut, Area: s.offer.IfHurt.Area})
	}
	s.until, s.hovered = now.Add(leftOutStay), time.Time{}
}
