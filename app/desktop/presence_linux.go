package desktop

import "errors"

// openIdle finds what tells about keyboard and mouse on this desktop.
func openIdle() (idleSource, error) {
	idle, err := openXIdle()
	if err != nil {
		return nil, errors.Join(errNoIdle, err)
	}
	return idle, nil
}
