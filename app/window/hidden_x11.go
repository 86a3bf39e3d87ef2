//go:build (linux || freebsd || openbsd || netbsd) && !wasm

package window

import (
	"context"
	"encoding/binary"
	"fmt"

	"fyne.io/fyne/v2"
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"posturebreak/app/window/host"
)

// watchHidden calls changed when the window is minimised or otherwise hidden by the window manager, and when it is back,
// until ctx ends. Fyne does not tell, and pictures that nobody sees should not be drawn. On Wayland nobody tells at all.
// changed is called on a goroutine of its own.
func watchHidden(ctx context.Context, w fyne.Window, changed func(hidden bool)) error {
	id, _ := host.Created(w)
	if id == 0 {
		return nil
	}
	conn, err := host.Connect()
	if err != nil {
		return fmt.Errorf("watch the window: %w", err)
	}
	mask := []uint32{xproto.EventMaskPropertyChange}
	if err := xproto.ChangeWindowAttributesChecked(conn, id, xproto.CwEventMask, mask).Check(); err != nil {
		conn.Close()
		return fmt.Errorf("watch the window: %w", err)
	}
	context.AfterFunc(ctx, conn.Close)
	go watch(conn, id, changed)
	return nil
}

// watch reads events until the connection is closed.
func watch(conn *xgb.Conn, id xproto.Window, changed func(bool)) {
	state, err := host.Atom(conn, "_NET_WM_STATE")
	if err != nil {
		return // the connection is closed
	}
	gone, err := host.Atom(conn, "_NET_WM_STATE_HIDDEN")
	if err != nil {
		return
	}
	before := false
	for {
		event, failure := conn.WaitForEvent()
		if event == nil && failure == nil {
			return
		}
		if e, ok := event.(xproto.PropertyNotifyEvent); !ok || e.Atom != state {
			continue
		}
		if now := has(conn, id, state, gone); now != before {
			before = now
			changed(now)
		}
	}
}

// has says whether a list of atoms of a window holds one.
func has(conn *xgb.Conn, id xproto.Window, property, wanted xproto.Atom) bool {
	const most = 32 // atoms; there are about a dozen states
	reply, err := xproto.GetProperty(conn, false, id, property, xproto.AtomAtom, 0, most).Reply()
	if err != nil {
		return false
	}
	for list := reply.Value; len(list) >= 4; list = list[4:] {
		if xproto.Atom(binary.LittleEndian.Uint32(list)) == wanted {
			return true
		}
	}
	return false
}
