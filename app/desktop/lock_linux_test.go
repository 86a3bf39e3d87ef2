package desktop

import (
	"testing"

	"github.com/godbus/dbus/v5"

	"posturebreak/app/desktop/rig"
)

func locked(p Presence) bool   { return p.Locked }
func unlocked(p Presence) bool { return !p.Locked }

func TestLockFromLogind(t *testing.T) {
	desk := rig.New(t)
	logind := desk.Logind()
	desk.Enter(t)
	s, news := felt(t)
	s.Watch(Attention{})
	logind.Lock(true)
	await(t, "the lock", news, locked)
	logind.Lock(false)
	await(t, "the unlocking", news, unlocked)
}

func TestLockThatIsOnAlready(t *testing.T) {
	desk := rig.New(t)
	desk.Logind().Lock(true)
	desk.Enter(t)
	s, news := felt(t)
	s.Watch(Attention{})
	await(t, "the lock", news, locked)
}

func TestLockFromEachScreenSaver(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	late := map[string]bool{"org.gnome.ScreenSaver": true}
	running := map[string]*rig.Saver{}
	for _, s := range savers() {
		if !late[s.name] {
			running[s.name] = desk.Saver(s.name, s.path)
		}
	}
	s, news := felt(t)
	s.Watch(Attention{AwayAfter: 1e12})
	await(t, "the sensors", news, func(p Presence) bool { return p.Sensing })
	for _, s := range savers() {
		if late[s.name] {
			running[s.name] = desk.Saver(s.name, s.path)
		}
		saver := running[s.name]
		saver.Activate(true)
		await(t, s.name, news, locked)
		saver.Activate(false)
		await(t, "the end of "+s.name, news, unlocked)
	}
	running["org.mate.ScreenSaver"].Activate(true)
	await(t, "a saver", news, locked)
	running["org.mate.ScreenSaver"].Die()
	await(t, "the death of a saver", news, unlocked)
}

func TestLockWhenTheBusDies(t *testing.T) {
	desk := rig.New(t)
	logind := desk.Logind()
	desk.Enter(t)
	s, news := felt(t)
	s.Watch(Attention{})
	logind.Lock(true)
	await(t, "the lock", news, locked)
	desk.Bus().Kill()
	await(t, "nobody to say so", news, unlocked)
}

// Any program on the bus may send us any signal.
func TestLockSignalsAreReadWithCare(t *testing.T) {
	name := savers()[0].name
	l := &saverLocks{owners: map[string]string{name: ":1.5"}, active: map[string]bool{}}
	for what, signal := range map[string]*dbus.Signal{
		"forged":  {Sender: ":1.6", Name: name + ".ActiveChanged", Body: []any{true}},
		"empty":   {Sender: ":1.5", Name: name + ".ActiveChanged"},
		"a text":  {Sender: ":1.5", Name: name + ".ActiveChanged", Body: []any{"true"}},
		"unknown": {Sender: "", Name: "org.other.ActiveChanged", Body: []any{true}},
	} {
		if l.hear(t.Context(), signal); l.locked() {
			t.Errorf("%s signal locked the session", what)
		}
	}
	l.hear(t.Context(), &dbus.Signal{Sender: ":1.5", Name: name + ".ActiveChanged", Body: []any{true}})
	if !l.locked() {
		t.Error("a good signal did not lock the session")
	}
	s := &sessionLock{path: "/session"}
	hint := map[string]dbus.Variant{"LockedHint": dbus.MakeVariant(true)}
	for what, signal := range map[string]*dbus.Signal{
		"of another session": {Path: "/other", Name: propertiesChanged, Body: []any{"", hint, []string{}}},
		"short":              {Path: "/session", Name: propertiesChanged, Body: []any{""}},
		"odd":                {Path: "/session", Name: propertiesChanged, Body: []any{"", 7}},
		"without the hint":   {Path: "/session", Name: propertiesChanged, Body: []any{"", map[string]dbus.Variant{}}},
	} {
		if s.hear(t.Context(), signal); s.locked() {
			t.Errorf("a signal %s locked the session", what)
		}
	}
}
