package window

import "image/color"

// palette is every colour of the windows. A colour that is read as text keeps a contrast of at least 4.5 to 1 to everything
// that it stands on: theme_test.go lists these pairs and measures them.
type palette struct {
	background color.NRGBA // of the window
	stage      color.NRGBA // behind the figure
	surface    color.NRGBA // of quiet buttons and lists
	hover      color.NRGBA // of a surface under the pointer
	text       color.NRGBA
	muted      color.NRGBA // text that explains
	accent     color.NRGBA // the one colour that leads the eye
	onAccent   color.NRGBA // text on the accent
	accentOver color.NRGBA // the accent under the pointer
	soft       color.NRGBA // what is still to come, in the accent's hue
	line       color.NRGBA // hairlines
	shadow     color.NRGBA
	warning    color.NRGBA // text of a caution
	onWarning  color.NRGBA // what a caution stands on
}

// paletteOf is the palette of a theme, in its plain variant or not.
func paletteOf(dark, plain bool) palette {
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

func lightPalette() palette {
	return palette{
		background: rgb(0xFB, 0xFC, 0xFD),
		stage:      rgb(0xE9, 0xEF, 0xF6),
		surface:    rgb(0xEC, 0xF0, 0xF4),
		hover:      rgb(0xDF, 0xE6, 0xED),
		text:       rgb(0x16, 0x20, 0x2B),
		muted:      rgb(0x51, 0x5E, 0x6C),
		accent:     rgb(0x0A, 0x73, 0x6B),
		onAccent:   rgb(0xFF, 0xFF, 0xFF),
		accentOver: rgb(0x07, 0x5F, 0x58),
		soft:       rgb(0xCF, 0xE4, 0xE1),
		line:       rgb(0xDA, 0xE1, 0xE8),
		shadow:     color.NRGBA{R: 0x16, G: 0x20, B: 0x2B, A: 0x30},
		warning:    rgb(0x7A, 0x3D, 0x05),
		onWarning:  rgb(0xFD, 0xF1, 0xE0),
	}
}

func darkPalette() palette {
	return palette{
		background: rgb(0x12, 0x17, 0x1D),
		stage:      rgb(0x1C, 0x24, 0x2D),
		surface:    rgb(0x22, 0x2C, 0x36),
		hover:      rgb(0x2E, 0x3A, 0x46),
		text:       rgb(0xF0, 0xF4, 0xF8),
		muted:      rgb(0xA8, 0xB4, 0xC1),
		accent:     rgb(0x56, 0xCF, 0xC0),
		onAccent:   rgb(0x05, 0x20, 0x1D),
		accentOver: rgb(0x7B, 0xDF, 0xD3),
		soft:       rgb(0x26, 0x43, 0x43),
		line:       rgb(0x2B, 0x36, 0x41),
		shadow:     color.NRGBA{A: 0x80},
		warning:    rgb(0xFF, 0xCB, 0x8F),
		onWarning:  rgb(0x35, 0x28, 0x1A),
	}
}

// lightPlainPalette is for high contrast: text has at least 7 to 1, and lines can be told from what they stand on.
func lightPlainPalette() palette {
	return palette{
		background: rgb(0xFF, 0xFF, 0xFF),
		stage:      rgb(0xFF, 0xFF, 0xFF),
		surface:    rgb(0xE6, 0xE6, 0xE6),
		hover:      rgb(0xD0, 0xD0, 0xD0),
		text:       rgb(0x00, 0x00, 0x00),
		muted:      rgb(0x2B, 0x2B, 0x2B),
		accent:     rgb(0x00, 0x3D, 0x6B),
		onAccent:   rgb(0xFF, 0xFF, 0xFF),
		accentOver: rgb(0x00, 0x25, 0x42),
		soft:       rgb(0xB4, 0xB4, 0xB4),
		line:       rgb(0x59, 0x59, 0x59),
		shadow:     color.NRGBA{A: 0x80},
		warning:    rgb(0x5C, 0x1A, 0x00),
		onWarning:  rgb(0xFF, 0xEF, 0xDC),
	}
}

// darkPlainPalette is the dark one for high contrast.
func darkPlainPalette() palette {
	return palette{
		background: rgb(0x00, 0x00, 0x00),
		stage:      rgb(0x00, 0x00, 0x00),
		surface:    rgb(0x2A, 0x2A, 0x2A),
		hover:      rgb(0x40, 0x40, 0x40),
		text:       rgb(0xFF, 0xFF, 0xFF),
		muted:      rgb(0xE0, 0xE0, 0xE0),
		accent:     rgb(0xFF, 0xD9, 0x3B),
		onAccent:   rgb(0x00, 0x00, 0x00),
		accentOver: rgb(0xFF, 0xE9, 0x8A),
		soft:       rgb(0x55, 0x55, 0x55),
		line:       rgb(0xA6, 0xA6, 0xA6),
		shadow:     color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: 0x60},
		warning:    rgb(0xFF, 0xD8, 0xA8),
		onWarning:  rgb(0x2E, 0x1C, 0x06),
	}
}

func rgb(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 0xFF} }
