package desktop

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
)

// callLimit is how long a program on the bus may take to answer. A healthy one takes a few milliseconds; one that
// hangs would keep us for ever.
const callLimit = 2 * time.Second

// leaveLimit is how long the end of the program may wait for the same.
const leaveLimit = 500 * time.Millisecond

const (
	busName      = "org.freedesktop.DBus"
	ownerChanged = busName + ".NameOwnerChanged"
)

// errNoBus means that the session has no bus, or none that we may look for: to ask for more would start one.
var errNoBus = errors.New("this session has no D-Bus")

// dialBus opens a connection of our own to the session bus, and gives up when ctx is done or after callLimit. The
// connection itself outlives ctx, for there are things to take down at the end. It never starts a bus. Signals arrive
// in order.
func dialBus(ctx context.Context) (*dbus.Conn, error) {
	conn, err := dialAny(ctx, "session", dbus.SessionBusPrivateNoAutoStartup)
	if err != nil && !hasBusAddress() {
		return nil, errNoBus
	}
	return conn, err
}

// dialSystemBus does the same for the bus of the whole machine.
func dialSystemBus(ctx context.Context) (*dbus.Conn, error) {
	return dialAny(ctx, "system", dbus.SystemBusPrivate)
}

// dialAny opens a connection to the bus of that name and greets it.
func dialAny(ctx context.Context, name string, open func(...dbus.ConnOption) (*dbus.Conn, error)) (*dbus.Conn, error) {
	life, cancel := context.WithCancel(context.WithoutCancel(ctx))
	// The handshake ends with ctx, and with a bus that accepts us and then says nothing.
	ctx, handshakeIsOver := context.WithTimeout(ctx, callLimit)
	defer handshakeIsOver()
	defer context.AfterFunc(ctx, cancel)()
	conn, err := open(dbus.WithContext(life), dbus.WithSignalHandler(dbus.NewSequentialSignalHandler()))
	if err != nil {
		cancel()
		return nil, fmt.Errorf("connect to the %s bus: %w", name, err)
	}
	context.AfterFunc(conn.Context(), cancel)
	if err := conn.Auth(nil); err != nil {
		return nil, errors.Join(fmt.Errorf("log in to the %s bus: %w", name, err), conn.Close())
	}
	if err := conn.Hello(); err != nil {
		return nil, errors.Join(fmt.Errorf("greet the %s bus: %w", name, err), conn.Close())
	}
	return conn, nil
}

// hasBusAddress is whether there is an address to try. The godbus library leaves the one it found in the variable.
func hasBusAddress() bool {
	address := os.Getenv("DBUS_SESSION_BUS_ADDRESS")
	return address != "" && address != "autolaunch:"
}

// watchOwner asks for a signal whenever name gets, changes or loses its owner.
func watchOwner(ctx context.Context, conn *dbus.Conn, name string) error {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	err := conn.AddMatchSignalContext(ctx, dbus.WithMatchSender(busName), dbus.WithMatchInterface(busName),
		dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, name))
	if err != nil {
		return fmt.Errorf("watch the bus for %s: %w", name, err)
	}
	return nil
}

// ownerOf answers the unique name of the connection that owns name, or "" when none does.
func ownerOf(ctx context.Context, conn *dbus.Conn, name string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	var owner string
	err := conn.BusObject().CallWithContext(ctx, busName+".GetNameOwner", 0, name).Store(&owner)
	if isBusError(err, "NameHasNoOwner") {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("ask who owns %s: %w", name, err)
	}
	return owner, nil
}

// newOwner reads a NameOwnerChanged signal about name. ok is false for any other signal, and for one that the bus
// itself did not send: every program may send us any signal.
func newOwner(signal *dbus.Signal, name string) (owner string, ok bool) {
	if signal.Name != ownerChanged || signal.Sender != busName || len(signal.Body) != 3 {
		return "", false
	}
	subject, isText := signal.Body[0].(string)
	owner, ok = signal.Body[2].(string)
	return owner, ok && isText && subject == name
}

// isBusError is whether err is the bus's own error of that short name.
func isBusError(err error, name string) bool {
	var reply dbus.Error
	return errors.As(err, &reply) && reply.Name == busName+".Error."+name
}
