package reminders

import (
	"slices"
	"time"
)

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
	why := t.rules.voice.Say("Nobody could be asked at that time: the computer slept or the program was off.")
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
		t.explain("missed", t.rules.voice.Say("The break of %s was missed. %s", t.rules.voice.Moment(missed[0], t.now), why))
	default:
		t.explain("missed", t.rules.voice.Count(len(missed), "%d break from %s to %s was missed. %s", "%d breaks from %s to %s were missed. %s",
			t.rules.voice.DateTime(missed[0]), t.rules.voice.DateTime(missed[len(missed)-1]), why))
	}
}

// missed is the entry of a planned time at which nobody was asked.
func (c candidate) missed(why string) Entry {
	return Entry{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID, Outcome: Missed, Reason: why}
}

func (t *turn) miss(c candidate, why string) {
	t.record(c.missed(why))
	t.explain("missed", t.rules.voice.Say("The break of %s was missed. %s", t.rules.voice.Clock(c.planned), why))
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
	return t.beside(c.ID, c.planned)
}

// beside says whether a planned time of a reminder is settled by the last break, which was not its own and is close to it.
func (s State) beside(reminder string, planned time.Time) bool {
	return !s.LastBreak.IsZero() && s.LastBy != reminder && planned.Sub(s.LastBreak).Abs() < Together
}

// settleOne decides what becomes of one planned time.
func (t *turn) settleOne(c candidate) {
	late := t.now.Sub(c.planned) > t.rules.settings.Break.LateLimit.Std()
	switch {
	case t.silenced(c.planned):
		t.give(c.rule, c.planned)
		t.explain("paused", t.rules.voice.Say("The break of %s was left out, because reminders were paused.", t.rules.voice.Clock(c.planned)))
	case t.absorbed(c):
		t.give(c.rule, c.planned)
		t.explain("together", t.rules.voice.Say("The break of %s was part of the one beside it.", t.rules.voice.Clock(c.planned)))
	case t.wasAway(c.planned):
		t.give(c.rule, c.planned)
		t.natural(c)
	case late:
		t.leave(c.rule, c.planned)
		t.miss(c, t.rules.voice.Say("It was noticed too late to offer it."))
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
	t.record(Entry{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID, Outcome: Natural, Reason: t.rules.voice.Say("You were away from the desk.")})
	t.explain("natural", t.rules.voice.Say("The break of %s counts as taken, because you were away from the desk.", t.rules.voice.Clock(c.planned)))
}
