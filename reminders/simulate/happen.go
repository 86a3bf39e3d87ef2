package simulate

import (
	"time"

	"posturebreak/reminders"
)

// happens lets one event of the file happen.
func (r *run) happens(s step) {
	switch s.Do {
	case doClock, doZone:
		r.setClock(s)
	case doSleep, doWake:
		r.sleeping(s.Do == doSleep)
	case doOff, doOn, doRestart:
		r.running(s.Do)
	case doIdle, doBack, doLock, doUnlock, doBusy, doFree, doTyping, doQuiet:
		r.present(s)
	default:
		r.asks(s)
	}
}

// handsOff is how long keyboard and mouse have rested before the sensors say so.
const handsOff = 3 * time.Second

// present is what the sensors see. A program that does not run, or sleeps, is told when it does again.
func (r *run) present(s step) {
	p := &r.presence
	switch s.Do {
	case doIdle:
		p.IdleSince = r.now.In(r.zone)
	case doBack:
		p.IdleSince = time.Time{}
	case doLock:
		p.Locked = true
	case doUnlock: // with the keyboard
		p.Locked, p.IdleSince = false, time.Time{}
	case doBusy:
		p.Busy = reminders.Busy(s.Reason)
	case doFree:
		p.Busy = reminders.NotBusy
	case doTyping: // nobody types who is away
		p.Typing, p.IdleSince = true, time.Time{}
	case doQuiet:
		p.Typing = false
	default: // the others are no matter of presence
	}
	if r.off || r.asleep {
		return
	}
	if s.Do == doQuiet {
		r.step(reminders.Quieted{Since: r.now.Add(-handsOff)})
		return
	}
	r.progress()
	r.step(reminders.PresenceChanged{Presence: r.presence})
}

// sleeping puts the machine to sleep, or wakes it.
func (r *run) sleeping(falls bool) {
	switch {
	case falls == r.asleep:
		r.tell(Line{Kind: Refused, Reason: "The computer does that already."})
		return
	case falls:
		r.progressed()
		r.asleep, r.slept, r.stepped = true, 0, 0
		return
	}
	r.asleep = false
	if r.off {
		return
	}
	r.window.shift(r.slept + r.stepped)
	if r.stepped != 0 {
		r.step(reminders.ClockMoved{By: r.stepped, Slept: r.slept})
	}
	r.step(reminders.Resumed{From: r.now.Add(-r.slept).In(r.zone), To: r.now.In(r.zone)})
	if r.presence != r.state.Presence {
		r.step(reminders.PresenceChanged{Presence: r.presence})
	}
}

// progressed is progress of a program that runs.
func (r *run) progressed() {
	if !r.off && !r.asleep {
		r.progress()
	}
}

// setClock sets the clock, or moves the machine to another time zone.
func (r *run) setClock(s step) {
	r.progressed()
	by := time.Duration(0)
	if s.Do == doClock {
		by = s.to.Sub(r.now)
		r.now = s.to
	} else {
		r.zone = s.zone
	}
	switch {
	case r.off:
	case r.asleep:
		r.stepped += by
	default:
		r.window.shift(by)
		r.step(reminders.ClockMoved{By: by})
	}
}

// running ends or starts the program.
func (r *run) running(do doing) {
	if r.asleep || r.off != (do == doOn) {
		r.tell(Line{Kind: Refused, Reason: "The program or the computer is not in the state for that."})
		return
	}
	if !r.off {
		r.progress()
		r.step(reminders.Quit{})
		r.closed() // with the program, if the core has not closed it
		r.off = true
	}
	if do != doOff {
		r.off = false
		r.restart()
	}
}

// asks is what the person wants of the program.
func (r *run) asks(s step) {
	if r.off || r.asleep {
		r.tell(Line{Kind: Refused, Reason: "Nobody is there to ask: the computer sleeps or the program is off."})
		return
	}
	r.progress()
	switch s.Do {
	case doStart:
		r.step(reminders.Start{Stretch: s.Stretch})
	case doDone:
		r.done()
	case doSnooze:
		r.step(reminders.Snooze{For: s.by})
	case doSkip:
		r.step(reminders.Skip{Meaning: reminders.Meaning(s.Meaning)})
	case doPause:
		r.step(reminders.Pause{Until: r.pauseEnd(s)})
	case doResume:
		r.step(reminders.Unpause{})
	default: // the others are no wish
	}
}

// done ends the stretch that is under way, with all its phases.
func (r *run) done() {
	if r.window == nil || r.window.begun.IsZero() || r.window.thanking {
		r.tell(Line{Kind: Refused, Reason: "No stretch is under way."})
		return
	}
	r.step(reminders.Done{Completed: len(r.window.line.Phases)})
}

func (r *run) pauseEnd(s step) time.Time {
	if s.by > 0 {
		return r.now.Add(s.by).In(r.zone)
	}
	return s.till
}
