package sound

import (
	"sync"
	"time"
)

// streamClock says when a sample of a stream will be heard. It learns from what the server says about its latency, which trembles by a few
// milliseconds, and jumps when the stream was moved to another device or ran dry.
type streamClock struct {
	mu    sync.Mutex // guards what follows
	zero  time.Time  // when the first sample of the stream was, or would have been, heard
	sure  bool       // zero was measured
	apart int        // measurements in a row that were far from zero
}

const (
	// trembles is what two measurements may differ by without anything having happened.
	trembles = 40 * time.Millisecond
	// believed is how many measurements in a row must say that the stream has jumped.
	believed = 2
)

// guess is told what is likely before anything was measured.
func (c *streamClock) guess(zero time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.zero = zero
}

// doubt is told that something has happened to the stream: the next measurement is believed, whatever it says.
func (c *streamClock) doubt() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.sure = false
}

// measured is told what follows from one answer of the server.
func (c *streamClock) measured(zero time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	off := zero.Sub(c.zero)
	switch {
	case !c.sure:
		c.zero, c.sure = zero, true
	case off.Abs() <= trembles:
		const share = 4 // of what is new; the rest is what was known before
		c.zero, c.apart = c.zero.Add(off/share), 0
	default:
		if c.apart++; c.apart >= believed {
			c.zero, c.apart = zero, 0
		}
	}
}

// heard is when a sample will be heard, counted from the first of the stream.
func (c *streamClock) heard(sample int) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.zero.Add(time.Duration(sample) * time.Second / Rate)
}
