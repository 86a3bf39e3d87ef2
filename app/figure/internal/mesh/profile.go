package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// row is one ring of a profile: t metres along the bone, half width, depth to
// the front and to the back, shift of the centre forward, and what lies between
// this ring and the next.
type row struct {
	t, w, front, back, shift float64
	mat                      Material
}

// hardStep is the distance under which two rows are an edge, as a hem.
const hardStep = .004

// densify inserts rows on a smooth curve, sub for each given one.
func densify(rows []row, sub int) []row {
	var out []row
	n := len(rows)
	for i := range n - 1 {
		a, b, c, d := rows[max(i-1, 0)], rows[i], rows[i+1], rows[min(i+2, n-1)]
		if c.t-b.t < hardStep {
			out = append(out, b)
			continue
		}
		if b.t-a.t < hardStep {
			a = b
		}
		if d.t-c.t < hardStep {
			d = c
		}
		for k := range sub {
			u := float64(k) / float64(sub)
			out = append(out, row{
				t:     geom.Lerp(b.t, c.t, u),
				w:     geom.CatmullRom1(a.w, b.w, c.w, d.w, u),
				front: geom.CatmullRom1(a.front, b.front, c.front, d.front, u),
				back:  geom.CatmullRom1(a.back, b.back, c.back, d.back, u),
				shift: geom.CatmullRom1(a.shift, b.shift, c.shift, d.shift, u),
				mat:   b.mat,
			})
		}
	}
	return append(out, rows[n-1])
}

// capped adds round ends of n rows each.
func capped(rows []row, n int) []row {
	var out []row
	first, last := rows[0], rows[len(rows)-1]
	for k := range n {
		s, c := math.Sincos(float64(k) / float64(n) * math.Pi / 2)
		out = append(out, first.shrunk(-c, s))
	}
	out = append(out, rows...)
	for k := 1; k <= n; k++ {
		s, c := math.Sincos(float64(k) / float64(n) * math.Pi / 2)
		out = append(out, last.shrunk(s, c))
	}
	return out
}

// shrunk is the row moved along by part of its radius and scaled.
func (r row) shrunk(along, scale float64) row {
	r.t += along * (r.w + r.front + r.back) / 3
	r.w, r.front, r.back = r.w*scale, r.front*scale, r.back*scale
	return r
}

// newLoft returns a part for a profile.
func newLoft(name string, g Group, rows []row, segs int, exponent float64) *Part {
	p := newPart(name, g, len(rows), segs, exponent, rows[0].mat)
	for i := range len(rows) - 1 {
		for j := range segs {
			p.Mat[i*segs+j] = rows[i].mat
		}
	}
	return p
}

// along places the profile along the bone that starts at o and runs down its frame.
func (p *Part) along(rows []row, o geom.Vec, turn geom.Quat, side skeleton.Side) {
	x, y, z := turn.Axes()
	x, y = x.Mul(side.Sign()), y.Neg()
	for i := range rows {
		r := &rows[i]
		p.ring(i, o.MulAdd(y, r.t).MulAdd(z, r.shift), x, z, r.w, r.front, r.back)
	}
	p.smooth()
}

// twisted is along with the sections turning from turn to end between a and b
// metres: the forearm, whose lower end turns with the hand.
func (p *Part) twisted(rows []row, o geom.Vec, turn, end geom.Quat, a, b float64, side skeleton.Side) {
	y := turn.Rot(geom.V(0, -1, 0))
	for i := range rows {
		r := &rows[i]
		x, _, z := turn.Slerp(end, geom.Smooth(a, b, r.t)).Axes()
		x = x.Mul(side.Sign()).Perp(y)
		z = z.Reject(y).Perp(x)
		p.ring(i, o.MulAdd(y, r.t).MulAdd(z, r.shift), x, z, r.w, r.front, r.back)
	}
	p.smooth()
}
