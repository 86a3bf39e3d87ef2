package look

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/figure"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// readable is the contrast that WCAG 2.2 asks for text (level AA).
const readable = 4.5

// enhanced is the contrast that WCAG 2.2 asks for at its highest level (AAA).
const enhanced = 7

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		name  string
		p     Palette
		least float64
	}{
		{"light", PaletteOf(false, false), readable},
		{"dark", PaletteOf(true, false), readable},
		{"light plain", PaletteOf(false, true), enhanced},
		{"dark plain", PaletteOf(true, true), enhanced},
	} {
		name, p := c.name, c.p
		for _, pair := range pairs(p) {
			if got := contrast(pair.ink, pair.bed); got < c.least {
				t.Errorf("%s: %s has a contrast of %.2f, want %.1f", name, pair.name, got, c.least)
			}
		}
		// What is drawn and has to be told apart needs less: 3 to 1.
		for _, pair := range []pair{
			{"the ring on its track", p.Accent, p.Soft},
			{"the focus on the background", p.Text, p.Background},
			{"the focus on a surface", p.Text, p.Surface},
			{"the edge of a field on the background", p.FieldLine, p.Background},
			{"the edge of a field on a surface", p.FieldLine, p.Surface},
			{"what is disabled on the background", p.Disabled, p.Background},
			{"what is disabled on a surface", p.Disabled, p.Surface},
			{"a warning's sign", p.Warning, p.Background},
		} {
			if got := contrast(pair.ink, pair.bed); got < 3 {
				t.Errorf("%s: %s has a contrast of %.2f, want 3", name, pair.name, got)
			}
		}
	}
}

// pair is a text colour and what it stands on.
type pair struct {
	name     string
	ink, bed color.NRGBA
}

// pairs lists every text colour with every colour that it stands on.
func pairs(p Palette) []pair {
	return []pair{
		{"text on background", p.Text, p.Background},
		{"text on stage", p.Text, p.Stage},
		{"text on surface", p.Text, p.Surface},
		{"text on hover", p.Text, p.Hover},
		{"muted on background", p.Muted, p.Background},
		{"muted on stage", p.Muted, p.Stage},
		{"muted on surface", p.Muted, p.Surface},
		{"accent on background", p.Accent, p.Background},
		{"accent on surface", p.Accent, p.Surface},
		{"text on soft", p.Text, p.Soft},
		{"onAccent on accent", p.OnAccent, p.Accent},
		{"onAccent on accentOver", p.OnAccent, p.AccentOver},
		{"warning on onWarning", p.Warning, p.OnWarning},
		{"warning on surface", p.Warning, p.Surface},
		{"text on onWarning", p.Text, p.OnWarning},
		{"danger on background", p.Danger, p.Background},
		{"danger on surface", p.Danger, p.Surface},
		{"danger on onDanger", p.Danger, p.OnDanger},
		{"text on onDanger", p.Text, p.OnDanger},
		{"text on field", p.Text, p.Field},
		{"muted on field", p.Muted, p.Field},
		{"muted on hover", p.Muted, p.Hover},
		{"text on selection", p.Text, p.Selection},
		{"accent on selection", p.Accent, p.Selection},
	}
}

// contrast is the contrast ratio of WCAG 2, 1 … 21.
func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		linear := func(v uint8) float64 {
			if x := float64(v) / 255; x > 0.04045 {
				return math.Pow((x+0.055)/1.055, 2.4)
			}
			return float64(v) / 255 / 12.92
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	return (max(light(a), light(b)) + 0.05) / (min(light(a), light(b)) + 0.05)
}

func TestNewLook(t *testing.T) {
	for _, c := range []struct {
		look   link.Look
		system bool // dark
		dark   bool
		scale  float32
	}{
		{link.Look{}, false, false, 1},
		{link.Look{Theme: "system"}, true, true, 1},
		{link.Look{Theme: "light"}, true, false, 1},
		{link.Look{Theme: "dark", TextScale: 1.5}, false, true, 1.5},
		{link.Look{TextScale: 100}, false, false, 2},
		{link.Look{TextScale: 0.1}, false, false, 0.8},
		{link.Look{TextScale: math.NaN()}, false, false, 1},
		{link.Look{TextScale: -3}, false, false, 1},
	} {
		system := theme.VariantLight
		if c.system {
			system = theme.VariantDark
		}
		if k := New(c.look, system, Taste{}); k.Dark != c.dark || k.Scale != c.scale {
			t.Errorf("%+v on a system that is dark %v: dark %v, scale %v", c.look, c.system, k.Dark, k.Scale)
		}
	}
}

func TestSchemeOfTheDesktop(t *testing.T) {
	for _, c := range []struct {
		setting, scheme string
		variant         fyne.ThemeVariant
		dark            bool
	}{
		{"system", "dark", theme.VariantLight, true},
		{"system", "light", theme.VariantDark, false},
		{"system", "", theme.VariantDark, true},
		{"light", "dark", theme.VariantDark, false},
	} {
		if k := New(link.Look{Theme: c.setting}, c.variant, Taste{Scheme: c.scheme}); k.Dark != c.dark {
			t.Errorf("%+v: dark is %v", c, k.Dark)
		}
	}
}

func TestTasteIsFollowedWhereTheSettingSaysSo(t *testing.T) {
	for _, c := range []struct {
		contrast, motion string
		system           bool
		want             bool
	}{
		{"system", "system", true, true},
		{"system", "system", false, false},
		{"", "", true, true},
		{"normal", "full", true, false},
		{"high", "reduced", false, true},
	} {
		k := New(link.Look{Contrast: c.contrast, Motion: c.motion}, theme.VariantDark, Taste{HighContrast: c.system, ReducedMotion: c.system})
		if k.Plain != c.want || k.Still != c.want {
			t.Errorf("%+v: high contrast %v, reduced motion %v", c, k.Plain, k.Still)
		}
	}
}

// TestEveryPersonIsDrawn holds the settings, which may not know the figure, to the people that it knows.
func TestEveryPersonIsDrawn(t *testing.T) {
	var known []string
	for _, p := range figure.Persons() {
		known = append(known, p.ID)
	}
	if want := reminders.Persons(); !slices.Equal(known, want) {
		t.Errorf("the figure knows the people %v, the settings %v", known, want)
	}
}

// TestFyneHasAllOurColours holds Fyne's theme to the palette: a colour of Fyne's own would be a stranger in the window.
func TestFyneHasAllOurColours(t *testing.T) {
	for _, plain := range []bool{false, true} {
		for _, dark := range []bool{false, true} {
			known := PaletteOf(dark, plain).fyne()
			for _, name := range []fyne.ThemeColorName{
				theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameDisabled,
				theme.ColorNameError, theme.ColorNameFocus, theme.ColorNameForeground, theme.ColorNameForegroundOnError,
				theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning,
				theme.ColorNameHeaderBackground, theme.ColorNameHover, theme.ColorNameHyperlink, theme.ColorNameInnerWindowBorder,
				theme.ColorNameInnerWindowBorderInactive, theme.ColorNameInputBackground, theme.ColorNameInputBorder,
				theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder, theme.ColorNamePressed,
				theme.ColorNamePrimary, theme.ColorNameScrollBar, theme.ColorNameScrollBarBackground, theme.ColorNameSelection,
				theme.ColorNameSeparator, theme.ColorNameShadow, theme.ColorNameSuccess, theme.ColorNameWarning,
			} {
				if known[name] == nil {
					t.Errorf("the palette has no %s", name)
				}
			}
		}
	}
}
