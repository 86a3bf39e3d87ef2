package window

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
)

const (
	buttonHeight = 44 // comfortable to hit
	iconSize     = 18
	focusStroke  = 2
)

// manner is how much a button asks for attention.
type manner int

const (
	quiet   manner = iota // a text that lights up under the pointer
	plain                 // on a surface of its own
	primary               // in the accent: at most one is on the screen
)

// actor receives what is done to buttons.
type actor interface {
	choose(c session.Choice)
	keyDown(key fyne.KeyName, on *session.Choice)
	keyUp(key fyne.KeyName)
	hover(over bool)
}

// button stands for a choice. It is our own because Fyne's would act on the space bar by itself, past the session's guard
// against stray keys.
type button struct {
	widget.BaseWidget
	look    look.Look
	actor   actor
	manner  manner
	text    string
	spoken  string // where there is no text to be read
	icon    look.Icon
	after   bool // the icon stands behind the text
	start   bool // text and icon at the left edge, as in a list
	choice  session.Choice
	hovered bool
	focused bool
	off     bool
}

var (
	_ fyne.Tappable      = (*button)(nil)
	_ fyne.Focusable     = (*button)(nil)
	_ fyne.Accessible    = (*button)(nil)
	_ desktop.Hoverable  = (*button)(nil)
	_ desktop.Keyable    = (*button)(nil)
	_ desktop.Cursorable = (*button)(nil)
)

func newButton(k look.Look, a actor, m manner, text string, c session.Choice) *button {
	b := &button{look: k, actor: a, manner: m, text: text, choice: c}
	b.ExtendBaseWidget(b)
	return b
}

// iconOnly shows the icon alone; the text is for those who listen.
func (b *button) iconOnly(i look.Icon) *button { b.icon, b.spoken, b.text = i, b.text, ""; return b }

// with puts an icon before the text, or alone where there is no text.
func (b *button) with(i look.Icon) *button { b.icon = i; return b }

// opening puts the sign behind the text that says that a list opens.
func (b *button) opening() *button { b.icon, b.after = look.IconDown, true; return b }

// inList sets the text at the left edge.
func (b *button) inList() *button { b.start = true; return b }

// set changes text and icon.
func (b *button) set(text string, i look.Icon) {
	if b.text == text && b.icon == i {
		return
	}
	b.text, b.icon = text, i
	b.Refresh()
}

// enable lets the button be pressed, or not.
func (b *button) enable(on bool) {
	if b.off == !on {
		return
	}
	b.off = !on
	b.Refresh()
}

// Tapped is called by Fyne.
func (b *button) Tapped(*fyne.PointEvent) {
	if !b.off {
		b.actor.choose(b.choice)
	}
}

// MouseIn is called by Fyne.
func (b *button) MouseIn(*desktop.MouseEvent) { b.light(true) }

// MouseMoved is called by Fyne.
func (b *button) MouseMoved(*desktop.MouseEvent) { b.actor.hover(true) }

// MouseOut is called by Fyne.
func (b *button) MouseOut() { b.light(false) }

func (b *button) light(on bool) {
	b.hovered = on
	b.actor.hover(on)
	b.Refresh()
}

// Cursor is called by Fyne.
func (b *button) Cursor() desktop.Cursor {
	if b.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained is called by Fyne.
func (b *button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost is called by Fyne.
func (b *button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune is called by Fyne.
func (b *button) TypedRune(rune) {}

// TypedKey is called by Fyne, also for a key that repeats: a reason not to listen to it.
func (b *button) TypedKey(*fyne.KeyEvent) {}

// KeyDown is called by Fyne.
func (b *button) KeyDown(e *fyne.KeyEvent) {
	if b.off {
		b.actor.keyDown(e.Name, nil)
		return
	}
	b.actor.keyDown(e.Name, &b.choice)
}

// KeyUp is called by Fyne.
func (b *button) KeyUp(e *fyne.KeyEvent) { b.actor.keyUp(e.Name) }

// AccessibilityRole is what a screen reader takes it for.
func (b *button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what a screen reader says.
func (b *button) AccessibilityLabel() string { return cmp.Or(b.spoken, b.text) }

// colours answers what the button stands on and what it is written in.
func (b *button) colours() (bed, ink color.NRGBA) {
	c := b.look.Colours
	switch b.manner {
	case primary:
		bed, ink = c.Accent, c.OnAccent
		if b.hovered {
			bed = c.AccentOver
		}
	case plain:
		bed, ink = c.Surface, c.Text
		if b.hovered {
			bed = c.Hover
		}
	case quiet:
		bed, ink = color.NRGBA{}, c.Muted
		if b.start {
			ink = c.Text // in a list, all are equal
		}
		if b.hovered {
			bed, ink = c.Surface, c.Text
		}
	}
	if b.off {
		ink.A /= 3
	}
	return bed, ink
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, bed: &canvas.Rectangle{CornerRadius: look.RadiusButton}, label: &canvas.Text{}, icon: &canvas.Image{}}
	r.icon.FillMode = canvas.ImageFillContain
	r.paint()
	return r
}

type buttonRenderer struct {
	button *button
	bed    *canvas.Rectangle
	label  *canvas.Text
	icon   *canvas.Image
}

func (r *buttonRenderer) paint() {
	b := r.button
	bed, ink := b.colours()
	r.bed.FillColor, r.bed.StrokeColor, r.bed.StrokeWidth = bed, color.Transparent, 0
	if b.focused {
		r.bed.StrokeColor, r.bed.StrokeWidth = b.look.Colours.Text, focusStroke
	}
	r.label.Text, r.label.Color, r.label.TextSize = b.text, ink, b.look.Fonts.Body
	r.label.TextStyle.Bold = b.manner == primary
	r.icon.Hidden = b.icon == ""
	if b.icon != "" {
		r.icon.Resource = b.icon.In(ink)
	}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	text := r.label.MinSize()
	content, gap := r.content()
	x := (size.Width - content) / 2
	if r.button.start {
		x = look.GapMedium
	}
	side := iconSize * r.button.look.Scale
	icon, label := fyne.NewPos(x, (size.Height-side)/2), fyne.NewPos(x+side+gap, (size.Height-text.Height)/2)
	switch {
	case r.icon.Hidden:
		label.X = x
	case r.button.after:
		label.X, icon.X = x, x+text.Width+gap
	}
	r.icon.Move(icon)
	r.icon.Resize(fyne.NewSquareSize(side))
	r.label.Move(label)
	r.label.Resize(text)
}

// content is the width of text and icon, and the gap between them.
func (r *buttonRenderer) content() (width, gap float32) {
	side := iconSize * r.button.look.Scale
	switch {
	case r.icon.Hidden:
		return r.label.MinSize().Width, 0
	case r.button.text == "":
		return side, 0
	case r.button.after:
		return r.label.MinSize().Width + look.GapTiny + side, look.GapTiny
	default:
		return r.label.MinSize().Width + look.GapSmall + side, look.GapSmall
	}
}

func (r *buttonRenderer) MinSize() fyne.Size {
	content, _ := r.content()
	margin := float32(look.GapLarge)
	switch {
	case r.button.manner == primary:
		margin = look.GapHuge
	case r.button.text == "" || r.button.manner == quiet || r.button.start:
		margin = look.GapMedium
	}
	return fyne.NewSize(content+2*margin, max(buttonHeight, r.label.MinSize().Height+2*look.GapSmall))
}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.button.Size())
	r.icon.Refresh()
	canvas.Refresh(r.button)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.label, r.icon}
}
func (r *buttonRenderer) Destroy() {}
