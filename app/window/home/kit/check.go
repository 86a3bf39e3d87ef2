package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Check is a box to tick, with a text that wraps.
type Check struct {
	pressable
	kit     Kit
	text    *parts.Prose
	on      bool
	changed func(on bool)
}

var _ fyne.Accessible = (*Check)(nil)

// Check makes a box to tick; changed is called when the person ticks it or takes the tick away.
func (k Kit) Check(text string, on bool, changed func(on bool)) *Check {
	c := &Check{kit: k, text: parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Text), on: on, changed: changed}
	c.text.Set(text)
	c.press = func() {
		c.Set(!c.on)
		if c.changed != nil {
			c.changed(c.on)
		}
	}
	c.extend(c)
	return c
}

// On says whether it is ticked.
func (c *Check) On() bool { return c.on }

// Set ticks it, or not, without calling changed.
func (c *Check) Set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// AccessibilityLabel is what a screen reader says.
func (c *Check) AccessibilityLabel() string {
	if c.on {
		return c.spoken(c.text.Text, c.kit.Words.In("state of a choice", "On"))
	}
	return c.spoken(c.text.Text, c.kit.Words.In("state of a choice", "Off"))
}

func (c *Check) side() float32 { return checkSide * c.kit.Look.Scale }

// indent is where the text begins.
func (c *Check) indent() float32 { return look.GapSmall + c.side() + look.GapMedium }

// HeightFor is the height at a width.
func (c *Check) HeightFor(width float32) float32 {
	return max(look.SizeControl, c.text.HeightFor(width-c.indent()-look.GapSmall)+2*look.GapSmall)
}

// checkSide is the side of the box.
const checkSide = 22

// CreateRenderer is Fyne's way to the drawing of the widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{check: c, bed: &canvas.Rectangle{CornerRadius: look.RadiusButton}, box: &canvas.Rectangle{CornerRadius: look.GapTiny}, tick: newIcon()}
	r.paint()
	return r
}

type checkRenderer struct {
	check *Check
	bed   *canvas.Rectangle
	box   *canvas.Rectangle
	tick  *canvas.Image
}

func (r *checkRenderer) paint() {
	c, k := r.check, r.check.kit.Look
	r.bed.FillColor = color.Transparent
	if c.hovered && !c.off {
		r.bed.FillColor = k.Colours.Surface
	}
	frame(r.bed, k, c.focused)
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = k.Colours.Field, k.Colours.FieldLine, look.StrokeLine
	ink := k.Colours.OnAccent
	switch {
	case c.off:
		r.box.FillColor, r.box.StrokeColor, ink = k.Colours.Surface, k.Colours.Disabled, k.Colours.Disabled
	case c.on:
		r.box.FillColor, r.box.StrokeColor = k.Colours.Accent, k.Colours.Accent
	}
	r.tick.Hidden = !c.on
	r.tick.Resource = look.IconCheck.In(ink)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	c := r.check
	r.bed.Resize(size)
	line := parts.HeightOf(c.text, size.Width-c.indent()-look.GapSmall)
	top := (size.Height - line) / 2
	first := min(line, fyne.MeasureText("X", c.kit.Look.Fonts.Body, fyne.TextStyle{}).Height)
	at := fyne.NewPos(look.GapSmall, top+(first-c.side())/2)
	r.box.Move(at)
	r.box.Resize(fyne.NewSquareSize(c.side()))
	r.tick.Move(at.AddXY(look.GapTiny/2, look.GapTiny/2))
	r.tick.Resize(fyne.NewSquareSize(c.side() - look.GapTiny))
	c.text.Move(fyne.NewPos(c.indent(), top))
	c.text.Resize(fyne.NewSize(size.Width-c.indent()-look.GapSmall, line))
}

func (r *checkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.check.indent(), r.check.HeightFor(max(r.check.Size().Width, 1)))
}

func (r *checkRenderer) Refresh() {
	r.paint()
	r.tick.Refresh()
	canvas.Refresh(r.check)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.box, r.tick, r.check.text}
}
func (r *checkRenderer) Destroy() {}
