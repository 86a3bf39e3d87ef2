package today

import (
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// kind is what became of a planned time.
type kind int

// The kinds, in the order of the legend.
const (
	taken kind = iota
	natural
	skipped
	missed
	held
	planned
	kinds // how many there are
)

// mark is one moment of the day.
type mark struct {
	at    time.Time
	kind  kind
	next  bool // the one that comes next
	words string
}

// marksOf lists the moments of a day in order of time: what was planned with what became of it, and breaks that were not planned.
// A planned time that is past without any record of it never was one: the program was not there yet, or the schedule was another.
func marksOf(t *link.Today, names map[string]string, now time.Time, l words.Locale) []mark {
	ended := map[int64]reminders.Entry{}
	var marks []mark
	for _, e := range t.Entries {
		if _, ok := kindOf(e.Outcome); !ok {
			continue
		}
		if slices.ContainsFunc(t.Planned, func(p link.Planned) bool { return p.At.Equal(e.Due) }) {
			ended[e.Due.Unix()] = e
			continue
		}
		marks = append(marks, ofEntry(e, e.At, names, l))
	}
	for _, p := range t.Planned {
		e, ok := ended[p.At.Unix()]
		switch {
		case ok:
			marks = append(marks, ofEntry(e, p.At, names, l))
		case !p.At.Before(now):
			marks = append(marks, ofPlan(p, l))
		}
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return a.at.Compare(b.at) })
	next := slices.IndexFunc(marks, func(m mark) bool { return m.kind == planned })
	if next >= 0 {
		marks[next].next = true
	}
	return marks
}

func ofPlan(p link.Planned, l words.Locale) mark {
	m := mark{at: p.At, kind: planned, words: l.Say("%[1]s: planned, %[2]s.", l.Clock(p.At), p.Name)}
	if p.Worked {
		m.words = l.Say("About %[1]s, if work goes on: planned, %[2]s.", l.Clock(p.At), p.Name)
	}
	return m
}

// kindOf answers false for what is no end of a break.
func kindOf(o reminders.Outcome) (kind, bool) {
	switch o {
	case reminders.Taken:
		return taken, true
	case reminders.Natural:
		return natural, true
	case reminders.Skipped:
		return skipped, true
	case reminders.Missed:
		return missed, true
	case reminders.Held:
		return held, true
	default: // put off, which goes on, and what is about no break
		return 0, false
	}
}

func ofEntry(e reminders.Entry, at time.Time, names map[string]string, l words.Locale) mark {
	k, _ := kindOf(e.Outcome)
	m := mark{at: at, kind: k}
	clock, name := l.Clock(at), names[e.Stretch]
	if name == "" {
		name = e.Stretch
	}
	switch k {
	case taken:
		m.words = l.Say("%[1]s: taken, %[2]s.", clock, name)
		if e.Completed < e.Phases {
			m.words = l.Say("%[1]s: taken in part, %[2]s.", clock, name)
		}
	case natural:
		m.words = withReason(l.Say("%s: you had a break of your own.", clock), e.Reason, l)
	case skipped:
		m.words = l.Say("%[1]s: skipped, %[2]s.", clock, meaning(e.Meaning, l))
	case missed:
		m.words = withReason(l.Say("%s: missed.", clock), e.Reason, l)
	default:
		m.words = withReason(l.Say("%s: held back until it was too late.", clock), e.Reason, l)
	}
	return m
}

func withReason(sentence, reason string, l words.Locale) string {
	if reason == "" {
		return sentence
	}
	return l.In("two sentences", "%[1]s %[2]s", sentence, reason)
}

// meaning says why a break was skipped, after a comma.
func meaning(m reminders.Meaning, l words.Locale) string {
	switch m {
	case reminders.DidIt:
		return l.In("skipped, because", "you had done it already")
	case reminders.TooHard:
		return l.In("skipped, because", "it was too hard")
	case reminders.Hurts:
		return l.In("skipped, because", "it hurt")
	case reminders.NotAgain:
		return l.In("skipped, because", "you do not want this one again")
	default:
		return l.In("skipped, because", "it was not the moment")
	}
}

// count says how many there are of a kind.
func (k kind) count(n int, l words.Locale) string {
	switch k {
	case taken:
		return l.Count(n, "%d taken", "%d taken")
	case natural:
		return l.Count(n, "%d break of your own", "%d breaks of your own")
	case skipped:
		return l.Count(n, "%d skipped", "%d skipped")
	case missed:
		return l.Count(n, "%d missed", "%d missed")
	case held:
		return l.Count(n, "%d held back", "%d held back")
	default:
		return l.Count(n, "%d still planned", "%d still planned")
	}
}

// span is the time that the timeline shows: the working hours and every mark, whole hours.
func span(t *link.Today, marks []mark, now time.Time) (from, to time.Time) {
	widen := func(at time.Time) {
		if at.IsZero() {
			return
		}
		if from.IsZero() || at.Before(from) {
			from = at
		}
		if to.IsZero() || at.After(to) {
			to = at
		}
	}
	widen(t.Opens)
	widen(t.Closes)
	for _, m := range marks {
		widen(m.at)
	}
	if from.IsZero() {
		widen(now)
	}
	from = from.Truncate(time.Hour)
	if whole := to.Truncate(time.Hour); whole.Before(to) || !whole.After(from) {
		to = whole.Add(time.Hour)
	}
	return from, to
}
