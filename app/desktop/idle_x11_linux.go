package desktop

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/jezek/xgb"
)

// errNotX11 means that there is no X server, or one that knows only the windows of old programs (XWayland).
var errNotX11 = errors.New("this is no X11 session")

// dialX connects to the X server of an X11 session. Under Wayland DISPLAY belongs to XWayland, which knows of its own
// windows only and answers with numbers that are wrong.
func dialX() (*xgb.Conn, error) {
	if os.Getenv("DISPLAY") == "" || os.Getenv("WAYLAND_DISPLAY") != "" {
		return nil, errNotX11
	}
	xgb.Logger.SetOutput(io.Discard) // It would write to standard error, which belongs to the program.
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, fmt.Errorf("connect to the X server: %w", err)
	}
	return conn, nil
}

// xIdle is the X server as a source. The server wakes us when the idle time passes a watched value, up or down: nothing
// is asked and nothing ticks in between.
type xIdle struct {
	sync *xSync
	told chan idleChange
	done chan struct{} // closed by close

	mu      sync.Mutex // guards the rest
	watches []xWatch
}

// xWatch is the pair of alarms of one watched time.
type xWatch struct {
	after    time.Duration
	up, down uint32
}

// openXIdle connects to the X server.
func openXIdle(context.Context) (idleSource, error) {
	conn, err := dialX()
	if err != nil {
		return nil, err
	}
	counter, err := openSync(conn)
	if err != nil {
		conn.Close()
		return nil, err
	}
	x := &xIdle{sync: counter, told: make(chan idleChange), done: make(chan struct{})}
	go x.listen()
	return x, nil
}

func (x *xIdle) name() string { return "X11 (SYNC idle counter)" }

func (x *xIdle) changes() <-chan idleChange { return x.told }

func (x *xIdle) close() {
	close(x.done)
	x.sync.conn.Close()
}

func (x *xIdle) watch(after time.Duration) (since time.Time, err error) {
	up, err := x.sync.alarm(syncPositiveChange, after)
	if err != nil {
		return time.Time{}, err
	}
	down, err := x.sync.alarm(syncNegativeChange, after)
	if err != nil {
		x.sync.remove(up)
		return time.Time{}, err
	}
	x.mu.Lock()
	x.watches = append(x.watches, xWatch{after, up, down})
	x.mu.Unlock()
	// An alarm tells of the moment when the value is passed, and not of one that has passed before it was set.
	idle, err := x.sync.idle()
	if err != nil || idle < after {
		return time.Time{}, err
	}
	return time.Now().Add(-idle), nil
}

func (x *xIdle) forget(after time.Duration) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for i, w := range x.watches {
		if w.after == after {
			x.sync.remove(w.up)
			x.sync.remove(w.down)
			x.watches = append(x.watches[:i], x.watches[i+1:]...)
			return
		}
	}
}

// listen passes alarms on until the connection is closed or the server dies.
func (x *xIdle) listen() {
	defer close(x.told)
	for {
		event, failure := x.sync.conn.WaitForEvent()
		if event == nil && failure == nil {
			return
		}
		alarm, ok := event.(alarmEvent)
		if !ok {
			continue
		}
		change, ok := x.meaning(alarm)
		if !ok {
			continue
		}
		select {
		case x.told <- change:
		case <-x.done:
			return
		}
	}
}

// meaning is what an alarm says. One that was removed may ring once more.
func (x *xIdle) meaning(alarm alarmEvent) (idleChange, bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, w := range x.watches {
		switch alarm.alarm {
		case w.up:
			return idleChange{after: w.after, idle: true, since: time.Now().Add(-alarm.idle)}, true
		case w.down:
			return idleChange{after: w.after}, true
		}
	}
	return idleChange{}, false
}
