package desktop

import (
	"context"
	"errors"
	"os"
)

// openIdle finds what tells about keyboard and mouse on this desktop.
func openIdle(ctx context.Context) (idleSource, error) {
	opens := []func(context.Context) (idleSource, error){openXIdle, openMutter}
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		opens = []func(context.Context) (idleSource, error){openWayland, openMutter}
	}
	var problems error
	for _, open := range opens {
		idle, err := open(ctx)
		if err == nil {
			return idle, nil
		}
		problems = errors.Join(problems, err)
	}
	return nil, errors.Join(errNoIdle, problems)
}
