package session_test

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
)

// TestWhereTheTimelineStands follows a break by ear: what sounds is where the picture is, and a hush stops it at once.
func TestWhereTheTimelineStands(t *testing.T) {
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	o := offer()
	s, err := session.New(now, link.Order{Do: link.ShowBreak, Offer: &o})
	if err != nil {
		t.Fatal(err)
	}
	step := func(after time.Duration, e session.Event, want session.Position) {
		t.Helper()
		now = now.Add(after)
		s.Update(now, e)
		want.At = now
		if got := s.Position(); got != want {
			t.Errorf("after %T: %+v, want %+v", e, got, want)
		}
	}
	second := time.Second
	step(0, session.Appeared{}, session.Position{})
	step(second, session.Ordered{Order: link.Order{Do: link.BeginBreak}}, session.Position{Playing: true})
	step(2*second, session.Ticked{}, session.Position{Elapsed: 2 * second, Playing: true})
	step(second, session.Ordered{Order: link.Order{Do: link.Hush}}, session.Position{Elapsed: 3 * second})
	step(second, session.Ticked{}, session.Position{Elapsed: 4 * second}) // the stretch goes on
	step(0, session.Ordered{Order: link.Order{Do: link.Unhush}}, session.Position{Elapsed: 4 * second, Playing: true})
	step(0, press(session.Pause), session.Position{Elapsed: 4 * second})
	step(3*second, press(session.Pause), session.Position{Elapsed: 4 * second, Playing: true})
	step(0, press(session.Finish), session.Position{Elapsed: 4 * second, Over: true})
	step(0, session.Ordered{Order: link.Order{Do: link.ThankBreak}}, session.Position{Elapsed: 4 * second, Over: true})
	step(0, press(session.Leave), session.Position{Elapsed: 4 * second})
}

func TestAQuietOfferBeginsHushed(t *testing.T) {
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	o := offer()
	o.Begin, o.Quiet = true, true
	s, err := session.New(now, link.Order{Do: link.ShowBreak, Offer: &o})
	if err != nil {
		t.Fatal(err)
	}
	s.Update(now, session.Appeared{})
	if p := s.Position(); p.Playing {
		t.Errorf("%+v", p)
	}
	s.Update(now, session.Ordered{Order: link.Order{Do: link.Unhush}})
	if p := s.Position(); !p.Playing {
		t.Errorf("%+v", p)
	}
}
