package session

import (
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Event is something that happened to the window. The moment is given to [Session.Update] beside it.
//
//sumtype:decl
type Event interface{ event() }

type (
	// Appeared says that the first frame is on the screen.
	Appeared struct{}

	// Ticked says that time has passed. It is never wrong to send it too early or too often.
	Ticked struct{}

	// Ordered is an order of the resident.
	Ordered struct{ Order link.Order }

	// Pressed says that a button was pressed, with the pointer or by its key.
	Pressed struct{ Choice }

	// KeyDown says that a key went down in the window. On is the choice of the button that has the keyboard focus, or nil.
	KeyDown struct {
		Key Key
		On  *Choice
	}

	// KeyUp says that a key was let go.
	KeyUp struct{ Key Key }

	// Focused says that the window has got the keyboard.
	Focused struct{}

	// Hovered says that the pointer came over the window or moved there, or that it left.
	Hovered struct{ Over bool }

	// Shut says that the window manager was asked to close the window.
	Shut struct{}

	// Failed says that something in the window went wrong that the resident should log.
	Failed struct{ What string }
)

func (Appeared) event() {}
func (Ticked) event()   {}
func (Ordered) event()  {}
func (Pressed) event()  {}
func (KeyDown) event()  {}
func (KeyUp) event()    {}
func (Focused) event()  {}
func (Hovered) event()  {}
func (Shut) event()     {}
func (Failed) event()   {}

// Choice is what a button of the window stands for. The zero value is no choice.
type Choice struct {
	Do      Verb
	Later   time.Duration     // with Snooze: how long
	Meaning reminders.Meaning // with Skip: why
	Felt    stretch.Felt      // with Answer: how it felt
	Spare   Spare             // with LeaveOut: the answer
}

// Verb names a [Choice].
type Verb int

// The verbs. OpenSkips and OpenSnoozes open the list of choices, or close it when it is open.
const (
	Nothing Verb = iota
	Start
	Pause // and go on again
	Previous
	Next
	Finish // end early, and keep what was done
	OpenSkips
	OpenSnoozes
	CloseMenu
	Skip
	Snooze
	Answer
	LeaveOut // say whether the region is left out that hurts
	Leave    // close the thanks, or the advice
)

// Spare is the answer to whether the region is left out that hurts.
type Spare int

// The answers. NotAsked is for no answer yet.
const (
	NotAsked Spare = iota
	LeftOut
	Kept
)

// Key is a key that the window knows.
type Key int

// The keys. OtherKey is every key that means nothing here.
const (
	OtherKey Key = iota
	Space
	Enter
	Escape
	Left
	Right
)
