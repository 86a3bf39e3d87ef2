//go:build (linux || freebsd || openbsd || netbsd) && !wasm

package window

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image/color"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"posturebreak/app/window/host"
)

// On X11 a new window gets the keyboard unless two parties are told otherwise: GLFW, which asks for the focus when it shows
// a window, and the window manager, which gives it to every window whose user time is not zero. Both have to know before the
// window is mapped, and Fyne has a call for neither. What it has is a moment: between creating and mapping a window it asks
// the content for its minimum size (see [host.NewHook]).
//
// On Wayland a window cannot say where it goes, nor that it stays above, nor that it wants no keyboard: the compositor decides,
// and most give the keyboard to every new window. So a break goes to the X server inside the Wayland session where there is one,
// as on GNOME and KDE: there its hints count. Sway takes rules instead (see place_sway.go). Elsewhere the keyboard may go to the
// window, which takes no key in its first two seconds.

// screen is the size of the X screen in pixels, of all monitors together; nothing on Wayland, where it is not known.
func screen() fyne.Size {
	conn, err := host.Connect()
	if err != nil {
		return fyne.Size{}
	}
	defer conn.Close()
	s := xproto.Setup(conn).DefaultScreen(conn)
	return fyne.NewSize(float32(s.WidthInPixels), float32(s.HeightInPixels))
}

// errGone is returned for a window that has no handle.
var errGone = errors.New("the window has no X11 handle")

// preferQuiet has Fyne use X11 where a Wayland session has an X server and takes no rules for single windows. Who has chosen
// for themselves is left alone. It must be called before Fyne starts.
func preferQuiet() error {
	const choice = "FYNE_PLATFORM"
	if os.Getenv("WAYLAND_DISPLAY") == "" || os.Getenv("DISPLAY") == "" || os.Getenv("SWAYSOCK") != "" || os.Getenv(choice) != "" {
		return nil
	}
	conn, err := host.Connect()
	if err != nil {
		return nil //nolint:nilerr // there is no X server behind the name; Wayland it is
	}
	conn.Close()
	if err := os.Setenv(choice, "x11"); err != nil {
		return fmt.Errorf("choose X11: %w", err)
	}
	return nil
}

// quietly runs create, which creates and shows windows, so that GLFW does not ask for the focus. Fyne must have started GLFW.
func quietly(create func()) {
	glfw.WindowHint(glfw.FocusOnShow, glfw.False)
	create()
	glfw.WindowHint(glfw.FocusOnShow, glfw.True)
}

// settle makes a window that is not mapped yet stay above the others on every desktop, take no keyboard, and appear where
// the person looks. size is its size in device pixels, and until its first picture it has the colour of bed. It reports false
// while the window does not exist.
func settle(w fyne.Window, place string, size [2]int, bed color.NRGBA) (bool, error) {
	id, exists := host.Created(w)
	if id == 0 {
		if !exists {
			return false, nil
		}
		return true, settleOnSway(place, size)
	}
	conn, err := host.Connect()
	if err != nil {
		return true, fmt.Errorf("place the window: %w", err)
	}
	defer conn.Close()
	if err := hint(conn, id); err != nil {
		return true, err
	}
	if err := host.Prime(conn, id, bed); err != nil {
		return true, fmt.Errorf("place the window: %w", err)
	}
	x, y := lookedAt(conn)
	if areas := workAreas(); len(areas) > 0 {
		w.(desktop.Window).RequestPosition(nearest(areas, x, y).within(size[0], size[1], place))
	}
	return true, nil
}

// hint sets the properties that the window manager reads when the window is mapped.
func hint(conn *xgb.Conn, id xproto.Window) error {
	above, err := host.Atom(conn, "_NET_WM_STATE_ABOVE")
	if err != nil {
		return fmt.Errorf("hint to the window manager: %w", err)
	}
	sticky, err := host.Atom(conn, "_NET_WM_STATE_STICKY")
	if err != nil {
		return fmt.Errorf("hint to the window manager: %w", err)
	}
	const everyDesktop = 0xFFFFFFFF
	for _, p := range []struct {
		name   string
		kind   xproto.Atom
		values []uint32
	}{
		{"_NET_WM_USER_TIME", xproto.AtomCardinal, []uint32{0}}, // no focus when mapped
		{"_NET_WM_STATE", xproto.AtomAtom, []uint32{uint32(above), uint32(sticky)}},
		{"_NET_WM_DESKTOP", xproto.AtomCardinal, []uint32{everyDesktop}},
	} {
		if err := host.SetProperty(conn, id, p.name, p.kind, p.values); err != nil {
			return fmt.Errorf("hint to the window manager: %w", err)
		}
	}
	return nil
}

// lookedAt is where the person looks, as far as one can know: the middle of the window that has the keyboard, else the
// pointer. Where neither is known it is the origin.
func lookedAt(conn *xgb.Conn) (x, y int) {
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	if x, y, err := middleOfActive(conn, root); err == nil {
		return x, y
	}
	if p, err := xproto.QueryPointer(conn, root).Reply(); err == nil {
		return int(p.RootX), int(p.RootY)
	}
	return 0, 0
}

func middleOfActive(conn *xgb.Conn, root xproto.Window) (x, y int, err error) {
	active, err := host.Atom(conn, "_NET_ACTIVE_WINDOW")
	if err != nil {
		return 0, 0, fmt.Errorf("read the active window: %w", err)
	}
	value, err := xproto.GetProperty(conn, false, root, active, xproto.AtomWindow, 0, 1).Reply()
	if err != nil {
		return 0, 0, fmt.Errorf("read the active window: %w", err)
	}
	if len(value.Value) < 4 {
		return 0, 0, errGone
	}
	id := xproto.Window(binary.LittleEndian.Uint32(value.Value))
	size, err := xproto.GetGeometry(conn, xproto.Drawable(id)).Reply()
	if err != nil {
		return 0, 0, fmt.Errorf("measure the active window: %w", err)
	}
	at, err := xproto.TranslateCoordinates(conn, id, root, 0, 0).Reply()
	if err != nil {
		return 0, 0, fmt.Errorf("find the active window: %w", err)
	}
	return int(at.DstX) + int(size.Width)/2, int(at.DstY) + int(size.Height)/2, nil
}

// workAreas lists the monitors without their panels, the primary one first.
func workAreas() []area {
	var areas []area
	for _, m := range glfw.GetMonitors() {
		x, y, width, height := m.GetWorkarea()
		areas = append(areas, area{x, y, width, height})
	}
	return areas
}
