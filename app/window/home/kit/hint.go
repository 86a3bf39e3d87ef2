package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
)

// Hint is a small sign with a line of text that a chart shows beside what the pointer or the keyboard is at. It belongs to the
// objects of the chart and takes no clicks.
type Hint struct {
	widget.BaseWidget
	kit  Kit
	text string
}

// Hint makes a hint that is hidden.
func (k Kit) Hint() *Hint {
	h := &Hint{kit: k}
	h.ExtendBaseWidget(h)
	h.Hide()
	return h
}

// ShowAt shows a text above a point, within the width that there is; "" hides it.
func (h *Hint) ShowAt(text string, x, y, width float32) {
	if text == "" {
		h.Hide()
		return
	}
	if h.text != text {
		h.text = text
		h.Refresh()
	}
	size := h.MinSize()
	h.Resize(size)
	h.Move(fyne.NewPos(min(max(x-size.Width/2, 0), max(width-size.Width, 0)), y-size.Height-look.GapTiny))
	h.Show()
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (h *Hint) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(h.kit.Look.Colours.Text)
	bed.CornerRadius = look.GapTiny
	label := canvas.NewText(h.text, h.kit.Look.Colours.Background)
	label.TextSize = h.kit.Look.Fonts.Caption
	return &hintRenderer{hint: h, bed: bed, label: label}
}

type hintRenderer struct {
	hint  *Hint
	bed   *canvas.Rectangle
	label *canvas.Text
}

func (r *hintRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	r.label.Move(fyne.NewPos(look.GapSmall, look.GapTiny))
	r.label.Resize(size.SubtractWidthHeight(2*look.GapSmall, 2*look.GapTiny))
}

func (r *hintRenderer) MinSize() fyne.Size {
	return r.label.MinSize().AddWidthHeight(2*look.GapSmall, 2*look.GapTiny)
}

func (r *hintRenderer) Refresh() {
	r.label.Text = r.hint.text
	r.Layout(r.hint.Size())
	canvas.Refresh(r.hint)
}

func (r *hintRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.label}
}
func (r *hintRenderer) Destroy() {}
