package rig

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/godbus/dbus/v5"
)

// patience is how long Eventually waits for a real program. It only passes when a test fails.
const patience = 30 * time.Second

// Desktop is one private virtual desktop. Its methods fail the test when the desktop does not obey; they belong on the
// test's own goroutine.
type Desktop struct {
	// Dir is the folder that everything lives in: home, settings, runtime folder, logs. It is removed at the end.
	Dir string
	// Display is the X display, such as ":3".
	Display string
	// BusAddress is the address of the session bus.
	BusAddress string

	t       testing.TB
	conn    *dbus.Conn
	bus     *Process
	display *Process
}

// New starts an X server of 1280 by 800 pixels and a session bus.
func New(t testing.TB) *Desktop {
	t.Helper()
	Need(t, "Xvfb", "dbus-daemon")
	return newDesktop(t, (*Desktop).startDisplay)
}

// newDesktop makes a desktop with the display that start starts.
func newDesktop(t testing.TB, start func(*Desktop)) *Desktop {
	t.Helper()
	d := &Desktop{t: t, Dir: makeDir(t)}
	for _, folder := range []string{"home", "config", "cache", "data", "state", "run", "logs", "services"} {
		if err := os.Mkdir(filepath.Join(d.Dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	start(d)
	d.startBus()
	return d
}

// makeDir makes a folder whose path is short enough for sockets, which that of t.TempDir may not be.
func makeDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "rig")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Logf("remove the rig: %v", err)
		}
	})
	return dir
}

// Env is the environment of the desktop's programs: the desktop's own folders, display and bus, the PATH of the test,
// and nothing else of the developer's.
func (d *Desktop) Env() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + filepath.Join(d.Dir, "home"),
		"XDG_CONFIG_HOME=" + filepath.Join(d.Dir, "config"),
		"XDG_CACHE_HOME=" + filepath.Join(d.Dir, "cache"),
		"XDG_DATA_HOME=" + filepath.Join(d.Dir, "data"),
		"XDG_STATE_HOME=" + filepath.Join(d.Dir, "state"),
		"XDG_RUNTIME_DIR=" + filepath.Join(d.Dir, "run"),
		"XDG_SESSION_TYPE=x11",
		"XDG_CURRENT_DESKTOP=XFCE",
		"DISPLAY=" + d.Display,
		"DBUS_SESSION_BUS_ADDRESS=" + d.BusAddress,
		"DBUS_SYSTEM_BUS_ADDRESS=" + d.BusAddress,
		"LANG=C.UTF-8",
		// PulseAudio writes its key below XDG_CONFIG_HOME, and clients look for it below HOME.
		"PULSE_COOKIE=" + filepath.Join(d.Dir, "config", "pulse", "cookie"),
		// Without these two GTK programs look for an accessibility bus and for Wayland.
		"NO_AT_BRIDGE=1",
		"GDK_BACKEND=x11",
	}
}

// Enter gives the test's own process the desktop's environment until the test ends.
func (d *Desktop) Enter(t *testing.T) {
	t.Helper()
	for _, pair := range d.Env() {
		name, value, _ := strings.Cut(pair, "=")
		t.Setenv(name, value)
	}
}

// Eventually waits until ok answers true. The test fails when it does not within half a minute; what says what was waited for.
func (d *Desktop) Eventually(what string, ok func() bool) {
	d.t.Helper()
	for deadline := time.Now().Add(patience); !ok(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			d.t.Fatalf("waited %s in vain until %s", patience, what)
		}
	}
}

// Screenshot writes a picture of the whole display to a file in the folder that POSTUREBREAK_SCREENSHOTS names, or else
// in Dir, and answers its path.
func (d *Desktop) Screenshot(name string) string {
	d.t.Helper()
	Need(d.t, "import")
	path := d.picturePath(name)
	d.Output("import", "-window", "root", path)
	return path
}

// picturePath is where a picture of that name goes.
func (d *Desktop) picturePath(name string) string {
	folder := os.Getenv("POSTUREBREAK_SCREENSHOTS")
	if folder == "" {
		folder = d.Dir
	}
	return filepath.Join(folder, name+".png")
}

// Need skips the test when a program is not installed, or fails it where POSTUREBREAK_NEED_DESKTOP=1 says that all
// of them must be.
func Need(t testing.TB, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := lookPath(program); err == nil {
			continue
		}
		need(t, program)
	}
}

// need skips or fails the test for something that is not installed.
func need(t testing.TB, what string) {
	t.Helper()
	reason := fmt.Sprintf("%s is not installed", what)
	if os.Getenv("POSTUREBREAK_NEED_DESKTOP") == "1" {
		t.Fatal(reason + ", and POSTUREBREAK_NEED_DESKTOP=1 asks for it")
	}
	t.Skip(reason)
}
