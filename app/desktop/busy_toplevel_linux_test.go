package desktop

import (
	"encoding/binary"
	"os"
	"testing"

	"posturebreak/app/desktop/rig"
)

// TestBusyFullScreenOnSway has a real window over the whole screen of a compositor that is built on wlroots.
func TestBusyFullScreenOnSway(t *testing.T) {
	rig.Need(t, "sway", "foot")
	desk := rig.New(t)
	sway := desk.Sway()
	enter(t, sway)
	if f := asked(t, FullScreen); f.Verdict != No || f.Source != "Wayland ("+toplevelManager+")" {
		t.Errorf("with no window: %+v", f)
	}
	work := sway.Start("foot", "sh", "-c", "sleep 600")
	desk.Eventually("the terminal is there", func() bool { return toplevelsNow(t) == 1 })
	film := sway.Start("foot", "--fullscreen", "--app-id=mpv", "sh", "-c", "sleep 600")
	if f := eventually(t, desk, FullScreen, Yes); f.Words(nil) != "mpv fills the screen" {
		t.Errorf("found %+v", f)
	}
	film.Kill()
	eventually(t, desk, FullScreen, No)
	work.Kill()
}

// toplevelsNow is how many windows the session has.
func toplevelsNow(t *testing.T) int {
	t.Helper()
	wire, err := dialWayland(t.Context(), waylandSocket(os.Getenv("WAYLAND_DISPLAY")))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = wire.conn.Close() }()
	windows, err := wire.toplevels()
	if err != nil {
		t.Fatal(err)
	}
	return len(windows)
}

// TestFullScreenOnKWin has a compositor that tells programs nothing of the kind.
func TestFullScreenOnKWin(t *testing.T) {
	rig.Need(t, "kwin_wayland", "xdotool")
	kwin := rig.New(t).KWin()
	enter(t, kwin)
	if f := asked(t, FullScreen); f.Verdict != Unknown || f.Detail != errNoToplevels.Error() {
		t.Errorf("found %+v", f)
	}
}

// FuzzToplevel holds the reader to that no bytes make it panic.
func FuzzToplevel(f *testing.F) {
	states := binary.NativeEndian.AppendUint32(nil, 8)
	states = binary.NativeEndian.AppendUint32(states, stateActivated)
	states = binary.NativeEndian.AppendUint32(states, stateFullscreen)
	f.Add(uint16(toplevelState), states)
	f.Add(uint16(toplevelAppID), []byte{4, 0, 0, 0, 'm', 'p', 'v', 0})
	f.Add(uint16(toplevelState), states[:3])
	var w toplevel
	w.hear(wlEvent{opcode: toplevelState, body: states})
	if w != (toplevel{active: true, full: true}) {
		f.Errorf("read %+v", w)
	}
	f.Fuzz(func(t *testing.T, opcode uint16, body []byte) {
		var w toplevel
		w.hear(wlEvent{opcode: opcode, body: body})
		if len(w.program) > len(body) {
			t.Errorf("read a name of %d bytes from %d", len(w.program), len(body))
		}
	})
}
