package desktop

import (
	"testing"
	"time"

	"github.com/godbus/dbus/v5"

	"posturebreak/app/desktop/rig"
)

func TestPresenceOnGNOME(t *testing.T) {
	rig.Need(t, "mutter", "xdotool")
	desk := rig.New(t)
	mutter := desk.Mutter()
	desk.Enter(t)
	// A Wayland session whose compositor has no idle protocol, as GNOME's is: X is not asked.
	t.Setenv("WAYLAND_DISPLAY", "no-such-display")
	key := func() { desk.Output("xdotool", "key", "a") }
	s, news := felt(t)

	key()
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	await(t, "a source", news, func(p Presence) bool { return p.Sensing })
	away := await(t, "going away", news, func(p Presence) bool { return !p.IdleSince.IsZero() })
	if rest := time.Since(away.IdleSince); rest < 4*time.Second || rest > 10*time.Second {
		t.Errorf("away since %v ago, want 5 s", rest)
	}
	s.Watch(Attention{AwayAfter: 5 * time.Second, Hands: true})
	await(t, "hands at rest", news, func(p Presence) bool { return p.Hands == HandsRest })
	key()
	await(t, "coming back", news, func(p Presence) bool { return p.IdleSince.IsZero() && p.Hands == HandsMove })
	await(t, "a pause", news, func(p Presence) bool { return p.Hands == HandsRest })
	key()
	await(t, "another word", news, func(p Presence) bool { return p.Hands == HandsMove })
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	await(t, "not asking any more", news, func(p Presence) bool { return p.Hands == HandsUnknown })
	mutter.Kill()
	if p := await(t, "the end", news, func(p Presence) bool { return !p.Sensing }); p != (Presence{}) {
		t.Errorf("without GNOME they know %+v", p)
	}
}

// Any program on the bus may send us any signal.
func TestMutterSignalsAreReadWithCare(t *testing.T) {
	m := &mutterIdle{owner: ":1.5", watches: map[uint32]mutterWatch{3: {after: time.Minute, back: true}}}
	for what, signal := range map[string]*dbus.Signal{
		"forged":  {Sender: ":1.6", Name: mutterFired, Body: []any{uint32(3)}},
		"empty":   {Sender: ":1.5", Name: mutterFired},
		"signed":  {Sender: ":1.5", Name: mutterFired, Body: []any{int32(3)}},
		"another": {Sender: ":1.5", Name: mutterFired, Body: []any{uint32(4)}},
		"other":   {Sender: ":1.5", Name: "org.other.WatchFired", Body: []any{uint32(3)}},
	} {
		if change, ok := m.meaning(signal); ok {
			t.Errorf("a signal (%s) was taken for %+v", what, change)
		}
	}
	good := &dbus.Signal{Sender: ":1.5", Name: mutterFired, Body: []any{uint32(3)}}
	if change, ok := m.meaning(good); !ok || change != (idleChange{after: time.Minute}) {
		t.Errorf("a good signal: %+v, %v", change, ok)
	}
	if _, ok := m.meaning(good); ok {
		t.Error("a watch that is told once was told twice")
	}
}
