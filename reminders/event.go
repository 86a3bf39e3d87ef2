package reminders

import (
	"time"

	"posturebreak/reminders/stretch"
)

// Event is something that happened, or something that the person wants. The moment is given to [Rules.Step] beside it.
//
//sumtype:decl
type Event interface{ event() }

type (
	// Started is the first event after the program has started, with the state that was saved before.
	Started struct{}

	// Woke says that the time of [Rules.Wake] has come. It is never wrong to send it too early or too often.
	Woke struct{}

	// Resumed says that the machine slept.
	Resumed struct{ From, To time.Time }

	// ClockMoved says that the wall clock was set, by By; or, with zero, that the time zone changed. Slept is how long the
	// machine slept since the last step: the Resumed that follows tells when.
	ClockMoved struct{ By, Slept time.Duration }

	// PresenceChanged tells what the person is doing now, as far as the sensors know.
	PresenceChanged struct{ Presence Presence }

	// Quieted says that keyboard and mouse have rested for a few seconds, since Since.
	Quieted struct{ Since time.Time }

	// Start is the wish to stretch now: the break that waits, or a new one. Stretch is an id, or empty for the recommended.
	// Elsewhere means in another window than the one that may be open: that one closes.
	Start struct {
		Stretch   string
		Elsewhere bool
	}

	// Snooze is the wish to be asked again after For; zero is the usual time.
	Snooze struct{ For time.Duration }

	// Skip is the wish to leave this break out.
	Skip struct{ Meaning Meaning }

	// Progressed says that the first Completed phases of the running stretch are done.
	Progressed struct{ Completed int }

	// Done says that the running stretch is over, with its first Completed phases done.
	Done struct{ Completed int }

	// Answered says how the stretch felt that was done last.
	Answered struct{ Felt stretch.Felt }

	// Mute is the wish not to be offered a stretch for a time, or nothing that is felt in a region of the body: one of the two
	// is set. Zero is [stretch.RestAfterHurt]. For good is a matter of the settings.
	Mute struct {
		Stretch string // id
		Area    string // of [stretch.Areas]
		For     time.Duration
	}

	// Unmute is the wish that a stretch, or what is felt in a region of the body, is offered again, whatever has left it out:
	// that it hurt, a [Mute], or the settings. Name is an id or a region.
	Unmute struct{ Name string }

	// Pause silences all reminders until Until; the zero time means until [Unpause].
	Pause struct{ Until time.Time }

	// Unpause ends a pause.
	Unpause struct{}

	// Meet says that the person is in a meeting until Until, by their own word; the zero time ends it.
	Meet struct{ Until time.Time }

	// SettingsChanged says that the rules are new. The rules are the receiver of Step.
	SettingsChanged struct{}

	// Relearnt says that the history was deleted or brought back: what it teaches now, and what it counts for today.
	Relearnt struct {
		Memory stretch.Memory
		Today  Tally
	}

	// WindowLost says that the window could not be opened, or is gone.
	WindowLost struct{ Why string }

	// Quit says that the program is about to end.
	Quit struct{}
)

func (Started) event()         {}
func (Woke) event()            {}
func (Resumed) event()         {}
func (ClockMoved) event()      {}
func (PresenceChanged) event() {}
func (Quieted) event()         {}
func (Start) event()           {}
func (Snooze) event()          {}
func (Skip) event()            {}
func (Progressed) event()      {}
func (Done) event()            {}
func (Answered) event()        {}
func (Mute) event()            {}
func (Unmute) event()          {}
func (Pause) event()           {}
func (Unpause) event()         {}
func (Meet) event()            {}
func (SettingsChanged) event() {}
func (Relearnt) event()        {}
func (WindowLost) event()      {}
func (Quit) event()            {}

// Meaning is why a break was skipped. Each changes what is recommended next.
type Meaning string

// The meanings of a skip.
const (
	NotNow   Meaning = "not-now"
	DidIt    Meaning = "did-it"    // done already, elsewhere: it is credited
	TooHard  Meaning = "too-hard"  // remembered as hard
	Hurts    Meaning = "hurts"     // remembered as painful
	NotAgain Meaning = "not-again" // this stretch is muted
)

// Meanings lists every meaning of a skip, the plainest first.
func Meanings() []Meaning { return []Meaning{NotNow, DidIt, TooHard, Hurts, NotAgain} }

// Busy is what keeps a person from being interrupted.
type Busy string

// The reasons to hold a break. NotBusy is none.
const (
	NotBusy      Busy = ""
	InCall       Busy = "call"
	FullScreen   Busy = "fullscreen"
	SharesScreen Busy = "sharing" // others see the screen
	KeepsAwake   Busy = "awake"   // a program keeps the screen on: a film, a call, a presentation
	DoNotDisturb Busy = "dnd"
)

// Busies lists every reason to hold a break.
func Busies() []Busy { return []Busy{InCall, SharesScreen, FullScreen, KeepsAwake, DoNotDisturb} }

// Presence is what the person is doing. The zero value is a person at work of whom nothing else is known.
type Presence struct {
	IdleSince time.Time `json:"idle_since,omitzero"` // no key or mouse since; zero: at work or not known
	Locked    bool      `json:"locked,omitempty"`    // the session is locked
	Typing    bool      `json:"typing,omitempty"`    // keys or mouse are moving right now
	Busy      Busy      `json:"busy,omitempty"`      // in a call, a film, a presentation
	Detail    string    `json:"detail,omitempty"`    // who or what makes them busy, for the screen: "mpv fills the screen"
}
