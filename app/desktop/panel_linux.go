package desktop

import (
	"context"
	"os"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// panelLimit is how long the start of the program may wait for the desktop's settings.
const panelLimit = 300 * time.Millisecond

// What the portal answers about colours.
const (
	preferNothing = uint32(0)
	preferDark    = uint32(1)
	preferLight   = uint32(2)
)

// The portal's settings about colours.
const (
	portalSettings = "org.freedesktop.portal.Settings"
	appearance     = "org.freedesktop.appearance"
)

// PanelIsDark is whether the bar that holds the tray is dark, so that light icons can be seen on it. Nobody tells for
// certain: some desktops' bars are always dark, the others' follow the colour scheme. Where nothing is known it is dark,
// as most are.
func PanelIsDark(ctx context.Context) bool {
	desktop := os.Getenv("XDG_CURRENT_DESKTOP")
	if barIsAlwaysDark(desktop) {
		return true
	}
	switch colourScheme(ctx) {
	case preferDark:
		return true
	case preferLight:
		return false
	}
	return !strings.Contains(desktop, "KDE") // Breeze, its usual theme, is light.
}

// barIsAlwaysDark knows the desktops whose bar stays dark under light windows. The names are joined by colons.
func barIsAlwaysDark(desktop string) bool {
	for name := range strings.SplitSeq(desktop, ":") {
		switch name {
		case "GNOME", "Unity", "X-Cinnamon", "Cinnamon", "Pantheon":
			return true
		}
	}
	return false
}

// colourScheme asks the portal what colours the person prefers.
func colourScheme(ctx context.Context) uint32 {
	ctx, cancel := context.WithTimeout(ctx, panelLimit)
	defer cancel()
	conn, err := dialBus(ctx)
	if err != nil {
		return preferNothing
	}
	defer closeQuietly(conn)
	portal := conn.Object(portalName, portalPath)
	for _, method := range []string{"ReadOne", "Read"} { // The former is newer.
		var value dbus.Variant
		err := portal.CallWithContext(ctx, portalSettings+"."+method, dbus.FlagNoAutoStart,
			appearance, "color-scheme").Store(&value)
		if err != nil {
			continue
		}
		if inner, ok := value.Value().(dbus.Variant); ok { // Read wraps its answer twice.
			value = inner
		}
		if scheme, ok := value.Value().(uint32); ok {
			return scheme
		}
	}
	return preferNothing
}

// WatchPanel calls changed when the bar that holds the tray turns dark or light, until ctx is done. The portal tells by
// itself; where there is none, nothing is known and nothing costs. changed runs on a goroutine of its own.
func WatchPanel(ctx context.Context, changed func(dark bool)) {
	if barIsAlwaysDark(os.Getenv("XDG_CURRENT_DESKTOP")) {
		return
	}
	dark := PanelIsDark(ctx)
	go func() {
		conn, err := dialBus(ctx)
		if err != nil {
			return
		}
		defer closeQuietly(conn)
		signals := make(chan *dbus.Signal, signalsKept)
		conn.Signal(signals)
		err = match(ctx, conn, dbus.WithMatchSender(portalName), dbus.WithMatchObjectPath(portalPath),
			dbus.WithMatchInterface(portalSettings), dbus.WithMatchMember("SettingChanged"), dbus.WithMatchArg(0, appearance))
		if err != nil {
			return
		}
		for {
			select {
			case <-ctx.Done():
				return
			case _, open := <-signals:
				if !open {
					return
				}
			}
			// What the signal says is not believed but asked for, as any program may send it.
			if now := PanelIsDark(ctx); now != dark {
				dark = now
				changed(dark)
			}
		}
	}()
}
