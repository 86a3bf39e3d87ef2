// Package portrait is the picture of one stretch as a part of a page: it stands still, moves under the pointer and with the
// keyboard on it, and can be pressed. It draws only between Begin and Finish.
//
// It may import the desk, the kit, package stage and Fyne.
package portrait

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/stage"
	"posturebreak/reminders/stretch"
)

// side is the least side of the picture.
const side = 220

// Portrait is the picture.
type Portrait struct {
	widget.BaseWidget
	desk    desk.Desk
	stretch stretch.Stretch
	press   func()
	model   stage.Model
	stage   *stage.Stage
	ring    *canvas.Rectangle
	drawing bool               // the artist is at work
	end     context.CancelFunc // of the artist
	shown   bool
	lively  bool
	focused bool
	since   time.Time
	stop    func()
}

var (
	_ fyne.Tappable     = (*Portrait)(nil)
	_ fyne.Focusable    = (*Portrait)(nil)
	_ fyne.Accessible   = (*Portrait)(nil)
	_ desktop.Hoverable = (*Portrait)(nil)
	_ desktop.Keyable   = (*Portrait)(nil)
)

// New makes the picture of a stretch, resolved to one way of doing it: its figure, or a sign of its position where the figure is
// missing. press is called when it is pressed.
func New(d desk.Desk, s stretch.Stretch, press func()) *Portrait {
	p := &Portrait{desk: d, stretch: s, press: press, end: func() {}, stop: func() {}, ring: &canvas.Rectangle{CornerRadius: look.RadiusCard}}
	model, err := stage.Load(d.Figures, s.Figure, d.Look)
	if err != nil {
		d.Log.Warn("no figure", "error", err)
		model = stage.Placeholder(s.Position, d.Look)
	}
	p.model = model
	p.stand()
	p.ExtendBaseWidget(p)
	return p
}

// ID is the id of the stretch.
func (p *Portrait) ID() string { return p.stretch.ID }

// Begin lets the picture be moved from now on. A still one is drawn without it.
func (p *Portrait) Begin() { p.shown = true }

// Finish lets the picture stand, and moves it no more.
func (p *Portrait) Finish() {
	p.Live(false)
	p.shown = false
	if p.drawing {
		p.end()
		p.drawing = false
		p.stand() // the artist may have a picture of the old one in hand
		p.Refresh()
	}
}

// stand makes a stage with the still picture.
func (p *Portrait) stand() {
	p.stage = stage.New(p.desk.Look, p.model, func() {})
	p.stage.Play(stage.OfOffer(p.model, 0, true))
}

// draw sets the artist to work, who goes on until Finish.
func (p *Portrait) draw() {
	if p.drawing {
		return
	}
	var ctx context.Context
	ctx, p.end = context.WithCancel(context.Background())
	p.drawing = true
	drawn := p.stage
	p.desk.Draw(func() { drawn.Run(ctx) })
}

// Live lets the figure move, or stand. Where movement is not wanted it stands.
func (p *Portrait) Live(on bool) {
	if on == p.lively || on && (p.desk.Look.Still || !p.shown) {
		return
	}
	p.lively = on
	p.stop()
	p.stop = func() {}
	if !on {
		p.stage.Play(stage.OfOffer(p.model, 0, true))
		return
	}
	p.draw()
	p.since = p.desk.Now()
	shot := func() stage.Shot { return stage.OfOffer(p.model, p.desk.Now().Sub(p.since), false) }
	p.stage.Play(shot())
	if pace := shot().Pace(); pace > 0 {
		p.stop = p.desk.Every(pace, func() {
			next := shot()
			p.stage.Play(next)
			if next.Pace() == 0 {
				p.stop() // it has come to rest
			}
		})
	}
}

// Tapped is called by Fyne.
func (p *Portrait) Tapped(*fyne.PointEvent) { p.press() }

// MouseIn is called by Fyne.
func (p *Portrait) MouseIn(*desktop.MouseEvent) { p.Live(true) }

// MouseMoved is called by Fyne.
func (p *Portrait) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *Portrait) MouseOut() { p.Live(p.focused) }

// FocusGained is called by Fyne.
func (p *Portrait) FocusGained() {
	p.focused = true
	p.Live(true)
	p.Refresh()
	kit.Reveal(p)
}

// FocusLost is called by Fyne.
func (p *Portrait) FocusLost() {
	p.focused = false
	p.Live(false)
	p.Refresh()
}

// TypedRune is called by Fyne.
func (p *Portrait) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (p *Portrait) TypedKey(e *fyne.KeyEvent) {
	if !presses(e.Name) {
		kit.PassKey(p, e)
	}
}

// KeyDown is called by Fyne.
func (p *Portrait) KeyDown(e *fyne.KeyEvent) {
	if presses(e.Name) {
		p.Tapped(nil)
	}
}

// KeyUp is called by Fyne.
func (p *Portrait) KeyUp(*fyne.KeyEvent) {}

func presses(k fyne.KeyName) bool {
	return k == fyne.KeySpace || k == fyne.KeyReturn || k == fyne.KeyEnter
}

// Cursor is called by Fyne.
func (p *Portrait) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityRole is what a screen reader takes it for.
func (p *Portrait) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what a screen reader says.
func (p *Portrait) AccessibilityLabel() string {
	return p.desk.Locale.Say("About the stretch: %s", p.stretch.Name)
}

// DrawNow draws what is asked for at once: for a picture of a page that is not shown.
func (p *Portrait) DrawNow() { p.stage.DrawNow() }

// HeightFor is the height at a width: that of the figure's own shape, within reason.
func (p *Portrait) HeightFor(width float32) float32 {
	return min(max(width, side/2), side*1.2)
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (p *Portrait) CreateRenderer() fyne.WidgetRenderer { return &renderer{p} }

type renderer struct{ of *Portrait }

func (r *renderer) Layout(size fyne.Size) {
	r.of.stage.Resize(size)
	if !r.of.drawing {
		r.of.stage.DrawNow() // one still takes some milliseconds: no time for an artist to come
	}
	r.of.ring.Resize(size)
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSquareSize(side) }

func (r *renderer) Refresh() {
	p := r.of
	r.Layout(p.Size())
	p.ring.StrokeWidth = 0
	if p.focused {
		p.ring.StrokeColor, p.ring.StrokeWidth = p.desk.Look.Colours.Text, look.StrokeFocus
	}
	p.ring.Refresh()
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.of.stage, r.of.ring}
}
func (r *renderer) Destroy() {}
