package skeleton

import (
	"math"

	"posturebreak/app/figure/internal/geom"
)

// TwoBone bends a chain of two bones (lengths l1 and l2) from a so that its
// end comes to target, its middle joint pointing towards pole. miss is how far
// the end stays away, in metres.
func TwoBone(a, target, pole geom.Vec, l1, l2 float64) (mid, end geom.Vec, miss float64) {
	d := target.Sub(a)
	u := d.Unit()
	if d.Len() < 1e-9 {
		u = geom.V(0, -1, 0)
	}
	// never quite straight nor quite folded: the bend must keep its direction
	c := geom.Clamp(d.Len(), math.Abs(l1-l2)+1e-3, l1+l2-1e-4)
	along := (l1*l1 - l2*l2 + c*c) / (2 * c)
	out := math.Sqrt(math.Max(0, l1*l1-along*along))
	side := pole.Perp(u)
	if side.Len() < .5 { // the pole lies along the limb
		side = geom.V(0, 0, 1).Perp(u)
	}
	if side.Len() < .5 {
		side = geom.V(1, 0, 0)
	}
	return a.MulAdd(u, along).MulAdd(side, out), a.MulAdd(u, c), math.Abs(d.Len() - c)
}

// Reach turns the limb's joints so that its wrist or ankle comes to target and
// its hand or foot is turned as end, both in the room. pole is the way the
// elbow or knee points. miss is how far it stays away, in metres. Elbow and knee
// are pure hinges: both bones share the axis across the limb.
func (p *Pose) Reach(w *World, l Limb, target geom.Vec, end geom.Quat, pole geom.Vec) (miss float64) {
	j := l.Root()
	parent := w.Rot[Parents()[j]]
	l1, l2, rounds := ThighLength, ShinLength, 1
	if l.IsArm() {
		l1, l2, rounds = UpperArm, Forearm, 4 // the shoulder moves with elevation
	}
	for range rounds {
		p.PlaceLimb(w, l)
		a := w.Pos[j]
		mid, wrist, far := TwoBone(a, target, pole, l1, l2)
		r1, r2 := boneTurns(l, a, mid, wrist, pole)
		p.Rot[j] = parent.Inv().Mul(r1)
		p.Rot[j+1] = r1.Inv().Mul(r2)
		p.Rot[j+2] = r2.Inv().Mul(end)
		miss = far
	}
	p.PlaceLimb(w, l)
	return miss
}

// boneTurns returns the room turns of a limb's two bones.
func boneTurns(l Limb, a, mid, end, pole geom.Vec) (upper, lower geom.Quat) {
	y1, y2 := a.Sub(mid).Unit(), mid.Sub(end).Unit()
	along := end.Sub(a).Unit()
	front := mid.Sub(a).Reject(along)
	if front.Len() < 0.012 { // a straight limb: the bend says nothing
		front = pole.Perp(along)
	}
	front = front.Unit()
	if l.IsArm() { // an elbow points backward
		front = front.Neg()
	}
	z1 := front.Perp(y1)
	x := y1.Cross(z1)
	return geom.FromAxes(x, y1, z1), geom.FromAxes(x, y2, x.Cross(y2))
}
