package desktop

import (
	"errors"
	"os"
	"testing"
	"time"
)

// The kernel's timer takes a time that has passed as due at once, so that these tests need not wait.
func TestKernelAlarmFires(t *testing.T) {
	a, err := NewAlarm()
	if err != nil {
		t.Fatal(err)
	}
	defer closeAlarm(t, a)
	for range 3 {
		a.Set(time.Now())
		if got := <-a.C(); got.Reason != Due || got.At.Location() != time.UTC {
			t.Fatalf("got %+v, want a Due wake in UTC", got)
		}
	}
}

func TestKernelClockTakesAnyTime(t *testing.T) {
	c, ok := newClock().(*kernelClock)
	if !ok {
		t.Fatal("no timerfd here")
	}
	for _, at := range []time.Time{{}, time.Unix(0, 0), time.Unix(-5, 0), time.Now()} {
		if err := c.arm(at); err != nil {
			t.Errorf("arm %v: %v", at, err)
		}
		if err := c.wait(); err != nil {
			t.Errorf("wait for %v: %v", at, err)
		}
	}
	if err := c.arm(time.Now().Add(time.Hour)); err != nil {
		t.Error(err)
	}
	waited := make(chan error)
	go func() { waited <- c.wait() }()
	if err := c.close(); err != nil {
		t.Error(err)
	}
	if err := <-waited; !errors.Is(err, os.ErrClosed) {
		t.Errorf("a closed clock answered %v", err)
	}
}

// steppedClock is a clock whose arm tells of a step, as the kernel's does when the clock was set between two waits.
type steppedClock struct {
	*kernelClock
	steps int
}

func (c *steppedClock) arm(at time.Time) error {
	err := c.kernelClock.arm(at)
	if c.steps > 0 {
		c.steps--
		return errClockSet
	}
	return err
}

func TestAlarmPassesOnAStepThatArmHeardOf(t *testing.T) {
	kernel, ok := newClock().(*kernelClock)
	if !ok {
		t.Fatal("no timerfd here")
	}
	a, err := startAlarm(&steppedClock{kernelClock: kernel, steps: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer closeAlarm(t, a)
	if got := <-a.C(); got.Reason != ClockMoved {
		t.Errorf("got %+v, want ClockMoved", got)
	}
}

func BenchmarkAlarmSet(b *testing.B) {
	a, err := NewAlarm()
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close() //nolint:errcheck // The benchmark is over.
	at := time.Now().Add(time.Hour)
	for b.Loop() {
		a.Set(at)
	}
}
