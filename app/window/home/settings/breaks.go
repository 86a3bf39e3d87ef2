package settings

import (
	"time"

	"posturebreak/app/window/home/settings/typed"
	"posturebreak/reminders"
)

// buildBreak fills the section about the life of a break.
func (p *Page) buildBreak(s *section) {
	l := p.desk.Locale
	s.add(p.newGroup(l.Say("The break itself"), p.lengthField(), p.breathField(), p.startsItselfField(), p.musicField(), p.windowPlaceField(true)))
	s.add(p.newGroup(l.Say("Later, please"), p.snoozeField(), p.snoozeLimitField()))
	s.add(p.newGroup(l.Say("How long a break waits"),
		p.waitField("break.answer_within", l.Say("Time to answer"), l.Say("After this the window closes by itself, and the break counts as missed."),
			func(s reminders.Settings) reminders.Duration { return s.Break.AnswerWithin }),
		p.waitField("break.hold_limit", l.Say("Wait for a call or a film"), l.Say("A break that is held back for longer is given up."),
			func(s reminders.Settings) reminders.Duration { return s.Break.HoldLimit }),
		p.waitField("break.typing_limit", l.Say("Wait for a pause in your typing"), l.Say("After this you are asked although you type."),
			func(s reminders.Settings) reminders.Duration { return s.Break.TypingLimit }),
		p.waitField("break.late_limit", l.Say("How late a break may come"), l.Say("A break that is later than this, because the computer slept, is not offered any more."),
			func(s reminders.Settings) reminders.Duration { return s.Break.LateLimit }),
	))
}

// Limits of the lengths of a break, as the settings have them.
const (
	leastBreak, mostBreak   = 30 * time.Second, time.Hour
	leastBreath, mostBreath = 2 * time.Second, 20 * time.Second
	leastWait, mostWait     = 15 * time.Second, 24 * time.Hour
	leastSnooze             = time.Minute
	mostSnoozes             = 100
)

func (p *Page) lengthField() *field {
	l := p.desk.Locale
	return p.durationField(spec[reminders.Duration]{
		key: "break.length", label: l.Say("Length of a break"),
		help: l.Say("Stretches that need longer are not recommended. Being away this long counts as a break."),
		get:  func(s reminders.Settings) reminders.Duration { return s.Break.Length },
	}, time.Minute, typed.Lengths(leastBreak, mostBreak))
}

func (p *Page) breathField() *field {
	l := p.desk.Locale
	return p.durationField(spec[reminders.Duration]{
		key: "break.breath", label: l.Say("One calm breath"),
		help: l.Say("In and out, for stretches that are counted in breaths."),
		get:  func(s reminders.Settings) reminders.Duration { return s.Break.Breath },
	}, time.Second, typed.Seconds(leastBreath, mostBreath))
}

// waitField is how long something is waited for.
func (p *Page) waitField(key, label, help string, get func(reminders.Settings) reminders.Duration) *field {
	return p.durationField(spec[reminders.Duration]{key: key, label: label, help: help, get: get}, time.Minute, typed.Lengths(leastWait, mostWait))
}

// durationField is a length of time with steps to go through.
func (p *Page) durationField(s spec[reminders.Duration], unit time.Duration, ladder typed.Ladder) *field {
	steps := p.lengthOf(s.label, unit, ladder)
	s.say = steps.say
	return newField(p, s, func(value reminders.Duration, h hand[reminders.Duration]) control[reminders.Duration] {
		return stepper(p, steps, value, h)
	})
}

// flagField is a box to tick that says its label itself.
func (p *Page) flagField(s spec[bool]) *field {
	l := p.desk.Locale
	s.at = alone
	if s.say == nil {
		s.say = func(on bool) string {
			if on {
				return l.In("state of a choice", "On")
			}
			return l.In("state of a choice", "Off")
		}
	}
	return newField(p, s, func(value bool, h hand[bool]) control[bool] { return p.tick(s.label, value, h) })
}

func (p *Page) startsItselfField() *field {
	l := p.desk.Locale
	return p.flagField(spec[bool]{
		key: "break.starts_itself", label: l.Say("Start by itself when my hands rest"),
		help: l.Say("The stretch starts when your hands have left keyboard and mouse for 3 seconds. Without it, you press Start."),
		get:  func(s reminders.Settings) bool { return s.Break.StartsItself },
	})
}

func (p *Page) musicField() *field {
	l := p.desk.Locale
	return p.flagField(spec[bool]{
		key: "break.pause_music", label: l.Say("Pause the music while a stretch plays"),
		help: l.Say("Players that were paused for it go on afterwards."),
		get:  func(s reminders.Settings) bool { return s.Break.PauseMusic },
	})
}

func (p *Page) snoozeLimitField() *field {
	l := p.desk.Locale
	label := l.Say("How often a break can be put off")
	steps := p.countOf(label, 0, mostSnoozes)
	return newField(p, spec[int]{
		key: "break.snooze_limit", label: label,
		help: l.Say("After that the notice stays quietly where your desktop keeps notices."),
		get:  func(s reminders.Settings) int { return s.Break.SnoozeLimit },
		say:  steps.say,
	}, func(value int, h hand[int]) control[int] { return stepper(p, steps, value, h) })
}

// windowPlaceField is where the break window appears. It belongs to the break and to the look, and is found once.
func (p *Page) windowPlaceField(twin bool) *field {
	l := p.desk.Locale
	options := []option{{"centre", l.In("place of the window", "In the middle")}, {"corner", l.In("place of the window", "In the corner")}}
	s := p.optionSpec("look.place", l.Say("Where the break window appears"), l.Say("It never takes the keyboard from you."), options,
		func(s reminders.Settings) string { return s.Look.Place })
	s.twin = twin
	return p.choiceField(s, options)
}

// optionSpec is a setting with a few values.
func (p *Page) optionSpec(key, label, help string, options []option, get func(reminders.Settings) string) spec[string] {
	return spec[string]{
		key: key, label: label, help: help, get: get, words: optionNames(options), at: below,
		say: func(id string) string {
			if i := optionIndex(options, id); i >= 0 {
				return options[i].name
			}
			return id
		},
	}
}

func (p *Page) choiceField(s spec[string], options []option) *field {
	return newField(p, s, func(value string, h hand[string]) control[string] { return p.choice(options, value, h) })
}
