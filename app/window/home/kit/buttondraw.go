package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// frame puts the frame around a bed that says where the keyboard is.
func frame(bed *canvas.Rectangle, k look.Look, focused bool) {
	bed.StrokeColor, bed.StrokeWidth = color.Transparent, 0
	if focused {
		bed.StrokeColor, bed.StrokeWidth = k.Colours.Text, look.StrokeFocus
	}
}

// newIcon is an image for icons.
func newIcon() *canvas.Image {
	i := &canvas.Image{}
	i.FillMode = canvas.ImageFillContain
	return i
}

type buttonRenderer struct {
	button *Button
	bed    *canvas.Rectangle
	label  *canvas.Text
	icon   *canvas.Image
}

func newButtonRenderer(b *Button) *buttonRenderer {
	r := &buttonRenderer{button: b, bed: &canvas.Rectangle{CornerRadius: look.RadiusButton}, label: &canvas.Text{}, icon: newIcon()}
	r.paint()
	return r
}

func (r *buttonRenderer) paint() {
	b := r.button
	bed, ink := b.colours()
	r.bed.FillColor = bed
	frame(r.bed, b.look, b.focused)
	r.label.Text, r.label.Color, r.label.TextSize = b.text, ink, b.look.Fonts.Body
	r.label.TextStyle.Bold = b.manner == Primary || b.chosen
	r.icon.Hidden = b.icon == ""
	if b.icon != "" {
		r.icon.Resource = b.icon.In(ink)
	}
}

func (r *buttonRenderer) side() float32 { return look.SizeIcon * r.button.look.Scale }

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	content, gap := r.content()
	text := r.clip(size.Width, content)
	x := (size.Width - content) / 2
	if r.button.start {
		x = look.GapMedium
	}
	side := r.side()
	icon, label := fyne.NewPos(x, (size.Height-side)/2), fyne.NewPos(x+side+gap, (size.Height-text.Height)/2)
	switch {
	case r.icon.Hidden:
		label.X = x
	case r.button.after && r.button.start:
		label.X, icon.X = x, size.Width-look.GapMedium-side
	case r.button.after:
		label.X, icon.X = x, x+text.Width+gap
	}
	r.icon.Move(icon)
	r.icon.Resize(fyne.NewSquareSize(side))
	r.label.Move(label)
	r.label.Resize(text)
}

// clip cuts a text that has no room beside the icon, so that it does not run out of the button, and answers its size. content is
// the width that all of it would take.
func (r *buttonRenderer) clip(width, content float32) fyne.Size {
	margin := float32(look.GapSmall)
	if r.button.start {
		margin = look.GapMedium
	}
	const rounding = 1
	if over := content + 2*margin - width; width > 0 && over > rounding {
		r.label.Text = parts.Clip(r.button.text, r.measure(r.button.text)-over, r.measure)
	} else {
		r.label.Text = r.button.text
	}
	return r.label.MinSize()
}

func (r *buttonRenderer) measure(text string) float32 {
	return fyne.MeasureText(text, r.label.TextSize, r.label.TextStyle).Width
}

// content is the width of text and icon, and the gap between them.
func (r *buttonRenderer) content() (width, gap float32) {
	text := r.measure(r.button.text)
	switch {
	case r.icon.Hidden:
		return text, 0
	case r.button.text == "":
		return r.side(), 0
	case r.button.after:
		return text + look.GapTiny + r.side(), look.GapTiny
	default:
		return text + look.GapSmall + r.side(), look.GapSmall
	}
}

func (r *buttonRenderer) MinSize() fyne.Size {
	content, _ := r.content()
	b, margin, height := r.button, float32(look.GapLarge), float32(look.SizeControl)
	switch {
	case b.manner == Primary:
		margin = look.GapHuge
	case b.text == "" || b.manner == Quiet || b.start:
		margin = look.GapMedium
	}
	if b.small {
		margin, height = look.GapSmall, look.SizeChip
	}
	return fyne.NewSize(content+2*margin, max(height, r.label.MinSize().Height+2*look.GapSmall))
}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.button.Size())
	r.icon.Refresh()
	canvas.Refresh(r.button.self)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.label, r.icon}
}
func (r *buttonRenderer) Destroy() {}
