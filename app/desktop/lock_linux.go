package desktop

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/godbus/dbus/v5"
)

// A lockSource is a connection to one bus that tells whether the session is locked.
type lockSource struct {
	dial func(context.Context) (*dbus.Conn, error)
	// listen asks for the signals and answers what is true now.
	listen func(ctx context.Context, conn *dbus.Conn) (lockListener, error)
}

// lockListener reads the signals of one bus.
type lockListener interface {
	locked() bool
	hear(ctx context.Context, signal *dbus.Signal)
}

// retryLocks is how long a bus that went away is left alone.
const retryLocks = time.Minute

// watchLocks tells each time that the session is locked or unlocked, until ctx is done. It costs nothing in between.
// The session manager of the machine and the screen savers of the session are both listened to, for there is no desktop
// on which all of them tell: the session is locked while one of them says so.
func watchLocks(ctx context.Context) <-chan bool {
	told := make(chan bool)
	sources := []lockSource{
		{dialSystemBus, listenToSession},
		{dialBus, listenToSavers},
	}
	changes := make(chan lockChange)
	for i, source := range sources {
		go source.run(ctx, i, changes)
	}
	go joinLocks(ctx, changes, told)
	return told
}

// lockChange is what one source says.
type lockChange struct {
	source int
	locked bool
}

// joinLocks tells whether any source says that the session is locked, when that changes.
func joinLocks(ctx context.Context, changes <-chan lockChange, told chan<- bool) {
	says := map[int]bool{}
	locked := false
	for {
		select {
		case <-ctx.Done():
			return
		case c := <-changes:
			says[c.source] = c.locked
		}
		now := false
		for _, is := range says {
			now = now || is
		}
		if now == locked {
			continue
		}
		locked = now
		select {
		case told <- locked:
		case <-ctx.Done():
			return
		}
	}
}

// run listens to a bus for as long as it lives, and looks for it again when it has died. A bus that is not there, or on
// which nobody knows of the session, is not asked again: it costs a wake-up, and such a desktop stays as it is.
func (l lockSource) run(ctx context.Context, number int, changes chan<- lockChange) {
	for {
		conn, err := l.dial(ctx)
		if err != nil {
			return
		}
		listened := l.serve(ctx, conn, func(locked bool) {
			select {
			case changes <- lockChange{number, locked}:
			case <-ctx.Done():
			}
		})
		closeQuietly(conn)
		if !listened {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(retryLocks):
		}
	}
}

// serve tells what one connection says, until it ends, and answers false when there is nobody to listen to. What was said
// is not known any more when it ends: then nobody is locked.
func (l lockSource) serve(ctx context.Context, conn *dbus.Conn, tell func(bool)) (listened bool) {
	signals := make(chan *dbus.Signal, signalsKept)
	conn.Signal(signals)
	listener, err := l.listen(ctx, conn)
	if err != nil {
		return false
	}
	defer tell(false)
	for {
		tell(listener.locked())
		select {
		case <-ctx.Done():
			return true
		case signal, open := <-signals:
			if !open {
				return true
			}
			listener.hear(ctx, signal)
		}
	}
}

// signalsKept is how many signals may wait while the present state is asked for.
const signalsKept = 16

// match asks for signals.
func match(ctx context.Context, conn *dbus.Conn, options ...dbus.MatchOption) error {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	return conn.AddMatchSignalContext(ctx, options...) //nolint:wrapcheck // one that is refused is left out, without a word
}

const (
	sessionInterface  = logindName + ".Session"
	propertiesChanged = "org.freedesktop.DBus.Properties.PropertiesChanged"
)

// sessionLock reads logind's word on the person's session. Lock and Unlock are only requests; the property LockedHint is
// the desktop's answer to them, and the only thing believed here.
type sessionLock struct {
	path dbus.ObjectPath
	hint bool
}

func listenToSession(ctx context.Context, conn *dbus.Conn) (lockListener, error) {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	path, err := sessionPath(ctx, conn)
	if err != nil {
		return nil, err
	}
	err = match(ctx, conn, dbus.WithMatchSender(logindName), dbus.WithMatchObjectPath(path),
		dbus.WithMatchInterface("org.freedesktop.DBus.Properties"))
	if err != nil {
		return nil, err
	}
	s := &sessionLock{path: path}
	return s, property(ctx, conn.Object(logindName, path), sessionInterface, "LockedHint", &s.hint)
}

// sessionPath finds the person's session. A program that the user's own service manager has started belongs to none, and
// is told of the one that shows on the screen.
func sessionPath(ctx context.Context, conn *dbus.Conn) (path dbus.ObjectPath, err error) {
	logind := conn.Object(logindName, logindPath)
	if id := os.Getenv("XDG_SESSION_ID"); id != "" {
		err := logind.CallWithContext(ctx, logindManager+".GetSession", dbus.FlagNoAutoStart, id).Store(&path)
		if err == nil {
			return path, nil
		}
	}
	self := uint32(os.Getpid())
	if err = logind.CallWithContext(ctx, logindManager+".GetSessionByPID", dbus.FlagNoAutoStart, self).Store(&path); err == nil {
		return path, nil
	}
	var display struct {
		ID   string
		Path dbus.ObjectPath
	}
	user := logind.CallWithContext(ctx, logindManager+".GetUser", dbus.FlagNoAutoStart, uint32(os.Getuid()))
	if userErr := user.Store(&path); userErr != nil {
		return "", errors.Join(err, userErr)
	}
	var shown []any
	if err := property(ctx, conn.Object(logindName, path), logindName+".User", "Display", &shown); err != nil {
		return "", err
	}
	if err := dbus.Store(shown, &display.ID, &display.Path); err != nil || display.ID == "" {
		return "", errors.Join(errNoSession, err)
	}
	return display.Path, nil
}

// errNoSession means that logind knows of no session of this person on a screen.
var errNoSession = errors.New("there is no session on a screen")

func (s *sessionLock) locked() bool { return s.hint }

func (s *sessionLock) hear(_ context.Context, signal *dbus.Signal) {
	if signal.Name != propertiesChanged || signal.Path != s.path || len(signal.Body) < 2 {
		return
	}
	changed, ok := signal.Body[1].(map[string]dbus.Variant)
	if !ok {
		return
	}
	if hint, ok := changed["LockedHint"].Value().(bool); ok {
		s.hint = hint
	}
}
