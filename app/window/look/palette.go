package look

import "image/color"

// Palette is every colour of the windows. A colour that is read as text keeps a contrast of at least 4.5 to 1 to everything
// that it stands on: theme_test.go lists these pairs and measures them.
type Palette struct {
	Background color.NRGBA // of the window
	Stage      color.NRGBA // behind the figure
	Surface    color.NRGBA // of quiet buttons and lists
	Hover      color.NRGBA // of a surface under the pointer
	Text       color.NRGBA
	Muted      color.NRGBA // text that explains
	Accent     color.NRGBA // the one colour that leads the eye
	OnAccent   color.NRGBA // text on the accent
	AccentOver color.NRGBA // the accent under the pointer
	Soft       color.NRGBA // what is still to come, in the accent's hue
	Line       color.NRGBA // hairlines
	Shadow     color.NRGBA
	Warning    color.NRGBA // text of a caution
	OnWarning  color.NRGBA // what a caution stands on
	Danger     color.NRGBA // text of what is wrong, and of what cannot be taken back
	OnDanger   color.NRGBA // what an error stands on
	Field      color.NRGBA // where one types
	FieldLine  color.NRGBA // around a field, a chip or a box to tick: told from the background by 3 to 1
	Disabled   color.NRGBA // text of what cannot be used now, beside the reason
	Selection  color.NRGBA // behind marked text, and of a chosen chip
}

// PaletteOf is the palette of a theme, in its plain variant or not.
func PaletteOf(dark, plain bool) Palette {
	switch {
	case dark && plain:
		return darkPlainPalette()
	case plain:
		return lightPlainPalette()
	case dark:
		return darkPalette()
	default:
		return lightPalette()
	}
}

func lightPalette() Palette {
	return Palette{
		Background: rgb(0xFB, 0xFC, 0xFD),
		Stage:      rgb(0xE9, 0xEF, 0xF6),
		Surface:    rgb(0xEC, 0xF0, 0xF4),
		Hover:      rgb(0xDF, 0xE6, 0xED),
		Text:       rgb(0x16, 0x20, 0x2B),
		Muted:      rgb(0x51, 0x5E, 0x6C),
		Accent:     rgb(0x0A, 0x73, 0x6B),
		OnAccent:   rgb(0xFF, 0xFF, 0xFF),
		AccentOver: rgb(0x07, 0x5F, 0x58),
		Soft:       rgb(0xCF, 0xE4, 0xE1),
		Line:       rgb(0xDA, 0xE1, 0xE8),
		Shadow:     color.NRGBA{R: 0x16, G: 0x20, B: 0x2B, A: 0x30},
		Warning:    rgb(0x7A, 0x3D, 0x05),
		OnWarning:  rgb(0xFD, 0xF1, 0xE0),
		Danger:     rgb(0xA1, 0x1C, 0x1C),
		OnDanger:   rgb(0xFD, 0xEC, 0xEA),
		Field:      rgb(0xFF, 0xFF, 0xFF),
		FieldLine:  rgb(0x7E, 0x8B, 0x99),
		Disabled:   rgb(0x6B, 0x77, 0x84),
		Selection:  rgb(0xD3, 0xEA, 0xE7),
	}
}

func darkPalette() Palette {
	return Palette{
		Background: rgb(0x12, 0x17, 0x1D),
		Stage:      rgb(0x1C, 0x24, 0x2D),
		Surface:    rgb(0x22, 0x2C, 0x36),
		Hover:      rgb(0x2E, 0x3A, 0x46),
		Text:       rgb(0xF0, 0xF4, 0xF8),
		Muted:      rgb(0xA8, 0xB4, 0xC1),
		Accent:     rgb(0x56, 0xCF, 0xC0),
		OnAccent:   rgb(0x05, 0x20, 0x1D),
		AccentOver: rgb(0x7B, 0xDF, 0xD3),
		Soft:       rgb(0x26, 0x43, 0x43),
		Line:       rgb(0x2B, 0x36, 0x41),
		Shadow:     color.NRGBA{A: 0x80},
		Warning:    rgb(0xFF, 0xCB, 0x8F),
		OnWarning:  rgb(0x35, 0x28, 0x1A),
		Danger:     rgb(0xFF, 0xA3, 0x9A),
		OnDanger:   rgb(0x3A, 0x1E, 0x1E),
		Field:      rgb(0x18, 0x1F, 0x27),
		FieldLine:  rgb(0x6E, 0x7C, 0x8A),
		Disabled:   rgb(0x8B, 0x98, 0xA5),
		Selection:  rgb(0x1F, 0x47, 0x45),
	}
}

// lightPlainPalette is for high contrast: text has at least 7 to 1, and lines can be told from what they stand on.
func lightPlainPalette() Palette {
	return Palette{
		Background: rgb(0xFF, 0xFF, 0xFF),
		Stage:      rgb(0xFF, 0xFF, 0xFF),
		Surface:    rgb(0xE6, 0xE6, 0xE6),
		Hover:      rgb(0xD0, 0xD0, 0xD0),
		Text:       rgb(0x00, 0x00, 0x00),
		Muted:      rgb(0x2B, 0x2B, 0x2B),
		Accent:     rgb(0x00, 0x3D, 0x6B),
		OnAccent:   rgb(0xFF, 0xFF, 0xFF),
		AccentOver: rgb(0x00, 0x25, 0x42),
		Soft:       rgb(0xB4, 0xB4, 0xB4),
		Line:       rgb(0x59, 0x59, 0x59),
		Shadow:     color.NRGBA{A: 0x80},
		Warning:    rgb(0x5C, 0x1A, 0x00),
		OnWarning:  rgb(0xFF, 0xEF, 0xDC),
		Danger:     rgb(0x8A, 0x00, 0x00),
		OnDanger:   rgb(0xFF, 0xEE, 0xEC),
		Field:      rgb(0xFF, 0xFF, 0xFF),
		FieldLine:  rgb(0x00, 0x00, 0x00),
		Disabled:   rgb(0x4A, 0x4A, 0x4A),
		Selection:  rgb(0xC9, 0xDF, 0xF2),
	}
}

// darkPlainPalette is the dark one for high contrast.
func darkPlainPalette() Palette {
	return Palette{
		Background: rgb(0x00, 0x00, 0x00),
		Stage:      rgb(0x00, 0x00, 0x00),
		Surface:    rgb(0x2A, 0x2A, 0x2A),
		Hover:      rgb(0x40, 0x40, 0x40),
		Text:       rgb(0xFF, 0xFF, 0xFF),
		Muted:      rgb(0xE0, 0xE0, 0xE0),
		Accent:     rgb(0xFF, 0xD9, 0x3B),
		OnAccent:   rgb(0x00, 0x00, 0x00),
		AccentOver: rgb(0xFF, 0xE9, 0x8A),
		Soft:       rgb(0x55, 0x55, 0x55),
		Line:       rgb(0xA6, 0xA6, 0xA6),
		Shadow:     color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0x60},
		Warning:    rgb(0xFF, 0xD8, 0xA8),
		OnWarning:  rgb(0x2E, 0x1C, 0x06),
		Danger:     rgb(0xFF, 0xB8, 0xB0),
		OnDanger:   rgb(0x3A, 0x10, 0x10),
		Field:      rgb(0x00, 0x00, 0x00),
		FieldLine:  rgb(0xFF, 0xFF, 0xFF),
		Disabled:   rgb(0xB8, 0xB8, 0xB8),
		Selection:  rgb(0x4A, 0x3E, 0x08),
	}
}

func rgb(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 0xFF} }
