package settings

import (
	"math"

	"posturebreak/app/window/look"
	"posturebreak/reminders"
)

// buildLook fills the section about how the windows look.
func (p *Page) buildLook(s *section) {
	l := p.desk.Locale
	system := option{"system", l.In("value of a setting", "As on the desktop")}
	theme := []option{system, {"light", l.In("theme", "Light")}, {"dark", l.In("theme", "Dark")}}
	contrast := []option{system, {"normal", l.In("contrast", "Normal")}, {"high", l.In("contrast", "High")}}
	motion := []option{system, {"full", l.In("motion", "Full")}, {"reduced", l.In("motion", "Reduced")}}
	s.add(p.newGroup(l.Say("Windows"),
		p.choiceField(p.optionSpec("look.theme", l.Say("Theme"), "", theme, func(s reminders.Settings) string { return s.Look.Theme }), theme),
		p.choiceField(p.optionSpec("look.contrast", l.Say("Contrast"), l.Say("High contrast is black and white, with lines round the figure."), contrast,
			func(s reminders.Settings) string { return s.Look.Contrast }), contrast),
		p.choiceField(p.optionSpec("look.motion", l.Say("Movement"), l.Say("Reduced movement shows pictures that change, in place of a figure that moves."), motion,
			func(s reminders.Settings) string { return s.Look.Motion }), motion),
		p.textScaleField(),
		p.windowPlaceField(false),
	))
	s.add(p.newGroup(l.Say("Who shows the stretches"), p.personField()))
}

// scaleStep is the step of the text size; it goes from [look.MinTextScale] to [look.MaxTextScale].
const scaleStep = 0.1

func (p *Page) textScaleField() *field {
	l := p.desk.Locale
	say := func(v float64) string { return l.In("part of the whole", "%d %%", int(math.Round(v*100))) }
	label := l.Say("Size of the text")
	return newField(p, spec[float64]{
		key: "look.text_scale", label: label, help: l.Say("Of all windows of this program. They grow with it."), say: say,
		get: func(s reminders.Settings) float64 { return s.Look.TextScale },
	}, func(value float64, h hand[float64]) control[float64] {
		h.typing = rounded(h.typing, scaleStep)
		return p.slider(label, look.MinTextScale, look.MaxTextScale, scaleStep, say, value, h)
	})
}

// rounded takes values at whole steps: what a slider answers has the errors of its sums.
func rounded(take func(float64), step float64) func(float64) {
	return func(v float64) {
		steps := math.Round(1 / step)
		take(math.Round(v*steps) / steps)
	}
}
