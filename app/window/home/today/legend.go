package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// legendEntry is a sign and what it stands for.
type legendEntry struct {
	widget.BaseWidget
	kit  kit.Kit
	sign sign
	text string
}

var _ fyne.Accessible = (*legendEntry)(nil)

func newLegendEntry(k kit.Kit, s sign, text string) *legendEntry {
	e := &legendEntry{kit: k, sign: s, text: text}
	e.ExtendBaseWidget(e)
	return e
}

// AccessibilityRole is what a screen reader takes it for.
func (e *legendEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (e *legendEntry) AccessibilityLabel() string { return e.text }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (e *legendEntry) CreateRenderer() fyne.WidgetRenderer {
	side := signSide * e.kit.Look.Scale
	label := canvas.NewText(e.text, e.kit.Look.Colours.Muted)
	label.TextSize = e.kit.Look.Fonts.Body
	size := label.MinSize()
	high := max(side, size.Height)
	label.Move(fyne.NewPos(side+look.GapSmall, (high-size.Height)/2))
	label.Resize(size)
	box := container(append(e.sign.draw(e.kit, side/2, high/2, side), label), fyne.NewSize(side+look.GapSmall+size.Width, high))
	return widget.NewSimpleRenderer(box)
}

// container holds objects that have their places already.
func container(objects []fyne.CanvasObject, size fyne.Size) *fyne.Container {
	return &fyne.Container{Layout: still{size}, Objects: objects}
}

// still leaves everything where it is.
type still struct{ size fyne.Size }

// Layout is called by Fyne.
func (still) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is called by Fyne.
func (s still) MinSize([]fyne.CanvasObject) fyne.Size { return s.size }
