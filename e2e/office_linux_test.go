package e2e

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
)

// programs is the folder with the two programs, built from this source.
var programs string //nolint:gochecknoglobals // set once by TestMain

// TestMain builds the two programs as `make build` does.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "posturebreak-e2e")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	programs = dir
	code := 1
	if err := build(dir); err != nil {
		fmt.Fprintln(os.Stderr, "build the programs:", err)
	} else {
		code = m.Run()
	}
	if err := os.RemoveAll(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func build(dir string) error {
	for name, cgo := range map[string]string{"posturebreak": "0", "posturebreak-window": "1"} {
		cmd := exec.CommandContext(context.Background(), "go", "build", "-tags", "gles,migrated_fynedo",
			"-ldflags", "-X main.version=e2e", "-o", filepath.Join(dir, name), "../cmd/"+name)
		cmd.Env = append(os.Environ(), "CGO_ENABLED="+cgo)
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		if err := cmd.Run(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// office is a desk with a person at it.
type office struct {
	*rig.Desktop
	t        *testing.T
	program  string // the resident's file
	resident *rig.Process
	speed    int // how much faster than life stretches are played
}

// hurry is the speed of the tests.
const hurry = 20

// newOffice sets up a desktop with a window manager, and the settings. Nothing of the program runs yet.
func newOffice(t *testing.T, settings string) *office {
	t.Helper()
	rig.Need(t, "openbox", "xdotool", "import")
	desk := rig.New(t)
	desk.Openbox()
	return furnish(t, desk, settings)
}

// furnish makes an office of a desktop.
func furnish(t *testing.T, desk *rig.Desktop, settings string) *office {
	t.Helper()
	o := &office{Desktop: desk, t: t, program: filepath.Join(programs, "posturebreak"), speed: hurry}
	path := filepath.Join(o.Dir, "config", "posturebreak", "settings.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	return o
}

// soon is settings with one reminder at the next full minute that leaves time to start, and that minute. The stretch waits
// to be started, or starts when the hands rest.
func soon(startsItself bool) (settings string, due time.Time) {
	due = time.Now().Add(8 * time.Second).Truncate(time.Minute).Add(time.Minute)
	return fmt.Sprintf(`
[hours]
days = 'MON-SUN'
from = '00:00'
to = '00:00'
[break]
starts_itself = %t
[look]
theme = 'light'
[[reminder]]
id = 'soon'
name = 'Time for a stretch'
schedule = '%d %d * * *'
stretch = 'standing-side-bend'
`, startsItself, due.Minute(), due.Hour()), due
}

// start starts the resident and waits until it answers.
func (o *office) start() {
	o.t.Helper()
	o.resident = o.Start(o.program, "--speed", strconv.Itoa(o.speed))
	o.Eventually("the resident answers", func() bool { return o.Try(o.program, "status") == nil })
}

// status asks the resident.
func (o *office) status() link.Status {
	o.t.Helper()
	var s link.Status
	if err := json.Unmarshal([]byte(o.Output(o.program, "status", "--json")), &s); err != nil {
		o.t.Fatal(err)
	}
	return s
}

// waitFor waits for something that takes as long as the clock does.
func (o *office) waitFor(what string, atMost time.Duration, ok func() bool) {
	o.t.Helper()
	for deadline := time.Now().Add(atMost); !ok(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			o.t.Fatalf("waited %v in vain until %s", atMost, what)
		}
	}
}

// waitUntilDue waits until the break is offered, and checks that it came neither early nor late.
func (o *office) waitUntilDue(due time.Time) {
	o.t.Helper()
	o.waitFor("the break is offered", time.Until(due)+15*time.Second, func() bool { return o.status().Phase == "noticed" })
	if late := time.Since(due); late < 0 || late > 10*time.Second {
		o.t.Errorf("the break came %v after its time", late)
	}
}

// breakWindow waits for the window of the break.
func (o *office) breakWindow() string {
	o.t.Helper()
	return o.Window("--name", "^Time for a stretch$")
}

func (o *office) windowIsOpen() bool {
	return o.Try("xdotool", "search", "--onlyvisible", "--name", "^Time for a stretch$") == nil
}

// quit ends the resident as its user would, and returns the history of the day.
func (o *office) quit() []reminders.Entry {
	o.t.Helper()
	o.Output(o.program, "quit")
	if err := o.resident.Wait(); err != nil {
		o.t.Errorf("the resident ended with %v", err)
	}
	h, movedTo, err := store.OpenHistory(o.t.Context(), filepath.Join(o.Dir, "data", "posturebreak"))
	if err != nil || movedTo != "" {
		o.t.Fatalf("the history cannot be read: %v, moved to %q", err, movedTo)
	}
	defer func() {
		if err := h.Close(); err != nil {
			o.t.Error(err)
		}
	}()
	now := time.Now()
	entries, err := h.Entries(o.t.Context(), now.Add(-time.Hour), now.Add(time.Hour))
	if err != nil {
		o.t.Fatal(err)
	}
	return entries
}

// wantTaken checks that the history holds one stretch, done to its end.
func (o *office) wantTaken(entries []reminders.Entry, due time.Time) {
	o.t.Helper()
	if len(entries) != 1 {
		o.t.Fatalf("the history holds %+v, want one entry", entries)
	}
	e := entries[0]
	whole := e.Outcome == reminders.Taken && e.Completed == e.Phases && e.Phases > 0
	if !whole || e.Stretch != "standing-side-bend" || e.Reminder != "soon" || !e.Due.Equal(due) {
		o.t.Errorf("the history holds %+v", e)
	}
}

// read returns the words in a part of a picture of the screen, in small letters and with single spaces.
func (o *office) read(picture, part string) string {
	o.t.Helper()
	rig.Need(o.t, "convert", "tesseract")
	large := filepath.Join(o.Dir, "large.png")
	o.Output("convert", picture, "-crop", part, "+repage", "-colorspace", "Gray", "-resize", "300%", "-threshold", "80%", large)
	words := strings.Fields(strings.ToLower(o.Output("tesseract", large, "-", "--psm", "6")))
	return strings.Join(words, " ")
}

// refused runs the command line and wants it to fail with a code.
func (o *office) refused(code int, args ...string) {
	o.t.Helper()
	err := o.Try(o.program, args...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != code {
		o.t.Errorf("posturebreak %s ended with %v, want exit code %d", strings.Join(args, " "), err, code)
	}
}
