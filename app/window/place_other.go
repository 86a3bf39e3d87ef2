//go:build !(linux || freebsd || openbsd || netbsd) || wasm

package window

import (
	"context"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// preferQuiet has nothing to choose.
func preferQuiet() error { return nil }

// screen is not known before there is a window.
func screen() fyne.Size { return fyne.Size{} }

// quietly runs create, which creates and shows windows, so that GLFW does not ask for the focus. Windows and macOS keep to it
// without further hints. Fyne must have started GLFW.
func quietly(create func()) {
	glfw.WindowHint(glfw.FocusOnShow, glfw.False)
	create()
	glfw.WindowHint(glfw.FocusOnShow, glfw.True)
}

// settle places a window that is about to be shown, by Fyne's own means; there is no need to wait until it exists, nor to
// colour it: these systems show it when it is painted.
func settle(w fyne.Window, place string, size [2]int, _ color.NRGBA) (bool, error) {
	if d, ok := w.(desktop.Window); ok {
		d.RequestAlwaysOnTop()
		if m := glfw.GetPrimaryMonitor(); m != nil && place == "corner" {
			x, y, width, height := m.GetWorkarea()
			d.RequestPosition(area{x, y, width, height}.within(size[0], size[1], place))
			return true, nil
		}
	}
	w.CenterOnScreen()
	return true, nil
}

// watchHidden does nothing: these systems do not tell through Fyne, and draw little for a minimised window.
func watchHidden(context.Context, fyne.Window, func(hidden bool)) error { return nil }
