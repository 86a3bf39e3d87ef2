package desktop

import (
	"context"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"
)

// closeLimit is how long Close waits for the goroutine, which may be in a handshake with a bus that hangs.
const closeLimit = 3 * time.Second

// NotificationOptions is what NewNotifications needs to know.
type NotificationOptions struct {
	// AppID is the name of the program's .desktop file without the ending; desktops find its icon and settings by it.
	AppID string
	// AppName is the program's name as the user reads it.
	AppName string
	// Answered is told what the user did, Failed which notice could not be shown and why. Both run on the goroutine
	// that talks to the daemon: they must not block and must not call Close. Either may be nil.
	Answered func(Answer)
	Failed   func(noticeID string, err error)
}

// Notifications shows notices through the session's notification daemon. No method waits for the daemon, except
// that Close gives it a moment. All methods are safe from any goroutine.
type Notifications struct {
	options  NotificationOptions
	orders   *orders
	fallback *fallback
	cancel   context.CancelFunc
	done     chan struct{}

	mu     sync.Mutex // guards the rest
	closed bool
	server ServerInfo
}

// NewNotifications starts the goroutine that talks to the daemon. It cannot fail: a daemon that is missing, hangs or
// comes late is found out when there is something to show.
func NewNotifications(options NotificationOptions) *Notifications {
	if options.Answered == nil {
		options.Answered = func(Answer) {}
	}
	if options.Failed == nil {
		options.Failed = func(string, error) {}
	}
	return startNotifications(options, newFallback(options.AppName))
}

func startNotifications(options NotificationOptions, fallback *fallback) *Notifications {
	ctx, cancel := context.WithCancel(context.Background())
	n := &Notifications{
		options:  options,
		orders:   newOrders(),
		fallback: fallback,
		cancel:   cancel,
		done:     make(chan struct{}),
		server:   ServerInfo{Name: NoServer},
	}
	go func() {
		defer close(n.done)
		n.run(ctx)
	}()
	return n
}

// Show orders a notice and returns at once. The error is about the order alone: the notice makes no sense, ctx is
// done, or Close was called (os.ErrClosed). What goes wrong later is reported to Failed.
func (n *Notifications) Show(ctx context.Context, notice Notice) error {
	if err := notice.check(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("show notice %s: %w", notice.ID, err)
	}
	notice.Actions = slices.Clone(notice.Actions)
	if !n.put(order{notice: notice}) {
		return fmt.Errorf("show notice %s: %w", notice.ID, os.ErrClosed)
	}
	return nil
}

// Withdraw takes a notice from the screen and from the daemon's list. One that is not shown is left alone.
func (n *Notifications) Withdraw(id string) { n.put(order{notice: Notice{ID: id}, withdraw: true}) }

func (n *Notifications) put(next order) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.closed {
		return false
	}
	n.orders.put(next)
	return true
}

// Server describes the daemon as last heard of, without asking it.
func (n *Notifications) Server() ServerInfo {
	n.mu.Lock()
	defer n.mu.Unlock()
	server := n.server
	server.Capabilities = slices.Clone(server.Capabilities)
	return server
}

func (n *Notifications) setServer(server ServerInfo) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.server = server
}

// Close withdraws what is still shown, since nobody will hear its buttons any more, and ends the connection.
func (n *Notifications) Close() {
	n.mu.Lock()
	n.closed = true
	n.mu.Unlock()
	n.cancel()
	select {
	case <-n.done:
	case <-time.After(closeLimit):
	}
}
