package history

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// field is one thing in a chart that has a value: a day, a week, a month.
type field struct {
	box   box
	marks []mark
	words string // the value, for the line below the chart and for those who cannot see it
}

// box is a place in a chart, in Fyne's pixels from its upper left corner.
type box struct{ x, y, width, height float32 }

// mark is a rectangle of a field or of the scale.
type mark struct {
	box    box
	fill   color.NRGBA
	stroke color.NRGBA // of its edge; none when it is transparent
	radius float32
}

// label is a text of a chart's scale.
type label struct {
	x, y   float32
	text   string
	centre bool // x is its middle, and not its left edge
}

// plan is all that a chart shows at a size.
type plan struct {
	fields []field
	labels []label
	rules  []mark // lines behind the fields
}

// chart draws a plan. The field under the pointer, or the one that the arrow keys have reached, is framed and read out.
type chart struct {
	widget.BaseWidget
	look    look.Look
	name    string // what it shows
	lay     func(size fyne.Size) plan
	height  func(width float32) float32
	across  int // fields that the right arrow goes on by
	down    int // fields that the down arrow goes on by, 0 for none
	read    func(words string)
	open    func(i int) // called for a field that is chosen; may be nil
	plan    plan
	at      int // the field that is read, -1 for none
	focused bool
}

var (
	_ fyne.Focusable     = (*chart)(nil)
	_ fyne.Tappable      = (*chart)(nil)
	_ fyne.Accessible    = (*chart)(nil)
	_ desktop.Hoverable  = (*chart)(nil)
	_ desktop.Cursorable = (*chart)(nil)
)

// start makes the chart a widget. It begins at its last field, which is the latest.
func (c *chart) start() *chart {
	c.at = -1
	c.ExtendBaseWidget(c)
	return c
}

// HeightFor is the height that the chart wants at a width.
func (c *chart) HeightFor(width float32) float32 { return c.height(width) }

// MouseIn is called by Fyne.
func (c *chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved reads the field under the pointer.
func (c *chart) MouseMoved(e *desktop.MouseEvent) {
	if i := c.under(e.Position); i >= 0 {
		c.reach(i)
	}
}

// MouseOut is called by Fyne. What was read stays, so that one can look away from the chart.
func (c *chart) MouseOut() {}

// Cursor is a hand where something opens.
func (c *chart) Cursor() desktop.Cursor {
	if c.open != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Tapped opens the field under the pointer.
func (c *chart) Tapped(e *fyne.PointEvent) {
	kit.Focus(c)
	i := c.under(e.Position)
	if i < 0 {
		return
	}
	c.reach(i)
	c.choose()
}

// FocusGained is called by Fyne.
func (c *chart) FocusGained() {
	c.focused = true
	if c.at < 0 {
		c.reach(len(c.plan.fields) - 1)
	}
	kit.Reveal(c)
	c.Refresh()
}

// FocusLost is called by Fyne.
func (c *chart) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is called by Fyne.
func (c *chart) TypedRune(rune) {}

// TypedKey goes from field to field.
func (c *chart) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.reach(c.at - c.across)
	case fyne.KeyRight:
		c.reach(c.at + c.across)
	case fyne.KeyUp:
		c.reach(c.at - c.down)
	case fyne.KeyDown:
		c.reach(c.at + c.down)
	case fyne.KeyHome:
		c.reach(0)
	case fyne.KeyEnd:
		c.reach(len(c.plan.fields) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.choose()
	default:
		kit.PassKey(c, e)
	}
}

func (c *chart) choose() {
	if c.open != nil && c.at >= 0 {
		c.open(c.at)
	}
}

// reach reads a field. One that is not there changes nothing.
func (c *chart) reach(i int) {
	if i < 0 || i >= len(c.plan.fields) || i == c.at {
		return
	}
	c.at = i
	c.read(c.plan.fields[i].words)
	c.Refresh()
}

// under is the field at a place, or -1.
func (c *chart) under(p fyne.Position) int {
	for i, f := range c.plan.fields {
		if p.X >= f.box.x && p.X < f.box.x+f.box.width && p.Y >= f.box.y && p.Y < f.box.y+f.box.height {
			return i
		}
	}
	return -1
}

// AccessibilityRole is what a screen reader takes it for.
func (c *chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel names the chart, and what is read in it.
func (c *chart) AccessibilityLabel() string {
	if c.at < 0 || c.at >= len(c.plan.fields) {
		return c.name
	}
	return c.name + ". " + c.plan.fields[c.at].words
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(color.Transparent)
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = c.look.Colours.Text, look.StrokeFocus, look.RadiusMark
	return &chartRenderer{chart: c, frame: frame}
}
