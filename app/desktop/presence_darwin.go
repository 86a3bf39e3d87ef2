package desktop

import (
	"context"
	"fmt"
	"time"

	"github.com/ebitengine/purego"
)

// openIdle asks the system itself, which does not tell by itself.
func openIdle(context.Context) (idleSource, error) {
	seconds, err := lastEvent()
	if err != nil {
		return nil, err
	}
	return newPolledIdle("macOS", func() (time.Duration, error) {
		return time.Duration(seconds(combinedSession, anyInput) * float64(time.Second)), nil
	})
}

// What is asked for, of CGEventTypes.h: the events of this login, of any kind.
const (
	combinedSession int32  = 0
	anyInput        uint32 = 0xFFFFFFFF
)

// lastEvent finds CGEventSourceSecondsSinceLastEventType, which needs no permission. It is called without C, because the
// resident has none.
func lastEvent() (seconds func(source int32, kind uint32) float64, err error) {
	const framework = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
	lib, err := purego.Dlopen(framework, purego.RTLD_LAZY|purego.RTLD_GLOBAL)
	if err != nil {
		return nil, fmt.Errorf("%w: open CoreGraphics: %w", errNoIdle, err)
	}
	call, err := purego.Dlsym(lib, "CGEventSourceSecondsSinceLastEventType")
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNoIdle, err)
	}
	purego.RegisterFunc(&seconds, call)
	return seconds, nil
}

// busyProbes is empty: nothing is known.
func busyProbes() []*probe { return nil }
