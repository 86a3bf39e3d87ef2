package window

import (
	"posturebreak/app/window/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const barHeight = 6

// bar is the thin line that fills while the whole break passes, with the time left at its end.
type bar struct {
	widget.BaseWidget
	look look.Look
	part float32 // 0 … 1
	text string
}

func newBar(k look.Look) *bar {
	b := &bar{look: k}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) set(part float32, text string) {
	if b.part == part && b.text == text {
		return
	}
	b.part, b.text = part, text
	b.Refresh()
}

// AccessibilityRole is what a screen reader takes it for.
func (b *bar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (b *bar) AccessibilityLabel() string { return b.text }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	c := b.look.Colours
	r := &barRenderer{bar: b, track: canvas.NewRectangle(c.Soft), fill: canvas.NewRectangle(c.Accent), text: canvas.NewText("", c.Muted)}
	r.track.CornerRadius, r.fill.CornerRadius = barHeight/2, barHeight/2
	r.text.TextSize, r.text.Alignment = b.look.Fonts.Caption, fyne.TextAlignTrailing
	r.text.Text = b.text
	return r
}

type barRenderer struct {
	bar         *bar
	track, fill *canvas.Rectangle
	text        *canvas.Text
}

func (r *barRenderer) Layout(size fyne.Size) {
	// The widest digits hold the line still while the seconds count.
	room := fyne.MeasureText("00:00", r.bar.look.Fonts.Caption, fyne.TextStyle{}).Width
	room = max(room, r.text.MinSize().Width)
	text := r.text.MinSize()
	r.text.Move(fyne.NewPos(size.Width-room, (size.Height-text.Height)/2))
	r.text.Resize(fyne.NewSize(room, text.Height))
	line := fyne.NewSize(size.Width-room-look.GapMedium, barHeight)
	pos := fyne.NewPos(0, (size.Height-barHeight)/2)
	r.track.Move(pos)
	r.track.Resize(line)
	r.fill.Move(pos)
	r.fill.Resize(fyne.NewSize(max(line.Width*r.bar.part, barHeight), barHeight))
}

func (r *barRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, max(barHeight, r.text.MinSize().Height))
}

// Refresh tells Fyne only what has changed: it draws the letters of a text anew each time it is told.
func (r *barRenderer) Refresh() {
	text := r.text.Text
	r.text.Text = r.bar.text
	r.Layout(r.bar.Size())
	canvas.Refresh(r.fill)
	if r.text.Text != text {
		canvas.Refresh(r.text)
	}
}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill, r.text}
}
func (r *barRenderer) Destroy() {}
