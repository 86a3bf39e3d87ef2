package main

import (
	"context"
	"fmt"

	"posturebreak/app/sound"
	"posturebreak/app/window/home/desk"
	"posturebreak/reminders"
)

// samples lets the settings of sound and speech be heard.
type samples struct{ system *sound.System }

var _ desk.Sound = samples{}

// Tone plays all tones that a setting stands for.
func (s samples) Tone(ctx context.Context, settings reminders.SoundSettings, name string) error {
	var tones []sound.Tone
	for _, tone := range sound.AllTones() {
		if tone.Setting() == name {
			tones = append(tones, tone)
		}
	}
	if err := s.system.Try(ctx, settings, tones...); err != nil {
		return fmt.Errorf("play the tone %s: %w", name, err)
	}
	return nil
}

// Speak says a text.
func (s samples) Speak(ctx context.Context, settings reminders.SpeechSettings, language, text string) error {
	voice := sound.Voice{Language: language, Name: settings.Voice, Rate: settings.Rate, Volume: settings.Volume}
	if err := s.system.Speak(ctx, voice, text); err != nil {
		return fmt.Errorf("speak: %w", err)
	}
	return nil
}
