package stretch

import (
	"time"

	"posturebreak/reminders/words"
)

// codeWish is the reason that always stands first: the person has said it.
const codeWish = "wish"

// feltWords says how it felt, without calling an older answer the last time.
func feltWords(b *words.Book, past Past, felt Felt, times int) string {
	last := past.Felt[len(past.Felt)-1] == felt
	about := past.Begun.Sub(past.Said).Abs() < sameBreak // the answer is about the latest time, and not an older one
	good := felt == Good
	switch {
	case last && about && times == 1 && good:
		return b.Say("It felt good last time.")
	case last && about && times == 1:
		return b.Say("It felt hard last time.")
	case len(past.Felt) == 1 && good:
		return b.Say("It felt good when you last said how.")
	case len(past.Felt) == 1:
		return b.Say("It felt hard when you last said how.")
	case good:
		return b.Count(len(past.Felt), "It felt good in %[2]d of your last %[1]d answer.", "It felt good in %[2]d of your last %[1]d answers.", times)
	}
	return b.Count(len(past.Felt), "It felt hard in %[2]d of your last %[1]d answer.", "It felt hard in %[2]d of your last %[1]d answers.", times)
}

// restWords says when a stretch was last done.
func restWords(b *words.Book, past Past, at time.Time) (code, said string) {
	days := daysBetween(past.Last.In(at.Location()), at)
	switch {
	case past.Begun.After(past.Last):
		return "part", b.Say("You began it %s and did less than half.", agoWords(b, past.Begun, at))
	case past.Last.IsZero():
		return "new", b.Say("You have not done this one yet.")
	case days > 1:
		return "rested", b.Count(days, "Not done for %d day.", "Not done for %d days.")
	case days == 1:
		return "rested", b.Say("Last done yesterday.")
	}
	return "earlier", b.Say("Last done %s.", agoWords(b, past.Last, at))
}

// agoWords says how long ago something was, as one says it to a person: by the clock today, by midnights before.
func agoWords(b *words.Book, then, at time.Time) string {
	days, ago := daysBetween(then.In(at.Location()), at), max(at.Sub(then), 0)
	switch {
	case days > 1:
		return b.Count(days, "%d day ago", "%d days ago")
	case days == 1:
		return b.Say("yesterday")
	case ago < time.Hour:
		return b.Say("within the hour")
	}
	return b.Count(int(ago.Hours()), "%d hour ago", "%d hours ago")
}

// mutedWords says how long a stretch is still muted, in days as people count them.
func mutedWords(b *words.Book, until, at time.Time) string {
	switch days := daysBetween(at, until.In(at.Location())); days {
	case 0:
		return b.Say("You have muted it until later today.")
	case 1:
		return b.Say("You have muted it until tomorrow.")
	default:
		return b.Count(days, "You have muted it for %d more day.", "You have muted it for %d more days.")
	}
}

// sparedWords says how long a region is still left out.
func sparedWords(b *words.Book, area string, until, at time.Time) string {
	region := spareArea(b, area)
	switch days := daysBetween(at, until.In(at.Location())); days {
	case 0:
		return b.Say("You leave out %s until later today.", region)
	case 1:
		return b.Say("You leave out %s until tomorrow.", region)
	default:
		return b.Count(days, "You leave out %[2]s for %[1]d more day.", "You leave out %[2]s for %[1]d more days.", region)
	}
}

// todayWords says how often a stretch was done today.
func todayWords(b *words.Book, n float64) string {
	switch {
	case n < 1:
		return b.Say("Done in part today already.")
	case n < 2:
		return b.Say("Done today already.")
	}
	return b.Count(int(n), "Done %d time today already.", "Done %d times today already.")
}

// daysBetween counts midnights, as people count days.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)).Hours() / 24)
}

// tooLong says that a stretch does not fit the break.
func tooLong(b *words.Book) string { return b.Say("Even the least of it is longer than your break.") }

func overReason(b *words.Book) Reason { return Reason{Code: "over", Words: tooLong(b)} }
