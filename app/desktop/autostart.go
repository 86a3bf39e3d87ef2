package desktop

import (
	"os"

	"posturebreak/reminders/words"
)

// AutostartState says whether the session starts the program.
type AutostartState string

// The states.
const (
	StartsOn      AutostartState = "on"      // it does
	StartsOff     AutostartState = "off"     // it does not: there is no entry, or somebody has switched it off
	StartsGone    AutostartState = "gone"    // there is an entry, but the program in it is not there any more
	StartsUnknown AutostartState = "unknown" // a portal was asked for it, and does not tell what became of it
)

// Autostart has the program started with the session: by an entry in the autostart folder on Linux, the Run key on Windows, a
// launch agent on macOS, and the background portal inside a Flatpak. A Snap has an autostart folder of its own, from which
// snapd starts what the snap names as its autostart.
//
// An entry belongs to the person as soon as it is written: it is read back before anything is changed, and one that was
// switched off, taken away or changed by hand is not put right again.
type Autostart struct {
	id, name string   // of the program
	command  []string // the program and its arguments
}

// NewAutostart returns the autostart of the program that runs, with arguments. The id names the entry, the name is for people.
func NewAutostart(id, name string, args ...string) (*Autostart, error) {
	program, err := startedProgram()
	if err != nil {
		return nil, err
	}
	return &Autostart{id: id, name: name, command: append([]string{program}, args...)}, nil
}

// startedProgram is what a session has to start: the file that the person started, where that holds this program.
func startedProgram() (string, error) {
	if image := os.Getenv("APPIMAGE"); image != "" {
		return image, nil
	}
	program, err := os.Executable()
	if err != nil {
		return "", words.Wrong("This program's own file cannot be found: %v", err)
	}
	return program, nil
}
