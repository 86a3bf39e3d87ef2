package desktop

import (
	"os"
	"slices"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// onSway makes a Wayland session with a notification daemon in it.
func onSway(t *testing.T, program string) (*rig.Desktop, *rig.Sway, *Notifications, heard) {
	t.Helper()
	rig.Need(t, "sway", program)
	desk := rig.New(t)
	sway := desk.Sway()
	sway.Daemon(program, notifyName)
	n, h := notifications(t, desk)
	enter(t, sway)
	return desk, sway, n, h
}

// TestNotificationsWithMako answers as a person does: a click is Start, the right button dismisses, and what a menu or a key
// of their own calls is Snooze.
func TestNotificationsWithMako(t *testing.T) {
	rig.Need(t, "makoctl")
	desk, sway, n, h := onSway(t, "mako")
	mouse := newMouse(t)
	const x, beside, y = 1200, 1240, 30 // in the upper right corner, where mako shows notices
	for want, answer := range map[string]func(){
		"start":  func() { mouse.click(x, y, leftButton) },
		"":       func() { mouse.click(x, y, rightButton) },
		"snooze": func() { sway.Output("makoctl", "invoke", "snooze") },
	} {
		show(t, n, breakNotice())
		desk.Eventually("mako shows the notice", func() bool { return n.Server().Can("actions") && sway.Colour(beside, y) != sway.Colour(600, 600) })
		sway.Screenshot("notice-mako")
		answer()
		if got := next(t, "the answer", h.answers); got != (Answer{NoticeID: "break", Key: want}) {
			t.Errorf("got %+v, want %q", got, want)
		}
		desk.Eventually("the notice is gone", func() bool { return sway.Colour(beside, y) == sway.Colour(600, 600) })
	}
	h.silent(t)
}

// TestNotificationsWithSwaync presses real buttons.
func TestNotificationsWithSwaync(t *testing.T) {
	desk, sway, n, h := onSway(t, "swaync")
	mouse := newMouse(t)
	const y, left, right = 88, 800, 1260 // of the row of buttons
	for at, want := range []string{"start", "snooze", "skip"} {
		show(t, n, breakNotice())
		desk.Eventually("swaync shows the notice", func() bool { return sway.Colour(left, y) != sway.Colour(600, 600) })
		time.Sleep(500 * time.Millisecond) // it slides in
		sway.Screenshot("notice-swaync")
		mouse.click(left+(right-left)*(2*at+1)/6, y, leftButton)
		if got := next(t, "the answer", h.answers); got != (Answer{NoticeID: "break", Key: want}) {
			t.Errorf("got %+v, want %q", got, want)
		}
		desk.Eventually("the notice is gone", func() bool { return sway.Colour(left, y) == sway.Colour(600, 600) })
	}
	h.silent(t)
}

func TestBusySilencedMako(t *testing.T) {
	rig.Need(t, "makoctl")
	desk, sway, _, _ := onSway(t, "mako")
	eventually(t, desk, DoNotDisturb, No)
	sway.Output("makoctl", "mode", "-a", "do-not-disturb")
	if f := eventually(t, desk, DoNotDisturb, Yes); f.Words(nil) != "mako is silenced" {
		t.Errorf("found %+v", f)
	}
	sway.Output("makoctl", "mode", "-r", "do-not-disturb")
	eventually(t, desk, DoNotDisturb, No)
}

func TestBusySilencedSwaync(t *testing.T) {
	rig.Need(t, "swaync-client")
	desk, sway, _, _ := onSway(t, "swaync")
	eventually(t, desk, DoNotDisturb, No)
	sway.Output("swaync-client", "--dnd-on")
	eventually(t, desk, DoNotDisturb, Yes)
	sway.Output("swaync-client", "--dnd-off")
	eventually(t, desk, DoNotDisturb, No)
}

// The buttons of a mouse, as Linux numbers them.
const (
	leftButton  = 0x110
	rightButton = 0x111
)

// mouse is a mouse of the Wayland session that the test has entered.
type mouse struct {
	t       *testing.T
	wire    *wlWire
	pointer uint32
}

// newMouse plugs in a mouse. It stays until the test ends.
func newMouse(t *testing.T) *mouse {
	t.Helper()
	const manager, create, version = "zwlr_virtual_pointer_manager_v1", 0, 1
	wire, err := dialWayland(t.Context(), waylandSocket(os.Getenv("WAYLAND_DISPLAY")))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = wire.conn.Close() })
	offered, err := wire.globals()
	if err != nil {
		t.Fatal(err)
	}
	m, err := wire.bind(offered[manager], version)
	if err != nil {
		t.Fatal(err)
	}
	seat, err := wire.bind(offered[seatName], 1)
	if err != nil {
		t.Fatal(err)
	}
	pointer := wire.newID()
	if err := wire.send(m, create, seat, pointer); err != nil {
		t.Fatal(err)
	}
	go func() { // The compositor's words are read and not heeded.
		for {
			if _, err := wire.next(); err != nil {
				return
			}
		}
	}()
	return &mouse{t, wire, pointer}
}

// click presses a button at a point of the screen.
func (m *mouse) click(x, y int, button uint32) {
	m.t.Helper()
	const moveTo, press, frame = 1, 2, 4
	const width, height = 1280, 720
	step := func(opcode uint16, arguments ...uint32) {
		arguments = slices.Concat([]uint32{uint32(time.Now().UnixMilli())}, arguments)
		if err := m.wire.send(m.pointer, opcode, arguments...); err != nil {
			m.t.Fatal(err)
		}
		if err := m.wire.send(m.pointer, frame); err != nil {
			m.t.Fatal(err)
		}
		time.Sleep(50 * time.Millisecond) // as fast as a hand
	}
	step(moveTo, uint32(x), uint32(y), width, height)
	step(moveTo, uint32(x+1), uint32(y), width, height)
	step(press, button, 1)
	step(press, button, 0)
}
