package stretch

import (
	"fmt"
	"strings"
	"time"
)

// codeWish is the reason that always stands first: the person has said it.
const codeWish = "wish"

// lackWords says what today lacks of a direction.
func lackWords(d Direction, moved Moved) string {
	switch {
	case moved.share() == 0:
		return "You have not " + d.done() + " yet today."
	case moved.Right >= 1 && moved.Left == 0:
		return "You have " + d.done() + " on the right side only today."
	case moved.Left >= 1 && moved.Right == 0:
		return "You have " + d.done() + " on the left side only today."
	}
	return "You have " + d.done() + " only in part today."
}

// weekWords says how long a direction was left out.
func weekWords(d Direction, days int) string {
	return fmt.Sprintf("You have not %s for %d days.", d.done(), days)
}

// feltWords says how it felt, without calling an older answer the last time.
func feltWords(past Past, felt Felt, times int) string {
	last := past.Felt[len(past.Felt)-1] == felt
	about := past.Begun.Sub(past.Said).Abs() < sameBreak // the answer is about the latest time, and not an older one
	switch {
	case last && about && times == 1:
		return "It felt " + string(felt) + " last time."
	case len(past.Felt) == 1:
		return "It felt " + string(felt) + " when you last said how."
	}
	return fmt.Sprintf("It felt %s in %d of your last %d answers.", felt, times, len(past.Felt))
}

// restWords says when a stretch was last done.
func restWords(past Past, at time.Time) (code, words string) {
	days := daysBetween(past.Last.In(at.Location()), at)
	switch {
	case past.Begun.After(past.Last):
		return "part", "You began it " + agoWords(past.Begun, at) + " and did less than half."
	case past.Last.IsZero():
		return "new", "You have not done this one yet."
	case days > 1:
		return "rested", fmt.Sprintf("Not done for %d days.", days)
	case days == 1:
		return "rested", "Last done yesterday."
	}
	return "earlier", "Last done " + agoWords(past.Last, at) + "."
}

// agoWords says how long ago something was, as one says it to a person: by the clock today, by midnights before.
func agoWords(then, at time.Time) string {
	days, ago := daysBetween(then.In(at.Location()), at), max(at.Sub(then), 0)
	switch {
	case days > 1:
		return fmt.Sprintf("%d days ago", days)
	case days == 1:
		return "yesterday"
	case ago < time.Hour:
		return "within the hour"
	}
	return counted(int(ago.Hours()), "hour") + " ago"
}

// mutedWords says how long a stretch is still muted, in days as people count them.
func mutedWords(until, at time.Time) string {
	switch days := daysBetween(at, until.In(at.Location())); days {
	case 0:
		return "You have muted it until later today."
	case 1:
		return "You have muted it until tomorrow."
	default:
		return fmt.Sprintf("You have muted it for %d more days.", days)
	}
}

// sparedWords says how long a region is still left out.
func sparedWords(area string, until, at time.Time) string {
	switch days := daysBetween(at, until.In(at.Location())); days {
	case 0:
		return fmt.Sprintf("You leave out %s until later today.", areaWords(area))
	case 1:
		return fmt.Sprintf("You leave out %s until tomorrow.", areaWords(area))
	default:
		return fmt.Sprintf("You leave out %s for %d more days.", areaWords(area), days)
	}
}

// todayWords says how often a stretch was done today.
func todayWords(n float64) string {
	switch {
	case n < 1:
		return "Done in part today already."
	case n < 2:
		return "Done today already."
	}
	return fmt.Sprintf("Done %d times today already.", int(n))
}

// daysBetween counts midnights, as people count days.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)).Hours() / 24)
}

func overReason() Reason {
	return Reason{Code: "over", Words: "Even the least of it is longer than your break."}
}

// done says what a person did who moved in this direction.
func (d Direction) done() string {
	switch d {
	case Extension:
		return "straightened your mid-back"
	case Rotation:
		return "turned your mid-back"
	case SideBend:
		return "stretched your sides"
	case Chest:
		return "opened your chest"
	case Flexion:
		return "rounded your back"
	case Strength:
		return "strengthened your back"
	}
	return "moved this way"
}

// noun names the movement in this direction.
func (d Direction) noun() string {
	switch d {
	case Rotation:
		return "a turn"
	case SideBend:
		return "a side-bend"
	case Chest:
		return "a chest stretch"
	case Strength:
		return "a strengthening one"
	case Extension, Flexion:
		return "a back " + strings.ToLower(string(d))
	}
	return "this movement"
}

// areaWords names a region of the body: "your mid-back".
func areaWords(area string) string { return "your " + strings.ReplaceAll(area, "-", " ") }
