package reminders

import "time"

// Wake says when to call Step next with [Woke]: the earliest moment at which something falls due, and always later than
// the last step. The zero time means that nothing will happen by itself.
func (r Rules) Wake(s State) time.Time {
	w := waker{after: s.At}
	for _, rem := range r.reminders {
		if rem.every > 0 {
			w.consider(r.intervalDue(rem, s))
		} else {
			w.consider(s.Plans[rem.ID].At)
		}
	}
	if s.Paused {
		w.consider(s.Until)
	}
	w.consider(s.Meeting)
	if !s.AwaySince.IsZero() && !s.Credited {
		w.consider(s.AwaySince.Add(r.settings.Break.Length.Std()))
	}
	if s.Break != nil {
		r.wakeForBreak(&w, s)
	}
	return w.first
}

// waker keeps the earliest moment.
type waker struct{ after, first time.Time }

func (w *waker) consider(at time.Time) {
	if at.IsZero() {
		return
	}
	if !at.After(w.after) {
		at = w.after.Add(time.Second) // settled in the next step, and never in a loop without time
	}
	if w.first.IsZero() || at.Before(w.first) {
		w.first = at
	}
}

// intervalDue is when an interval reminder falls due if the work goes on; or when work begins again.
func (r Rules) intervalDue(rem rule, s State) time.Time {
	t := turn{State: s, rules: r}
	if !t.working(s.At) {
		if s.Paused || !s.AwaySince.IsZero() || r.hours.Contains(s.At) {
			return time.Time{} // an event will come first
		}
		return r.hours.NextOpen(s.At)
	}
	due := s.At.Add(rem.every - s.Worked[rem.ID])
	if end := r.hours.NextClose(s.At); !end.IsZero() && due.After(end) {
		return end
	}
	return due
}

func (r Rules) wakeForBreak(w *waker, s State) {
	b, rules := s.Break, r.settings.Break
	switch b.Stage {
	case StageHeld:
		w.consider(b.Since.Add(rules.HoldLimit.Std()))
		if s.Presence.Busy == NotBusy && !s.inMeeting() {
			w.consider(b.Since.Add(rules.TypingLimit.Std()))
		}
		if back := s.BackAt.Add(settleIn); !s.BackAt.IsZero() && back.After(s.At) {
			w.consider(back)
		}
	case StageSnoozed:
		w.consider(b.Until)
	case StageNoticed:
		w.consider(b.Since.Add(rules.AnswerWithin.Std()))
	case StagePlaying:
		t := turn{State: s, rules: r}
		w.consider(b.Since.Add(t.playing()))
	case StageThanked:
		w.consider(b.Since.Add(thanksAtMost))
	case StageAdvised:
		w.consider(b.Since.Add(adviceAtMost))
	}
}
