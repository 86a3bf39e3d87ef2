package store

import (
	"os"

	"github.com/pelletier/go-toml/v2"

	"posturebreak/reminders"
)

// System reads what the settings file says about language and clock, as far as it can be read: somebody whose settings are
// broken wants to be told so in their own language. Without an answer it is what holds by default.
func (s *Settings) System() reminders.SystemSettings {
	byDefault := reminders.DefaultSettings().System
	text, err := os.ReadFile(s.path)
	if err != nil {
		return byDefault
	}
	known := struct {
		System reminders.SystemSettings `toml:"system"`
	}{byDefault}
	if err := toml.Unmarshal(text, &known); err != nil {
		return byDefault
	}
	return known.System
}
