package window

import (
	"posturebreak/app/window/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	pipSide = 10
	maxPips = 15 // more than the largest published number of repetitions would be read as a pattern, not counted
)

// pips is a row of dots: those done are full, the one under way has a ring, those to come are pale.
type pips struct {
	widget.BaseWidget
	look    look.Look
	current int // 1 … of
	of      int
}

func newPips(k look.Look) *pips {
	p := &pips{look: k}
	p.ExtendBaseWidget(p)
	return p
}

// set shows the current one of so many. One of one, or more than fit, shows nothing: words say it.
// It says whether anything changed.
func (p *pips) set(current, of int) bool {
	if of < 2 || of > maxPips {
		current, of = 0, 0
	}
	if p.current == current && p.of == of {
		return false
	}
	p.current, p.of = current, of
	p.Refresh()
	return true
}

// heightFor is the height of the rows that the dots need.
func (p *pips) HeightFor(width float32) float32 {
	if p.of == 0 {
		return 0
	}
	rows := (p.of + perRow(width) - 1) / perRow(width)
	return float32(rows)*(pipSide+look.GapTiny) - look.GapTiny
}

// perRow is how many dots fit side by side.
func perRow(width float32) int { return max(int((width+look.GapTiny)/(pipSide+look.GapTiny)), 1) }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (p *pips) CreateRenderer() fyne.WidgetRenderer {
	r := &pipsRenderer{pips: p}
	r.Layout(p.Size())
	return r
}

type pipsRenderer struct {
	pips *pips
	dots []fyne.CanvasObject
}

func (r *pipsRenderer) Layout(size fyne.Size) {
	p, c := r.pips, r.pips.look.Colours
	r.dots = make([]fyne.CanvasObject, p.of)
	for i := range r.dots {
		dot := canvas.NewCircle(c.Soft)
		switch {
		case i+1 < p.current:
			dot.FillColor = c.Accent
		case i+1 == p.current:
			dot.StrokeColor, dot.StrokeWidth = c.Accent, focusStroke
		}
		column, row := i%perRow(size.Width), i/perRow(size.Width)
		dot.Move(fyne.NewPos(float32(column)*(pipSide+look.GapTiny), float32(row)*(pipSide+look.GapTiny)))
		dot.Resize(fyne.NewSquareSize(pipSide))
		r.dots[i] = dot
	}
}

func (r *pipsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.pips.HeightFor(max(r.pips.Size().Width, pipSide)))
}

func (r *pipsRenderer) Refresh() {
	r.Layout(r.pips.Size())
	canvas.Refresh(r.pips)
}

func (r *pipsRenderer) Objects() []fyne.CanvasObject { return r.dots }
func (r *pipsRenderer) Destroy()                     {}
