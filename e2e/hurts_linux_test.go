package e2e

import (
	"slices"
	"strings"
	"testing"

	"posturebreak/reminders"
)

// TestItHurts says that a stretch hurts: the window stays to ask whether the region is left out, the answer is kept, both are
// left out from then on, and can be taken back.
func TestItHurts(t *testing.T) {
	t.Parallel()
	settings, _ := soon(false)
	o := newOffice(t, settings)
	o.start()
	o.Output(o.program, "now", "cross-arm")
	window := o.breakWindow()
	o.Output(o.program, "skip", "--why", "hurts")
	o.Eventually("the status tells of the question", func() bool { return strings.Contains(o.status().Reason, "hurt") })
	o.Screenshot("it-hurts")
	left := func() string { return o.Output(o.program, "why", "cross-arm") }
	o.Eventually("the answer is kept", func() bool {
		o.ClickIn(window, 0.623, 0.476) // Leave out, which is gone once it was pressed
		return strings.Contains(o.Output(o.program, "history"), "muted")
	})
	o.Screenshot("left-out")
	if said := left(); !strings.Contains(said, "It hurt") {
		t.Errorf("why says %q", said)
	}
	o.Output(o.program, "unmute", "shoulders")
	o.Output(o.program, "unmute", "cross-arm")
	if said := left(); strings.Contains(said, "Left out") {
		t.Errorf("after it was taken back why says %q", said)
	}
	o.waitFor("the window closes itself", playing, func() bool { return !o.windowIsOpen() })
	var outcomes []reminders.Outcome
	for _, e := range o.quit() {
		outcomes = append(outcomes, e.Outcome)
	}
	want := []reminders.Outcome{reminders.Skipped, reminders.Muted, reminders.Unmuted, reminders.Unmuted}
	if !slices.Equal(outcomes, want) {
		t.Errorf("the history holds %v, want %v", outcomes, want)
	}
}
