package skeleton

import "posturebreak/app/figure/internal/geom"

// Proportions of an adult 1.73 m tall, in metres.
const (
	ThighLength   = 0.41
	ShinLength    = 0.40
	AnkleHeight   = 0.075 // ankle joint above the sole
	UpperArm      = 0.275
	Forearm       = 0.245
	PalmReach     = 0.085 // wrist to the middle of the palm
	PalmDepth     = 0.018 // surface of the palm off the hand's axis
	HipHalf       = 0.088 // half the distance between the hip joints
	ShoulderHalf  = 0.170
	ShoulderUp    = 0.098 // shoulder joint above the chest joint
	BallAhead     = 0.125 // ball of the foot ahead of the ankle
	HeelBehind    = 0.045 // where a raised-toe foot rests, behind the ankle
	KneeThickness = 0.058 // knee joint above the floor when kneeling
	StandingHip   = ThighLength + ShinLength + AnkleHeight
)

// Offsets returns every joint's place in its parent's frame in the rest pose:
// standing, arms hanging.
func Offsets() [Joints]geom.Vec {
	return [Joints]geom.Vec{
		Lumbar: geom.V(0, .10, -.008), Mid: geom.V(0, .14, 0), Chest: geom.V(0, .14, 0),
		Neck: geom.V(0, .175, -.012), Head: geom.V(0, .085, .012),
		UpperArmR: geom.V(ShoulderHalf, ShoulderUp, -.012),
		ForearmR:  geom.V(0, -UpperArm, 0), HandR: geom.V(0, -Forearm, 0),
		UpperArmL: geom.V(-ShoulderHalf, ShoulderUp, -.012),
		ForearmL:  geom.V(0, -UpperArm, 0), HandL: geom.V(0, -Forearm, 0),
		ThighR: geom.V(HipHalf, 0, 0), ShinR: geom.V(0, -ThighLength, 0), FootR: geom.V(0, -ShinLength, 0),
		ThighL: geom.V(-HipHalf, 0, 0), ShinL: geom.V(0, -ThighLength, 0), FootL: geom.V(0, -ShinLength, 0),
	}
}
