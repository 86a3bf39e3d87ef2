package reminders

import (
	"maps"
	"time"

	"posturebreak/reminders/stretch"
)

// StateVersion is the version of the saved state. Another one is not read: the program then starts afresh.
const StateVersion = 1

// State is all that is remembered from one step to the next. It is plain data and saves as JSON. The zero value is a
// program that has never run.
type State struct {
	Version   int                      `json:"version"`
	At        time.Time                `json:"at,omitzero"`   // of the last step
	Zone      string                   `json:"zone"`          // time zone at the last step
	Plans     map[string]Plan          `json:"plans"`         // next planned time of each clock reminder
	Given     map[string][]time.Time   `json:"given"`         // planned times already settled, so that a clock set back repeats none
	Worked    map[string]time.Duration `json:"worked"`        // work since the last break, of each interval reminder
	Break     *Break                   `json:"break"`         // the break that waits or runs
	LastBreak time.Time                `json:"last,omitzero"` // when a break was last offered, done or credited
	LastBy    string                   `json:"last_by"`       // id of the reminder it was for, "" when the person asked
	Paused    bool                     `json:"paused"`
	Until     time.Time                `json:"until,omitzero"`   // end of the pause; zero: until resumed
	Meeting   time.Time                `json:"meeting,omitzero"` // end of the meeting, by the person's own word; zero: there is none
	Presence  Presence                 `json:"presence"`
	AwaySince time.Time                `json:"away_since,omitzero"` // zero: at work
	BackAt    time.Time                `json:"back_at,omitzero"`    // when the person last came back
	Credited  bool                     `json:"credited"`            // this absence has been counted as a natural break
	Memory    stretch.Memory           `json:"memory"`              // what was done, for the recommendation
	Day       string                   `json:"day"`                 // local date that Today counts
	Today     Tally                    `json:"today"`
}

// Plan is the next planned time of a reminder, and what it was planned from: another schedule is planned anew.
type Plan struct {
	At   time.Time `json:"at"`
	From string    `json:"from"`
}

// Stage is where a break is in its life.
type Stage string

// The stages.
const (
	StageHeld    Stage = "held"    // due, but the person is busy, typing or only just back
	StageSnoozed Stage = "snoozed" // put off
	StageNoticed Stage = "noticed" // offered, not answered yet
	StagePlaying Stage = "playing" // the stretch is being done
	StageThanked Stage = "thanked" // over; the window still thanks
	StageAdvised Stage = "advised" // over, because it hurt; the window says what to do about that
)

// Break is one break from the moment it falls due until its window is gone.
type Break struct {
	ID        string    `json:"id"`
	Stage     Stage     `json:"stage"`
	Since     time.Time `json:"since"`            // when the stage began
	Due       time.Time `json:"due"`              // when it first fell due
	Reminder  string    `json:"reminder"`         // id of the most specific reminder, "" when the person asked
	Choice    Choice    `json:"choice"`           // chosen when it is first offered
	Until     time.Time `json:"until,omitzero"`   // with StageSnoozed: when to ask again
	Started   time.Time `json:"started,omitzero"` // when the timeline began
	Completed int       `json:"completed"`        // phases done so far
	Snoozes   int       `json:"snoozes"`
	Window    bool      `json:"window"` // a window shows it; without one, the notice carries the steps
}

// Choice is which stretch, how much of it, and why.
type Choice struct {
	Stretch string         `json:"stretch"` // id; "" while nothing is chosen
	Variant string         `json:"variant"` // id or ""
	Amount  stretch.Amount `json:"amount"`
	Why     string         `json:"why"` // a sentence
}

// Tally counts the outcomes of a day.
type Tally struct {
	Taken   int `json:"taken"`
	Skipped int `json:"skipped"`
	Snoozed int `json:"snoozed"`
	Natural int `json:"natural"`
	Missed  int `json:"missed"`
	Held    int `json:"held"`
}

func (t *Tally) count(o Outcome) {
	switch o {
	case Taken:
		t.Taken++
	case Skipped:
		t.Skipped++
	case Snoozed:
		t.Snoozed++
	case Natural:
		t.Natural++
	case Missed:
		t.Missed++
	case Held:
		t.Held++
	case Muted, Unmuted: // no break
	}
}

// clone copies the state so deeply that a step on the copy leaves the original alone. The memory, and the lists of what was
// given, never change in place.
func (s State) clone() State {
	s.Plans = cloneMap(s.Plans)
	s.Worked = cloneMap(s.Worked)
	s.Given = cloneMap(s.Given) // its lists are never changed in place
	if s.Break != nil {
		b := *s.Break
		s.Break = &b
	}
	return s
}

// cloneMap is maps.Clone that never answers nil.
func cloneMap[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}
