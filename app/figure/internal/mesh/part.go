package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
)

// Part is one closed surface: Rings rings of Segs points.
type Part struct {
	Name   string
	Group  Group
	Rings  int
	Segs   int
	Pos    []geom.Vec
	Normal []geom.Vec
	Paint  []float32  // strength of the highlight per point, 0…1
	Mat    []Material // per quad, (Rings-1)*Segs
	Hidden bool
	circle [][2]float64 // the section, radius 1
}

// newPart returns a part whose sections are superellipses: exponent 2 is round, 9 nearly square.
func newPart(name string, g Group, rings, segs int, exponent float64, m Material) *Part {
	n := rings * segs
	p := &Part{
		Name: name, Group: g, Rings: rings, Segs: segs,
		Pos: make([]geom.Vec, n), Normal: make([]geom.Vec, n), Paint: make([]float32, n),
		Mat: make([]Material, (rings-1)*segs), circle: make([][2]float64, segs),
	}
	for i := range p.Mat {
		p.Mat[i] = m
	}
	for j := range p.circle {
		p.circle[j] = superellipse(float64(j)/float64(segs)*360, exponent)
	}
	return p
}

func superellipse(angle, exponent float64) [2]float64 {
	s, c := math.Sincos(angle * geom.Deg)
	f := func(v float64) float64 { return math.Copysign(math.Pow(math.Abs(v), 2/exponent), v) }
	return [2]float64{f(c), f(s)}
}

// ring places ring i round c: half width w along across, front and back depth along ahead.
func (p *Part) ring(i int, c, across, ahead geom.Vec, w, front, back float64) {
	row := p.Pos[i*p.Segs : (i+1)*p.Segs]
	for j := range row {
		t := &p.circle[j]
		a, b := w*t[0], front*t[1]
		if t[1] < 0 {
			b = back * t[1]
		}
		row[j] = geom.Vec{
			X: c.X + across.X*a + ahead.X*b,
			Y: c.Y + across.Y*a + ahead.Y*b,
			Z: c.Z + across.Z*a + ahead.Z*b,
		}
	}
}

// smooth computes the normals from the grid.
func (p *Part) smooth() {
	for i := range p.Rings {
		below, above := max(i-1, 0)*p.Segs, min(i+1, p.Rings-1)*p.Segs
		row := i * p.Segs
		for j := range p.Segs {
			left, right := j-1, j+1
			if left < 0 {
				left = p.Segs - 1
			}
			if right == p.Segs {
				right = 0
			}
			du := p.Pos[row+right].Sub(p.Pos[row+left])
			n := du.Cross(p.Pos[above+j].Sub(p.Pos[below+j]))
			if l := n.Len(); l >= 1e-9 {
				p.Normal[row+j] = n.Mul(1 / l)
			} else {
				p.Normal[row+j] = p.tipNormal(i, j)
			}
		}
	}
	p.faceOut()
}

// tipNormal is the normal where a ring has shrunk to a point: away from the inside.
func (p *Part) tipNormal(i, j int) geom.Vec {
	inner := 2 * p.Segs
	if i > 0 {
		inner = (p.Rings - 3) * p.Segs
	}
	q, opposite := p.Pos[inner+j], p.Pos[inner+(j+p.Segs/2)%p.Segs]
	return p.Pos[i*p.Segs+j].Sub(q).MulAdd(q.Sub(opposite), .5).Unit()
}

// faceOut turns the normals round when the grid runs the other way. Tips already look out.
func (p *Part) faceOut() {
	middle := p.Rings / 2 * p.Segs
	var c geom.Vec
	for j := range p.Segs {
		c = c.Add(p.Pos[middle+j])
	}
	c = c.Mul(1 / float64(p.Segs))
	if p.Pos[middle].Sub(c).Dot(p.Normal[middle]) >= 0 {
		return
	}
	for i := range p.Rings {
		row := i * p.Segs
		if (i == 0 || i == p.Rings-1) && p.Pos[row].Sub(p.Pos[row+p.Segs/2]).Len() < 1e-9 {
			continue
		}
		for j := range p.Segs {
			p.Normal[row+j] = p.Normal[row+j].Neg()
		}
	}
}
