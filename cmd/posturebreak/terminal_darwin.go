package main

import "golang.org/x/sys/unix"

// What asks a terminal for its modes, and sets them.
const (
	getTermios = unix.TIOCGETA
	setTermios = unix.TIOCSETA
)
