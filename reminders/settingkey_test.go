package reminders_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"posturebreak/reminders"
)

func TestSettingsByKey(t *testing.T) {
	for key, want := range map[string]string{
		"break.length":                  `"3m"`,
		"break.snooze":                  `["5m","10m","30m"]`,
		"break.snooze[2]":               `"10m"`,
		"reminder[1].schedule":          `"0 10-16/2 * * MON-FRI"`,
		"reminder.stretch.schedule":     `"0 10-16/2 * * MON-FRI"`,
		"place[meeting room].equipment": `["chair","wall"]`,
		"hours.days":                    `"MON-FRI"`,
		"look.text_scale":               `1`,
		"reminder[stretch].off":         `false`,
		"stretch.adjust":                `null`,
	} {
		if got, err := reminders.DefaultSettings().Get(key); err != nil || string(got) != want {
			t.Errorf("%s is %s, %v; want %s", key, got, err, want)
		}
	}
}

func TestKeysThatAreNone(t *testing.T) {
	for key, want := range map[string]string{
		"break.lenght":                   `"lenght" is not a key that is known here`,
		"reminder[2].name":               `there is no "2"; choose from stretch`,
		"reminder.eyes.name":             `there is no "eyes"; choose from stretch`,
		"break..length":                  "is no key",
		"break.length.x":                 "there is nothing inside this setting",
		"reminder[1":                     "a bracket is not closed",
		"reminder[-1]":                   `there is no "-1"`,
		"reminder[99999999999999999999]": "there is no",
	} {
		_, err := reminders.DefaultSettings().Get(key)
		var wrong *reminders.SettingError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %s", key, err, want)
		}
	}
}

// change is a value that is written for a key, as a person writes it, and what the key then has, as JSON.
type change struct{ key, text, want string }

func TestValuesAsPeopleWriteThem(t *testing.T) {
	for _, c := range []change{
		{"break.length", "50m", `"50m"`},
		{"break.length", `"50m"`, `"50m"`},
		{"break.starts_itself", "false", `false`},
		{"break.snooze_limit", "5", `5`},
		{"break.snooze", "5m, 20m", `["5m","20m"]`},
		{"break.snooze[1]", "7m", `"7m"`},
		{"look.text_scale", "1.5", `1.5`},
		{"look.text_scale", "2", `2`},
		{"look.theme", "dark", `"dark"`},
		{"hours.from", "08:30", `"08:30"`},
		{"hours.days", "MON-SUN", `"MON-SUN"`},
		{"stretch.equipment", "chair wall", `["chair","wall"]`},
		{"stretch.equipment", `["band"]`, `["band"]`},
		{"stretch.equipment", "", `[]`},
		{"reminder.stretch.schedule", "@every 50m", `"@every 50m"`},
		{"reminder[1].name", "Up, up and away", `"Up, up and away"`},
		{"reminder[1].name", "true", `"true"`},
		{"place[my desk].desk_only", "false", `false`},
	} {
		s := reminders.DefaultSettings()
		value, err := s.ReadSetting(c.key, c.text)
		if err != nil {
			t.Errorf("%s = %s: %v", c.key, c.text, err)
			continue
		}
		s, err = s.With(c.key, value)
		if err != nil {
			t.Errorf("%s = %s: %v", c.key, c.text, err)
			continue
		}
		if got, err := s.Get(c.key); err != nil || string(got) != c.want {
			t.Errorf("%s = %s gives %s, %v; want %s", c.key, c.text, got, err, c.want)
		}
	}
}

func TestValuesThatDoNotFit(t *testing.T) {
	for _, c := range []change{
		{"break.starts_itself", "perhaps", "write true or false"},
		{"break.snooze_limit", "1.5", "write a whole number"},
		{"look.text_scale", "large", "write a number"},
		{"reminder", "hourly", "write a list of blocks"},
		{"break", "{ lenght = '3m' }", "write a block such as { length"},
		{"stretch.equipment", "[1, 2]", `write a list such as`},
	} {
		if value, err := reminders.DefaultSettings().ReadSetting(c.key, c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s = %s is read as %s, %v; want %s", c.key, c.text, value, err, c.want)
		}
	}
	for _, c := range []change{
		{"break.length", `"soon"`, "is no length of time"},
		{"break.length", `5`, "write a length of time"},
		{"break.length", `"5m" "6m"`, "behind the value"},
		{"break", `{"lenght":"5m"}`, "unknown field"},
		{"hours.from", `"25:00"`, "25"},
	} {
		if s, err := reminders.DefaultSettings().With(c.key, json.RawMessage(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s = %s gives %+v, %v; want %s", c.key, c.text, s.Break, err, c.want)
		}
	}
}

func TestBlocksComeAndGo(t *testing.T) {
	before := reminders.DefaultSettings()
	s, err := before.With("reminder.eyes", json.RawMessage(`{"name":"Look up","schedule":"@hourly"}`))
	if err != nil || len(s.Reminders) != 2 || s.Reminders[1].ID != "eyes" || s.Reminders[1].Schedule != "@hourly" {
		t.Fatalf("a reminder was added: %+v, %v", s.Reminders, err)
	}
	if len(before.Reminders) != 1 {
		t.Error("the settings themselves were changed")
	}
	s, err = s.With("reminder.eyes", json.RawMessage(`{"off":true}`))
	if err != nil || !s.Reminders[1].Off || s.Reminders[1].Schedule != "@hourly" {
		t.Errorf("a part of a block was changed: %+v, %v", s.Reminders, err)
	}
	s, err = s.With("reminder[1]", json.RawMessage("null"))
	if err != nil || len(s.Reminders) != 1 || s.Reminders[0].ID != "eyes" {
		t.Errorf("a reminder was taken away: %+v, %v", s.Reminders, err)
	}
	if _, err := s.With("reminder[5]", json.RawMessage(`{"id":"five"}`)); err == nil {
		t.Error("a fifth reminder was added after the first")
	}
	if _, err := s.With("reminder.none", json.RawMessage("null")); err == nil {
		t.Error("a reminder was taken away that was not there")
	}
}

func TestBackToTheDefault(t *testing.T) {
	s := reminders.DefaultSettings()
	s.Break.Length, s.Reminders[0].Zone = reminders.Duration(60e9), "Europe/Berlin"
	for key, want := range map[string]string{"break.length": `"3m"`, "break": "", "reminder[1].zone": `""`} {
		back, err := s.With(key, json.RawMessage(" null "))
		if err != nil {
			t.Errorf("%s: %v", key, err)
			continue
		}
		if got, err := back.Get(key); err != nil || want != "" && string(got) != want {
			t.Errorf("%s is %s, %v", key, got, err)
		}
	}
}

func TestEveryKeyCanBeReadAndWritten(t *testing.T) {
	s := reminders.DefaultSettings()
	keys := reminders.SettingKeys(s)
	if len(keys) < 50 {
		t.Errorf("there are only %d keys", len(keys))
	}
	for _, key := range keys {
		value, err := s.Get(key)
		if err != nil {
			t.Error(err)
			continue
		}
		same, err := s.With(key, value)
		if err != nil {
			t.Error(err)
		}
		all, _ := s.Get("")
		if again, err := same.Get(""); err != nil || string(again) != string(all) {
			t.Errorf("%s = %s changes more than nothing: %v", key, value, err)
		}
	}
}

func FuzzSettingKey(f *testing.F) {
	f.Add("break.length", "50m")
	f.Add("reminder[1].schedule", "@hourly")
	f.Add("place[my desk]", "{ desk_only = true }")
	f.Add("reminder.eyes", "{ schedule = '@hourly' }")
	f.Fuzz(func(t *testing.T, key, text string) {
		s := reminders.DefaultSettings()
		value, err := s.ReadSetting(key, text)
		if err != nil {
			return
		}
		if changed, err := s.With(key, value); err == nil {
			if _, err := changed.Get(""); err != nil {
				t.Errorf("%q = %q cannot be read back: %v", key, text, err)
			}
		}
	})
}
