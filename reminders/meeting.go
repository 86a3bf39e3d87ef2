package reminders

import "time"

// meet takes the person's word that they are in a meeting, which no sensor can know of; the zero time ends it. A break that
// is offered at the moment comes after it, and that is no snooze: it was answered with a reason.
func (t *turn) meet(until time.Time) {
	switch {
	case until.IsZero():
		t.endMeeting()
		return
	case !until.After(t.now):
		t.order(Refuse{t.rules.voice.Say("That moment has passed already.")})
		return
	}
	t.Meeting = until
	t.explain("meeting", t.rules.voice.Say("You are in a meeting until %s.", t.rules.voice.Moment(until, t.now)))
	if b := t.Break; b != nil && b.Stage == StageNoticed {
		t.close()
		t.enter(StageSnoozed)
		b.Until = until
	}
	t.presenceChanged(t.Presence) // who sits in a meeting has not left
}

// endMeeting ends the meeting, now. The break that waited for its end is asked about again.
func (t *turn) endMeeting() {
	if t.Meeting.IsZero() {
		t.order(Refuse{t.rules.voice.Say("There is no meeting to end.")})
		return
	}
	if b := t.Break; b != nil && b.Stage == StageSnoozed && b.Until.Equal(t.Meeting) && t.now.Before(b.Until) {
		b.Until = t.now
	}
	t.Meeting = time.Time{}
	t.explain("meeting-over", t.rules.voice.Say("The meeting is over."))
	t.presenceChanged(t.Presence)
}

// inMeeting says whether the person is in a meeting by their own word.
func (s State) inMeeting() bool { return !s.Meeting.IsZero() }
