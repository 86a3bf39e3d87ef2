package desktop

import (
	"os"
	"sync"
	"time"
)

const (
	// tick is the longest the ticking clock goes without comparing the wall clock with the monotonic one.
	tick = 30 * time.Second
	// tickLimit is how long a tick may take on a machine that is awake but very busy. A longer one was sleep.
	tickLimit = tick + 15*time.Second
)

// tickingClock is the clock for systems that do not tell of steps and sleep. It looks every 30 s: a long tick was
// sleep (whether the monotonic clock counts sleep, as on Windows, or not, as on macOS), a short one over which the
// two clocks disagree was a step. A forward step of more than 45 s cannot be told from sleep and is taken for it.
type tickingClock struct {
	now    func() (wall time.Time, monotonic time.Duration)
	poke   chan struct{}
	closed chan struct{}
	once   sync.Once // closes closed

	mu          sync.Mutex // guards the rest
	at          time.Time
	wall        time.Time
	monotonic   time.Duration
	awake, boot time.Duration
	jumped      bool
}

// newTickingClock returns a clock that reads now, which answers the wall clock and any monotonic clock.
func newTickingClock(now func() (time.Time, time.Duration)) *tickingClock {
	c := &tickingClock{now: now, poke: make(chan struct{}, 1), closed: make(chan struct{})}
	c.wall, c.monotonic = now()
	return c
}

// systemTime returns a function that reads the wall clock, and how long ago it was made by the monotonic one.
func systemTime() func() (time.Time, time.Duration) {
	start := time.Now()
	return func() (time.Time, time.Duration) {
		now := time.Now()
		return now.Round(0).UTC(), now.Sub(start)
	}
}

func (c *tickingClock) read() (reading, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.look(), nil
}

// look reads the clocks and notes sleep and steps since the last look. The caller holds mu.
func (c *tickingClock) look() reading {
	wall, monotonic := c.now()
	byWall, byMonotonic := wall.Sub(c.wall), monotonic-c.monotonic
	c.wall, c.monotonic = wall, monotonic
	if elapsed := max(byWall, byMonotonic); elapsed > tickLimit {
		c.boot += elapsed
		c.jumped = true
	} else {
		c.boot += byMonotonic
		c.awake += byMonotonic
		step := byWall - byMonotonic
		c.jumped = c.jumped || step >= noticeable || step <= -noticeable
	}
	return reading{wall: wall, awake: c.awake, boot: c.boot}
}

func (c *tickingClock) arm(at time.Time) error {
	c.mu.Lock()
	c.at = at
	c.mu.Unlock()
	select {
	case c.poke <- struct{}{}:
	default:
	}
	return nil
}

func (c *tickingClock) wait() error {
	timer := time.NewTimer(tick)
	defer timer.Stop()
	for {
		left, jumped := c.left()
		if jumped {
			return errClockSet
		}
		if left <= 0 {
			return nil
		}
		timer.Reset(min(left, tick))
		select {
		case <-timer.C:
		case <-c.poke:
		case <-c.closed:
			return os.ErrClosed
		}
	}
}

// left is the time until the clock is due, and whether it jumped since the last call.
func (c *tickingClock) left() (left time.Duration, jumped bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.look()
	jumped, c.jumped = c.jumped, false
	return c.at.Sub(now.wall), jumped
}

func (c *tickingClock) close() error {
	c.once.Do(func() { close(c.closed) })
	return nil
}
