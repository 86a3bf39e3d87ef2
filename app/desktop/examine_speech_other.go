//go:build !linux && !windows

package desktop

import (
	"context"
	"os/exec"

	"posturebreak/reminders/words"
)

// checkSpeech looks for the program that speaks on macOS.
func checkSpeech(_ context.Context, book *words.Book, part string) Check {
	if _, err := exec.LookPath("say"); err == nil {
		return works(part, book.Say("The system's own voice."))
	}
	return limited(part, book.Say("There is no voice on this system."), "")
}
