package session_test

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// offer has four phases: ready 5 s, move 2 s, hold 10 s, release 3 s.
func offer() link.Offer {
	t := stretch.Timeline{Stretch: "cross-arm"}
	for _, p := range []stretch.Phase{
		{Kind: stretch.Ready, Cue: "Sit tall", Length: 5 * time.Second},
		{Kind: stretch.Move, Step: "pull", Side: stretch.Right, Rep: 1, Reps: 1, Cue: "Pull", Length: 2 * time.Second},
		{Kind: stretch.Hold, From: "pull", Step: "pull", Side: stretch.Right, Rep: 1, Reps: 1, Cue: "Pull", Length: 10 * time.Second},
		{Kind: stretch.Release, From: "pull", Cue: "Let go", Length: 3 * time.Second},
	} {
		p.Start = t.Total
		t.Total += p.Length
		t.Phases = append(t.Phases, p)
	}
	return link.Offer{
		Break: "b7", Stretch: stretch.Stretch{ID: "cross-arm", Name: "Cross-arm stretch"}, Timeline: t,
		Snoozes: []time.Duration{10 * time.Minute, 5 * time.Minute}, Speed: 1,
		IfHurt: reminders.IfHurt{Area: "shoulders", For: stretch.RestAfterHurt, Gentler: "Chest opener"},
	}
}

func noon() time.Time { return time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) }

// beat is one happening of a scene: so long after the one before it, this happens, and exactly these reports follow.
type beat struct {
	after time.Duration
	event session.Event
	want  []link.Report
}

// open returns a session whose window has appeared at noon.
func open(t testing.TB, o link.Offer) *session.Session {
	t.Helper()
	s, err := session.New(noon(), link.Order{V: link.Version, Do: link.ShowBreak, Offer: &o})
	if err != nil {
		t.Fatalf("new session: %v", err)
	}
	return s
}

// perform plays the beats from noon on, with a tick at every wish of the session in between, and answers the time at the
// end. Whatever is reported in between counts as reported at the beat that follows.
func perform(t *testing.T, s *session.Session, beats []beat) time.Time {
	t.Helper()
	now := noon()
	for i, b := range beats {
		var got []link.Report
		goal := now.Add(b.after)
		for now.Before(goal) {
			now = nextTick(s, now, goal)
			got = append(got, s.Update(now, session.Ticked{})...)
		}
		got = append(got, s.Update(now, b.event)...)
		sameReports(t, i, got, b.want)
	}
	return now
}

// nextTick is when a window would tick next: each second, and whenever the session wishes, but not beyond goal.
func nextTick(s *session.Session, now, goal time.Time) time.Time {
	next := now.Add(time.Second)
	if wake, ok := s.Wake(); ok && wake.After(now) && wake.Before(next) {
		next = wake
	}
	if next.After(goal) {
		return goal
	}
	return next
}

func sameReports(t *testing.T, beat int, got, want []link.Report) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("beat %d: got %d reports %+v, want %+v", beat, len(got), got, want)
		return
	}
	for i, r := range got {
		w := want[i]
		w.V, w.Break = link.Version, "b7"
		if w.Did == link.Problem { // its words are for people
			if r.Did != link.Problem || r.Problem == "" {
				t.Errorf("beat %d: got %+v, want a problem in words", beat, r)
			}
			continue
		}
		if r != w {
			t.Errorf("beat %d: got %+v, want %+v", beat, r, w)
		}
	}
}

func leaveOut(answer session.Spare) session.Event {
	return session.Pressed{Choice: session.Choice{Do: session.LeaveOut, Spare: answer}}
}

func press(do session.Verb) session.Event {
	return session.Pressed{Choice: session.Choice{Do: do}}
}

func order(do link.OrderKind) session.Event {
	return session.Ordered{Order: link.Order{V: link.Version, Do: do}}
}

func shown() []link.Report       { return []link.Report{{Did: link.Shown}} }
func progress(n int) link.Report { return link.Report{Did: link.Progress, Completed: n} }
func finished(n int) link.Report { return link.Report{Did: link.Finished, Completed: n} }
func skipped(m reminders.Meaning) []link.Report {
	return []link.Report{{Did: link.Skip, Meaning: string(m)}}
}
