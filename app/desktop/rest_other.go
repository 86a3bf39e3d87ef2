//go:build !linux

package desktop

import "runtime/debug"

// Rest gives back the memory that a waiting program does not need: here, the heap's free pages.
func Rest() { debug.FreeOSMemory() }
