package desktop

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	mutterName  = "org.gnome.Mutter.IdleMonitor"
	mutterPath  = "/org/gnome/Mutter/IdleMonitor/Core"
	mutterFired = mutterName + ".WatchFired"
)

// mutterIdle is GNOME's window manager as a source, on X11 and Wayland. It tells by itself.
type mutterIdle struct {
	conn  *dbus.Conn
	owner string // so that no other program speaks for it
	told  chan idleChange
	done  chan struct{} // closed by close

	mu      sync.Mutex // guards watches
	watches map[uint32]mutterWatch
}

// mutterWatch is what a watch of that number means: the time that has passed, or the hands that are back. The former
// stays, the latter is told once.
type mutterWatch struct {
	after time.Duration
	back  bool
}

// openMutter connects to GNOME's window manager, if it runs.
func openMutter(ctx context.Context) (idleSource, error) {
	conn, err := dialBus(ctx)
	if err != nil {
		return nil, err
	}
	signals := make(chan *dbus.Signal, signalsKept)
	conn.Signal(signals)
	owner, err := ownerOf(ctx, conn, mutterName)
	if err == nil && owner == "" {
		err = errNoIdle
	}
	if err == nil {
		err = match(ctx, conn, dbus.WithMatchSender(mutterName), dbus.WithMatchInterface(mutterName))
	}
	if err == nil {
		err = watchOwner(ctx, conn, mutterName)
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	m := &mutterIdle{
		conn: conn, owner: owner, told: make(chan idleChange), done: make(chan struct{}),
		watches: map[uint32]mutterWatch{},
	}
	go m.listen(signals)
	return m, nil
}

func (m *mutterIdle) name() string { return "GNOME (Mutter idle monitor)" }

func (m *mutterIdle) changes() <-chan idleChange { return m.told }

func (m *mutterIdle) close() {
	close(m.done)
	closeQuietly(m.conn)
}

// call calls a method that answers one value.
func (m *mutterIdle) call(method string, result any, arguments ...any) error {
	ctx, cancel := context.WithTimeout(context.Background(), callLimit)
	defer cancel()
	call := m.conn.Object(mutterName, mutterPath).CallWithContext(ctx, mutterName+"."+method, dbus.FlagNoAutoStart, arguments...)
	if err := call.Store(result); err != nil {
		return fmt.Errorf("ask GNOME for the idle time: %w", err)
	}
	return nil
}

func (m *mutterIdle) watch(after time.Duration) (since time.Time, err error) {
	if err := m.add("AddIdleWatch", mutterWatch{after: after}, uint64(after.Milliseconds())); err != nil {
		return time.Time{}, err
	}
	var milliseconds uint64
	if err := m.call("GetIdletime", &milliseconds); err != nil {
		return time.Time{}, err
	}
	idle := time.Duration(milliseconds) * time.Millisecond
	if idle < after {
		return time.Time{}, nil
	}
	return time.Now().Add(-idle), m.awaitBack(after)
}

// add asks for a watch. It is noted before the next signal is read.
func (m *mutterIdle) add(method string, meaning mutterWatch, arguments ...any) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	var number uint32
	if err := m.call(method, &number, arguments...); err != nil {
		return err
	}
	m.watches[number] = meaning
	return nil
}

// awaitBack asks to be told when the hands are back.
func (m *mutterIdle) awaitBack(after time.Duration) error {
	return m.add("AddUserActiveWatch", mutterWatch{after: after, back: true})
}

func (m *mutterIdle) forget(after time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for number, w := range m.watches {
		if w.after == after {
			delete(m.watches, number)
			// One that is refused is gone already.
			m.conn.Object(mutterName, mutterPath).Go(mutterName+".RemoveWatch", dbus.FlagNoReplyExpected, nil, number)
		}
	}
}

// listen passes signals on until the connection or the window manager ends. One that starts anew knows nothing of our
// watches.
func (m *mutterIdle) listen(signals <-chan *dbus.Signal) {
	defer close(m.told)
	for signal := range signals {
		if owner, ok := newOwner(signal, mutterName); ok && owner != m.owner {
			return
		}
		if change, ok := m.meaning(signal); ok {
			select {
			case m.told <- change:
			case <-m.done:
				return
			}
		}
	}
}

// meaning is what a signal says.
func (m *mutterIdle) meaning(signal *dbus.Signal) (idleChange, bool) {
	if signal.Name != mutterFired || signal.Sender != m.owner || len(signal.Body) != 1 {
		return idleChange{}, false
	}
	number, ok := signal.Body[0].(uint32)
	if !ok {
		return idleChange{}, false
	}
	m.mu.Lock()
	w, ok := m.watches[number]
	if w.back {
		delete(m.watches, number)
	}
	m.mu.Unlock()
	if !ok || w.back {
		return idleChange{after: w.after}, ok
	}
	if m.awaitBack(w.after) != nil {
		return idleChange{}, false // Whoever cannot be heard coming back has not left.
	}
	return idleChange{after: w.after, idle: true, since: time.Now().Add(-w.after)}, true
}
