package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/reminders"
)

// terminal opens a real terminal whose lines end up in a file, and gives it the keyboard.
func (o *office) terminal() (window, file string) {
	o.t.Helper()
	file = filepath.Join(o.Dir, "typed")
	o.Start("xterm", "-T", "work", "-geometry", "80x10+20+60", "-e", "sh", "-c", "stty -icanon -echo; exec cat >"+file)
	window = o.Window("--name", "^work$")
	o.Focus(window)
	return window, file
}

// TestTypingThroughABreak types a long text into a real terminal while a break falls due: nothing comes up until the
// hands rest, and not a character is lost or acts on a window.
func TestTypingThroughABreak(t *testing.T) {
	t.Parallel()
	rig.Need(t, "xterm", "dunst")
	settings, due := soon(true)
	o := newOffice(t, settings)
	o.Dunst()
	work, file := o.terminal()
	o.start()
	var text strings.Builder
	for time.Now().Before(due.Add(8 * time.Second)) {
		o.Output("xdotool", "type", "--delay", "60", sentence)
		text.WriteString(sentence)
		if s := o.status(); time.Now().After(due.Add(2*time.Second)) && s.Phase != "held" {
			t.Errorf("while typing the phase is %q", s.Phase)
		}
		if o.windowIsOpen() {
			t.Fatal("the window came up in the middle of a sentence")
		}
	}
	stopped := time.Now()
	o.Eventually("the break is offered", func() bool { return o.status().Phase == "noticed" })
	if pause := time.Since(stopped); pause < 2*time.Second || pause > 8*time.Second {
		t.Errorf("the break came %v after the last key", pause)
	}
	o.breakWindow()
	// The person goes on: the window is there, and the keys are still theirs.
	o.Output("xdotool", "type", "--delay", "30", sentence)
	text.WriteString(sentence)
	if focus := o.Output("xdotool", "getwindowfocus"); focus != work {
		t.Errorf("the window %s has the keyboard, want the terminal %s", focus, work)
	}
	o.Eventually("all that was typed is there", func() bool {
		typed, err := os.ReadFile(file)
		return err == nil && string(typed) == text.String()
	})
	o.Eventually("it starts by itself", func() bool { return o.status().Phase == "on break" })
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	o.wantTaken(o.quit(), due)
}

// TestAFilmHoldsABreak has a window over the whole screen when a break falls due.
func TestAFilmHoldsABreak(t *testing.T) {
	t.Parallel()
	rig.Need(t, "xterm", "dunst")
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.Dunst()
	o.start()
	film := o.Start("xterm", "-fullscreen", "-T", "film")
	o.Window("--name", "^film$")
	o.waitFor("the break is held", time.Until(due)+15*time.Second, func() bool { return o.status().Phase == "held" })
	if reason := o.status().Reason; !strings.Contains(reason, "XTerm fills the screen") {
		t.Errorf("the reason is %q", reason)
	}
	if o.windowIsOpen() {
		t.Error("the window came up over the film")
	}
	film.Kill()
	o.Eventually("the break is offered", func() bool { return o.status().Phase == "noticed" })
	o.Output(o.program, "skip")
	if entries := o.quit(); len(entries) != 1 || entries[0].Outcome != reminders.Skipped {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestALockedSessionHasABreak locks the session before a break falls due: it is a natural one, and nobody is bothered
// when they are back.
func TestALockedSessionHasABreak(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl")
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.Dunst()
	logind := o.Logind()
	o.start()
	logind.Lock(true)
	o.Eventually("the person is away", func() bool { return o.status().Phase == "away" })
	o.waitFor("the break is credited", time.Until(due)+15*time.Second, func() bool { return o.status().Today.Natural == 1 })
	logind.Lock(false)
	o.Output("xdotool", "key", "a") // of the password
	o.Eventually("the person is back", func() bool { return o.status().Phase == "working" })
	if o.windowIsOpen() || o.Output("dunstctl", "count", "displayed") != "0" {
		t.Error("somebody who comes back is bothered")
	}
	if entries := o.quit(); len(entries) != 1 || entries[0].Outcome != reminders.Natural || !entries[0].Due.Equal(due) {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestMusicPausesForTheStretch has a radio playing, and a wish in the settings.
func TestMusicPausesForTheStretch(t *testing.T) {
	t.Parallel()
	settings, _ := soon(false)
	o := newOffice(t, strings.Replace(settings, "[break]", "[break]\npause_music = true", 1))
	radio, silent := o.Player("radio"), o.Player("silent")
	silent.Set("Paused")
	o.start()
	o.Output(o.program, "now")
	o.Eventually("the radio is silent", func() bool { return radio.Status() == "Paused" })
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	o.Eventually("the radio plays", func() bool { return radio.Status() == "Playing" })
	if silent.Status() != "Paused" {
		t.Error("a player that was silent plays")
	}
	o.quit()
}

// TestWhyItDidNotCome asks the program why, while it runs and after it has ended.
func TestWhyItDidNotCome(t *testing.T) {
	t.Parallel()
	settings, due := soon(false)
	o := newOffice(t, settings)
	logind := o.Logind()
	logind.Inhibit("Firefox", "playing video")
	o.start()
	o.waitFor("the break is held", time.Until(due)+15*time.Second, func() bool { return o.status().Phase == "held" })
	const why = "Firefox keeps the screen on: playing video"
	if journal := o.Output(o.program, "explain"); !strings.Contains(journal, "The break of "+due.Format("15:04")+" waits") || !strings.Contains(journal, why) {
		t.Errorf("while it runs it explains %q", journal)
	}
	logind.Release()
	o.Eventually("the break is offered", func() bool { return o.status().Phase == "noticed" })
	o.quit()
	if journal := o.Output(o.program, "explain", "--json"); !strings.Contains(journal, why) || !strings.Contains(journal, `"offered"`) {
		t.Errorf("after the end it explains %s", journal)
	}
}
