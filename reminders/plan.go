package reminders

import (
	"fmt"
	"slices"
	"time"
)

// clockNoise is how far the wall clock may be off without anybody having set it: the kernel slews it all the time.
const clockNoise = time.Minute

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
	t.explain("clock-moved", "The clock was set "+direction(by)+"; the plan was made anew.")
}

func direction(by time.Duration) string {
	if by < 0 {
		return "back by " + Duration(-by.Round(time.Second)).String()
	}
	return "forward by " + Duration(by.Round(time.Second)).String()
}

// shift moves a moment; the zero time stays what it is.
func shift(at time.Time, by time.Duration) time.Time {
	if at.IsZero() {
		return at
	}
	return at.Add(by)
}

// accrue adds the work done since the last step to the interval reminders.
func (t *turn) accrue(event Event) {
	worked := t.now.Sub(t.At)
	switch e := event.(type) {
	case Started, ClockMoved:
		worked = 0
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
	onBreak := t.Break != nil && (t.Break.Stage == StagePlaying || t.Break.Stage == StageThanked)
	return !t.Paused && !onBreak && t.AwaySince.IsZero() && t.rules.hours.Contains(at)
}

// planAll plans every clock reminder whose plan is missing, was made from another schedule, or from another clock.
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
		if plan, ok := t.Plans[r.ID]; anew || !ok || plan.From != r.from {
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
		t.explain("dropped", "The break was dropped, because its reminder is gone from the settings.")
		t.Break = nil
	}
}

// plan settles when r is due next, after at.
func (t *turn) plan(r rule, at time.Time) {
	t.Plans[r.ID] = Plan{At: t.following(r, at), From: r.from}
}

// following is the first planned time of r after at that has not been given already.
func (t *turn) following(r rule, at time.Time) time.Time {
	next := t.rules.next(r, at)
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
	given := append(t.Given[r.ID], planned)
	if extra := len(given) - givenKept; extra > 0 {
		given = slices.Delete(given, 0, extra)
	}
	t.Given[r.ID] = given
	t.plan(r, planned)
}

// leave plans the time after one that was missed.
func (t *turn) leave(r rule, planned time.Time) {
	if r.every == 0 {
		t.plan(r, planned)
	}
}

// candidate is a reminder whose time has come.
type candidate struct {
	rule
	planned time.Time
}

// ripe settles every planned time that has come. Each ends in one of five ways: inside a pause, part of another break, a
// natural break, missed, or a break that is announced or held.
func (t *turn) ripe() {
	var ripe []candidate
	for _, r := range t.rules.reminders {
		if planned, ok := t.overdue(r); ok {
			ripe = append(ripe, candidate{r, planned})
		}
	}
	slices.SortStableFunc(ripe, func(a, b candidate) int { return a.planned.Compare(b.planned) })
	for _, c := range ripe {
		t.settleOne(c)
	}
}

// overdue returns the newest planned time that has come. Older ones are recorded as missed: there is never a burst.
func (t *turn) overdue(r rule) (time.Time, bool) {
	if r.every > 0 {
		return t.now, t.Worked[r.ID] >= r.every && t.working(t.now)
	}
	planned := t.Plans[r.ID].At
	if planned.IsZero() || planned.After(t.now) {
		return time.Time{}, false
	}
	for older := 0; ; older++ {
		next := t.following(r, planned)
		if next.IsZero() || next.After(t.now) {
			return planned, true
		}
		if older < missedKept {
			t.pass(candidate{r, planned})
		}
		t.leave(r, planned)
		planned = next
	}
}

// pass settles a planned time that was overtaken by a later one.
func (t *turn) pass(c candidate) {
	if t.silenced(c.planned) || t.absorbed(c) {
		return
	}
	t.miss(c, "Nobody could be asked at that time: the computer slept or the program was off.")
}

func (t *turn) miss(c candidate, why string) {
	t.record(Entry{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID, Outcome: Missed, Reason: why})
	t.explain("missed", fmt.Sprintf("The break of %s was missed. %s", clockTime(c.planned), why))
}

// silenced says whether a planned time lies in the pause that is on.
func (t *turn) silenced(planned time.Time) bool {
	return t.Paused && (t.Until.IsZero() || planned.Before(t.Until))
}

// absorbed says whether a planned time is settled by a break that waits or runs, or by another reminder's close to it. A
// reminder's own last break is none of these: who wants one every five minutes gets it.
func (t *turn) absorbed(c candidate) bool {
	if t.Break != nil {
		return true
	}
	return !t.LastBreak.IsZero() && t.LastBy != c.ID && c.planned.Sub(t.LastBreak).Abs() < Together
}

// settleOne decides what becomes of one planned time.
func (t *turn) settleOne(c candidate) {
	late := t.now.Sub(c.planned) > t.rules.settings.Break.LateLimit.Std()
	switch {
	case t.silenced(c.planned):
		t.give(c.rule, c.planned)
		t.explain("paused", fmt.Sprintf("The break of %s was left out, because reminders were paused.", clockTime(c.planned)))
	case t.absorbed(c):
		t.give(c.rule, c.planned)
		t.explain("together", fmt.Sprintf("The break of %s was part of the one beside it.", clockTime(c.planned)))
	case t.wasAway(c.planned):
		t.give(c.rule, c.planned)
		t.natural(c)
	case late:
		t.leave(c.rule, c.planned)
		t.miss(c, "It was noticed too late to offer it.")
	default:
		t.give(c.rule, c.planned)
		t.fallDue(t.gather(c))
	}
}

// gather settles the reminders that are due within [Together] of c by the same break, and returns the most specific.
func (t *turn) gather(c candidate) candidate {
	best := c
	for _, r := range t.rules.reminders {
		planned := t.soon(r)
		if r.ID == c.ID || planned.IsZero() || planned.Sub(c.planned) >= Together {
			continue
		}
		t.give(r, planned)
		if r.specific() > best.specific() {
			best = candidate{r, c.planned}
		}
	}
	return best
}

// soon is when r is due next; zero when that is not known.
func (t *turn) soon(r rule) time.Time {
	if r.every == 0 {
		return t.Plans[r.ID].At
	}
	if !t.working(t.now) {
		return time.Time{}
	}
	return t.now.Add(r.every - t.Worked[r.ID])
}

// natural records that the person was away and has had a break.
func (t *turn) natural(c candidate) {
	t.LastBreak, t.LastBy = c.planned, c.ID
	t.record(Entry{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID, Outcome: Natural, Reason: "You were away from the desk."})
	t.explain("natural", fmt.Sprintf("The break of %s counts as taken, because you were away from the desk.", clockTime(c.planned)))
}

// entryID names a planned time of a reminder. It is the same for the same planned time, so that nothing is kept twice.
func entryID(reminder string, planned time.Time) string {
	if reminder == "" {
		reminder = "asked"
	}
	return fmt.Sprintf("%s@%d", reminder, planned.Unix())
}

func clockTime(t time.Time) string { return t.Format("15:04") }
