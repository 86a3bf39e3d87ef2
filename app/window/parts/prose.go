package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// shrink is how much smaller a prose is tried that has too many lines.
const shrink = 0.92

// Prose is a text that wraps to its width. Unlike Fyne's label it has no margins of its own, tells its height for a width,
// and can set itself smaller before it cuts words off: a cue has to be read, even in a language of long words.
type Prose struct {
	widget.BaseWidget
	Text   string
	size   float32
	least  float32 // smallest size to shrink to, 0 to keep the size
	most   int     // lines, 0 for any number
	bold   bool
	colour color.NRGBA
	broken broken // of the latest width
}

var _ fyne.Accessible = (*Prose)(nil)

// NewProse returns an empty text of this size and colour.
func NewProse(size float32, colour color.NRGBA) *Prose {
	p := &Prose{size: size, colour: colour}
	p.ExtendBaseWidget(p)
	return p
}

// Strong makes the text bold.
func (p *Prose) Strong() *Prose { p.bold = true; return p }

// Within limits the text to most lines, and lets it shrink to least before words are cut.
func (p *Prose) Within(most int, least float32) *Prose {
	p.most, p.least, p.broken = most, least, broken{}
	return p
}

// Set changes the text, and says whether it is another one: the layout around it has to be made again then. An empty
// text takes no room.
func (p *Prose) Set(text string) bool {
	if p.Text == text {
		return false
	}
	p.Text = text
	p.Refresh()
	return true
}

func (p *Prose) measure(size float32) func(string) float32 {
	style := fyne.TextStyle{Bold: p.bold}
	return func(s string) float32 { return fyne.MeasureText(s, size, style).Width }
}

// broken is a text broken into lines at a width.
type broken struct {
	text  string
	width float32
	lines []string
	size  float32
}

// lines breaks the text for a width, and answers the size that it takes. A layout asks several times for the same.
func (p *Prose) lines(width float32) ([]string, float32) {
	if p.broken.lines == nil || p.broken.text != p.Text || p.broken.width != width {
		lines, size := p.breakAt(width)
		p.broken = broken{text: p.Text, width: width, lines: lines, size: size}
	}
	return p.broken.lines, p.broken.size
}

func (p *Prose) breakAt(width float32) ([]string, float32) {
	size := p.size
	lines := wrap(p.Text, width, p.measure(size))
	for p.most > 0 && len(lines) > p.most && size*shrink >= p.least && p.least > 0 {
		size *= shrink
		lines = wrap(p.Text, width, p.measure(size))
	}
	return clip(lines, p.most, width, p.measure(size)), size
}

// HeightFor is the height of the text at a width.
func (p *Prose) HeightFor(width float32) float32 {
	if p.Text == "" {
		return 0
	}
	lines, size := p.lines(width)
	return float32(len(lines)) * p.lineHeight(size)
}

func (p *Prose) lineHeight(size float32) float32 {
	return fyne.MeasureText("Xg", size, fyne.TextStyle{Bold: p.bold}).Height
}

// AccessibilityRole is what a screen reader takes it for.
func (p *Prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (p *Prose) AccessibilityLabel() string { return p.Text }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (p *Prose) CreateRenderer() fyne.WidgetRenderer { return &proseRenderer{prose: p} }

type proseRenderer struct {
	prose *Prose
	lines []fyne.CanvasObject
}

func (r *proseRenderer) Layout(size fyne.Size) {
	p := r.prose
	texts, textSize := p.lines(size.Width)
	if p.Text == "" {
		texts = nil
	}
	height := p.lineHeight(textSize)
	lines := make([]fyne.CanvasObject, len(texts))
	for i, text := range texts {
		line := canvas.NewText(text, p.colour)
		line.TextSize, line.TextStyle.Bold = textSize, p.bold
		line.Move(fyne.NewPos(0, float32(i)*height))
		line.Resize(fyne.NewSize(size.Width, height))
		lines[i] = line
	}
	r.lines = lines
}

// MinSize asks for the height at the width that the layout gave; the width may be anything.
func (r *proseRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.prose.HeightFor(max(r.prose.Size().Width, 1)))
}

func (r *proseRenderer) Refresh() {
	r.Layout(r.prose.Size())
	canvas.Refresh(r.prose)
}

func (r *proseRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *proseRenderer) Destroy()                     {}
