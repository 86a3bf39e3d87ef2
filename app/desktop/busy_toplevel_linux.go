package desktop

import (
	"context"
	"encoding/binary"
	"errors"
	"os"
)

// The protocol in which compositors that are built on wlroots, such as Sway, Hyprland and labwc, tell about windows.
const (
	toplevelManager = "zwlr_foreign_toplevel_manager_v1"

	toplevelVersion = 2 // from this version on it tells which windows fill the screen
	toplevelNew     = 0 // event of the manager: a window
	toplevelAppID   = 1 // event of a window: the name of its program
	toplevelState   = 4 // event of a window: a list of states

	stateActivated  = 2
	stateFullscreen = 3
)

// errNoToplevels means that the compositor keeps its windows to itself, as those of GNOME and KDE do.
var errNoToplevels = errors.New("this Wayland compositor does not tell which window fills the screen")

// toplevel is a window, as far as the compositor tells.
type toplevel struct {
	program      string
	active, full bool
}

// askFullScreenOfWayland asks the compositor whether the window in use fills the screen. The connection lives for this one
// question: to stay would be to be woken by every change of every window.
func askFullScreenOfWayland(ctx context.Context) Finding {
	const source = "Wayland (" + toplevelManager + ")"
	wire, err := dialWayland(ctx, waylandSocket(os.Getenv("WAYLAND_DISPLAY")))
	if err != nil {
		return unknown("Wayland", err)
	}
	defer func() { _ = wire.conn.Close() }() // We only asked.
	// A compositor that hangs may have more time by the wire's own limit than we have.
	defer context.AfterFunc(ctx, func() { _ = wire.conn.Close() })()
	windows, err := wire.toplevels()
	if err != nil {
		return unknown("Wayland", err)
	}
	for _, w := range windows {
		if w.active && w.full {
			return yes(source, w.program)
		}
	}
	return no(source)
}

// toplevels asks for all windows. The compositor tells of them as soon as the manager is bound, and so before it answers
// what was asked after that.
func (w *wlWire) toplevels() (map[uint32]*toplevel, error) {
	offered, err := w.globals()
	if err != nil {
		return nil, err
	}
	offer, ok := offered[toplevelManager]
	if !ok || offer.version < toplevelVersion {
		return nil, errNoToplevels
	}
	manager, err := w.bind(offer, toplevelVersion)
	if err != nil {
		return nil, err
	}
	done := w.newID()
	if err := w.send(wlDisplay, wlSync, done); err != nil {
		return nil, err
	}
	windows := map[uint32]*toplevel{}
	for {
		event, err := w.next()
		switch {
		case err != nil:
			return nil, err
		case event.object == done:
			return windows, nil
		case event.object == manager && event.opcode == toplevelNew && len(event.body) >= 4:
			windows[binary.NativeEndian.Uint32(event.body)] = &toplevel{}
		case windows[event.object] != nil:
			windows[event.object].hear(event)
		}
	}
}

// hear reads an event of a window.
func (t *toplevel) hear(event wlEvent) {
	switch event.opcode {
	case toplevelAppID:
		t.program, _ = readText(event.body)
	case toplevelState:
		t.active, t.full = false, false
		const word = 4
		if len(event.body) < word {
			return
		}
		states := event.body[word:] // behind its length
		for ; len(states) >= word; states = states[word:] {
			switch binary.NativeEndian.Uint32(states) {
			case stateActivated:
				t.active = true
			case stateFullscreen:
				t.full = true
			}
		}
	}
}
