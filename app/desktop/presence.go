package desktop

import (
	"context"
	"sync"
	"time"
)

// Hands is what keyboard and mouse are doing.
type Hands int

// The states of the hands.
const (
	// HandsUnknown means that nobody has asked, or that the desktop does not tell.
	HandsUnknown Hands = iota
	// HandsMove means that a key or the mouse has moved within [HandsRestAfter].
	HandsMove
	// HandsRest means that they have not.
	HandsRest
)

// HandsRestAfter is how long hands that pause within a sentence stay away from the keys at most.
const HandsRestAfter = 3 * time.Second

// Presence is what the sensors that tell by themselves know about the person. It is comparable.
type Presence struct {
	// Sensing is whether the desktop tells about keyboard and mouse at all.
	Sensing bool
	// IdleSince is when keyboard and mouse were touched last, once that is as long ago as [Attention] says; else zero.
	IdleSince time.Time
	// Locked is whether the session is locked, or the screen saver hides it.
	Locked bool
	// Hands is known while [Attention] asks for it.
	Hands Hands
	// RestSince is since when the hands rest, with HandsRest.
	RestSince time.Time
}

// Attention is what the loop wants to be told of.
type Attention struct {
	// AwayAfter is the time without a touch after which the person counts as away; zero: do not tell.
	AwayAfter time.Duration
	// Hands asks for what the hands are doing. It costs a wake-up at each pause in typing, so it is for the moments
	// around a break only.
	Hands bool
}

// retrySensors is how long a source that broke is left alone. There is none on most desktops that lack it for good.
const retrySensors = time.Minute

// Sensors tell what the person is doing. They never poll where the desktop can tell by itself. All methods are safe
// from any goroutine, and none but Close and Ask waits.
type Sensors struct {
	changed func(Presence)
	open    func(context.Context) (idleSource, error)
	locks   func(context.Context) <-chan bool
	probes  []*probe
	wanted  chan struct{} // holds one token while attention is newer than what is watched
	cancel  context.CancelFunc
	done    chan struct{}

	mu        sync.Mutex // guards the rest
	attention Attention
	begun     bool // somebody has asked
}

// NewSensors starts the sensors. It cannot fail: what the desktop does not tell stays unknown. changed is called with
// each change from the first Watch on, on a goroutine of the sensors; it must not block for long and must not call Close.
func NewSensors(changed func(Presence)) *Sensors {
	return startSensors(changed, openIdle, watchLocks)
}

// startSensors lets tests bring sources of their own.
func startSensors(changed func(Presence), open func(context.Context) (idleSource, error), locks func(context.Context) <-chan bool) *Sensors {
	ctx, cancel := context.WithCancel(context.Background())
	s := &Sensors{
		changed: changed,
		open:    open,
		locks:   locks,
		probes:  busyProbes(),
		wanted:  make(chan struct{}, 1),
		cancel:  cancel,
		done:    make(chan struct{}),
	}
	go func() {
		defer close(s.done)
		(&sensing{Sensors: s}).run(ctx)
	}()
	return s
}

// Watch says what to tell of from now on.
func (s *Sensors) Watch(a Attention) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.attention == a && s.begun {
		return
	}
	s.attention, s.begun = a, true
	select {
	case s.wanted <- struct{}{}:
	default:
	}
}

func (s *Sensors) wish() Attention {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.attention
}

// Close ends the sensors, which may be in a call to a desktop that hangs.
func (s *Sensors) Close() {
	s.cancel()
	select {
	case <-s.done:
	case <-time.After(closeLimit):
	}
}
