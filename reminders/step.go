package reminders

import "time"

// Step decides. It returns the state after event happened at at, and what is to be done about it. It never fails, and the
// state that was handed in is left alone. at is wall time in the person's time zone.
//
// Whatever the event, everything that is due at that moment is settled too: a break that falls due, a notice that was not
// answered, a pause that is over. So an event that was lost costs nothing but a later [Woke]. Only [Quit] leaves what is due
// to the next start: nothing is offered by a program that ends.
func (r Rules) Step(s State, at time.Time, event Event) (State, []Effect) {
	t := &turn{rules: r, State: s.clone(), now: at.Round(0)}
	t.catchUp(event)
	t.take(event)
	if settles(event) {
		t.settle()
	}
	t.At = t.now
	return t.State, t.effects
}

// settles says whether what is due is settled with this event: not by a program that ends, and not before it is known when
// the machine slept.
func settles(event Event) bool {
	switch e := event.(type) {
	case Quit:
		return false
	case ClockMoved:
		return e.Slept == 0
	default:
		return true
	}
}

// turn is one step under way.
type turn struct {
	State
	rules   Rules
	now     time.Time
	effects []Effect
	sleep   span // what the machine slept just before this step
}

// span is a time from one moment to another.
type span struct{ from, to time.Time }

// covers says whether the moment lies in the span.
func (s span) covers(t time.Time) bool { return !t.Before(s.from) && !t.After(s.to) }

func (s span) length() time.Duration { return s.to.Sub(s.from) }

func (t *turn) order(e ...Effect) { t.effects = append(t.effects, e...) }

// explain keeps a decision in the journal.
func (t *turn) explain(code, words string) {
	t.order(Explain{Decision{At: t.now, Code: code, Words: words}})
}

// record keeps an entry in the history and counts it.
func (t *turn) record(e Entry) {
	if e.At.IsZero() {
		e.At = t.now
	}
	t.Today.count(e.Outcome)
	t.order(Record{e})
}

// take does what the event asks for.
func (t *turn) take(event Event) {
	switch e := event.(type) {
	case Started:
		t.started()
	case Woke, SettingsChanged, ClockMoved:
		// catchUp and settle do all there is to do.
	case Resumed:
		t.sleep = span{e.From, e.To}
	case PresenceChanged:
		t.presenceChanged(e.Presence)
	case Quieted:
		t.quieted(e.Since)
	case Start, Snooze, Skip, Progressed, Done, Answered, WindowLost:
		t.takeOfBreak(event)
	case Mute:
		t.mute(e)
	case Unmute:
		t.unmute(e.Name)
	case Pause:
		t.pause(e.Until)
	case Unpause:
		t.unpause()
	case Meet:
		t.meet(e.Until)
	case Relearnt:
		t.Memory, t.Today = e.Memory, e.Today
	case Quit:
		t.quit()
	}
}

// takeOfBreak does what an event asks for that is about one break.
func (t *turn) takeOfBreak(event Event) {
	switch e := event.(type) {
	case Start:
		t.start(e)
	case Snooze:
		t.snooze(e.For)
	case Skip:
		t.skip(e.Meaning)
	case Progressed:
		t.progressed(e.Completed)
	case Done:
		t.done(e.Completed)
	case Answered:
		t.answered(e.Felt)
	case WindowLost:
		t.windowLost(e.Why)
	default: // take keeps the rest
	}
}

// settle brings the state up to the moment: what was waited for, what was planned. A break that has waited long enough
// goes first: it must not swallow the planned times that came while nobody could answer it.
func (t *turn) settle() {
	if t.inMeeting() && !t.Meeting.After(t.now) {
		t.endMeeting()
	}
	t.age()
	t.credit()
	t.ripe()
	if !t.rules.hours.Contains(t.now) {
		clear(t.Worked) // the night is a break, even if no sensor saw the person leave
	}
	if t.Paused && !t.Until.IsZero() && !t.Until.After(t.now) {
		t.Paused, t.Until = false, time.Time{}
		t.explain("pause-over", t.rules.voice.Say("The pause is over."))
	}
}
