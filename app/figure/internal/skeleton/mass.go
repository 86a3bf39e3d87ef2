package skeleton

import "posturebreak/app/figure/internal/geom"

// CentreOfMass returns the body's balance point in the room, from the usual
// shares of body mass per segment (head 7 %, trunk 52 %, an arm 5 %, a leg 16 %).
func (w *World) CentreOfMass() geom.Vec {
	shares := [Joints]struct {
		mass float64
		at   geom.Vec // of the segment, in its joint's frame
	}{
		Pelvis: {.14, geom.V(0, .02, -.01)}, Lumbar: {.13, geom.V(0, .07, .01)},
		Mid: {.11, geom.V(0, .07, .01)}, Chest: {.12, geom.V(0, .09, 0)},
		Neck: {.02, geom.V(0, .04, 0)}, Head: {.07, geom.V(0, .10, .01)},
		UpperArmR: {.027, geom.V(0, -.12, 0)}, ForearmR: {.016, geom.V(0, -.11, 0)}, HandR: {.006, geom.V(0, -.08, 0)},
		UpperArmL: {.027, geom.V(0, -.12, 0)}, ForearmL: {.016, geom.V(0, -.11, 0)}, HandL: {.006, geom.V(0, -.08, 0)},
		ThighR: {.10, geom.V(0, -.18, 0)}, ShinR: {.045, geom.V(0, -.17, 0)}, FootR: {.0145, geom.V(0, -.04, .06)},
		ThighL: {.10, geom.V(0, -.18, 0)}, ShinL: {.045, geom.V(0, -.17, 0)}, FootL: {.0145, geom.V(0, -.04, .06)},
	}
	var sum geom.Vec
	total := 0.0
	for j, s := range shares {
		sum = sum.MulAdd(w.At(Joint(j), s.at), s.mass)
		total += s.mass
	}
	return sum.Mul(1 / total)
}
