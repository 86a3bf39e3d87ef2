package settings

import (
	"context"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// Steps of the sliders, and the limits of the rate of speech that the settings have.
const (
	volumeStep          = 0.05
	rateStep            = 0.1
	leastRate, mostRate = 0.5, 2.0
)

// buildSound fills the section about what is heard.
func (p *Page) buildSound(s *section) {
	l := p.desk.Locale
	tones, voice := func(s reminders.Settings) string {
		if s.Sound.On {
			return ""
		}
		return l.Say("Tones are off.")
	}, func(s reminders.Settings) string {
		if s.Speech.On {
			return ""
		}
		return l.Say("The voice is off.")
	}
	s.add(p.newGroup(l.Say("Tones"),
		p.flagField(spec[bool]{
			key: "sound.on", label: l.Say("Tones lead me through a stretch"),
			help: l.Say("They tell when to move, to hold and to change sides."),
			get:  func(s reminders.Settings) bool { return s.Sound.On },
		}),
		p.volumeField("sound.volume", l.Say("Volume of the tones"), tones, func(s reminders.Settings) float64 { return s.Sound.Volume }),
		p.silentField(tones),
	))
	s.add(p.newGroup(l.Say("Voice"),
		p.flagField(spec[bool]{
			key: "speech.on", label: l.Say("A voice says what to do"),
			get: func(s reminders.Settings) bool { return s.Speech.On },
		}),
		p.volumeField("speech.volume", l.Say("Volume of the voice"), voice, func(s reminders.Settings) float64 { return s.Speech.Volume }),
		p.rateField(voice),
		p.voiceField(voice),
		p.tryField(),
	))
}

func (p *Page) volumeField(key, label string, idle func(reminders.Settings) string, get func(reminders.Settings) float64) *field {
	l := p.desk.Locale
	say := func(v float64) string { return l.In("part of the whole", "%d %%", int(math.Round(v*100))) }
	return newField(p, spec[float64]{key: key, label: label, get: get, say: say, idle: idle},
		func(value float64, h hand[float64]) control[float64] {
			h.typing = rounded(h.typing, volumeStep)
			return p.slider(label, 0, 1, volumeStep, say, value, h)
		})
}

func (p *Page) rateField(idle func(reminders.Settings) string) *field {
	l := p.desk.Locale
	label := l.Say("Speed of the voice")
	say := func(v float64) string { return l.In("part of the whole", "%d %%", int(math.Round(v*100))) }
	return newField(p, spec[float64]{
		key: "speech.rate", label: label, say: say, idle: idle,
		get: func(s reminders.Settings) float64 { return s.Speech.Rate },
	}, func(value float64, h hand[float64]) control[float64] {
		h.typing = rounded(h.typing, rateStep)
		return p.slider(label, leastRate, mostRate, rateStep, say, value, h)
	})
}

func (p *Page) voiceField(idle func(reminders.Settings) string) *field {
	l := p.desk.Locale
	label := l.Say("Name of the voice")
	return newField(p, spec[string]{
		key: "speech.voice", label: label, help: l.Say("As your system calls it. Empty: the usual one of your language."), idle: idle,
		get: func(s reminders.Settings) string { return s.Speech.Voice },
		say: func(string) string { return "" },
	}, func(value string, h hand[string]) control[string] {
		return p.text(label, l.Say("The usual one"), value, h)
	})
}

// silentField is which tones are heard, each with a button that plays it.
func (p *Page) silentField(idle func(reminders.Settings) string) *field {
	l := p.desk.Locale
	names := make([]string, 0, len(reminders.Tones()))
	for _, tone := range reminders.Tones() {
		names = append(names, toneName(l, tone))
	}
	return newField(p, spec[[]string]{
		key: "sound.silent", label: l.Say("Which tones are heard"), help: l.Say("Press the loudspeaker to hear one."), idle: idle, words: names, at: below,
		get: func(s reminders.Settings) []string { return s.Sound.Silent },
		say: func([]string) string { return l.Say("all of them") },
	}, p.tones)
}

// tones are boxes to tick; what is not ticked is silent.
func (p *Page) tones(value []string, h hand[[]string]) control[[]string] {
	l, tones := p.desk.Locale, reminders.Tones()
	checks, plays := make([]*kit.Check, len(tones)), make([]*kit.Button, len(tones))
	take := func(silent []string) {
		for i, tone := range tones {
			checks[i].Set(!slices.Contains(silent, tone))
		}
	}
	lines := make([]fyne.CanvasObject, len(tones))
	for i, tone := range tones {
		name := toneName(l, tone)
		checks[i] = p.kit.Check(name, true, func(bool) {
			silent := []string{}
			for j, check := range checks {
				if !check.On() {
					silent = append(silent, tones[j])
				}
			}
			h.set(silent)
		})
		plays[i] = p.kit.IconButton(look.IconSound, l.Say("Play the tone: %s", name), func() { p.tryTone(tone) })
		lines[i] = kit.Lead(look.GapTiny, plays[i], checks[i])
	}
	take(value)
	p.nothingHeard(plays...)
	return control[[]string]{object: kit.Grid(toneWidth*p.desk.Look.Scale, look.GapSmall, lines...), take: take, off: func(why string) {
		for _, check := range checks {
			check.Off(why)
		}
	}}
}

// toneWidth is the least width of a tone's line, at normal text size.
const toneWidth = 210

func toneName(l words.Locale, tone string) string {
	switch tone {
	case "ready":
		return l.In("tone", "Get ready")
	case "move":
		return l.In("tone", "Move")
	case "hold":
		return l.In("tone", "Hold")
	case "last-seconds":
		return l.In("tone", "The last seconds")
	case "switch":
		return l.In("tone", "Change sides")
	case "rest":
		return l.In("tone", "Rest")
	case "breath":
		return l.In("tone", "Breathe in and out")
	case "done":
		return l.In("tone", "Done")
	}
	return tone
}

// tryField lets the voice be heard.
func (p *Page) tryField() *field {
	l := p.desk.Locale
	button := p.kit.Button(kit.Plain, l.In("button", "Let me hear it"), p.tryVoice).With(look.IconSound)
	p.nothingHeard(button)
	return p.infoField(l.Say("Try the voice"), l.Say("With the volume, the speed and the voice that are set above."), container.NewHBox(button))
}

// nothingHeard disables buttons where the window cannot be heard.
func (p *Page) nothingHeard(buttons ...*kit.Button) {
	if p.desk.Sound != nil {
		return
	}
	for _, b := range buttons {
		b.Off(p.desk.Locale.Say("Nothing can be played here."))
	}
}

func (p *Page) tryTone(tone string) {
	settings := p.values().Sound
	p.hear(func(ctx context.Context) error { return p.desk.Sound.Tone(ctx, settings, tone) }) //nolint:wrapcheck // hear says it
}

func (p *Page) tryVoice() {
	l, settings := p.desk.Locale, p.values().Speech
	text := l.Say("Turn to the right as you breathe out, and hold.")
	p.hear(func(ctx context.Context) error { return p.desk.Sound.Speak(ctx, settings, l.Tag(), text) }) //nolint:wrapcheck // hear says it
}

// hear lets something be heard beside the window's own work, in place of what is heard now, and says why it cannot be.
func (p *Page) hear(play func(context.Context) error) {
	p.hush()
	ctx, cancel := context.WithCancel(context.Background())
	p.silence = cancel
	p.spawn(func() {
		if err := play(ctx); err != nil && ctx.Err() == nil {
			p.desk.Log.Warn("a sample cannot be heard", "error", err)
			fyne.Do(func() { p.desk.Say(p.desk.Locale.Say("It cannot be heard: %v", err), nil) })
		}
	})
}

// hush ends what is heard.
func (p *Page) hush() {
	if p.silence != nil {
		p.silence()
		p.silence = nil
	}
}
