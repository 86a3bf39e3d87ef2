package clip

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// Free arms start this part of the movement later than the trunk, and the head
// a little earlier: the lag alone makes the movement look human.
const lag = .07

// Mover blends poses. It holds the scratch space of one blend, so that a frame
// allocates nothing; it is not safe for concurrent use.
type Mover struct {
	Clip  *Clip
	world skeleton.World
}

// times are the eased progress of the parts of the body.
type times struct{ trunk, arms, head float64 }

// of returns the progress of one joint.
func (t times) of(j skeleton.Joint) float64 {
	switch {
	case j >= skeleton.UpperArmR && j <= skeleton.HandL:
		return t.arms
	case j == skeleton.Neck || j == skeleton.Head:
		return t.head
	}
	return t.trunk
}

// Blend fills out with the pose at progress u (0…1) of the movement from step
// from into step to. Any two steps can follow each other; what the target step
// passes through, it passes through whatever came before.
func (m *Mover) Blend(from, to int, u float64, out *skeleton.Pose) {
	a, b := m.Clip.Key(from), m.Clip.Key(to)
	if to < 0 || to >= len(m.Clip.Steps) {
		m.between(a, a, b, b, even(Soft.At(u)), out)
		return
	}
	step := &m.Clip.Steps[to]
	if n := len(step.Via); n > 0 {
		m.through(a, step.Via, b, step.Ease.At(u)*float64(n+1), out)
		return
	}
	t := even(step.Ease.At(u))
	if step.Ease == Soft {
		t = times{Soft.At(u / (1 - lag)), Soft.At((u - lag) / (1 - lag)), Soft.At(u / (1 - 2*lag))}
	}
	m.between(a, a, b, b, t, out)
}

func even(t float64) times { return times{t, t, t} }

// through follows the smooth curve from a through via to b; at counts the keys passed.
func (m *Mover) through(a int, via []int, b int, at float64, out *skeleton.Pose) {
	n := len(via)
	key := func(i int) int {
		switch {
		case i <= 0:
			return a
		case i > n:
			return b
		}
		return via[i-1]
	}
	i := min(int(at), n)
	m.between(key(i-1), key(i), key(i+1), key(i+2), even(at-float64(i)), out)
}

// between fills out with the pose between keys k1 and k2 on the curve that also
// passes k0 and k3. Where k0 is k1 and k3 is k2 that is the plain shortest way.
func (m *Mover) between(k0, k1, k2, k3 int, t times, out *skeleton.Pose) {
	keys := m.Clip.Keys
	p := [4]*skeleton.Pose{&keys[k0].Pose, &keys[k1].Pose, &keys[k2].Pose, &keys[k3].Pose}
	curved := k0 != k1 || k2 != k3
	*out = *p[1]
	for j := range out.Rot {
		u := t.of(skeleton.Joint(j))
		if curved {
			out.Rot[j] = geom.Squad(p[0].Rot[j], p[1].Rot[j], p[2].Rot[j], p[3].Rot[j], u)
		} else {
			out.Rot[j] = p[1].Rot[j].Slerp(p[2].Rot[j], u)
		}
	}
	out.Root = along(p[0].Root, p[1].Root, p[2].Root, p[3].Root, t.trunk, curved)
	out.Knees = along(p[0].Knees, p[1].Knees, p[2].Knees, p[3].Knees, t.trunk, curved)
	for s := range out.Toe {
		out.Girdle[s].Up = geom.Lerp(p[1].Girdle[s].Up, p[2].Girdle[s].Up, t.trunk)
		out.Girdle[s].Fwd = geom.Lerp(p[1].Girdle[s].Fwd, p[2].Girdle[s].Fwd, t.trunk)
		out.Toe[s] = geom.Lerp(p[1].Toe[s], p[2].Toe[s], t.trunk)
		out.Grip[s] = geom.Lerp(p[1].Grip[s], p[2].Grip[s], t.arms)
	}
	m.anchor(out)
	for _, l := range [skeleton.Limbs]skeleton.Limb{skeleton.LegR, skeleton.LegL, skeleton.ArmR, skeleton.ArmL} {
		if planted(p, l) {
			m.plant(l, p, t.trunk, curved, out)
		} else if l.IsArm() {
			out.PlaceLimb(&m.world, l)
			before, after := keys[k1].dip[l.Side()], keys[k2].dip[l.Side()]
			u := t.arms
			m.keepAboveFloor(l, before*(1-u)*(1-u)+after*u*u, out)
		}
	}
}

// planted says whether a limb stays planted between the two middle poses.
func planted(p [4]*skeleton.Pose, l skeleton.Limb) bool {
	return p[1].Pin[l].On != skeleton.Free && p[1].Pin[l].On == p[2].Pin[l].On
}

func along(a, b, c, d geom.Vec, t float64, curved bool) geom.Vec {
	if curved {
		return geom.CatmullRom(a, b, c, d, t)
	}
	return b.Lerp(c, t)
}

// anchor places the body and, anchored at the knees, moves it back onto them.
func (m *Mover) anchor(out *skeleton.Pose) {
	out.Place(&m.world)
	if m.Clip.Anchor != AtKnees {
		return
	}
	knees := m.world.Pos[skeleton.ShinR].Lerp(m.world.Pos[skeleton.ShinL], .5)
	out.Root = out.Root.Add(out.Knees.Sub(knees))
	out.Place(&m.world)
}

// plant brings a planted hand or foot back to its place.
func (m *Mover) plant(l skeleton.Limb, p [4]*skeleton.Pose, t float64, curved bool, out *skeleton.Pose) {
	a, b := &p[1].Pin[l], &p[2].Pin[l]
	before, after := &p[0].Pin[l], &p[3].Pin[l]
	if before.On != a.On {
		before = a
	}
	if after.On != b.On {
		after = b
	}
	pos := along(before.Pos, a.Pos, b.Pos, after.Pos, t, curved)
	pos.Y += lift(l, a, b) * 4 * t * (1 - t)
	rot := a.Rot.Slerp(b.Rot, t)
	if a.On >= 0 {
		pos = m.world.At(skeleton.Joint(a.On), pos)
		rot = m.world.Rot[a.On].Mul(rot)
	}
	out.Reach(&m.world, l, pos, rot, m.bendWay(l, pos, out))
}

// lift is how far a limb leaves its place on the way: a foot whose ball goes
// more than 5 cm takes a step. (Its ankle also moves when only the heel lifts.)
func lift(l skeleton.Limb, a, b *skeleton.Pin) float64 {
	if up := math.Max(a.Lift, b.Lift); up > 0 || l.IsArm() {
		return up
	}
	ball := geom.V(0, -skeleton.AnkleHeight, skeleton.BallAhead)
	d := b.Pos.Add(b.Rot.Rot(ball)).Sub(a.Pos.Add(a.Rot.Rot(ball)))
	if way := math.Hypot(d.X, d.Z); way > .05 {
		return math.Min(.10, .25*way)
	}
	return 0
}

// bendWay is the way the elbow or knee points by plain interpolation.
func (m *Mover) bendWay(l skeleton.Limb, end geom.Vec, out *skeleton.Pose) geom.Vec {
	w := &m.world
	out.PlaceLimb(w, l)
	j := l.Root()
	if !l.IsArm() && m.Clip.Anchor == AtKnees {
		return w.Pos[j+1].Sub(w.Pos[j].Lerp(end, .5))
	}
	limb := w.Pos[j+2].Sub(w.Pos[j]).Unit()
	if way := w.Pos[j+1].Sub(w.Pos[j]).Reject(limb); way.Len() >= .01 {
		return way
	}
	if l.IsArm() {
		return w.Rot[j].Rot(geom.V(0, 0, -1))
	}
	return w.Rot[j].Rot(geom.V(0, 0, 1))
}

// keepAboveFloor lifts a free hand that would dip deeper into the floor on its
// way than allowed, which is what the poses at both ends do themselves.
func (m *Mover) keepAboveFloor(l skeleton.Limb, allowed float64, out *skeleton.Pose) {
	w := &m.world
	up := allowed - handDip(w, l)
	if up <= 0 {
		return
	}
	j := l.Root()
	wrist := w.Pos[j+2]
	wrist.Y += up
	way := w.Pos[j+1].Sub(w.Pos[j].Lerp(w.Pos[j+2], .5))
	out.Reach(w, l, wrist, w.Rot[j+2], way)
}

// handDip returns how far a hand is in the floor: 0, or metres below it.
func handDip(w *skeleton.World, l skeleton.Limb) float64 {
	low := 0.0
	// wrist, finger tips, thumb and edge of the hand, with their radii
	for _, p := range [4]struct {
		at geom.Vec
		r  float64
	}{{geom.Vec{}, .040}, {geom.V(0, -.16, 0), .030}, {geom.V(0, -.083, .060), .012}, {geom.V(0, -.13, -.034), .012}} {
		low = math.Min(low, w.At(l.Root()+2, p.at).Y-p.r)
	}
	return low
}
