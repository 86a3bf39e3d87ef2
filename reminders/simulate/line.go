package simulate

import (
	"time"

	"posturebreak/reminders"
)

// Kind says what a [Line] tells of.
type Kind string

// The kinds of a line. A record is "record:" with its outcome: "record:taken".
const (
	Notify Kind = "notify" // a notice is shown
	Open   Kind = "open"   // a window is opened
	Close  Kind = "close"  // the window is gone
	Held   Kind = "held"   // a break is due and held back
	Wake   Kind = "wake"   // the program woke by itself, because something was to be looked at

	// Event is an event of the file, Said a decision of the program in words, and Refused a wish that made no sense at
	// that moment. They are for people: in JSON they are left out.
	Event   Kind = "event"
	Said    Kind = "said"
	Refused Kind = "refused"
)

// record is the kind of a line about an entry of the history.
func record(o reminders.Outcome) Kind { return Kind("record:" + string(o)) }

// Line is one thing that happened. As JSON it has these keys, "due" only where there is a planned time.
type Line struct {
	At       time.Time `json:"at"` // local time
	Kind     Kind      `json:"kind"`
	Reminder string    `json:"reminder"`     // id, "" where no reminder is behind it
	Stretch  string    `json:"stretch"`      // id, "" where none is chosen
	Reason   string    `json:"reason"`       // a sentence, or the meaning of a skip; "" where there is nothing to add
	Due      time.Time `json:"due,omitzero"` // planned time of the break that it is about; zero where there is none
}

// ForPeople says whether the line is left out in JSON.
func (l Line) ForPeople() bool { return l.Kind == Event || l.Kind == Said || l.Kind == Refused }

// Text is the line for a person; "" for those that only programs want, because a sentence has told it already.
func (l Line) Text() string {
	at := l.At.Format("Mon 2 Jan 2006 15:04:05 MST")
	switch l.Kind {
	case Event:
		return at + "  > " + l.Reason
	case Said:
		return at + "  " + l.Reason
	case Refused:
		return at + "  Refused: " + l.Reason
	default:
		return ""
	}
}
