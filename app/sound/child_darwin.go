package sound

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
)

// child is a program of the system that says one text and ends. That it ends is how we know that the text was said, and to end it is how we cut it
// off.
type child struct {
	told chan spoke

	mu      sync.Mutex // guards running
	running *exec.Cmd
	ends    sync.WaitGroup
}

// start runs a program that says a text.
func (c *child) start(cmd *exec.Cmd) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	c.running = cmd
	c.tell(begun)
	c.ends.Go(func() {
		event := ended
		if cmd.Wait() != nil {
			event = cutOff
		}
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.running == cmd {
			c.running = nil
		}
		c.tell(event)
	})
	return nil
}

func (c *child) tell(event spoke) {
	select {
	case c.told <- event:
	default: // nobody listens any more
	}
}

// Cut ends the program that speaks.
func (c *child) Cut() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.running == nil {
		return nil
	}
	if err := c.running.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("cut off the voice: %w", err)
	}
	c.running = nil
	return nil
}

// Told is what becomes of what is said.
func (c *child) Told() <-chan spoke { return c.told }

// Close ends the program that speaks, and waits for it.
func (c *child) Close() {
	_ = c.Cut() // It ends by itself soon enough.
	c.ends.Wait()
}
