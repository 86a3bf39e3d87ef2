package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
	"posturebreak/reminders/stretch"
)

// sides says which side is worked, as two tabs of which one is lit. They stand as the person sees the own body: left, right.
type sides struct {
	widget.BaseWidget
	look  look.Look
	names [2]string // left, right
	side  stretch.Side
}

func newSides(k look.Look, left, right string) *sides {
	s := &sides{look: k, names: [2]string{left, right}}
	s.ExtendBaseWidget(s)
	return s
}

// set lights a side; no side shows nothing. It says whether anything changed.
func (s *sides) set(side stretch.Side) bool {
	if s.side == side {
		return false
	}
	s.side = side
	s.Refresh()
	return true
}

// heightFor is the height of the tabs.
func (s *sides) HeightFor(float32) float32 {
	if s.side == stretch.NoSide {
		return 0
	}
	return fyne.MeasureText("Xg", s.look.Fonts.Body, fyne.TextStyle{Bold: true}).Height + look.GapSmall
}

// AccessibilityRole is what a screen reader takes it for.
func (s *sides) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (s *sides) AccessibilityLabel() string {
	switch s.side {
	case stretch.Left:
		return s.names[0]
	case stretch.Right:
		return s.names[1]
	case stretch.NoSide:
	}
	return ""
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *sides) CreateRenderer() fyne.WidgetRenderer {
	r := &sidesRenderer{sides: s}
	for i, name := range s.names {
		r.beds[i] = &canvas.Rectangle{}
		r.texts[i] = canvas.NewText(name, s.look.Colours.Muted)
		r.texts[i].TextSize, r.texts[i].Alignment = s.look.Fonts.Body, fyne.TextAlignCenter
	}
	r.paint()
	return r
}

type sidesRenderer struct {
	sides *sides
	beds  [2]*canvas.Rectangle
	texts [2]*canvas.Text
}

func (r *sidesRenderer) paint() {
	c := r.sides.look.Colours
	for i, side := range [2]stretch.Side{stretch.Left, stretch.Right} {
		lit := r.sides.side == side
		r.beds[i].FillColor, r.texts[i].Color = c.Surface, c.Muted
		if lit {
			r.beds[i].FillColor, r.texts[i].Color = c.Accent, c.OnAccent
		}
		r.texts[i].TextStyle.Bold = lit
		hidden := r.sides.side == stretch.NoSide
		r.beds[i].Hidden, r.texts[i].Hidden = hidden, hidden
	}
}

func (r *sidesRenderer) Layout(size fyne.Size) {
	var widest float32
	for _, name := range r.sides.names {
		widest = max(widest, fyne.MeasureText(name, r.sides.look.Fonts.Body, fyne.TextStyle{Bold: true}).Width)
	}
	tab := fyne.NewSize(min(widest+2*look.GapMedium, (size.Width-look.GapTiny)/2), size.Height)
	for i := range r.beds {
		pos := fyne.NewPos(float32(i)*(tab.Width+look.GapTiny), 0)
		r.beds[i].CornerRadius = size.Height / 2
		r.beds[i].Move(pos)
		r.beds[i].Resize(tab)
		text := r.texts[i].MinSize()
		r.texts[i].Move(pos.AddXY(0, (tab.Height-text.Height)/2))
		r.texts[i].Resize(fyne.NewSize(tab.Width, text.Height))
	}
}

func (r *sidesRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.sides.HeightFor(0)) }

func (r *sidesRenderer) Refresh() {
	r.paint()
	r.Layout(r.sides.Size())
	canvas.Refresh(r.sides)
}

func (r *sidesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.beds[0], r.beds[1], r.texts[0], r.texts[1]}
}
func (r *sidesRenderer) Destroy() {}
