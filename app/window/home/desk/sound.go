package desk

import (
	"context"

	"posturebreak/reminders"
)

// Sound lets a person hear what the settings sound like. Both methods return when it was heard, so that they are not called on
// Fyne's goroutine; when ctx ends, so does the sound. The error says what keeps it from being heard.
type Sound interface {
	// Tone plays a tone, by its name in [reminders.Tones], as loud as the settings say, also where they silence it.
	Tone(ctx context.Context, settings reminders.SoundSettings, name string) error
	// Speak says a text in a language, a BCP 47 tag, with the voice of the settings.
	Speak(ctx context.Context, settings reminders.SpeechSettings, language, text string) error
}
