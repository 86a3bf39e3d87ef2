package desktop

import (
	"context"
	"errors"
	"fmt"

	"github.com/godbus/dbus/v5"
)

// messenger is the goroutine that talks to the notification daemon, and all it knows. Its connection stays open,
// which costs nothing while nobody speaks, and is made anew at the next order when the bus went away.
type messenger struct {
	*Notifications
	conn    *dbus.Conn
	signals chan *dbus.Signal
	daemon  daemon
	// late takes the replies that came after their time.
	late chan *dbus.Call
	// shown holds what the daemon shows for us, by our ID.
	shown map[string]shownNotice
}

// shownNotice is a notice and the daemon's number for it.
type shownNotice struct {
	Notice
	number uint32
}

// run obeys orders and hears answers until ctx is done.
func (n *Notifications) run(ctx context.Context) {
	if sandboxed() {
		(&portalMessenger{Notifications: n, shown: make(map[string]Notice)}).run(ctx)
		return
	}
	m := &messenger{Notifications: n, late: make(chan *dbus.Call), shown: make(map[string]shownNotice)}
	// The daemon is looked up now, without starting it, so that status can name it before the first notice.
	// What goes wrong here goes wrong again at the first notice, and is reported then.
	if err := m.connect(ctx); err == nil {
		_ = m.introduce(ctx)
	}
	defer m.leave()
	for {
		select {
		case <-ctx.Done():
			return
		case <-n.orders.ready:
			m.obey(ctx, m)
		case signal, open := <-m.signals:
			if !open {
				m.disconnect()
				continue
			}
			m.hear(ctx, signal)
		case call := <-m.late:
			m.closeLate(call)
		}
	}
}

// connect makes the connection, unless there is one that lives.
func (m *messenger) connect(ctx context.Context) error {
	if m.conn != nil && m.conn.Connected() {
		return nil
	}
	m.disconnect()
	conn, err := dialBus(ctx)
	if err != nil {
		return err
	}
	// Two matches: who is the daemon, and what it says. The bus filters by both, and hear checks again.
	signals := make(chan *dbus.Signal)
	conn.Signal(signals)
	err = watchOwner(ctx, conn, notifyName)
	if err == nil {
		err = watchDaemon(ctx, conn)
	}
	owner := ""
	if err == nil {
		owner, err = ownerOf(ctx, conn, notifyName)
	}
	if err != nil {
		return errors.Join(err, conn.Close())
	}
	m.conn, m.signals = conn, signals
	m.meet(owner)
	return nil
}

// disconnect forgets a connection that died. The daemon has dropped what it showed for us, or will never tell.
func (m *messenger) disconnect() {
	if m.conn != nil {
		_ = m.conn.Close() // It is dead; there is nothing to learn from the error.
	}
	m.conn, m.signals = nil, nil
	m.meet("")
}

// leave withdraws what is shown and closes the connection. The bus may drop the last words of a connection that ends,
// so that the daemon's replies are awaited, for a moment.
func (m *messenger) leave() {
	ctx, cancel := context.WithTimeout(context.Background(), leaveLimit)
	defer cancel()
	for _, notice := range m.shown {
		_ = m.daemon.closeAndWait(ctx, m.conn, notice.number) // There is nobody left to tell.
	}
	m.disconnect()
}

// meet notes who the daemon is now. A new one knows nothing of what the old one showed.
func (m *messenger) meet(owner string) {
	m.daemon = daemon{owner: owner}
	clear(m.shown)
	if owner == "" {
		m.setServer(ServerInfo{Name: NoServer})
		return
	}
	m.setServer(ServerInfo{Name: owner})
}

// show shows a notice through the daemon, or with beeep where no daemon answers to the name. A daemon that hangs is
// not given to beeep: beeep would ask the same one, without a deadline, and the notice would come twice when it
// wakes up.
func (m *messenger) show(ctx context.Context, notice Notice) error {
	err := m.showThroughDaemon(ctx, notice)
	if m.daemon.owner != "" && (isBusError(err, "NameHasNoOwner") || isBusError(err, "ServiceUnknown")) {
		// The daemon was replaced while we asked, and the news of it waits in the line of signals.
		m.meet("")
		err = m.showThroughDaemon(ctx, notice)
	}
	if err == nil {
		return nil
	}
	err = fmt.Errorf("show notice %s: %w", notice.ID, err)
	if errors.Is(err, errNoBus) || errors.Is(err, errNoAnswer) || ctx.Err() != nil {
		return err
	}
	if second := m.fallback.show(ctx, notice); second != nil {
		return errors.Join(err, second)
	}
	return nil
}

func (m *messenger) showThroughDaemon(ctx context.Context, notice Notice) error {
	if err := m.connect(ctx); err != nil {
		return err
	}
	if m.daemon.owner == "" {
		owner, err := startDaemon(ctx, m.conn)
		if err != nil {
			return err
		}
		m.meet(owner)
	}
	if err := m.introduce(ctx); errors.Is(err, errNoAnswer) {
		return err
	}
	number, late, err := m.daemon.notify(m.conn, m.message(notice))
	if late != nil {
		delete(m.shown, notice.ID)
		go m.awaitLate(ctx, late)
	}
	if err != nil {
		return err
	}
	m.shown[notice.ID] = shownNotice{Notice: notice, number: number}
	return nil
}

// introduce asks the daemon what it is and can, once an owner. One that refuses to say is taken for one that can
// nothing, and asked again at the next notice.
func (m *messenger) introduce(ctx context.Context) error {
	if m.daemon.owner == "" || m.daemon.introduced {
		return nil
	}
	if err := m.daemon.introduce(ctx, m.conn); err != nil {
		return err
	}
	m.setServer(m.daemon.info)
	return nil
}

func (m *messenger) message(notice Notice) message {
	return compose(m.options, m.daemon.info, notice, m.shown[notice.ID].number)
}

// withdraw does not wait for the daemon's reply; there is nothing to do about a refusal.
func (m *messenger) withdraw(id string) {
	notice, ok := m.shown[id]
	if !ok {
		return
	}
	delete(m.shown, id)
	m.daemon.close(m.conn, notice.number)
}

// awaitLate waits for a daemon that hangs. Its reply comes when it wakes up or dies.
func (m *messenger) awaitLate(ctx context.Context, call *dbus.Call) {
	select {
	case <-call.Done:
	case <-ctx.Done():
		return
	}
	select {
	case m.late <- call:
	case <-ctx.Done():
	}
}

// closeLate takes away a notice that came up after it was reported as failed: by now the program has found another
// way, and the notice may speak of a break long past.
func (m *messenger) closeLate(call *dbus.Call) {
	var number uint32
	if m.conn == nil || call.Store(&number) != nil {
		return
	}
	if _, ok := m.byNumber(number); !ok {
		m.daemon.close(m.conn, number)
	}
}

// hear takes what the bus or the daemon says. Any program may send us any signal, so that its sender, shape, number
// and key are checked.
func (m *messenger) hear(ctx context.Context, signal *dbus.Signal) {
	if owner, ok := newOwner(signal, notifyName); ok {
		if owner != m.daemon.owner {
			m.meet(owner)
		}
		_ = m.introduce(ctx) // Asked again at the next notice.
		return
	}
	if signal.Sender != m.daemon.owner {
		return
	}
	if number, key, ok := actionInvoked(signal); ok {
		m.answer(number, key)
	} else if number, reason, ok := notificationClosed(signal); ok {
		m.dropped(number, reason)
	}
}

// answer reports an action. The notice is closed by us: dunst and mako leave it up.
func (m *messenger) answer(number uint32, key string) {
	notice, ok := m.byNumber(number)
	if !ok {
		return
	}
	if key == defaultKey {
		key = notice.Default
	}
	if !notice.knows(key) {
		return
	}
	m.withdraw(notice.ID)
	m.options.Answered(Answer{NoticeID: notice.ID, Key: key})
}

// dropped forgets a notice that the daemon took down, and reports it when it was the user who did so.
func (m *messenger) dropped(number, reason uint32) {
	notice, ok := m.byNumber(number)
	if !ok {
		return
	}
	delete(m.shown, notice.ID)
	if reason == closedByUser {
		m.options.Answered(Answer{NoticeID: notice.ID})
	}
}

func (m *messenger) byNumber(number uint32) (shownNotice, bool) {
	for _, notice := range m.shown {
		if notice.number == number {
			return notice, true
		}
	}
	return shownNotice{}, false
}
