package kit

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
)

// Manner is how much a button asks for attention.
type Manner int

// The manners.
const (
	Quiet   Manner = iota // a text that lights up under the pointer
	Plain                 // on a surface of its own
	Primary               // in the accent: one on a page
	Danger                // for what deletes something
)

// Button is a text, an icon, or both, to be pressed.
type Button struct {
	pressable
	look   look.Look
	manner Manner
	text   string
	name   string // for those who listen, where it is another than the text
	state  string // for those who listen
	icon   look.Icon
	after  bool // the icon stands behind the text
	start  bool // text and icon at the left edge, as in a list
	chosen bool // drawn as the one that is on
	small  bool
}

var _ fyne.Accessible = (*Button)(nil)

// Button makes a button; press is called when it is pressed.
func (k Kit) Button(m Manner, text string, press func()) *Button {
	b := &Button{look: k.Look, manner: m, text: text}
	b.press = press
	b.extend(b)
	return b
}

// IconButton makes a button that shows an icon alone; name is for those who listen.
func (k Kit) IconButton(icon look.Icon, name string, press func()) *Button {
	return k.Button(Quiet, "", press).With(icon).Called(name)
}

// With puts an icon before the text.
func (b *Button) With(i look.Icon) *Button { b.icon = i; return b }

// Opening puts the sign behind the text that says that a list opens.
func (b *Button) Opening() *Button { b.icon, b.after = look.IconDown, true; return b }

// Leading sets text and icon at the left edge, as in a list.
func (b *Button) Leading() *Button { b.start = true; return b }

// Small makes the button lower, for a place among text.
func (b *Button) Small() *Button { b.small = true; return b }

// Called gives the button a name for those who listen.
func (b *Button) Called(name string) *Button { b.name = name; return b }

// Set changes text and icon.
func (b *Button) Set(text string, i look.Icon) {
	if b.text == text && b.icon == i {
		return
	}
	b.text, b.icon = text, i
	b.Refresh()
}

// SetText changes the text.
func (b *Button) SetText(text string) { b.Set(text, b.icon) }

// SetManner changes how much it asks for attention.
func (b *Button) SetManner(m Manner) {
	if b.manner != m {
		b.manner = m
		b.Refresh()
	}
}

// Choose draws the button as the one that is on, and says the state to those who listen; "" and false turn it off.
func (b *Button) Choose(on bool, state string) {
	if b.chosen == on && b.state == state {
		return
	}
	b.chosen, b.state = on, state
	b.Refresh()
}

// Text is what stands on the button.
func (b *Button) Text() string { return b.text }

// AccessibilityLabel is what a screen reader says.
func (b *Button) AccessibilityLabel() string { return b.spoken(cmp.Or(b.name, b.text), b.state) }

// colours answers what the button stands on and what it is written in.
func (b *Button) colours() (bed, ink color.NRGBA) {
	c, lit := b.look.Colours, b.hovered && !b.off
	switch b.manner {
	case Primary:
		bed, ink = c.Accent, c.OnAccent
		if lit {
			bed = c.AccentOver
		}
	case Plain, Danger:
		bed, ink = c.Surface, c.Text
		if b.manner == Danger {
			ink = c.Danger
		}
		if lit {
			bed = c.Hover
		}
		if lit && b.manner == Danger {
			bed = c.OnDanger
		}
	case Quiet:
		bed, ink = color.NRGBA{}, c.Muted
		if b.start {
			ink = c.Text // in a list, all are equal
		}
		if lit {
			bed, ink = c.Surface, c.Text
		}
	}
	if b.chosen {
		bed, ink = c.Selection, c.Text
	}
	if b.off {
		ink = c.Disabled
		if b.manner == Primary {
			bed = c.Surface
		}
	}
	return bed, ink
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return newButtonRenderer(b) }
