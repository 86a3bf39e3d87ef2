package desktop

import (
	"slices"
	"testing"

	"github.com/godbus/dbus/v5"
)

// breakNotice is a notice as the loop shows it.
func breakNotice() Notice {
	return Notice{
		ID: "break", Title: "Time for a stretch", Body: "Neck & shoulders, <2 min>",
		Actions: []Action{{"start", "Start"}, {"snooze", "Snooze 10 min"}, {"skip", "Skip"}},
		Default: "start",
	}
}

func TestComposeForEachDaemon(t *testing.T) {
	buttons := []string{"start", "Start", "snooze", "Snooze 10 min", "skip", "Skip"}
	for name, c := range map[string]struct {
		server  ServerInfo
		body    string
		actions []string
	}{
		"can nothing": {ServerInfo{}, "Neck & shoulders, <2 min>", []string{}},
		"markup": {
			ServerInfo{Capabilities: []string{"body", "body-markup"}},
			"Neck &amp; shoulders, &lt;2 min&gt;",
			[]string{},
		},
		"actions": {
			ServerInfo{Name: "dunst", Capabilities: []string{"actions"}},
			"Neck & shoulders, <2 min>",
			append([]string{"default", "Start"}, buttons...),
		},
		"shows default as a button": {
			ServerInfo{Name: "Xfce Notify Daemon", Capabilities: []string{"actions"}},
			"Neck & shoulders, <2 min>",
			buttons,
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := compose(NotificationOptions{AppID: "app.id", AppName: "App"}, c.server, breakNotice(), 7)
			if got.body != c.body || !slices.Equal(got.actions, c.actions) {
				t.Errorf("body %q, actions %q; want %q, %q", got.body, got.actions, c.body, c.actions)
			}
			if got.title != "Time for a stretch" || got.replaces != 7 || got.appName != "App" {
				t.Errorf("got %+v", got)
			}
			if got.actions == nil {
				t.Error("nil actions cannot be sent")
			}
		})
	}
}

func TestHints(t *testing.T) {
	for name, c := range map[string]struct {
		notice Notice
		want   map[string]any
	}{
		"plain": {Notice{}, map[string]any{"urgency": byte(1), "desktop-entry": "app.id"}},
		"quiet": {Notice{Quiet: true}, map[string]any{
			"urgency": byte(0), "desktop-entry": "app.id", "suppress-sound": true,
		}},
		"picture": {Notice{Picture: "/a b/ü.png"}, map[string]any{
			"urgency": byte(1), "desktop-entry": "app.id", "image-path": "file:///a%20b/%C3%BC.png",
		}},
		"keep": {Notice{Keep: true}, map[string]any{
			"urgency": byte(1), "desktop-entry": "app.id", "resident": true,
		}},
	} {
		got := hints("app.id", c.notice)
		if len(got) != len(c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
		for key, want := range c.want {
			if got[key].Value() != want {
				t.Errorf("%s: hint %s is %v, want %v", name, key, got[key], want)
			}
		}
	}
}

// The signals come from any program on the bus, in any shape.
func TestSignalsAreReadWithCare(t *testing.T) {
	action := func(body ...any) *dbus.Signal {
		return &dbus.Signal{Name: notifyName + ".ActionInvoked", Path: notifyPath, Body: body}
	}
	closed := func(body ...any) *dbus.Signal {
		return &dbus.Signal{Name: notifyName + ".NotificationClosed", Path: notifyPath, Body: body}
	}
	if number, key, ok := actionInvoked(action(uint32(3), "skip")); !ok || number != 3 || key != "skip" {
		t.Errorf("a good action: %d, %q, %v", number, key, ok)
	}
	if number, reason, ok := notificationClosed(closed(uint32(3), uint32(2))); !ok || number != 3 || reason != 2 {
		t.Errorf("a good closing: %d, %d, %v", number, reason, ok)
	}
	elsewhere := action(uint32(3), "skip")
	elsewhere.Path = "/elsewhere"
	for name, signal := range map[string]*dbus.Signal{
		"empty": action(), "short": action(uint32(3)), "long": action(uint32(3), "skip", "x"),
		"swapped": action("skip", uint32(3)), "signed": action(int32(3), "skip"), "nil": action(nil, nil),
		"elsewhere": elsewhere,
	} {
		if _, _, ok := actionInvoked(signal); ok {
			t.Errorf("%s passed for an action", name)
		}
		signal.Name = notifyName + ".NotificationClosed"
		if _, _, ok := notificationClosed(signal); ok {
			t.Errorf("%s passed for a closing", name)
		}
	}
	good := &dbus.Signal{Name: ownerChanged, Sender: busName, Body: []any{notifyName, "", ":1.7"}}
	if owner, ok := newOwner(good, notifyName); !ok || owner != ":1.7" {
		t.Errorf("a good owner: %q, %v", owner, ok)
	}
	for name, bad := range map[string]*dbus.Signal{
		"forged":   {Name: ownerChanged, Sender: ":1.9", Body: good.Body},
		"of other": {Name: ownerChanged, Sender: busName, Body: []any{"org.other", "", ":1.7"}},
		"short":    {Name: ownerChanged, Sender: busName, Body: []any{notifyName}},
		"numbers":  {Name: ownerChanged, Sender: busName, Body: []any{1, 2, 3}},
	} {
		if _, ok := newOwner(bad, notifyName); ok {
			t.Errorf("%s passed for a new owner", name)
		}
	}
}
