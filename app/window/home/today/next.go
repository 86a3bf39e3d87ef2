package today

import (
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// fine is how near the next break is when its seconds count.
const fine = 10 * time.Minute

// head is what the page begins with: how it stands with the next break.
type head struct {
	label string // above
	large string // the countdown, or a word
	below string // when, and what
	why   string // why that stretch, or why none comes
}

// headOf says how it stands with the next break, at a moment.
func headOf(s *link.Status, now time.Time, l words.Locale) head {
	switch reminders.Phase(s.Phase) {
	case reminders.PhasePaused:
		h := head{label: l.Say("Reminders are paused"), large: l.Say("Paused"), below: l.Say("Until you resume them."), why: nextLine(s, now, l)}
		if s.PausedUntil != nil {
			h.large = countdown(s.PausedUntil.Sub(now), l)
			h.label = l.Say("Reminders are paused for another")
			h.below = l.Say("Until %s.", l.Moment(*s.PausedUntil, now))
		}
		return h
	case reminders.PhaseOnBreak:
		return head{label: l.Say("You are on a break"), large: l.Say("Now"), why: s.Reason}
	case reminders.PhaseNoticed:
		return head{label: l.Say("A break waits for you"), large: l.Say("Now"), why: s.Reason}
	case reminders.PhaseHeld:
		return head{label: l.Say("A break is held back"), large: l.Say("Soon"), why: s.Reason}
	default:
		return upcoming(s, now, l)
	}
}

// upcoming is the head while a break is only planned.
func upcoming(s *link.Status, now time.Time, l words.Locale) head {
	if s.Next == nil {
		return head{label: l.Say("Next break"), large: l.Say("None planned"), why: s.Reason}
	}
	h := head{label: l.Say("Next break in"), large: countdown(s.Next.At.Sub(now), l), why: s.Next.Why}
	h.below = l.In("when the next break comes and what it brings", "%[1]s · %[2]s", l.Moment(s.Next.At, now), s.Next.Title)
	if s.Next.Title == "" {
		h.below = l.Moment(s.Next.At, now)
	}
	if phase := reminders.Phase(s.Phase); phase != reminders.PhaseWorking {
		h.why = s.Reason // why the time does not run as one may think: away, or off hours
	}
	return h
}

// nextLine says when the next break comes, in a line.
func nextLine(s *link.Status, now time.Time, l words.Locale) string {
	if s.Next == nil {
		return ""
	}
	return l.Say("The next break comes at %s.", l.Moment(s.Next.At, now))
}

// countdown says how long it is until something: days from afar, then hours and minutes, and the seconds at last.
func countdown(left time.Duration, l words.Locale) string {
	left = max(left, 0)
	days := int(left / (24 * time.Hour))
	switch {
	case days > 1:
		return l.Count(days, "%d day", "%d days")
	case left >= fine:
		return l.Short((left + time.Minute - time.Second).Truncate(time.Minute)) // a minute that has begun is left
	default:
		seconds := int((left + time.Second - 1) / time.Second)
		return l.In("minutes and seconds that are left", "%d:%02d", seconds/60, seconds%60)
	}
}
