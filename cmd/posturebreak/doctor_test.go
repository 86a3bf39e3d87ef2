package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"posturebreak/app/desktop"
)

// TestDoctorNamesMissingLibraries has a loader that lacks one.
func TestDoctorNamesMissingLibraries(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems bring theirs")
	}
	programs := t.TempDir()
	for name, text := range map[string]string{
		"ldd":      "#!/bin/sh\necho '\tlibGL.so.1 => not found'\necho '\tlibm.so.6 => /lib/libm.so.6 (0x1)'\n",
		windowName: "#!/bin/sh\n",
	} {
		if err := os.WriteFile(filepath.Join(programs, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", programs)
	c := checkGL(t.Context(), nil)
	if c.Health != desktop.Broken || !strings.Contains(c.Found, "libGL.so.1") || strings.Contains(c.Found, "libm") || c.Remedy == "" {
		t.Errorf("found %+v", c)
	}
}

// TestDoctorWithoutADesktop has nothing that the program needs: it says so, says what to do, and fails.
func TestDoctorWithoutADesktop(t *testing.T) {
	atHome(t)
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "PULSE_SERVER"} {
		t.Setenv(name, "")
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/no/such/bus")
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/no/such/bus")

	var out, problems bytes.Buffer
	if code := run([]string{"doctor", "--json"}, &out, &problems); code != exitFailed {
		t.Errorf("ended with %d, want %d", code, exitFailed)
	}
	var checks []desktop.Check
	if err := json.Unmarshal(out.Bytes(), &checks); err != nil {
		t.Fatalf("printed %s: %v", out.String(), err)
	}
	health := map[string]desktop.Health{}
	for _, c := range checks {
		health[c.Part] = c.Health
	}
	for part, want := range map[string]desktop.Health{
		"display": desktop.Broken, "window program": desktop.Broken, "settings": desktop.Works,
		"history": desktop.Works, "running program": desktop.Limited,
	} {
		if health[part] != want {
			t.Errorf("%s is %q, want %q", part, health[part], want)
		}
	}

	out.Reset()
	run([]string{"doctor"}, &out, &problems)
	if !strings.Contains(out.String(), "broken   display          There is no display") {
		t.Errorf("printed %s", out.String())
	}
}
