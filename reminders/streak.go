package reminders

import "time"

// BreakDay is what became of the breaks of one local date.
type BreakDay struct {
	Date    string // "2026-11-21"
	Entries int    // all there is about that day
	Had     int    // breaks that were taken or came naturally
	Refused int    // breaks that were offered, and skipped or not answered
}

// Streak is a row of days with a break on every one that had a chance of it.
type Streak struct {
	Days  int    // of the row that goes on, 0 when there is none
	Since string // its first day, "" when there is none
	Best  int    // the longest row there was
	Today bool   // the present day is in it already
}

// StreakOf counts the days in a row on which there was a break, from days in ascending order, each once. A day counts when it
// had one that was taken or came naturally. It ends the row when breaks were offered, and none was had. All other days do
// neither: weekends and days off, days on which the program was paused or the computer off, and days in calls from morning till
// night. Nor does today end a row, because it is not over. Days after today were told by a clock that was wrong.
func StreakOf(days []BreakDay, today time.Time) Streak {
	var s Streak
	now := today.Format(time.DateOnly)
	for _, d := range days {
		switch {
		case d.Date > now:
			return s
		case d.Had > 0:
			if s.Days == 0 {
				s.Since = d.Date
			}
			s.Days++
			s.Best = max(s.Best, s.Days)
			s.Today = d.Date == now
		case d.Refused > 0 && d.Date < now:
			s.Days, s.Since = 0, ""
		}
	}
	return s
}
