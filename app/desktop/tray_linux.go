package desktop

import (
	"context"
	"errors"

	"fyne.io/systray"
	"github.com/godbus/dbus/v5"
)

// trayHost is the name that whoever shows tray icons owns on the bus.
const trayHost = "org.kde.StatusNotifierWatcher"

// trayService runs the icon: systray speaks to the desktop, and a connection of our own watches for the host, so that
// systray is not started in vain, and not spoken to when the bus is gone.
type trayService struct {
	*Tray
	menu trayMenu
	end  func() // nil until systray was started for the first time
}

// run shows the icon until ctx is done. A bus that is missing or went away is looked for again when there is
// something new to show.
func (t *Tray) run(ctx context.Context) {
	s := &trayService{Tray: t, menu: trayMenu{options: t.options}}
	for ctx.Err() == nil {
		if conn, signals, owner, err := watchHost(ctx); err == nil {
			s.serve(ctx, signals, owner)
			_ = conn.Close() // We only listened.
		}
		t.hosted.Store(false)
		select {
		case <-ctx.Done():
		case <-t.changed:
		}
	}
	if s.end != nil {
		s.end()
	}
}

// watchHost connects to the bus and answers the host, and where its comings and goings will be told.
func watchHost(ctx context.Context) (conn *dbus.Conn, signals chan *dbus.Signal, owner string, err error) {
	conn, err = dialBus(ctx)
	if err != nil {
		return nil, nil, "", err
	}
	signals = make(chan *dbus.Signal)
	conn.Signal(signals)
	err = watchOwner(ctx, conn, trayHost)
	if err == nil {
		owner, err = ownerOf(ctx, conn, trayHost)
	}
	if err != nil {
		return nil, nil, "", errors.Join(err, conn.Close())
	}
	return conn, signals, owner, nil
}

// serve shows the icon for as long as the connection lives.
func (s *trayService) serve(ctx context.Context, signals <-chan *dbus.Signal, owner string) {
	up := false
	for {
		s.hosted.Store(owner != "")
		// The icon waits for the first state: without it there would be an empty place in the tray.
		if state, icons := s.wanted(); owner != "" && !up && state.Items != nil {
			s.start(state, icons)
			up = true
		}
		select {
		case <-ctx.Done():
			return
		case <-s.changed:
			if up && s.menu.tell(s.wanted()) != nil {
				return
			}
		case signal, open := <-signals:
			if !open {
				return
			}
			if next, ok := newOwner(signal, trayHost); ok {
				owner = next
			}
		}
	}
}

// start starts systray, or starts it anew on a new bus. The first time it is told everything before it shows itself.
// After that it may only be spoken to once it has its new connection. It follows a host that starts anew by itself.
func (s *trayService) start(state TrayState, icons map[TrayIcon][]byte) {
	first := s.end == nil
	if first {
		systray.SetTitle(s.options.Title)
		if s.options.Opened != nil {
			systray.SetOnTapped(s.options.Opened)
		}
		_ = s.menu.tell(state, icons) // There is no bus in this yet that could fail.
	}
	var begin func()
	begin, s.end = systray.RunWithExternalLoop(nil, nil)
	begin()
	if !first {
		_ = s.menu.tell(state, icons) // A bus that died again is noticed by serve.
	}
}
