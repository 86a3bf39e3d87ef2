package raster

import "posturebreak/app/figure/internal/mesh"

// corner is a projected point: place in samples, depth in metres, light and
// paint 0…255.
type corner struct{ x, y, z, light, paint float32 }

// stagger shifts the samples of odd rows by half a sample against even ones
// (each is a quarter off the middle): near-upright edges then get four steps per
// pixel instead of two.
const stagger = .25

// plane interpolates the three attributes over a triangle.
type plane struct {
	z, zx, zy, l, lx, ly, p, px, py float32
}

func newPlane(a, b, c *corner, inv float32) plane {
	abx, aby, acx, acy := b.x-a.x, b.y-a.y, c.x-a.x, c.y-a.y
	slope := func(ab, ac float32) (dx, dy float32) {
		return (ab*acy - ac*aby) * inv, (ac*abx - ab*acx) * inv
	}
	var p plane
	p.z, p.l, p.p = a.z, a.light, a.paint
	p.zx, p.zy = slope(b.z-a.z, c.z-a.z)
	p.lx, p.ly = slope(b.light-a.light, c.light-a.light)
	p.px, p.py = slope(b.paint-a.paint, c.paint-a.paint)
	return p
}

// triangle draws one triangle where it is nearer than what is there.
func (b *buffer) triangle(u, v, w *corner, m mesh.Material, g mesh.Group) {
	if v.y < u.y {
		u, v = v, u
	}
	if w.y < u.y {
		u, w = w, u
	}
	if w.y < v.y {
		v, w = w, v
	}
	top, bottom := max(int(u.y+.5), 0), min(int(w.y+.5), b.h)
	if top >= bottom {
		return
	}
	det := (v.x-u.x)*(w.y-u.y) - (w.x-u.x)*(v.y-u.y)
	if det == 0 {
		return
	}
	pl := newPlane(u, v, w, 1/det)
	long := (w.x - u.x) / (w.y - u.y)
	var upper, lower float32
	if v.y > u.y {
		upper = (v.x - u.x) / (v.y - u.y)
	}
	if w.y > v.y {
		lower = (w.x - v.x) / (w.y - v.y)
	}
	base := sample(uint32(m)<<24 | uint32(g))
	for y := top; y < bottom; y++ {
		fy := float32(y) + .5
		left := u.x + (fy-u.y)*long
		right := v.x + (fy-v.y)*lower
		if fy < v.y {
			right = u.x + (fy-u.y)*upper
		}
		if det < 0 { // the middle corner is on the left
			left, right = right, left
		}
		shift := rowShift(y)
		from, to := max(int(left-shift+.5), 0), min(int(right-shift+.5), b.w)
		if from < to {
			b.span(y, from, to, float32(from)+.5+shift-u.x, fy-u.y, &pl, base)
		}
	}
}

// rowShift is where the samples of a row sit against the middle of their cells.
func rowShift(y int) float32 {
	if y&1 == 0 {
		return -stagger
	}
	return stagger
}

// span fills columns from…to-1 of row y; dx and dy lead from the plane's corner
// to the first of them.
func (b *buffer) span(y, from, to int, dx, dy float32, pl *plane, base sample) {
	b.lo[y], b.hi[y] = min(b.lo[y], int32(from)), max(b.hi[y], int32(to-1))
	z := pl.z + dx*pl.zx + dy*pl.zy
	l := pl.l + dx*pl.lx + dy*pl.ly
	p := pl.p + dx*pl.px + dy*pl.py
	depth := b.depth[y*b.w+from : y*b.w+to]
	seen := b.seen[y*b.w+from : y*b.w+to]
	seen = seen[:len(depth)]
	for i := range depth {
		if z < depth[i] {
			depth[i] = z
			light, paint := min(max(int32(l), 0), 255), min(max(int32(p), 0), 255)
			seen[i] = base | sample(light)<<16 | sample(paint)<<8
		}
		z += pl.zx
		l += pl.lx
		p += pl.px
	}
}
