package desktop

import (
	"image/color"
	"strings"
	"testing"

	"posturebreak/app/desktop/rig"
)

// sandbox makes a desktop whose notices pass through the real portal to the daemon of Xfce, and Notifications that believe
// to be in a sandbox.
func sandbox(t *testing.T) (*rig.Desktop, *rig.Process, *Notifications, heard) {
	t.Helper()
	rig.Need(t, "xdg-desktop-portal", "xdg-desktop-portal-gtk", "xfce4-notifyd", "xfconfd", "xdotool", "gdbus")
	desk := rig.New(t)
	desk.Openbox()
	desk.XfceNotifyd()
	portal := desk.DesktopPortal()
	t.Setenv("FLATPAK_ID", "io.example.stretch")
	n, h := notifications(t, desk)
	return desk, portal, n, h
}

func TestNotificationsInASandbox(t *testing.T) {
	desk, _, n, h := sandbox(t)
	gone := func() bool { return desk.Try("xdotool", "search", "--onlyvisible", "--class", "notifyd") != nil }

	show(t, n, breakNotice())
	window := desk.Window("--class", "notifyd")
	desk.Screenshot("notice-portal")
	desk.ClickIn(window, 0.85, 0.7)
	if got := next(t, "the click", h.answers); got != (Answer{NoticeID: "break", Key: "skip"}) {
		t.Errorf("clicked Skip, got %+v", got)
	}
	desk.Eventually("the notice is gone", gone)

	show(t, n, breakNotice())
	desk.Window("--class", "notifyd")
	n.Withdraw("break")
	n.Withdraw("never shown")
	desk.Eventually("the notice is withdrawn", gone)

	show(t, n, breakNotice())
	desk.Window("--class", "notifyd")
	n.Close()
	desk.Eventually("the notice is gone with the program", gone)
	h.silent(t)
}

func TestForgedSignalsOfThePortal(t *testing.T) {
	desk, _, n, h := sandbox(t)
	show(t, n, breakNotice())
	window := desk.Window("--class", "notifyd")
	for _, arguments := range [][]string{{"'break'", "'skip'", "@av []"}, {"'break'"}, {"uint32 7", "true"}, {}} {
		desk.Output("gdbus", append([]string{"emit", "--session", "--object-path", portalPath, "--signal", portalNotice + ".ActionInvoked"}, arguments...)...)
	}
	desk.ClickIn(window, 0.85, 0.7)
	if got := next(t, "the click", h.answers); got.Key != "skip" {
		t.Errorf("got %+v", got)
	}
	h.silent(t)
}

func TestPortalThatHangsDiesAndReturns(t *testing.T) {
	desk, portal, n, h := sandbox(t)
	portal.Freeze()
	show(t, n, breakNotice())
	if failure := next(t, "the failure", h.failed); !strings.Contains(failure, errNoAnswer.Error()) || strings.Contains(failure, "beeep") {
		t.Errorf("a portal that hangs: %s", failure)
	}
	portal.Kill()
	show(t, n, breakNotice())
	if failure := next(t, "the failure", h.failed); !strings.Contains(failure, "beeep was asked") {
		t.Errorf("without a portal: %s", failure)
	}
	desk.Start("xdg-desktop-portal")
	desk.Eventually("the portal is back", func() bool { return desk.HasName(portalName) })
	show(t, n, breakNotice())
	desk.ClickIn(desk.Window("--class", "notifyd"), 0.85, 0.7)
	if got := next(t, "the click", h.answers); got.Key != "skip" {
		t.Errorf("got %+v", got)
	}
	h.silent(t)
}

// TestPictureInASandbox holds that the portal takes our pictures, which it looks through before it passes them on.
func TestPictureInASandbox(t *testing.T) {
	desk, _, n, _ := sandbox(t)
	notice := breakNotice()
	notice.Picture = plainPicture(t, color.RGBA{R: 0xFF, B: 0xFF, A: 0xFF})
	show(t, n, notice)
	desk.Window("--class", "notifyd")
	desk.Eventually("the picture is on the screen", func() bool {
		const enough = 32 * 32 // pixels
		return magentaPixels(t, desk.Screenshot("notice-portal-picture")) >= enough
	})
}
