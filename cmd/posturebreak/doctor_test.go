package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"posturebreak/app/desktop"
)

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
