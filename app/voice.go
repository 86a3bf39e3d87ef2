package app

import (
	"posturebreak/app/desktop"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// Voices finds the language to speak: the one that the settings name, or else the system's own.
type Voices func(reminders.SystemSettings) words.Locale

// adopt puts rules in force, in the language that their settings ask for. Tray and notices speak it from then on.
func (a *App) adopt(rules reminders.Rules) {
	if a.Voices != nil {
		rules = rules.Speaking(a.Voices(rules.Settings().System))
	}
	a.Rules = rules
}

// voice is the language that is spoken now.
func (a *App) voice() words.Locale { return a.Rules.Locale() }

// SettingsBroken is the notice that says what is wrong with the settings file. It goes when the file is mended.
func SettingsBroken(l words.Locale, err error) desktop.Notice {
	return desktop.Notice{
		ID: complaint, Title: l.Say("The settings cannot be used"), Keep: true,
		Body: l.In("what is wrong, then what holds", "%[1]s\n%[2]s", words.MessageOf(err).Said(l), l.Say("The last good settings stay in force.")),
	}
}

// StretchesBroken is the notice that says what is wrong with the person's own stretches. It goes when they are mended.
func StretchesBroken(l words.Locale, err error) desktop.Notice {
	return desktop.Notice{
		ID: stretchComplaint, Title: l.Say("A stretch of yours cannot be used"), Keep: true,
		Body: l.In("what is wrong, then what holds", "%[1]s\n%[2]s", words.MessageOf(err).Said(l), l.Say("All others are in use.")),
	}
}
