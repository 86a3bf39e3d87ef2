package reminders

import "testing"

func TestAMeetingHoldsWhatFallsDue(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 09:45", Meet{Until: s.at("Mon 10:15")})
	s.wakes("Mon 10:00")
	s.do("Mon 10:00", Woke{})
	got := s.rules.Status(s.state, s.at("Mon 10:00"))
	if got.Phase != PhaseHeld || got.Reason != "The break of 10:00 waits: you are in a meeting until 10:15." || !got.Meeting.Equal(s.at("Mon 10:15")) {
		t.Errorf("in the meeting the status is %+v", got)
	}
	s.roundTrip()
	s.do("Mon 10:05", Started{}) // it is remembered over a restart
	s.wakes("Mon 10:15")
	s.do("Mon 10:15", Woke{}, "notify", "open")
	if got := s.rules.Status(s.state, s.at("Mon 10:15")); !got.Meeting.IsZero() {
		t.Errorf("after the meeting the status is %+v", got)
	}
}

func TestAnOfferComesAfterTheMeetingAndThatIsNoSnooze(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:01", Meet{Until: s.at("Mon 11:30")}, "close", "withdraw")
	s.wakes("Mon 11:30")
	s.do("Mon 10:40", Meet{}, "notify", "open") // it was shorter than they thought
	if snoozes := s.state.Break.Snoozes; snoozes != 0 {
		t.Errorf("it counts as %d snoozes", snoozes)
	}
	s.do("Mon 10:41", Meet{}, "refuse")
	s.do("Mon 10:41", Meet{Until: s.at("Mon 10:30")}, "refuse")
}

func TestAMeetingOfLastNightIsOver(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 17:30", Started{})
	s.do("Mon 17:31", Meet{Until: s.at("Mon 18:00")})
	s.roundTrip()
	s.do("Tue 09:30", Started{})
	s.do("Tue 10:00", Woke{}, "notify", "open")
}

// TestALongCallIsNoBreak holds that to sit still and talk is no break, however long it takes, and that to leave is one.
func TestALongCallIsNoBreak(t *testing.T) {
	call, nobody := Presence{Busy: InCall}, Presence{Locked: true, Busy: InCall}
	still := func(s *scenario) Presence { return Presence{Busy: InCall, IdleSince: s.at("Mon 09:30")} }
	t.Run("by the clock", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:29", PresenceChanged{call})
		s.do("Mon 09:32", PresenceChanged{still(s)})
		s.do("Mon 10:00", Woke{}) // held, not credited
		s.do("Mon 10:30", PresenceChanged{call})
		s.do("Mon 10:31", PresenceChanged{}, "notify", "open")
	})
	t.Run("after work", func(t *testing.T) {
		s := newScenario(t, hourly)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:32", PresenceChanged{still(s)})
		s.do("Mon 09:59", PresenceChanged{call})
		s.wakes("Mon 10:00") // the call was work
		s.do("Mon 10:00", Woke{})
		s.do("Mon 10:05", PresenceChanged{}, "notify", "open")
	})
	t.Run("in a meeting by their own word", func(t *testing.T) {
		s := newScenario(t, hourly)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:10", Meet{Until: s.at("Mon 09:50")})
		s.do("Mon 09:32", PresenceChanged{Presence{IdleSince: s.at("Mon 09:30")}})
		s.do("Mon 09:49", PresenceChanged{})
		s.do("Mon 09:50", Woke{})
		s.wakes("Mon 10:00")
	})
	t.Run("but they left", func(t *testing.T) {
		s := newScenario(t, hourly)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:29", PresenceChanged{call})
		s.do("Mon 09:31", PresenceChanged{nobody})
		s.do("Mon 09:34", Woke{}, "natural 09:34")
		s.do("Mon 09:45", PresenceChanged{call})
		s.wakes("Mon 10:45")
	})
}

// hourly has one reminder, after each hour of work.
func hourly(s *Settings) { s.Reminders = []Reminder{{ID: "work", Schedule: "@every 1h"}} }
