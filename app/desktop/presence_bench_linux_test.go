package desktop

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// TestSensorsProgram is not a test: it is a process with nothing but the sensors, for BenchmarkSensors.
func TestSensorsProgram(t *testing.T) {
	if os.Getenv("POSTUREBREAK_TEST_SENSORS") == "" {
		t.Skip("only as another test's process")
	}
	ready := make(chan struct{}, 1)
	s := NewSensors(func(Presence) {
		select {
		case ready <- struct{}{}:
		default:
		}
	})
	defer s.Close()
	s.Watch(Attention{AwayAfter: 5 * time.Second})
	<-ready
	if err := os.WriteFile(os.Getenv("POSTUREBREAK_TEST_SENSORS"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	select {} // Until it is killed.
}

// BenchmarkSensors counts what the sensors cost a minute, away from any break: with a person at work, who types a letter
// twice a second, and with nobody there.
func BenchmarkSensors(b *testing.B) {
	rig.Need(b, "openbox", "dunst", "xdotool")
	desk := rig.New(b)
	desk.Openbox()
	desk.Dunst()
	countSensors(b, desk, desk.Env(), func() *rig.Process {
		return desk.Start("sh", "-c", "while xdotool key a; do sleep 0.5; done")
	})
}

// BenchmarkSensorsOnSway counts the same on Wayland.
func BenchmarkSensorsOnSway(b *testing.B) {
	rig.Need(b, "sway", "mako", "wtype")
	desk := rig.New(b)
	sway := desk.Sway()
	sway.Daemon("mako", notifyName)
	countSensors(b, desk, sway.Env(), func() *rig.Process { return sway.Start("wtype", "-d", "500", strings.Repeat("a", 1000)) })
}

func countSensors(b *testing.B, desk *rig.Desktop, env []string, typist func() *rig.Process) {
	b.Helper()
	watch := 10 * time.Second
	if text := os.Getenv("POSTUREBREAK_IDLE"); text != "" {
		var err error
		if watch, err = time.ParseDuration(text); err != nil {
			b.Fatal(err)
		}
	}
	desk.Logind()
	ready := desk.Dir + "/ready"
	cmd := exec.CommandContext(b.Context(), os.Args[0], "-test.run=^TestSensorsProgram$")
	cmd.Env = append(env, "POSTUREBREAK_TEST_SENSORS="+ready)
	p := desk.StartCommand(cmd)
	desk.Eventually("the sensors are on", func() bool { _, err := os.Stat(ready); return err == nil })

	measure := func(b *testing.B) {
		for b.Loop() {
			before := wakeUps(b, p.PID)
			time.Sleep(watch)
			b.ReportMetric(float64(wakeUps(b, p.PID)-before)/watch.Minutes(), "wakeups/min")
		}
	}
	b.Run("at work", func(b *testing.B) {
		typing := typist()
		time.Sleep(3 * time.Second) // The runtime's own start-up settles.
		measure(b)
		typing.Kill()
	})
	b.Run("away", func(b *testing.B) {
		time.Sleep(8 * time.Second) // Until it is known.
		measure(b)
	})
}
