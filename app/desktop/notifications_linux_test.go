package desktop

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// heard collects what Notifications reports. The channels are large enough for a whole test.
type heard struct {
	answers chan Answer
	failed  chan string
}

// notifications starts Notifications in the desktop. Beeep is replaced: it would keep a connection of its own that
// outlives the test's bus.
func notifications(t *testing.T, desk *rig.Desktop) (*Notifications, heard) {
	t.Helper()
	desk.Enter(t)
	h := heard{answers: make(chan Answer, 64), failed: make(chan string, 64)}
	n := startNotifications(NotificationOptions{
		AppID: "io.example.stretch", AppName: "Stretch",
		Answered: func(a Answer) { h.answers <- a },
		Failed:   func(id string, err error) { h.failed <- fmt.Sprintf("%s: %v", id, err) },
	}, &fallback{notify: func(string, string, any) error { return errors.New("beeep was asked") }})
	t.Cleanup(n.Close)
	return n, h
}

func show(t testing.TB, n *Notifications, notice Notice) {
	t.Helper()
	if err := n.Show(t.Context(), notice); err != nil {
		t.Fatal(err)
	}
}

// next takes one report, or fails the test.
func next[T any](t *testing.T, what string, from <-chan T) T {
	t.Helper()
	select {
	case got := <-from:
		return got
	case <-time.After(15 * time.Second):
		t.Fatalf("waited in vain for %s", what)
	}
	panic("unreachable")
}

// silent fails the test when anything was reported. Whoever calls it has made sure that the reports are in.
func (h heard) silent(t *testing.T) {
	t.Helper()
	select {
	case answer := <-h.answers:
		t.Errorf("unexpected answer %+v", answer)
	case failure := <-h.failed:
		t.Errorf("unexpected failure %s", failure)
	default:
	}
}

// dunstShows is how many notices dunst has on the screen.
func dunstShows(desk *rig.Desktop, want string) func() bool {
	return func() bool { return desk.Output("dunstctl", "count", "displayed") == want }
}

func TestNotificationsWithDunst(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl", "gdbus")
	desk := rig.New(t)
	desk.Dunst()
	n, h := notifications(t, desk)

	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))
	server := n.Server()
	if server.Name != "dunst" || !server.Can("actions") {
		t.Errorf("server %+v", server)
	}
	desk.Screenshot("notice-dunst")

	changed := breakNotice()
	changed.Title = "Still time for a stretch"
	show(t, n, changed)
	show(t, n, Notice{ID: "hint", Title: "A hint", Quiet: true})
	desk.Eventually("dunst shows a replaced and a new notice", dunstShows(desk, "2"))

	desk.Output("dunstctl", "close") // The one with the higher urgency is on top.
	if got := next(t, "the dismissal", h.answers); got != (Answer{NoticeID: "break"}) {
		t.Errorf("dismissed: got %+v", got)
	}
	n.Withdraw("hint")
	n.Withdraw("hint")
	n.Withdraw("never shown")
	desk.Eventually("the hint is withdrawn", dunstShows(desk, "0"))

	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))
	desk.Output("dunstctl", "action", "0")
	if got := next(t, "the click", h.answers); got != (Answer{NoticeID: "break", Key: "start"}) {
		t.Errorf("clicked: got %+v", got)
	}
	desk.Eventually("the notice is taken down after the click", dunstShows(desk, "0"))

	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))
	n.Close()
	desk.Eventually("the notice is gone with the program", dunstShows(desk, "0"))
	if err := n.Show(t.Context(), breakNotice()); !errors.Is(err, os.ErrClosed) {
		t.Errorf("show after close answered %v", err)
	}
	h.silent(t)
}

func TestForgedSignalsAreIgnored(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl", "gdbus")
	desk := rig.New(t)
	desk.Dunst()
	n, h := notifications(t, desk)
	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))

	emit := func(signal string, arguments ...string) {
		desk.Output("gdbus", append([]string{
			"emit", "--session",
			"--object-path", "/org/freedesktop/Notifications", "--signal", signal,
		}, arguments...)...)
	}
	for number := range 4 {
		emit(notifyName+".ActionInvoked", fmt.Sprintf("uint32 %d", number), "'skip'")
		emit(notifyName+".NotificationClosed", fmt.Sprintf("uint32 %d", number), "uint32 2")
	}
	emit(notifyName+".ActionInvoked", "'oops'")
	emit(notifyName + ".ActionInvoked")
	emit(ownerChanged, "'"+notifyName+"'", "''", "':1.99'")

	// What comes after them shows that they were read.
	desk.Output("dunstctl", "action", "0")
	if got := next(t, "the click", h.answers); got != (Answer{NoticeID: "break", Key: "start"}) {
		t.Errorf("got %+v", got)
	}
	h.silent(t)
}

func TestDaemonThatComesDiesAndReturns(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl")
	desk := rig.New(t)
	n, h := notifications(t, desk)

	show(t, n, breakNotice())
	failure := next(t, "the failure", h.failed)
	if !strings.HasPrefix(failure, "break: ") || !strings.Contains(failure, "beeep was asked") {
		t.Errorf("without a daemon: %s", failure)
	}
	if got := n.Server().Name; got != NoServer {
		t.Errorf("without a daemon the server is %q", got)
	}

	dunst := desk.Dunst()
	desk.Eventually("the daemon is known", func() bool { return n.Server().Name == "dunst" })
	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))

	dunst.Kill()
	desk.Eventually("the daemon is gone", func() bool { return n.Server().Name == NoServer })
	n.Withdraw("break")
	desk.Dunst()
	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice again", dunstShows(desk, "1"))
	desk.Output("dunstctl", "action", "0")
	if got := next(t, "the click", h.answers); got.Key != "start" {
		t.Errorf("got %+v", got)
	}
	h.silent(t)
}

func TestDaemonThatHangs(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl")
	desk := rig.New(t)
	dunst := desk.Dunst()
	n, h := notifications(t, desk)
	show(t, n, Notice{ID: "before", Title: "Before"})
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))

	dunst.Freeze()
	show(t, n, breakNotice())
	failure := next(t, "the failure", h.failed)
	if !strings.Contains(failure, errNoAnswer.Error()) || strings.Contains(failure, "beeep") {
		t.Errorf("a daemon that hangs: %s", failure)
	}
	n.Withdraw("before")
	dunst.Thaw()
	desk.Eventually("the late notice is taken down", dunstShows(desk, "0"))

	show(t, n, breakNotice())
	desk.Eventually("dunst shows the next notice", dunstShows(desk, "1"))
	h.silent(t)
}

func TestDaemonThatTheBusStarts(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl")
	desk := rig.New(t)
	desk.Activatable(notifyName, fmt.Sprintf("/usr/bin/env DISPLAY=%s dunst", desk.Display))
	n, h := notifications(t, desk)
	show(t, n, breakNotice())
	desk.Eventually("dunst was started and shows the notice", dunstShows(desk, "1"))
	h.silent(t)
}

func TestDaemonThatCannotBeStarted(t *testing.T) {
	desk := rig.New(t)
	n, h := notifications(t, desk)
	desk.Activatable(notifyName, "/bin/false")
	show(t, n, breakNotice())
	if failure := next(t, "the failure", h.failed); !strings.Contains(failure, "beeep was asked") {
		t.Errorf("a daemon that exits: %s", failure)
	}
	desk.Activatable(notifyName, "/bin/sleep 60")
	show(t, n, breakNotice())
	if failure := next(t, "the failure", h.failed); !strings.Contains(failure, errNoAnswer.Error()) {
		t.Errorf("a daemon that never takes its name: %s", failure)
	}
}

func TestBusThatDiesAndReturns(t *testing.T) {
	rig.Need(t, "dunst", "dunstctl")
	desk := rig.New(t)
	desk.Dunst()
	n, h := notifications(t, desk)
	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice", dunstShows(desk, "1"))

	desk.Bus().Kill()
	desk.Eventually("the bus is gone", func() bool { return n.Server().Name == NoServer })
	show(t, n, breakNotice())
	next(t, "the failure", h.failed)

	desk.RestartBus()
	desk.Dunst()
	show(t, n, breakNotice())
	desk.Eventually("dunst shows the notice on the new bus", dunstShows(desk, "1"))
	h.silent(t)
}

func TestBusThatHangs(t *testing.T) {
	desk := rig.New(t)
	desk.Bus().Freeze()
	n, h := notifications(t, desk)
	show(t, n, breakNotice())
	if failure := next(t, "the failure", h.failed); !strings.HasPrefix(failure, "break: ") {
		t.Error(failure)
	}
	desk.Bus().Thaw()
	desk.Eventually("the bus is found", func() bool {
		show(t, n, breakNotice())
		return strings.Contains(next(t, "the failure", h.failed), "start a notification daemon")
	})
}

func TestNoBus(t *testing.T) {
	for name, address := range map[string]string{
		"dead address": "unix:path=/nonexistent/bus", "nonsense": "nonsense", "autolaunch": "autolaunch:",
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
			failed := make(chan error, 1)
			n := startNotifications(NotificationOptions{
				Answered: func(Answer) {},
				Failed:   func(_ string, err error) { failed <- err },
			}, &fallback{notify: func(string, string, any) error { return io.ErrUnexpectedEOF }})
			defer n.Close()
			show(t, n, breakNotice())
			err := next(t, "the failure", failed)
			if usedBeeep := errors.Is(err, io.ErrUnexpectedEOF); usedBeeep != (name != "autolaunch") {
				t.Errorf("beeep used: %v; %v", usedBeeep, err)
			}
		})
	}
}

func TestShowRefusesNonsense(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
	n := NewNotifications(NotificationOptions{AppName: "Stretch"})
	defer n.Close()
	for name, notice := range map[string]Notice{
		"no ID":    {Title: "Stretch"},
		"no title": {ID: "break"},
		"no key":   {ID: "break", Title: "Stretch", Actions: []Action{{Label: "Start"}}},
		"no label": {ID: "break", Title: "Stretch", Actions: []Action{{Key: "start"}}},
	} {
		if err := n.Show(t.Context(), notice); err == nil {
			t.Errorf("%s passed", name)
		}
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := n.Show(cancelled, breakNotice()); !errors.Is(err, context.Canceled) {
		t.Errorf("with a dead context: %v", err)
	}
}
