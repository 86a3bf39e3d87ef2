package desktop

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/godbus/dbus/v5"
)

// saver is one desktop's screen saver. All have the same methods and signals under names of their own.
type saver struct{ name, path string }

// savers are those that are known.
func savers() []saver {
	return []saver{
		{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
		{"org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"},
		{"org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"},
		{"org.mate.ScreenSaver", "/org/mate/ScreenSaver"},
		{"org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"},
	}
}

// saverLocks knows which screen savers hide the session, by their names on the bus. Some send each signal twice, from
// two objects, which does no harm here.
type saverLocks struct {
	conn   *dbus.Conn
	owners map[string]string // of each name, so that no other program speaks for it
	active map[string]bool
}

func listenToSavers(ctx context.Context, conn *dbus.Conn) (lockListener, error) {
	l := &saverLocks{conn: conn, owners: map[string]string{}, active: map[string]bool{}}
	for _, s := range savers() {
		err := errors.Join(
			watchOwner(ctx, conn, s.name),
			match(ctx, conn, dbus.WithMatchSender(s.name), dbus.WithMatchInterface(s.name), dbus.WithMatchMember("ActiveChanged")))
		if err != nil {
			return nil, err
		}
		owner, err := ownerOf(ctx, conn, s.name)
		if err != nil {
			return nil, err
		}
		l.meet(ctx, s, owner)
	}
	return l, nil
}

// meet asks a screen saver that is new whether it hides the session. One that has left hides nothing.
func (l *saverLocks) meet(ctx context.Context, s saver, owner string) {
	l.owners[s.name], l.active[s.name] = owner, false
	if owner == "" {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	var active bool
	call := l.conn.Object(s.name, dbus.ObjectPath(s.path)).CallWithContext(ctx, s.name+".GetActive", dbus.FlagNoAutoStart)
	if call.Store(&active) == nil { // One that does not say will still send its signals.
		l.active[s.name] = active
	}
}

func (l *saverLocks) locked() bool {
	for _, active := range l.active {
		if active {
			return true
		}
	}
	return false
}

func (l *saverLocks) hear(ctx context.Context, signal *dbus.Signal) {
	for _, s := range savers() {
		if owner, ok := newOwner(signal, s.name); ok {
			l.meet(ctx, s, owner)
			return
		}
	}
	name, isActive := strings.CutSuffix(signal.Name, ".ActiveChanged")
	known := slices.ContainsFunc(savers(), func(s saver) bool { return s.name == name })
	if !isActive || !known || signal.Sender != l.owners[name] || len(signal.Body) == 0 {
		return
	}
	if active, ok := signal.Body[0].(bool); ok {
		l.active[name] = active
	}
}
