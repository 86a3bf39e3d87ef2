package home

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// How long something is said at the foot of the window. What can be undone is said longer; Ctrl+Z undoes it later, too.
const (
	saidFor    = 6 * time.Second
	undoneFor  = 12 * time.Second
	toastWidth = 560
)

// toast says at the foot of the window what was done, for some seconds, with a button that takes it back.
type toast struct {
	kit     kit.Kit
	every   func(time.Duration, func()) func()
	root    *fyne.Container
	text    *parts.Prose
	undo    *kit.Button
	row     *fyne.Container
	stop    func()
	take    func() // takes back what was done
	arrange func() // lays the window out again
}

func newToast(k kit.Kit, every func(time.Duration, func()) func()) *toast {
	t := &toast{kit: k, every: every, stop: func() {}, arrange: func() {}}
	bed := canvas.NewRectangle(k.Look.Colours.Background)
	bed.CornerRadius = look.RadiusButton
	bed.StrokeColor, bed.StrokeWidth = k.Look.Colours.FieldLine, look.StrokeLine
	bed.Shadow = canvas.Shadow{Color: k.Look.Colours.Shadow, BlurRadius: look.GapLarge, Offset: fyne.NewPos(0, look.GapTiny)}
	t.text = k.Body("")
	t.undo = k.Button(kit.Plain, k.Words.In("button", "Undo"), func() { t.take() }).With(look.IconUndo)
	dismiss := k.IconButton(look.IconClose, k.Words.In("button", "Close this line"), t.hide)
	buttons := kit.Flow(look.GapSmall, t.undo, dismiss)
	t.row = kit.Beside(look.GapMedium, toastWidth/3, t.text, buttons)
	t.root = parts.NewCard(look.GapMedium, bed, t.row)
	t.root.Hide()
	return t
}

func (t *toast) width() float32 { return toastWidth * t.kit.Look.Scale }

func (t *toast) height(width float32) float32 {
	return parts.HeightOf(t.row, width-2*look.GapMedium) + 2*look.GapMedium
}

// show says something, with a way to take it back or without.
func (t *toast) show(words string, take func()) {
	t.stop()
	t.take = take
	t.text.Set(words)
	parts.Show(t.undo, take != nil)
	t.root.Show()
	t.arrange()
	parts.Arrange(t.root)
	length := saidFor
	if take != nil {
		length = undoneFor
	}
	t.stop = t.every(length, t.hide)
}

func (t *toast) hide() {
	t.stop()
	t.stop = func() {}
	t.root.Hide()
	t.arrange()
}
