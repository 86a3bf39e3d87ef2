package geom

import "math"

// Quat is a rotation as a unit quaternion. The zero value is not a rotation; start from Identity.
type Quat struct{ W, X, Y, Z float64 }

// Identity returns the rotation that changes nothing.
func Identity() Quat { return Quat{W: 1} }

// AxisAngle returns the rotation by a degrees about ax.
func AxisAngle(ax Vec, a float64) Quat {
	s, c := math.Sincos(a * Deg / 2)
	ax = ax.Unit()
	return Quat{c, ax.X * s, ax.Y * s, ax.Z * s}
}

// RotX turns Y towards Z by d degrees: bending forward.
func RotX(d float64) Quat { s, c := math.Sincos(d * Deg / 2); return Quat{c, s, 0, 0} }

// RotY turns Z towards X by d degrees: turning to the right.
func RotY(d float64) Quat { s, c := math.Sincos(d * Deg / 2); return Quat{c, 0, s, 0} }

// RotZ turns X towards Y by d degrees: leaning to the left.
func RotZ(d float64) Quat { s, c := math.Sincos(d * Deg / 2); return Quat{c, 0, 0, s} }

// Mul returns the rotation that does b first and then a.
func (a Quat) Mul(b Quat) Quat {
	return Quat{
		a.W*b.W - a.X*b.X - a.Y*b.Y - a.Z*b.Z,
		a.W*b.X + a.X*b.W + a.Y*b.Z - a.Z*b.Y,
		a.W*b.Y - a.X*b.Z + a.Y*b.W + a.Z*b.X,
		a.W*b.Z + a.X*b.Y - a.Y*b.X + a.Z*b.W,
	}
}

// Inv returns the opposite rotation.
func (a Quat) Inv() Quat { return Quat{a.W, -a.X, -a.Y, -a.Z} }

// Neg returns the same rotation with the other sign.
func (a Quat) Neg() Quat { return Quat{-a.W, -a.X, -a.Y, -a.Z} }

// Mirror reflects the rotation in the plane x = 0.
func (a Quat) Mirror() Quat { return Quat{a.W, a.X, -a.Y, -a.Z} }

// Rot turns the vector v.
func (a Quat) Rot(v Vec) Vec {
	u := Vec{a.X, a.Y, a.Z}
	t := u.Cross(v).Mul(2)
	return v.MulAdd(t, a.W).Add(u.Cross(t))
}

// Axes returns where the rotation takes the three axes.
func (a Quat) Axes() (x, y, z Vec) {
	return a.Rot(Vec{X: 1}), a.Rot(Vec{Y: 1}), a.Rot(Vec{Z: 1})
}

// Unit returns a with length 1, or Identity when a has no direction.
func (a Quat) Unit() Quat {
	l := math.Sqrt(a.Dot(a))
	if l < 1e-12 {
		return Identity()
	}
	return Quat{a.W / l, a.X / l, a.Y / l, a.Z / l}
}

// Dot returns the scalar product of the four numbers.
func (a Quat) Dot(b Quat) float64 { return a.W*b.W + a.X*b.X + a.Y*b.Y + a.Z*b.Z }

// Near returns a or -a, whichever lies in b's half of the sphere.
func (a Quat) Near(b Quat) Quat {
	if a.Dot(b) < 0 {
		return a.Neg()
	}
	return a
}

// Angle returns the angle between two rotations in degrees, 0…180.
func (a Quat) Angle(b Quat) float64 {
	return 2 * math.Acos(math.Min(1, math.Abs(a.Dot(b)))) / Deg
}

// Slerp turns from a (0) to b (1) at even speed on the shortest way.
func (a Quat) Slerp(b Quat, t float64) Quat { return a.slerp(b.Near(a), t) }

// slerp is Slerp without choosing the shorter way, which Squad needs.
func (a Quat) slerp(b Quat, t float64) Quat {
	d := a.Dot(b)
	if d > 0.9995 || d < -0.9995 {
		return Quat{a.W + (b.W-a.W)*t, a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t, a.Z + (b.Z-a.Z)*t}.Unit()
	}
	th := math.Acos(d)
	s := math.Sin(th)
	x, y := math.Sin((1-t)*th)/s, math.Sin(t*th)/s
	return Quat{a.W*x + b.W*y, a.X*x + b.X*y, a.Y*x + b.Y*y, a.Z*x + b.Z*y}
}

// Arc returns the shortest rotation from the unit vector a to the unit vector b.
func Arc(a, b Vec) Quat {
	d := a.Dot(b)
	if d < -0.99999 {
		return Quat{0, 0, 0, 1}
	}
	c := a.Cross(b)
	return Quat{1 + d, c.X, c.Y, c.Z}.Unit()
}

// FromAxes returns the rotation whose columns are x, y and z (unit length, at right angles, x cross y = z).
func FromAxes(x, y, z Vec) Quat {
	var q Quat
	switch {
	case x.X+y.Y+z.Z > 0:
		s := math.Sqrt(x.X+y.Y+z.Z+1) * 2
		q = Quat{s / 4, (y.Z - z.Y) / s, (z.X - x.Z) / s, (x.Y - y.X) / s}
	case x.X > y.Y && x.X > z.Z:
		s := math.Sqrt(1+x.X-y.Y-z.Z) * 2
		q = Quat{(y.Z - z.Y) / s, s / 4, (y.X + x.Y) / s, (z.X + x.Z) / s}
	case y.Y > z.Z:
		s := math.Sqrt(1+y.Y-x.X-z.Z) * 2
		q = Quat{(z.X - x.Z) / s, (y.X + x.Y) / s, s / 4, (z.Y + y.Z) / s}
	default:
		s := math.Sqrt(1+z.Z-x.X-y.Y) * 2
		q = Quat{(x.Y - y.X) / s, (z.X + x.Z) / s, (z.Y + y.Z) / s, s / 4}
	}
	return q.Unit()
}
