package skeleton

import "posturebreak/app/figure/internal/geom"

// SpineAt returns the centre and turn of the trunk at height h (metres above
// the hip line in the rest pose): a smooth curve through the spine's joints, so
// that rounding, arching and turning bend the trunk as one piece.
func (w *World) SpineAt(h float64) (geom.Vec, geom.Quat) {
	heights := [7]float64{-.12, 0, .10, .24, .38, .555, .64}
	points := [7]geom.Vec{
		w.At(Pelvis, geom.V(0, -.12, 0)), w.Pos[Pelvis], w.Pos[Lumbar],
		w.Pos[Mid], w.Pos[Chest], w.Pos[Neck], w.Pos[Head],
	}
	i := 0
	for i < 5 && h > heights[i+1] {
		i++
	}
	tangent := func(j int) geom.Vec {
		a, b := max(j-1, 0), min(j+1, 6)
		return points[b].Sub(points[a]).Mul(1 / (heights[b] - heights[a]))
	}
	dh := heights[i+1] - heights[i]
	t := (h - heights[i]) / dh
	t2, t3 := t*t, t*t*t
	p := points[i].Mul(2*t3-3*t2+1).MulAdd(tangent(i), (t3-2*t2+t)*dh)
	p = p.MulAdd(points[i+1], -2*t3+3*t2).MulAdd(tangent(i+1), (t3-t2)*dh)
	return p, w.spineTurn(h)
}

// spineTurn blends the parts' turns between the middles of the segments.
func (w *World) spineTurn(h float64) geom.Quat {
	const low, step = .03, .14
	switch k := (h - low) / step; {
	case k <= 0:
		return w.Rot[Pelvis]
	case k <= 1:
		return w.Rot[Pelvis].Slerp(w.Rot[Lumbar], k)
	case k <= 2:
		return w.Rot[Lumbar].Slerp(w.Rot[Mid], k-1)
	case k <= 3:
		return w.Rot[Mid].Slerp(w.Rot[Chest], k-2)
	}
	return w.Rot[Chest]
}
