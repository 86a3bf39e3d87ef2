package reminders

import "time"

// away says whether the person is not at the desk: the session is locked, or nobody has touched anything and nothing
// shows that somebody watches or talks.
func (t *turn) away() bool {
	p := t.Presence
	return p.Locked || !p.IdleSince.IsZero() && p.Busy == NotBusy && !t.inMeeting()
}

func (t *turn) presenceChanged(p Presence) {
	wasAway := !t.AwaySince.IsZero()
	t.Presence = p
	switch {
	case t.away() && !wasAway:
		t.left()
	case !t.away() && wasAway:
		t.back()
	}
}

// left notes when the absence began. Work counted since then was none.
func (t *turn) left() {
	since := t.now
	if idle := t.Presence.IdleSince; !idle.IsZero() && idle.Before(since) {
		since = idle
	}
	counted := t.working(since)
	t.AwaySince, t.Credited = since, false
	if !counted {
		return
	}
	for id := range t.Worked {
		t.Worked[id] = max(0, t.Worked[id]-t.now.Sub(since))
	}
}

func (t *turn) back() {
	t.credit()
	t.AwaySince, t.Credited, t.BackAt = time.Time{}, false, t.now
}

// absent says how long the person has been away; zero when at work.
func (t *turn) absent() time.Duration {
	if t.AwaySince.IsZero() {
		return 0
	}
	return t.now.Sub(t.AwaySince)
}

// wasAway says whether the person had left when the planned time came, for long enough to count as a break.
func (t *turn) wasAway(planned time.Time) bool {
	length := t.rules.settings.Break.Length.Std()
	if t.sleep.covers(planned) && t.sleep.length() >= length {
		return true
	}
	if t.AwaySince.IsZero() || t.AwaySince.After(planned) {
		return false
	}
	return t.Presence.Locked || t.absent() >= length
}

// credit counts an absence of a break's length as a break for the interval reminders, once.
func (t *turn) credit() {
	length := t.rules.settings.Break.Length.Std()
	since := t.AwaySince
	switch {
	case t.sleep.length() >= length:
		since = t.sleep.from
	case t.Credited || t.absent() < length:
		return
	}
	t.Credited = true
	earned := since.Add(length)
	for _, r := range t.rules.reminders {
		if r.every == 0 {
			continue
		}
		c := candidate{r, earned}
		if t.Worked[r.ID] >= r.every/halfDone && t.rules.hours.Contains(since) && !t.silenced(earned) && !t.absorbed(c) {
			t.natural(c)
		}
		t.Worked[r.ID] = 0
	}
}

// quieted is told when the hands have left keyboard and mouse. It lets a held break out, and starts an offered one.
func (t *turn) quieted(since time.Time) {
	t.Presence.Typing = false
	b := t.Break
	if b != nil && b.Stage == StageNoticed && b.Window && t.rules.settings.Break.StartsItself && !since.Before(b.Since) {
		t.begin()
	}
}
