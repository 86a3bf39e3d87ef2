package rhythm_test

import (
	"strings"
	"testing"
	"time"

	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// spoken is a preview in short: each day with its times.
func spoken(p rhythm.Preview) string {
	var days []string
	for _, day := range p.Days {
		line := []string{day.Date.Format("Mon 2")}
		for _, at := range day.Times {
			clock := at.At.Format("15:04")
			if at.Remark != "" {
				clock += " (" + at.Remark + ")"
			}
			line = append(line, clock)
		}
		days = append(days, strings.Join(line, " "))
	}
	return strings.Join(days, ", ")
}

// friday is Friday 20 March 2026, 13:17 in Berlin; the clocks go forward on Sunday of the week after.
func friday(t *testing.T) time.Time {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, time.March, 20, 13, 17, 0, 0, berlin)
}

func TestAhead(t *testing.T) {
	hours := reminders.DefaultSettings().Hours
	for _, c := range []struct {
		name     string
		hours    reminders.Hours
		reminder reminders.Reminder
		want     string
	}{
		{"every two hours", hours, reminders.Reminder{Schedule: "0 */2 * * *"}, "Fri 20 14:00 16:00, Mon 23 10:00 12:00 14:00"},
		{"off", hours, reminders.Reminder{Schedule: "0 */2 * * *", Off: true}, "Fri 20 14:00 16:00, Mon 23 10:00 12:00 14:00"},
		{"a stretch that is not there", hours, reminders.Reminder{Schedule: "0 9 * * MON", Stretch: "none"}, "Mon 23 09:00, Mon 30 09:00, Mon 6 09:00, Mon 13 09:00, Mon 20 09:00"},
		{"after work", hours, reminders.Reminder{Schedule: "@every 50m"}, "Fri 20 14:07 14:57 15:47 16:37 17:27"},
		{"after work at night", reminders.Hours{From: 20 * 60, To: 22 * 60}, reminders.Reminder{Schedule: "@every 50m"}, "Fri 20 20:50 21:40"},
		{"at any time", reminders.Hours{}, reminders.Reminder{Schedule: "@every 24h"}, ""},
		{
			"the clocks change",
			reminders.Hours{},
			reminders.Reminder{Schedule: "30 2 * * SUN"},
			"Sun 22 02:30, Sun 29 03:00 (the clocks go forward: 02:30 does not exist that day), Sun 5 02:30, Sun 12 02:30, Sun 19 02:30",
		},
	} {
		p := rhythm.Ahead(c.hours, c.reminder, friday(t), 5, words.Locale{})
		if got := spoken(p); got != c.want || p.Problem != "" {
			t.Errorf("%s: %s (%s), want %s", c.name, got, p.Problem, c.want)
		}
	}
}

func TestAheadInWords(t *testing.T) {
	p := rhythm.Ahead(reminders.DefaultSettings().Hours, reminders.Reminder{Schedule: "*/7 9-17 * * *"}, friday(t), 1, words.Locale{})
	if p.Words == "" || len(p.Warnings) == 0 || !strings.Contains(p.Warnings[0], "*/7") {
		t.Errorf("words %q, warnings %q", p.Words, p.Warnings)
	}
}

func TestAheadOfWhatCannotWork(t *testing.T) {
	hours := reminders.DefaultSettings().Hours
	for text, want := range map[string]string{
		"0 3 * * *":   "never falls into the working hours",
		"0 25 * * *":  "hour",
		"":            "",
		"0 9 31 2 *":  "",
		"TZ=Nowhere ": "",
	} {
		p := rhythm.Ahead(hours, reminders.Reminder{Schedule: text}, friday(t), 5, words.Locale{})
		if p.Problem == "" || !strings.Contains(p.Problem, want) || len(p.Days) > 0 {
			t.Errorf("%q: %+v", text, p)
		}
	}
	p := rhythm.Ahead(hours, reminders.Reminder{Schedule: "@hourly", Zone: "Europe/Nowhere"}, friday(t), 5, words.Locale{})
	if !strings.Contains(p.Problem, "Europe/Nowhere") {
		t.Errorf("a zone that is none: %+v", p)
	}
}

func BenchmarkAhead(b *testing.B) {
	hours, now := reminders.DefaultSettings().Hours, time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC)
	for b.Loop() {
		rhythm.Ahead(hours, reminders.Reminder{Schedule: "0 10-16/2 * * MON-FRI"}, now, 10, words.Locale{})
	}
}
