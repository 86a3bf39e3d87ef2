//go:build !linux

package desktop

import "context"

// openIdle finds nothing: this system's sources are not built in.
func openIdle() (idleSource, error) { return nil, errNoIdle }

// watchLocks never tells anything.
func watchLocks(context.Context) <-chan bool { return nil }

// busyProbes is empty: nothing is known.
func busyProbes() []*probe { return nil }
