//go:build !(linux || freebsd || openbsd || netbsd) || wasm

package host

// Probe has nothing to check: these systems have a display, or start no desktop programs.
func Probe() error { return nil }
