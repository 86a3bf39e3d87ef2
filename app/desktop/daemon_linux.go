package desktop

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

const (
	notifyName = "org.freedesktop.Notifications"
	notifyPath = "/org/freedesktop/Notifications"
	// defaultKey is the specification's key for a click on the notice itself.
	defaultKey = "default"
	// closedByUser is the specification's reason for a notice that the user dismissed.
	closedByUser = 2
	// never is the time after which the daemon may take the notice down. Daemons disagree about every other value,
	// and GNOME ignores it; the loop withdraws notices by its own clock.
	never = int32(0)
)

// errNoAnswer means that the daemon hangs.
var errNoAnswer = errors.New("the notification daemon does not answer")

// daemon is the connection that owns the name of the notification daemon.
type daemon struct {
	owner      string // its unique name, so that no other answers in its place; "" for none
	introduced bool
	info       ServerInfo
}

// message is the body of a Notify call.
type message struct {
	appName  string
	replaces uint32
	icon     string
	title    string
	body     string
	actions  []string // keys and labels in turn
	hints    map[string]dbus.Variant
}

// compose says a notice in the words that this daemon understands.
func compose(options NotificationOptions, server ServerInfo, notice Notice, replaces uint32) message {
	out := message{
		appName:  options.AppName,
		replaces: replaces,
		icon:     notice.Icon,
		title:    notice.Title,
		body:     notice.Body,
		actions:  []string{},
		hints:    hints(options.AppID, notice),
	}
	if server.Can("body-markup") {
		out.body = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(notice.Body)
	}
	if !server.Can("actions") {
		return out
	}
	if notice.Default != "" && !showsDefaultAsButton(server) {
		out.actions = append(out.actions, defaultKey, labelOf(notice, notice.Default))
	}
	for _, action := range notice.Actions {
		out.actions = append(out.actions, action.Key, action.Label)
	}
	return out
}

func hints(appID string, notice Notice) map[string]dbus.Variant {
	const low, normal = byte(0), byte(1)
	set := map[string]dbus.Variant{"urgency": dbus.MakeVariant(normal)}
	if appID != "" {
		set["desktop-entry"] = dbus.MakeVariant(appID)
	}
	if notice.Quiet {
		set["urgency"] = dbus.MakeVariant(low)
		set["suppress-sound"] = dbus.MakeVariant(true)
	}
	if notice.Picture != "" {
		set["image-path"] = dbus.MakeVariant((&url.URL{Scheme: "file", Path: notice.Picture}).String())
	}
	if notice.Keep {
		set["resident"] = dbus.MakeVariant(true)
	}
	return set
}

// showsDefaultAsButton is true for xfce4-notifyd, which calls itself "Xfce Notify Daemon".
func showsDefaultAsButton(server ServerInfo) bool {
	return strings.HasPrefix(strings.ToLower(server.Name), "xfce")
}

// labelOf is the label of the action with that key. Daemons that list the default action in a menu show it.
func labelOf(notice Notice, key string) string {
	for _, action := range notice.Actions {
		if action.Key == key {
			return action.Label
		}
	}
	return notice.Title
}

// watchDaemon asks for the signals that whoever owns the daemon's name sends.
func watchDaemon(ctx context.Context, conn *dbus.Conn) error {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	err := conn.AddMatchSignalContext(ctx, dbus.WithMatchSender(notifyName), dbus.WithMatchInterface(notifyName),
		dbus.WithMatchObjectPath(notifyPath))
	if err != nil {
		return fmt.Errorf("listen to the notification daemon: %w", err)
	}
	return nil
}

// startDaemon answers the owner of the daemon's name, and has the bus start one if it knows how.
func startDaemon(ctx context.Context, conn *dbus.Conn) (owner string, err error) {
	limited, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	const noFlags = uint32(0)
	call := conn.BusObject().CallWithContext(limited, busName+".StartServiceByName", 0, notifyName, noFlags)
	if errors.Is(call.Err, context.DeadlineExceeded) {
		return "", errNoAnswer
	}
	if call.Err != nil {
		return "", fmt.Errorf("start a notification daemon: %w", call.Err)
	}
	owner, err = ownerOf(ctx, conn, notifyName)
	if err == nil && owner == "" {
		err = errors.New("the notification daemon left as it came")
	}
	return owner, err
}

// introduce asks the daemon for its name and what it can.
func (d *daemon) introduce(ctx context.Context, conn *dbus.Conn) error {
	ctx, cancel := context.WithTimeout(ctx, callLimit)
	defer cancel()
	var info ServerInfo
	var specification string
	object := conn.Object(d.owner, notifyPath)
	err := object.CallWithContext(ctx, notifyName+".GetServerInformation", dbus.FlagNoAutoStart).
		Store(&info.Name, &info.Vendor, &info.Version, &specification)
	if err == nil {
		err = object.CallWithContext(ctx, notifyName+".GetCapabilities", dbus.FlagNoAutoStart).
			Store(&info.Capabilities)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return errNoAnswer
	}
	if err != nil {
		return fmt.Errorf("ask the notification daemon what it can: %w", err)
	}
	d.info, d.introduced = info, true
	return nil
}

// notify sends the message and answers the daemon's number for it. When the daemon does not reply in time the error
// is errNoAnswer, and late is the call that may still be answered. No context cuts the wait short: a notice whose
// number nobody knows could not be withdrawn when the program ends.
func (d *daemon) notify(conn *dbus.Conn, m message) (number uint32, late *dbus.Call, err error) {
	call := conn.Object(d.owner, notifyPath).Go(notifyName+".Notify", dbus.FlagNoAutoStart, make(chan *dbus.Call, 1),
		m.appName, m.replaces, m.icon, m.title, m.body, m.actions, m.hints, never)
	limit := time.NewTimer(callLimit)
	defer limit.Stop()
	select {
	case <-call.Done:
	case <-limit.C:
		return 0, call, errNoAnswer
	}
	if err := call.Store(&number); err != nil {
		return 0, nil, fmt.Errorf("the notification daemon refused: %w", err)
	}
	return number, nil, nil
}

// close takes a notice down without waiting for a reply.
func (d *daemon) close(conn *dbus.Conn, number uint32) {
	conn.Object(d.owner, notifyPath).
		Go(notifyName+".CloseNotification", dbus.FlagNoAutoStart|dbus.FlagNoReplyExpected, nil, number)
}

// closeAndWait takes a notice down, and returns when that is done or ctx is.
func (d *daemon) closeAndWait(ctx context.Context, conn *dbus.Conn, number uint32) error {
	call := conn.Object(d.owner, notifyPath).
		CallWithContext(ctx, notifyName+".CloseNotification", dbus.FlagNoAutoStart, number)
	if call.Err != nil {
		return fmt.Errorf("withdraw notification %d: %w", number, call.Err)
	}
	return nil
}

// actionInvoked reads the signal for a button; ok is false for any other and for a malformed one.
func actionInvoked(signal *dbus.Signal) (number uint32, key string, ok bool) {
	if signal.Name != notifyName+".ActionInvoked" || signal.Path != notifyPath || len(signal.Body) != 2 {
		return 0, "", false
	}
	number, isNumber := signal.Body[0].(uint32)
	key, isText := signal.Body[1].(string)
	return number, key, isNumber && isText
}

// notificationClosed reads the signal for a notice that is gone; ok is false for any other and a malformed one.
func notificationClosed(signal *dbus.Signal) (number, reason uint32, ok bool) {
	if signal.Name != notifyName+".NotificationClosed" || signal.Path != notifyPath || len(signal.Body) != 2 {
		return 0, 0, false
	}
	number, isNumber := signal.Body[0].(uint32)
	reason, isReason := signal.Body[1].(uint32)
	return number, reason, isNumber && isReason
}
