package skeleton

import (
	"math"

	"posturebreak/app/figure/internal/geom"
)

// Angle is one measured joint angle with its allowed range, in degrees.
type Angle struct {
	Name   string // as "hip flexion"
	Joint  Joint
	Value  float64
	Lo, Hi float64
}

// Beyond returns how far the value lies outside its range, 0 inside.
func (a Angle) Beyond() float64 { return math.Max(0, math.Max(a.Lo-a.Value, a.Value-a.Hi)) }

// Spine reads a spine part's turn as degrees of flexion, side-bend and twist.
func Spine(q geom.Quat) (flex, bend, twist float64) {
	x, y, z := q.Axes()
	flex = math.Asin(geom.Clamp(-z.Y, -1, 1)) / geom.Deg
	twist = math.Atan2(z.X, z.Z) / geom.Deg
	bend = math.Atan2(-x.Y, y.Y) / geom.Deg
	return flex, bend, twist
}

// Angles returns the anatomical angles of a pose with the limits used here.
//
// The textbook values are those of the American Academy of Orthopaedic Surgeons
// (elbow 0…150, knee 0…135, hip 120/30, shoulder turn 90/70, wrist 80/70, ankle
// 50/20); the limits are wider where a trained pose needs it (sitting on the
// heels, cross-legged) or the simple joint shares its turn with a neighbour.
// They catch broken poses; they are not medical advice.
func Angles(p *Pose) []Angle {
	out := make([]Angle, 0, 40)
	for _, s := range []struct {
		j                 Joint
		flexLo, flexHi, b float64
		twist             float64
	}{{Lumbar, -25, 40, 20, 12}, {Mid, -20, 32, 20, 26}, {Chest, -22, 32, 18, 32}} {
		out = append(out, spineAngles(s.j, p.Rot[s.j], s.flexLo, s.flexHi, s.b, s.twist)...)
	}
	out = append(out, spineAngles(Neck, p.Rot[Neck].Mul(p.Rot[Head]), -60, 55, 40, 78)...)
	for _, s := range [2]Side{Right, Left} {
		out = append(out, hinges(p, s)...)
		out = append(out, hipAngles(p, s)...)
		out = append(out, shoulderAngles(p, s)...)
		out = append(out, endAngles(p, s)...)
	}
	return out
}

func spineAngles(j Joint, q geom.Quat, flexLo, flexHi, b, t float64) []Angle {
	flex, bend, twist := Spine(q)
	return []Angle{
		{"flexion", j, flex, flexLo, flexHi},
		{"side-bend", j, bend, -b, b},
		{"twist", j, twist, -t, t},
	}
}

// hinges measures elbow and knee, which can only bend one way.
func hinges(p *Pose, s Side) []Angle {
	off := func(q geom.Quat) float64 {
		return 2 * math.Asin(math.Min(1, math.Hypot(q.Y, q.Z))) / geom.Deg
	}
	elbow, knee := ForearmR+3*Joint(s), ShinR+3*Joint(s)
	return []Angle{
		{"bend", elbow, ElbowBend(p, s), -3, 150},
		{"bend off its axis", elbow, off(p.Rot[elbow]), 0, .5},
		{"bend", knee, KneeBend(p, s), -3, 158},
		{"bend off its axis", knee, off(p.Rot[knee]), 0, .5},
	}
}

// ElbowBend returns how far the elbow of a side is bent, in degrees.
func ElbowBend(p *Pose, s Side) float64 {
	q := p.Rot[ForearmR+3*Joint(s)]
	return geom.Wrap(2 * math.Atan2(-q.X, q.W) / geom.Deg)
}

// KneeBend returns how far the knee of a side is bent, in degrees.
func KneeBend(p *Pose, s Side) float64 {
	q := p.Rot[ShinR+3*Joint(s)]
	return geom.Wrap(2 * math.Atan2(q.X, q.W) / geom.Deg)
}

// hipAngles measures in the order the data is written: flexion, outward, turn.
// A swing-twist reading is useless for cross-legged legs.
func hipAngles(p *Pose, s Side) []Angle {
	j := ThighR + 3*Joint(s)
	q := s.Quat(p.Rot[j])
	d := q.Rot(geom.V(0, -1, 0))
	flex := math.Atan2(d.Z, -d.Y) / geom.Deg
	out := math.Asin(geom.Clamp(d.X, -1, 1)) / geom.Deg
	if math.Hypot(d.Z, d.Y) < .35 { // pointing sideways: flexion says nothing
		flex = 0
	}
	rest := geom.RotX(-flex).Mul(geom.RotZ(out)).Inv().Mul(q)
	return []Angle{
		{"flexion", j, flex, -30, 140},
		{"outward", j, out, -35, 75},
		{"turn", j, geom.Wrap(2 * math.Atan2(rest.Y, rest.W) / geom.Deg), -50, 75},
	}
}

func shoulderAngles(p *Pose, s Side) []Angle {
	j := UpperArmR + 3*Joint(s)
	q := s.Quat(p.Rot[j])
	d := q.Rot(geom.V(0, -1, 0))
	out := []Angle{
		{"backward", j, math.Asin(geom.Clamp(-d.Z, -1, 1)) / geom.Deg, -90, 62},
		{"across", j, math.Asin(geom.Clamp(-d.X, -1, 1)) / geom.Deg, -90, 65},
	}
	// the turn is not defined overhead, nor seen on a straight arm
	if d.Y < .85 && ElbowBend(p, s) > 12 {
		out = append(out, Angle{"turn", j, geom.Wrap(2 * math.Atan2(q.Y, q.W) / geom.Deg), -105, 115})
	}
	return out
}

// endAngles measures wrist, forearm and ankle.
func endAngles(p *Pose, s Side) []Angle {
	hand, foot := HandR+3*Joint(s), FootR+3*Joint(s)
	q := s.Quat(p.Rot[hand])
	bend := math.Acos(geom.Clamp(-q.Rot(geom.V(0, -1, 0)).Y, -1, 1)) / geom.Deg
	return []Angle{
		{"bend", hand, bend, 0, 95},
		{"forearm turn", hand, geom.Wrap(-2 * math.Atan2(q.Y, q.W) / geom.Deg), -110, 110},
		{"bend", foot, geom.Identity().Angle(p.Rot[foot]), 0, 75},
	}
}
