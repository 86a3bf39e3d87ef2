// Package host is what every window program stands on: Fyne's app without what does not survive here, the display, the moment at
// which a window exists and is not seen yet, and the reports to the resident.
//
// It may import app/link and Fyne. What needs a real X server is tested by the windows that use it.
package host

import "errors"

// ErrNoDisplay is returned when there is no screen to open a window on.
var ErrNoDisplay = errors.New("no display")
