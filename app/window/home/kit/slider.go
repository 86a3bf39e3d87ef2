package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
)

// Slider is Fyne's own, with its value in words beside it.
type Slider struct {
	Object *fyne.Container // to be put on the page
	bar    *bar
	value  *canvas.Text
}

// bar is Fyne's slider, which is scrolled into view and passes on the keys that it does not use.
type bar struct {
	widget.Slider
	name, said string
}

var _ fyne.Accessible = (*bar)(nil)

// Slider makes a slider from least to most in steps; name is for those who listen and words says a value. changed is called when
// the person lets it go at another value.
func (k Kit) Slider(name string, least, most, step, value float64, words func(float64) string, changed func(float64)) *Slider {
	b := &bar{name: name}
	b.Min, b.Max, b.Step, b.Value = least, most, step, value
	b.ExtendBaseWidget(b)
	s := &Slider{bar: b, value: canvas.NewText("", k.Look.Colours.Text)}
	s.value.TextSize = k.Look.Fonts.Body
	show := func(v float64) {
		b.said = words(v)
		s.value.Text = b.said
		s.value.Refresh()
	}
	show(value)
	room := float32(0)
	for _, v := range []float64{least, most, value} {
		room = max(room, fyne.MeasureText(words(v), k.Look.Fonts.Body, fyne.TextStyle{}).Width)
	}
	b.OnChanged = show
	b.OnChangeEnded = changed
	s.Object = &fyne.Container{Layout: sliderLayout{room: room, width: sliderWidth * k.Look.Scale}, Objects: []fyne.CanvasObject{container.NewThemeOverride(b, trackTheme{look.NewTheme(k.Look), k.Look}), s.value}}
	return s
}

// sliderWidth is the width that a slider wants, without its value.
const sliderWidth = 200

// Value is where it stands.
func (s *Slider) Value() float64 { return s.bar.Value }

// Set moves it without calling changed.
func (s *Slider) Set(v float64) {
	ended := s.bar.OnChangeEnded
	s.bar.OnChangeEnded = nil
	s.bar.SetValue(v)
	s.bar.OnChangeEnded = ended
}

// Off disables it, or not. Say the reason on the row.
func (s *Slider) Off(off bool) {
	if off {
		s.bar.Disable()
	} else {
		s.bar.Enable()
	}
}

// AccessibilityRole is what a screen reader takes it for; Fyne knows none for sliders.
func (b *bar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (b *bar) AccessibilityLabel() string { return b.name + ": " + b.said }

// FocusGained is called by Fyne.
func (b *bar) FocusGained() {
	b.Slider.FocusGained()
	Reveal(b)
}

// TypedKey is called by Fyne.
func (b *bar) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		PassKey(b, e)
		return
	}
	b.Slider.TypedKey(e)
}

type sliderLayout struct{ room, width float32 }

// Layout is called by Fyne.
func (l sliderLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	bar := max(size.Width-l.room-look.GapMedium, 0)
	objects[0].Resize(fyne.NewSize(bar, size.Height))
	text := objects[1].MinSize().Height
	objects[1].Move(fyne.NewPos(bar+look.GapMedium, (size.Height-text)/2))
	objects[1].Resize(fyne.NewSize(l.room, text))
}

// MinSize is called by Fyne.
func (l sliderLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.width+look.GapMedium+l.room, max(objects[0].MinSize().Height, objects[1].MinSize().Height, look.SizeControl))
}

// trackTheme lets the track of a slider be seen: Fyne draws it in the colour of fields. The knob is in the accent.
type trackTheme struct {
	fyne.Theme
	look look.Look
}

// Color is asked by Fyne.
func (t trackTheme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameInputBackground:
		return t.look.Colours.FieldLine
	case theme.ColorNameForeground:
		return t.look.Colours.Accent
	case theme.ColorNameFocus:
		return t.look.Colours.Text
	}
	return t.Theme.Color(name, variant)
}
