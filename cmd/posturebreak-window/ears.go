package main

import (
	"posturebreak/app/link"
	"posturebreak/app/sound"
	"posturebreak/app/window"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// ears let breaks be heard on this machine.
func ears() window.Ears {
	system := sound.NewSystem()
	return func(o link.Offer, spoken *words.Book, unheard func(part string, why error)) window.Ear {
		return ear{system.Guide(sound.Guidance{
			Name: o.Stretch.Name, Timeline: o.Timeline, Book: spoken, Speed: o.Speed,
			Sound: reminders.SoundSettings(o.Sound), Speech: reminders.SpeechSettings(o.Speech),
		}, func(t sound.Trouble) { unheard(t.Part, t.Why) })}
	}
}

// ear lets one break be heard.
type ear struct{ *sound.Guide }

var _ window.Ear = ear{}

// Follow is told where the timeline stands.
func (e ear) Follow(p session.Position) { e.Guide.Follow(sound.Position(p)) }
