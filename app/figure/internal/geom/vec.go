// Package geom holds the small algebra the figure is built on: vectors,
// unit quaternions and a few scalar curves.
//
// Axes, everywhere in app/figure: x is the figure's right, y is up, z is the
// way it faces; metres, and degrees in every argument that is an angle. Seen
// with the eye this set is left-handed, but the algebra is the usual one; only
// the camera and the triangle winding know about it.
package geom

import "math"

// Vec is a vector or a point in metres: X to the figure's right, Y up, Z forward.
type Vec struct{ X, Y, Z float64 }

// V returns the vector with these three parts.
func V(x, y, z float64) Vec { return Vec{x, y, z} }

// Add returns a+b.
func (a Vec) Add(b Vec) Vec { return Vec{a.X + b.X, a.Y + b.Y, a.Z + b.Z} }

// Sub returns a-b.
func (a Vec) Sub(b Vec) Vec { return Vec{a.X - b.X, a.Y - b.Y, a.Z - b.Z} }

// Mul returns a scaled by s.
func (a Vec) Mul(s float64) Vec { return Vec{a.X * s, a.Y * s, a.Z * s} }

// MulAdd returns a + b*s, the commonest step in placing a mesh.
func (a Vec) MulAdd(b Vec, s float64) Vec {
	return Vec{a.X + b.X*s, a.Y + b.Y*s, a.Z + b.Z*s}
}

// Dot returns the scalar product.
func (a Vec) Dot(b Vec) float64 { return a.X*b.X + a.Y*b.Y + a.Z*b.Z }

// Cross returns the vector product.
func (a Vec) Cross(b Vec) Vec {
	return Vec{a.Y*b.Z - a.Z*b.Y, a.Z*b.X - a.X*b.Z, a.X*b.Y - a.Y*b.X}
}

// Len returns the length in metres.
func (a Vec) Len() float64 { return math.Sqrt(a.Dot(a)) }

// Neg returns -a.
func (a Vec) Neg() Vec { return Vec{-a.X, -a.Y, -a.Z} }

// Lerp returns the point at t between a (0) and b (1).
func (a Vec) Lerp(b Vec, t float64) Vec { return a.Add(b.Sub(a).Mul(t)) }

// Mirror reflects a in the plane x = 0, which swaps the figure's left and right.
func (a Vec) Mirror() Vec { return Vec{-a.X, a.Y, a.Z} }

// Unit returns a with length 1, or the zero vector when a has no direction.
func (a Vec) Unit() Vec {
	l := a.Len()
	if l < 1e-12 {
		return Vec{}
	}
	return a.Mul(1 / l)
}

// Reject returns the part of a perpendicular to the unit vector u.
func (a Vec) Reject(u Vec) Vec { return a.MulAdd(u, -a.Dot(u)) }

// Perp returns the direction of the part of a perpendicular to the unit vector u.
func (a Vec) Perp(u Vec) Vec { return a.Reject(u).Unit() }

// CatmullRom returns the point at t between b and c on the curve through a, b, c, d.
func CatmullRom(a, b, c, d Vec, t float64) Vec {
	return Vec{
		CatmullRom1(a.X, b.X, c.X, d.X, t),
		CatmullRom1(a.Y, b.Y, c.Y, d.Y, t),
		CatmullRom1(a.Z, b.Z, c.Z, d.Z, t),
	}
}
