package skeleton

import (
	"math"

	"posturebreak/app/figure/internal/geom"
)

// World holds the place and turn of every joint in the room.
type World struct {
	Pos [Joints]geom.Vec
	Rot [Joints]geom.Quat
}

// At returns the room position of v, given in the frame of joint j.
func (w *World) At(j Joint, v geom.Vec) geom.Vec { return w.Pos[j].Add(w.Rot[j].Rot(v)) }

// Place fills w from the pose (forward kinematics).
func (p *Pose) Place(w *World) {
	parents, offsets := Parents(), Offsets()
	w.Pos[Pelvis], w.Rot[Pelvis] = p.Root, p.Rot[Pelvis]
	for j := Lumbar; j < Joints; j++ {
		p.placeJoint(w, j, parents[j], offsets[j])
	}
}

// PlaceLimb fills only the three joints of a limb; its parent must be placed already.
func (p *Pose) PlaceLimb(w *World, l Limb) {
	parents, offsets := Parents(), Offsets()
	for j := l.Root(); j < l.Root()+3; j++ {
		p.placeJoint(w, j, parents[j], offsets[j])
	}
}

func (p *Pose) placeJoint(w *World, j, parent Joint, offset geom.Vec) {
	switch j {
	case UpperArmR:
		offset = ShoulderAt(Right, p.Girdle[Right], Elevation(p.Rot[j]))
	case UpperArmL:
		offset = ShoulderAt(Left, p.Girdle[Left], Elevation(p.Rot[j]))
	default: // only shoulders slide
	}
	w.Pos[j] = w.At(parent, offset)
	w.Rot[j] = w.Rot[parent].Mul(p.Rot[j])
}

// Elevation returns how far an upper arm is raised from hanging, in degrees.
func Elevation(arm geom.Quat) float64 {
	d := arm.Rot(geom.V(0, -1, 0))
	return math.Acos(geom.Clamp(-d.Y, -1, 1)) / geom.Deg
}

// ShoulderAt returns the shoulder joint in the chest's frame. It rises and
// moves in with the arm's elevation (degrees); without that a raised arm looks
// dislocated.
func ShoulderAt(s Side, g Girdle, elevation float64) geom.Vec {
	k := geom.Smooth(50, 175, elevation)
	return geom.V(
		s.Sign()*(ShoulderHalf-0.035*k-0.25*math.Abs(g.Fwd)),
		ShoulderUp+g.Up+0.052*k,
		-0.012+g.Fwd)
}
