package host

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
)

// TestMain keeps the tests from the session bus: Fyne asks it for the desktop's theme, and where there is none the D-Bus
// library would start one for every test and leave it running.
func TestMain(m *testing.M) {
	if err := os.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func TestPostSendsEverythingBeforeItCloses(t *testing.T) {
	var out bytes.Buffer
	p := NewPost(&out, slog.New(slog.DiscardHandler))
	for n := range 20 {
		p.Send(link.Report{V: link.Version, Did: link.Progress, Completed: n})
	}
	p.Close()
	if got := strings.Count(out.String(), "\n"); got != 20 {
		t.Errorf("%d lines were sent, want 20", got)
	}
}

func TestPostNeverWaits(t *testing.T) {
	var log bytes.Buffer
	nobody, stuck := io.Pipe()
	p := NewPost(stuck, slog.New(slog.NewTextHandler(&log, nil)))
	for range postRoom + 10 {
		p.Send(link.Report{Did: link.Progress})
	}
	if !strings.Contains(log.String(), "report lost") {
		t.Error("a report that could not be sent is not in the log")
	}
	if err := nobody.Close(); err != nil {
		t.Fatal(err)
	}
	p.Close()
}

func TestAppHasTheIDOfTheProject(t *testing.T) {
	project, err := os.ReadFile("../../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"ID = \"" + ID + "\"\n", "Name = \"" + Name + "\"\n"} {
		if !strings.Contains(string(project), line) {
			t.Errorf("FyneApp.toml lacks %s", line)
		}
	}
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("XDG_CACHE_HOME", home)
	a := NewApp(slog.New(slog.DiscardHandler))
	if got := fyne.CurrentApp().UniqueID(); got != ID {
		t.Errorf("the app says that it is %s", got)
	}
	a.Preferences().SetBool("kept", true)
	if files, err := filepath.Glob(filepath.Join(home, "fyne", "*")); err != nil || len(files) > 0 {
		t.Errorf("the app keeps %v (%v), want nothing", files, err)
	}
}
