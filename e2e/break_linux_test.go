package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// playing is how long a stretch may take to be played in a hurry on a slow machine.
const playing = time.Minute

// TestABreakWithDunst is the main job: a schedule falls due, the notice and the window come and leave the keyboard alone,
// Start on the notice plays the stretch, the history keeps it, the window goes, the tray tells when the next one comes.
func TestABreakWithDunst(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl", "xterm", "xfce4-panel", "tesseract")
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.Dunst()
	o.XfcePanel()
	o.Start("xterm", "-T", "work", "-geometry", "60x10+20+60")
	work := o.Window("--name", "^work$")
	o.Focus(work)
	o.start()
	o.readTheTray(due)

	o.waitUntilDue(due)
	o.breakWindow()
	o.Screenshot("offer")
	if focus := o.Output("xdotool", "getwindowfocus"); focus != work {
		t.Errorf("the window %s has the keyboard, want the terminal %s", focus, work)
	}
	o.Output("dunstctl", "action", "0")
	o.Eventually("the stretch plays", func() bool { return o.status().Phase == "on break" })
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	o.Screenshot("thanks")
	o.waitFor("the window closes itself", playing, func() bool { return !o.windowIsOpen() })
	o.Eventually("the break is over", func() bool { return o.status().Phase != "on break" })
	if s := o.status(); s.Next == nil || s.Version != "e2e" {
		t.Errorf("after the break the status is %+v", s)
	}
	o.wantTaken(o.quit(), due)
}

// readTheTray opens the menu with a click and reads it as a person does.
func (o *office) readTheTray(due time.Time) {
	o.t.Helper()
	const iconX, iconY = 16, 16 // where the rig's panel shows the first icon
	o.Eventually("the icon is in the panel", func() bool { return o.Colour(iconX, iconY) != o.Colour(600, iconY) })
	o.Click(iconX, iconY, 3)
	var menu string
	o.Eventually("the menu can be read", func() bool {
		menu = o.read(o.Screenshot("tray"), "320x360+0+33")
		return strings.Contains(menu, "stretch now")
	})
	for _, want := range []string{"next break " + due.Format("15:04"), "choose a stretch", "pause reminders", "open", "quit posture break"} {
		if !strings.Contains(menu, want) {
			o.t.Errorf("the menu does not say %q:\n%s", want, menu)
		}
	}
	o.Output("xdotool", "key", "Escape")
}

// TestABreakWithXfce presses the Start button of a notice that has real buttons.
func TestABreakWithXfce(t *testing.T) {
	t.Parallel()
	rig.Need(t, "xfce4-notifyd", "xfce4-panel")
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.XfceNotifyd()
	o.XfcePanel()
	o.start()
	o.waitUntilDue(due)
	notice := o.Window("--class", "notifyd")
	o.breakWindow()
	o.Screenshot("offer-xfce")
	o.ClickIn(notice, 0.43, 0.74) // Start is the first of three buttons at the right
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	o.waitFor("the window closes itself", playing, func() bool { return !o.windowIsOpen() })
	o.wantTaken(o.quit(), due)
}

// TestABareDesktop has neither a notification daemon nor a tray: the window still comes, and the command line answers.
func TestABareDesktop(t *testing.T) {
	t.Parallel()
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.start()
	o.refused(4, "skip")
	o.waitUntilDue(due)
	o.breakWindow()
	o.refused(4, "now", "no-such-stretch")
	o.Output(o.program, "now")
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	o.wantTaken(o.quit(), due)
	o.refused(3, "status")
}

// TestTheWindowProgramIsMissing has only the resident: the notice tells the steps.
func TestTheWindowProgramIsMissing(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl")
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.program = filepath.Join(o.Dir, "posturebreak")
	binary, err := os.ReadFile(filepath.Join(programs, "posturebreak"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(o.program, binary, 0o700); err != nil { //nolint:gosec // it is a program
		t.Fatal(err)
	}
	o.Dunst()
	o.start()
	o.waitUntilDue(due)
	o.Eventually("the notice is shown", func() bool { return strings.TrimSpace(o.Output("dunstctl", "count", "displayed")) == "1" })
	o.Screenshot("notice-with-steps")
	o.Output("dunstctl", "close-all")
	if text := o.lastNotice(); !strings.Contains(text, "1. ") || !strings.Contains(text, "Standing side bend") {
		t.Errorf("the notice says %q", text)
	}
	o.Output(o.program, "skip", "--why", "did-it")
	if entries := o.quit(); len(entries) != 1 || entries[0].Outcome != "skipped" || entries[0].Meaning != "did-it" {
		t.Errorf("the history holds %+v", entries)
	}
}

// lastNotice is the text of the notice that dunst closed last.
func (o *office) lastNotice() string {
	o.t.Helper()
	var history struct {
		Data [][]map[string]struct{ Data any }
	}
	if err := json.Unmarshal([]byte(o.Output("dunstctl", "history")), &history); err != nil {
		o.t.Fatal(err)
	}
	if len(history.Data) == 0 || len(history.Data[0]) == 0 {
		o.t.Fatal("dunst remembers no notice")
	}
	text, _ := history.Data[0][0]["body"].Data.(string)
	return text
}

// TestASecondStart hands over to the first, and a killed one leaves nothing in the way of the next.
func TestASecondStart(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	o.start()
	o.Output(o.program) // asks the first to open its window, and ends
	window := o.Window("--name", homeTitle)
	o.Output("xdotool", "windowclose", window)
	o.resident.Kill()
	o.refused(3, "status")
	o.start()
	if s := o.status(); s.Phase == "" {
		t.Errorf("the status is %+v", s)
	}
	o.quit()
}
