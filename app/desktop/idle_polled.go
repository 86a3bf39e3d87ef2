package desktop

import (
	"sync"
	"time"
)

// How often a system is asked that does not tell by itself. A person at work costs about one question in each watched
// time; one who is away costs twelve a minute, so that the first key is noticed soon.
const (
	askAway = 5 * time.Second
	askRest = 500 * time.Millisecond // during a pause of a few seconds, which is watched around a break only
)

// polledIdle is a source for systems that only answer: it asks again when a watched time can have passed at the earliest.
type polledIdle struct {
	label  string
	ask    func() (time.Duration, error)
	told   chan idleChange
	done   chan struct{} // closed by close
	kicked chan struct{} // holds one token while the watches have changed

	mu      sync.Mutex // guards watches
	watches map[time.Duration]bool
}

// newPolledIdle asks once, to see whether the system answers at all.
func newPolledIdle(label string, ask func() (time.Duration, error)) (idleSource, error) {
	if _, err := ask(); err != nil {
		return nil, err
	}
	p := &polledIdle{
		label: label, ask: ask, told: make(chan idleChange), done: make(chan struct{}),
		kicked: make(chan struct{}, 1), watches: map[time.Duration]bool{},
	}
	go p.run()
	return p, nil
}

func (p *polledIdle) name() string { return p.label }

func (p *polledIdle) changes() <-chan idleChange { return p.told }

func (p *polledIdle) close() { close(p.done) }

func (p *polledIdle) watch(after time.Duration) (since time.Time, err error) {
	idle, err := p.ask()
	if err != nil {
		return time.Time{}, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.watches[after] = idle >= after
	select {
	case p.kicked <- struct{}{}:
	default:
	}
	if idle < after {
		return time.Time{}, nil
	}
	return time.Now().Add(-idle), nil
}

func (p *polledIdle) forget(after time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.watches, after)
}

// run asks until the source is closed or the system does not answer any more. Without a watch it does not ask.
func (p *polledIdle) run() {
	defer close(p.told)
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-p.done:
			return
		case <-p.kicked:
		case <-timer.C:
		}
		idle, err := p.ask()
		if err != nil {
			return
		}
		changes, again := p.look(idle)
		for _, change := range changes {
			select {
			case p.told <- change:
			case <-p.done:
				return
			}
		}
		timer.Stop()
		if again > 0 {
			timer.Reset(again)
		}
	}
}

// look finds what has changed, and in how long to ask again; zero for never.
func (p *polledIdle) look(idle time.Duration) (changes []idleChange, again time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for after, was := range p.watches {
		now := idle >= after
		p.watches[after] = now
		switch {
		case now && !was:
			changes = append(changes, idleChange{after: after, idle: true, since: time.Now().Add(-idle)})
		case was && !now:
			changes = append(changes, idleChange{after: after})
		}
		wait := after - idle
		if now && after <= HandsRestAfter {
			wait = askRest
		} else if now {
			wait = askAway
		}
		if again == 0 || wait < again {
			again = wait
		}
	}
	return changes, again
}
