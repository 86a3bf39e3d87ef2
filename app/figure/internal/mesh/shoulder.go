package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

func (b *Body) newShoulder(s *sides) {
	s.yoke = b.add(newPart("yoke", Trunk, 10, 16, 2, Top))
	s.lat = b.add(newPart("lat", Trunk, 10, 16, 2, Top))
	s.pec = b.add(newPart("pec", Trunk, 10, 16, 2, Top))
	s.blade = b.add(newPart("shoulder blade", Trunk, bladeRings, 16, 2.4, Top))
}

// placeShoulder fills the gaps between rib cage, neck and arm with round cones
// (slope of the shoulder, armpit behind and in front) and lays the shoulder blade.
func (b *Body) placeShoulder(side skeleton.Side, p *skeleton.Pose, w *skeleton.World) {
	s, j := &b.side[side], side.Arm().Root()
	at := func(x, y, z float64) geom.Vec { return w.At(skeleton.Chest, geom.V(side.Sign()*x, y, z)) }
	joint, arm := w.Pos[j], w.Rot[j].Rot(geom.V(0, -1, 0))
	s.yoke.capsule(at(.055, .118, -.016), joint.Lerp(at(0, .105, -.01), .06), .047, .046)
	s.lat.capsule(at(.090, -.005, -.022), joint.MulAdd(arm, .040), .046, .034)
	s.pec.capsule(at(.080, .055, .045), joint.MulAdd(arm, .025), .050, .036)
	b.placeBlade(side, p, w)
	for _, q := range [3]*Part{s.yoke, s.lat, s.pec} {
		trunkNormals(q, w)
	}
	// these parts turn under the skin when the arm lifts: fixed paint would streak
	for _, q := range [4]*Part{s.yoke, s.lat, s.pec, s.blade} {
		b.paintInPlace(q, w)
	}
}

// trunkNormal is the normal at l (chest frame) of an ellipse round the spine.
func trunkNormal(l geom.Vec) geom.Vec {
	return geom.V(l.X/(.16*.16), math.Max(0, l.Y-.06)/(.08*.08), l.Z/(.11*.11)).Unit()
}

// trunkNormals gives a filling part mostly the normals of the trunk, so that
// both shade as one surface and no seam shows.
func trunkNormals(p *Part, w *skeleton.World) {
	q := w.Rot[skeleton.Chest]
	inv := q.Inv()
	for k, v := range p.Pos {
		n := q.Rot(trunkNormal(inv.Rot(v.Sub(w.Pos[skeleton.Chest]))))
		p.Normal[k] = n.MulAdd(p.Normal[k], .35).Unit()
	}
}

// blendShoulder turns the arm's normals near the joint towards the trunk's.
func (b *Body) blendShoulder(p *Part, w *skeleton.World) {
	q := w.Rot[skeleton.Chest]
	inv := q.Inv()
	for i := range p.Rings {
		k := .8 * geom.Smooth(.05, -.02, b.upperArmRows[i].t)
		if k <= 0 {
			return
		}
		for v := i * p.Segs; v < (i+1)*p.Segs; v++ {
			n := q.Rot(trunkNormal(inv.Rot(p.Pos[v].Sub(w.Pos[skeleton.Chest]))))
			p.Normal[v] = p.Normal[v].Mul(1-k).MulAdd(n, k).Unit()
		}
	}
}

// bladeRings is the number of sections of a shoulder blade.
const bladeRings = 13

// bladeRows are the sections of a shoulder blade: height, inner and outer edge.
func bladeRows() [bladeRings][3]float64 {
	return [bladeRings][3]float64{
		{-.095, .000, .000},
		{-.092, -.008, .008},
		{-.080, -.014, .016},
		{-.06, -.020, .026},
		{-.03, -.028, .038},
		{0, -.034, .047},
		{.025, -.037, .054},
		{.045, -.038, .060},
		{.058, -.037, .062},
		{.068, -.034, .060},
		{.075, -.028, .054},
		{.079, -.016, .040},
		{.080, .01, .01},
	}
}

// placeBlade lays the shoulder blade as a shallow rounded triangle on the back.
// It slides with the girdle (to the spine when squeezed) and turns up with the arm.
func (b *Body) placeBlade(side skeleton.Side, p *skeleton.Pose, w *skeleton.World) {
	sg, g := side.Sign(), p.Girdle[side]
	up := geom.Smooth(40, 170, skeleton.Elevation(p.Rot[side.Arm().Root()])) * 22
	o := w.At(skeleton.Chest, geom.V(
		sg*(.090+1.05*g.Fwd), .035+g.Up*.8,
		-.080-.18*math.Max(0, -g.Fwd)+.75*math.Max(0, g.Fwd)))
	q := w.Rot[skeleton.Chest].Mul(geom.RotY(-sg * (16 + 260*g.Fwd))).Mul(geom.RotZ(sg * (up + 6)))
	x, y, z := q.Axes()
	x = x.Mul(sg)
	part := b.side[side].blade
	for i, r := range bladeRows() {
		thick := .017 * math.Sqrt(math.Max(0, 1-math.Pow(math.Abs(r[0]+.005)/.092, 3)))
		part.ring(i, o.MulAdd(y, r[0]).MulAdd(x, (r[1]+r[2])/2), x, z, (r[2]-r[1])/2, thick, thick)
	}
	part.smooth()
}
