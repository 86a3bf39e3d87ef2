package geom

import "math"

// Squad returns the rotation at t between b and c on the smooth curve through
// a, b, c, d (Shoemake's spherical quadrangle). Direction and speed have no
// corner at b and c, which a chain of Slerps has.
func Squad(a, b, c, d Quat, t float64) Quat {
	a = a.Near(b)
	c = c.Near(b)
	d = d.Near(c)
	p, q := control(a, b, c), control(b, c, d)
	return b.slerp(c, t).slerp(p.slerp(q, t), 2*t*(1-t))
}

// control returns the inner point of the quadrangle at b.
func control(a, b, c Quat) Quat {
	inv := b.Inv()
	u, v := log(inv.Mul(a)), log(inv.Mul(c))
	return b.Mul(exp(u.Add(v).Mul(-0.25)))
}

// log returns half the rotation vector of a unit quaternion.
func log(q Quat) Vec {
	if q.W < 0 {
		q = q.Neg()
	}
	v := Vec{q.X, q.Y, q.Z}
	s := v.Len()
	if s < 1e-9 {
		return Vec{}
	}
	return v.Mul(math.Atan2(s, q.W) / s)
}

// exp is the inverse of log.
func exp(v Vec) Quat {
	a := v.Len()
	if a < 1e-9 {
		return Identity()
	}
	s, c := math.Sincos(a)
	v = v.Mul(s / a)
	return Quat{c, v.X, v.Y, v.Z}
}
