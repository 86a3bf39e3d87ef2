package raster

import (
	"image"
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

// shadowCell is the size of a shadow mask's cell in pixels: shadows are soft.
const shadowCell = 4

// shadow is the soft contact shadow on floor and wall: the nearer a point is to
// the surface, the darker the spot under it.
type shadow struct {
	w, h    int
	mask    []float32
	scratch []float32
	still   []float32 // of the things that never move
}

func (s *shadow) resize(size image.Point) {
	s.w, s.h = size.X/shadowCell+2, size.Y/shadowCell+2
	n := s.w * s.h
	s.mask, s.scratch, s.still = make([]float32, n), make([]float32, n), make([]float32, n)
}

// keep remembers the shadow of things that never move.
func (s *shadow) keep(c *Canvas, parts []*mesh.Part) {
	clear(s.still)
	s.splat(c, s.still, parts)
}

// splat marks every point of the parts in a mask.
func (s *shadow) splat(c *Canvas, mask []float32, parts []*mesh.Part) {
	for _, p := range parts {
		if p.Hidden {
			continue
		}
		for _, v := range p.Pos {
			s.spot(c, mask, geom.V(v.X, 0, v.Z), falling(math.Max(0, v.Y)/.30))
			if !c.hasWall {
				continue
			}
			if d := v.Z - c.wall; d <= .30 {
				// moved a little down and aside, as the light would
				at := geom.V(v.X-.35*d, math.Max(0, v.Y-.45*d), c.wall)
				s.spot(c, mask, at, .8*falling(math.Max(0, d)/.09))
			}
		}
	}
}

// falling is about exp(-x), cheaply.
func falling(x float64) float32 { return float32(1 / (1 + x + .5*x*x + .2*x*x*x)) }

func (s *shadow) spot(c *Canvas, mask []float32, at geom.Vec, dark float32) {
	x, y, _ := c.camera.Project(at)
	ix, iy := int(x*(1.0/shadowCell)+1), int(y*(1.0/shadowCell)+1)
	if ix < 0 || iy < 0 || ix >= s.w || iy >= s.h {
		return
	}
	if q := &mask[iy*s.w+ix]; dark > *q {
		*q = dark
	}
}

// fall darkens dst under the moving parts and the still ones.
func (s *shadow) fall(c *Canvas, dst *image.RGBA, moving []*mesh.Part) {
	copy(s.mask, s.still)
	s.splat(c, s.mask, moving)
	radius := max(c.size.Y/160, 1)
	for range 2 { // twice a box is nearly a bell
		s.blur(s.mask, s.scratch, s.w, 1, s.h, s.w, radius)
		s.blur(s.scratch, s.mask, s.h, s.w, s.w, 1, max(radius*2/3, 1))
	}
	for y := range c.size.Y {
		s.darken(row(dst, y, c.size.X), y, &c.palette)
	}
}

// blur averages along lines of n cells.
func (s *shadow) blur(src, dst []float32, n, step, lines, lineStep, radius int) {
	scale := 1 / float32(2*radius+1)
	for l := range lines {
		o := l * lineStep
		var sum float32
		for i := range min(radius, n) {
			sum += src[o+i*step]
		}
		for i := range n {
			if i+radius < n {
				sum += src[o+(i+radius)*step]
			}
			if i-radius-1 >= 0 {
				sum -= src[o+(i-radius-1)*step]
			}
			dst[o+i*step] = sum * scale
		}
	}
}

// darken lays the mask over row y of the picture, smoothly between its cells.
func (s *shadow) darken(pix []uint8, y int, p *Palette) {
	fy := (float32(y)+.5)/shadowCell + .5
	iy := min(int(fy), s.h-2)
	ty := fy - float32(iy)
	upper, lower := s.mask[iy*s.w:(iy+1)*s.w], s.mask[(iy+1)*s.w:(iy+2)*s.w]
	colour := [3]int32{int32(p.Shadow.R * 255), int32(p.Shadow.G * 255), int32(p.Shadow.B * 255)}
	left := upper[0] + (lower[0]-upper[0])*ty
	for i := range s.w - 1 {
		right := upper[i+1] + (lower[i+1]-upper[i+1])*ty
		if left > faint || right > faint {
			darkenCell(pix, i, left, right, p.Dark, &colour)
		}
		left = right
	}
}

// faint is a shadow nobody sees.
const faint = .004

// darkenCell darkens the pixels between the middles of cells i and i+1.
func darkenCell(pix []uint8, i int, left, right, strength float32, colour *[3]int32) {
	const half = shadowCell / 2
	// the middle of cell i lies at this pixel: masks have a margin of one cell
	first := (i-1)*shadowCell + half
	step := (right - left) / shadowCell
	m := left + step*.5
	for x := first; x < first+shadowCell; x, m = x+1, m+step {
		if x < 0 || (x+1)*4 > len(pix) {
			continue
		}
		k := int32(min(m*1.5, 1) * strength * 256)
		q := pix[x*4 : x*4+4 : x*4+4]
		for n, c := range colour {
			q[n] = uint8(int32(q[n]) + ((c-int32(q[n]))*k)>>8)
		}
		q[3] = uint8(int32(q[3]) + ((255-int32(q[3]))*k+255)>>8)
	}
}
