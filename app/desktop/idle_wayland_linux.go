package desktop

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// errNotWayland means that there is no compositor to ask; errNoIdleProtocol that it has no word for idle time.
var (
	errNotWayland     = errors.New("this is no Wayland session")
	errNoIdleProtocol = errors.New("the Wayland compositor tells programs nothing about idle time")
)

// The two protocols that tell about idle time. Compositors of today have the first, older ones the second.
const (
	extNotifier = "ext_idle_notifier_v1"
	kdeIdle     = "org_kde_kwin_idle"
	seatName    = "wl_seat"

	extGetNotification      = 1
	extGetInputNotification = 2 // from version 2 on: films and calls do not count as activity
	extInputVersion         = 2
	kdeGetTimeout           = 0
	watchDestroy            = 0 // of both
	watchIdled              = 0 // event of both
	watchResumed            = 1 // event of both
)

// wlIdle is a Wayland compositor as a source. It tells by itself.
type wlIdle struct {
	wire    *wlWire
	manager uint32 // object of the protocol
	seat    uint32
	version uint32 // of ext_idle_notifier_v1; 0: the older protocol speaks
	told    chan idleChange
	done    chan struct{} // closed by close

	mu      sync.Mutex // guards watches, by their objects
	watches map[uint32]time.Duration
}

// openWayland connects to the compositor of the session.
func openWayland(ctx context.Context) (idleSource, error) {
	name := os.Getenv("WAYLAND_DISPLAY")
	if name == "" {
		return nil, errNotWayland
	}
	wire, err := dialWayland(ctx, waylandSocket(name))
	if err != nil {
		return nil, err
	}
	w := &wlIdle{wire: wire, told: make(chan idleChange), done: make(chan struct{}), watches: map[uint32]time.Duration{}}
	if err := w.bind(); err != nil {
		return nil, errors.Join(err, wire.conn.Close())
	}
	go w.listen()
	return w, nil
}

// waylandSocket is the path of the socket of a display.
func waylandSocket(display string) string {
	if filepath.IsAbs(display) {
		return display
	}
	return filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), display)
}

// bind asks what the compositor has and takes the seat and the better protocol.
func (w *wlIdle) bind() error {
	globals, err := w.wire.globals()
	if err != nil {
		return err
	}
	seat, ok := globals[seatName]
	if !ok {
		return errNoIdleProtocol
	}
	if w.seat, err = w.wire.bind(seat, 1); err != nil {
		return err
	}
	if ext, ok := globals[extNotifier]; ok {
		w.version = min(ext.version, extInputVersion)
		w.manager, err = w.wire.bind(ext, w.version)
		return err
	}
	kde, ok := globals[kdeIdle]
	if !ok {
		return errNoIdleProtocol
	}
	w.manager, err = w.wire.bind(kde, 1)
	return err
}

func (w *wlIdle) name() string {
	if w.version > 0 {
		return "Wayland (" + extNotifier + ")"
	}
	return "Wayland (" + kdeIdle + ")"
}

func (w *wlIdle) changes() <-chan idleChange { return w.told }

func (w *wlIdle) close() {
	close(w.done)
	_ = w.wire.conn.Close() // We only listened.
}

// watch knows nothing of the past: the compositor counts from now on.
func (w *wlIdle) watch(after time.Duration) (time.Time, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	id := w.wire.newID()
	w.watches[id] = after
	timeout := uint32(after.Milliseconds())
	var err error
	switch {
	case w.version >= extInputVersion:
		err = w.wire.send(w.manager, extGetInputNotification, id, timeout, w.seat)
	case w.version > 0:
		err = w.wire.send(w.manager, extGetNotification, id, timeout, w.seat)
	default:
		err = w.wire.send(w.manager, kdeGetTimeout, id, w.seat, timeout)
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("watch the idle time: %w", err)
	}
	return time.Time{}, nil
}

func (w *wlIdle) forget(after time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for id, watched := range w.watches {
		if watched == after {
			delete(w.watches, id)
			_ = w.wire.send(id, watchDestroy) // A connection that broke is noticed by listen.
		}
	}
}

// listen passes events on until the connection ends.
func (w *wlIdle) listen() {
	defer close(w.told)
	for {
		event, err := w.wire.next()
		if err != nil {
			return
		}
		change, ok := w.meaning(event)
		if !ok {
			continue
		}
		select {
		case w.told <- change:
		case <-w.done:
			return
		}
	}
}

// meaning is what an event says. Those of other objects, the seat's above all, say nothing to us.
func (w *wlIdle) meaning(event wlEvent) (idleChange, bool) {
	w.mu.Lock()
	after, ok := w.watches[event.object]
	w.mu.Unlock()
	switch {
	case ok && event.opcode == watchIdled:
		return idleChange{after: after, idle: true, since: time.Now().Add(-after)}, true
	case ok && event.opcode == watchResumed:
		return idleChange{after: after}, true
	}
	return idleChange{}, false
}
