package raster

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"posturebreak/app/figure/internal/geom"
)

// Clear fills the background with one colour, which may be transparent.
func (c *Canvas) Clear(col color.NRGBA) {
	p := color.RGBAModel.Convert(col).(color.RGBA)
	pix := c.background.Pix
	for i := 0; i < len(pix); i += 4 {
		pix[i], pix[i+1], pix[i+2], pix[i+3] = p.R, p.G, p.B, p.A
	}
}

// Disc paints the soft ground behind the figure: a disc in a square picture, a
// shape with round ends in a wide one.
func (c *Canvas) Disc(col color.NRGBA) {
	const margin = .03
	w, h := float32(c.size.X), float32(c.size.Y)
	in := margin * min(w, h)
	r := min(w, h)/2 - in
	ras := vector.NewRasterizer(c.size.X, c.size.Y)
	const steps = 48
	for k := range 4 * steps {
		s, co := math.Sincos((float64(k) + .5) * math.Pi / (2 * steps))
		x, y := in+r, in+r
		if co > 0 {
			x = w - in - r
		}
		if s > 0 {
			y = h - in - r
		}
		point(ras, k, x+r*float32(co), y+r*float32(s))
	}
	c.fill(ras, col)
}

// Polygon paints a flat shape that lies in the room.
func (c *Canvas) Polygon(points []geom.Vec, col color.NRGBA) {
	ras := vector.NewRasterizer(c.size.X, c.size.Y)
	for i, p := range points {
		x, y, _ := c.camera.Project(p)
		// the rasteriser's cost grows with what lies outside the picture
		x = geom.Clamp(x, -4*float64(c.size.X), 5*float64(c.size.X))
		y = geom.Clamp(y, -4*float64(c.size.Y), 5*float64(c.size.Y))
		point(ras, i, float32(x), float32(y))
	}
	c.fill(ras, col)
}

func point(ras *vector.Rasterizer, i int, x, y float32) {
	if i == 0 {
		ras.MoveTo(x, y)
		return
	}
	ras.LineTo(x, y)
}

func (c *Canvas) fill(ras *vector.Rasterizer, col color.NRGBA) {
	ras.ClosePath()
	ras.Draw(c.background, c.background.Bounds(), image.NewUniform(col), image.Point{})
}

// FadeBottom lets a figure that is cut off below fade into the background.
func (c *Canvas) FadeBottom(dst *image.RGBA) {
	h := c.size.Y / 7
	for y := c.size.Y - h; y < c.size.Y; y++ {
		k := uint32(geom.Smooth(0, float64(h), float64(y-(c.size.Y-h)+1)) * 256)
		back := row(c.background, y, c.size.X)
		for i, v := range row(dst, y, c.size.X) {
			dst.Pix[y*dst.Stride+i] = uint8((uint32(v)*(256-k) + uint32(back[i])*k) >> 8)
		}
	}
}

// Mirror swaps left and right of the picture in dst.
func (c *Canvas) Mirror(dst *image.RGBA) {
	for y := range c.size.Y {
		r := row(dst, y, c.size.X)
		for a, b := 0, len(r)-4; a < b; a, b = a+4, b-4 {
			r[a], r[b] = r[b], r[a]
			r[a+1], r[b+1] = r[b+1], r[a+1]
			r[a+2], r[b+2] = r[b+2], r[a+2]
			r[a+3], r[b+3] = r[b+3], r[a+3]
		}
	}
}
