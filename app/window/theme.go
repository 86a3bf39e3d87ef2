package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
)

// Distances, in Fyne's device-independent pixels. Every gap in a window is one of them.
const (
	gapTiny   = 4
	gapSmall  = 8
	gapMedium = 12
	gapLarge  = 16
	gapHuge   = 24
)

// Radii of rounded corners.
const (
	radiusButton = 10
	radiusCard   = 18
)

// Smallest and largest text scale that is taken from a setting. Beyond them the break window has no room for its words.
const (
	minTextScale = 0.8
	maxTextScale = 2
)

// fonts is the type scale.
type fonts struct {
	caption, body, lead, title, cue, count float32
}

// look is everything that makes up the appearance of a window. It is a value: widgets keep a copy.
type look struct {
	colours palette
	fonts   fonts
	scale   float32 // of the text
	dark    bool
	plain   bool   // high contrast
	still   bool   // reduced motion
	person  string // id of who shows the stretch
}

// Taste is what the person has told the desktop about the windows of all programs.
type Taste struct {
	Scheme        string // light, dark, or "" where the desktop does not say
	HighContrast  bool
	ReducedMotion bool
}

// chosen says whether a setting has the value yes or the value no; any other one follows the system.
func chosen(value, yes, no string, system bool) bool {
	switch value {
	case yes:
		return true
	case no:
		return false
	default:
		return system
	}
}

// growth is how much the window grows with the text. The figure does not need to, so that it is less.
func (k look) growth() float32 { return 1 + (k.scale-1)*0.6 }

// newLook resolves the settings. variant and taste are the system's, used where a setting follows it: the variant is Fyne's
// word, which it has some time after the start only, and counts where the taste says nothing.
func newLook(l link.Look, variant fyne.ThemeVariant, taste Taste) look {
	k := look{
		scale:  1,
		dark:   chosen(l.Theme, "dark", "light", chosen(taste.Scheme, "dark", "light", variant == theme.VariantDark)),
		plain:  chosen(l.Contrast, "high", "normal", taste.HighContrast),
		still:  chosen(l.Motion, "reduced", "full", taste.ReducedMotion),
		person: l.Person,
	}
	k.colours = paletteOf(k.dark, k.plain)
	if l.TextScale > 0 { // zero is not set, and NaN compares false
		k.scale = float32(min(max(l.TextScale, minTextScale), maxTextScale))
	}
	k.fonts = fonts{
		caption: 13 * k.scale, body: 15 * k.scale, lead: 17 * k.scale,
		title: 26 * k.scale, cue: 28 * k.scale, count: 46 * k.scale,
	}
	return k
}

// fyneTheme gives Fyne's own parts (window background, scroll bars) our colours; whatever is not named is Fyne's.
type fyneTheme struct {
	fyne.Theme
	look look
}

func newFyneTheme(k look) fyne.Theme { return &fyneTheme{Theme: theme.DefaultTheme(), look: k} }

// Color answers the colour of a part of Fyne's own widgets.
func (t *fyneTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	c := t.look.colours
	switch name {
	case theme.ColorNameBackground:
		return c.background
	case theme.ColorNameForeground:
		return c.text
	case theme.ColorNamePrimary, theme.ColorNameFocus, theme.ColorNameHyperlink:
		return c.accent
	case theme.ColorNameScrollBar:
		return c.line
	case theme.ColorNameShadow:
		return color.Transparent // what scrolls under an edge says enough by being cut
	}
	variant := theme.VariantLight
	if t.look.dark {
		variant = theme.VariantDark
	}
	return t.Theme.Color(name, variant)
}

// Size answers the size of a part of Fyne's own widgets.
func (t *fyneTheme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		return t.look.fonts.body
	}
	return t.Theme.Size(name)
}
