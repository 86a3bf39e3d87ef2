package reminders

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestSettingsThatCannotWork(t *testing.T) {
	tests := map[string]struct {
		change func(*Settings)
		want   string
	}{
		"a later layout":          {func(s *Settings) { s.Format = 9 }, "format: 9 is a layout that this version does not know; write 1"},
		"no length":               {func(s *Settings) { s.Break.Length = 0 }, "break.length: 0s is out of range; write 30s to 1h"},
		"no snooze":               {func(s *Settings) { s.Break.Snooze = nil }, "break.snooze: there is no choice"},
		"a short snooze":          {func(s *Settings) { s.Break.Snooze = []Duration{1} }, "break.snooze[1]: 1ns is out of range"},
		"a negative limit":        {func(s *Settings) { s.Break.SnoozeLimit = -1 }, "break.snooze_limit: -1 is out of range"},
		"a theme":                 {func(s *Settings) { s.Look.Theme = "pink" }, `look.theme: "pink" is not known; choose from system, light, dark`},
		"a contrast":              {func(s *Settings) { s.Look.Contrast = "more" }, `look.contrast: "more" is not known; choose from system, normal, high`},
		"a motion":                {func(s *Settings) { s.Look.Motion = "" }, `look.motion: "" is not known; choose from system, full, reduced`},
		"a person":                {func(s *Settings) { s.Look.Person = "Bob" }, `look.person: "Bob" is not known; choose from blue, teal, plum, moss, sand, slate`},
		"text of no size":         {func(s *Settings) { s.Look.TextScale = math.NaN() }, "look.text_scale: NaN is out of range"},
		"equipment":               {func(s *Settings) { s.Stretch.Equipment = []string{"piano"} }, `stretch.equipment[1]: "piano" is not known; choose from chair`},
		"no id":                   {func(s *Settings) { s.Reminders[0].ID = "" }, "reminder[1].id: it is empty"},
		"an odd id":               {func(s *Settings) { s.Reminders[0].ID = "A b" }, `reminder[1].id: "A b" cannot be an id`},
		"an id twice":             {func(s *Settings) { s.Reminders = append(s.Reminders, s.Reminders[0]) }, `reminder[2].id: "stretch" is used twice`},
		"a broken expression":     {func(s *Settings) { s.Reminders[0].Schedule = "0 10-16/2 * *" }, "reminder[1].schedule:"},
		"an expression for never": {func(s *Settings) { s.Reminders[0].Schedule = "0 0 31 2 *" }, "reminder[1].schedule:"},
		"outside of the hours":    {func(s *Settings) { s.Reminders[0].Schedule = "0 3 * * *" }, "never falls into the working hours"},
		"a zone":                  {func(s *Settings) { s.Reminders[0].Zone = "Mars/Base" }, `reminder[1].zone: there is no time zone "Mars/Base"`},
		"a stretch":               {func(s *Settings) { s.Reminders[0].Stretch = "somersault" }, `reminder[1].stretch: there is no stretch "somersault"`},
		"a direction":             {func(s *Settings) { s.Reminders[0].Directions = []string{"up"} }, `reminder[1].directions: "up" is not known`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			settings := DefaultSettings()
			test.change(&settings)
			_, err := NewRules(settings, catalogue(t))
			var problems SettingErrors
			if !errors.As(err, &problems) || len(problems) != 1 || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %q", err, test.want)
			}
		})
	}
}

func TestAllProblemsAtOnce(t *testing.T) {
	settings := DefaultSettings()
	settings.Format, settings.Look.Place, settings.Break.Breath = 0, "moon", 0
	_, err := NewRules(settings, catalogue(t))
	if got := strings.Count(err.Error(), "\n") + 1; got != 3 {
		t.Errorf("%d problems are told, want 3:\n%v", got, err)
	}
}

func TestDurationText(t *testing.T) {
	for text, want := range map[string]string{"20m": "20m", "60m": "1h", "90s": "1m30s", "1h30m": "1h30m", "2h": "2h", "5s": "5s"} {
		var d Duration
		if err := d.UnmarshalText([]byte(text)); err != nil || d.String() != want {
			t.Errorf("%s reads as %v, %v; want %s", text, d, err, want)
		}
	}
	var d Duration
	if err := d.UnmarshalText([]byte("20")); err == nil || !strings.Contains(err.Error(), `such as "20m"`) {
		t.Errorf("a number without a unit gives %v", err)
	}
}
