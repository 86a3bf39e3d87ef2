package figure

import (
	"image/color"
	"math"
)

// Theme holds the colours of a picture, except the person's. Take one of the
// functions and change what should follow the window: Background (which may be
// transparent), Ground and Accent.
type Theme struct {
	Background color.NRGBA // around the ground; may be transparent
	Ground     color.NRGBA // the soft shape behind the figure; transparent for none
	Floor      color.NRGBA // before a wall
	Wall       color.NRGBA
	Skirting   color.NRGBA
	Mat        color.NRGBA
	MatEdge    color.NRGBA
	Accent     color.NRGBA // highlight and arrows
	ArrowEdge  color.NRGBA // thin line round arrows
	Outline    color.NRGBA // line round the figure; transparent for none
	Shadow     color.NRGBA
	Wood       color.NRGBA // chair
	Metal      color.NRGBA
	Iron       color.NRGBA // weights
	Foam       color.NRGBA // roller
	Band       color.NRGBA
	Frame      color.NRGBA // doorframe
	DoorWall   color.NRGBA
	Cloth      color.NRGBA // pillow

	ShadowStrength float64 // 0…1
	DepthStrength  float64 // how much parts far from the viewer darken, 0…1
	EdgeStrength   float64 // dark edge where one part covers another, 0…1
	// LeastContrast is the least ratio of luminance (as of WCAG, 1…21) between a
	// colour of the person and the ground; colours that are too near are moved away.
	LeastContrast float64
}

// LightTheme returns the theme for light windows.
func LightTheme() Theme {
	return Theme{
		Background: hex(0xF5F7FB), Ground: hex(0xE7EDF6), Floor: hex(0xDCE4F0),
		Wall: hex(0xEAEFF7), Skirting: hex(0xFBFCFE), Mat: hex(0xBFDCD4), MatEdge: hex(0xA9CCC2),
		Accent: hex(0xFF4D2E), ArrowEdge: hex(0xFFFFFF), Shadow: hex(0x3A4A68),
		Wood: hex(0xDDB98C), Metal: hex(0x97A3B8), Iron: hex(0x59657F), Foam: hex(0x7FC4B2), Band: hex(0xF2A93B),
		Frame: hex(0xFBFCFE), DoorWall: hex(0xDDE5F1), Cloth: hex(0xFFFFFF),
		ShadowStrength: .30, DepthStrength: .26, EdgeStrength: .42, LeastContrast: 1.3,
	}
}

// DarkTheme returns the theme for dark windows.
func DarkTheme() Theme {
	return Theme{
		Background: hex(0x171B24), Ground: hex(0x212735), Floor: hex(0x262E3E),
		Wall: hex(0x252C3A), Skirting: hex(0x4A5468), Mat: hex(0x31524E), MatEdge: hex(0x29453F),
		Accent: hex(0xFF6A45), ArrowEdge: hex(0x11151D), Shadow: hex(0x05070B),
		Wood: hex(0xB8946A), Metal: hex(0x7C879C), Iron: hex(0x8390A8), Foam: hex(0x5FA392), Band: hex(0xE9A23B),
		Frame: hex(0x4A5468), DoorWall: hex(0x2E3749), Cloth: hex(0x596580),
		ShadowStrength: .55, DepthStrength: .36, EdgeStrength: .50, LeastContrast: 2.1,
	}
}

// LightContrastTheme returns a light theme with a dark line round the figure.
func LightContrastTheme() Theme {
	t := LightTheme()
	t.Background, t.Ground, t.Floor, t.Wall = hex(0xFFFFFF), hex(0xFFFFFF), hex(0xD8D8D8), hex(0xF2F2F2)
	t.Skirting, t.Mat, t.MatEdge = hex(0x707070), hex(0xC9E2DA), hex(0x3E6B5E)
	t.Accent, t.ArrowEdge, t.Outline, t.Shadow = hex(0xC81E00), hex(0xFFFFFF), hex(0x000000), hex(0x000000)
	t.Frame, t.DoorWall, t.Cloth = hex(0xB8B8B8), hex(0xE4E4E4), hex(0xE8E8E8)
	t.EdgeStrength, t.DepthStrength, t.LeastContrast = .75, .12, 1.5
	return t
}

// DarkContrastTheme returns a dark theme with a light line round the figure.
func DarkContrastTheme() Theme {
	t := DarkTheme()
	t.Background, t.Ground, t.Floor, t.Wall = hex(0x000000), hex(0x000000), hex(0x303030), hex(0x141414)
	t.Skirting, t.Mat, t.MatEdge = hex(0x9A9A9A), hex(0x1F4038), hex(0x7FC4B2)
	t.Accent, t.ArrowEdge, t.Outline, t.Shadow = hex(0xFFC400), hex(0x000000), hex(0xFFFFFF), hex(0x000000)
	t.Frame, t.DoorWall, t.Cloth = hex(0x8A8A8A), hex(0x3A3A3A), hex(0x8A93A8)
	t.EdgeStrength, t.DepthStrength, t.LeastContrast = .85, .12, 4
	return t
}

func hex(h uint32) color.NRGBA {
	return color.NRGBA{uint8(h >> 16), uint8(h >> 8), uint8(h), 255}
}

// luminance is the relative luminance of WCAG 2, 0…1.
func luminance(c color.NRGBA) float64 {
	lin := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return .2126*lin(c.R) + .7152*lin(c.G) + .0722*lin(c.B)
}

// contrast is the contrast ratio of WCAG 2, 1…21.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// apart makes c brighter on a dark ground and darker on a light one, until their
// contrast is at least the given ratio. The hue stays: brown hair does not turn
// grey. Only what is as bright as its hue can be is mixed with white.
func apart(c, ground color.NRGBA, least float64) color.NRGBA {
	const steps = 24
	dark := luminance(ground) < .18
	out := c
	for i := 1; i <= steps && contrast(out, ground) < least; i++ {
		if dark {
			out = brightened(c, math.Pow(1.15, float64(i)))
		} else {
			out = blend(c, hex(0x000000), float64(i)/steps)
		}
	}
	return out
}

// brightened multiplies the channels by k and gives what is cut off to all of them.
func brightened(c color.NRGBA, k float64) color.NRGBA {
	most := float64(max(c.R, c.G, c.B, 1))
	full := min(k, 255/most)
	scale := func(v uint8) uint8 { return uint8(math.Round(float64(v) * full)) }
	out := color.NRGBA{scale(c.R), scale(c.G), scale(c.B), 255}
	return blend(out, hex(0xFFFFFF), 1-full/k)
}

// blend returns the colour at t between a (0) and b (1).
func blend(a, b color.NRGBA, t float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}
