package desktop

import (
	"slices"
	"strings"
	"testing"

	"posturebreak/app/desktop/rig"
)

// checked is what was found out about each part.
func checked(t *testing.T) map[string]Check {
	t.Helper()
	byPart := map[string]Check{}
	for _, c := range Examine(t.Context(), nil) {
		if c.Found == "" || c.Health != Works && c.Health != Limited && c.Health != Broken {
			t.Errorf("a check that says nothing: %+v", c)
		}
		byPart[c.Part] = c
	}
	return byPart
}

func TestExamineAWholeDesktop(t *testing.T) {
	rig.Need(t, "dunst", "xfce4-panel", "openbox", "xterm", "pulseaudio", "pactl")
	desk := rig.New(t)
	desk.Openbox()
	dunst := desk.Dunst()
	desk.XfcePanel()
	desk.Logind()
	desk.Start("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name=speaker")
	desk.Start("xterm", "-T", "work")
	desk.Window("--name", "^work$")
	desk.Enter(t)
	desk.Eventually("the sound server answers", func() bool { return desk.Try("pactl", "info") == nil })
	desk.Eventually("a window is in use", func() bool { return asked(t, FullScreen).Verdict == No })

	all := checked(t)
	for part, c := range all {
		if c.Health != Works && part != string(ScreenShared) { // which nobody can know on X11
			t.Errorf("%s: %+v", part, c)
		}
	}
	for part, word := range map[string]string{
		"idle time": "SYNC", "notifications": "actions", "lock": "logind", "do not disturb": "dunst", "sound": "pulseaudio",
	} {
		if !strings.Contains(all[part].Found, word) {
			t.Errorf("%s: found %q, which does not name %s", part, all[part].Found, word)
		}
	}

	// Programs that hang are told of, and keep nobody waiting.
	dunst.Freeze()
	desk.XServer().Freeze()
	hung := checked(t)
	desk.XServer().Thaw()
	for _, part := range []string{"notifications", "idle time"} {
		if c := hung[part]; c.Health != Broken || c.Remedy == "" {
			t.Errorf("a program that hangs: %+v", c)
		}
	}
	if c := hung["sound"]; c.Health != Works {
		t.Errorf("one that does not: %+v", c)
	}
}

func TestExamineABareDesktop(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	t.Setenv("DISPLAY", "")
	var broken, without []string
	for part, c := range checked(t) {
		if c.Health == Broken {
			broken = append(broken, part)
		}
		if c.Health != Works && c.Remedy == "" {
			without = append(without, part)
		}
	}
	if !slices.Equal(broken, []string{"notifications"}) {
		t.Errorf("broken are %v", broken)
	}
	if len(without) > 0 {
		t.Errorf("nobody says what to do about %v", without)
	}
}

func TestExamineWithoutABus(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus")
	if c := checked(t)["D-Bus"]; c.Health != Broken {
		t.Errorf("a session without a bus: %+v", c)
	}
}
