package today

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// bandHeight is the height of the working hours in the timeline, at text of scale 1.
const bandHeight = 44

// strip is the day as a timeline. The pointer, and the arrow keys while it has the keyboard, tell about each moment.
type strip struct {
	widget.BaseWidget
	kit      kit.Kit
	marks    []mark
	from, to time.Time
	opens    time.Time
	closes   time.Time
	now      time.Time
	hint     *kit.Hint
	at       int // the mark that is told about, -1 for none
	focused  bool
}

var (
	_ fyne.Focusable    = (*strip)(nil)
	_ fyne.Accessible   = (*strip)(nil)
	_ desktop.Hoverable = (*strip)(nil)
)

func newStrip(k kit.Kit) *strip {
	s := &strip{kit: k, hint: k.Hint(), at: -1}
	s.ExtendBaseWidget(s)
	return s
}

// set shows a day at a moment.
func (s *strip) set(t *link.Today, marks []mark, now time.Time) {
	s.marks, s.now, s.opens, s.closes = marks, now, t.Opens, t.Closes
	s.from, s.to = span(t, marks, now)
	if s.at >= len(marks) {
		s.at = -1
	}
	s.Refresh()
}

// x is where a moment is, at a width.
func (s *strip) x(at time.Time, width float32) float32 {
	edge := signSide * s.kit.Look.Scale
	part := float32(at.Sub(s.from)) / float32(max(s.to.Sub(s.from), time.Minute))
	return edge + min(max(part, 0), 1)*(width-2*edge)
}

// tell shows the hint of a mark, -1 for none.
func (s *strip) tell(i int) {
	s.at = i
	text, x := "", float32(0)
	if i >= 0 {
		text, x = s.marks[i].words, s.x(s.marks[i].at, s.Size().Width)
	}
	s.hint.ShowAt(text, x, s.top(), s.Size().Width)
	s.Refresh()
}

// top is where the band begins: above it there is room for a hint.
func (s *strip) top() float32 {
	return fyne.MeasureText("X", s.kit.Look.Fonts.Caption, fyne.TextStyle{}).Height + 2*look.GapTiny + look.GapSmall
}

func (s *strip) band() float32 { return bandHeight * s.kit.Look.Scale }

// MouseIn is called by Fyne.
func (s *strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved is called by Fyne.
func (s *strip) MouseMoved(e *desktop.MouseEvent) {
	near, best := -1, float32(signSide)*s.kit.Look.Scale
	for i, m := range s.marks {
		away := s.x(m.at, s.Size().Width) - e.Position.X
		if away = max(away, -away); away < best {
			near, best = i, away
		}
	}
	if near != s.at {
		s.tell(near)
	}
}

// MouseOut is called by Fyne.
func (s *strip) MouseOut() {
	if !s.focused {
		s.tell(-1)
	}
}

// FocusGained is called by Fyne.
func (s *strip) FocusGained() {
	s.focused = true
	if s.at < 0 && len(s.marks) > 0 {
		s.at = 0
		for i, m := range s.marks {
			if m.next {
				s.at = i
			}
		}
	}
	s.tell(s.at)
	kit.Reveal(s)
}

// FocusLost is called by Fyne.
func (s *strip) FocusLost() { s.focused = false; s.tell(-1) }

// TypedRune is called by Fyne.
func (s *strip) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (s *strip) TypedKey(e *fyne.KeyEvent) {
	last := len(s.marks) - 1
	switch e.Name {
	case fyne.KeyLeft:
		s.tell(max(s.at-1, min(0, last)))
	case fyne.KeyRight:
		s.tell(min(s.at+1, last))
	case fyne.KeyHome:
		s.tell(min(0, last))
	case fyne.KeyEnd:
		s.tell(last)
	default:
		kit.PassKey(s, e)
	}
}

// AccessibilityRole is what a screen reader takes it for.
func (s *strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says: the one that is told about, and else the whole day.
func (s *strip) AccessibilityLabel() string {
	if s.at >= 0 {
		return s.marks[s.at].words
	}
	all := make([]string, len(s.marks))
	for i, m := range s.marks {
		all[i] = m.words
	}
	return strings.Join(all, " ")
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{strip: s} }

type stripRenderer struct {
	strip   *strip
	objects []fyne.CanvasObject
}

func (r *stripRenderer) Layout(size fyne.Size) { r.objects = r.strip.draw(size.Width) }

func (r *stripRenderer) MinSize() fyne.Size {
	s := r.strip
	label := fyne.MeasureText("0", s.kit.Look.Fonts.Caption, fyne.TextStyle{}).Height
	return fyne.NewSize(0, s.top()+s.band()+look.GapTiny+label+look.GapTiny)
}

func (r *stripRenderer) Refresh() {
	r.Layout(r.strip.Size())
	canvas.Refresh(r.strip)
}

func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stripRenderer) Destroy()                     {}
