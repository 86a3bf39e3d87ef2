//go:build !(linux || freebsd || openbsd || netbsd) || wasm

package host

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Probe has nothing to check: these systems have a display, or start no desktop programs.
func Probe() error { return nil }

// Paint has nothing to do: these systems show a window when it is painted.
func Paint(fyne.Window, color.NRGBA) (bool, error) { return true, nil }

// Forward brings a window to the front and gives it the keyboard.
func Forward(w fyne.Window) error {
	w.RequestFocus()
	return nil
}
