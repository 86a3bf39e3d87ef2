package reminders

import "time"

// pause silences all reminders. A break that waits is left out; one that runs goes on.
func (t *turn) pause(until time.Time) {
	if !until.IsZero() && !until.After(t.now) {
		t.order(Refuse{t.rules.voice.Say("That moment has passed already.")})
		return
	}
	t.Paused, t.Until = true, until
	said := t.rules.voice.Say("Reminders are paused until you resume them.")
	if !until.IsZero() {
		said = t.rules.voice.Say("Reminders are paused until %s.", t.rules.voice.Moment(until, t.now))
	}
	t.explain("paused", said)
	if b := t.Break; b != nil && b.waits() {
		entry := t.entry(Skipped)
		entry.Meaning, entry.Reason = NotNow, t.rules.voice.Say("You paused the reminders.")
		t.record(entry)
		t.end()
	}
}

func (t *turn) unpause() {
	if !t.Paused {
		t.order(Refuse{t.rules.voice.Say("Reminders are not paused.")})
		return
	}
	t.ripe() // what came due inside the pause stays silent
	t.Paused, t.Until = false, time.Time{}
	t.explain("resumed", t.rules.voice.Say("Reminders are on again."))
}

// started takes up what a crash or a reboot has left. What the sensors knew is old; they will tell anew. Only what holds a
// break is believed until then, so that a restart in a call does not let it out.
func (t *turn) started() {
	known := t.Presence
	t.Presence, t.AwaySince, t.Credited = Presence{}, time.Time{}, false
	if t.Break != nil && t.Break.Stage == StageHeld {
		t.Presence = Presence{Busy: known.Busy, Detail: known.Detail}
	}
	if off := t.now.Sub(t.At); off >= t.rules.settings.Break.Length.Std() {
		clear(t.Worked)
	}
	b := t.Break
	if b == nil {
		return
	}
	b.Window = false // it went with the program
	waited := t.now.Sub(b.Since)
	switch b.Stage {
	case StageThanked, StageAdvised:
		t.Break = nil
	case StagePlaying:
		t.leftOff()
	case StageNoticed:
		if waited < t.rules.settings.Break.AnswerWithin.Std() {
			since := b.Since
			t.offer(false)
			t.Break.Since = since
		}
	case StageHeld, StageSnoozed:
	}
}

// quit takes down what is on the screen. The break itself stays in the state, for the next start.
func (t *turn) quit() {
	if t.Break != nil {
		t.shut()
	}
	t.explain("quit", t.rules.voice.Say("Posture Break was ended."))
}
