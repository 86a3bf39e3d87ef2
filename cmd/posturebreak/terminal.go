package main

import (
	"io"
	"os"
)

// keyboard is the keys of a terminal, one at a time and without an echo. Restore gives the terminal back as it was.
type keyboard struct {
	keys    <-chan byte // nil where there is no terminal
	restore func()
}

// openTerminal takes the keys of a terminal; of anything else it takes nothing. Interrupting from the keyboard works as before.
func openTerminal(in *os.File) keyboard {
	restore, err := takeKeys(in)
	if err != nil {
		return keyboard{restore: func() {}}
	}
	keys := make(chan byte)
	go func() {
		defer close(keys)
		key := make([]byte, 1)
		for {
			if n, err := in.Read(key); err != nil || n == 0 {
				return
			}
			keys <- key[0] // whoever leaves does not come back for more, and the process ends
		}
	}()
	return keyboard{keys: keys, restore: restore}
}

// rewrites says whether a line that was written to out can be written again.
func rewrites(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && os.Getenv("TERM") != "dumb" && obeys(file)
}

// usualWidth is the width of a terminal that does not tell.
const usualWidth = 80

// widthOf is the width of the terminal behind out, in characters.
func widthOf(out io.Writer) int {
	if file, ok := out.(*os.File); ok {
		if width := columns(file); width > 0 {
			return width
		}
	}
	return usualWidth
}
