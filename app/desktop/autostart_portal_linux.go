package desktop

import (
	"context"
	"fmt"
	"time"

	"github.com/godbus/dbus/v5"

	"posturebreak/reminders/words"
)

// The portal that lets a Flatpak start with the session.
const (
	portalBus        = "org.freedesktop.portal.Desktop"
	portalObject     = "/org/freedesktop/portal/desktop"
	backgroundMethod = "org.freedesktop.portal.Background.RequestBackground"
	portalResponse   = "org.freedesktop.portal.Request.Response"
)

// portalLimit is how long the person may think about it: the portal asks them in a window of its own.
const portalLimit = 2 * time.Minute

// askPortal asks the desktop to start the program with the session, or to do so no more. Inside a Flatpak only the command that
// its manifest knows can be started, so that arguments follow its own name.
func (a *Autostart) askPortal(ctx context.Context, on bool) error {
	ctx, cancel := context.WithTimeout(ctx, portalLimit)
	defer cancel()
	conn, err := dialBus(ctx)
	if err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	defer closeQuietly(conn)
	answers := make(chan *dbus.Signal, 4)
	conn.Signal(answers)
	err = conn.AddMatchSignalContext(ctx, dbus.WithMatchInterface("org.freedesktop.portal.Request"), dbus.WithMatchMember("Response"))
	if err != nil {
		return fmt.Errorf("start with the session: %w", err)
	}
	var request dbus.ObjectPath
	options := map[string]dbus.Variant{
		"reason":      dbus.MakeVariant(a.name),
		"autostart":   dbus.MakeVariant(on),
		"commandline": dbus.MakeVariant(append([]string{"posturebreak"}, a.command[1:]...)),
	}
	call := conn.Object(portalBus, portalObject).CallWithContext(ctx, backgroundMethod, 0, "", options)
	if err := call.Store(&request); err != nil {
		return words.Wrong("This desktop has no portal that starts programs with the session: %v", err)
	}
	return portalAnswer(ctx, answers, request, on)
}

// portalAnswer waits for what the portal says to a request.
func portalAnswer(ctx context.Context, answers <-chan *dbus.Signal, request dbus.ObjectPath, on bool) error {
	for {
		select {
		case <-ctx.Done():
			return words.Wrong("The desktop was asked to start the program with the session and has not answered.")
		case signal, ok := <-answers:
			if !ok {
				return words.Wrong("The desktop was asked to start the program with the session and has not answered.")
			}
			if signal.Name != portalResponse || signal.Path != request || len(signal.Body) != 2 {
				continue
			}
			results, _ := signal.Body[1].(map[string]dbus.Variant)
			granted, _ := results["autostart"].Value().(bool)
			if code, _ := signal.Body[0].(uint32); code != 0 || granted != on {
				return words.Wrong("The desktop, or you, did not allow the program to start with the session.")
			}
			return nil
		}
	}
}
