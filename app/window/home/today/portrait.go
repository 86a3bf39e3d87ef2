package today

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
)

// portraitSide is the least side of the picture of the next stretch.
const portraitSide = 220

// portrait is the picture of the next stretch. It stands still, and moves under the pointer and with the keyboard on it; a press
// turns to the page of the stretch.
type portrait struct {
	widget.BaseWidget
	desk    desk.Desk
	id      string // of the stretch
	title   string
	model   stage.Model
	stage   *stage.Stage
	ring    *canvas.Rectangle
	ctx     context.Context //nolint:containedctx // the artist's life is that of the page on the screen
	end     context.CancelFunc
	lively  bool
	focused bool
	since   time.Time
	stop    func()
}

var (
	_ fyne.Tappable     = (*portrait)(nil)
	_ fyne.Focusable    = (*portrait)(nil)
	_ fyne.Accessible   = (*portrait)(nil)
	_ desktop.Hoverable = (*portrait)(nil)
	_ desktop.Keyable   = (*portrait)(nil)
)

// newPortrait makes the picture of a stretch: its figure, or a sign of its position where the figure is missing.
func newPortrait(d desk.Desk, id, title, figure, position string) *portrait {
	p := &portrait{desk: d, id: id, title: title, stop: func() {}, ring: &canvas.Rectangle{CornerRadius: look.RadiusCard}}
	model, err := stage.Load(d.Figures, figure, d.Look)
	if err != nil {
		d.Log.Warn("no figure", "error", err)
		model = stage.Placeholder(position, d.Look)
	}
	p.model = model
	p.stage = stage.New(d.Look, model, func() {})
	p.stage.Play(stage.OfOffer(model, 0, true))
	p.ExtendBaseWidget(p)
	return p
}

// begin draws from now on.
func (p *portrait) begin() {
	if p.end == nil {
		p.ctx, p.end = context.WithCancel(context.Background())
		go p.stage.Run(p.ctx)
	}
}

// finish draws no more.
func (p *portrait) finish() {
	p.live(false)
	if p.end != nil {
		p.end()
		p.end = nil
	}
}

// live lets the figure move, or stand.
func (p *portrait) live(on bool) {
	if on == p.lively || p.desk.Look.Still {
		return
	}
	p.lively = on
	p.stop()
	p.stop = func() {}
	if !on {
		p.stage.Play(stage.OfOffer(p.model, 0, true))
		return
	}
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
func (p *portrait) Tapped(*fyne.PointEvent) { p.desk.Show(pageStretches, p.id) }

// MouseIn is called by Fyne.
func (p *portrait) MouseIn(*desktop.MouseEvent) { p.live(true) }

// MouseMoved is called by Fyne.
func (p *portrait) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *portrait) MouseOut() { p.live(p.focused) }

// FocusGained is called by Fyne.
func (p *portrait) FocusGained() {
	p.focused = true
	p.live(true)
	p.Refresh()
	kit.Reveal(p)
}

// FocusLost is called by Fyne.
func (p *portrait) FocusLost() {
	p.focused = false
	p.live(false)
	p.Refresh()
}

// TypedRune is called by Fyne.
func (p *portrait) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (p *portrait) TypedKey(e *fyne.KeyEvent) {
	if !presses(e.Name) {
		kit.PassKey(p, e)
	}
}

// KeyDown is called by Fyne.
func (p *portrait) KeyDown(e *fyne.KeyEvent) {
	if presses(e.Name) {
		p.Tapped(nil)
	}
}

// KeyUp is called by Fyne.
func (p *portrait) KeyUp(*fyne.KeyEvent) {}

func presses(k fyne.KeyName) bool {
	return k == fyne.KeySpace || k == fyne.KeyReturn || k == fyne.KeyEnter
}

// Cursor is called by Fyne.
func (p *portrait) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityRole is what a screen reader takes it for.
func (p *portrait) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what a screen reader says.
func (p *portrait) AccessibilityLabel() string {
	return p.desk.Locale.Say("About the stretch: %s", p.title)
}

// HeightFor is the height at a width: that of the figure's own shape, within reason.
func (p *portrait) HeightFor(width float32) float32 {
	return min(max(width, portraitSide/2), portraitSide*1.2)
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (p *portrait) CreateRenderer() fyne.WidgetRenderer { return &portraitRenderer{p} }

type portraitRenderer struct{ portrait *portrait }

func (r *portraitRenderer) Layout(size fyne.Size) {
	r.portrait.stage.Resize(size)
	r.portrait.ring.Resize(size)
}

func (r *portraitRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(portraitSide) }

func (r *portraitRenderer) Refresh() {
	p := r.portrait
	p.ring.StrokeWidth = 0
	if p.focused {
		p.ring.StrokeColor, p.ring.StrokeWidth = p.desk.Look.Colours.Text, look.StrokeFocus
	}
	p.ring.Refresh()
}

func (r *portraitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.portrait.stage, r.portrait.ring}
}
func (r *portraitRenderer) Destroy() {}
