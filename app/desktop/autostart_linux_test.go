package desktop

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/godbus/dbus/v5"

	"posturebreak/app/desktop/rig"
)

// testAutostart is the autostart of a program in a home of the test's own.
func testAutostart(t *testing.T, program string) (a *Autostart, entry string) {
	t.Helper()
	home := t.TempDir()
	t.Cleanup(xdg.Reload) // after the environment is what it was
	for _, name := range []string{"XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"} {
		t.Setenv(name, filepath.Join(home, name))
	}
	for _, name := range []string{"FLATPAK_ID", "XDG_CURRENT_DESKTOP"} {
		t.Setenv(name, "")
	}
	xdg.Reload()
	a = &Autostart{id: "org.example.Test", name: "Test", command: []string{program, "--hidden", "two words"}}
	return a, filepath.Join(home, "XDG_CONFIG_HOME", "autostart", "org.example.Test.desktop")
}

// testProgram is a program in a folder of that name that writes its arguments to the file that is returned.
func testProgram(t *testing.T, folder string) (program, says string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), folder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	program, says = filepath.Join(dir, "posture break"), filepath.Join(t.TempDir(), "says")
	script := fmt.Sprintf("#!/bin/sh\nprintf '%%s|' \"$@\" > '%s.tmp' && mv '%s.tmp' '%s'\n", says, says, says)
	if err := os.WriteFile(program, []byte(script), 0o700); err != nil { //nolint:gosec // it is to be run
		t.Fatal(err)
	}
	return program, says
}

func (a *Autostart) is(t *testing.T, want AutostartState) {
	t.Helper()
	if state, err := a.State(t.Context()); err != nil || state != want {
		t.Errorf("the state is %q, %v; want %q", state, err, want)
	}
}

func TestAutostartOnAndOff(t *testing.T) {
	program, _ := testProgram(t, "bin")
	a, entry := testAutostart(t, program)
	a.is(t, StartsOff)
	if err := a.Enable(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.is(t, StartsOn)
	if err := a.Disable(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.is(t, StartsOff)
	if _, err := os.Stat(entry); err == nil {
		t.Error("an entry is left")
	}
	if err := a.Disable(t.Context()); err != nil {
		t.Errorf("what is off cannot be switched off: %v", err)
	}
}

func TestAutostartThatSomebodyChanged(t *testing.T) {
	program, _ := testProgram(t, "bin")
	a, entry := testAutostart(t, program)
	if err := a.Enable(t.Context()); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(entry)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(string) string
		want   AutostartState
	}{
		"hidden":              {func(s string) string { return s + "Hidden=true\n" }, StartsOff},
		"GNOME's switch":      {func(s string) string { return strings.ReplaceAll(s, "enabled=true", "enabled=false") }, StartsOff},
		"another desktop":     {func(s string) string { return s + "OnlyShowIn=KDE;\n" }, StartsOff},
		"not on this one":     {func(s string) string { return s + "NotShowIn=KDE;XFCE;\n" }, StartsOff},
		"on this one":         {func(s string) string { return s + "OnlyShowIn=KDE;XFCE;\n" }, StartsOn},
		"a group after it":    {func(s string) string { return s + "[Desktop Action x]\nHidden=true\n" }, StartsOn},
		"a comment":           {func(s string) string { return s + "# Hidden=true\n" }, StartsOn},
		"a program gone":      {func(s string) string { return strings.ReplaceAll(s, "TryExec=", "TryExec=/nowhere") }, StartsGone},
		"blanks":              {func(s string) string { return s + "Hidden = true\n" }, StartsOff},
		"nothing":             {func(string) string { return "" }, StartsOff},
		"no desktop entry":    {func(string) string { return "\x00\xff[" }, StartsOff},
		"a command of theirs": {func(s string) string { return strings.ReplaceAll(s, "Exec=", "Exec=env A=b ") }, StartsGone},
	} {
		t.Setenv("XDG_CURRENT_DESKTOP", "XFCE")
		if err := os.WriteFile(entry, []byte(c.change(string(good))), 0o600); err != nil {
			t.Fatal(err)
		}
		if state, err := a.State(t.Context()); err != nil || state != c.want {
			t.Errorf("%s: %q, %v; want %q", name, state, err, c.want)
		}
	}
}

func TestAutostartOfTheWholeMachine(t *testing.T) {
	program, _ := testProgram(t, "bin")
	a, entry := testAutostart(t, program)
	text, err := a.entry()
	if err != nil {
		t.Fatal(err)
	}
	if err := writeEntry(a.entryIn(xdg.ConfigDirs[0]), text); err != nil {
		t.Fatal(err)
	}
	a.is(t, StartsOn)
	if err := a.Disable(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.is(t, StartsOff)
	if own, err := os.ReadFile(entry); err != nil || !strings.Contains(string(own), "Hidden=true") {
		t.Errorf("the person's own entry is %s, %v", own, err)
	}
	validateEntry(t, entry)
	if err := a.Enable(t.Context()); err != nil {
		t.Fatal(err)
	}
	a.is(t, StartsOn)
}

// oddFolders have what a shell and the specification take for signs of their own.
func oddFolders() []string {
	return []string{"plain", "two words", "it's", "Übung ストレッチ", "a;b&c|d", "#~!*?<>()[]{}", "=", ","}
}

// backslashFolders need a backslash in the entry, and so two of them: the specification says so and GLib reads it so. Both dex and
// Openbox do not take the second away, and so start nothing from there; what would suit them would not suit GLib.
func backslashFolders() []string {
	return []string{`quo"te`, `back\slash`, "dollar$HOME", "back`tick`"}
}

func validateEntry(t *testing.T, entry string) {
	t.Helper()
	rig.Need(t, "desktop-file-validate")
	if out, err := exec.CommandContext(t.Context(), "desktop-file-validate", entry).CombinedOutput(); err != nil {
		t.Errorf("%s: %s", entry, out)
	}
}

// awaitWords waits for what a started program was told.
func awaitWords(t *testing.T, says string) string {
	t.Helper()
	for range 100 {
		if words, err := os.ReadFile(says); err == nil {
			return string(words)
		}
		time.Sleep(50 * time.Millisecond)
	}
	return "nothing within five seconds"
}

// TestAutostartBySessions starts a session as those without a desktop environment do, from odd folders.
func TestAutostartBySessions(t *testing.T) {
	sessions := map[string][]string{"dex": {"dex", "-a", "-e", "TEST"}}
	for _, path := range []string{"/usr/lib/x86_64-linux-gnu/openbox-xdg-autostart", "/usr/libexec/openbox-xdg-autostart", "/usr/lib/openbox-xdg-autostart"} {
		if _, err := os.Stat(path); err == nil {
			sessions["openbox"] = []string{path, "TEST"}
		}
	}
	for name, command := range sessions {
		t.Run(name, func(t *testing.T) {
			rig.Need(t, command[0])
			for _, folder := range oddFolders() {
				program, says := testProgram(t, folder)
				a, entry := testAutostart(t, program)
				if err := a.Enable(t.Context()); err != nil {
					t.Fatal(err)
				}
				validateEntry(t, entry)
				a.is(t, StartsOn)
				if out, err := exec.CommandContext(t.Context(), command[0], command[1:]...).CombinedOutput(); err != nil {
					t.Fatalf("%v: %v\n%s", command, err, out)
				}
				if said := awaitWords(t, says); said != "--hidden|two words|" {
					t.Errorf("from %q the program was started with %q", folder, said)
				}
			}
		})
	}
}

// TestAutostartByGLib starts an entry as GNOME, Xfce and others do.
func TestAutostartByGLib(t *testing.T) {
	rig.Need(t, "gio")
	for _, folder := range append(oddFolders(), backslashFolders()...) {
		program, says := testProgram(t, folder)
		a, entry := testAutostart(t, program)
		if err := a.Enable(t.Context()); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.CommandContext(t.Context(), "gio", "launch", entry).CombinedOutput(); err != nil {
			t.Errorf("from %q: %v\n%s", folder, err, out)
			continue
		}
		if said := awaitWords(t, says); said != "--hidden|two words|" {
			t.Errorf("from %q the program was started with %q", folder, said)
		}
	}
}

func TestAutostartFromWhereNoSessionStarts(t *testing.T) {
	for _, folder := range []string{"100%", "line\nbreak"} {
		program, _ := testProgram(t, folder)
		a, entry := testAutostart(t, program)
		if err := a.Enable(t.Context()); err == nil || !strings.Contains(err.Error(), "Move it to another folder") {
			t.Errorf("from %q: %v", folder, err)
		}
		if _, err := os.Stat(entry); err == nil {
			t.Errorf("from %q an entry was written", folder)
		}
	}
}

// backgroundPortal answers as the specification says; nothing here runs a portal that knows of autostart.
type backgroundPortal struct {
	conn    *dbus.Conn
	mu      sync.Mutex // guards what follows: the bus asks on a goroutine of its own
	allow   bool
	options map[string]dbus.Variant
}

// allows settles the portal's answer.
func (p *backgroundPortal) allows(yes bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.allow = yes
}

// asked is what the portal was asked for last.
func (p *backgroundPortal) asked() map[string]dbus.Variant {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.options
}

// RequestBackground is called by the bus.
func (p *backgroundPortal) RequestBackground(_ string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.options = options
	const request = dbus.ObjectPath("/org/freedesktop/portal/desktop/request/1")
	on, _ := options["autostart"].Value().(bool)
	allow := p.allow
	time.AfterFunc(50*time.Millisecond, func() {
		results := map[string]dbus.Variant{"background": dbus.MakeVariant(true), "autostart": dbus.MakeVariant(on && allow)}
		_ = p.conn.Emit("/elsewhere", portalResponse, uint32(0), results) // somebody else's
		_ = p.conn.Emit(request, portalResponse, uint32(0), results)
	})
	return request, nil
}

func TestAutostartOfAFlatpak(t *testing.T) {
	desk := rig.New(t)
	desk.Enter(t)
	a, _ := testAutostart(t, "/app/bin/posturebreak")
	t.Setenv("FLATPAK_ID", "org.example.Test")
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := a.Enable(ctx); err == nil || !strings.Contains(err.Error(), "no portal") {
		t.Errorf("without a portal: %v", err)
	}
	conn, err := dbus.Connect(desk.BusAddress)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	portal := &backgroundPortal{conn: conn, allow: true}
	if err := conn.Export(portal, portalObject, "org.freedesktop.portal.Background"); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.RequestName(portalBus, dbus.NameFlagDoNotQueue); err != nil {
		t.Fatal(err)
	}
	if err := a.Enable(ctx); err != nil {
		t.Errorf("allowed: %v", err)
	}
	command := portal.asked()["commandline"]
	if line, _ := command.Value().([]string); strings.Join(line, "|") != "posturebreak|--hidden|two words" {
		t.Errorf("the portal is to start %v", command)
	}
	a.is(t, StartsUnknown)
	if err := a.Disable(ctx); err != nil {
		t.Errorf("switched off: %v", err)
	}
	portal.allows(false)
	if err := a.Enable(ctx); err == nil || !strings.Contains(err.Error(), "did not allow") {
		t.Errorf("forbidden: %v", err)
	}
}
