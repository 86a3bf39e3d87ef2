package figure

import (
	"math"
	"slices"

	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/skeleton"
)

// spotOn is a place on the floor, seen from above.
type spotOn struct{ x, z float64 }

// balance tests that the centre of mass is above what carries the body: the
// surface near the floor, furniture sat or lain on, a wall leant on. c.body
// must be placed.
func (c *checker) balance(where string, w *skeleton.World) {
	var support []spotOn
	for _, p := range c.body.Parts {
		if p.Hidden {
			continue
		}
		for _, v := range p.Pos {
			if v.Y < .03 {
				support = append(support, spotOn{v.X, v.Z})
			}
		}
	}
	support = append(support, c.furniture()...)
	support = append(support, c.wallContact()...)
	m := w.CentreOfMass()
	out := beyond(hull(support), spotOn{m.X, m.Z})
	c.note(where, "", "the centre of mass is outside the support", out*1000, balanceLimit, " mm")
}

// furniture returns the corners of what carries weight.
func (c *checker) furniture() []spotOn {
	var out []spotOn
	for _, p := range c.f.props() {
		var x, front, back float64
		switch p.Kind {
		case "chair", "stool":
			x, front, back = mesh.SeatHalf, mesh.SeatDepth, mesh.SeatDepth
		case "roller", "pillow", "cushion":
			x, front, back = .20, .06, .06
		default:
			continue
		}
		for _, s := range [2]float64{-x, x} {
			out = append(out, spotOn{p.At.X + s, p.At.Z + front}, spotOn{p.At.X + s, p.At.Z - back})
		}
	}
	return out
}

// wallContact returns where the body touches a wall behind it.
func (c *checker) wallContact() []spotOn {
	const touching = .03
	var out []spotOn
	for i := range c.f.file.Props {
		p := &c.f.file.Props[i]
		if p.Kind != "wall" {
			continue
		}
		z := place(p.At).Z
		for _, part := range c.body.Parts {
			for _, v := range part.Pos {
				if v.Z-z < touching {
					out = append(out, spotOn{v.X, z})
				}
			}
		}
	}
	return out
}

// turnOf is positive when o, a, b turn left.
func turnOf(o, a, b spotOn) float64 { return (a.x-o.x)*(b.z-o.z) - (a.z-o.z)*(b.x-o.x) }

// hull returns the convex hull (Andrew's monotone chain).
func hull(pts []spotOn) []spotOn {
	slices.SortFunc(pts, func(a, b spotOn) int {
		switch {
		case a.x < b.x || a.x == b.x && a.z < b.z:
			return -1
		case a == b:
			return 0
		}
		return 1
	})
	var out []spotOn
	for range 2 {
		start := len(out)
		for _, p := range pts {
			for len(out) >= start+2 && turnOf(out[len(out)-2], out[len(out)-1], p) <= 0 {
				out = out[:len(out)-1]
			}
			out = append(out, p)
		}
		if len(out) > start {
			out = out[:len(out)-1]
		}
		slices.Reverse(pts)
	}
	return out
}

// beyond returns how far p lies outside a hull, negative inside, in metres.
func beyond(h []spotOn, p spotOn) float64 {
	if len(h) < 3 {
		return 1
	}
	worst := math.Inf(-1)
	for i, a := range h {
		b := h[(i+1)%len(h)]
		if l := math.Hypot(b.x-a.x, b.z-a.z); l > 1e-9 {
			worst = math.Max(worst, -turnOf(a, b, p)/l)
		}
	}
	return worst
}
