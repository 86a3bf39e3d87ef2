package settings

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
	"posturebreak/reminders"
)

// ears remember what was played.
type ears struct {
	heard []string
	err   error
}

func (e *ears) Tone(_ context.Context, s reminders.SoundSettings, name string) error {
	e.heard = append(e.heard, fmt.Sprintf("%s at %v", name, s.Volume))
	return e.err
}

func (e *ears) Speak(_ context.Context, s reminders.SpeechSettings, language, text string) error {
	e.heard = append(e.heard, fmt.Sprintf("%s in %s at %v", text, language, s.Rate))
	return e.err
}

func TestTonesAndVoiceCanBeTried(t *testing.T) {
	r, e := newResident(t, hometest.Options{}), &ears{}
	r.patient, r.Desk.Desk.Sound = true, e
	r.Told.Settings.Values.Sound.Volume = 0.25
	p := r.open(820, 700)
	f := r.field("sound.silent")
	within[*kit.Button](f.row.box)[2].Press()
	p.tryVoice()
	if want := []string{"hold at 0.25", "Turn to the right as you breathe out, and hold. in en at 1"}; !slices.Equal(e.heard, want) {
		t.Errorf("heard %q, want %q", e.heard, want)
	}
	e.err = errors.New("no sound server")
	p.tryTone("done")
	if len(r.Said) != 1 || r.Said[0] != "It cannot be heard: no sound server" {
		t.Errorf("said %q", r.Said)
	}
	within[*kit.Check](f.row.box)[1].Press()
	if got := r.values().Sound.Silent; !slices.Equal(got, []string{"move"}) {
		t.Errorf("silent are %q", got)
	}
}

func TestWithoutSoundNothingCanBeTried(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.open(820, 700)
	if play := within[*kit.Button](r.field("sound.silent").row.box)[0]; !play.Disabled() {
		t.Error("a tone can be played where nothing can be heard")
	}
}
