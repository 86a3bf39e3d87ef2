package geom

import "math"

// Deg turns degrees into radians when multiplied.
const Deg = math.Pi / 180

// Clamp returns x limited to lo…hi.
func Clamp(x, lo, hi float64) float64 { return math.Max(lo, math.Min(hi, x)) }

// Lerp returns the value at t between a (0) and b (1).
func Lerp(a, b, t float64) float64 { return a + (b-a)*t }

// Smooth rises softly from 0 at a to 1 at b (smoothstep); a may be above b.
func Smooth(a, b, x float64) float64 {
	t := Clamp((x-a)/(b-a), 0, 1)
	return t * t * (3 - 2*t)
}

// CatmullRom1 returns the value at t between b and c on the curve through a, b, c, d.
func CatmullRom1(a, b, c, d, t float64) float64 {
	return 0.5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t*t + (3*b-a-3*c+d)*t*t*t)
}

// Wrap brings an angle in degrees into -180…180.
func Wrap(a float64) float64 {
	a = math.Mod(a, 360)
	switch {
	case a > 180:
		return a - 360
	case a < -180:
		return a + 360
	}
	return a
}

// SegmentDistance returns the shortest distance between the segments a-b and c-d.
func SegmentDistance(a, b, c, d Vec) float64 {
	u, v, w := b.Sub(a), d.Sub(c), a.Sub(c)
	uu, uv, vv, uw, vw := u.Dot(u), u.Dot(v), v.Dot(v), u.Dot(w), v.Dot(w)
	var s, t float64
	if den := uu*vv - uv*uv; den > 1e-12 {
		s = Clamp((uv*vw-vv*uw)/den, 0, 1)
	}
	if vv > 1e-12 {
		t = Clamp((uv*s+vw)/vv, 0, 1)
	}
	if uu > 1e-12 {
		s = Clamp((uv*t-uw)/uu, 0, 1)
	}
	return a.MulAdd(u, s).Sub(c.MulAdd(v, t)).Len()
}
