package desktop

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Examine finds out what of this desktop the program can use. It changes nothing, shows nothing and starts nothing. It
// takes as long as the slowest program on the desktop, a few seconds at most.
func Examine(ctx context.Context) []Check {
	checks := []Check{checkClock(), checkIdle(ctx)}
	conn, err := dialBus(ctx)
	if err != nil {
		return append(checks, broken("D-Bus", "The session bus cannot be reached: "+err.Error()+".",
			"Start the program inside your desktop session, not from a bare console."))
	}
	defer closeQuietly(conn)
	checks = append(checks, checkNotifications(ctx, conn)...)
	checks = append(checks, checkTray(ctx, conn), checkLock(ctx, conn))
	for _, f := range askAll(ctx, busyProbes()) {
		checks = append(checks, checkFinding(f))
	}
	return checks
}

func checkIdle(ctx context.Context) Check {
	const part = "idle time"
	idle, err := openIdle(ctx)
	if err != nil {
		return limited(part, "This desktop does not tell whether somebody types or has left.",
			"Breaks are offered at their time, and start when you press Start. GNOME, KDE, Sway 1.8 and every X11 desktop do tell.")
	}
	defer idle.close()
	return works(part, "Told by "+idle.name()+", without polling.")
}

// checkNotifications looks at the notification daemon, without starting one.
func checkNotifications(ctx context.Context, conn *dbus.Conn) []Check {
	const part = "notifications"
	owner, err := ownerOf(ctx, conn, notifyName)
	if err != nil {
		return []Check{broken(part, "The bus does not answer: "+err.Error()+".", "Log out and in again.")}
	}
	if owner == "" {
		return []Check{broken(part, "No notification daemon runs; the window still comes.",
			"Start one, such as dunst, mako or xfce4-notifyd, with your session. Some desktops start theirs at the first notice.")}
	}
	d := daemon{owner: owner}
	if err := d.introduce(ctx, conn); err != nil {
		return []Check{broken(part, "The notification daemon does not answer: "+err.Error()+".", "Start it anew.")}
	}
	server := d.info
	check := works(part, fmt.Sprintf("%s %s can: %s.", server.Name, server.Version, strings.Join(server.Capabilities, ", ")))
	if !server.Can("actions") {
		check = limited(part, server.Name+" shows notices without buttons.", "Answer in the window or in the tray.")
	}
	return []Check{check}
}

func checkTray(ctx context.Context, conn *dbus.Conn) Check {
	const part = "tray"
	owner, err := ownerOf(ctx, conn, trayHost)
	if err != nil || owner == "" {
		return limited(part, "This desktop shows no tray icons.",
			"On GNOME install the AppIndicator extension. Else start posturebreak a second time, or use its commands.")
	}
	return works(part, "The desktop shows tray icons.")
}

// checkLock looks for whoever tells that the session is locked.
func checkLock(ctx context.Context, session *dbus.Conn) Check {
	const part = "lock"
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
		return limited(part, "Nobody tells when the screen is locked.", "Being away is noticed by idle time alone.")
	}
	return works(part, "Told by "+strings.Join(tell, ", ")+".")
}

// checkFinding says whether a concern can be known, which is not whether it is true now.
func checkFinding(f Finding) Check {
	part := string(f.Concern)
	if f.Verdict != Unknown {
		now := "not now"
		if f.Verdict == Yes {
			now = "now: " + f.Words(nil)
		}
		return works(part, fmt.Sprintf("Told by %s (%s).", f.Source, now))
	}
	if f.Concern == FullScreen && os.Getenv("WAYLAND_DISPLAY") == "" {
		return limited(part, "This cannot be known here: "+f.Detail+".", "Window managers of today tell; ask again with a window in use.")
	}
	remedies := map[Concern]string{
		Microphone:   "Calls are noticed with PulseAudio or PipeWire (pipewire-pulse). Choose \"In a meeting\" in the tray.",
		Inhibitor:    "Films and calls are noticed with systemd's logind, or by the desktop.",
		FullScreen:   "Wayland does not tell programs; films and calls are noticed by what keeps the screen on.",
		DoNotDisturb: "Known are dunst, mako, xfce4-notifyd, GNOME and KDE. Pause the reminders in the tray.",
	}
	return limited(part, "This cannot be known here: "+f.Detail+".", remedies[f.Concern])
}
