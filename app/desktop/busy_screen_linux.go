package desktop

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// errNoManager means that the window manager does not say which window is in use.
var errNoManager = errors.New("the window manager does not tell which window is in use")

// askFullScreen asks whether the window in use fills the screen: the compositor, or the X server.
func askFullScreen(ctx context.Context) Finding {
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		return askFullScreenOfWayland(ctx)
	}
	const source = "X11 window manager"
	conn, err := dialX()
	if err != nil {
		return unknown("", err)
	}
	defer conn.Close()
	screen := xScreen{conn}
	active, err := screen.active()
	if err != nil {
		return unknown(source, err)
	}
	full, err := screen.isFull(active)
	if err != nil {
		return no(source) // Openbox names a window that is gone for as long as no other is in use.
	}
	return verdict(source, full, screen.program(active))
}

// xScreen reads what the window manager writes on windows.
type xScreen struct{ conn *xgb.Conn }

// active is the window in use; 0 for none.
func (s xScreen) active() (xproto.Window, error) {
	root := xproto.Setup(s.conn).DefaultScreen(s.conn).Root
	value, err := s.read(root, "_NET_ACTIVE_WINDOW", 1)
	if err != nil {
		return 0, err
	}
	if len(value) < 4 {
		return 0, errNoManager
	}
	return xproto.Window(binary.LittleEndian.Uint32(value)), nil
}

// isFull reads the states of a window.
func (s xScreen) isFull(window xproto.Window) (bool, error) {
	if window == 0 {
		return false, nil
	}
	wanted, err := s.atom("_NET_WM_STATE_FULLSCREEN")
	if err != nil {
		return false, err
	}
	const most = 32 // atoms; there are about a dozen states
	states, err := s.read(window, "_NET_WM_STATE", most)
	if err != nil {
		return false, err
	}
	for ; len(states) >= 4; states = states[4:] {
		if xproto.Atom(binary.LittleEndian.Uint32(states)) == wanted {
			return true, nil
		}
	}
	return false, nil
}

// program is the name of the program that a window belongs to. The window's title would say more than the journal should.
func (s xScreen) program(window xproto.Window) string {
	const most = 64 // words of four bytes
	class, err := s.read(window, "WM_CLASS", most)
	if _, name, ok := strings.Cut(strings.Trim(string(class), "\x00"), "\x00"); err == nil && ok {
		return name
	}
	return ""
}

// read answers a property of a window, up to length words of four bytes; empty when the window has none of that name.
func (s xScreen) read(window xproto.Window, property string, length uint32) ([]byte, error) {
	name, err := s.atom(property)
	if err != nil {
		return nil, err
	}
	reply, err := xproto.GetProperty(s.conn, false, window, name, xproto.GetPropertyTypeAny, 0, length).Reply()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", property, err)
	}
	return reply.Value, nil
}

func (s xScreen) atom(name string) (xproto.Atom, error) {
	reply, err := xproto.InternAtom(s.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, fmt.Errorf("look up %s: %w", name, err)
	}
	return reply.Atom, nil
}
