package desktop

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"time"
)

// errClockSet is what a clock's wait answers when someone set the wall clock.
var errClockSet = errors.New("the clock was set")

// clock is the system's part of an Alarm.
type clock interface {
	// read looks at the clocks.
	read() (reading, error)
	// arm lets wait return at a wall-clock time, at once when that has passed. It may be called while wait waits,
	// and answers errClockSet when the clock was set since the last wait; the clock is armed even so.
	arm(at time.Time) error
	// wait blocks until the time has come (nil), the clock was set (errClockSet), or close was called
	// (os.ErrClosed).
	wait() error
	close() error
}

// Alarm wakes the loop at a wall-clock time, and at once after the clock was set and after the machine slept. A
// Go timer cannot do that: it counts the time the machine is awake, and so comes late by the time slept.
type Alarm struct {
	clock clock
	wakes chan Wake

	mu      sync.Mutex // guards the rest
	at      time.Time
	last    reading
	stepped bool
	broken  error
}

// NewAlarm returns an Alarm that is not set to any time; only its guard runs. The error says which of the
// system's clocks cannot be had.
func NewAlarm() (*Alarm, error) {
	return startAlarm(newClock())
}

func startAlarm(c clock) (*Alarm, error) {
	now, err := c.read()
	if err != nil {
		return nil, errors.Join(err, c.close())
	}
	a := &Alarm{clock: c, wakes: make(chan Wake, 1), last: now}
	a.mu.Lock()
	err = a.arm()
	a.mu.Unlock()
	if err != nil {
		return nil, errors.Join(err, c.close())
	}
	go a.run()
	return a, nil
}

// Set moves the alarm to a wall-clock time; the zero time sets it to none. A time that has passed wakes the loop
// at once. Whatever the time, a Guard wake comes at the latest five minutes after the last wake. Safe from any
// goroutine.
func (a *Alarm) Set(at time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.at = at.Round(0)
	if err := a.arm(); err != nil {
		a.broken = err
	}
}

// C is the channel of wakes. It holds one; wakes that nobody has read yet are joined into it, so that none is lost
// and the alarm never waits for the loop. It is closed by Close, and
// when the system's clock fails, which Close then explains.
func (a *Alarm) C() <-chan Wake { return a.wakes }

// Close stops the alarm and gives its clock back. It answers why the alarm had stopped working, if it had.
func (a *Alarm) Close() error {
	err := a.clock.close()
	a.mu.Lock()
	defer a.mu.Unlock()
	return errors.Join(a.broken, err)
}

// arm sets the clock to the alarm's time or the guard's, whichever is first. The caller holds mu.
func (a *Alarm) arm() error {
	now, err := a.clock.read()
	if err != nil {
		return err
	}
	next := now.wall.Add(guardInterval - (now.boot - a.last.boot))
	if !a.at.IsZero() && a.at.Before(next) {
		next = a.at
	}
	err = a.clock.arm(next)
	if errors.Is(err, errClockSet) {
		// The system tells of a step only once. It told us here, so run must be woken to pass it on.
		a.stepped = true
		err = a.clock.arm(now.wall)
	}
	if err != nil && !errors.Is(err, errClockSet) && !errors.Is(err, os.ErrClosed) {
		return fmt.Errorf("arm the alarm: %w", err)
	}
	return nil
}

// run turns what the clock says into wakes until the clock is closed.
func (a *Alarm) run() {
	defer close(a.wakes)
	for {
		err := a.clock.wait()
		if err != nil && !errors.Is(err, errClockSet) {
			a.fail(err)
			return
		}
		wake, tell, err := a.look(err != nil)
		if err != nil {
			a.fail(err)
			return
		}
		if tell {
			a.tell(wake)
		}
	}
}

// look finds out what woke the alarm and arms it anew. tell is false when nothing happened that the loop waits for.
func (a *Alarm) look(stepped bool) (wake Wake, tell bool, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now, err := a.clock.read()
	if err != nil {
		return Wake{}, false, err
	}
	wake = explain(a.last, now, a.at, stepped || a.stepped)
	a.stepped = false
	// A timer is never early, but Set may have moved the time while an old one was firing.
	guardIsDue := now.boot-a.last.boot >= guardInterval-noticeable
	tell = wake.Reason != Guard || guardIsDue
	if tell {
		a.last = now
	}
	if !a.at.IsZero() && !now.wall.Before(a.at) {
		a.at = time.Time{}
	}
	return wake, tell, a.arm()
}

// tell leaves the wake where the loop finds it, joined with one that it has not read.
func (a *Alarm) tell(wake Wake) {
	select {
	case unread := <-a.wakes:
		wake = merge(unread, wake)
	default:
	}
	a.wakes <- wake
}

// fail keeps the reason why the alarm stopped, unless it was Close.
func (a *Alarm) fail(err error) {
	if errors.Is(err, os.ErrClosed) {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.broken = err
}
