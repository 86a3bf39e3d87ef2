package desktop

import (
	"slices"
	"testing"

	"posturebreak/app/desktop/rig"
)

func TestNotificationsWithXfce(t *testing.T) {
	rig.Need(t, "xfce4-notifyd", "xfconfd", "xfconf-query", "xdotool", "import")
	desk := rig.New(t)
	desk.Openbox()
	desk.XfceNotifyd()
	n, h := notifications(t, desk)

	show(t, n, breakNotice())
	window := desk.Window("--class", "notifyd")
	desk.Screenshot("notice-xfce")
	if server := n.Server(); !showsDefaultAsButton(server) || !slices.Contains(server.Capabilities, "body-markup") {
		t.Errorf("server %+v", server)
	}
	// Three buttons share the lower half: with the default action as a fourth, the middle one would not be Snooze.
	desk.ClickIn(window, 0.5, 0.7)
	if got := next(t, "the click", h.answers); got != (Answer{NoticeID: "break", Key: "snooze"}) {
		t.Errorf("clicked Snooze, got %+v", got)
	}
	gone := func() bool { return desk.Try("xdotool", "search", "--onlyvisible", "--class", "notifyd") != nil }
	desk.Eventually("the notice is gone", gone)

	show(t, n, breakNotice())
	desk.ClickIn(desk.Window("--class", "notifyd"), 0.5, 0.25)
	if got := next(t, "the dismissal", h.answers); got != (Answer{NoticeID: "break"}) {
		t.Errorf("clicked the body, got %+v", got)
	}

	// Under "do not disturb" the daemon takes the notice, shows nothing and never says that it is closed.
	desk.Eventually("the notice is gone", gone)
	desk.Output("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool", "-s", "true")
	show(t, n, breakNotice())
	n.Withdraw("break")
	desk.Output("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-s", "false")
	show(t, n, breakNotice())
	desk.ClickIn(desk.Window("--class", "notifyd"), 0.85, 0.7)
	if got := next(t, "the click", h.answers); got != (Answer{NoticeID: "break", Key: "skip"}) {
		t.Errorf("clicked Skip, got %+v", got)
	}
	h.silent(t)
}
