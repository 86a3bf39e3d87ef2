package desktop

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/godbus/dbus/v5"
)

// errNoSilence means that this notification daemon has no switch that we know of.
var errNoSilence = errors.New("this notification daemon has no switch that is known")

// askDoNotDisturb asks the notification daemon whether the person has silenced it. Each has a switch of its own.
func askDoNotDisturb(ctx context.Context) Finding {
	conn, err := dialBus(ctx)
	if err != nil {
		return unknown("", err)
	}
	defer closeQuietly(conn)
	daemon := conn.Object(notifyName, notifyPath)
	var name, vendor, version, specification string
	err = daemon.CallWithContext(ctx, notifyName+".GetServerInformation", dbus.FlagNoAutoStart).
		Store(&name, &vendor, &version, &specification)
	if err != nil {
		return unknown("", fmt.Errorf("ask the notification daemon for its name: %w", err))
	}
	silenced, err := isSilenced(ctx, conn, name)
	if err != nil {
		return unknown(name, err)
	}
	return verdict(name, silenced, name)
}

// isSilenced reads the switch of the daemon of that name.
func isSilenced(ctx context.Context, conn *dbus.Conn, name string) (silenced bool, err error) {
	daemon := conn.Object(notifyName, notifyPath)
	switch lower := strings.ToLower(name); {
	case lower == "dunst":
		err = property(ctx, daemon, "org.dunstproject.cmd0", "paused", &silenced)
		return silenced, err
	case strings.HasPrefix(lower, "xfce"):
		return xfceIsSilenced(ctx, conn)
	case lower == "mako":
		return makoIsSilenced(ctx)
	case lower == "swaynotificationcenter":
		const center = "org.erikreider.swaync.cc"
		err = conn.Object(center, "/org/erikreider/swaync/cc").CallWithContext(ctx, center+".GetDnd", dbus.FlagNoAutoStart).Store(&silenced)
		return silenced, err //nolint:wrapcheck // who asks names the daemon
	case lower == "gnome-shell":
		banners, err := output(ctx, "gsettings", "get", "org.gnome.desktop.notifications", "show-banners")
		return strings.TrimSpace(banners) == "false", err
	default: // KDE, and whoever else has what the specification proposes
		if err := property(ctx, daemon, notifyName, "Inhibited", &silenced); err != nil {
			return false, errors.Join(errNoSilence, err)
		}
		return silenced, nil
	}
}

// xfceIsSilenced reads the setting. One that was never set is off.
func xfceIsSilenced(ctx context.Context, conn *dbus.Conn) (bool, error) {
	const name = "org.xfce.Xfconf"
	var value dbus.Variant
	err := conn.Object(name, "/org/xfce/Xfconf").CallWithContext(ctx, name+".GetProperty", dbus.FlagNoAutoStart,
		"xfce4-notifyd", "/do-not-disturb").Store(&value)
	var refusal dbus.Error
	if errors.As(err, &refusal) && refusal.Name == name+".Error.PropertyNotFound" {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read the setting of xfce4-notifyd: %w", err)
	}
	silenced, _ := value.Value().(bool)
	return silenced, nil
}

// makoIsSilenced looks for the mode that mako's manual proposes. What a mode does is the person's own choice, so that one
// of another name means nothing to us.
func makoIsSilenced(ctx context.Context) (bool, error) {
	modes, err := output(ctx, "makoctl", "mode")
	for mode := range strings.FieldsSeq(modes) {
		if mode == "do-not-disturb" || mode == "dnd" {
			return true, err
		}
	}
	return false, err
}

// output runs a small program and answers what it prints.
func output(ctx context.Context, program string, args ...string) (string, error) {
	out, err := exec.CommandContext(ctx, program, args...).Output()
	if err != nil {
		return "", fmt.Errorf("ask %s: %w", program, err)
	}
	return string(out), nil
}
