package reminders

import (
	"fmt"
	"testing"
	"time"
)

func TestTheClockIsSetWhileAsleep(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 12:30", ClockMoved{By: time.Hour, Slept: 2 * time.Hour}) // nothing is settled before it is known when it slept
	s.do("Mon 12:30", Resumed{From: s.at("Mon 10:30"), To: s.at("Mon 12:30")}, "missed 10:00", "natural 12:00")
}

func TestIntervalsAndTheClock(t *testing.T) {
	every50 := func(s *Settings) { s.Reminders = []Reminder{{ID: "work", Schedule: "@every 50m"}} }
	t.Run("work counts, whatever the clock says", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:20", ClockMoved{By: time.Hour}) // twenty minutes of work
		s.wakes("Mon 10:50")
		s.do("Mon 09:30", ClockMoved{By: -time.Hour}) // ten more
		s.wakes("Mon 09:50")
	})
	t.Run("and sleep does not", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 10:22", ClockMoved{By: time.Hour, Slept: 2 * time.Minute})
		s.do("Mon 10:22", Resumed{From: s.at("Mon 10:20"), To: s.at("Mon 10:22")})
		s.wakes("Mon 10:52")
	})
	t.Run("a stretch begins the count anew", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:30", Start{}, "open and begin")
		s.do("Mon 09:31", Done{Completed: 99}, "taken 09:30", "thank")
		s.do("Mon 09:31:08", WindowLost{})
		s.wakes("Mon 10:21:08")
	})
	t.Run("and so does the night", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 17:40", Started{})
		s.wakes("Mon 18:00")
		s.do("Mon 18:00", Woke{})
		s.wakes("Tue 09:00")
		s.do("Tue 09:00", Woke{})
		s.wakes("Tue 09:50")
	})
	t.Run("the lid closed in the evening is no break of the morning", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 17:00", Started{})
		s.do("Tue 08:30", Resumed{From: s.at("Mon 17:40"), To: s.at("Tue 08:30")}, "natural 17:43")
		s.wakes("Tue 09:00")
	})
	t.Run("nothing is credited in a pause", func(t *testing.T) {
		s := newScenario(t, every50)
		s.do("Mon 09:00", Started{})
		s.do("Mon 09:40", Pause{})
		s.do("Mon 09:50", PresenceChanged{Presence{Locked: true}})
		s.do("Mon 10:20", PresenceChanged{})
		s.do("Mon 10:30", Unpause{})
		s.wakes("Mon 11:20")
	})
}

func TestQuitLeavesWhatIsDue(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Quit{})
	s.roundTrip()
	s.do("Mon 10:04", Started{}, "notify", "open")
}

func TestAPauseEndsWhileAsleep(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 09:30", Pause{Until: s.at("Mon 13:00")})
	s.do("Mon 16:20", Resumed{From: s.at("Mon 09:40"), To: s.at("Mon 16:20")}, "missed 14:00", "natural 16:00")
	s.wakes("Tue 10:00")
}

func TestSettingsChangeWhileABreakIsHeld(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", PresenceChanged{Presence{Busy: InCall}})
	s.do("Mon 10:00", Woke{})
	settings := s.rules.Settings()
	settings.Reminders = []Reminder{settings.Reminders[0]}
	settings.Reminders[0].Schedule = "30 * * * *"
	settings.Break.HoldLimit = minutes(20)
	rules, err := NewRules(settings, s.rules.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s.rules = rules
	s.do("Mon 10:10", SettingsChanged{})
	s.wakes("Mon 10:20") // the new limit holds for the break that is held
	s.do("Mon 10:20", Woke{}, "held 10:00")
	s.wakes("Mon 10:30") // and the new schedule for what is planned
}

func TestMissedTimesAreNotSettledForGood(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	s.do("Mon 10:00", Woke{}, "notify", "open")
	s.do("Mon 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
	s.do("Mon 12:00", Woke{}, "notify", "open")
	s.do("Mon 12:01", Skip{}, "skipped 12:00", "close", "withdraw")
	s.do("Mon 09:31", ClockMoved{By: -150 * time.Minute})
	s.wakes("Mon 14:00") // 10:00 and 12:00 were given
	s.do("Fri 09:31", ClockMoved{By: 4 * 24 * time.Hour}, "missed 14:00", "missed 16:00",
		"missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00", "missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00",
		"missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00")
	s.do("Fri 10:00", Woke{}, "notify", "open")
	s.do("Fri 10:01", Skip{}, "skipped 10:00", "close", "withdraw")
	s.do("Mon 10:02", ClockMoved{By: -4*24*time.Hour + time.Second})
	s.wakes("Mon 14:00")
	s.do("Fri 09:59", ClockMoved{By: 4*24*time.Hour - 3*time.Minute}, "missed 14:00", "missed 16:00",
		"missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00", "missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00",
		"missed 10:00", "missed 12:00", "missed 14:00", "missed 16:00")
	s.wakes("Fri 10:00") // what a clock gave that was wrong by days comes in its own time
}

func TestARareDayIsFound(t *testing.T) {
	settings := DefaultSettings()
	settings.Reminders[0].Schedule = "0 10 29 2 *"
	rules, err := NewRules(settings, catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	ahead := rules.Ahead(time.Date(2026, 1, 1, 0, 0, 0, 0, berlin(t)), 4)[0].Times
	var years []int
	for _, at := range ahead {
		years = append(years, at.Year())
	}
	if got, want := fmt.Sprint(years), "[2028 2036 2040 2044]"; got != want { // 2032 is a Sunday
		t.Errorf("leap days on working days are in %s, want %s", got, want)
	}
}

func TestHoursAreThePersonsOwn(t *testing.T) {
	settings := DefaultSettings()
	settings.Reminders[0].Schedule, settings.Reminders[0].Zone = "0 * * * *", "Asia/Tokyo"
	rules, err := NewRules(settings, catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range rules.Ahead(time.Date(2026, 11, 2, 0, 0, 0, 0, berlin(t)), 30)[0].Times {
		if at.Location() != berlin(t) && at.Location().String() != "Europe/Berlin" || at.Hour() < 9 || at.Hour() >= 18 {
			t.Errorf("%v lies outside the working hours of Berlin", at)
		}
	}
}

// many is settings with n reminders on different minutes and days.
func many(n int) Settings {
	settings := DefaultSettings()
	settings.Reminders = nil
	for i := range n {
		settings.Reminders = append(settings.Reminders, Reminder{
			ID: fmt.Sprintf("r%d", i), Schedule: fmt.Sprintf("%d 9-17/%d * * MON-FRI", i*7%60, 1+i%5),
		})
	}
	return settings
}

// BenchmarkThousandAhead plans a thousand reminders ten times ahead: ten sets of rules, because one takes a hundred at most.
func BenchmarkThousandAhead(b *testing.B) {
	rules, err := NewRules(many(maxReminders), catalogue(b))
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	for b.Loop() {
		for range 1000 / maxReminders {
			if ahead := rules.Ahead(at, 10); len(ahead) != maxReminders || len(ahead[0].Times) != 10 {
				b.Fatal("not all are planned")
			}
		}
	}
}

// BenchmarkStepOfHundred settles what is due at an hour at which many reminders fall due.
func BenchmarkStepOfHundred(b *testing.B) {
	rules, err := NewRules(many(maxReminders), catalogue(b))
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	state, _ := rules.Step(State{}, at, Started{})
	for b.Loop() {
		rules.Step(state, at.Add(time.Hour), Woke{})
	}
}

// BenchmarkStepOfNothing is a wake at which nothing is due.
func BenchmarkStepOfNothing(b *testing.B) {
	rules, err := NewRules(DefaultSettings(), catalogue(b))
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	state, _ := rules.Step(State{}, at, Started{})
	for b.Loop() {
		state, _ = rules.Step(state, at, Woke{})
	}
}
