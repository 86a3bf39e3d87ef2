package stretches

import "time"

// ticker ticks at a pace that changes as what it drives does. It stands still until it is kept going.
type ticker struct {
	every func(interval time.Duration, tick func()) (stop func())
	pace  time.Duration
	stop  func()
}

// keep ticks at a pace from now on; a pace of 0 stops it. It costs nothing where the pace is the same.
func (t *ticker) keep(pace time.Duration, tick func()) {
	if pace == t.pace {
		return
	}
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	t.pace = pace
	if pace > 0 {
		t.stop = t.every(pace, tick)
	}
}

// halt stops it.
func (t *ticker) halt() { t.keep(0, nil) }
