package link

import (
	"time"
)

// Request is one command for the resident.
type Request struct {
	V       int           `json:"v"`
	Do      Command       `json:"do"`
	Stretch string        `json:"stretch,omitempty"` // with Now: id, optional; with Unmute: id or region of the body
	For     time.Duration `json:"for,omitempty"`     // with SnoozeNow and Pause: how long; 0 the usual, or until resumed
	Until   time.Time     `json:"until,omitzero"`    // with Pause: until when
	Meaning string        `json:"meaning,omitempty"` // with SkipNow: see reminders.Meaning
}

func (r Request) version() int { return r.V }

// Command names a [Request].
type Command string

// The commands. Each has a subcommand of the command line; Open is the second start of the program.
const (
	Open      Command = "open"
	Now       Command = "now"
	SnoozeNow Command = "snooze"
	SkipNow   Command = "skip"
	Unmute    Command = "unmute"
	Pause     Command = "pause"
	Resume    Command = "resume"
	GetStatus Command = "status"
	Quit      Command = "quit"
)

// Reply answers a [Request].
type Reply struct {
	V      int     `json:"v"`
	Error  string  `json:"error,omitempty"`  // why it was refused, a sentence for the person
	Words  string  `json:"words,omitempty"`  // what was done, a sentence for the person
	Status *Status `json:"status,omitempty"` // with GetStatus
}

func (r Reply) version() int { return r.V }

// Status is what the resident is doing, as `posturebreak status --json` prints it.
type Status struct {
	Phase       string     `json:"phase"`        // working, held, noticed, on break, away, paused, off hours
	Reason      string     `json:"reason"`       // why, a sentence
	Next        *Next      `json:"next"`         // null when nothing is planned
	PausedUntil *time.Time `json:"paused_until"` // null when not paused, or paused until resumed
	Today       Tally      `json:"today"`
	Version     string     `json:"version"`
	PID         int        `json:"pid"`
}

// Next is the next break.
type Next struct {
	At       time.Time `json:"at"`
	Reminder string    `json:"reminder"` // id of the reminder
	Stretch  string    `json:"stretch"`  // id of the stretch that would be recommended then
}

// Tally counts the outcomes of today.
type Tally struct {
	Taken   int `json:"taken"`
	Skipped int `json:"skipped"`
	Snoozed int `json:"snoozed"`
	Natural int `json:"natural"`
	Missed  int `json:"missed"`
}
