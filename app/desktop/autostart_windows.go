package desktop

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// The keys of the registry. The second is where the task manager notes what the person has switched off.
const (
	runKey      = `Software\Microsoft\Windows\CurrentVersion\Run`
	approvedKey = `Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run`
)

// State says whether the session starts the program.
func (a *Autostart) State(context.Context) (AutostartState, error) {
	key, err := registry.OpenKey(registry.CURRENT_USER, runKey, registry.QUERY_VALUE)
	if err != nil {
		return StartsOff, fmt.Errorf("start with the session: %w", err)
	}
	defer func() { _ = key.Close() }() // we only read
	line, _, err := key.GetStringValue(a.id)
	switch {
	case errors.Is(err, registry.ErrNotExist):
		return StartsOff, nil
	case err != nil:
		return StartsOff, fmt.Errorf("start with the session: %w", err)
	case a.switchedOff():
		return StartsOff, nil
	}
	program, err := windows.DecomposeCommandLine(line)
	if err != nil || len(program) == 0 {
		return StartsGone, nil //nolint:nilerr // a line that cannot be read starts nothing
	}
	if _, err := os.Stat(program[0]); err != nil {
		return StartsGone, nil //nolint:nilerr // what is not there cannot be started
	}
	return StartsOn, nil
}

// switchedOff is whether the task manager or the settings of Windows say no: the first byte is odd then.
func (a *Autostart) switchedOff() bool {
	key, err := registry.OpenKey(registry.CURRENT_USER, approvedKey, registry.QUERY_VALUE)
	if err != nil {
		return false
	}
	defer func() { _ = key.Close() }() // we only read
	value, _, err := key.GetBinaryValue(a.id)
	return err == nil && len(value) > 0 && value[0]&1 == 1
}

// Enable has the session start the program from now on, whatever was there before.
func (a *Autostart) Enable(context.Context) error {
	key, _, err := registry.CreateKey(registry.CURRENT_USER, runKey, registry.SET_VALUE)
	if err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	defer func() { _ = key.Close() }() // written below
	if err := key.SetStringValue(a.id, a.commandLine()); err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	approved, err := registry.OpenKey(registry.CURRENT_USER, approvedKey, registry.SET_VALUE)
	if err != nil {
		return nil //nolint:nilerr // nothing was ever switched off
	}
	defer func() { _ = approved.Close() }() // written below
	if err := approved.DeleteValue(a.id); err != nil && !errors.Is(err, registry.ErrNotExist) {
		return fmt.Errorf("start with the session: %w", err)
	}
	return nil
}

// commandLine is the command with the program always in quotes, because its folder may have a blank in it.
func (a *Autostart) commandLine() string {
	quoted := []string{`"` + a.command[0] + `"`}
	for _, arg := range a.command[1:] {
		quoted = append(quoted, windows.EscapeArg(arg))
	}
	return strings.Join(quoted, " ")
}

// Disable has the session start the program no more.
func (a *Autostart) Disable(context.Context) error {
	key, err := registry.OpenKey(registry.CURRENT_USER, runKey, registry.SET_VALUE)
	if err != nil {
		return fmt.Errorf("start with the session no more: %w", err)
	}
	defer func() { _ = key.Close() }() // written below
	if err := key.DeleteValue(a.id); err != nil && !errors.Is(err, registry.ErrNotExist) {
		return fmt.Errorf("start with the session no more: %w", err)
	}
	return nil
}
