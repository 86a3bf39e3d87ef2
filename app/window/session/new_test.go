package session_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

func TestNewRefusesWhatCannotBePlayed(t *testing.T) {
	broken := map[string]func(*link.Offer){
		"no phases":       func(o *link.Offer) { o.Timeline.Phases = nil },
		"a gap":           func(o *link.Offer) { o.Timeline.Phases[1].Start += time.Second },
		"negative length": func(o *link.Offer) { o.Timeline.Phases[0].Length = -1 },
		"days long":       func(o *link.Offer) { o.Timeline.Phases[3].Length = 48 * time.Hour },
		"too many phases": func(o *link.Offer) { o.Timeline.Phases = make([]stretch.Phase, 10_001) },
	}
	for name, spoil := range broken {
		o := offer()
		spoil(&o)
		if _, err := session.New(noon(), link.Order{Do: link.ShowBreak, Offer: &o}); !errors.Is(err, session.ErrOffer) {
			t.Errorf("%s: got %v, want ErrOffer", name, err)
		}
	}
	for name, o := range map[string]link.Order{
		"no offer":      {Do: link.ShowBreak},
		"another order": {Do: link.BeginBreak},
	} {
		if _, err := session.New(noon(), o); !errors.Is(err, session.ErrOffer) {
			t.Errorf("%s: got %v, want ErrOffer", name, err)
		}
	}
}

func TestNewPlaysImpossibleSpeedsAtOne(t *testing.T) {
	for _, speed := range []float64{0, -1, math.NaN(), math.Inf(1), 1e300} {
		o := offer()
		o.Speed = speed
		s := open(t, o)
		s.Update(noon(), order(link.BeginBreak))
		s.Update(noon().Add(2*time.Second), session.Ticked{})
		if got := s.View().Elapsed; got != 2*time.Second {
			t.Errorf("speed %v: %s after two seconds", speed, got)
		}
	}
}

func TestView(t *testing.T) {
	s := open(t, offer())
	if v := s.View(); v.Cue.Phase.Cue != "Sit tall" || v.Next != "Pull" || !v.First {
		t.Errorf("at the start: cue %q, next %q, first %v", v.Cue.Phase.Cue, v.Next, v.First)
	}
	perform(t, s, []beat{
		{0, session.Appeared{}, shown()},
		{0, order(link.BeginBreak), nil},
		{8 * time.Second, session.Ticked{}, []link.Report{progress(1), progress(2)}},
	})
	v := s.View()
	if v.Cue.Kind != stretch.Hold || v.Cue.In != time.Second || v.Cue.Left != 9*time.Second || v.Cue.Progress != 0.1 {
		t.Errorf("one second into the hold: %+v", v.Cue)
	}
	if v.Next != "Let go" || v.First || v.Completed != 2 || v.Played != 7*time.Second {
		t.Errorf("next %q, first %v, completed %d, played %s", v.Next, v.First, v.Completed, v.Played)
	}
}
