package desktop

import (
	"fmt"
	"time"
)

// guardInterval is the longest an Alarm sleeps. It is the net under everything that should have woken the loop
// and did not, and costs twelve wake-ups an hour.
const guardInterval = 5 * time.Minute

// noticeable is the difference between two clocks that counts as a step or as sleep. The network time service
// slews the clock by at most 500 ppm, 0.15 s within one guard interval, which nobody needs to hear of.
const noticeable = time.Second

// Reason says why an Alarm woke the loop.
type Reason int

// The reasons, from the plainest to the most telling. A wake that has several carries the most telling one: a
// Resumed or ClockMoved wake may be due as well, so the loop looks at the time whatever the reason.
const (
	// Guard is the coarse net: nothing is known to have happened.
	Guard Reason = iota
	// Due means that the time given to Set has come.
	Due
	// ClockMoved means that someone set the clock, forwards or backwards.
	ClockMoved
	// Resumed means that the machine has slept.
	Resumed
)

// String names the reason for the journal.
func (r Reason) String() string {
	switch r {
	case Guard:
		return "guard"
	case Due:
		return "due"
	case ClockMoved:
		return "clock moved"
	case Resumed:
		return "resumed"
	}
	return fmt.Sprintf("reason %d", int(r))
}

// Wake is one message of an Alarm.
type Wake struct {
	// At is the wall-clock time of the wake, without a monotonic reading, in UTC.
	At time.Time
	// Reason is why.
	Reason Reason
	// SleptFrom and SleptTo are the wall-clock times between which the machine slept, as the clock reads now.
	// Zero when it did not sleep.
	SleptFrom, SleptTo time.Time
	// Step is how far the clock was set, negative for backwards. Zero when it was not, or by less than a second.
	Step time.Duration
}

// reading is one look at the three clocks that tell sleep from a clock step.
type reading struct {
	wall  time.Time     // what the user's clock says
	awake time.Duration // counts while the machine runs
	boot  time.Duration // counts while it sleeps, too
}

// explain says what happened between two readings when the alarm had been set to at (zero for none). stepped is
// the kernel's own word that the clock was set, which may have been by less than is noticeable.
func explain(before, now reading, at time.Time, stepped bool) Wake {
	wake := Wake{At: now.wall}
	if !at.IsZero() && !now.wall.Before(at) {
		wake.Reason = Due
	}
	slept := (now.boot - before.boot) - (now.awake - before.awake)
	step := now.wall.Sub(before.wall) - (now.boot - before.boot)
	if step >= noticeable || step <= -noticeable {
		wake.Step = step
	}
	if slept >= noticeable {
		wake.Reason = Resumed
		wake.SleptFrom, wake.SleptTo = now.wall.Add(-slept), now.wall
	} else if wake.Step != 0 || stepped {
		wake.Reason = ClockMoved
	}
	return wake
}

// merge joins a wake that nobody has read yet with the next one, so that neither sleep nor a step is lost on a
// loop that was busy.
func merge(unread, next Wake) Wake {
	next.Reason = max(next.Reason, unread.Reason)
	next.Step += unread.Step
	if next.SleptFrom.IsZero() {
		next.SleptFrom, next.SleptTo = unread.SleptFrom, unread.SleptTo
	} else if !unread.SleptFrom.IsZero() {
		next.SleptFrom = unread.SleptFrom
	}
	return next
}
