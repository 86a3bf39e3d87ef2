package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// menuLine is one item of an open menu.
type menuLine struct {
	pressable
	kit  Kit
	item Item
	menu *menu
	text *parts.Prose
	note *parts.Prose
}

var _ fyne.Accessible = (*menuLine)(nil)

func newMenuLine(k Kit, item Item) *menuLine {
	l := &menuLine{kit: k, item: item, text: k.Body(item.Text), note: k.Caption(item.Note)}
	if item.Off != "" {
		l.text = said(parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Disabled), item.Text)
		l.note.Set(item.Off)
		l.off, l.why = true, item.Off
	}
	l.extend(l)
	return l
}

// TypedKey is called by Fyne.
func (l *menuLine) TypedKey(e *fyne.KeyEvent) { l.menu.key(e) }

// AccessibilityLabel is what a screen reader says.
func (l *menuLine) AccessibilityLabel() string {
	state := ""
	if l.item.Chosen {
		state = l.kit.Words.In("state of a choice", "On")
	}
	name := l.item.Text
	if l.item.Note != "" {
		name += ". " + l.item.Note
	}
	return l.spoken(name, state)
}

// signed says whether there is a sign before the text.
func (l *menuLine) signed() bool { return l.item.Icon != "" || l.item.Chosen }

func (l *menuLine) side() float32 { return look.SizeIcon * l.kit.Look.Scale }

func (l *menuLine) indent() float32 {
	for _, item := range l.menu.items {
		if item.Icon != "" || item.Chosen {
			return look.GapMedium + l.side() + look.GapSmall // all texts begin at the same place
		}
	}
	return look.GapMedium
}

// HeightFor is the height at a width.
func (l *menuLine) HeightFor(width float32) float32 {
	inner := width - l.indent() - look.GapMedium
	return max(l.text.HeightFor(inner)+l.note.HeightFor(inner)+2*look.GapSmall, look.SizeControl)
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (l *menuLine) CreateRenderer() fyne.WidgetRenderer {
	r := &menuLineRenderer{line: l, bed: &canvas.Rectangle{CornerRadius: look.RadiusButton}, sign: newIcon()}
	r.paint()
	return r
}

type menuLineRenderer struct {
	line *menuLine
	bed  *canvas.Rectangle
	sign *canvas.Image
}

func (r *menuLineRenderer) paint() {
	l, k := r.line, r.line.kit.Look
	r.bed.FillColor = color.Transparent
	if (l.hovered || l.focused) && !l.off {
		r.bed.FillColor = k.Colours.Surface
	}
	frame(r.bed, k, l.focused)
	r.sign.Hidden = !l.signed()
	switch {
	case l.item.Chosen:
		r.sign.Resource = look.IconCheck.In(k.Colours.Text)
	case l.off:
		r.sign.Resource = l.item.Icon.In(k.Colours.Disabled)
	default:
		r.sign.Resource = l.item.Icon.In(k.Colours.Text)
	}
}

func (r *menuLineRenderer) Layout(size fyne.Size) {
	l := r.line
	r.bed.Resize(size)
	r.sign.Move(fyne.NewPos(look.GapMedium, (size.Height-l.side())/2))
	r.sign.Resize(fyne.NewSquareSize(l.side()))
	inner := size.Width - l.indent() - look.GapMedium
	text, note := l.text.HeightFor(inner), l.note.HeightFor(inner)
	top := (size.Height - text - note) / 2
	l.text.Move(fyne.NewPos(l.indent(), top))
	l.text.Resize(fyne.NewSize(inner, text))
	l.note.Move(fyne.NewPos(l.indent(), top+text))
	l.note.Resize(fyne.NewSize(inner, note))
}

// MinSize is the width of the text on one line, up to half a window.
func (r *menuLineRenderer) MinSize() fyne.Size {
	l := r.line
	width := fyne.MeasureText(l.item.Text, l.kit.Look.Fonts.Body, fyne.TextStyle{}).Width
	width = max(width, fyne.MeasureText(l.note.Text, l.kit.Look.Fonts.Caption, fyne.TextStyle{}).Width)
	return fyne.NewSize(min(width+1, menuHeight)+l.indent()+look.GapMedium, l.HeightFor(max(l.Size().Width, menuHeight)))
}

func (r *menuLineRenderer) Refresh() {
	r.paint()
	r.sign.Refresh()
	canvas.Refresh(r.line)
}

func (r *menuLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.sign, r.line.text, r.line.note}
}
func (r *menuLineRenderer) Destroy() {}
