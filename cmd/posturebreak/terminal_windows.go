package main

import (
	"fmt"
	"os"

	console "golang.org/x/sys/windows"
)

// takeKeys lets each key come as it is pressed, and shows none. Ctrl-C still ends the program.
func takeKeys(in *os.File) (restore func(), err error) {
	handle := console.Handle(in.Fd())
	var before uint32
	if err := console.GetConsoleMode(handle, &before); err != nil {
		return nil, fmt.Errorf("ask the console: %w", err)
	}
	if err := console.SetConsoleMode(handle, before&^(console.ENABLE_LINE_INPUT|console.ENABLE_ECHO_INPUT)); err != nil {
		return nil, fmt.Errorf("take the keys of the console: %w", err)
	}
	return func() { _ = console.SetConsoleMode(handle, before) }, nil // one that has gone needs nothing back
}

// obeys says whether a file is a console that takes orders in its text, and tells it to.
func obeys(out *os.File) bool {
	handle := console.Handle(out.Fd())
	var mode uint32
	if console.GetConsoleMode(handle, &mode) != nil {
		return false
	}
	return console.SetConsoleMode(handle, mode|console.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// columns is the width of a console, 0 where it is not known.
func columns(out *os.File) int {
	var info console.ConsoleScreenBufferInfo
	if console.GetConsoleScreenBufferInfo(console.Handle(out.Fd()), &info) != nil {
		return 0
	}
	return int(info.Window.Right-info.Window.Left) + 1
}
