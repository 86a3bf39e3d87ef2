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
	t.takeBack()
	t.explain("clock-moved", "The clock was set "+direction(by)+"; the plan was made anew.")
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
	onBreak := t.Break != nil && (t.Break.Stage == StagePlaying || t.Break.Stage == StageThanked)
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
		t.explain("dropped", "The break was dropped, because its reminder is gone from the settings.")
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
	came := t.come(r, planned)
	newest := len(came) - 1
	t.pass(r, came[:newest])
	return came[newest], true
}

// come lists the planned times of r from first on that have come, oldest first. Of very many it lists the last, and finds
// them without a walk through all of them: a clock can be wrong by decades.
func (t *turn) come(r rule, first time.Time) []time.Time {
	const day, farthest = 24 * time.Hour, 100 * 365 * 24 * time.Hour
	for back := day; ; back *= 4 {
		at := t.now.Add(-back)
		whole := back > farthest || !at.After(first)
		var came []time.Time
		if whole {
			came, at = append(came, first), first
		}
		for at = t.following(r, at); !at.IsZero() && !at.After(t.now); at = t.following(r, at) {
			came = append(came, at)
		}
		if whole || len(came) > missedKept {
			return came[max(0, len(came)-missedKept-1):]
		}
	}
}

// pass records the planned times that were overtaken by a later one. They are many lines in the history and one in the
// journal.
func (t *turn) pass(r rule, times []time.Time) {
	const why = "Nobody could be asked at that time: the computer slept or the program was off."
	var missed []time.Time
	for _, planned := range times {
		if c := (candidate{r, planned}); !t.silenced(planned) && !t.absorbed(c) {
			missed = append(missed, planned)
			t.record(c.missed(why))
		}
	}
	switch len(missed) {
	case 0:
	case 1:
		t.explain("missed", fmt.Sprintf("The break of %s was missed. %s", momentWords(missed[0], t.now), why))
	default:
		t.explain("missed", fmt.Sprintf("%d breaks from %s to %s were missed. %s", len(missed),
			dateWords(missed[0]), dateWords(missed[len(missed)-1]), why))
	}
}

// missed is the entry of a planned time at which nobody was asked.
func (c candidate) missed(why string) Entry {
	return Entry{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID, Outcome: Missed, Reason: why}
}

func (t *turn) miss(c candidate, why string) {
	t.record(c.missed(why))
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

// entryID names a planned time of a reminder. It is the same for the same planned time, so that nothing is kept twice. What
// the person asks for can come twice in a second.
func entryID(reminder string, planned time.Time) string {
	if reminder == "" {
		return fmt.Sprintf("asked@%d", planned.UnixMilli())
	}
	return fmt.Sprintf("%s@%d", reminder, planned.Unix())
}

func clockTime(t time.Time) string { return t.Format("15:04") }

func dateWords(t time.Time) string { return t.Format("Mon 2 Jan 15:04") }
