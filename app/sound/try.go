package sound

import (
	"context"
	"fmt"
	"time"

	"posturebreak/reminders"
)

// settle is how long the end of a tone needs to be heard after it was sent.
const settle = 300 * time.Millisecond

// tryBreath is the breath of a tone that is tried: shorter than a real one.
const tryBreath = 1500 * time.Millisecond

// Try plays tones one after the other, as loud as the settings say, and returns when they were heard. It is for the buttons of the settings: it
// plays also what is silenced. The error says what keeps them from being heard.
func (s *System) Try(ctx context.Context, settings reminders.SoundSettings, tones ...Tone) error {
	m := mixer{gain: gainOf(settings.Volume)}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	opening, opened := context.WithTimeout(ctx, openLimit)
	out, err := s.newOutput(opening, m.fill)
	opened()
	if err != nil {
		return err
	}
	defer out.Close()
	at := time.Now().Add(settle)
	var strikes []strike
	for _, t := range tones {
		strikes = append(strikes, strike{at: at, tone: t, breath: tryBreath})
		at = at.Add(t.Length(tryBreath) + settle)
	}
	m.play(strikes, false)
	select {
	case <-time.After(time.Until(at)):
		return nil
	case <-out.Done():
		return fmt.Errorf("play a tone: %w", out.Err())
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Speak says a text and returns when it was heard. When ctx ends, so does the voice. The error says what keeps it from being heard.
func (s *System) Speak(ctx context.Context, voice Voice, text string) error {
	opening, opened := context.WithTimeout(ctx, speakerLimit)
	speaker, err := s.newSpeaker(opening, voice)
	opened()
	if err != nil {
		return err
	}
	defer speaker.Close()
	if err := speaker.Say(text); err != nil {
		return fmt.Errorf("speak: %w", err)
	}
	for {
		select {
		case event, ok := <-speaker.Told():
			if !ok {
				return errLostVoice
			}
			if event != begun {
				return nil
			}
		case <-ctx.Done():
			_ = speaker.Cut() // It is closed in any case.
			return ctx.Err()
		}
	}
}
