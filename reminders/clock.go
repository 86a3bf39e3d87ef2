package reminders

import (
	"slices"
	"time"
)

// clockNoise is how far the wall clock may be off without anybody having set it: the kernel slews it all the time.
const clockNoise = time.Minute

// moveClock keeps the waiting times of a break when the wall clock was set: five minutes to answer stay five minutes.
func (t *turn) moveClock(event Event) {
	by := time.Duration(0)
	if e, ok := event.(ClockMoved); ok {
		by = e.By
	} else if back := t.now.Sub(t.At); !t.At.IsZero() && back < -clockNoise {
		by = back
	}
	if by == 0 {
		return
	}
	if b := t.Break; b != nil {
		b.Since = b.Since.Add(by)
		b.Until = shift(b.Until, by)
		b.Started = shift(b.Started, by)
	}
	t.AwaySince, t.BackAt = shift(t.AwaySince, by), shift(t.BackAt, by)
	t.takeBack()
	t.explain("clock-moved", t.movedWords(by))
}

// takeBack forgets the settled times that lie far ahead after the clock was set: a clock that was wrong by days gave them,
// and they are to come in their own time.
func (t *turn) takeBack() {
	far := t.now.Add(givenAhead)
	for id, given := range t.Given {
		if slices.ContainsFunc(given, far.Before) {
			t.Given[id] = slices.DeleteFunc(slices.Clone(given), far.Before)
		}
	}
	if far.Before(t.LastBreak) {
		t.LastBreak, t.LastBy = time.Time{}, ""
	}
}

func (t *turn) movedWords(by time.Duration) string {
	length := t.rules.voice.Short(by.Abs())
	if by < 0 {
		return t.rules.voice.Say("The clock was set back by %s; the plan was made anew.", length)
	}
	return t.rules.voice.Say("The clock was set forward by %s; the plan was made anew.", length)
}

// shift moves a moment; the zero time stays what it is.
func shift(at time.Time, by time.Duration) time.Time {
	if at.IsZero() {
		return at
	}
	return at.Add(by)
}
