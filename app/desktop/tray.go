package desktop

import (
	"context"
	"reflect"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// TrayIcon is which of the program's icons the tray shows.
type TrayIcon int

// The icons, by the state they stand for.
const (
	// Working means that the next break is some time away.
	Working TrayIcon = iota
	// Soon means that a break is near or waits for its start.
	Soon
	// Held means that a break is due and waits for the end of a call, a film or a sentence.
	Held
	// Paused means that the user has paused the reminders.
	Paused
)

// TrayItem is one line of the tray's menu.
type TrayItem struct {
	// ID is reported when the item is chosen. It is unique in the menu, and stays the same while the label changes.
	ID string
	// Label is what the user reads, in plain text.
	Label string
	// Disabled greys the item out; Checked puts a tick before it.
	Disabled, Checked bool
	// Separator makes the item a line; nothing else of it counts.
	Separator bool
	// Children make the item a submenu. It is not reported itself then.
	Children []TrayItem
}

// TrayState is all that the tray shows.
type TrayState struct {
	Icon    TrayIcon
	Tooltip string
	Items   []TrayItem
}

// TrayOptions is what RunTray needs to know.
type TrayOptions struct {
	// Title is the program's name. Desktops remember the user's wishes for the icon by it.
	Title string
	// Icons are PNG pictures, square, of at least 22 pixels. A state without one keeps the icon of the last.
	Icons map[TrayIcon][]byte
	// Chosen is told the ID of the item that the user chose, Opened of a click on the icon itself. Without Opened
	// that click opens the menu. Both run on goroutines of the tray and must not block; either may be nil.
	Chosen func(itemID string)
	Opened func()
}

// closeTrayLimit is how long Close waits for the tray's goroutine, which may be in a call to a bus that hangs.
const closeTrayLimit = 2 * time.Second

// Tray is the icon in the system tray and its menu. There can be one in the life of a process, because systray keeps
// its state in variables. All methods are safe from any goroutine and none waits for the desktop.
type Tray struct {
	options TrayOptions
	changed chan struct{} // holds one token while the state is newer than what is shown
	hosted  atomic.Bool
	cancel  context.CancelFunc
	done    chan struct{}

	mu    sync.Mutex // guards the rest
	state TrayState
	icons map[TrayIcon][]byte
}

// RunTray starts the tray and returns at once. It cannot fail: a desktop without a tray shows none, and a tray that
// comes later or starts anew gets the icon then. The icon appears with the first Set that has items.
func RunTray(options TrayOptions) *Tray {
	if options.Chosen == nil {
		options.Chosen = func(string) {}
	}
	ctx, cancel := context.WithCancel(context.Background())
	t := &Tray{
		options: options,
		changed: make(chan struct{}, 1),
		cancel:  cancel,
		done:    make(chan struct{}),
		icons:   options.Icons,
	}
	go func() {
		defer close(t.done)
		t.run(ctx)
	}()
	return t
}

// Set orders what the tray shows. Nothing happens when that is what it shows already, so that the caller need not
// compare; of many changes in a row only the last may be seen.
func (t *Tray) Set(state TrayState) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if reflect.DeepEqual(t.state, state) {
		return
	}
	state.Items = cloneItems(state.Items)
	t.state = state
	select {
	case t.changed <- struct{}{}:
	default:
	}
}

// Dress orders other pictures for the icons, when the bar that they are on has turned dark or light.
func (t *Tray) Dress(icons map[TrayIcon][]byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.icons = icons
	select {
	case t.changed <- struct{}{}:
	default:
	}
}

// cloneItems makes the tray's copy independent of the caller's.
func cloneItems(items []TrayItem) []TrayItem {
	copied := slices.Clone(items)
	for i := range copied {
		copied[i].Children = cloneItems(copied[i].Children)
	}
	return copied
}

// Hosted is whether the desktop has a tray now, as last heard of. Without one everything must be reachable in
// another way.
func (t *Tray) Hosted() bool { return t.hosted.Load() }

// Close takes the icon away.
func (t *Tray) Close() {
	t.cancel()
	select {
	case <-t.done:
	case <-time.After(closeTrayLimit):
	}
}
