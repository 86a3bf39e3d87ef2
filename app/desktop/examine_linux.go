package desktop

import (
	"context"
	"os"

	"github.com/godbus/dbus/v5"

	"posturebreak/reminders/words"
)

// inspections are the parts of this system, in the order in which they are told.
func inspections(book *words.Book) []inspection {
	return []inspection{
		alone(book.In("what is examined", "clock and sleep"), checkClock),
		alone(book.In("what is examined", "idle time"), checkIdle),
		alone(book.In("what is examined", "D-Bus"), checkBus),
		onBus(book.In("what is examined", "notifications"), checkNotifications),
		onBus(book.In("what is examined", "tray"), checkTray),
		onBus(book.In("what is examined", "lock"), checkLock),
		{book.In("what is examined", "what keeps you busy"), checkBusy},
		alone(book.In("what is examined", "sound"), checkSound),
		alone(book.In("what is examined", "speech"), checkSpeech),
	}
}

// onBus makes an inspection of a part that is asked over the session bus. Without a bus there is nothing to say about it
// that was not said about the bus.
func onBus(part string, look func(context.Context, *words.Book, string, *dbus.Conn) Check) inspection {
	return inspection{part, func(ctx context.Context, book *words.Book) []Check {
		conn, err := dialBus(ctx)
		if err != nil {
			return nil
		}
		defer closeQuietly(conn)
		return []Check{look(ctx, book, part, conn)}
	}}
}

func checkBus(ctx context.Context, book *words.Book, part string) Check {
	conn, err := dialBus(ctx)
	if err != nil {
		return broken(part, book.Say("The session bus cannot be reached: %s.", err),
			book.Say("Start the program inside your desktop session, not from a bare console."))
	}
	closeQuietly(conn)
	return works(part, book.Say("The session bus answers."))
}

func checkIdle(ctx context.Context, book *words.Book, part string) Check {
	idle, err := openIdle(ctx)
	if err != nil {
		return limited(part, book.Say("This desktop does not tell whether somebody types or has left."),
			book.Say("Breaks are offered at their time, and start when you press Start. GNOME, KDE, Sway 1.8 and every X11 desktop do tell."))
	}
	defer idle.close()
	return works(part, book.Say("Told by %s, without polling.", idle.name()))
}

// checkNotifications looks at the notification daemon, without starting one.
func checkNotifications(ctx context.Context, book *words.Book, part string, conn *dbus.Conn) Check {
	if sandboxed() {
		return checkPortal(ctx, book, part, conn)
	}
	owner, err := ownerOf(ctx, conn, notifyName)
	if err != nil {
		return broken(part, book.Say("The session bus cannot be reached: %s.", err), book.Say("Log out and in again."))
	}
	if owner == "" {
		return broken(part, book.Say("No notification daemon runs; the window still comes."),
			book.Say("Start one, such as dunst, mako or xfce4-notifyd, with your session. Some desktops start theirs at the first notice."))
	}
	d := daemon{owner: owner}
	if err := d.introduce(ctx, conn); err != nil {
		return broken(part, book.Say("It does not answer: %s.", err), book.Say("Start it anew."))
	}
	server := d.info
	if !server.Can("actions") {
		return limited(part, book.Say("%s shows notices without buttons.", server.Name), book.Say("Answer in the window or in the tray."))
	}
	return works(part, book.Say("%s %s can: %s.", server.Name, server.Version, book.Commas(server.Capabilities...)))
}

// checkPortal looks at what passes notices on from a sandbox. The bus may start it.
func checkPortal(ctx context.Context, book *words.Book, part string, conn *dbus.Conn) Check {
	var version dbus.Variant
	err := conn.Object(portalName, portalPath).CallWithContext(ctx, getProperty, 0, portalNotice, "version").Store(&version)
	if err != nil {
		return broken(part, book.Say("The desktop portal does not pass notices on: %s.", err),
			book.Say("Install xdg-desktop-portal and the part of it for your desktop."))
	}
	return works(part, book.Say("The desktop portal passes notices on, with buttons."))
}

func checkTray(ctx context.Context, book *words.Book, part string, conn *dbus.Conn) Check {
	owner, err := ownerOf(ctx, conn, trayHost)
	if err != nil || owner == "" {
		return limited(part, book.Say("This desktop shows no tray icons."),
			book.Say("On GNOME install the AppIndicator extension. Else start posturebreak a second time, or use its commands."))
	}
	return works(part, book.Say("The desktop shows tray icons."))
}

// checkLock looks for whoever tells that the session is locked.
func checkLock(ctx context.Context, book *words.Book, part string, session *dbus.Conn) Check {
	var tell []string
	if system, err := dialSystemBus(ctx); err == nil {
		if _, err := listenToSession(ctx, system); err == nil {
			tell = append(tell, "logind")
		}
		closeQuietly(system)
	}
	for _, s := range savers() {
		if owner, err := ownerOf(ctx, session, s.name); err == nil && owner != "" {
			tell = append(tell, s.name)
		}
	}
	if len(tell) == 0 {
		return limited(part, book.Say("Nobody tells when the screen is locked."), book.Say("Being away is noticed by idle time alone."))
	}
	return works(part, book.Say("Told by %s.", book.Commas(tell...)))
}

// checkBusy says of each concern whether it can be known, which is not whether it is true now.
func checkBusy(ctx context.Context, book *words.Book) []Check {
	var checks []Check
	for _, f := range askAll(ctx, busyProbes()) {
		checks = append(checks, checkFinding(book, f))
	}
	return checks
}

func checkFinding(book *words.Book, f Finding) Check {
	part := f.Concern.name(book)
	switch f.Verdict {
	case Yes:
		return works(part, book.Say("Told by %s; now: %s.", f.Source, f.Words(book)))
	case No:
		return works(part, book.Say("Told by %s; not now.", f.Source))
	case Unknown:
	}
	return limited(part, book.Say("This cannot be known here: %s.", f.Detail), remedyFor(book, f.Concern))
}

// remedyFor says how to live with a concern that cannot be known.
func remedyFor(book *words.Book, c Concern) string {
	switch c {
	case Microphone:
		return book.Say("Calls are noticed with PulseAudio or PipeWire (pipewire-pulse). Choose \"In a meeting\" in the tray.")
	case Camera:
		return book.Say("Choose \"In a meeting\" in the tray.")
	case ScreenShared:
		return book.Say("On Wayland it is known with PipeWire and its program pw-dump. Choose \"In a meeting\" in the tray while you share the screen.")
	case Inhibitor:
		return book.Say("Films and calls are noticed with systemd's logind, or by the desktop.")
	case FullScreen:
		if os.Getenv("WAYLAND_DISPLAY") == "" {
			return book.Say("Window managers of today tell; ask again with a window in use.")
		}
		return book.Say("Sway, Hyprland and others that are built on wlroots do tell. Films and calls are noticed by what keeps the screen on.")
	case DoNotDisturb:
		return book.Say("Known are dunst, mako, swaync, xfce4-notifyd, GNOME and KDE. Pause the reminders in the tray.")
	}
	return ""
}

// name is the concern in the book's language.
func (c Concern) name(book *words.Book) string {
	switch c {
	case Microphone:
		return book.In("what is examined", "microphone")
	case Camera:
		return book.In("what is examined", "camera")
	case ScreenShared:
		return book.In("what is examined", "screen sharing")
	case Inhibitor:
		return book.In("what is examined", "inhibitor")
	case FullScreen:
		return book.In("what is examined", "full screen")
	case DoNotDisturb:
		return book.In("what is examined", "do not disturb")
	}
	return string(c)
}
