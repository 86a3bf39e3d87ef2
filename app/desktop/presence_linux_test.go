package desktop

import (
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// felt starts Sensors in the desktop that the test has entered, and answers where their news come out.
func felt(t *testing.T) (*Sensors, <-chan Presence) {
	t.Helper()
	news := make(chan Presence, 64) // large enough for a whole test
	s := NewSensors(func(p Presence) { news <- p })
	t.Cleanup(s.Close)
	return s, news
}

// await takes news until one fits, and answers it.
func await(t *testing.T, what string, news <-chan Presence, fits func(Presence) bool) Presence {
	t.Helper()
	deadline := time.After(20 * time.Second)
	last := Presence{}
	for {
		select {
		case last = <-news:
			if fits(last) {
				return last
			}
		case <-deadline:
			t.Fatalf("waited in vain for %s; the last news were %+v", what, last)
		}
	}
}

// handsOnX11 drives the sensors with xdotool.
func TestPresenceOnX11(t *testing.T) {
	rig.Need(t, "xdotool")
	desk := rig.New(t)
	desk.Enter(t)
	key := func() { desk.Output("xdotool", "key", "a") }
	s, news := felt(t)

	key()
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	await(t, "a source", news, func(p Presence) bool { return p.Sensing && p.Hands == HandsUnknown })
	away := await(t, "going away", news, func(p Presence) bool { return !p.IdleSince.IsZero() })
	if rest := time.Since(away.IdleSince); rest < 5*time.Second || rest > 10*time.Second {
		t.Errorf("away since %v ago, want 5 s", rest)
	}
	// Whoever asks about the hands of someone who has left is told at once.
	s.Watch(Attention{AwayAfter: 5 * time.Second, Hands: true})
	resting := await(t, "hands at rest", news, func(p Presence) bool { return p.Hands == HandsRest })
	if difference := resting.RestSince.Sub(away.IdleSince).Abs(); difference > time.Second {
		t.Errorf("the hands rest since %v, away since %v", resting.RestSince, away.IdleSince)
	}
	key()
	await(t, "coming back", news, func(p Presence) bool { return p.IdleSince.IsZero() && p.Hands == HandsMove })
	pause := await(t, "a pause", news, func(p Presence) bool { return p.Hands == HandsRest })
	if rest := time.Since(pause.RestSince); rest < HandsRestAfter || !pause.IdleSince.IsZero() {
		t.Errorf("the pause is %+v, %v long", pause, rest)
	}
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	await(t, "not asking any more", news, func(p Presence) bool { return p.Hands == HandsUnknown && p.RestSince.IsZero() })
}

func TestPresenceWhenTheDisplayDies(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	s, news := felt(t)
	s.Watch(Attention{AwayAfter: time.Second})
	await(t, "going away", news, func(p Presence) bool { return !p.IdleSince.IsZero() })
	desk.XServer().Kill()
	if p := await(t, "the end", news, func(p Presence) bool { return !p.Sensing }); p != (Presence{}) {
		t.Errorf("without a display they know %+v", p)
	}
}

func TestPresenceUnderWaylandIgnoresX(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	t.Setenv("WAYLAND_DISPLAY", "no-such-display")
	if idle, err := openXIdle(t.Context()); err == nil {
		idle.close()
		t.Error("XWayland was asked")
	}
}
