package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
)

// crossAxes returns two directions across d.
func crossAxes(d geom.Vec) (across, ahead geom.Vec) {
	across = geom.V(1, 0, 0)
	if math.Abs(d.X) > .8 {
		across = geom.V(0, 0, 1)
	}
	across = across.Perp(d)
	return across, across.Cross(d)
}

// capsule places the part as a round cone from a to c with radii ra and rc.
func (p *Part) capsule(a, c geom.Vec, ra, rc float64) {
	d := c.Sub(a).Unit()
	across, ahead := crossAxes(d)
	half := p.Rings / 2
	for i := range p.Rings {
		if i < half {
			s, co := math.Sincos(float64(i) / float64(half-1) * math.Pi / 2)
			p.ring(i, a.MulAdd(d, -ra*co), across, ahead, ra*s, ra*s, ra*s)
			continue
		}
		s, co := math.Sincos(float64(i-half) / float64(p.Rings-1-half) * math.Pi / 2)
		p.ring(i, c.MulAdd(d, rc*s), across, ahead, rc*co, rc*co, rc*co)
	}
	p.smooth()
}

// ellipsoid places the part round c with the half axes rx, ry, rz along the axes of turn.
func (p *Part) ellipsoid(c geom.Vec, turn geom.Quat, rx, ry, rz float64) {
	x, y, z := turn.Axes()
	for i := range p.Rings {
		s, co := math.Sincos(float64(i) / float64(p.Rings-1) * math.Pi)
		p.ring(i, c.MulAdd(y, -ry*co), x, z, rx*s, rz*s, rz*s)
	}
	for k, q := range p.Pos {
		d := q.Sub(c)
		n := x.Mul(d.Dot(x)/(rx*rx)).MulAdd(y, d.Dot(y)/(ry*ry)).MulAdd(z, d.Dot(z)/(rz*rz))
		p.Normal[k] = n.Unit()
	}
}

// newBox returns a box with rounded edges: half sizes in metres.
func newBox(m Material, c geom.Vec, turn geom.Quat, hx, hy, hz, round float64) *Part {
	const bevel = 4
	p := newPart("box", PropGroup, 2*bevel+2, 40, 9, m)
	x, y, z := turn.Axes()
	p.ring(0, c.MulAdd(y, -hy), x, z, 0, 0, 0)
	p.ring(p.Rings-1, c.MulAdd(y, hy), x, z, 0, 0, 0)
	for k := range bevel {
		s, co := math.Sincos(float64(k) / (bevel - 1) * math.Pi / 2)
		in := round * (1 - s)
		w, d := math.Max(hx-in, .0005), math.Max(hz-in, .0005)
		p.ring(1+k, c.MulAdd(y, -hy+round*(1-co)), x, z, w, d, d)
		p.ring(p.Rings-2-k, c.MulAdd(y, hy-round*(1-co)), x, z, w, d, d)
	}
	p.smooth()
	if round <= hy*.8 { // a pillow keeps its soft normals
		p.flatten(x, y, z, (hx-round)/hx)
	}
	return p
}

// flatten gives a box flat sides and ends; corner (0…1) is where its front
// turns into its side.
func (p *Part) flatten(x, y, z geom.Vec, corner float64) {
	for j := range p.Segs {
		t := p.circle[j]
		n := x.Mul(math.Copysign(1, t[0]))
		if math.Abs(t[0]) < corner {
			n = z.Mul(math.Copysign(1, t[1]))
		}
		for i := 2; i < p.Rings-2; i++ {
			p.Normal[i*p.Segs+j] = n
		}
		for i := range 2 {
			p.Normal[i*p.Segs+j] = y.Neg()
			p.Normal[(p.Rings-1-i)*p.Segs+j] = y
		}
	}
}

// newRod returns a straight tapered rod with round ends.
func newRod(m Material, a, b geom.Vec, ra, rb float64) *Part {
	p := newPart("rod", PropGroup, 14, 18, 2, m)
	p.capsule(a, b, ra, rb)
	return p
}

// newCylinder returns a part for cylinder.
func newCylinder(m, ends Material) *Part {
	p := newPart("cylinder", PropGroup, 10, 30, 2, m)
	for j := range p.Segs {
		for _, i := range [4]int{0, 1, p.Rings - 3, p.Rings - 2} {
			p.Mat[i*p.Segs+j] = ends
		}
	}
	return p
}

// cylinder places the part as a cylinder with flat ends from a to b.
func (p *Part) cylinder(a, b geom.Vec, r, round float64) {
	d := b.Sub(a)
	length := d.Len()
	d = d.Unit()
	across, ahead := crossAxes(d)
	along := [10]float64{0, 0, 0, round, round * 2, length - 2*round, length - round, length, length, length}
	radius := [10]float64{0, r * .55, r - round, r, r, r, r, r - round, r * .55, 0}
	for i := range along {
		p.ring(i, a.MulAdd(d, along[i]), across, ahead, radius[i], radius[i], radius[i])
	}
	p.smooth()
	for j := range p.Segs {
		for i := range 3 {
			p.Normal[i*p.Segs+j] = d.Neg()
			p.Normal[(p.Rings-1-i)*p.Segs+j] = d
		}
	}
}
