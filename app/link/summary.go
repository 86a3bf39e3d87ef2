package link

import (
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Summary is the history of one year, counted. All its dates are local dates as they were then, "2026-11-21".
type Summary struct {
	Year       int             `json:"year"`
	Years      []int           `json:"years"` // that have anything in them, ascending; empty for an empty history
	Total      int             `json:"total"` // entries of all years
	Days       []DayCount      `json:"days"`  // with anything in them, ascending
	Weeks      []WeekCount     `json:"weeks"` // Monday to Sunday, with anything in them, ascending
	Outcomes   []OutcomeCount  `json:"outcomes"`
	Directions []DirectionDone `json:"directions"` // all of stretch.Directions, in their order
	Stretches  []StretchDone   `json:"stretches"`  // the most often taken first; those never taken are not there
	Felt       []FeltCount     `json:"felt"`       // by month with any answers, ascending
	Streak     Streak          `json:"streak"`     // of all years
	Deleted    int             `json:"deleted"`    // entries whose deletion can still be undone, see RestoreHistory
}

// DayCount counts the outcomes of one day.
type DayCount struct {
	Date    string        `json:"date"`
	Taken   int           `json:"taken"`
	Natural int           `json:"natural"`
	Skipped int           `json:"skipped"`
	Missed  int           `json:"missed"`
	Held    int           `json:"held"`
	Length  time.Duration `json:"length"` // spent stretching
}

// WeekCount counts the outcomes of one week.
type WeekCount struct {
	DayCount     // Date is that of its Monday
	Days     int `json:"days"` // on which a stretch was taken or a break came naturally
}

// OutcomeCount is how often breaks ended one way.
type OutcomeCount struct {
	Outcome reminders.Outcome `json:"outcome"`
	Meaning reminders.Meaning `json:"meaning"` // with Skipped
	Count   int               `json:"count"`
}

// DirectionDone is how much the back was moved in one direction. One whole stretch on both sides is 1 on each side; what was
// done in part counts in part.
type DirectionDone struct {
	Direction stretch.Direction `json:"direction"`
	Right     float64           `json:"right"`
	Left      float64           `json:"left"`
}

// StretchDone is how often one stretch was done, and how it felt.
type StretchDone struct {
	Stretch string    `json:"stretch"` // id
	Name    string    `json:"name"`    // the id again for one that has left the catalogue
	Taken   int       `json:"taken"`   // in this year
	Share   float64   `json:"share"`   // the same, what was done in part counted in part
	Last    time.Time `json:"last"`    // of this year
	Good    int       `json:"good"`
	Hard    int       `json:"hard"`
	Hurt    int       `json:"hurt"`
}

// FeltCount counts the answers of one month.
type FeltCount struct {
	Month string `json:"month"` // "2026-11"
	Good  int    `json:"good"`
	Hard  int    `json:"hard"`
	Hurt  int    `json:"hurt"`
}

// Streak is a row of days with a break on every one that had a chance of it: days without any planned break (weekends, days
// off, pauses) neither count nor end it.
type Streak struct {
	Days  int    `json:"days"`  // of the row that goes on; 0 when there is none
	Since string `json:"since"` // first day of it, "" for none
	Best  int    `json:"best"`  // the longest there was
	Today bool   `json:"today"` // this day is in it already
}

// Day is the history of one day.
type Day struct {
	Date    string            `json:"date"`
	Entries []reminders.Entry `json:"entries"` // oldest first
}
