package sound

import (
	"context"
	"sync"
	"time"
)

// output is a way for samples to be heard. Close ends it at once; it may be called again.
type output interface {
	// Done is closed when the output has broken. Err then says why.
	Done() <-chan struct{}
	Err() error
	Close()
}

// fillFunc makes the next samples, the first of which will be heard at a moment. It is called from a goroutine of the output.
type fillFunc func(out []float32, heard time.Time)

// openFunc opens an output.
type openFunc func(context.Context, fillFunc) (output, error)

const (
	// openLimit is how long a sound server may take to open a stream.
	openLimit = 3 * time.Second
	// retry is when a server that is gone is asked again, while a stretch plays.
	retry = 2 * time.Second
)

// stream keeps an output open while it is wanted.
type stream struct {
	open openFunc
	fill fillFunc
	// failed is told each time the output cannot be opened or has broken.
	failed func(error)

	mu   sync.Mutex         // guards stop
	stop context.CancelFunc // of the output that is wanted; nil: none is
	runs sync.WaitGroup
}

// want opens the output, or closes it. It does not wait.
func (s *stream) want(open bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case open && s.stop == nil:
		ctx, cancel := context.WithCancel(context.Background())
		s.stop = cancel
		s.runs.Go(func() { s.run(ctx) })
	case !open && s.stop != nil:
		s.stop()
		s.stop = nil
	}
}

// close closes the output and waits until it is closed.
func (s *stream) close() {
	s.want(false)
	s.runs.Wait()
}

// run holds an output open until ctx ends, and opens another when it breaks.
func (s *stream) run(ctx context.Context) {
	for ctx.Err() == nil {
		opening, cancel := context.WithTimeout(ctx, openLimit)
		out, err := s.open(opening, s.fill)
		cancel()
		if err == nil {
			select {
			case <-ctx.Done():
			case <-out.Done():
				err = out.Err()
			}
			out.Close()
		}
		if ctx.Err() != nil {
			return
		}
		s.failed(err)
		select {
		case <-ctx.Done():
		case <-time.After(retry):
		}
	}
}
