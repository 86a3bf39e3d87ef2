package desktop

import (
	"context"
	"time"
)

// Players pauses the media players of the session and lets them go on. No method but Close waits for them. All methods
// are safe from any goroutine.
type Players struct {
	wishes chan bool // holds the latest wish: true to pause
	cancel context.CancelFunc
	done   chan struct{}
}

// NewPlayers starts the goroutine that talks to the players. There is no connection to them but while it talks.
func NewPlayers() *Players {
	ctx, cancel := context.WithCancel(context.Background())
	p := &Players{wishes: make(chan bool, 1), cancel: cancel, done: make(chan struct{})}
	go func() {
		defer close(p.done)
		p.run(ctx)
	}()
	return p
}

// Pause pauses every player that plays.
func (p *Players) Pause() { p.wish(true) }

// Resume lets those players go on that Pause has paused, if they still are.
func (p *Players) Resume() { p.wish(false) }

// wish replaces a wish that was not taken yet: nobody wants music to stop for a stretch that is over.
func (p *Players) wish(pause bool) {
	for {
		select {
		case p.wishes <- pause:
			return
		default:
		}
		select {
		case <-p.wishes:
		default:
		}
	}
}

// run does what is wished until ctx is done, and then lets the players go on.
func (p *Players) run(ctx context.Context) {
	var paused pausedPlayers
	for {
		select {
		case <-ctx.Done():
			resumePlayers(context.WithoutCancel(ctx), paused)
			return
		case pause := <-p.wishes:
			resumePlayers(ctx, paused)
			paused = nil
			if pause {
				paused = pausePlayers(ctx)
			}
		}
	}
}

// Close lets the players go on that are paused, and ends.
func (p *Players) Close() {
	p.cancel()
	select {
	case <-p.done:
	case <-time.After(closeLimit):
	}
}
