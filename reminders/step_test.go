package reminders

import (
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

func TestADayAtWork(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 08:00", Started{})
	s.wakes("Mon 10:00")
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.wakes("Mon 10:05")
	s.do("Mon 10:01", Start{}, "withdraw", "begin")
	s.do("Mon 10:02", Progressed{Completed: 3})
	s.do("Mon 10:03", Done{Completed: 1000}, "taken 10:00", "thank")
	s.do("Mon 10:03:05", Answered{Felt: stretch.Good}, "taken 10:00")
	s.do("Mon 10:03:13", WindowLost{})
	s.wakes("Mon 12:00")
	s.do("Mon 12:00", Woke{}, "notify", "open")
	s.do("Mon 12:01", Skip{Meaning: NotNow}, "skipped 12:00", "close", "withdraw")
	s.do("Mon 14:00", Woke{}, "notify", "open")
	s.do("Mon 14:05", Woke{}, "close", "missed 14:00")
	s.do("Mon 16:00", Woke{}, "notify", "open")
	s.do("Mon 16:01", Snooze{For: 30 * time.Minute}, "close", "withdraw", "snoozed 16:00")
	s.wakes("Mon 16:31")
	s.do("Mon 16:31", Woke{}, "notify", "open")
	s.do("Mon 16:32", Start{}, "withdraw", "begin")
	s.do("Mon 16:34", Done{Completed: 4}, "taken 16:00", "thank")
	s.do("Mon 16:34:30", Woke{}, "close")
	s.wakes("Tue 10:00")
	if want := (Tally{Taken: 2, Skipped: 1, Missed: 1, Snoozed: 1}); s.state.Today != want {
		t.Errorf("the day counts %+v, want %+v", s.state.Today, want)
	}
	s.do("Tue 09:00", Woke{})
	if s.state.Today != (Tally{}) {
		t.Errorf("a new day begins with %+v", s.state.Today)
	}
}

func TestNothingAtTheWeekend(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Fri 16:30", Started{})
	if got, want := s.rules.Wake(s.state), s.at("Fri 10:00").AddDate(0, 0, 3); !got.Equal(want) {
		t.Errorf("Wake() = %v, want %v", got, want)
	}
}

func TestAway(t *testing.T) {
	t.Run("idle for longer than a break", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:58", PresenceChanged{Presence{IdleSince: s.at("Mon 09:55")}})
		s.do("Mon 10:00", Woke{}, "natural 10:00")
		s.do("Mon 10:20", PresenceChanged{})
		s.wakes("Mon 12:00")
	})
	t.Run("idle for less than a break is still at the desk", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:59", PresenceChanged{Presence{IdleSince: s.at("Mon 09:58:30")}})
		s.do("Mon 10:00", Woke{}, "notify", "open")
	})
	t.Run("locked", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:59:50", PresenceChanged{Presence{Locked: true}})
		s.do("Mon 10:00", Woke{}, "natural 10:00")
	})
	t.Run("idle in a call is not away", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:58", PresenceChanged{Presence{IdleSince: s.at("Mon 09:40"), Busy: InCall}})
		s.do("Mon 10:00", Woke{})
		if got := s.rules.Status(s.state, s.at("Mon 10:00")); got.Phase != PhaseHeld || got.Reason != "The break of 10:00 waits: you are in a call." {
			t.Errorf("status is %+v", got)
		}
	})
	t.Run("asleep over several planned times", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 14:10", Resumed{From: s.at("Mon 09:30"), To: s.at("Mon 14:10")}, "missed 10:00", "missed 12:00", "natural 14:00")
		s.wakes("Mon 16:00")
	})
	t.Run("asleep for a moment around a planned time", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:01", Resumed{From: s.at("Mon 09:59"), To: s.at("Mon 10:01")}, "notify", "open")
	})
}

func TestTheProgramWasOff(t *testing.T) {
	t.Run("for two days", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 15:00", Started{})
		s.roundTrip()
		s.do("Wed 11:00", Started{}, "missed 16:00", "missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00", "missed 10:00")
		s.wakes("Wed 12:00")
	})
	t.Run("for the minute in which it was due", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:59", Started{})
		s.roundTrip()
		s.do("Mon 10:01", Started{}, "notify", "open")
	})
	t.Run("while a break was offered", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.roundTrip()
		s.do("Mon 10:02", Started{}, "notify", "open")
		s.wakes("Mon 10:05")
		s.do("Mon 10:03", Quit{}, "close")
		s.roundTrip()
		s.do("Mon 10:30", Started{}, "missed 10:00")
	})
	t.Run("while a stretch was under way", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:00:10", Start{}, "withdraw", "begin")
		s.do("Mon 10:01", Progressed{Completed: 2})
		s.roundTrip()
		s.do("Mon 10:02", Started{}, "taken 10:00")
		s.wakes("Mon 12:00")
	})
	t.Run("while a break was put off", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:00:10", Snooze{}, "close", "withdraw", "snoozed 10:00")
		s.roundTrip()
		s.do("Mon 10:02", Started{})
		s.do("Mon 10:05:10", Woke{}, "notify", "open")
	})
}

func TestTheClockIsSet(t *testing.T) {
	t.Run("back over a break that was given", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
		s.do("Mon 09:01", ClockMoved{By: -time.Hour})
		s.wakes("Mon 12:00")
	})
	t.Run("a day forward by mistake and back again", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Tue 09:05", ClockMoved{By: 24 * time.Hour}, "missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00")
		s.do("Mon 09:06", ClockMoved{By: -24 * time.Hour})
		s.wakes("Mon 10:00")
		s.do("Mon 10:00", Woke{}, "notify", "open")
	})
	t.Run("while a break waits for an answer", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:31", ClockMoved{By: 30 * time.Minute})
		s.wakes("Mon 10:35")
		s.do("Mon 10:35", Woke{}, "close", "missed 10:00")
	})
	t.Run("the zone changes", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
		tokyo, err := time.LoadLocation("Asia/Tokyo")
		if err != nil {
			t.Fatal(err)
		}
		s.doAt(s.at("Mon 10:30").In(tokyo), ClockMoved{})
		if got, want := s.rules.Wake(s.state), time.Date(2026, 11, 3, 10, 0, 0, 0, tokyo); !got.Equal(want) {
			t.Errorf("Wake() = %v, want %v: it is past the last break in Tokyo", got, want)
		}
	})
}

func TestPause(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 09:30", Pause{Until: s.at("Mon 12:30")})
	s.do("Mon 10:00", Woke{})
	s.do("Mon 12:00", Woke{})
	s.do("Mon 12:30", Woke{})
	s.wakes("Mon 14:00")
	s.do("Mon 13:00", Unpause{}, "refuse")
	s.do("Mon 14:00", Woke{}, "notify", "open")
	s.do("Mon 14:01", Pause{}, "skipped 14:00", "close", "withdraw")
	s.do("Mon 16:00", Woke{})
	if got := s.rules.Status(s.state, s.at("Mon 16:00")); got.Phase != PhasePaused || got.Next != nil {
		t.Errorf("paused until resumed, the status is %+v", got)
	}
	s.do("Mon 16:05", Pause{Until: s.at("Mon 16:00")}, "refuse")
	s.do("Tue 09:00", Unpause{})
	s.wakes("Tue 10:00")
}

func TestSnoozeHasALimit(t *testing.T) {
	s := newScenario(t, func(s *Settings) { s.Break.SnoozeLimit = 1 })
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:00", Snooze{}, "close", "withdraw", "snoozed 10:00")
	s.do("Mon 10:05", Woke{}, "notify", "open")
	s.do("Mon 10:06", Snooze{}, "refuse")
	s.do("Mon 10:07", Skip{}, "skipped 10:00", "close", "withdraw")
	s.do("Mon 10:08", Snooze{}, "refuse")
	s.do("Mon 10:08", Skip{}, "refuse")
}

func TestSnoozedPastTheEndOfWork(t *testing.T) {
	s := newScenario(t, func(s *Settings) { s.Hours.To = clock(16) + 20 })
	s.do("Mon 15:00", Started{})
	s.do("Mon 16:00", Woke{}, "notify", "open")
	s.do("Mon 16:01", Snooze{For: 30 * time.Minute}, "close", "withdraw", "snoozed 16:00")
	s.do("Mon 16:31", Woke{}, "missed 16:00")
}

func TestHeld(t *testing.T) {
	held := func(t *testing.T, p Presence) *scenario {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", PresenceChanged{p})
		s.do("Mon 10:00", Woke{})
		return s
	}
	t.Run("offered when the call ends", func(t *testing.T) {
		s := held(t, Presence{Busy: InCall})
		s.wakes("Mon 11:00")
		s.do("Mon 10:40", PresenceChanged{}, "notify", "open")
	})
	t.Run("given up when the call goes on", func(t *testing.T) {
		s := held(t, Presence{Busy: InCall})
		s.do("Mon 11:00", Woke{}, "held 10:00")
		s.wakes("Mon 12:00")
	})
	t.Run("offered when typing stops", func(t *testing.T) {
		s := held(t, Presence{Typing: true})
		s.do("Mon 10:00:40", Quieted{Since: s.at("Mon 10:00:37")}, "notify", "open")
	})
	t.Run("offered quietly when typing goes on", func(t *testing.T) {
		s := held(t, Presence{Typing: true})
		s.wakes("Mon 10:02")
		s.do("Mon 10:02", Woke{}, "notify quietly", "open")
	})
	t.Run("natural when the person leaves", func(t *testing.T) {
		s := held(t, Presence{Typing: true})
		s.do("Mon 10:01", PresenceChanged{Presence{Locked: true}}, "natural 10:00")
	})
	t.Run("asked for all the same", func(t *testing.T) {
		s := held(t, Presence{Busy: InCall})
		s.do("Mon 10:01", Start{}, "withdraw", "open and begin")
	})
	t.Run("not in the first minute after coming back", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:50", PresenceChanged{Presence{Locked: true}})
		s.do("Mon 09:59:30", PresenceChanged{})
		s.do("Mon 10:00", Woke{})
		s.wakes("Mon 10:00:30")
		s.do("Mon 10:00:30", Woke{}, "notify", "open")
	})
	t.Run("dropped when its reminder is switched off", func(t *testing.T) {
		s := held(t, Presence{Busy: InCall})
		settings := s.rules.Settings()
		settings.Reminders = nil
		rules, err := NewRules(settings, s.rules.Catalogue())
		if err != nil {
			t.Fatal(err)
		}
		s.rules = rules
		s.do("Mon 10:01", SettingsChanged{}, "withdraw")
		if s.state.Break != nil {
			t.Error("the break is still there")
		}
	})
}

func TestHandsOffStartsTheStretch(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:00:01", Quieted{Since: s.at("Mon 09:59:58")})
	s.do("Mon 10:00:05", Quieted{Since: s.at("Mon 10:00:02")}, "withdraw", "begin")
}

func TestTogether(t *testing.T) {
	s := newScenario(t, func(s *Settings) {
		s.Reminders = append(s.Reminders,
			Reminder{ID: "wall", Schedule: "8 10 * * *", Stretch: "wall-angel"},
			Reminder{ID: "again", Schedule: "0 10 * * *"})
	})
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	if b := s.state.Break; b.Reminder != "wall" || b.Choice.Stretch != "wall-angel" {
		t.Errorf("the most specific reminder leads, not %q with %q", b.Reminder, b.Choice.Stretch)
	}
	s.do("Mon 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
	s.wakes("Mon 12:00")
}

func TestAReminderMayComeOften(t *testing.T) {
	s := newScenario(t, func(s *Settings) { s.Reminders[0].Schedule = "*/5 * * * *" })
	s.do("Mon 09:58", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
	s.do("Mon 10:05", Woke{}, "notify", "open")
	s.do("Mon 10:10", Woke{}, "close", "missed 10:05", "notify", "open") // the old one makes way for the new one
	s.wakes("Mon 10:15")
}

func TestIntervalsCountWork(t *testing.T) {
	every50 := func(s *Settings) { s.Reminders = []Reminder{{ID: "work", Schedule: "@every 50m"}} }
	t.Run("and nothing else", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 08:00", Started{})
		s.wakes("Mon 09:00") // working hours begin
		s.do("Mon 09:00", Woke{})
		s.wakes("Mon 09:50")
		s.do("Mon 09:32", PresenceChanged{Presence{IdleSince: s.at("Mon 09:30")}})
		s.do("Mon 09:32:30", PresenceChanged{}) // too short for a break, and no work
		s.wakes("Mon 09:52:30")
		s.do("Mon 09:52:30", Woke{}, "notify", "open")
	})
	t.Run("and start again after an absence", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:10", PresenceChanged{Presence{Locked: true}})
		s.do("Mon 09:13", Woke{}) // too early to be credited
		s.do("Mon 09:20", PresenceChanged{})
		s.wakes("Mon 10:10")
		s.do("Mon 10:00", PresenceChanged{Presence{Locked: true}})
		s.do("Mon 10:03", Woke{}, "natural 10:03") // most of the interval had passed
		s.roundTrip()
		s.do("Mon 10:30", PresenceChanged{})
		s.wakes("Mon 11:20")
	})
	t.Run("over a restart", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:30", Woke{})
		s.roundTrip()
		s.do("Mon 09:31", Started{})
		s.wakes("Mon 09:51")
	})
	t.Run("not while asleep", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:31", Resumed{From: s.at("Mon 09:29"), To: s.at("Mon 09:31")})
		s.wakes("Mon 09:52")
	})
}

func TestWithoutAWindow(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:00:01", WindowLost{Why: "It is not installed."}, "notify with steps")
	s.do("Mon 10:01", Start{}, "withdraw", "open and begin")
	s.do("Mon 10:01:01", WindowLost{Why: "It is not installed."}, "notify with steps")
	s.do("Mon 10:01:20", Woke{}) // being done, without a window that could say so
	s.do("Mon 10:06", Woke{}, "withdraw", "taken 10:00")
}

func TestWithoutAWindowAndUnanswered(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:00:01", WindowLost{Why: "It is not installed."}, "notify with steps")
	s.do("Mon 10:05", Woke{}, "missed 10:00")
}

func TestTheWindowDies(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:01", Start{}, "withdraw", "begin")
	s.do("Mon 10:02", Progressed{Completed: 5})
	s.do("Mon 10:02:10", WindowLost{Why: "It crashed."}, "taken 10:00")
	s.wakes("Mon 12:00")
}

func TestAskedFor(t *testing.T) {
	t.Run("by name", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:30", Start{Stretch: "no-such"}, "refuse")
		s.do("Mon 09:30", Start{Stretch: "row"}, "open and begin")
		if c := s.state.Break.Choice; c.Stretch != "row" || c.Variant != "band" {
			t.Errorf("at the desk the row is done with a band, not as %+v", c)
		}
		s.do("Mon 09:31", Start{}, "refuse")
		s.do("Mon 09:35", Done{Completed: 0}, "skipped 09:30", "close", "withdraw")
	})
	t.Run("settles what is due within ten minutes", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:55", Start{}, "open and begin")
		s.do("Mon 09:57", Done{Completed: 99}, "taken 09:55", "thank")
		s.do("Mon 09:57:09", WindowLost{})
		s.do("Mon 10:00", Woke{})
		s.wakes("Mon 12:00")
	})
	t.Run("another than the one offered", func(t *testing.T) {
		s := newScenario(t, nil)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:00", Woke{}, "notify", "open")
		s.do("Mon 10:01", Start{Stretch: "sphinx"}, "close", "withdraw", "open and begin")
	})
}

func TestSkipTeaches(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	first := s.state.Break.Choice.Stretch
	s.do("Mon 10:01", Skip{Meaning: NotAgain}, "mute", "skipped 10:00", "close", "withdraw")
	s.do("Mon 12:00", Woke{}, "notify", "open")
	second := s.state.Break.Choice.Stretch
	s.do("Mon 12:01", Skip{Meaning: Hurts}, "skipped 12:00", "withdraw", "advise")
	s.do("Mon 12:02", Skip{Meaning: NotNow}, "refuse")
	s.do("Mon 12:02", Answered{Felt: stretch.Good})
	hurt, _ := catalogue(t).ByID(second)
	s.do("Mon 12:02", Mute{Area: hurt.Area}, "muted 12:02")
	s.do("Mon 12:04", Woke{}, "close")
	if past := s.state.Memory.Stretches[second]; past.Hurt.IsZero() {
		t.Errorf("that %s hurt is forgotten", second)
	}
	if first == "" || second == "" {
		t.Error("a break without a stretch")
	}
	s.do("Mon 14:00", Woke{}, "notify", "open")
	if third, _ := catalogue(t).ByID(s.state.Break.Choice.Stretch); third.ID == second || third.Area == hurt.Area {
		t.Errorf("%s hurt and %s comes", second, third.ID)
	}
	s.do("Mon 14:01", Skip{Meaning: DidIt}, "skipped 14:00", "close", "withdraw")
}

func TestAnAnswerComesOnlyOnce(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:01", Done{Completed: 3}) // never begun
	s.do("Mon 10:01", Answered{Felt: stretch.Good})
	s.do("Mon 10:01", Start{}, "withdraw", "begin")
	s.do("Mon 11:01", Woke{}, "close", "missed 10:00") // begun and left
}
