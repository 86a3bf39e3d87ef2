package reminders

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"posturebreak/reminders/schedule"
	"posturebreak/reminders/stretch"
)

// planned is what PlannedOn answers, as "10:00 stretch".
func planned(s *scenario, at string) []string {
	var list []string
	for _, p := range s.rules.PlannedOn(s.state, s.at(at)) {
		list = append(list, fmt.Sprintf("%s %s%s", p.At.Format("15:04"), p.Reminder, flag(p.Worked, " worked")))
	}
	return list
}

func TestPlannedOn(t *testing.T) {
	s := newScenario(t, func(set *Settings) {
		set.Reminders = append(set.Reminders,
			Reminder{ID: "worked", Name: "Up", Schedule: "@every 50m"},
			Reminder{ID: "off", Name: "Off", Schedule: "@hourly", Off: true},
			Reminder{ID: "noon", Name: "Noon", Schedule: "0 12 * * *"})
	})
	s.do("Mon 09:00", Started{})
	want := []string{"09:50 worked worked", "10:00 stretch", "12:00 stretch", "12:00 noon", "14:00 stretch", "16:00 stretch"}
	if got := planned(s, "Mon 09:00"); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := planned(s, "Mon 17:30"); !slices.Contains(got, "10:00 stretch") {
		t.Errorf("what is past is forgotten: %v", got)
	}
	if got := planned(s, "Sat 09:00"); len(got) != 0 {
		t.Errorf("on a day off: %v", got)
	}
	every := newScenario(t, func(set *Settings) {
		set.Hours = Hours{}
		set.Reminders[0].Schedule = "* * * * *"
	})
	if got := planned(every, "Mon 09:00"); len(got) != plannedAtMost {
		t.Errorf("of every minute of the day there are %d", len(got))
	}
}

func TestWorkOn(t *testing.T) {
	day := time.Date(2026, time.November, 23, 15, 0, 0, 0, time.UTC)
	clock := func(hour int) schedule.TimeOfDay { return schedule.TimeOfDay(hour * 60) }
	for _, c := range []struct {
		hours Hours
		want  string
	}{
		{Hours{From: clock(9), To: clock(18)}, "23 09:00 to 23 18:00"},
		{Hours{From: clock(22), To: clock(6)}, "23 00:00 to 23 06:00"},
		{Hours{}, "23 00:00 to 24 00:00"},
		{Hours{Days: schedule.WeekdaysOf(time.Saturday), From: clock(9), To: clock(18)}, "01 00:00 to 01 00:00"},
	} {
		settings := DefaultSettings()
		settings.Hours, settings.Reminders = c.hours, nil
		rules, err := NewRules(settings, stretch.Catalogue{})
		if err != nil {
			t.Fatal(err)
		}
		opens, closes := rules.WorkOn(day)
		if got := opens.Format("02 15:04") + " to " + closes.Format("02 15:04"); got != c.want {
			t.Errorf("%v: got %s, want %s", c.hours, got, c.want)
		}
	}
}

func TestRefusal(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	if why := s.rules.Refusal(s.state, s.at("Mon 09:01"), Snooze{}); why == "" {
		t.Error("a break can be put off that is not there")
	}
	if why := s.rules.Refusal(s.state, s.at("Mon 09:01"), Start{}); why != "" {
		t.Errorf("a stretch cannot be begun: %s", why)
	}
	if s.state.Break != nil {
		t.Error("to ask has changed something")
	}
}

func TestRelearnt(t *testing.T) {
	s := newScenario(t, nil)
	s.do("Mon 09:00", Started{})
	memory := stretch.Memory{Last: "row"}
	s.do("Mon 09:01", Relearnt{Memory: memory, Today: Tally{Taken: 3}})
	if s.state.Memory.Last != "row" || s.state.Today.Taken != 3 {
		t.Errorf("remembered is %+v, counted %+v", s.state.Memory, s.state.Today)
	}
}
