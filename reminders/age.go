package reminders

import (
	"math"
	"time"
)

// age ends what has waited long enough.
func (t *turn) age() {
	b := t.Break
	if b == nil {
		return
	}
	waited := t.now.Sub(b.Since)
	switch b.Stage {
	case StageHeld:
		t.ageHeld()
	case StageSnoozed:
		if !b.Until.After(t.now) {
			t.ageSnoozed()
		}
	case StageNoticed:
		if waited >= t.rules.settings.Break.AnswerWithin.Std() {
			t.giveUp(t.rules.voice.Say("Nobody answered."))
		}
	case StagePlaying:
		if waited >= t.playing() {
			t.giveUpPlaying()
		}
	case StageThanked:
		if waited >= thanksAtMost {
			t.shut()
			t.Break = nil
		}
	case StageAdvised:
		if waited >= adviceAtMost {
			t.shut()
			t.Break = nil
		}
	}
}

// ageHeld offers a held break when nothing is in the way any more, and gives it up after the limit or the working hours.
func (t *turn) ageHeld() {
	rules := t.rules.settings.Break
	b, why := t.Break, t.obstacle()
	waited := t.now.Sub(b.Since)
	switch {
	case t.wasAway(t.now):
		t.endNaturally()
	case t.offHours():
		t.giveUpHeld(t.rules.voice.Say("your working hours were over."))
	case why == "" && waited <= rules.HoldLimit.Std():
		t.offer(false)
	case why == "":
		t.giveUpHeld(t.rules.voice.Say("the computer slept or the program was off."))
	case waited >= rules.HoldLimit.Std():
		t.giveUpHeld(why)
	case t.Presence.Busy == NotBusy && !t.inMeeting() && waited >= rules.TypingLimit.Std():
		t.offer(true)
	}
}

// offHours says whether the break comes from a reminder and the working hours are over. Who asked may have it at any hour.
func (t *turn) offHours() bool { return t.Break.Reminder != "" && !t.rules.hours.Contains(t.now) }

// endNaturally ends a break that nobody was asked about, because the person has left.
func (t *turn) endNaturally() {
	c := candidate{planned: t.Break.Due}
	c.ID = t.Break.Reminder
	t.Break = nil
	if c.ID != "" {
		t.natural(c)
	}
}

// giveUpHeld ends a break that was held back for too long.
func (t *turn) giveUpHeld(why string) {
	entry := t.entry(Held)
	entry.Reason = t.rules.voice.Say("Held back until it was too late: %s", why)
	t.record(entry)
	t.explain("given-up", t.rules.voice.Say("The break of %s was held back for too long: %s", t.rules.voice.Clock(t.Break.Due), why))
	t.Break = nil
}

// ageSnoozed asks again, unless the person is away then or that moment has long passed.
func (t *turn) ageSnoozed() {
	b := t.Break
	late := t.now.Sub(b.Until) > t.rules.settings.Break.LateLimit.Std()
	switch {
	case t.wasAway(b.Until):
		t.endNaturally()
	case late || t.offHours():
		t.giveUp(t.rules.voice.Say("The time to ask again had passed."))
	case t.obstacle() != "":
		t.enter(StageHeld)
		t.explain("held", t.rules.voice.Say("The break waits: %s", t.obstacle()))
	default:
		t.offer(false)
	}
}

// giveUp ends a break that nobody answered. Its notice stays, quietly, until the next one.
func (t *turn) giveUp(why string) {
	t.shut()
	b := t.Break
	if b.Reminder != "" { // an offer that nobody was reminded of cannot be missed
		entry := t.entry(Missed)
		entry.Reason = why
		t.record(entry)
		t.explain("missed", t.rules.voice.Say("The break of %s was missed. %s", t.rules.voice.Clock(b.Due), why))
	}
	t.Break = nil
}

// playing is how long a stretch may be under way before it is given up. Without a window nobody says that it is over, so
// it is taken to last as long as it should.
func (t *turn) playing() time.Duration {
	if !t.Break.Window {
		_, timeline := t.rules.play(t.Break.Choice)
		return timeline.Total
	}
	return playAtMost
}

func (t *turn) giveUpPlaying() {
	b := t.Break
	if !b.Window {
		b.Completed = t.clamp(math.MaxInt)
		t.order(Withdraw{b.ID})
	}
	t.leftOff()
}

// leftOff ends a stretch that nobody ended: what was done of it counts.
func (t *turn) leftOff() {
	if t.Break.Completed == 0 {
		t.giveUp(t.rules.voice.Say("It was begun and left."))
		return
	}
	t.shut()
	t.complete()
	t.Break = nil
}
