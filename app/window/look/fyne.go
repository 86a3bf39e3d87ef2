package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// fyneTheme gives Fyne's own widgets our colours and sizes, and takes their icons and fonts as they are.
type fyneTheme struct {
	fyne.Theme
	look Look
}

// NewTheme returns Fyne's theme in our look.
func NewTheme(k Look) fyne.Theme { return &fyneTheme{Theme: theme.DefaultTheme(), look: k} }

// Color answers the colour of a part of Fyne's own widgets.
func (t *fyneTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := t.look.Colours.fyne()[name]; ok {
		return c
	}
	variant := theme.VariantLight
	if t.look.Dark {
		variant = theme.VariantDark
	}
	return t.Theme.Color(name, variant)
}

// fyne is the palette under Fyne's names. Hover and pressed are laid over what is there, so that they are veils.
func (p Palette) fyne() map[fyne.ThemeColorName]color.Color {
	return map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground:                p.Background,
		theme.ColorNameButton:                    p.Surface,
		theme.ColorNameDisabledButton:            p.Surface,
		theme.ColorNameDisabled:                  p.Disabled,
		theme.ColorNameError:                     p.Danger,
		theme.ColorNameFocus:                     p.Text,
		theme.ColorNameForeground:                p.Text,
		theme.ColorNameForegroundOnError:         p.OnDanger,
		theme.ColorNameForegroundOnPrimary:       p.OnAccent,
		theme.ColorNameForegroundOnSuccess:       p.OnAccent,
		theme.ColorNameForegroundOnWarning:       p.OnWarning,
		theme.ColorNameHeaderBackground:          p.Surface,
		theme.ColorNameHover:                     veil(p.Text, veilHover),
		theme.ColorNameHyperlink:                 p.Accent,
		theme.ColorNameInnerWindowBorder:         p.Line,
		theme.ColorNameInnerWindowBorderInactive: p.Line,
		theme.ColorNameInputBackground:           p.Field,
		theme.ColorNameInputBorder:               p.FieldLine,
		theme.ColorNameMenuBackground:            p.Background,
		theme.ColorNameOverlayBackground:         p.Background,
		theme.ColorNamePlaceHolder:               p.Muted,
		theme.ColorNamePressed:                   veil(p.Text, veilPressed),
		theme.ColorNamePrimary:                   p.Accent,
		theme.ColorNameScrollBar:                 p.FieldLine,
		theme.ColorNameScrollBarBackground:       p.Background,
		theme.ColorNameSelection:                 p.Selection,
		theme.ColorNameSeparator:                 p.Line,
		theme.ColorNameShadow:                    color.Transparent, // what scrolls under an edge says enough by being cut
		theme.ColorNameSuccess:                   p.Accent,
		theme.ColorNameWarning:                   p.Warning,
	}
}

// Alpha of the veils that Fyne lays over a widget under the pointer and under the finger.
const (
	veilHover   = 0x12
	veilPressed = 0x26
)

func veil(c color.NRGBA, alpha uint8) color.NRGBA { c.A = alpha; return c }

// Size answers the size of a part of Fyne's own widgets.
func (t *fyneTheme) Size(name fyne.ThemeSizeName) float32 {
	k := t.look
	switch name {
	case theme.SizeNameText:
		return k.Fonts.Body
	case theme.SizeNameCaptionText:
		return k.Fonts.Caption
	case theme.SizeNameHeadingText:
		return k.Fonts.Title
	case theme.SizeNameSubHeadingText:
		return k.Fonts.Heading
	case theme.SizeNameInlineIcon:
		return SizeIcon * k.Scale
	case theme.SizeNameInputBorder:
		return StrokeLine
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameMenuRadius, theme.SizeNamePopupRadius, theme.SizeNameSelectionRadius:
		return RadiusButton
	case theme.SizeNameCardRadius, theme.SizeNameDialogRadius:
		return RadiusCard
	}
	return t.Theme.Size(name)
}
