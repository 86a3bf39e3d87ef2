package sound

import (
	"context"
)

// Voice is who speaks.
type Voice struct {
	Language string  // BCP 47 tag
	Name     string  // as the system calls it; "" for its usual one of the language
	Rate     float64 // 1 is usual, 2 twice as fast
	Volume   float64 // 0…1
}

// speaker is a way to speak. Its methods are called from one goroutine.
type speaker interface {
	// Say begins to say a text and does not wait for its end.
	Say(text string) error
	// Cut ends what is being said, at once.
	Cut() error
	// Told is what becomes of what is said. It is closed when the speaker has broken or was closed.
	Told() <-chan spoke
	Close()
}

// spoke is something that the speaker did.
type spoke int

const (
	begun  spoke = iota // the voice can be heard
	ended               // the text was said to its end
	cutOff              // it was not
)

// speakerFunc opens a speaker.
type speakerFunc func(context.Context, Voice) (speaker, error)
