package raster

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

// ArrowPoints is the number of points on an arrow's line.
const ArrowPoints = 25

// Line is the line an arrow follows, from tail to tip.
type Line [ArrowPoints]geom.Vec

// Sizes of an arrow in metres, and the least width in pixels that reads on a
// small card.
const (
	arrowWidth    = .030
	arrowLeast    = 3.0
	arrowEdge     = .007
	edgeBehind    = .02 // the outline lies this far behind, or it eats the tip of an arrow pointing away
	arrowInFront  = .03 // and the arrow this far before its line
	arrowSlices   = 40
	headLength    = 3.4 // of the width
	headHalfWidth = 1.45
)

// Arrow draws an arrow that faces the viewer: a band that widens towards a
// three-cornered head, with an outline. It is depth tested, so the body can hide
// part of it.
func (c *Canvas) Arrow(l *Line) {
	var r ribbon
	r.project(c, l)
	scale := c.camera.Scale * oversample
	width := math.Max(arrowWidth*scale, arrowLeast*oversample)
	r.draw(c, width, arrowEdge*scale+.4*oversample, edgeBehind, mesh.ArrowEdge)
	r.draw(c, width, 0, 0, mesh.ArrowFill)
}

// spot is a point of the projected line, in samples; z in metres.
type spot struct{ x, y, z float64 }

// ribbon is a projected line with the length up to each point.
type ribbon struct {
	p      [ArrowPoints]spot
	length [ArrowPoints]float64
}

func (r *ribbon) project(c *Canvas, l *Line) {
	for i, v := range l {
		x, y, z := c.camera.Project(v)
		r.p[i] = spot{x * oversample, y * oversample, z - arrowInFront}
		if i > 0 {
			r.length[i] = r.length[i-1] + math.Hypot(r.p[i].x-r.p[i-1].x, r.p[i].y-r.p[i-1].y)
		}
	}
}

func (r *ribbon) total() float64 { return r.length[ArrowPoints-1] }

// at returns the point s along the line.
func (r *ribbon) at(s float64) spot {
	s = geom.Clamp(s, 0, r.total())
	i := 1
	for i < ArrowPoints-1 && s > r.length[i] {
		i++
	}
	t := 0.0
	if d := r.length[i] - r.length[i-1]; d > 0 {
		t = (s - r.length[i-1]) / d
	}
	a, b := &r.p[i-1], &r.p[i]
	return spot{geom.Lerp(a.x, b.x, t), geom.Lerp(a.y, b.y, t), geom.Lerp(a.z, b.z, t)}
}

// way returns the direction of the line around s.
func (r *ribbon) way(s, reach float64) (x, y float64) {
	a, b := r.at(s-reach), r.at(s+reach)
	d := math.Hypot(b.x-a.x, b.y-a.y)
	if d < 1e-6 {
		return 0, 0
	}
	return (b.x - a.x) / d, (b.y - a.y) / d
}

func (r *ribbon) draw(c *Canvas, width, edge, behind float64, m mesh.Material) {
	if r.total() < 1 { // it points at the viewer
		return
	}
	head := math.Min(width*headLength, r.total()*.6)
	tri := func(a, b, d spot) {
		mk := func(s spot) *corner { return &corner{float32(s.x), float32(s.y), float32(s.z + behind), 255, 0} }
		c.buf.triangle(mk(a), mk(b), mk(d), m, mesh.ArrowGroup)
	}
	var left, right spot
	for k := range arrowSlices + 1 {
		part := float64(k) / arrowSlices
		s := (r.total() - head*.85) * part
		o := r.at(s)
		x, y := r.way(s, width)
		h := edge + width*.5*geom.Lerp(.30, 1, geom.Smooth(0, .7, part))
		l, rt := spot{o.x - y*h, o.y + x*h, o.z}, spot{o.x + y*h, o.y - x*h, o.z}
		if k == 0 {
			roundTail(o, x, y, h, tri)
		} else {
			tri(left, right, l)
			tri(right, rt, l)
		}
		left, right = l, rt
	}
	r.head(width, edge, head, tri)
}

func roundTail(o spot, x, y, h float64, tri func(a, b, c spot)) {
	const steps = 8
	rim := func(i int) spot {
		s, c := math.Sincos(float64(i) / steps * math.Pi)
		return spot{o.x - (y*c+x*s)*h, o.y + (x*c-y*s)*h, o.z}
	}
	for i := range steps {
		tri(o, rim(i), rim(i+1))
	}
}

func (r *ribbon) head(width, edge, length float64, tri func(a, b, c spot)) {
	o, tip := r.at(r.total()-length), r.at(r.total())
	x, y := tip.x-o.x, tip.y-o.y
	d := math.Hypot(x, y)
	if d < 1e-6 {
		return
	}
	x, y = x/d, y/d
	half, back, ahead := width*headHalfWidth+edge*2.2, width*.25+edge, length+edge*2
	tri(spot{o.x - y*half - x*back, o.y + x*half - y*back, o.z},
		spot{o.x + y*half - x*back, o.y - x*half - y*back, o.z},
		spot{o.x + x*ahead, o.y + y*ahead, tip.z})
}
