package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
)

// Distances, in Fyne's device-independent pixels. Every gap in a window is one of them.
const (
	GapTiny   = 4
	GapSmall  = 8
	GapMedium = 12
	GapLarge  = 16
	GapHuge   = 24
)

// Radii of rounded corners.
const (
	RadiusButton = 10
	RadiusCard   = 18
)

// Sizes of what windows are built of.
const (
	SizeControl = 44  // height of what is pressed: comfortable to hit
	SizeChip    = 34  // height of a chip, where many stand together
	SizeIcon    = 18  // of an icon beside text of scale 1
	SizeColumn  = 860 // width of a page that is read: longer lines are hard to follow
	StrokeLine  = 1   // hairlines
)

// Smallest and largest text scale that is taken from a setting. Beyond them the break window has no room for its words.
const (
	MinTextScale = 0.8
	MaxTextScale = 2
)

// Fonts is the type scale.
type Fonts struct {
	Caption, Body, Lead, Heading, Title, Cue, Count float32
}

// Look is everything that makes up the appearance of a window. It is a value: widgets keep a copy.
type Look struct {
	Colours Palette
	Fonts   Fonts
	Scale   float32 // of the text
	Dark    bool
	Plain   bool   // high contrast
	Still   bool   // reduced motion
	Person  string // id of who shows the stretch
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

// Growth is how much the window grows with the text. The figure does not need to, so that it is less.
func (k Look) Growth() float32 { return 1 + (k.Scale-1)*0.6 }

// New resolves the settings. variant and taste are the system's, used where a setting follows it: the variant is Fyne's
// word, which it has some time after the start only, and counts where the taste says nothing.
func New(l link.Look, variant fyne.ThemeVariant, taste Taste) Look {
	k := Look{
		Scale:  1,
		Dark:   chosen(l.Theme, "dark", "light", chosen(taste.Scheme, "dark", "light", variant == theme.VariantDark)),
		Plain:  chosen(l.Contrast, "high", "normal", taste.HighContrast),
		Still:  chosen(l.Motion, "reduced", "full", taste.ReducedMotion),
		Person: l.Person,
	}
	k.Colours = PaletteOf(k.Dark, k.Plain)
	if l.TextScale > 0 { // zero is not set, and NaN compares false
		k.Scale = float32(min(max(l.TextScale, MinTextScale), MaxTextScale))
	}
	k.Fonts = Fonts{
		Caption: 13 * k.Scale, Body: 15 * k.Scale, Lead: 17 * k.Scale,
		Heading: 20 * k.Scale, Title: 26 * k.Scale, Cue: 28 * k.Scale, Count: 46 * k.Scale,
	}
	return k
}
