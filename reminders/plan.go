package reminders

import (
	"fmt"
	"slices"
	"time"
)

// catchUp notes that time has passed since the last step: a new day, work done, a clock that was set, a schedule that changed.
func (t *turn) catchUp(event Event) {
	if t.Version != StateVersion {
		t.State = State{Version: StateVersion, Memory: t.Memory}.clone()
	}
	t.moveClock(event)
	t.accrue(event)
	if day := t.now.Format(time.DateOnly); day != t.Day {
		t.Day, t.Today = day, Tally{}
	}
	t.planAll()
}

// accrue adds the work done since the last step to the interval reminders.
func (t *turn) accrue(event Event) {
	worked := t.now.Sub(t.At)
	switch e := event.(type) {
	case Started:
		worked = 0
	case ClockMoved:
		worked -= e.By + e.Slept
	case Resumed:
		worked -= span{e.From, e.To}.length()
	default:
	}
	if t.At.IsZero() || worked <= 0 || !t.working(t.At) {
		return
	}
	for _, r := range t.rules.reminders {
		if r.every > 0 {
			t.Worked[r.ID] += worked
		}
	}
}

// working says whether the time from at on counts as work.
func (t *turn) working(at time.Time) bool {
	onBreak := t.Break != nil && (t.Break.Stage == StagePlaying || t.Break.over())
	return !t.Paused && !onBreak && t.AwaySince.IsZero() && t.rules.hours.Contains(at)
}

// planAll plans every clock reminder whose plan is missing, was made from another schedule, or from another clock. What
// came due before the clock changed is left to [turn.ripe], so that it ends with a record.
func (t *turn) planAll() {
	zone := t.now.Location().String()
	anew := zone != t.Zone || t.now.Before(t.At)
	t.Zone = zone
	known := map[string]bool{}
	for _, r := range t.rules.reminders {
		known[r.ID] = true
		if r.every > 0 {
			delete(t.Plans, r.ID)
			continue
		}
		plan, ok := t.Plans[r.ID]
		came := ok && !plan.At.IsZero() && !plan.At.After(t.now)
		if !ok || plan.From != r.from || anew && !came {
			t.plan(r, t.now)
		}
	}
	t.forget(known)
}

// forget drops what belongs to reminders that are gone or off.
func (t *turn) forget(known map[string]bool) {
	drop := func(id string) bool { return !known[id] }
	for id := range t.Plans {
		if drop(id) {
			delete(t.Plans, id)
		}
	}
	for id := range t.Worked {
		if drop(id) {
			delete(t.Worked, id)
		}
	}
	for id := range t.Given {
		if drop(id) {
			delete(t.Given, id)
		}
	}
	if b := t.Break; b != nil && b.Reminder != "" && drop(b.Reminder) && b.waits() {
		t.close()
		t.explain("dropped", t.rules.voice.Say("The break was dropped, because its reminder is gone from the settings."))
		t.Break = nil
	}
}

// plan settles when r is due next, after at.
func (t *turn) plan(r rule, at time.Time) {
	t.Plans[r.ID] = Plan{At: t.following(r, at), From: r.from}
}

// following is the first planned time of r after at that has not been given already. It is looked for in the person's zone
// of now: a time that was saved knows its offset only, and would carry winter time into summer.
func (t *turn) following(r rule, at time.Time) time.Time {
	next := t.rules.next(r, at.In(t.now.Location()))
	for slices.ContainsFunc(t.Given[r.ID], next.Equal) {
		next = t.rules.next(r, next)
	}
	return next
}

// give notes that a planned time is settled, and plans the next one. One that was missed is not given: should the clock
// have been wrong and be set back, it comes in its own time.
func (t *turn) give(r rule, planned time.Time) {
	if r.every > 0 {
		t.Worked[r.ID] = 0
		return
	}
	given := append(slices.Clone(t.Given[r.ID]), planned)
	t.Given[r.ID] = given[max(0, len(given)-givenKept):]
	t.plan(r, planned)
}

// leave plans the time after one that was missed.
func (t *turn) leave(r rule, planned time.Time) {
	if r.every == 0 {
		t.plan(r, planned)
	}
}

// entryID names a planned time of a reminder. It is the same for the same planned time, so that nothing is kept twice. What
// the person asks for can come twice in a second.
func entryID(reminder string, planned time.Time) string {
	if reminder == "" {
		return fmt.Sprintf("asked@%d", planned.UnixMilli())
	}
	return fmt.Sprintf("%s@%d", reminder, planned.Unix())
}
