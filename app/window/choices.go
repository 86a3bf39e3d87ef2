package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
)

// choices is a list of buttons that opens above the button that it belongs to. It is drawn in the window and not as a window
// of its own, which would want the keyboard.
type choices struct {
	widget.BaseWidget
	look    look.Look
	buttons []*button
}

func newChoices(k look.Look, buttons []*button) *choices {
	c := &choices{look: k, buttons: buttons}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (c *choices) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(c.look.Colours.Background)
	bed.CornerRadius = look.RadiusButton + look.GapTiny
	bed.StrokeColor, bed.StrokeWidth = c.look.Colours.Line, 1
	bed.Shadow = canvas.Shadow{Color: c.look.Colours.Shadow, BlurRadius: look.GapLarge, Offset: fyne.NewPos(0, look.GapTiny)}
	objects := []fyne.CanvasObject{bed}
	for _, b := range c.buttons {
		objects = append(objects, b)
	}
	return &choicesRenderer{choices: c, bed: bed, objects: objects}
}

type choicesRenderer struct {
	choices *choices
	bed     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *choicesRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	y := float32(look.GapTiny)
	for _, b := range r.choices.buttons {
		height := b.MinSize().Height
		b.Move(fyne.NewPos(look.GapTiny, y))
		b.Resize(fyne.NewSize(size.Width-2*look.GapTiny, height))
		y += height
	}
}

func (r *choicesRenderer) MinSize() fyne.Size {
	var size fyne.Size
	for _, b := range r.choices.buttons {
		want := b.MinSize()
		size.Width = max(size.Width, want.Width)
		size.Height += want.Height
	}
	return size.AddWidthHeight(2*look.GapTiny, 2*look.GapTiny)
}

func (r *choicesRenderer) Refresh()                     { canvas.Refresh(r.choices) }
func (r *choicesRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *choicesRenderer) Destroy()                     {}

// curtain lies under an open list over the rest of the window, so that a click beside the list closes it.
type curtain struct {
	widget.BaseWidget
	actor actor
}

func newCurtain(a actor) *curtain {
	c := &curtain{actor: a}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped is called by Fyne.
func (c *curtain) Tapped(*fyne.PointEvent) { c.actor.choose(session.Choice{Do: session.CloseMenu}) }

// CreateRenderer is Fyne's way to the drawing of the widget: there is none.
func (c *curtain) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
