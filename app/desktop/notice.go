package desktop

import (
	"errors"
	"fmt"
	"slices"
)

// Notice is what the notification daemon is asked to show.
type Notice struct {
	// ID is the program's own name for the notice. A second one with the same ID takes the place of the first.
	ID string
	// Title and Body are plain text. What a daemon would take for markup is escaped on the way.
	Title, Body string
	// Actions are the buttons, in order; some daemons show them in a menu, some show at most three, and some none.
	Actions []Action
	// Default is the key that is reported when the body itself is clicked, or "" for none. xfce4-notifyd would show
	// it as one more button and so is not told of it.
	Default string
	// Icon is the path of a picture or the name of a themed icon, or "".
	Icon string
	// Picture is the path of a picture of what the notice is about, or "". Daemons that show one picture only show it in
	// place of the icon.
	Picture string
	// Quiet asks for low urgency and no sound. Nothing is ever sent as critical: that would break through "do not
	// disturb".
	Quiet bool
	// Keep asks the daemon to leave the notice in its list until it is withdrawn, where it has one.
	Keep bool
}

// Action is one button of a notice: the key that is reported and the label that is read.
type Action struct{ Key, Label string }

// Answer is what the user did with a notice. Key is an action's key, or "" when the notice was dismissed. After an
// answer the notice is gone, whatever the daemon thinks.
type Answer struct{ NoticeID, Key string }

// check finds what no daemon could make sense of.
func (n Notice) check() error {
	if n.ID == "" {
		return errors.New("a notice needs an ID")
	}
	if n.Title == "" {
		return fmt.Errorf("notice %s needs a title", n.ID)
	}
	for _, action := range n.Actions {
		if action.Key == "" || action.Label == "" {
			return fmt.Errorf("notice %s has an action without a key or a label: %+v", n.ID, action)
		}
	}
	return nil
}

// knows is whether key is one that this notice can be answered with.
func (n Notice) knows(key string) bool {
	return key != "" && (key == n.Default ||
		slices.ContainsFunc(n.Actions, func(a Action) bool { return a.Key == key }))
}

// NoServer is the name in a ServerInfo when there is no notification daemon.
const NoServer = "none"

// ServerInfo describes the notification daemon, for status and doctor. The zero value of Capabilities is common:
// not every daemon answers, and a daemon that hangs answers nothing.
type ServerInfo struct {
	// Name is the daemon's name for itself, its name on the bus before it has answered, or NoServer.
	Name string
	// Vendor and Version are what the daemon says of itself.
	Vendor, Version string
	// Capabilities are the words of the Desktop Notifications Specification: "actions", "body-markup" and others.
	Capabilities []string
}

// Can is whether the daemon has a capability.
func (s ServerInfo) Can(capability string) bool { return slices.Contains(s.Capabilities, capability) }
