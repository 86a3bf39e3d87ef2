package desktop

import (
	"context"

	"golang.org/x/sys/windows/registry"

	"posturebreak/reminders/words"
)

// checkSpeech looks for the system's voices.
func checkSpeech(_ context.Context, book *words.Book, part string) Check {
	const path = `SOFTWARE\Microsoft\Speech\Voices\Tokens`
	if key, err := registry.OpenKey(registry.LOCAL_MACHINE, path, registry.ENUMERATE_SUB_KEYS); err == nil {
		defer func() { _ = key.Close() }() // We only read.
		if voices, err := key.ReadSubKeyNames(1); err == nil && len(voices) > 0 {
			return works(part, book.Say("The system's own voice."))
		}
	}
	return limited(part, book.Say("There is no voice on this system."), book.Say("Add a language with speech in the system's settings."))
}
