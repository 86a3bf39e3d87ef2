package desktop

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// busyProbes are the sources of this system. Its "do not disturb" has no door for programs.
func busyProbes() []*probe {
	return []*probe{
		{concern: Microphone, ask: func(context.Context) Finding { return askConsent("microphone") }},
		{concern: Camera, ask: func(context.Context) Finding { return askConsent("webcam") }},
		{concern: FullScreen, ask: askNotificationState},
	}
}

// askConsent reads in the registry which programs use a device now: those that have begun and not ended.
func askConsent(device string) Finding {
	const store = `Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\`
	for _, folder := range []string{store + device, store + device + `\NonPackaged`} {
		user, err := deviceUser(folder)
		if err != nil {
			return unknown("registry", err)
		}
		if user != "" {
			return yes("registry", user)
		}
	}
	return no("registry")
}

// deviceUser is the first program under a key that uses the device; "" for none.
func deviceUser(folder string) (string, error) {
	key, err := registry.OpenKey(registry.CURRENT_USER, folder, registry.ENUMERATE_SUB_KEYS)
	if errors.Is(err, registry.ErrNotExist) {
		return "", nil // nobody has ever used it
	}
	if err != nil {
		return "", fmt.Errorf("read %s: %w", folder, err)
	}
	defer func() { _ = key.Close() }() // We only read.
	programs, err := key.ReadSubKeyNames(-1)
	if err != nil {
		return "", fmt.Errorf("read %s: %w", folder, err)
	}
	for _, program := range programs {
		if usesDevice(folder + `\` + program) {
			// A program that came without a package is named by its path, with number signs for the slashes.
			return filepath.Base(strings.ReplaceAll(program, "#", `\`)), nil
		}
	}
	return "", nil
}

func usesDevice(folder string) bool {
	key, err := registry.OpenKey(registry.CURRENT_USER, folder, registry.QUERY_VALUE)
	if err != nil {
		return false
	}
	defer func() { _ = key.Close() }() // We only read.
	began, _, err := key.GetIntegerValue("LastUsedTimeStart")
	if err != nil || began == 0 {
		return false
	}
	ended, _, err := key.GetIntegerValue("LastUsedTimeStop")
	return err == nil && ended == 0
}

// The states of shellapi.h in which something fills the screen.
const (
	screenBusy         = 2
	screenGame         = 3
	screenPresentation = 4
)

// askNotificationState asks the shell whether something fills the screen.
func askNotificationState(context.Context) Finding {
	const source = "Windows shell"
	var state uint32
	call := windows.NewLazySystemDLL("shell32.dll").NewProc("SHQueryUserNotificationState")
	if result, _, _ := call.Call(uintptr(unsafe.Pointer(&state))); result != 0 { //nolint:gosec // the call takes an address
		return unknown(source, fmt.Errorf("the shell answered with error %#x", result))
	}
	full := state == screenBusy || state == screenGame || state == screenPresentation
	return verdict(source, full, "")
}
