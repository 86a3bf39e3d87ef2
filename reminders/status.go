package reminders

import "time"

// Phase is what the program is doing, in one word.
type Phase string

// The phases.
const (
	PhaseWorking  Phase = "working"
	PhaseHeld     Phase = "held"
	PhaseNoticed  Phase = "noticed"
	PhaseOnBreak  Phase = "on break"
	PhaseAway     Phase = "away"
	PhasePaused   Phase = "paused"
	PhaseOffHours Phase = "off hours"
)

// Status is the state in words, for tray, windows and command line. It is derived and never stored.
type Status struct {
	Phase   Phase
	Reason  string    // why, a sentence
	Next    *Upcoming // nil when nothing is planned
	Until   time.Time // end of the pause; zero when not paused, or until resumed
	Meeting time.Time // end of the meeting, by the person's own word; zero when there is none
	Today   Tally
}

// Upcoming is the next break.
type Upcoming struct {
	At       time.Time
	Reminder string // id
	Name     string // of the reminder
	Stretch  string // id of the stretch that would be recommended then
	Title    string // its name
	Why      string // why that one, a sentence
}

// Status says what the state means at a moment.
func (r Rules) Status(s State, at time.Time) Status {
	t := turn{State: s, rules: r, now: at.Round(0)}
	status := Status{Today: s.Today, Next: r.Next(s, at), Meeting: s.Meeting}
	if s.Day != t.now.Format(time.DateOnly) {
		status.Today = Tally{}
	}
	if s.Paused {
		status.Until = s.Until
	}
	status.Phase, status.Reason = t.phase()
	return status
}

func (t *turn) phase() (Phase, string) {
	if b := t.Break; b != nil && b.Stage != StageSnoozed {
		return t.breakPhase()
	}
	switch {
	case t.Paused && t.Until.IsZero():
		return PhasePaused, t.rules.voice.Say("Paused until you resume.")
	case t.Paused:
		return PhasePaused, t.rules.voice.Say("Paused until %s.", t.rules.voice.Moment(t.Until, t.now))
	case !t.AwaySince.IsZero():
		return PhaseAway, t.rules.voice.Say("You are away from the desk.")
	case t.Break != nil:
		return PhaseWorking, t.rules.voice.Say("The break was put off until %s.", t.rules.voice.Clock(t.Break.Until))
	case len(t.rules.reminders) == 0:
		return PhaseOffHours, t.rules.voice.Say("No reminder is switched on.")
	case !t.rules.hours.Contains(t.now):
		return PhaseOffHours, t.rules.voice.Say("Outside your working hours (%s).", t.rules.hours.Words(t.rules.voice))
	default:
		return PhaseWorking, t.rules.voice.Say("Waiting for the next break.")
	}
}

func (t *turn) breakPhase() (Phase, string) {
	switch b := t.Break; b.Stage {
	case StageHeld:
		why := t.obstacle()
		if why == "" {
			why = t.rules.voice.Say("a good moment.")
		}
		return PhaseHeld, t.rules.voice.Say("The break of %s waits: %s", t.rules.voice.Clock(b.Due), why)
	case StageNoticed:
		return PhaseNoticed, t.rules.voice.Say("Offered: %s.", t.chosen().Name)
	case StagePlaying:
		return PhaseOnBreak, t.rules.voice.Say("Stretching: %s.", t.chosen().Name)
	case StageAdvised:
		return PhaseOnBreak, t.rules.voice.Say("It hurt: the window says what to do about that.")
	case StageThanked, StageSnoozed:
	}
	return PhaseOnBreak, t.rules.voice.Say("Well done.")
}

// Next is the next break as it stands at a moment; nil when nothing is planned.
func (r Rules) Next(s State, at time.Time) *Upcoming {
	next := r.upcoming(s, at)
	if next == nil {
		return nil
	}
	if b := s.Break; b != nil && b.Stage == StageSnoozed {
		chosen, _ := r.chosen(b.Choice)
		next.Stretch, next.Title, next.Why = b.Choice.Stretch, chosen.Name, b.Choice.Why
		return next
	}
	if picks := r.Recommend(s.Memory, next.At, next.Reminder); len(picks) > 0 {
		next.Stretch, next.Title, next.Why = picks[0].Stretch.ID, picks[0].Stretch.Name, picks[0].Why()
	}
	return next
}

// NextAt is when the next break comes; the zero time when nothing is planned. Unlike [Rules.Next] it ranks no stretches, and
// so may be asked at every turn.
func (r Rules) NextAt(s State, at time.Time) time.Time {
	next := r.upcoming(s, at)
	if next == nil {
		return time.Time{}
	}
	return next.At
}

// upcoming is the next break, without its stretch.
func (r Rules) upcoming(s State, at time.Time) *Upcoming {
	if b := s.Break; b != nil && b.Stage == StageSnoozed {
		return &Upcoming{At: b.Until, Reminder: b.Reminder, Name: r.name(b.Reminder)}
	}
	if s.Paused && s.Until.IsZero() {
		return nil
	}
	var next *Upcoming
	for _, rem := range r.reminders {
		due := r.dueAfter(rem, s, at)
		if !due.IsZero() && (next == nil || due.Before(next.At)) {
			next = &Upcoming{At: due, Reminder: rem.ID, Name: r.voice.Text(rem.Name)}
		}
	}
	return next
}

// dueAfter is when a reminder is due next, after the pause if there is one.
func (r Rules) dueAfter(rem rule, s State, at time.Time) time.Time {
	if rem.every > 0 {
		due := at.Add(rem.every - s.Worked[rem.ID])
		if t := (turn{State: s, rules: r}); !t.working(at) {
			due = r.hours.NextOpen(laterOf(at, s.Until.In(at.Location()))).Add(rem.every - s.Worked[rem.ID])
		}
		return due
	}
	due := s.Plans[rem.ID].At
	if s.Paused && due.Before(s.Until) {
		due = r.next(rem, s.Until.In(at.Location()).Add(-time.Second))
	}
	for !due.IsZero() && s.beside(rem.ID, due) {
		due = r.next(rem, due)
	}
	return due
}

func laterOf(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func (r Rules) name(id string) string {
	rem, _ := r.find(id)
	return r.voice.Text(rem.Name)
}
