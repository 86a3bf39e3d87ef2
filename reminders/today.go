package reminders

import (
	"slices"
	"time"
)

// plannedAtMost bounds the planned times of one day: a reminder for every minute of it has more than anyone can look at.
const plannedAtMost = 500

// Planned is one planned time of a reminder.
type Planned struct {
	At       time.Time
	Reminder string // id
	Name     string // of the reminder
	Worked   bool   // it comes after so much work: At is when that is if work goes on
}

// PlannedOn lists the planned times of the day of at, in order: of clock reminders all that the settings of now plan for that
// day, also those that are past, and of work intervals the next one.
func (r Rules) PlannedOn(s State, at time.Time) []Planned {
	begin := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
	end := begin.AddDate(0, 0, 1)
	var all []Planned
	for _, rem := range r.reminders {
		if rem.every > 0 {
			if due := r.dueAfter(rem, s, at); due.Before(end) {
				all = append(all, Planned{At: due, Reminder: rem.ID, Name: r.voice.Text(rem.Name), Worked: true})
			}
			continue
		}
		next := begin.Add(-time.Nanosecond)
		for range plannedAtMost {
			next = r.next(rem, next)
			if next.IsZero() || !next.Before(end) {
				break
			}
			all = append(all, Planned{At: next, Reminder: rem.ID, Name: r.voice.Text(rem.Name)})
		}
	}
	slices.SortStableFunc(all, func(a, b Planned) int { return a.At.Compare(b.At) })
	return all[:min(len(all), plannedAtMost)]
}

// WorkOn is when the working hours of the day of at begin and end, perhaps after midnight. Both are zero on a day off.
func (r Rules) WorkOn(at time.Time) (opens, closes time.Time) {
	begin := time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, at.Location())
	end := begin.AddDate(0, 0, 1)
	opens = r.hours.NextOpen(begin)
	if opens.IsZero() || !opens.Before(end) {
		return time.Time{}, time.Time{}
	}
	if closes = r.hours.NextClose(opens); closes.IsZero() || closes.Sub(opens) > end.Sub(begin) {
		closes = end
	}
	return opens, closes
}

// Refusal says why an event would be refused at a moment; "" when it would not.
func (r Rules) Refusal(s State, at time.Time, event Event) string {
	_, effects := r.Step(s, at, event)
	for _, effect := range effects {
		if refuse, ok := effect.(Refuse); ok {
			return refuse.Why
		}
	}
	return ""
}
