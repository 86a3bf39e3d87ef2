package rig

import (
	"sync"

	"github.com/godbus/dbus/v5"
	"github.com/godbus/dbus/v5/prop"
)

// The services of this file are the few that cannot run here for real: a session manager that locks the screen wants
// the whole machine, a screen saver a person. They speak as their specifications say, on the desktop's own bus, which
// stands in for the system bus, too.

// own opens a connection that owns a name on the desktop's bus.
func (d *Desktop) own(name string) *dbus.Conn {
	d.t.Helper()
	conn, err := dbus.Connect(d.BusAddress)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = conn.Close() })
	reply, err := conn.RequestName(name, dbus.NameFlagDoNotQueue)
	if err != nil || reply != dbus.RequestNameReplyPrimaryOwner {
		d.t.Fatalf("own %s: %v, reply %v", name, err, reply)
	}
	return conn
}

// export puts methods on an object of a connection.
func (d *Desktop) export(conn *dbus.Conn, methods map[string]any, path dbus.ObjectPath, owner string) {
	d.t.Helper()
	if err := conn.ExportMethodTable(methods, path, owner); err != nil {
		d.t.Fatal(err)
	}
}

// Logind is the machine's session manager with one session.
type Logind struct {
	d          *Desktop
	session    *prop.Properties
	manager    *prop.Properties
	mu         sync.Mutex // guards the rest
	inhibitors []loginInhibitor
}

// loginInhibitor is one entry of ListInhibitors.
type loginInhibitor struct {
	What, Who, Why, Mode string
	UID, PID             uint32
}

const (
	logindName    = "org.freedesktop.login1"
	logindPath    = dbus.ObjectPath("/org/freedesktop/login1")
	sessionPath   = logindPath + "/session/_31"
	managerOwner  = logindName + ".Manager"
	sessionOwner  = logindName + ".Session"
	blockedName   = "BlockInhibited"
	lockedName    = "LockedHint"
	mprisPath     = dbus.ObjectPath("/org/mpris/MediaPlayer2")
	mprisOwner    = "org.mpris.MediaPlayer2.Player"
	mprisStatus   = "PlaybackStatus"
	statusPlaying = "Playing"
	statusPaused  = "Paused"
)

// Logind starts the session manager. The session is not locked, and nothing keeps the screen awake.
func (d *Desktop) Logind() *Logind {
	d.t.Helper()
	l := &Logind{d: d}
	conn := d.own(logindName)
	session := func(any) (dbus.ObjectPath, *dbus.Error) { return sessionPath, nil }
	d.export(conn, map[string]any{
		"GetSession":      func(id string) (dbus.ObjectPath, *dbus.Error) { return session(id) },
		"GetSessionByPID": func(pid uint32) (dbus.ObjectPath, *dbus.Error) { return session(pid) },
		"ListInhibitors":  l.list,
	}, logindPath, managerOwner)
	l.manager = d.properties(conn, logindPath, managerOwner, blockedName, "sleep")
	l.session = d.properties(conn, sessionPath, sessionOwner, lockedName, false)
	return l
}

// properties gives an object one property that tells of its changes.
func (d *Desktop) properties(conn *dbus.Conn, path dbus.ObjectPath, owner, name string, value any) *prop.Properties {
	d.t.Helper()
	p, err := prop.Export(conn, path, prop.Map{owner: {name: {Value: value, Emit: prop.EmitTrue}}})
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

// Lock locks or unlocks the session.
func (l *Logind) Lock(locked bool) { l.session.SetMust(sessionOwner, lockedName, locked) }

// Inhibit lets a program keep the screen awake, for a reason.
func (l *Logind) Inhibit(who, why string) {
	l.mu.Lock()
	l.inhibitors = append(l.inhibitors,
		loginInhibitor{"sleep", "power", "it closes the lid", "delay", 0, 1},
		loginInhibitor{"idle:sleep", who, why, "block", 0, 1})
	l.mu.Unlock()
	l.manager.SetMust(managerOwner, blockedName, "sleep:idle")
}

// Release lets the screen sleep again.
func (l *Logind) Release() {
	l.mu.Lock()
	l.inhibitors = nil
	l.mu.Unlock()
	l.manager.SetMust(managerOwner, blockedName, "")
}

func (l *Logind) list() ([]loginInhibitor, *dbus.Error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.inhibitors, nil
}

// Saver is a screen saver.
type Saver struct {
	d      *Desktop
	conn   *dbus.Conn
	name   string
	path   dbus.ObjectPath
	mu     sync.Mutex // guards active
	active bool
}

// Saver starts a screen saver of that name, which hides nothing yet.
func (d *Desktop) Saver(name, path string) *Saver {
	d.t.Helper()
	s := &Saver{d: d, name: name, path: dbus.ObjectPath(path), conn: d.own(name)}
	d.export(s.conn, map[string]any{"GetActive": s.get}, s.path, name)
	return s
}

func (s *Saver) get() (bool, *dbus.Error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.active, nil
}

// Activate hides the session, or shows it again. It tells twice, from two objects, as KDE's does.
func (s *Saver) Activate(active bool) {
	s.d.t.Helper()
	s.mu.Lock()
	s.active = active
	s.mu.Unlock()
	for _, path := range []dbus.ObjectPath{s.path, "/ScreenSaver"} {
		if err := s.conn.Emit(path, s.name+".ActiveChanged", active); err != nil {
			s.d.t.Fatal(err)
		}
	}
}

// Die takes the screen saver off the bus.
func (s *Saver) Die() { _ = s.conn.Close() }

// Player is a media player that can be steered over MPRIS.
type Player struct {
	conn   *dbus.Conn
	status *prop.Properties
}

// Player starts a player that plays. It owns the given names, the parts behind "org.mpris.MediaPlayer2.", of which some
// players have two.
func (d *Desktop) Player(names ...string) *Player {
	d.t.Helper()
	const prefix = "org.mpris.MediaPlayer2."
	p := &Player{conn: d.own(prefix + names[0])}
	for _, name := range names[1:] {
		if _, err := p.conn.RequestName(prefix+name, 0); err != nil {
			d.t.Fatal(err)
		}
	}
	p.status = d.properties(p.conn, mprisPath, mprisOwner, mprisStatus, statusPlaying)
	d.export(p.conn, map[string]any{
		"Play":  func() *dbus.Error { p.Set(statusPlaying); return nil },
		"Pause": func() *dbus.Error { p.Set(statusPaused); return nil },
	}, mprisPath, mprisOwner)
	return p
}

// Set makes the player play, pause or stop by the person's own hand: "Playing", "Paused", "Stopped".
func (p *Player) Set(status string) { p.status.SetMust(mprisOwner, mprisStatus, status) }

// Status is what the player does.
func (p *Player) Status() string {
	status, _ := p.status.GetMust(mprisOwner, mprisStatus).(string)
	return status
}

// Quit takes the player off the bus.
func (p *Player) Quit() { _ = p.conn.Close() }

// Plasma is the notification service of KDE's desktop, as far as it tells of itself; the real one needs half a gigabyte. It
// shows nothing.
type Plasma struct{ silenced *prop.Properties }

const noticesName = "org.freedesktop.Notifications"

// Plasma starts the service. It is not silenced.
func (d *Desktop) Plasma() *Plasma {
	d.t.Helper()
	const path = dbus.ObjectPath("/org/freedesktop/Notifications")
	conn := d.own(noticesName)
	d.export(conn, map[string]any{
		"GetServerInformation": func() (name, vendor, version, specification string, err *dbus.Error) {
			return "Plasma", "KDE", "5.27.5", "1.2", nil
		},
		"GetCapabilities": func() ([]string, *dbus.Error) {
			return []string{"body", "body-markup", "actions", "persistence", "inhibitions"}, nil
		},
	}, path, noticesName)
	return &Plasma{d.properties(conn, path, noticesName, "Inhibited", false)}
}

// Silence switches "do not disturb" on or off.
func (p *Plasma) Silence(on bool) { p.silenced.SetMust(noticesName, "Inhibited", on) }

// Portal is a portal with one setting.
type Portal struct {
	d      *Desktop
	conn   *dbus.Conn
	mu     sync.Mutex // guards answer
	answer dbus.Variant
}

// Portal starts a portal whose settings answer a method, "Read" or "ReadOne", with the same value for every key.
func (d *Desktop) Portal(method string, answer dbus.Variant) *Portal {
	d.t.Helper()
	p := &Portal{d: d, conn: d.own("org.freedesktop.portal.Desktop"), answer: answer}
	d.export(p.conn, map[string]any{method: p.read}, portalPath, portalSettings)
	return p
}

const (
	portalPath     = dbus.ObjectPath("/org/freedesktop/portal/desktop")
	portalSettings = "org.freedesktop.portal.Settings"
)

func (p *Portal) read(string, string) (dbus.Variant, *dbus.Error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.answer, nil
}

// Set changes the setting and tells of it, as that of this namespace and key.
func (p *Portal) Set(namespace, key string, answer dbus.Variant) {
	p.d.t.Helper()
	p.mu.Lock()
	p.answer = answer
	p.mu.Unlock()
	if err := p.conn.Emit(portalPath, portalSettings+".SettingChanged", namespace, key, answer); err != nil {
		p.d.t.Fatal(err)
	}
}

// PortalSettings starts a portal that answers ReadAll with these settings, by namespace and key.
func (d *Desktop) PortalSettings(settings map[string]map[string]dbus.Variant) {
	d.t.Helper()
	d.export(d.own("org.freedesktop.portal.Desktop"), map[string]any{
		"ReadAll": func([]string) (map[string]map[string]dbus.Variant, *dbus.Error) { return settings, nil },
	}, portalPath, portalSettings)
}
