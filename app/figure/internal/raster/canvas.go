package raster

import (
	"image"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

// Canvas draws frames of one size. All memory is reused: a frame allocates
// nothing. It is not safe for concurrent use.
//
// Set it up with Resize, SetPalette and SetCamera, paint the Background and
// KeepStill what never moves. Then, for each frame: Begin, Draw and Arrow in any
// order, Finish.
type Canvas struct {
	size       image.Point
	palette    Palette
	tones      [mesh.Materials][tones]uint32
	camera     Camera
	light      geom.Vec
	buf        buffer
	still      snapshot
	background *image.RGBA
	shadow     shadow
	wall       float64 // z of a wall behind the figure
	hasWall    bool
	middle     float32 // depth of the trunk: what is behind it is "far"
	corners    []corner
	gaps       gaps
	rows       [2][]packed // shaded samples of one pixel row
	sums       [3][]packed // pixel rows being filtered
}

// NewCanvas returns a canvas for pictures of the given size in pixels.
func NewCanvas(size image.Point) *Canvas {
	c := &Canvas{gaps: newGaps()}
	c.Resize(size)
	return c
}

// Resize changes the size of the pictures and clears background and still things.
func (c *Canvas) Resize(size image.Point) {
	c.size = image.Pt(max(size.X, 1), max(size.Y, 1))
	c.buf.resize(c.size.X*oversample, c.size.Y*oversample)
	c.still.keep(&c.buf)
	c.background = image.NewRGBA(image.Rectangle{Max: c.size})
	for i := range c.rows {
		c.rows[i] = make([]packed, c.buf.w+2*rowPadding)
	}
	for i := range c.sums {
		c.sums[i] = make([]packed, c.size.X)
	}
	c.shadow.resize(c.size)
}

// Size returns the size of the pictures in pixels.
func (c *Canvas) Size() image.Point { return c.size }

// SetPalette changes the colours. The background keeps what was painted.
func (c *Canvas) SetPalette(p *Palette) {
	c.palette = *p
	c.setTones(p)
}

// SetCamera changes where the viewer stands.
func (c *Canvas) SetCamera(cam Camera) { c.camera, c.light = cam, cam.light() }

// Camera returns where the viewer stands.
func (c *Canvas) Camera() Camera { return c.camera }

// SetWall says whether a wall stands behind the figure, at depth z of the room:
// it receives a shadow, which shows what touches it.
func (c *Canvas) SetWall(z float64, there bool) { c.wall, c.hasWall = z, there }

// KeepStill draws things that never move, once.
func (c *Canvas) KeepStill(parts []*mesh.Part) {
	c.buf.resize(c.buf.w, c.buf.h)
	for _, p := range parts {
		c.part(p, 0)
	}
	c.still.keep(&c.buf)
	c.shadow.keep(c, parts)
}

// Begin starts a frame in dst: background, shadow of the moving parts, still
// things. middle is the middle of the trunk. dst must be at least the canvas's
// size; its pixels from the bounds' corner on are used.
func (c *Canvas) Begin(dst *image.RGBA, moving []*mesh.Part, middle geom.Vec) {
	_, _, depth := c.camera.Project(middle)
	c.middle = float32(depth)
	for y := range c.size.Y {
		copy(row(dst, y, c.size.X), row(c.background, y, c.size.X))
	}
	c.shadow.fall(c, dst, moving)
	c.still.restore(&c.buf)
}

// Draw adds a surface to the frame; glow scales its highlight, 0…1.
func (c *Canvas) Draw(p *mesh.Part, glow float64) { c.part(p, glow) }

// row returns n pixels of row y, counted from the bounds' corner.
func row(img *image.RGBA, y, n int) []uint8 {
	return img.Pix[y*img.Stride : y*img.Stride+n*4]
}
