package link

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"
)

const (
	// queued is how many orders may wait for a window that does not read. A healthy one has none waiting, once it has begun.
	queued = 64
	// closing is how long a window has to close after it was told to. Then it is ended.
	closing = 3 * time.Second
)

// ErrStuck is returned by [Child.Send] when the window does not read its orders.
var ErrStuck = errors.New("the window does not answer")

// Child is a window that runs as a process of its own. All methods are safe from any goroutine and none of them waits.
type Child struct {
	orders chan Order
	cancel context.CancelFunc
}

// StartChild starts the window program at path and talks to it over its standard input and output. Each report goes to
// said, and gone is called once, last, with why the process ended: nil for an ordinary end. Both are called from one
// goroutine of the child's own. What the program writes to its standard error goes to log. When ctx ends, the window is
// told by the end of its input and has a moment to close.
func StartChild(ctx context.Context, path string, args []string, log io.Writer, said func(Report), gone func(error)) (*Child, error) {
	ctx, cancel := context.WithCancel(ctx)
	cmd := exec.CommandContext(ctx, path, args...) //nolint:gosec // the path is our own window program
	cmd.Stderr = log
	stdin, err := cmd.StdinPipe()
	if err != nil {
		cancel()
		return nil, fmt.Errorf("start window: %w", err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		cancel()
		return nil, fmt.Errorf("start window: %w", err)
	}
	cmd.Cancel = stdin.Close // the end of its input is the polite way; WaitDelay is the net
	cmd.WaitDelay = closing
	if err := cmd.Start(); err != nil {
		cancel()
		return nil, fmt.Errorf("start window: %w", err)
	}
	c := &Child{orders: make(chan Order, queued), cancel: cancel}
	go c.deliver(ctx, NewWriter(stdin))
	go func() {
		defer cancel()
		listen(stdout, said)
		err := cmd.Wait()
		if ctx.Err() != nil {
			err = nil // it was told to end
		}
		gone(err)
	}()
	return c, nil
}

// Send queues an order for the window. It answers [ErrStuck] when the window has not read the last ones.
func (c *Child) Send(order Order) error {
	order.V = Version
	select {
	case c.orders <- order:
		return nil
	default:
		return ErrStuck
	}
}

// Close tells the window to close, and ends it if it does not.
func (c *Child) Close() {
	_ = c.Send(Order{Do: Close}) // a stuck one is ended by its closed input, or by force
	time.AfterFunc(closing, c.cancel)
}

// deliver writes the orders, on its own goroutine because a pipe can be full.
func (c *Child) deliver(ctx context.Context, w *Writer) {
	for {
		select {
		case <-ctx.Done():
			return
		case order := <-c.orders:
			if err := w.Send(order); err != nil {
				return // the process has ended; listen will see it too
			}
		}
	}
}

// listen passes on reports until the window's output ends. A line that makes no sense is a report of that.
func listen(stdout io.Reader, said func(Report)) {
	reports := NewReader[Report](stdout)
	for {
		report, err := reports.Next()
		switch {
		case err == nil:
			said(report)
		case errors.Is(err, io.EOF) || !readable(err):
			return
		default:
			said(Report{V: Version, Did: Problem, Problem: err.Error()})
		}
	}
}
