package link

import (
	"time"

	"posturebreak/reminders"
)

// The conversation with the home window, `posturebreak-window home`:
//
// The first order is always [ShowHome], with the page and with what is known at once: Look, Status, Today, Settings,
// Stretches, Faults and Welcome. What takes longer, Troubles, follows in a [Tell] of its own. ShowHome comes again, to bring
// the window forward or to another page, when the program is opened while it is open; its Home is then nil.
//
// From then on each Tell brings the parts of [Home] that have changed, each whole. The window keeps the last of each part and
// draws from those; it has no settings, no catalogue and no history of its own. What counts down between two of them (the
// time to the next break) is its own business.
//
// The window sends [Ask] with a number of its own choosing and a [Request], the same that the command line sends; the answer
// is an [Answer] with that number and the [Reply]. Requests may overlap, and answers may come in another order. When an
// answer comes, the parts that the request has changed have been told already. [Shown] says that the first frame is on the
// screen; [Problem] goes to the log.
//
// The end of its input, or [Close], closes the window. The window's process ends when the person closes it.

// The orders to the home window, besides [Close].
const (
	ShowHome OrderKind = "show-home" // come forward, with Page and perhaps Stretch; the first time with Home
	Tell     OrderKind = "tell"      // Home has the parts that have changed
	Answer   OrderKind = "answer"    // Reply to the request Nr
)

// Ask is the report of the home window that it wants Request to be done, and answered under Nr.
const Ask ReportKind = "ask"

// Page is a page of the home window.
type Page string

// The pages.
const (
	PageToday     Page = "today"
	PageStretches Page = "stretches"
	PageHistory   Page = "history"
	PageSettings  Page = "settings"
)

// Pages lists the pages in their order, the usual one first.
func Pages() []Page { return []Page{PageToday, PageStretches, PageHistory, PageSettings} }

// Home is what the home window shows, in parts. A part that is nil has not changed.
type Home struct {
	Look      *Look      `json:"look,omitempty"`
	Status    *Status    `json:"status,omitempty"`
	Today     *Today     `json:"today,omitempty"`
	Settings  *Settings  `json:"settings,omitempty"`
	Stretches *[]About   `json:"stretches,omitempty"` // in the order of the catalogue
	Faults    *[]Fault   `json:"faults,omitempty"`    // in files with stretches of the person's own; empty when all are good
	Troubles  *[]Trouble `json:"troubles,omitempty"`  // what does not work on this desktop; empty when all does
	Welcome   *bool      `json:"welcome,omitempty"`   // this is the first start: lead through the first steps
}

// Today is the day so far and what is still to come.
type Today struct {
	Date    string               `json:"date"`    // local date, "2026-11-21"
	Opens   time.Time            `json:"opens"`   // begin of the working hours of this day; zero on a day off
	Closes  time.Time            `json:"closes"`  // their end, perhaps after midnight; zero on a day off
	Planned []Planned            `json:"planned"` // of the whole day, also those that are past, in order of time
	Entries []reminders.Entry    `json:"entries"` // what became of the breaks of this day, oldest first
	Journal []reminders.Decision `json:"journal"` // of the last 24 hours, oldest first, at most [MaxJournal]
}

// MaxJournal is how many lines of the journal the home window is told.
const MaxJournal = 300

// Planned is one planned time of this day. What became of it is the entry whose Due is At, if there is one.
type Planned struct {
	At       time.Time `json:"at"`
	Reminder string    `json:"reminder"` // id
	Name     string    `json:"name"`     // of the reminder
	Worked   bool      `json:"worked"`   // it comes after so much work, and not at a time: At is when that is if work goes on
}

// Settings are the settings in force and where they live.
type Settings struct {
	Values  reminders.Settings `json:"values"`
	Path    string             `json:"path"`    // of the file
	Data    string             `json:"data"`    // folder with the history
	Own     string             `json:"own"`     // folder with stretches of the person's own
	Faults  []Fault            `json:"faults"`  // why the file as it is cannot be used, so that the last good settings are in force; empty when it can
	Without map[string]string  `json:"without"` // why settings have no effect here, a sentence each, by key ("system.autostart"): show them disabled
}

// Fault is one thing wrong with a file or a setting, and what to do about it.
type Fault struct {
	File   string `json:"file,omitempty"`   // path; "" for a value that was not set
	Line   int    `json:"line,omitempty"`   // from 1; 0 where it has no one place
	Column int    `json:"column,omitempty"` // from 1; 0 where it has no one place
	Key    string `json:"key"`              // "break.length", "reminder[1].schedule" (counted from 1); "" for the whole file
	What   string `json:"what"`             // what is wrong
	Remedy string `json:"remedy"`           // what to write instead; "" where What says it
}

// Trouble is a part of this desktop that serves the program less well than it could.
type Trouble struct {
	Part   string `json:"part"`   // such as "notifications"
	Broken bool   `json:"broken"` // it should work here and something can be done; else this desktop does not have it
	Found  string `json:"found"`  // what is missing and what that means, a sentence
	Remedy string `json:"remedy"` // what to do about it, a sentence; "" when nothing helps
}
