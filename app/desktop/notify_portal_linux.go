package desktop

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/godbus/dbus/v5"
)

const (
	portalName   = "org.freedesktop.portal.Desktop"
	portalPath   = "/org/freedesktop/portal/desktop"
	portalNotice = "org.freedesktop.portal.Notification"
)

// sandboxed is whether the program runs in a Flatpak or a Snap, from where the notification daemon cannot be reached, or
// may not be spoken to: the portal passes notices on.
func sandboxed() bool {
	if os.Getenv("FLATPAK_ID") != "" || os.Getenv("SNAP") != "" {
		return true
	}
	_, err := os.Stat("/.flatpak-info")
	return err == nil
}

// portalMessenger is the goroutine that talks to the portal, and all it knows. The portal takes our own IDs, shows up to
// three buttons and tells which one was pressed. It does not tell that a notice was dismissed.
type portalMessenger struct {
	*Notifications
	conn    *dbus.Conn
	signals chan *dbus.Signal
	owner   string // the unique name of the portal, so that no other answers in its place
	shown   map[string]Notice
}

// run obeys orders and hears answers until ctx is done.
func (m *portalMessenger) run(ctx context.Context) {
	m.setServer(ServerInfo{Name: portalNotice, Capabilities: []string{"actions", "body"}})
	defer m.leave()
	for {
		select {
		case <-ctx.Done():
			return
		case <-m.orders.ready:
			m.obey(ctx, m)
		case signal, open := <-m.signals:
			if !open {
				m.disconnect()
				continue
			}
			m.hear(signal)
		}
	}
}

// show shows the notice through the portal, or with beeep where there is none. A portal that hangs is told to take the
// notice away again, which it reads when it wakes up.
func (m *portalMessenger) show(ctx context.Context, notice Notice) error {
	err := m.showThroughPortal(ctx, notice)
	if err == nil {
		return nil
	}
	err = fmt.Errorf("show notice %s: %w", notice.ID, err)
	if errors.Is(err, context.DeadlineExceeded) {
		m.remove(notice.ID)
		return errors.Join(err, errNoAnswer)
	}
	if errors.Is(err, errNoBus) || ctx.Err() != nil {
		return err
	}
	if second := m.fallback.show(ctx, notice); second != nil {
		return errors.Join(err, second)
	}
	return nil
}

func (m *portalMessenger) showThroughPortal(ctx context.Context, notice Notice) error {
	if err := m.connect(ctx); err != nil {
		return err
	}
	limited, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	call := m.conn.Object(portalName, portalPath).
		CallWithContext(limited, portalNotice+".AddNotification", 0, notice.ID, portalMessage(notice))
	if call.Err != nil {
		return fmt.Errorf("the portal refused: %w", call.Err)
	}
	m.shown[notice.ID] = notice
	return nil
}

// portalMessage says a notice in the portal's words. Pictures travel as bytes: the desktop cannot see our files.
func portalMessage(notice Notice) map[string]dbus.Variant {
	priority := "normal"
	if notice.Quiet {
		priority = "low"
	}
	said := map[string]dbus.Variant{
		"title":    dbus.MakeVariant(notice.Title),
		"body":     dbus.MakeVariant(notice.Body),
		"priority": dbus.MakeVariant(priority),
	}
	if notice.Default != "" {
		said["default-action"] = dbus.MakeVariant(notice.Default)
	}
	var buttons []map[string]dbus.Variant
	for _, a := range notice.Actions {
		buttons = append(buttons, map[string]dbus.Variant{"label": dbus.MakeVariant(a.Label), "action": dbus.MakeVariant(a.Key)})
	}
	if len(buttons) > 0 {
		said["buttons"] = dbus.MakeVariant(buttons)
	}
	if icon, ok := portalIcon(notice); ok {
		said["icon"] = icon
	}
	return said
}

// portalIcon is the notice's picture, or else its icon, as a GIcon; ok is false when it has none that can be read.
func portalIcon(notice Notice) (icon dbus.Variant, ok bool) {
	for _, path := range []string{notice.Picture, notice.Icon} {
		if picture, err := os.ReadFile(path); err == nil && len(picture) > 0 {
			return dbus.MakeVariant(struct {
				Kind  string
				Value dbus.Variant
			}{"bytes", dbus.MakeVariant(picture)}), true
		}
	}
	return dbus.Variant{}, false
}

// connect makes the connection, unless there is one that lives.
func (m *portalMessenger) connect(ctx context.Context) error {
	if m.conn != nil && m.conn.Connected() {
		return nil
	}
	m.disconnect()
	conn, err := dialBus(ctx)
	if err != nil {
		return err
	}
	signals := make(chan *dbus.Signal)
	conn.Signal(signals)
	err = watchOwner(ctx, conn, portalName)
	if err == nil {
		err = match(ctx, conn, dbus.WithMatchSender(portalName), dbus.WithMatchInterface(portalNotice), dbus.WithMatchObjectPath(portalPath))
	}
	owner := ""
	if err == nil {
		owner, err = ownerOf(ctx, conn, portalName)
	}
	if err != nil {
		return errors.Join(err, conn.Close())
	}
	m.conn, m.signals, m.owner = conn, signals, owner
	return nil
}

// disconnect forgets a connection that died.
func (m *portalMessenger) disconnect() {
	if m.conn != nil {
		closeQuietly(m.conn)
	}
	m.conn, m.signals, m.owner = nil, nil, ""
	clear(m.shown)
}

// leave withdraws what is shown. The portal's replies are awaited, for a moment: the bus may drop the last words of a
// connection that ends.
func (m *portalMessenger) leave() {
	ctx, cancel := context.WithTimeout(context.Background(), leaveLimit)
	defer cancel()
	for id := range m.shown {
		m.conn.Object(portalName, portalPath).CallWithContext(ctx, portalNotice+".RemoveNotification", dbus.FlagNoAutoStart, id)
	}
	m.disconnect()
}

func (m *portalMessenger) withdraw(id string) {
	if _, ok := m.shown[id]; ok {
		delete(m.shown, id)
		m.remove(id)
	}
}

// remove takes a notice down without waiting for a reply.
func (m *portalMessenger) remove(id string) {
	m.conn.Object(portalName, portalPath).
		Go(portalNotice+".RemoveNotification", dbus.FlagNoAutoStart|dbus.FlagNoReplyExpected, nil, id)
}

// hear takes what the bus or the portal says. As any program may send us any signal, sender, shape, ID and key are checked.
func (m *portalMessenger) hear(signal *dbus.Signal) {
	if owner, ok := newOwner(signal, portalName); ok {
		m.owner = owner
		return
	}
	if signal.Sender != m.owner || signal.Name != portalNotice+".ActionInvoked" || len(signal.Body) < 2 {
		return
	}
	id, isID := signal.Body[0].(string)
	key, isKey := signal.Body[1].(string)
	notice, shown := m.shown[id]
	if !isID || !isKey || !shown || !notice.knows(key) {
		return
	}
	m.withdraw(id)
	m.options.Answered(Answer{NoticeID: id, Key: key})
}
