package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

const (
	torsoSegs     = 36
	torsoExponent = 2.35
)

func (b *Body) newTrunk() {
	b.torso = b.add(newLoft("torso", Trunk, b.torsoRows, torsoSegs, torsoExponent))
	b.cutSeams()
	b.tailor()
	b.neck = b.add(newPart("neck", Trunk, 9, 20, 2, Skin))
}

// cutSeams makes two segments narrow, exactly in front and behind: they carry
// the zip and the seam, by which one sees how far the chest has turned.
func (b *Body) cutSeams() {
	const front, back = torsoSegs / 4, torsoSegs * 3 / 4
	for j, angle := range map[int]float64{front: 86.8, front + 1: 93.2, back: 267.4, back + 1: 272.6} {
		b.torso.circle[j] = superellipse(angle, torsoExponent)
	}
}

// tailor sews side panels, zip and seam.
func (b *Body) tailor() {
	const half = torsoSegs / 2
	for i := range b.torso.Mat {
		j, t := i%torsoSegs, b.torsoRows[i/torsoSegs].t
		side := j <= 1 || j >= torsoSegs-2 || j >= half-2 && j <= half+1
		middle := j == torsoSegs/4 || j == torsoSegs*3/4
		switch m := &b.torso.Mat[i]; {
		case *m == Top && (middle || side && t < .44):
			*m = TopTrim
		case *m == Bottom && side && t > -.06:
			*m = BottomTrim
		}
	}
}

// placeTrunk lays the torso round the spine; breath (0…1) widens the chest by
// up to 3 % in depth and 1.2 % in width.
func (b *Body) placeTrunk(breath float64, w *skeleton.World) {
	breath = 2*breath - 1
	for i := range b.torsoRows {
		r := &b.torsoRows[i]
		c, q := w.SpineAt(r.t)
		x, _, z := q.Axes()
		chest := breath * geom.Smooth(.22, .40, r.t) * geom.Smooth(.55, .48, r.t)
		b.torso.ring(i, c.MulAdd(z, r.shift), x, z, r.w*(1+.012*chest), r.front*(1+.03*chest), r.back)
	}
	b.torso.smooth()
	b.placeNeck(w)
}

func (b *Body) placeNeck(w *skeleton.World) {
	chest, head := w.Rot[skeleton.Chest], w.Rot[skeleton.Head]
	low := w.Pos[skeleton.Neck].Add(chest.Rot(geom.V(0, -.035, 0)))
	high := w.At(skeleton.Head, geom.V(0, .045, .006))
	middle := w.Pos[skeleton.Neck].Lerp(w.Pos[skeleton.Head], .5)
	for i := range b.neck.Rings {
		t := float64(i) / float64(b.neck.Rings-1)
		c := low.Mul((1-t)*(1-t)).MulAdd(middle, 2*t*(1-t)).MulAdd(high, t*t)
		x, _, z := chest.Slerp(head, t).Axes()
		r := geom.Lerp(.056, .047, geom.Smooth(0, .6, t))
		b.neck.ring(i, c, x, z, r, r, r)
	}
	b.neck.smooth()
}

// placeSeat rounds the seat; most of its normals come from an ellipse round the
// pelvis, so that the two halves shade as one surface.
func (b *Body) placeSeat(side skeleton.Side, w *skeleton.World) {
	p := b.side[side].seat
	q := w.Rot[skeleton.Pelvis]
	p.ellipsoid(w.At(skeleton.Pelvis, geom.V(side.Sign()*.060, -.030, -.036)), q, .096, .092, .083)
	inv := q.Inv()
	for k, v := range p.Pos {
		l := inv.Rot(v.Sub(w.Pos[skeleton.Pelvis]))
		n := geom.V(l.X/(.16*.16), math.Min(0, l.Y+.03)/(.10*.10), l.Z/(.11*.11)).Unit()
		p.Normal[k] = q.Rot(n).Mul(.65).MulAdd(p.Normal[k], .35).Unit()
	}
}
