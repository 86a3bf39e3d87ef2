package e2e

import (
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/reminders"
)

// TestTheDaemonDiesInMidNotice kills the notification daemon while a notice waits for its answer, and starts it anew: the
// window is there all the time, no second notice comes, and the break ends with the answer that was given.
func TestTheDaemonDiesInMidNotice(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl")
	settings, due := soon(false)
	o := newOffice(t, settings)
	dunst := o.Dunst()
	o.start()
	o.waitUntilDue(due)
	o.breakWindow()
	o.Eventually("the notice is there", func() bool { return o.Output("dunstctl", "count", "displayed") == "1" })
	dunst.Kill()
	o.Eventually("the daemon is gone", func() bool { return !o.HasName("org.freedesktop.Notifications") })
	if s := o.status(); s.Phase != "noticed" || !o.windowIsOpen() {
		t.Errorf("without a daemon the phase is %q, the window open: %v", s.Phase, o.windowIsOpen())
	}
	o.Dunst()
	o.Output(o.program, "skip")
	o.Eventually("the window goes", func() bool { return !o.windowIsOpen() })
	if n := o.Output("dunstctl", "count", "displayed"); n != "0" {
		t.Errorf("the new daemon shows %s notices", n)
	}
	if entries := o.quit(); len(entries) != 1 || entries[0].Outcome != reminders.Skipped {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestADaemonThatHangs has one that does not answer when a break falls due: the break comes all the same, and on time. When
// the daemon wakes up, it shows no notice of a break that is over.
func TestADaemonThatHangs(t *testing.T) {
	t.Parallel()
	rig.Need(t, "dunst", "dunstctl")
	settings, due := soon(false)
	o := newOffice(t, settings)
	dunst := o.Dunst()
	o.start()
	dunst.Freeze()
	o.waitUntilDue(due)
	o.breakWindow()
	o.Output(o.program, "now")
	o.waitFor("the stretch is recorded", playing, func() bool { return o.status().Today.Taken == 1 })
	dunst.Thaw()
	o.Eventually("nothing of it is left", func() bool { return o.Output("dunstctl", "count", "displayed") == "0" })
	time.Sleep(time.Second) // for what might still come
	if n := o.Output("dunstctl", "count", "displayed"); n != "0" {
		t.Errorf("a daemon that woke up shows %s notices", n)
	}
	o.wantTaken(o.quit(), due)
}

// TestAMeetingOverARestart says that there is a meeting, ends the program and starts it anew: what falls due waits until the
// person says that the meeting is over.
func TestAMeetingOverARestart(t *testing.T) {
	t.Parallel()
	settings, due := soon(false)
	o := newOffice(t, settings)
	o.start()
	if said := o.Output(o.program, "meeting", "30m"); !strings.HasPrefix(said, "You are in a meeting until ") {
		t.Errorf("it says %q", said)
	}
	o.Output(o.program, "quit")
	if err := o.resident.Wait(); err != nil {
		t.Errorf("the resident ended with %v", err)
	}
	o.start()
	if until := o.status().MeetingUntil; until == nil || time.Until(*until) < 28*time.Minute {
		t.Errorf("after the restart the meeting is until %v", until)
	}
	if said := o.Output(o.program, "status"); !strings.Contains(said, "In a meeting until ") {
		t.Errorf("the status says %q", said)
	}
	o.waitFor("the break is held", time.Until(due)+15*time.Second, func() bool { return o.status().Phase == "held" })
	if reason := o.status().Reason; !strings.Contains(reason, "you are in a meeting until ") {
		t.Errorf("the reason is %q", reason)
	}
	if o.windowIsOpen() {
		t.Error("the window came up in the meeting")
	}
	o.Output(o.program, "meeting", "over")
	o.Eventually("the break is offered", func() bool { return o.status().Phase == "noticed" })
	o.refused(4, "meeting", "over")
	o.Output(o.program, "skip")
	o.quit()
}
