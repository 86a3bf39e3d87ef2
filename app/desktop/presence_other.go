//go:build !linux && !windows && !darwin

package desktop

import "context"

// openIdle finds nothing: this system's sources need cgo, which the resident has not.
func openIdle(context.Context) (idleSource, error) { return nil, errNoIdle }

// busyProbes is empty: nothing is known.
func busyProbes() []*probe { return nil }
