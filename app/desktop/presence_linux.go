package desktop

import (
	"errors"
	"os"
)

// openIdle finds what tells about keyboard and mouse on this desktop.
func openIdle() (idleSource, error) {
	opens := []func() (idleSource, error){openXIdle, openMutter}
	if os.Getenv("WAYLAND_DISPLAY") != "" {
		opens = []func() (idleSource, error){openWayland, openMutter}
	}
	var problems error
	for _, open := range opens {
		idle, err := open()
		if err == nil {
			return idle, nil
		}
		problems = errors.Join(problems, err)
	}
	return nil, errors.Join(errNoIdle, problems)
}
