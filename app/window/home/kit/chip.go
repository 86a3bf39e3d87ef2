package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Chip is a small choice that is on or off: a filter, a weekday. On is said by a tick and a frame, not by its colour alone.
type Chip struct {
	pressable
	kit     Kit
	text    string
	name    string
	on      bool
	changed func(on bool)
}

var _ fyne.Accessible = (*Chip)(nil)

// Chip makes a chip; changed is called when the person turns it on or off.
func (k Kit) Chip(text string, on bool, changed func(on bool)) *Chip {
	c := &Chip{kit: k, text: text, name: text, on: on, changed: changed}
	c.press = func() {
		c.Set(!c.on)
		if c.changed != nil {
			c.changed(c.on)
		}
	}
	c.extend(c)
	return c
}

// Called gives the chip a name for those who listen.
func (c *Chip) Called(name string) *Chip { c.name = name; return c }

// On says whether it is on.
func (c *Chip) On() bool { return c.on }

// Set turns it on or off without calling changed.
func (c *Chip) Set(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// AccessibilityLabel is what a screen reader says.
func (c *Chip) AccessibilityLabel() string {
	if c.on {
		return c.spoken(c.name, c.kit.Words.In("state of a choice", "On"))
	}
	return c.spoken(c.name, c.kit.Words.In("state of a choice", "Off"))
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, bed: &canvas.Rectangle{}, label: &canvas.Text{}, tick: newIcon()}
	r.paint()
	return r
}

type chipRenderer struct {
	chip  *Chip
	bed   *canvas.Rectangle
	label *canvas.Text
	tick  *canvas.Image
}

func (r *chipRenderer) paint() {
	c, k := r.chip, r.chip.kit.Look
	ink := k.Colours.Text
	r.bed.FillColor, r.bed.StrokeColor, r.bed.StrokeWidth = k.Colours.Background, k.Colours.FieldLine, look.StrokeLine
	if c.hovered && !c.off {
		r.bed.FillColor = k.Colours.Hover
	}
	if c.on {
		r.bed.FillColor, r.bed.StrokeColor = k.Colours.Selection, k.Colours.Accent
	}
	if c.off {
		ink = k.Colours.Disabled
	}
	if c.focused {
		r.bed.StrokeColor, r.bed.StrokeWidth = k.Colours.Text, look.StrokeFocus
	}
	r.label.Text, r.label.Color, r.label.TextSize = c.text, ink, k.Fonts.Body
	r.tick.Hidden = !c.on
	if c.on {
		r.tick.Resource = look.IconCheck.In(ink)
	}
}

func (r *chipRenderer) side() float32 { return look.SizeIcon * r.chip.kit.Look.Scale }

func (r *chipRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	r.bed.CornerRadius = size.Height / 2
	text := r.label.MinSize()
	x := (size.Width - text.Width) / 2
	if r.chip.on { // the tick and the text take the room that the text alone has between its margins
		x = (size.Width - text.Width - r.side() - look.GapTiny) / 2
		r.tick.Move(fyne.NewPos(x, (size.Height-r.side())/2))
		r.tick.Resize(fyne.NewSquareSize(r.side()))
		x += r.side() + look.GapTiny
	}
	r.label.Move(fyne.NewPos(x, (size.Height-text.Height)/2))
	r.label.Resize(text)
}

// MinSize is the same whether the chip is on or off, so that nothing moves when it is pressed.
func (r *chipRenderer) MinSize() fyne.Size {
	text := r.label.MinSize()
	return fyne.NewSize(text.Width+r.side()+look.GapTiny+2*look.GapMedium, max(look.SizeChip, text.Height+look.GapSmall))
}

func (r *chipRenderer) Refresh() {
	r.paint()
	r.Layout(r.chip.Size())
	r.tick.Refresh()
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.label, r.tick}
}
func (r *chipRenderer) Destroy() {}

// Choice is one of several chips, of which exactly one is on.
type Choice struct {
	Object  *fyne.Container // to be put on the page
	chips   []*Chip
	chosen  int
	changed func(index int)
}

// Choice makes a choice among texts, with one chosen; -1 for none. changed is called when the person chooses another.
func (k Kit) Choice(texts []string, chosen int, changed func(index int)) *Choice {
	c := &Choice{Object: &fyne.Container{Layout: &parts.Flow{Gap: look.GapSmall}}, chosen: chosen, changed: changed}
	for i, text := range texts {
		chip := k.Chip(text, i == chosen, nil)
		chip.press = func() {
			if c.chosen != i {
				c.Set(i)
				c.changed(i)
			}
		}
		c.chips = append(c.chips, chip)
		c.Object.Add(chip)
	}
	return c
}

// Chosen is the index of the one that is on, -1 for none.
func (c *Choice) Chosen() int { return c.chosen }

// Set turns one on without calling changed.
func (c *Choice) Set(index int) {
	c.chosen = index
	for i, chip := range c.chips {
		chip.Set(i == index)
	}
}

// Off disables all of them with a reason; "" enables them.
func (c *Choice) Off(why string) {
	for _, chip := range c.chips {
		chip.Off(why)
	}
}
