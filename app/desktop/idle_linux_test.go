package desktop

import (
	"bytes"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// TestIdleProgram is not a test: it is the resident without its core, for BenchmarkIdle.
func TestIdleProgram(t *testing.T) {
	if os.Getenv("POSTUREBREAK_TEST_IDLE") == "" {
		t.Skip("only as another test's process")
	}
	n := NewNotifications(NotificationOptions{AppName: "Stretch"})
	defer n.Close()
	tray := RunTray(TrayOptions{Title: "Stretch", Icons: map[TrayIcon][]byte{Working: disc(t, 48, color.Black)}})
	defer tray.Close()
	tray.Set(dayMenu())
	alarm, err := NewAlarm()
	if err != nil {
		t.Fatal(err)
	}
	defer closeAlarm(t, alarm)
	alarm.Set(time.Now().Add(time.Hour))
	show(t, n, breakNotice())
	for range alarm.C() { // Until it is killed.
	}
}

// BenchmarkIdle measures what an idle resident costs with its tray, notifications and alarm: wake-ups and CPU time a
// minute, and memory. It watches for ten seconds, or for as long as POSTUREBREAK_IDLE says ("60s"). The memory is that
// of the test program, which is larger than the resident.
func BenchmarkIdle(b *testing.B) {
	rig.Need(b, "xfce4-panel", "xfconfd", "dunst", "dunstctl")
	watch := 10 * time.Second
	if text := os.Getenv("POSTUREBREAK_IDLE"); text != "" {
		var err error
		if watch, err = time.ParseDuration(text); err != nil {
			b.Fatal(err)
		}
	}
	desk := rig.New(b)
	desk.Openbox()
	desk.XfcePanel()
	desk.Dunst()
	cmd := exec.CommandContext(b.Context(), os.Args[0], "-test.run=^TestIdleProgram$")
	cmd.Env = append(desk.Env(), "POSTUREBREAK_TEST_IDLE=1")
	p := desk.StartCommand(cmd)
	desk.Eventually("the notice is up", dunstShows(desk, "1"))
	time.Sleep(3 * time.Second) // The panel asks for the menu twice, and the runtime's own start-up settles.

	for b.Loop() {
		before := wakeUps(b, p.PID)
		time.Sleep(watch)
		b.ReportMetric(float64(wakeUps(b, p.PID)-before)/watch.Minutes(), "wakeups/min")
		b.ReportMetric(float64(memory(b, p.PID))/1024, "PSS-MiB")
	}
}

// wakeUps is how often the threads of a process went to sleep of their own accord.
func wakeUps(b *testing.B, pid int) (count int) {
	b.Helper()
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	if err != nil || len(tasks) == 0 {
		b.Fatalf("no threads of %d: %v", pid, err)
	}
	for _, task := range tasks {
		count += field(b, task, "voluntary_ctxt_switches:")
	}
	return count
}

// memory is the proportional set size of a process in KiB.
func memory(b *testing.B, pid int) int {
	b.Helper()
	return field(b, fmt.Sprintf("/proc/%d/smaps_rollup", pid), "Pss:")
}

// field reads one number of a file in /proc.
func field(b *testing.B, path, name string) int {
	b.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	for line := range bytes.Lines(text) {
		if words := strings.Fields(string(line)); len(words) > 1 && words[0] == name {
			number, err := strconv.Atoi(words[1])
			if err != nil {
				b.Fatal(err)
			}
			return number
		}
	}
	b.Fatalf("no %s in %s", name, path)
	return 0
}
