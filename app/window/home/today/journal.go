package today

import (
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// line is a line of the journal.
type line struct {
	day   string // heading above it, "" where the day is that of the line before
	clock string
	words string
}

// linesOf is the journal, newest first, grouped by day. What is said twice in a row is said once, with its latest time.
func linesOf(journal []reminders.Decision, now time.Time, l words.Locale) []line {
	var lines []line
	day, said := "", ""
	for i := len(journal) - 1; i >= 0; i-- {
		d := journal[i]
		at := d.At.In(now.Location())
		date := at.Format(time.DateOnly)
		if date == day && d.Words == said {
			continue
		}
		next := line{clock: l.Clock(at), words: d.Words}
		if date != day {
			next.day = dayName(at, now, l)
		}
		day, said = date, d.Words
		lines = append(lines, next)
	}
	return lines
}

// dayName names a day as it is said at now.
func dayName(at, now time.Time, l words.Locale) string {
	date := at.Format(time.DateOnly)
	switch date {
	case now.Format(time.DateOnly):
		return l.Say("Today")
	case now.AddDate(0, 0, -1).Format(time.DateOnly):
		return l.Say("Yesterday")
	}
	return l.LongDate(at)
}
