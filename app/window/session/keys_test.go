package session_test

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
)

func down(k session.Key) session.Event { return session.KeyDown{Key: k} }
func up(k session.Key) session.Event   { return session.KeyUp{Key: k} }

func TestNoKeyActsTooEarly(t *testing.T) {
	start := []link.Report{{Did: link.Start}}
	ms := time.Millisecond
	for name, beats := range map[string][]beat{
		"before the window appeared": {
			{0, down(session.Enter), nil},
		},
		"within two seconds": {
			{0, session.Appeared{}, shown()},
			{1999 * ms, down(session.Enter), nil},
		},
		"after two seconds": {
			{0, session.Appeared{}, shown()},
			{2000 * ms, down(session.Enter), start},
		},
		"held down since before": {
			{0, session.Appeared{}, shown()},
			{1500 * ms, down(session.Enter), nil},
			{5 * time.Second, down(session.Enter), nil},
			{0, up(session.Enter), nil},
			{10 * ms, down(session.Enter), start},
		},
		"just after the window got the keyboard": {
			{0, session.Appeared{}, shown()},
			{60 * time.Second, session.Focused{}, nil},
			{600 * ms, down(session.Enter), nil},
			{0, up(session.Enter), nil},
			{100 * ms, down(session.Enter), start},
		},
		"another key is not locked by the one that is held": {
			{0, session.Appeared{}, shown()},
			{1500 * ms, down(session.Space), nil},
			{1000 * ms, down(session.Enter), start},
		},
		"the button that has the focus is guarded too": {
			{0, session.Appeared{}, shown()},
			{time.Second, session.KeyDown{Key: session.Space, On: &session.Choice{Do: session.Start}}, nil},
			{0, up(session.Space), nil},
			{2 * time.Second, session.KeyDown{Key: session.Space, On: &session.Choice{Do: session.Start}}, start},
		},
	} {
		t.Run(name, func(t *testing.T) { perform(t, open(t, offer()), beats) })
	}
}

func TestKeys(t *testing.T) {
	s := open(t, offer())
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{2 * time.Second, down(session.OtherKey), nil},
		{0, down(session.Space), nil}, // starts nothing: it would, under somebody who types
		{0, order(link.BeginBreak), nil},
		{0, down(session.Right), nil},
	})
	if got := s.View().Cue.Index; got != 1 {
		t.Errorf("phase %d after Right, want 1", got)
	}
	now := noon().Add(2 * time.Second)
	s.Update(now, down(session.Left))
	if got := s.View().Cue.Index; got != 0 {
		t.Errorf("phase %d after Left, want 0", got)
	}
	s.Update(now, down(session.Space))
	if got := s.View().State; got != session.Paused {
		t.Errorf("state %d after Space, want paused", got)
	}
	s.Update(now, press(session.OpenSkips))
	s.Update(now, down(session.Escape))
	if v := s.View(); v.Menu != session.Nothing || v.State != session.Paused {
		t.Errorf("menu %d, state %d after Escape, want the list closed and nothing else", v.Menu, v.State)
	}
	sameReports(t, 0, s.Update(now, down(session.Escape)), skipped(reminders.NotNow))
}

func TestMenus(t *testing.T) {
	o := offer()
	s := open(t, o)
	s.Update(noon(), session.Appeared{})
	s.Update(noon(), press(session.OpenSkips))
	if got := s.View().Menu; got != session.OpenSkips {
		t.Errorf("menu %d, want skips", got)
	}
	s.Update(noon(), press(session.OpenSnoozes))
	if got := s.View().Menu; got != session.OpenSnoozes {
		t.Errorf("menu %d, want snoozes", got)
	}
	s.Update(noon(), press(session.OpenSnoozes))
	if got := s.View().Menu; got != session.Nothing {
		t.Errorf("menu %d after the second press, want none", got)
	}
	o.Snoozes = nil
	s = open(t, o)
	s.Update(noon(), press(session.OpenSnoozes))
	if got := s.View().Menu; got != session.Nothing {
		t.Errorf("menu %d, want none: no snooze is left", got)
	}
}
