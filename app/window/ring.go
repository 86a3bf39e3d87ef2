package window

import (
	"strconv"
	"time"

	"posturebreak/app/window/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	ringSide   = 132
	ringCutout = 0.86 // inner radius over outer radius
	fullTurn   = 360
)

// ring empties clockwise while a phase passes, with the seconds left in its middle.
type ring struct {
	widget.BaseWidget
	look look.Look
	left float32 // 1 at the start of a phase, 0 at its end
	text string
}

func newRing(k look.Look) *ring {
	r := &ring{look: k, left: 1}
	r.ExtendBaseWidget(r)
	return r
}

// set shows what is left of a phase of this length.
func (r *ring) set(left, length time.Duration) {
	part := float32(0)
	if length > 0 {
		part = float32(float64(left) / float64(length))
	}
	text := strconv.Itoa(seconds(left))
	if part == r.left && text == r.text {
		return
	}
	r.left, r.text = part, text
	r.Refresh()
}

// AccessibilityRole is what a screen reader takes it for.
func (r *ring) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (r *ring) AccessibilityLabel() string { return r.text }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (r *ring) CreateRenderer() fyne.WidgetRenderer {
	c := r.look.Colours
	d := &ringRenderer{
		ring:  r,
		track: canvas.NewArc(0, fullTurn, ringCutout, c.Soft),
		arc:   canvas.NewArc(0, fullTurn, ringCutout, c.Accent),
		text:  canvas.NewText("", c.Text),
	}
	d.text.TextSize, d.text.TextStyle.Bold, d.text.Alignment = r.look.Fonts.Count, true, fyne.TextAlignCenter
	d.paint()
	return d
}

type ringRenderer struct {
	ring       *ring
	track, arc *canvas.Arc
	text       *canvas.Text
}

func (d *ringRenderer) paint() {
	d.arc.StartAngle, d.arc.EndAngle = fullTurn*(1-d.ring.left), fullTurn
	d.arc.Hidden = d.ring.left <= 0
	d.text.Text = d.ring.text
}

func (d *ringRenderer) Layout(size fyne.Size) {
	d.track.Resize(size)
	d.arc.Resize(size)
	height := d.text.MinSize().Height
	d.text.Move(fyne.NewPos(0, (size.Height-height)/2))
	d.text.Resize(fyne.NewSize(size.Width, height))
}

func (d *ringRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(ringSide * d.ring.look.Scale) }

// Refresh tells Fyne only what has changed: it draws the letters of a text anew each time it is told.
func (d *ringRenderer) Refresh() {
	text := d.text.Text
	d.paint()
	canvas.Refresh(d.arc)
	if d.text.Text != text {
		canvas.Refresh(d.text)
	}
}

func (d *ringRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.track, d.arc, d.text}
}
func (d *ringRenderer) Destroy() {}
