//go:build (linux || freebsd || openbsd || netbsd) && !wasm

package host

import (
	"encoding/binary"
	"fmt"
	"image/color"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Probe checks that there is a display to open a window on, before Fyne finds out in its own, longer words.
func Probe() error {
	if name := os.Getenv("WAYLAND_DISPLAY"); name != "" {
		if !filepath.IsAbs(name) {
			name = filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name)
		}
		dialer := net.Dialer{Timeout: time.Second}
		if conn, err := dialer.Dial("unix", name); err == nil {
			return conn.Close() //nolint:wrapcheck // of a connection that was only tried
		}
	}
	conn, err := Connect()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoDisplay, err)
	}
	conn.Close()
	return nil
}

// Connect opens a connection of its own to the X server.
func Connect() (*xgb.Conn, error) {
	xgb.Logger.SetOutput(io.Discard) // it explains at length what the error says in a line
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, fmt.Errorf("connect to X display %q: %w", os.Getenv("DISPLAY"), err)
	}
	return conn, nil
}

// Created says whether the window exists for the system, and answers its X11 handle, 0 on Wayland.
func Created(w fyne.Window) (id xproto.Window, exists bool) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return 0, false
	}
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			id, exists = xproto.Window(c.WindowHandle), c.WindowHandle != 0 //nolint:gosec // an X11 id has 32 bits
		case driver.WaylandWindowContext:
			exists = c.WaylandSurface != 0
		}
	})
	return id, exists
}

// Prime has the X server fill the window with a colour when it is mapped. It would be black, or show what lay below, for the
// tenth of a second until the first picture.
func Prime(conn *xgb.Conn, id xproto.Window, bed color.NRGBA) error {
	const opaque = 0xFF << 24 // for windows with an alpha channel; the others ignore it
	pixel := opaque | uint32(bed.R)<<16 | uint32(bed.G)<<8 | uint32(bed.B)
	if err := xproto.ChangeWindowAttributesChecked(conn, id, xproto.CwBackPixel, []uint32{pixel}).Check(); err != nil {
		return fmt.Errorf("colour the window: %w", err)
	}
	return nil
}

// SetProperty sets a property of a window to 32-bit values.
func SetProperty(conn *xgb.Conn, id xproto.Window, name string, kind xproto.Atom, values []uint32) error {
	property, err := Atom(conn, name)
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

// Atom is the number that the X server has for a name.
func Atom(conn *xgb.Conn, name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(conn, false, uint16(len(name)), name).Reply() //nolint:gosec // a short constant
	if err != nil {
		return 0, fmt.Errorf("look up atom %s: %w", name, err)
	}
	return reply.Atom, nil
}

// Paint gives a window that is not mapped yet the colour of its bed, which it has until its first picture. It reports false while
// the window does not exist.
func Paint(w fyne.Window, bed color.NRGBA) (bool, error) {
	id, exists := Created(w)
	if id == 0 {
		return exists, nil
	}
	conn, err := Connect()
	if err != nil {
		return true, err
	}
	defer conn.Close()
	return true, Prime(conn, id, bed)
}

// Forward brings a window to the front, from another desktop or out of its icon if need be, and gives it the keyboard: the person
// has just asked for it. On Wayland a window cannot do that by itself.
func Forward(w fyne.Window) error {
	id, _ := Created(w)
	if id == 0 {
		w.RequestFocus()
		return nil
	}
	conn, err := Connect()
	if err != nil {
		return err
	}
	defer conn.Close()
	active, err := Atom(conn, "_NET_ACTIVE_WINDOW")
	if err != nil {
		return err
	}
	// As a pager asks: a window manager may refuse an application, because most of those were not asked for by a person.
	const byPager = 2
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	event := xproto.ClientMessageEvent{
		Format: 32, Window: id, Type: active,
		Data: xproto.ClientMessageDataUnionData32New([]uint32{byPager, xproto.TimeCurrentTime, 0, 0, 0}),
	}
	mask := uint32(xproto.EventMaskSubstructureRedirect | xproto.EventMaskSubstructureNotify)
	if err := xproto.SendEventChecked(conn, false, root, mask, string(event.Bytes())).Check(); err != nil {
		return fmt.Errorf("bring the window forward: %w", err)
	}
	return nil
}
