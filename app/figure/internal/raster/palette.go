package raster

import (
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

// RGB is a colour, each channel 0…1.
type RGB struct{ R, G, B float32 }

// Mix returns the colour at t between c (0) and d (1).
func (c RGB) Mix(d RGB, t float32) RGB {
	return RGB{c.R + (d.R-c.R)*t, c.G + (d.G-c.G)*t, c.B + (d.B-c.B)*t}
}

// bytes packs the colour as 0xRRGGBB.
func (c RGB) bytes() uint32 {
	b := func(f float32) uint32 { return uint32(min(max(f, 0), 1)*255 + .5) }
	return b(c.R)<<16 | b(c.G)<<8 | b(c.B)
}

// Tone is a material's colour in light and in shade.
type Tone struct{ Lit, Shade RGB }

// Palette is everything that gives a picture its colours.
type Palette struct {
	Tones   [mesh.Materials]Tone
	Accent  RGB
	Shadow  RGB
	Far     RGB     // what is taken away from parts of the body far from the viewer
	Outline RGB     // line round the figure
	Glow    float32 // how much of the accent covers what it paints, 0…1
	Dark    float32 // strength of the shadow
	Depth   float32 // strength of Far
	Edge    float32 // strength of the dark edge where one part covers another
	Line    float32 // strength of the outline; 0 is none
}

// tones is the number of light steps in the lookup table.
const tones = 64

// setTones fills the lookup table material by light.
func (c *Canvas) setTones(p *Palette) {
	white, cool := RGB{1, 1, 1}, RGB{.86, .86, .90}
	for m := range p.Tones {
		t := &p.Tones[m]
		for i := range tones {
			l := float64(i) / (tones - 1)
			// two tones with a soft edge, a little extra light on top, a little
			// cold in the depth
			col := t.Shade.Mix(t.Lit, float32(geom.Smooth(.42, .62, l)))
			col = col.Mix(white, float32(geom.Smooth(.86, 1, l))*.07)
			k := white.Mix(cool, float32(geom.Smooth(.35, 0, l)))
			c.tones[m][i] = RGB{col.R * k.R, col.G * k.G, col.B * k.B}.bytes()
		}
	}
}
