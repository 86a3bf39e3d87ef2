package hometest

import (
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Noon is the moment of the made-up day: a Monday, 14:32 in Berlin.
func Noon() time.Time {
	return time.Date(2026, 11, 23, 14, 32, 10, 0, time.FixedZone("Europe/Berlin", 3600))
}

// at is a time of the made-up day.
func at(hour, minute int) time.Time {
	n := Noon()
	return time.Date(n.Year(), n.Month(), n.Day(), hour, minute, 0, 0, n.Location())
}

// Home is what the resident tells on the made-up day, with the real default settings and the catalogue of [Stretches].
func Home(t testing.TB) link.Home {
	t.Helper()
	settings := reminders.DefaultSettings()
	welcome := false
	stretches := Stretches(t, words.Locale{})
	return link.Home{
		Look:      &link.Look{},
		Status:    status(),
		Today:     day(),
		Settings:  &link.Settings{Values: settings, Path: "/home/kim/.config/posturebreak/settings.toml", Data: "/home/kim/.local/share/posturebreak", Own: "/home/kim/.local/share/posturebreak/stretches", Faults: []link.Fault{}, Without: map[string]string{}},
		Stretches: &stretches,
		Faults:    &[]link.Fault{},
		Troubles:  &[]link.Trouble{},
		Welcome:   &welcome,
	}
}

func status() *link.Status {
	var places []string
	for _, p := range reminders.DefaultSettings().Places {
		places = append(places, p.Name)
	}
	return &link.Status{
		Phase: "working", Reason: "The next break is planned for 15:00.",
		Next: &link.Next{
			At: at(15, 0), Reminder: "stretch", Name: "Time for a stretch", Stretch: "seated-twist", Title: "Seated twist",
			Why: "You have not turned your mid-back yet today.",
		},
		Place: "my desk", Places: places,
		Cannot: map[link.Command]string{
			link.SnoozeNow: "There is no break to snooze.", link.SkipNow: "There is no break to skip.", link.Resume: "Reminders are not paused.",
		},
		Today: link.Tally{Taken: 1, Skipped: 1, Natural: 1}, Zone: "Europe/Berlin", Version: "test", PID: 1,
	}
}

// day is a day with every outcome in it.
func day() *link.Today {
	today := &link.Today{Date: "2026-11-23", Opens: at(9, 0), Closes: at(18, 0)}
	for hour := 9; hour <= 17; hour++ {
		if hour == 12 {
			continue
		}
		today.Planned = append(today.Planned, link.Planned{At: at(hour, 0), Reminder: "stretch", Name: "Time for a stretch"})
	}
	entry := func(hour, minute, due int, outcome reminders.Outcome, id string) reminders.Entry {
		return reminders.Entry{At: at(hour, minute), Due: at(due, 0), Reminder: "stretch", Outcome: outcome, Stretch: id}
	}
	taken := entry(9, 4, 9, reminders.Taken, "seated-twist")
	taken.Completed, taken.Phases, taken.Length, taken.Felt = 12, 12, 110*time.Second, stretch.Felt("good")
	skipped := entry(10, 1, 10, reminders.Skipped, "doorway-chest-stretch")
	skipped.Meaning = reminders.NotNow
	natural := entry(11, 0, 11, reminders.Natural, "")
	natural.Reason = "You were away for 12 minutes."
	missed := entry(13, 5, 13, reminders.Missed, "seated-side-stretch")
	missed.Reason = "Nobody answered."
	held := entry(15, 0, 14, reminders.Held, "")
	held.Reason = "Firefox keeps the screen on: playing video."
	held.At = at(14, 30)
	today.Entries = []reminders.Entry{taken, skipped, natural, missed, held}
	line := func(hour, minute int, code, words string) reminders.Decision {
		return reminders.Decision{At: at(hour, minute), Code: code, Words: words}
	}
	today.Journal = []reminders.Decision{
		line(9, 0, "announced", "The break of 09:00 is offered: Seated twist, because you have not turned your mid-back for two days."),
		line(9, 4, "taken", "Seated twist was done from start to end."),
		line(10, 0, "announced", "The break of 10:00 is offered: Doorway chest stretch."),
		line(10, 1, "skipped", "The break of 10:00 was skipped: not now."),
		line(11, 0, "natural", "The break of 11:00 counts as taken: you were away for 12 minutes."),
		line(13, 0, "announced", "The break of 13:00 is offered: Seated side stretch."),
		line(13, 5, "missed", "The break of 13:00 closed by itself, because nobody answered."),
		line(14, 0, "held", "The break of 14:00 waits: Firefox keeps the screen on: playing video."),
		line(14, 30, "held", "The break of 14:00 was given up after 30 minutes, because Firefox kept the screen on."),
	}
	return today
}
