package reminders

import (
	"testing"
	"time"
)

func TestStatusInWords(t *testing.T) {
	s := newScenario(t, nil)
	want := func(at string, phase Phase, reason string) {
		t.Helper()
		got := s.rules.Status(s.state, s.at(at))
		if got.Phase != phase || got.Reason != reason {
			t.Errorf("%s: %s, %q; want %s, %q", at, got.Phase, got.Reason, phase, reason)
		}
	}
	s.do("Mon 08:00", Started{})
	want("Mon 08:00", PhaseOffHours, "Outside your working hours (09:00 to 18:00, Monday to Friday).")
	want("Mon 09:30", PhaseWorking, "Waiting for the next break.")
	s.do("Mon 09:40", PresenceChanged{Presence{Locked: true}})
	want("Mon 09:40", PhaseAway, "You are away from the desk.")
	s.do("Mon 09:50", PresenceChanged{})
	s.do("Mon 10:00", PresenceChanged{Presence{Busy: FullScreen, Detail: "mpv fills the screen"}})
	want("Mon 10:00", PhaseHeld, "The break of 10:00 waits: mpv fills the screen.")
	s.do("Mon 10:10", PresenceChanged{}, "notify", "open")
	want("Mon 10:10", PhaseNoticed, "Offered: "+s.stretchName()+".")
	s.do("Mon 10:11", Start{}, "withdraw", "begin")
	want("Mon 10:11", PhaseOnBreak, "Stretching: "+s.stretchName()+".")
	s.do("Mon 10:12", Done{Completed: 99}, "taken 10:00", "thank")
	want("Mon 10:12", PhaseOnBreak, "Well done.")
	s.do("Mon 10:13", WindowLost{})
	s.do("Mon 10:14", Pause{Until: s.at("Tue 00:00")})
	want("Mon 10:14", PhasePaused, "Paused until Tuesday 00:00.")
}

func (s *scenario) stretchName() string {
	chosen, _ := s.rules.play(s.state.Break.Choice)
	return chosen.Name
}

func TestNextIsAfterThePause(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 09:30", Pause{Until: s.at("Mon 12:00")})
	next := s.rules.Next(s.state, s.at("Mon 09:30"))
	if next == nil || !next.At.Equal(s.at("Mon 12:00")) || next.Stretch == "" || next.Title == "" {
		t.Errorf("the next break is %+v", next)
	}
	s.do("Mon 12:00", Woke{}, "notify", "open")
}

func TestNextIsNotTheOneThatAStretchSettles(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 09:54", Start{Stretch: "seated-twist"}, "open and begin")
	s.do("Mon 09:55", Done{Completed: 99}, "taken 09:54", "thank")
	s.do("Mon 09:56", WindowLost{})
	if next := s.rules.NextAt(s.state, s.at("Mon 09:56")); !next.Equal(s.at("Mon 12:00")) {
		t.Errorf("the next break is at %v, and that of 10:00 is part of the stretch before it", next)
	}
	s.do("Mon 10:00", Woke{})
	s.wakes("Mon 12:00")
}

func TestAheadAndRelearn(t *testing.T) {
	s := newScenario(t, nil)
	ahead := s.rules.Ahead(s.at("Fri 15:00"), 3)
	if len(ahead) != 1 || len(ahead[0].Times) != 3 || ahead[0].Times[1].Weekday() != time.Monday {
		t.Errorf("ahead is %+v", ahead)
	}
	state := s.rules.Relearn([]Entry{{Stretch: "doorway", At: s.at("Mon 10:00"), Outcome: Taken, Completed: 4, Phases: 4}})
	if state.Memory.Last != "doorway" {
		t.Errorf("relearned %+v", state.Memory)
	}
}

func BenchmarkStep(b *testing.B) {
	rules, err := NewRules(DefaultSettings(), catalogue(b))
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	state, _ := rules.Step(State{}, at, Started{})
	for b.Loop() {
		rules.Step(state, at.Add(time.Hour), Woke{})
	}
}
