package link

import (
	"encoding/json"
	"time"

	"posturebreak/reminders"
)

// Request is one command for the resident.
type Request struct {
	V       int                   `json:"v"`
	Do      Command               `json:"do"`
	Stretch string                `json:"stretch,omitempty"` // with Now and Open: id, optional; with Mute and Unmute: id or region of the body; with Favourite: id
	For     time.Duration         `json:"for,omitempty"`     // with SnoozeNow and Pause: how long; 0 the usual, or until resumed; with Meeting: 0 it is over
	Until   time.Time             `json:"until,omitzero"`    // with Pause and Meeting: until when
	Meaning string                `json:"meaning,omitempty"` // with SkipNow: see reminders.Meaning
	Page    Page                  `json:"page,omitempty"`    // with Open; "" for the usual one
	Key     string                `json:"key,omitempty"`     // with Get and Set: of the setting, as in the file: "break.length", "reminder[1].schedule"; with Get "" for all
	Value   json.RawMessage       `json:"value,omitempty"`   // with Set: of the setting, in its JSON form; null for the value that it has by default
	Year    int                   `json:"year,omitempty"`    // with GetSummary; 0 for this year
	Date    string                `json:"date,omitempty"`    // with GetDay: local date, "2026-11-21"
	Days    int                   `json:"days,omitempty"`    // with Mute; 0 for good
	On      bool                  `json:"on,omitempty"`      // with Favourite: it is one
	Adjust  *reminders.Adjustment `json:"adjust,omitempty"`  // with Adjust: all zero takes the adjustment of this stretch away
	Place   string                `json:"place,omitempty"`   // with GoTo: name of a place in the settings; "" for none
	Format  string                `json:"format,omitempty"`  // with Export: csv or json
	Path    string                `json:"path,omitempty"`    // with Export: absolute path of the file to write; one that is there is replaced
}

func (r Request) version() int { return r.V }

// Command names a [Request].
type Command string

// The commands. Each has a subcommand of the command line; Open is also the second start of the program.
const (
	Open      Command = "open"
	Now       Command = "now"
	SnoozeNow Command = "snooze"
	SkipNow   Command = "skip"
	Unmute    Command = "unmute"
	Pause     Command = "pause"
	Resume    Command = "resume"
	GetStatus Command = "status"
	Meeting   Command = "meeting" // the person is in a meeting For so long, or Until then
	Quit      Command = "quit"
)

// The commands that the home window needs besides. What they change is told to it before the answer.
const (
	Get            Command = "get"             // answered with Value
	Set            Command = "set"             // refused with Faults when the value cannot work; nothing is changed then; a list of blocks is best set whole, and so undone
	ResetSettings  Command = "reset-settings"  // all settings as they are by default; answered with Value, what they were
	MendSettings   Command = "mend-settings"   // the settings in force in the place of a file that cannot be used; a copy of that is kept beside it
	Mute           Command = "mute"            // a stretch or a region, for Days
	Favourite      Command = "favourite"       // a stretch, On or not
	Adjust         Command = "adjust"          // rhythm and dose of a stretch
	GoTo           Command = "place"           // where the person is
	GetSummary     Command = "history-summary" // answered with Summary
	GetDay         Command = "day"             // answered with Day
	Export         Command = "export"          // the whole history to a file; answered with Path
	DeleteHistory  Command = "delete-history"  // all of it; can be undone until the home window closes
	RestoreHistory Command = "restore-history" // undoes DeleteHistory
	GetTroubles    Command = "troubles"        // examines the desktop anew; answered with Troubles, after seconds perhaps
	Diagnostics    Command = "diagnostics"     // answered with Text, to be sent with a question or a complaint
)

// Reply answers a [Request].
type Reply struct {
	V        int             `json:"v"`
	Error    string          `json:"error,omitempty"`    // why it was refused, a sentence for the person
	Words    string          `json:"words,omitempty"`    // what was done, a sentence for the person
	Status   *Status         `json:"status,omitempty"`   // with GetStatus
	Value    json.RawMessage `json:"value,omitempty"`    // with Get; with Set and ResetSettings: what it was before, for undoing it
	Faults   []Fault         `json:"faults,omitempty"`   // with Set, refused: what is wrong, by key
	Summary  *Summary        `json:"summary,omitempty"`  // with GetSummary
	Day      *Day            `json:"day,omitempty"`      // with GetDay
	Troubles []Trouble       `json:"troubles,omitempty"` // with GetTroubles
	Text     string          `json:"text,omitempty"`     // with Diagnostics
	Path     string          `json:"path,omitempty"`     // with Export
}

func (r Reply) version() int { return r.V }

// Status is what the resident is doing, as `posturebreak status --json` prints it.
type Status struct {
	Phase        string             `json:"phase"`         // working, held, noticed, on break, away, paused, off hours
	Reason       string             `json:"reason"`        // why, a sentence
	Next         *Next              `json:"next"`          // null when nothing is planned
	PausedUntil  *time.Time         `json:"paused_until"`  // null when not paused, or paused until resumed
	MeetingUntil *time.Time         `json:"meeting_until"` // null when the person is in no meeting, as far as they said
	Place        string             `json:"place"`         // name of the chosen place, "" for none
	Places       []string           `json:"places"`        // that can be chosen
	Cannot       map[Command]string `json:"cannot"`        // which of now, snooze, skip, pause and resume make no sense now, each with why
	Today        Tally              `json:"today"`
	Zone         string             `json:"zone"` // name of the person's time zone, "Europe/Berlin"
	Version      string             `json:"version"`
	PID          int                `json:"pid"`
}

// Next is the next break.
type Next struct {
	At       time.Time `json:"at"`
	Reminder string    `json:"reminder"` // id of the reminder
	Name     string    `json:"name"`     // its name
	Stretch  string    `json:"stretch"`  // id of the stretch that would be recommended then
	Title    string    `json:"title"`    // its name
	Why      string    `json:"why"`      // why that one, a sentence
}

// Tally counts the outcomes of today.
type Tally struct {
	Taken   int `json:"taken"`
	Skipped int `json:"skipped"`
	Snoozed int `json:"snoozed"`
	Natural int `json:"natural"`
	Missed  int `json:"missed"`
}
