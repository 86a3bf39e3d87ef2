package stretches

import (
	"image"
	"reflect"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/stage"
	"posturebreak/reminders/words"
)

// cardLeast is the least width of a card at a text scale of 1: three stand side by side in a window of the usual size.
const cardLeast = 208

// pictureShape is the height of a picture by its width: figures stand as well as lie.
const pictureShape = 0.7

// faded is how much of the picture is taken away of a stretch that is left out. A mark or a sentence says so too.
const faded = 0.5

// onCards is told what is done to cards.
type onCards interface {
	open(id string)
	roam(from *card, columns, rows int)
	lively(c *card, on bool)
	sized() // a card has another size
}

// card shows one stretch: its picture, its name, what it moves and how long it takes.
type card struct {
	widget.BaseWidget
	look    look.Look
	on      onCards
	about   link.About
	content cardContent
	picture *image.RGBA  // nil until it is drawn
	live    *stage.Stage // over the picture while it moves; nil while it stands
	drawn   *cardFace
	hovered bool
	focused bool
}

// cardContent is what a card says.
type cardContent struct {
	marks                    []mark
	name, moves, length, why string
}

// contentOf is what a card says of a stretch.
func contentOf(l words.Locale, a link.About, now time.Time) cardContent {
	c := cardContent{marks: marksOf(l, a, now), name: a.Stretch.Name, moves: directions(l.Book, a.Stretch), length: l.About(a.Length)}
	if a.Rank == 0 && (a.Muted == nil || a.Muted.By != link.MutedByPerson) { // what the person has done needs no reason
		c.why = a.Why
	}
	return c
}

// lines are what stands below the picture, from the top.
func (c cardContent) lines() []string { return []string{c.name, c.moves, c.length, c.why} }

func (c cardContent) equal(d cardContent) bool {
	return slices.Equal(c.marks, d.marks) && slices.Equal(c.lines(), d.lines())
}

var (
	_ fyne.Tappable      = (*card)(nil)
	_ fyne.Focusable     = (*card)(nil)
	_ fyne.Accessible    = (*card)(nil)
	_ desktop.Hoverable  = (*card)(nil)
	_ desktop.Keyable    = (*card)(nil)
	_ desktop.Cursorable = (*card)(nil)
)

func newCard(k look.Look, on onCards) *card {
	c := &card{look: k, on: on}
	c.ExtendBaseWidget(c)
	return c
}

// says answers whether the card is up to what is known.
func (c *card) says(a link.About, content cardContent) bool {
	return c.content.equal(content) && reflect.DeepEqual(c.about, a)
}

// say changes what the card says.
func (c *card) say(a link.About, content cardContent) {
	if len(c.about.Ways) > 0 && !samePicture(c.about, a) {
		c.picture = nil
	}
	c.about, c.content = a, content
	c.Refresh()
}

// samePicture says whether two states of a stretch are shown by one picture.
func samePicture(a, b link.About) bool {
	return a.Ways[0].Figure == b.Ways[0].Figure && a.Ways[0].Position == b.Ways[0].Position
}

// hang puts a picture on the card.
func (c *card) hang(img *image.RGBA) {
	c.picture = img
	c.Refresh()
}

// still is the picture that the card wants at its present size, and whether it has to be drawn.
func (c *card) still() (stage.Still, bool) {
	size := c.pictureSize(c.Size().Width)
	if size.Width < 1 || size.Height < 1 {
		return stage.Still{}, false
	}
	scale := float32(1)
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		scale = on.Scale()
	}
	pixels := image.Pt(int(size.Width*scale), int(size.Height*scale))
	way := c.about.Ways[0]
	return stage.Still{Name: c.about.Stretch.ID, Figure: way.Figure, Position: way.Position, Size: pixels},
		c.picture == nil || c.picture.Rect.Size() != pixels
}

// pictureSize is the size of the picture on a card of a width.
func (c *card) pictureSize(width float32) fyne.Size {
	w := width - 2*look.GapSmall
	return fyne.NewSize(w, w*pictureShape)
}

// Tapped is called by Fyne.
func (c *card) Tapped(*fyne.PointEvent) { c.on.open(c.about.Stretch.ID) }

// MouseIn is called by Fyne.
func (c *card) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.lit() }

// MouseMoved is called by Fyne.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (c *card) MouseOut() { c.hovered = false; c.lit() }

// FocusGained is called by Fyne.
func (c *card) FocusGained() {
	c.focused = true
	c.lit()
	kit.Reveal(c)
}

// FocusLost is called by Fyne.
func (c *card) FocusLost() { c.focused = false; c.lit() }

func (c *card) lit() {
	c.on.lively(c, c.hovered || c.focused)
	c.Refresh()
}

// Cursor is called by Fyne.
func (c *card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune is called by Fyne.
func (c *card) TypedRune(rune) {}

// KeyDown is called by Fyne, once for each press.
func (c *card) KeyDown(e *fyne.KeyEvent) {
	if presses(e.Name) {
		c.on.open(c.about.Stretch.ID)
	}
}

// KeyUp is called by Fyne.
func (c *card) KeyUp(*fyne.KeyEvent) {}

// presses says whether a key does what a click does.
func presses(k fyne.KeyName) bool {
	return k == fyne.KeySpace || k == fyne.KeyReturn || k == fyne.KeyEnter
}

// TypedKey is called by Fyne, also for a key that repeats.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.on.roam(c, -1, 0)
	case fyne.KeyRight:
		c.on.roam(c, 1, 0)
	case fyne.KeyUp:
		c.on.roam(c, 0, -1)
	case fyne.KeyDown:
		c.on.roam(c, 0, 1)
	default:
		if !presses(e.Name) {
			kit.PassKey(c, e)
		}
	}
}

// AccessibilityRole is what a screen reader takes it for.
func (c *card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what a screen reader says: all that can be read on the card.
func (c *card) AccessibilityLabel() string {
	label := c.content.name
	for _, part := range slices.Concat(texts(c.content.marks), c.content.lines()[1:]) {
		if part != "" {
			label += "\n" + part
		}
	}
	return label
}

func texts(marks []mark) []string { return said(marks, func(m mark) string { return m.Text }) }

// HeightFor is how high the card is at a width.
func (c *card) HeightFor(width float32) float32 {
	inner := width - 2*look.GapSmall
	height := 2*look.GapSmall + c.pictureSize(width).Height
	for _, text := range c.face().lines {
		if h := parts.HeightOf(text, inner); h > 0 {
			height += look.GapTiny + h
		}
	}
	return height + look.GapTiny
}
