package desktop

import (
	"os"
	"testing"

	"golang.org/x/sys/windows/registry"
)

func TestAutostartInTheRegistry(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	a := &Autostart{id: "io.github.posturebreak.Test", name: "Test", command: []string{program, "--hidden", "two words"}}
	t.Cleanup(func() {
		if err := a.Disable(t.Context()); err != nil {
			t.Error(err)
		}
	})
	is := func(want AutostartState) {
		t.Helper()
		if state, err := a.State(t.Context()); err != nil || state != want {
			t.Errorf("the state is %q, %v; want %q", state, err, want)
		}
	}
	is(StartsOff)
	if err := a.Enable(t.Context()); err != nil {
		t.Fatal(err)
	}
	is(StartsOn)
	switchOff(t, a.id)
	is(StartsOff)
	if err := a.Enable(t.Context()); err != nil { // the person wants it again
		t.Fatal(err)
	}
	is(StartsOn)
	a.command[0] = `C:\no such folder\posturebreak.exe`
	if err := a.Enable(t.Context()); err != nil {
		t.Fatal(err)
	}
	is(StartsGone)
	if err := a.Disable(t.Context()); err != nil {
		t.Fatal(err)
	}
	is(StartsOff)
	if err := a.Disable(t.Context()); err != nil {
		t.Errorf("what is off cannot be switched off: %v", err)
	}
}

// switchOff does what the task manager does.
func switchOff(t *testing.T, id string) {
	t.Helper()
	key, _, err := registry.CreateKey(registry.CURRENT_USER, approvedKey, registry.SET_VALUE)
	if err != nil {
		t.Fatal(err)
	}
	defer key.Close()
	if err := key.SetBinaryValue(id, []byte{3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		t.Fatal(err)
	}
}
