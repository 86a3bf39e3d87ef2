// Package skeleton knows the figure's joints: how they hang together, how
// long the bones are, how a limb is bent to reach a place, what a joint can do,
// and where the weight is. It knows nothing of files, time or pictures.
//
// Limbs are solved once per side with the same formulas: data is written for
// the right, and the left is the reflection, so no sign is ever written twice.
package skeleton

import "posturebreak/app/figure/internal/geom"

// Joint names one of the 18 joints. Left limbs follow the right ones at a fixed distance.
type Joint int

// The joints, parents before children.
const (
	Pelvis Joint = iota
	Lumbar
	Mid
	Chest
	Neck
	Head
	UpperArmR
	ForearmR
	HandR
	UpperArmL
	ForearmL
	HandL
	ThighR
	ShinR
	FootR
	ThighL
	ShinL
	FootL
	Joints // how many there are
)

// names lists the joints as pose files call them.
func names() [Joints]string {
	return [Joints]string{
		"pelvis", "lumbar", "mid", "chest", "neck", "head",
		"upperarm_R", "forearm_R", "hand_R", "upperarm_L", "forearm_L", "hand_L",
		"thigh_R", "shin_R", "foot_R", "thigh_L", "shin_L", "foot_L",
	}
}

// String returns the joint's name in pose files.
func (j Joint) String() string {
	if j < 0 || j >= Joints {
		return "no joint"
	}
	return names()[j]
}

// JointNamed returns the joint a pose file calls name.
func JointNamed(name string) (Joint, bool) {
	for j, n := range names() {
		if n == name {
			return Joint(j), true
		}
	}
	return 0, false
}

// Parents returns the parent of every joint; the pelvis has none (-1).
func Parents() [Joints]Joint {
	return [Joints]Joint{
		-1, Pelvis, Lumbar, Mid, Chest, Neck,
		Chest, UpperArmR, ForearmR, Chest, UpperArmL, ForearmL,
		Pelvis, ThighR, ShinR, Pelvis, ThighL, ShinL,
	}
}

// Mirror returns the joint on the other side; spine joints are their own mirror.
func (j Joint) Mirror() Joint {
	switch {
	case j >= UpperArmR && j <= HandR || j >= ThighR && j <= FootR:
		return j + 3
	case j >= UpperArmL && j <= HandL || j >= ThighL && j <= FootL:
		return j - 3
	}
	return j
}

// Side is the right or the left of the body.
type Side int

// The two sides. Sign is +1 and -1: the direction of x.
const (
	Right Side = iota
	Left
)

// Sign returns +1 for the right and -1 for the left.
func (s Side) Sign() float64 { return 1 - 2*float64(s) }

// Vec returns v for the right and its reflection for the left.
func (s Side) Vec(v geom.Vec) geom.Vec {
	if s == Left {
		return v.Mirror()
	}
	return v
}

// Quat returns q for the right and its reflection for the left.
func (s Side) Quat(q geom.Quat) geom.Quat {
	if s == Left {
		return q.Mirror()
	}
	return q
}

// Limb is an arm or a leg.
type Limb int

// The limbs.
const (
	ArmR Limb = iota
	ArmL
	LegR
	LegL
	Limbs // how many there are
)

// Arm returns the arm of a side.
func (s Side) Arm() Limb { return ArmR + Limb(s) }

// Leg returns the leg of a side.
func (s Side) Leg() Limb { return LegR + Limb(s) }

// IsArm tells arms from legs.
func (l Limb) IsArm() bool { return l <= ArmL }

// Side returns the side the limb is on.
func (l Limb) Side() Side { return Side(l & 1) }

// Root returns the limb's first joint; the two others follow it.
func (l Limb) Root() Joint {
	if l.IsArm() {
		return UpperArmR + 3*Joint(l.Side())
	}
	return ThighR + 3*Joint(l.Side())
}

// String returns the limb in plain words.
func (l Limb) String() string {
	if l < 0 || l >= Limbs {
		return "no limb"
	}
	return [Limbs]string{"right arm", "left arm", "right leg", "left leg"}[l]
}
