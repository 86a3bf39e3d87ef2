package desktop

import (
	"errors"
	"fmt"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// kernelClock is a timerfd on the wall clock. The kernel wakes it when the clock is set and after sleep, and the
// runtime parks its reader in epoll, so that it costs nothing while it waits.
type kernelClock struct {
	file *os.File
}

// newClock returns the kernel's clock, or the portable one where a sandbox forbids timerfd.
func newClock() clock {
	fd, err := unix.TimerfdCreate(unix.CLOCK_REALTIME, unix.TFD_CLOEXEC|unix.TFD_NONBLOCK)
	if err != nil {
		return newTickingClock(systemTime())
	}
	return &kernelClock{file: os.NewFile(uintptr(fd), "timerfd")}
}

func (c *kernelClock) read() (reading, error) {
	var wall, awake, boot unix.Timespec
	for id, into := range map[int32]*unix.Timespec{
		unix.CLOCK_REALTIME:  &wall,
		unix.CLOCK_MONOTONIC: &awake,
		unix.CLOCK_BOOTTIME:  &boot,
	} {
		if err := unix.ClockGettime(id, into); err != nil {
			return reading{}, fmt.Errorf("read clock %d: %w", id, err)
		}
	}
	return reading{
		wall:  time.Unix(wall.Unix()).UTC(),
		awake: time.Duration(awake.Nano()),
		boot:  time.Duration(boot.Nano()),
	}, nil
}

func (c *kernelClock) arm(at time.Time) error {
	// All zero would disarm the timer; a time before 1970 is refused.
	nanos := max(at.UnixNano(), 1)
	spec := unix.ItimerSpec{Value: unix.NsecToTimespec(nanos)}
	raw, err := c.file.SyscallConn()
	if err != nil {
		return fmt.Errorf("reach the timerfd: %w", err)
	}
	var armErr error
	err = raw.Control(func(fd uintptr) {
		armErr = unix.TimerfdSettime(int(fd), unix.TFD_TIMER_ABSTIME|unix.TFD_TIMER_CANCEL_ON_SET, &spec, nil)
	})
	if err != nil {
		return fmt.Errorf("reach the timerfd: %w", err)
	}
	if errors.Is(armErr, unix.ECANCELED) {
		return errClockSet
	}
	if armErr != nil {
		return fmt.Errorf("set the timerfd: %w", armErr)
	}
	return nil
}

func (c *kernelClock) wait() error {
	var expirations [8]byte
	_, err := c.file.Read(expirations[:])
	if errors.Is(err, unix.ECANCELED) {
		return errClockSet
	}
	if err != nil {
		return fmt.Errorf("wait for the timerfd: %w", err)
	}
	return nil
}

func (c *kernelClock) close() error {
	if err := c.file.Close(); err != nil {
		return fmt.Errorf("close the timerfd: %w", err)
	}
	return nil
}
