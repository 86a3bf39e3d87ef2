package desktop

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// compositor is a Wayland session with a person at it.
type compositor interface {
	Env() []string
	Kill()
}

// TestPresenceOnSway has the older of the two protocols.
func TestPresenceOnSway(t *testing.T) {
	rig.Need(t, "sway", "wtype")
	sway := rig.New(t).Sway()
	presenceOn(t, sway, kdeIdle, func() { sway.Type("a") })
}

// TestPresenceOnKWin has the one of today.
func TestPresenceOnKWin(t *testing.T) {
	rig.Need(t, "kwin_wayland", "xdotool")
	kwin := rig.New(t).KWin()
	presenceOn(t, kwin, extNotifier, kwin.Touch)
}

// enter gives the test's own process the environment of a session.
func enter(t *testing.T, session compositor) {
	t.Helper()
	for _, pair := range session.Env() {
		name, value, _ := strings.Cut(pair, "=")
		t.Setenv(name, value)
	}
}

// presenceOn drives the sensors in a Wayland session, which speaks a protocol.
func presenceOn(t *testing.T, session compositor, protocol string, touch func()) {
	t.Helper()
	enter(t, session)
	if c := checkIdle(t.Context(), nil, "idle time"); c.Health != Works || !strings.Contains(c.Found, protocol) {
		t.Errorf("found %+v, want %s", c, protocol)
	}
	s, news := felt(t)
	touch()
	s.Watch(Attention{AwayAfter: 5 * time.Second, Hands: true})
	await(t, "hands at rest", news, func(p Presence) bool { return p.Hands == HandsRest })
	away := await(t, "going away", news, func(p Presence) bool { return !p.IdleSince.IsZero() })
	if rest := time.Since(away.IdleSince); rest < 5*time.Second || rest > 10*time.Second {
		t.Errorf("away since %v ago, want 5 s", rest)
	}
	touch()
	await(t, "coming back", news, func(p Presence) bool { return p.IdleSince.IsZero() && p.Hands == HandsMove })
	await(t, "a pause", news, func(p Presence) bool { return p.Hands == HandsRest })
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	await(t, "not asking any more", news, func(p Presence) bool { return p.Hands == HandsUnknown })
	session.Kill()
	if p := await(t, "the end", news, func(p Presence) bool { return !p.Sensing }); p != (Presence{}) {
		t.Errorf("without a compositor they know %+v", p)
	}
}

func TestOpenWaylandWithoutOne(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "no-such-display")
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	if idle, err := openWayland(t.Context()); err == nil {
		idle.close()
		t.Error("a compositor was found where none is")
	}
}

// FuzzReadGlobal holds the reader to that no bytes make it panic.
func FuzzReadGlobal(f *testing.F) {
	good := binary.NativeEndian.AppendUint32(nil, 7)
	good = binary.NativeEndian.AppendUint32(good, uint32(len("wl_seat")+1))
	good = append(good, "wl_seat\x00"...)
	good = binary.NativeEndian.AppendUint32(good, 5)
	f.Add(good)
	f.Add(good[:11])
	f.Add([]byte{1, 0, 0, 0, 0xff, 0xff, 0xff, 0xff})
	if o, ok := readGlobal(good); !ok || o != (wlObject{number: 7, kind: "wl_seat", version: 5}) {
		f.Errorf("read %+v, %v", o, ok)
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if o, ok := readGlobal(body); ok && len(o.kind) > len(body) {
			t.Errorf("read a kind of %d bytes from %d", len(o.kind), len(body))
		}
	})
}
