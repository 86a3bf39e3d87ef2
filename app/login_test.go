package app

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
)

func TestMoveFor(t *testing.T) {
	const on, off, gone, unknown = desktop.StartsOn, desktop.StartsOff, desktop.StartsGone, desktop.StartsUnknown
	for _, c := range []struct {
		name   string
		wanted bool
		noted  string
		state  desktop.AutostartState
		want   loginMove
	}{
		{"a new program", false, "", off, loginMove{note: "off"}},
		{"switched on", true, "off", off, loginMove{enable: true, note: "on"}},
		{"switched on in the file before the first start", true, "", off, loginMove{enable: true, note: "on"}},
		{"all is well", true, "on", on, loginMove{note: "on"}},
		{"switched off", false, "on", on, loginMove{disable: true, note: "off"}},
		{"the entry was taken away", true, "on", off, loginMove{follow: true, note: "off"}},
		{"the whole machine starts it", false, "", on, loginMove{follow: true, note: "on"}},
		{"somebody made an entry", false, "off", on, loginMove{follow: true, note: "on"}},
		{"the program was moved", true, "on", gone, loginMove{enable: true, note: "on"}},
		{"the program was moved, and it is off", false, "on", gone, loginMove{disable: true, note: "off"}},
		{"a portal, on", true, "off", unknown, loginMove{enable: true, note: "on"}},
		{"a portal, still on", true, "on", unknown, loginMove{note: "on"}},
		{"a portal, off", false, "on", unknown, loginMove{disable: true, note: "off"}},
		{"a portal, never asked", false, "", unknown, loginMove{note: "off"}},
	} {
		if got := moveFor(c.wanted, c.noted, c.state); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// fakeLogin is a session that starts the program or not.
type fakeLogin struct {
	*world
	state desktop.AutostartState
	err   error
}

func (l *fakeLogin) State(context.Context) (state desktop.AutostartState, err error) {
	l.with(func() { state = l.state })
	return state, nil
}

func (l *fakeLogin) set(state desktop.AutostartState) error {
	if l.err != nil {
		return l.err
	}
	l.with(func() { l.state = state })
	return nil
}

func (l *fakeLogin) Enable(context.Context) error  { return l.set(desktop.StartsOn) }
func (l *fakeLogin) Disable(context.Context) error { return l.set(desktop.StartsOff) }

func TestTheSettingAndTheSessionAgree(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		session := &fakeLogin{world: w, state: desktop.StartsOff}
		w.app.Login = session // the loop rests
		home := w.openHome()
		set := func(nr int, value string) {
			t.Helper()
			if r := home.ask(nr, link.Request{Do: link.Set, Key: "system.autostart", Value: json.RawMessage(value)}); r.Error != "" {
				t.Errorf("the answer is %+v", r)
			}
			synctest.Wait()
		}
		state := func() desktop.AutostartState { s, _ := session.State(t.Context()); return s }
		set(1, "true")
		if state() != desktop.StartsOn {
			t.Error("the setting is on, and the session does not start the program")
		}
		_ = session.set(desktop.StartsOff) // by hand
		home.gone(nil)
		synctest.Wait()
		if home = w.openHome(); home.sees().Settings.Values.System.Autostart || w.see().file.System.Autostart {
			t.Error("the entry was taken away, and the setting does not follow")
		}
		session.err = errors.New("this session has no folder")
		set(2, "true")
		if why := home.sees().Settings.Without["system.autostart"]; !strings.Contains(why, "no folder") {
			t.Errorf("why it has no effect: %q", why)
		}
		session.err = nil
		set(3, "false")
		if why := home.sees().Settings.Without["system.autostart"]; why != "" || state() != desktop.StartsOff {
			t.Errorf("switched off, the state is %q, %q", state(), why)
		}
	})
}
