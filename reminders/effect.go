package reminders

import (
	"time"

	"posturebreak/reminders/stretch"
)

// Effect is an order to the loop, as data. Effects are performed in their order; Record and Explain first of all, together
// with the new state, so that what was shown is on disk.
//
//sumtype:decl
type Effect interface{ effect() }

type (
	// Notify shows a notice, or replaces the one of the same break.
	Notify struct {
		Break string   // id of the break
		Title string   //
		Body  string   //
		Quiet bool     // without a sound and at low urgency
		Steps []string // what to do, in sentences, where no window can show it
	}

	// Withdraw takes the notice of a break back.
	Withdraw struct{ Break string }

	// OpenBreak opens the window for a break.
	OpenBreak struct {
		Break       string
		Stretch     stretch.Stretch  // resolved to its variant
		Timeline    stretch.Timeline //
		Why         string           // a sentence
		Begin       bool             // start the timeline at once: the person asked for it
		SnoozesLeft int
		IfHurt      IfHurt // what to say and to ask when it hurts
	}

	// BeginBreak tells the open window to start the timeline.
	BeginBreak struct{ Break string }

	// ThankBreak tells the open window that the outcome is kept.
	ThankBreak struct{ Break string }

	// AdviseBreak tells the open window that the break was left because it hurts: it says what to do about that, and asks.
	AdviseBreak struct{ Break string }

	// CloseBreak closes the window of a break.
	CloseBreak struct{ Break string }

	// MuteStretch adds a stretch to those that the settings never recommend.
	MuteStretch struct{ Stretch string }

	// Unsettle takes a stretch, or a region of the body, out of what the settings mute and spare.
	Unsettle struct{ Name string }

	// Record keeps an entry in the history. A later entry of the same id replaces the earlier one.
	Record struct{ Entry Entry }

	// Explain keeps a decision in the journal.
	Explain struct{ Decision Decision }

	// Refuse tells whoever asked that the wish makes no sense now.
	Refuse struct{ Why string }
)

func (Notify) effect()      {}
func (Withdraw) effect()    {}
func (OpenBreak) effect()   {}
func (BeginBreak) effect()  {}
func (ThankBreak) effect()  {}
func (AdviseBreak) effect() {}
func (CloseBreak) effect()  {}
func (MuteStretch) effect() {}
func (Unsettle) effect()    {}
func (Record) effect()      {}
func (Explain) effect()     {}
func (Refuse) effect()      {}

// Outcome is how a break ended; or what the person settled, with Muted and Unmuted, which are about no break.
type Outcome string

// The outcomes.
const (
	Taken   Outcome = "taken"   // the stretch was done, wholly or in part
	Skipped Outcome = "skipped" // left out on purpose, with a meaning
	Snoozed Outcome = "snoozed" // put off; the break goes on later
	Natural Outcome = "natural" // the person was away and has had a break
	Missed  Outcome = "missed"  // nobody answered, or nobody could be asked
	Held    Outcome = "held"    // held back until it was too late
	Muted   Outcome = "muted"   // a stretch, or a region, is left out for Length
	Unmuted Outcome = "unmuted" // a stretch, or a region, is offered again
)

// Outcomes lists all of them.
func Outcomes() []Outcome {
	return []Outcome{Taken, Skipped, Snoozed, Natural, Missed, Held, Muted, Unmuted}
}

// Entry is one line of the history.
type Entry struct {
	ID        string        `json:"id"`
	At        time.Time     `json:"at"`       // when it ended, with the local offset of that moment
	Due       time.Time     `json:"due"`      // when it fell due
	Reminder  string        `json:"reminder"` // id, "" for a break that the person asked for
	Outcome   Outcome       `json:"outcome"`
	Stretch   string        `json:"stretch"`   // id, "" where none was chosen
	Variant   string        `json:"variant"`   // id or ""
	Completed int           `json:"completed"` // phases done to their end
	Phases    int           `json:"phases"`    // phases there were
	Length    time.Duration `json:"length"`    // from start to end; with Muted: for how long
	Felt      stretch.Felt  `json:"felt"`
	Meaning   Meaning       `json:"meaning"` // with Skipped
	Reason    string        `json:"reason"`  // with Missed, Held and Natural: a sentence

	Area string `json:"area,omitempty"` // with Muted and Unmuted: the region of the body, "" for a stretch
}

// Decision is one line of the journal: what was decided, and on which facts.
type Decision struct {
	At    time.Time `json:"at"`
	Code  string    `json:"code"`  // stable name of the decision, such as "announced"
	Words string    `json:"words"` // a sentence for the person
}
