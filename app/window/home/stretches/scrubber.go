package stretches

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// Sizes of a scrubber.
const (
	trackHeight = 6
	thumbSide   = 16
	markWidth   = 2
	markHeight  = 12
)

// scrubber is the line on which one sees and chooses where in a timeline one is. Its marks say where the phases begin.
type scrubber struct {
	widget.BaseWidget
	look    look.Look
	marks   []float32 // 0 … 1
	part    float32   // 0 … 1
	drawn   float32   // part when it was drawn
	said    string    // for those who listen
	seek    func(part float32)
	key     func(fyne.KeyName) bool // answers whether the key was used
	focused bool
}

var (
	_ fyne.Tappable      = (*scrubber)(nil)
	_ fyne.Draggable     = (*scrubber)(nil)
	_ fyne.Focusable     = (*scrubber)(nil)
	_ fyne.Accessible    = (*scrubber)(nil)
	_ desktop.Cursorable = (*scrubber)(nil)
)

func newScrubber(k look.Look, seek func(float32), key func(fyne.KeyName) bool) *scrubber {
	s := &scrubber{look: k, seek: seek, key: key}
	s.ExtendBaseWidget(s)
	return s
}

// show moves the thumb, and says in words where it is. It is drawn anew only where it is a pixel further.
func (s *scrubber) show(part float32, words string) {
	s.said = words
	moved := math.Abs(float64(part-s.drawn)*float64(s.run())) >= 1
	s.part = part
	if moved || part == 0 || part == 1 {
		s.drawn = part
		s.Refresh()
	}
}

// mark changes the marks.
func (s *scrubber) mark(marks []float32) {
	s.marks = marks
	s.Refresh()
}

// run is the length of the line, between the middles of the thumb at both ends.
func (s *scrubber) run() float32 { return max(s.Size().Width-thumbSide, 1) }

func (s *scrubber) to(x float32) { s.seek(min(max((x-thumbSide/2)/s.run(), 0), 1)) }

// Tapped is called by Fyne.
func (s *scrubber) Tapped(e *fyne.PointEvent) { s.to(e.Position.X) }

// Dragged is called by Fyne.
func (s *scrubber) Dragged(e *fyne.DragEvent) { s.to(e.Position.X) }

// DragEnd is called by Fyne.
func (s *scrubber) DragEnd() {}

// Cursor is called by Fyne.
func (s *scrubber) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is called by Fyne.
func (s *scrubber) FocusGained() {
	s.focused = true
	s.Refresh()
	kit.Reveal(s)
}

// FocusLost is called by Fyne.
func (s *scrubber) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune is called by Fyne.
func (s *scrubber) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (s *scrubber) TypedKey(e *fyne.KeyEvent) {
	if !s.key(e.Name) {
		kit.PassKey(s, e)
	}
}

// AccessibilityRole is what a screen reader takes it for; Fyne knows none for sliders.
func (s *scrubber) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (s *scrubber) AccessibilityLabel() string { return s.said }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *scrubber) CreateRenderer() fyne.WidgetRenderer {
	c := s.look.Colours
	r := &scrubberRenderer{
		scrubber: s, ring: &canvas.Rectangle{CornerRadius: look.RadiusButton},
		track: canvas.NewRectangle(c.Soft), fill: canvas.NewRectangle(c.Accent), thumb: canvas.NewCircle(c.Accent),
	}
	r.track.CornerRadius, r.fill.CornerRadius = trackHeight/2, trackHeight/2
	r.Refresh()
	return r
}

type scrubberRenderer struct {
	scrubber    *scrubber
	ring        *canvas.Rectangle
	track, fill *canvas.Rectangle
	marks       []fyne.CanvasObject
	thumb       *canvas.Circle
}

// Layout is called by Fyne.
func (r *scrubberRenderer) Layout(size fyne.Size) {
	s, middle := r.scrubber, size.Height/2
	r.ring.Resize(size)
	at := s.run() * s.part
	place := func(o fyne.CanvasObject, x, width, height float32) {
		o.Move(fyne.NewPos(x, middle-height/2))
		o.Resize(fyne.NewSize(width, height))
	}
	place(r.track, thumbSide/2, s.run(), trackHeight)
	place(r.fill, thumbSide/2, max(at, trackHeight), trackHeight)
	place(r.thumb, at, thumbSide, thumbSide)
	for i, mark := range r.marks {
		place(mark, thumbSide/2+s.run()*s.marks[i]-markWidth/2, markWidth, markHeight)
	}
}

// MinSize is called by Fyne.
func (r *scrubberRenderer) MinSize() fyne.Size { return fyne.NewSize(2*thumbSide, look.SizeChip) }

// Refresh is called by Fyne.
func (r *scrubberRenderer) Refresh() {
	s := r.scrubber
	r.ring.StrokeColor, r.ring.StrokeWidth = s.look.Colours.Text, 0
	if s.focused {
		r.ring.StrokeWidth = look.StrokeFocus
	}
	for len(r.marks) < len(s.marks) {
		r.marks = append(r.marks, canvas.NewRectangle(s.look.Colours.FieldLine))
	}
	r.marks = r.marks[:len(s.marks)]
	r.Layout(s.Size())
	canvas.Refresh(s)
}

// Objects is called by Fyne.
func (r *scrubberRenderer) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.ring, r.track}, r.marks...)
	return append(objects, r.fill, r.thumb)
}

// Destroy is called by Fyne.
func (r *scrubberRenderer) Destroy() {}
