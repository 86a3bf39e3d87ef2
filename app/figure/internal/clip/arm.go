package clip

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

// armSolver places one arm by a goal for its palm.
type armSolver struct {
	*solver
	side   skeleton.Side
	def    *posefile.Arm
	shared bool
	joint  skeleton.Joint // the upper arm
	on     skeleton.Hold
	hand   geom.Quat // hand against forearm, when no direction is given
}

func (s *solver) arm(side skeleton.Side) {
	def, shared := pick(side, s.def.Arms, s.def.ArmR, s.def.ArmL)
	if def == nil { // hanging
		raise, elbow := 6.0, 8.0
		def = &posefile.Arm{Raise: &raise, Elbow: &elbow}
	}
	a := &armSolver{solver: s, side: side, def: def, shared: shared, joint: side.Arm().Root()}
	a.hand = side.Quat(geom.RotY(-def.Pron).Mul(geom.RotZ(-def.Wrist)))
	s.pose.Grip[side] = def.Grip
	if def.Hand == nil && def.Reach == nil && def.Aim == nil {
		a.byAngles()
		return
	}
	a.on = skeleton.InWorld
	if j, ok := skeleton.JointNamed(def.On); ok {
		if shared && side == skeleton.Left {
			j = j.Mirror()
		}
		a.on = skeleton.Hold(j)
	}
	a.byGoal()
}

// byAngles follows the shoulder convention of the International Society of
// Biomechanics: plane of elevation, elevation, axial turn.
func (a *armSolver) byAngles() {
	sn, cs := math.Sincos(value(a.def.Plane) * geom.Deg)
	swing := geom.AxisAngle(geom.V(-sn, 0, cs), value(a.def.Raise))
	r := &a.pose.Rot
	r[a.joint] = a.side.Quat(swing.Mul(geom.RotY(value(a.def.Turn))))
	r[a.joint+1] = geom.RotX(-value(a.def.Elbow))
	r[a.joint+2] = a.hand
	a.pose.PlaceLimb(&a.world, a.side.Arm())
}

// byGoal bends the arm until the palm is where it should be. The shoulder moves
// with the arm and the hand may follow the forearm, so it takes a few rounds.
func (a *armSolver) byGoal() {
	w := &a.world
	pole := a.elbowWay()
	limb := a.side.Arm()
	var pin skeleton.Pin
	miss := 0.0
	for round := range 6 {
		pin.Pos, pin.Rot = a.wrist(round == 0)
		miss = a.pose.Reach(w, limb, pin.Pos, pin.Rot, pole)
	}
	if a.def.Palm == nil && a.def.Fingers == nil {
		a.pose.Rot[a.joint+2] = a.hand
		a.pose.PlaceLimb(w, limb)
		pin.Pos, pin.Rot = w.Pos[a.joint+2], w.Rot[a.joint+2]
	}
	if a.def.Aim == nil {
		a.miss("hand", a.side, miss)
	}
	pin.On, pin.Lift = a.on, a.def.Lift
	if a.on >= 0 {
		inv := w.Rot[a.on].Inv()
		pin.Pos, pin.Rot = inv.Rot(pin.Pos.Sub(w.Pos[a.on])), inv.Mul(pin.Rot)
	}
	if a.def.Hand == nil {
		pin.On = skeleton.Free
	}
	a.pose.Pin[limb] = pin
}

// elbowWay is the way the elbow points, in the room. Unless the file says so it
// is where it would point had the arm swung there without turning about itself:
// that looks natural nearly always.
func (a *armSolver) elbowWay() geom.Vec {
	chest := a.world.Rot[skeleton.Chest]
	if a.def.Point != nil {
		return chest.Rot(sideVec(a.side, a.shared, a.def.Point))
	}
	to := chest.Inv().Rot(a.palm().Sub(a.world.Pos[a.joint])).Unit()
	return chest.Rot(geom.Arc(geom.V(0, -1, 0), to).Rot(geom.V(0, 0, -1)))
}

// palm is where the palm should be, in the room.
func (a *armSolver) palm() geom.Vec {
	switch {
	case a.def.Aim != nil:
		const straight = (skeleton.UpperArm + skeleton.Forearm + skeleton.PalmReach) * .996
		return a.world.Pos[a.joint].MulAdd(a.way(a.def.Aim), straight)
	case a.def.Hand != nil:
		return a.place(a.def.Hand)
	}
	return a.place(a.def.Reach)
}

func (a *armSolver) place(p []float64) geom.Vec {
	v := sideVec(a.side, a.shared, p)
	if a.on < 0 {
		return v
	}
	return a.world.At(skeleton.Joint(a.on), v)
}

// way returns a direction of the file in the room.
func (a *armSolver) way(p []float64) geom.Vec {
	v := sideVec(a.side, a.shared, p)
	if a.on >= 0 {
		v = a.world.Rot[a.on].Rot(v)
	}
	return v.Unit()
}

// wrist returns where the wrist must be and how the hand is turned for the palm
// to be on its goal. On the first round the forearm is not known yet.
func (a *armSolver) wrist(first bool) (geom.Vec, geom.Quat) {
	goal := a.palm()
	forearm := a.world.Rot[a.joint+1]
	ahead := goal.Sub(a.world.Pos[a.joint]).Unit()
	if a.def.Palm == nil && a.def.Fingers == nil {
		rot := forearm.Mul(a.hand)
		if first {
			x := geom.V(1, 0, 0).Perp(ahead)
			rot = geom.FromAxes(x, ahead.Neg(), x.Cross(ahead.Neg()))
		}
		return goal.Add(rot.Rot(geom.V(0, skeleton.PalmReach, 0))), rot
	}
	fingers := forearm.Rot(geom.V(0, -1, 0))
	if first {
		fingers = ahead
	}
	if a.def.Fingers != nil {
		fingers = a.way(a.def.Fingers)
	}
	inward := geom.V(-a.side.Sign(), 0, 0) // the way a hanging palm looks
	palm := forearm.Mul(a.hand).Rot(inward).Perp(fingers)
	if a.def.Palm != nil {
		palm = a.way(a.def.Palm)
		fingers = fingers.Perp(palm)
	}
	x, y := palm.Mul(-a.side.Sign()), fingers.Neg()
	rot := geom.FromAxes(x, y, x.Cross(y))
	return goal.MulAdd(y, skeleton.PalmReach).MulAdd(palm, -skeleton.PalmDepth), rot
}
