//go:build !linux

package desktop

// newClock returns the portable clock. Windows and macOS tell of a resume by messages to a window or a run loop,
// which the resident does not have; half a minute of lateness after a resume is the price.
func newClock() clock { return newTickingClock(systemTime()) }
