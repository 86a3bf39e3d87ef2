package desktop

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/godbus/dbus/v5"
)

// busyProbes are the sources of this system.
func busyProbes() []*probe {
	return []*probe{
		{concern: Microphone, ask: askMicrophone},
		{concern: Camera, ask: askCamera},
		{concern: ScreenShared, ask: askScreenShared},
		{concern: Inhibitor, ask: askInhibitor},
		{concern: FullScreen, ask: askFullScreen},
		{concern: DoNotDisturb, ask: askDoNotDisturb},
	}
}

const (
	logindName    = "org.freedesktop.login1"
	logindPath    = "/org/freedesktop/login1"
	logindManager = logindName + ".Manager"
	getProperty   = "org.freedesktop.DBus.Properties.Get"
)

// askInhibitor asks whether a program keeps the screen awake. Most ask logind for it; the desktops' own services are
// asked for those that do not.
func askInhibitor(ctx context.Context) Finding {
	found := askLogindInhibitor(ctx)
	if found.Verdict == Yes {
		return found
	}
	conn, err := dialBus(ctx)
	if err != nil {
		return found
	}
	defer closeQuietly(conn)
	for _, ask := range []func(context.Context, *dbus.Conn) Finding{askGNOMEInhibitor, askPowerInhibitor} {
		switch other := ask(ctx, conn); {
		case other.Verdict == Yes:
			return other
		case found.Verdict == Unknown && other.Verdict == No:
			found = other
		}
	}
	return found
}

// askLogindInhibitor reads what is blocked, and who blocks it.
func askLogindInhibitor(ctx context.Context) Finding {
	const source = "logind"
	conn, err := dialSystemBus(ctx)
	if err != nil {
		return unknown(source, err)
	}
	defer closeQuietly(conn)
	logind := conn.Object(logindName, logindPath)
	var blocked string
	if err := property(ctx, logind, logindManager, "BlockInhibited", &blocked); err != nil {
		return unknown(source, err)
	}
	if !blocksIdle(blocked) {
		return no(source)
	}
	found := yes(source, "")
	found.Who, found.Detail = whoBlocksIdle(ctx, logind)
	return found
}

// blocksIdle reads a list of what is blocked, such as "sleep:idle".
func blocksIdle(what string) bool { return strings.Contains(":"+what+":", ":idle:") }

// inhibitor is one of logind's list.
type inhibitor struct {
	What, Who, Why, Mode string
	UID, PID             uint32
}

// whoBlocksIdle names the first program that keeps the screen awake, and its reason; both "" when logind does not say.
func whoBlocksIdle(ctx context.Context, logind dbus.BusObject) (who, why string) {
	var list []inhibitor
	if err := logind.CallWithContext(ctx, logindManager+".ListInhibitors", dbus.FlagNoAutoStart).Store(&list); err != nil {
		return "", ""
	}
	for _, i := range list {
		if i.Mode == "block" && blocksIdle(i.What) {
			return i.Who, i.Why
		}
	}
	return "", ""
}

// askGNOMEInhibitor asks GNOME's session, which knows of the programs that asked itself.
func askGNOMEInhibitor(ctx context.Context, conn *dbus.Conn) Finding {
	const (
		name = "org.gnome.SessionManager"
		idle = uint32(8) // the flag of its specification
	)
	var is bool
	call := conn.Object(name, "/org/gnome/SessionManager").CallWithContext(ctx, name+".IsInhibited", dbus.FlagNoAutoStart, idle)
	if err := call.Store(&is); err != nil {
		return unknown("GNOME session", err)
	}
	return verdict("GNOME session", is, "")
}

// askPowerInhibitor asks the power service of KDE and Xfce.
func askPowerInhibitor(ctx context.Context, conn *dbus.Conn) Finding {
	const name = "org.freedesktop.PowerManagement.Inhibit"
	var is bool
	call := conn.Object(name, "/org/freedesktop/PowerManagement/Inhibit").
		CallWithContext(ctx, name+".HasInhibit", dbus.FlagNoAutoStart)
	if err := call.Store(&is); err != nil {
		return unknown("power service", err)
	}
	return verdict("power service", is, "")
}

// property reads a property of an object, and never starts the program that has it.
func property[T any](ctx context.Context, object dbus.BusObject, owner, name string, value *T) error {
	var variant dbus.Variant
	err := object.CallWithContext(ctx, getProperty, dbus.FlagNoAutoStart, owner, name).Store(&variant)
	if err != nil {
		return fmt.Errorf("read %s of %s: %w", name, object.Destination(), err)
	}
	read, ok := variant.Value().(T)
	if !ok {
		return fmt.Errorf("read %s of %s: %w", name, object.Destination(), errOddShape)
	}
	*value = read
	return nil
}

// errOddShape means that a program answered with something that the specification does not know.
var errOddShape = errors.New("the answer has an odd shape")

// closeQuietly ends a connection on which we only listened and asked.
func closeQuietly(conn *dbus.Conn) { _ = conn.Close() }
