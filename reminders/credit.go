package reminders

import "posturebreak/reminders/stretch"

// CreditOf is what it is worth that so many phases of a stretch were completed: see [stretch.CreditOf]. Of a stretch that has
// left the catalogue, phases count alike.
func (r Rules) CreditOf(id, variant string, phases, completed int) stretch.Credit {
	s, _ := r.chosen(Choice{Stretch: id, Variant: variant})
	return stretch.CreditOf(s, phases, completed, r.options())
}

// Plus adds up two counts of one day.
func (t Tally) Plus(other Tally) Tally {
	t.Taken += other.Taken
	t.Skipped += other.Skipped
	t.Snoozed += other.Snoozed
	t.Natural += other.Natural
	t.Missed += other.Missed
	t.Held += other.Held
	return t
}
