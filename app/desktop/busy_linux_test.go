package desktop

import (
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// asked puts one question to the desktop that the test has entered.
func asked(t *testing.T, c Concern) Finding {
	t.Helper()
	for _, f := range askAll(t.Context(), busyProbes()) {
		if f.Concern == c {
			return f
		}
	}
	t.Fatalf("nobody knows of %q", c)
	return Finding{}
}

// eventually waits until the answer has that verdict, for real programs need a moment.
func eventually(t *testing.T, desk *rig.Desktop, c Concern, want Verdict) Finding {
	t.Helper()
	var f Finding
	desk.Eventually(string(c)+" is "+want.String(), func() bool { f = asked(t, c); return f.Verdict == want })
	return f
}

func TestBusyOnABareDesktop(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	began := time.Now()
	findings := NewSensors(func(Presence) {}).Ask(t.Context())
	if len(findings) != 6 {
		t.Errorf("found %+v", findings)
	}
	for _, f := range findings {
		if f.Verdict == Yes {
			t.Errorf("a bare desktop keeps a person busy: %+v", f)
		}
		if f.Verdict == Unknown && f.Detail == "" {
			t.Errorf("%s is unknown, and nobody says why", f.Concern)
		}
	}
	t.Logf("asked in %v: %+v", time.Since(began), findings)
}

func TestBusyFullScreen(t *testing.T) {
	rig.Need(t, "openbox", "xterm", "xdotool")
	desk := rig.New(t)
	desk.Openbox()
	desk.Enter(t)
	film := desk.Start("xterm", "-fullscreen", "-T", "film")
	if f := eventually(t, desk, FullScreen, Yes); f.Words(nil) != "XTerm fills the screen" {
		t.Errorf("found %+v", f)
	}
	film.Kill() // Openbox goes on to name its window.
	eventually(t, desk, FullScreen, No)
	desk.Start("xterm", "-T", "work")
	desk.Window("--name", "^work$")
	eventually(t, desk, FullScreen, No)
}

func TestBusyInhibitor(t *testing.T) {
	desk := rig.New(t)
	logind := desk.Logind()
	desk.Enter(t)
	if f := asked(t, Inhibitor); f.Verdict != No || f.Source != "logind" {
		t.Errorf("without an inhibitor: %+v", f)
	}
	logind.Inhibit("Firefox", "playing video")
	if f := asked(t, Inhibitor); f.Verdict != Yes || f.Words(nil) != "Firefox keeps the screen on: playing video" {
		t.Errorf("with an inhibitor: %+v", f)
	}
	logind.Release()
	if f := asked(t, Inhibitor); f.Verdict != No {
		t.Errorf("after the inhibitor: %+v", f)
	}
}

func TestBlocksIdle(t *testing.T) {
	for what, want := range map[string]bool{"": false, "idle": true, "sleep:idle": true, "sleep:handle-lid-switch": false, "idleness": false} {
		if got := blocksIdle(what); got != want {
			t.Errorf("%q: %v", what, got)
		}
	}
}

func TestBusySilencedDunst(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl")
	desk := rig.New(t)
	desk.Dunst()
	desk.Enter(t)
	eventually(t, desk, DoNotDisturb, No)
	desk.Output("dunstctl", "set-paused", "true")
	if f := eventually(t, desk, DoNotDisturb, Yes); f.Source != "dunst" || f.Words(nil) != "dunst is silenced" {
		t.Errorf("found %+v", f)
	}
}

func TestBusySilencedXfce(t *testing.T) {
	rig.Need(t, "xfce4-notifyd", "xfconfd", "xfconf-query")
	desk := rig.New(t)
	desk.XfceNotifyd()
	desk.Enter(t)
	eventually(t, desk, DoNotDisturb, No)
	desk.Output("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s", "true")
	eventually(t, desk, DoNotDisturb, Yes)
}

func TestBusyMicrophone(t *testing.T) {
	rig.Need(t, "pulseaudio", "pactl", "parec")
	desk := rig.New(t)
	desk.Enter(t)
	desk.Start("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no",
		"-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name=speaker",
		"-L", "module-null-source source_name=microphone")
	eventually(t, desk, Microphone, No)
	music := desk.Start("parec", "-d", "speaker.monitor", "/dev/null")
	recording := func(n int) func() bool {
		return func() bool {
			return strings.Count(desk.Output("pactl", "list", "short", "source-outputs"), "\n")+1 == n
		}
	}
	desk.Eventually("the music is recorded", func() bool { return desk.Output("pactl", "list", "short", "source-outputs") != "" })
	if f := asked(t, Microphone); f.Verdict != No {
		t.Errorf("to record what is played is no call: %+v", f)
	}
	call := desk.Start("parec", "-d", "microphone", "--client-name=Softphone", "/dev/null")
	desk.Eventually("both record", recording(2))
	if f := eventually(t, desk, Microphone, Yes); f.Words(nil) != "Softphone uses the microphone" {
		t.Errorf("found %+v", f)
	}
	call.Kill()
	eventually(t, desk, Microphone, No)
	music.Kill()
}

func TestBusySourcesThatHang(t *testing.T) {
	rig.Need(t, "dunst", "pulseaudio")
	desk := rig.New(t)
	dunst := desk.Dunst()
	desk.Logind()
	desk.Enter(t)
	eventually(t, desk, DoNotDisturb, No)
	dunst.Freeze()
	desk.XServer().Freeze()
	s := NewSensors(func(Presence) {})
	t.Cleanup(s.Close)
	for range 2 {
		for _, f := range s.Ask(t.Context()) {
			if (f.Concern == DoNotDisturb || f.Concern == FullScreen) && f.Verdict != Unknown {
				t.Errorf("a program that hangs answered %+v", f)
			}
			if f.Concern == Inhibitor && f.Verdict != No {
				t.Errorf("one that does not: %+v", f)
			}
		}
	}
	desk.XServer().Thaw()
	dunst.Thaw()
	desk.Eventually("they answer again", func() bool {
		for _, f := range s.Ask(t.Context()) {
			if f.Concern == DoNotDisturb {
				return f.Verdict == No
			}
		}
		return false
	})
}

// TestBusySilencedPlasma has a service that speaks as KDE's does.
func TestBusySilencedPlasma(t *testing.T) {
	desk := rig.New(t)
	plasma := desk.Plasma()
	desk.Enter(t)
	if f := asked(t, DoNotDisturb); f.Verdict != No || f.Source != "Plasma" {
		t.Errorf("before: %+v", f)
	}
	plasma.Silence(true)
	if f := asked(t, DoNotDisturb); f.Verdict != Yes || f.Words(nil) != "Plasma is silenced" {
		t.Errorf("silenced: %+v", f)
	}
}
