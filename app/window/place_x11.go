//go:build (linux || freebsd || openbsd || netbsd) && !wasm

package window

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image/color"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// On X11 a new window gets the keyboard unless two parties are told otherwise: GLFW, which asks for the focus when it shows
// a window, and the window manager, which gives it to every window whose user time is not zero. Both have to know before the
// window is mapped, and Fyne has a call for neither. What it has is a moment: between creating and mapping a window it asks
// the content for its minimum size (see [hook]).
//
// On Wayland a window cannot say where it goes, nor that it stays above, nor that it wants no keyboard: the compositor decides,
// and all that can be done is not to ask for the focus. Fyne chooses the X11 way by itself on compositors that do not draw
// window frames.

// errGone is returned for a window that has no handle.
var errGone = errors.New("the window has no X11 handle")

// probe checks that there is a display to open a window on, before Fyne finds out in its own, longer words.
func probe() error {
	if name := os.Getenv("WAYLAND_DISPLAY"); name != "" {
		if !filepath.IsAbs(name) {
			name = filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name)
		}
		dialer := net.Dialer{Timeout: time.Second}
		if conn, err := dialer.Dial("unix", name); err == nil {
			return conn.Close() //nolint:wrapcheck // of a connection that was only tried
		}
	}
	conn, err := connect()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoDisplay, err)
	}
	conn.Close()
	return nil
}

func connect() (*xgb.Conn, error) {
	xgb.Logger.SetOutput(io.Discard) // it explains at length what the error says in a line
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, fmt.Errorf("connect to X display %q: %w", os.Getenv("DISPLAY"), err)
	}
	return conn, nil
}

// quietly runs create, which creates and shows windows, so that GLFW does not ask for the focus. Fyne must have started GLFW.
func quietly(create func()) {
	glfw.WindowHint(glfw.FocusOnShow, glfw.False)
	create()
	glfw.WindowHint(glfw.FocusOnShow, glfw.True)
}

// created says whether the window exists for the system, and calls use with its X11 handle, 0 on Wayland.
func created(w fyne.Window, use func(xproto.Window) error) (bool, error) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return false, nil
	}
	exists, err := false, error(nil)
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			if exists = c.WindowHandle != 0; exists {
				err = use(xproto.Window(c.WindowHandle)) //nolint:gosec // an X11 id has 32 bits
			}
		case driver.WaylandWindowContext:
			exists = c.WaylandSurface != 0
		}
	})
	return exists, err
}

// settle makes a window that is not mapped yet stay above the others on every desktop, take no keyboard, and appear where
// the person looks. size is its size in device pixels, and until its first picture it has the colour of bed. It reports false
// while the window does not exist.
func settle(w fyne.Window, place string, size [2]int, bed color.NRGBA) (bool, error) {
	return created(w, func(id xproto.Window) error {
		conn, err := connect()
		if err != nil {
			return err
		}
		defer conn.Close()
		if err := hint(conn, id); err != nil {
			return err
		}
		if err := prime(conn, id, bed); err != nil {
			return err
		}
		x, y := lookedAt(conn)
		if areas := workAreas(); len(areas) > 0 {
			w.(desktop.Window).RequestPosition(nearest(areas, x, y).within(size[0], size[1], place))
		}
		return nil
	})
}

// hint sets the properties that the window manager reads when the window is mapped.
func hint(conn *xgb.Conn, id xproto.Window) error {
	above, err := atom(conn, "_NET_WM_STATE_ABOVE")
	if err != nil {
		return err
	}
	sticky, err := atom(conn, "_NET_WM_STATE_STICKY")
	if err != nil {
		return err
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
		if err := setProperty(conn, id, p.name, p.kind, p.values); err != nil {
			return err
		}
	}
	return nil
}

// prime has the X server fill the window with a colour when it is mapped. It would be black, or show what lay below, for the
// tenth of a second until the first picture.
func prime(conn *xgb.Conn, id xproto.Window, bed color.NRGBA) error {
	const opaque = 0xFF << 24 // for windows with an alpha channel; the others ignore it
	pixel := opaque | uint32(bed.R)<<16 | uint32(bed.G)<<8 | uint32(bed.B)
	if err := xproto.ChangeWindowAttributesChecked(conn, id, xproto.CwBackPixel, []uint32{pixel}).Check(); err != nil {
		return fmt.Errorf("colour the window: %w", err)
	}
	return nil
}

func setProperty(conn *xgb.Conn, id xproto.Window, name string, kind xproto.Atom, values []uint32) error {
	property, err := atom(conn, name)
	if err != nil {
		return err
	}
	var bytes []byte
	for _, v := range values {
		bytes = binary.LittleEndian.AppendUint32(bytes, v) // xgb speaks little-endian
	}
	err = xproto.ChangePropertyChecked(conn, xproto.PropModeReplace, id, property, kind, 32, uint32(len(values)), bytes).Check() //nolint:gosec // a handful
	if err != nil {
		return fmt.Errorf("set %s: %w", name, err)
	}
	return nil
}

func atom(conn *xgb.Conn, name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply() //nolint:gosec // a short constant
	if err != nil {
		return 0, fmt.Errorf("look up atom %s: %w", name, err)
	}
	return reply.Atom, nil
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
	active, err := atom(conn, "_NET_ACTIVE_WINDOW")
	if err != nil {
		return 0, 0, err
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
