package simulate

import (
	"strings"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

const (
	// thanks is how long a window thanks before it closes by itself.
	thanks = 8 * time.Second
	// advice is how long it says what to do about pain.
	advice = 30 * time.Second
)

// window is the break window: it plays its stretch to the end, says so, thanks and closes.
type window struct {
	Line                      // what its lines have in common
	line     stretch.Timeline // what it plays
	begun    time.Time        // when the timeline began, less what the machine slept since; zero: it waits
	next     time.Time        // when it does something by itself; zero: it waits
	thanking bool
}

func (w *window) begin(now time.Time) { w.begun, w.next = now, now.Add(w.line.Total) }

// shift moves the window's times when the clock was set, or the machine slept: it counts the seconds that it saw.
func (w *window) shift(by time.Duration) {
	if w == nil || w.next.IsZero() {
		return
	}
	w.begun, w.next = w.begun.Add(by), w.next.Add(by)
}

// completed counts the phases that are done.
func (w *window) completed(now time.Time) int {
	n := 0
	for _, phase := range w.line.Phases {
		if phase.End() <= now.Sub(w.begun) {
			n++
		}
	}
	return n
}

// windowActs does what the window does by itself.
func (r *run) windowActs() {
	if r.window.thanking {
		r.closed()
		r.step(reminders.WindowLost{})
		return
	}
	r.window.next = time.Time{} // until it is thanked
	r.step(reminders.Done{Completed: len(r.window.line.Phases)})
}

// progress tells how far the stretch has come, as the window does after every phase.
func (r *run) progress() {
	if r.window == nil || r.window.begun.IsZero() || r.window.thanking {
		return
	}
	if done := r.window.completed(r.now); r.state.Break != nil && done > r.state.Break.Completed {
		r.step(reminders.Progressed{Completed: done})
	}
}

// closed tells that the window is gone.
func (r *run) closed() {
	if r.window == nil {
		return
	}
	line := r.window.Line
	line.Kind = Close
	r.window = nil
	r.tell(line)
}

// about is what the lines of the break in the state have in common.
func (r *run) about() Line {
	b := r.state.Break
	if b == nil {
		return Line{}
	}
	return Line{Reminder: b.Reminder, Stretch: b.Choice.Stretch, Reason: b.Choice.Why, Due: b.Due.In(r.zone)}
}

// perform does what the core orders.
func (r *run) perform(effect reminders.Effect) {
	switch e := effect.(type) {
	case reminders.Notify:
		line := r.about()
		line.Kind = Notify
		r.tell(line)
	case reminders.OpenBreak:
		r.open(e)
	case reminders.BeginBreak:
		r.window.begin(r.now)
	case reminders.ThankBreak:
		r.window.thanking, r.window.next = true, r.now.Add(thanks)
	case reminders.AdviseBreak:
		r.window.thanking, r.window.next = true, r.now.Add(advice)
	case reminders.CloseBreak:
		r.closed()
	case reminders.MuteStretch:
		r.mute(e.Stretch)
	case reminders.Record:
		r.tell(Line{
			Kind: record(e.Entry.Outcome), Reminder: e.Entry.Reminder, Stretch: e.Entry.Stretch,
			Reason: recordReason(e.Entry), Due: e.Entry.Due.In(r.zone),
		})
	case reminders.Explain:
		r.explain(e.Decision)
	case reminders.Refuse:
		r.tell(Line{Kind: Refused, Reason: e.Why})
	case reminders.Withdraw, reminders.Unsettle:
		// a notice that goes is no news, and no script takes back what is muted
	}
}

func (r *run) open(e reminders.OpenBreak) {
	line := r.about()
	line.Kind = Open
	r.tell(line)
	line.Reason = ""
	r.window = &window{Line: line, line: e.Timeline}
	if e.Begin {
		r.window.begin(r.now)
	}
}

func recordReason(e reminders.Entry) string {
	if e.Reason == "" {
		return string(e.Meaning)
	}
	return e.Reason
}

// held is the code of the decision to hold a break back.
const held = "held"

func (r *run) explain(d reminders.Decision) {
	if d.Code == held {
		line := r.about()
		line.Kind, line.Reason = Held, d.Words
		r.tell(line)
	}
	r.tell(Line{Kind: Said, Reason: d.Words})
}

// reasons joins what a step explained.
func reasons(effects []reminders.Effect) string {
	var words []string
	for _, effect := range effects {
		if e, ok := effect.(reminders.Explain); ok {
			words = append(words, e.Decision.Words)
		}
	}
	return strings.Join(words, " ")
}
