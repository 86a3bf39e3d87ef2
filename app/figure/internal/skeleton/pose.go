package skeleton

import "posturebreak/app/figure/internal/geom"

// Girdle is where a shoulder sits on the rib cage, in metres: Up shrugs,
// Fwd reaches forward and, below zero, squeezes the blades together.
type Girdle struct{ Up, Fwd float64 }

// Hold says in whose frame a pin's place is given.
type Hold int

// A limb that hangs free, and one held in the room. Any value from 0 up is
// the joint the place moves with.
const (
	Free    Hold = -1
	InWorld Hold = -2
)

// Pin is the place a hand or foot is planted on. A limb pinned in two
// neighbouring poses in the same frame stays pinned on the way between them.
type Pin struct {
	On   Hold
	Pos  geom.Vec  // wrist or ankle, in that frame
	Rot  geom.Quat // hand or foot, in that frame
	Lift float64   // metres the way between two places arches up
}

// Pose is one solved pose: where the hips are and how every joint is turned
// against its parent.
type Pose struct {
	Root   geom.Vec
	Rot    [Joints]geom.Quat
	Girdle [2]Girdle
	Pin    [Limbs]Pin
	Toe    [2]float64 // degrees the toes are bent up
	Grip   [2]float64 // 0 flat hand, 1 fist
	Breath float64    // 0 empty, 1 full
	Knees  geom.Vec   // midpoint of the knees, for poses anchored there
}

// Rest returns the rest pose: standing, arms hanging, nothing pinned.
func Rest() Pose {
	p := Pose{Root: geom.V(0, StandingHip, 0), Breath: 0.5}
	for j := range p.Rot {
		p.Rot[j] = geom.Identity()
	}
	for l := range p.Pin {
		p.Pin[l].On = Free
	}
	return p
}
