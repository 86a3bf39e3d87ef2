package desktop

import (
	"context"
	"fmt"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// openIdle asks the system itself, which does not tell by itself.
func openIdle(context.Context) (idleSource, error) { return newPolledIdle("Windows", windowsIdle) }

// lastInput is LASTINPUTINFO of winuser.h.
type lastInput struct {
	size uint32
	tick uint32 // milliseconds since the system has started, which begins anew after 49.7 days
}

// windowsIdle is how long nobody has touched anything.
func windowsIdle() (time.Duration, error) {
	input := lastInput{size: uint32(unsafe.Sizeof(lastInput{}))}
	call := windows.NewLazySystemDLL("user32.dll").NewProc("GetLastInputInfo")
	if ok, _, err := call.Call(uintptr(unsafe.Pointer(&input))); ok == 0 { //nolint:gosec // the call takes an address
		return 0, fmt.Errorf("ask Windows for the last input: %w", err)
	}
	now, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetTickCount").Call()
	return time.Duration(uint32(now)-input.tick) * time.Millisecond, nil // right across the turn of the counter
}
