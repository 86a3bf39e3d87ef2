package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// homeTitle is how every page of the home window is titled.
const homeTitle = "Posture Break$"

// homes counts the home windows on the screen.
func (o *office) homes() int {
	o.t.Helper()
	out, err := o.Command("xdotool", "search", "--onlyvisible", "--name", homeTitle).Output()
	if err != nil {
		return 0
	}
	return len(strings.Fields(string(out)))
}

// windowPrograms counts the window processes of the resident.
func (o *office) windowPrograms() int {
	o.t.Helper()
	children, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		o.t.Fatal(err)
	}
	n := 0
	for _, path := range children {
		stat, err := os.ReadFile(path)
		_, rest, ok := strings.Cut(string(stat), ") ")
		if fields := strings.Fields(rest); err == nil && ok && len(fields) > 1 && fields[1] == strconv.Itoa(o.resident.PID) && fields[0] != "Z" {
			n++
		}
	}
	return n
}

// closeHome closes the home window as the person does.
func (o *office) closeHome() {
	o.t.Helper()
	o.Focus(o.Window("--name", homeTitle))
	o.Output("xdotool", "key", "alt+F4")
	o.Eventually("the home window is closed", func() bool { return o.homes() == 0 })
}

// TestTheHomeWindow opens the home window in each of its ways, has a break beside it, and closes it.
func TestTheHomeWindow(t *testing.T) {
	t.Parallel()
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.start()
	if o.windowPrograms() != 0 {
		t.Error("a window is open before anybody asked for one")
	}
	if said := o.Output(o.program, "open"); said != "The window is open." {
		t.Errorf("open says %q", said)
	}
	o.Window("--name", homeTitle)
	if said := o.Output(o.program); said != "The window is open." { // a second start
		t.Errorf("the second start says %q", said)
	}
	o.Output(o.program, "open", "history")
	o.Window("--name", "^History.*"+homeTitle)
	o.Screenshot("home-history")
	if n := o.homes(); n != 1 || o.windowPrograms() != 1 {
		t.Errorf("there are %d home windows, of %d processes", n, o.windowPrograms())
	}

	o.waitUntilDue(due)
	o.breakWindow()
	o.Screenshot("home-and-break")
	if o.windowPrograms() != 2 {
		t.Errorf("beside a break there are %d processes", o.windowPrograms())
	}
	o.closeHome()
	o.Eventually("the process of the home window is gone", func() bool { return o.windowPrograms() == 1 })
	if !o.windowIsOpen() {
		t.Error("the break has gone with the home window")
	}
	o.Output(o.program, "skip", "--why", "did-it")
	o.waitFor("the window of the break is gone", playing, func() bool { return o.windowPrograms() == 0 })
	if entries := o.quit(); len(entries) != 1 || entries[0].Meaning != "did-it" {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestTheFirstStart holds that the home window comes by itself once, and never with a hidden start.
func TestTheFirstStart(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	settings := filepath.Join(o.Dir, "config", "posturebreak", "settings.toml")
	if err := os.Remove(settings); err != nil {
		t.Fatal(err)
	}
	o.start()
	o.Window("--name", homeTitle)
	o.Screenshot("first-start")
	o.closeHome()
	o.quit()
	for _, args := range [][]string{nil, {"--hidden"}} {
		if args != nil {
			if err := os.Remove(settings); err != nil {
				t.Fatal(err)
			}
		}
		o.resident = o.Start(o.program, args...)
		o.Eventually("the resident answers", func() bool { return o.Try(o.program, "status") == nil })
		time.Sleep(time.Second) // a window would be there by then
		if n := o.windowPrograms(); n != 0 {
			t.Errorf("started with %v, %d windows come by themselves", args, n)
		}
		o.Output(o.program, "--hidden") // the session starts it while it runs
		if n := o.windowPrograms(); n != 0 {
			t.Errorf("a hidden second start opens %d windows", n)
		}
		o.quit()
	}
}

// TestNoHomeWindow has only the resident: a notice says what to do, because who clicks in the tray sees no terminal.
func TestNoHomeWindow(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl")
	settings, _ := soon(false)
	o := newOffice(t, settings)
	alone := filepath.Join(o.Dir, "posturebreak")
	o.Output("cp", o.program, alone)
	o.program = alone
	o.Dunst()
	o.start()
	o.refused(4, "open")
	o.Eventually("the notice is shown", func() bool { return strings.TrimSpace(o.Output("dunstctl", "count", "displayed")) == "1" })
	o.Output("dunstctl", "close-all")
	if text := o.lastNotice(); !strings.Contains(text, "Put posturebreak-window beside posturebreak") {
		t.Errorf("the notice says %q", text)
	}
	o.quit()
}

// TestTheSettingsAreOneTruth changes settings on the command line, in the file and by the session's own hand.
func TestTheSettingsAreOneTruth(t *testing.T) {
	t.Parallel()
	settings, _ := soon(false)
	o := newOffice(t, settings)
	o.start()
	file := filepath.Join(o.Dir, "config", "posturebreak", "settings.toml")
	o.Output(o.program, "settings", "set", "break.length", "7m")
	if text, err := os.ReadFile(file); err != nil || !strings.Contains(string(text), "length = '7m'") {
		t.Errorf("the file says %s, %v", text, err)
	}
	o.refused(2, "settings", "set", "break.length", "7h")
	o.refused(2, "settings", "set", "break.lenght", "7m")

	entry := filepath.Join(o.Dir, "config", "autostart", "io.github.posturebreak.PostureBreak.desktop")
	isThere := func() bool { _, err := os.Stat(entry); return err == nil }
	o.Output(o.program, "settings", "set", "system.autostart", "true")
	o.Eventually("the session starts the program", isThere)
	rig.Need(t, "desktop-file-validate")
	o.Output("desktop-file-validate", entry)
	o.quit()
	if err := os.Remove(entry); err != nil { // by hand
		t.Fatal(err)
	}
	o.start()
	o.Eventually("the setting follows", func() bool { return o.Output(o.program, "settings", "get", "system.autostart") == "false" })
	if isThere() {
		t.Error("the entry that the person took away was written again")
	}
	o.quit()
}
