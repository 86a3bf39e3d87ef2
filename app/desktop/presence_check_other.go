//go:build !linux

package desktop

import "context"

// Examine finds out what of this desktop the program can use. It changes nothing.
func Examine(ctx context.Context) []Check {
	checks := []Check{checkClock()}
	idle, err := openIdle(ctx)
	if err != nil {
		return append(checks, limited("idle time", "This system does not tell whether somebody is at the desk.",
			"Pause the reminders by hand when you leave."))
	}
	defer idle.close()
	return append(checks, works("idle time", "Told by "+idle.name()+"."))
}
