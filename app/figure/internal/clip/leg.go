package clip

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

func (s *solver) leg(side skeleton.Side) {
	l, shared := pick(side, s.def.Legs, s.def.LegR, s.def.LegL)
	switch {
	case l == nil:
		return
	case l.Foot != nil:
		s.footLeg(side, l, shared)
	case l.Kneel != nil:
		s.kneelLeg(side, l, shared)
	default:
		s.angleLeg(side, l)
	}
	if l.Bend != nil {
		s.pose.Toe[side] = *l.Bend
	}
}

func (s *solver) angleLeg(side skeleton.Side, l *posefile.Leg) {
	j := side.Leg().Root()
	s.pose.Rot[j] = side.Quat(geom.RotX(-value(l.Flex)).Mul(geom.RotZ(value(l.Out))).Mul(geom.RotY(value(l.Turn))))
	s.pose.Rot[j+1] = geom.RotX(value(l.Knee))
	s.pose.Rot[j+2] = geom.RotX(value(l.Ankle))
	s.pose.PlaceLimb(&s.world, side.Leg())
}

// footLeg plants the sole.
func (s *solver) footLeg(side skeleton.Side, l *posefile.Leg, shared bool) {
	yaw := side.Quat(geom.RotY(l.Toes))
	flat := yaw.Mul(side.Quat(geom.RotZ(l.Roll)))
	rot := flat.Mul(geom.RotX(l.Tip))
	// a raised heel turns about the ball, raised toes about the heel; with one
	// pivot for both the heel would sink into the floor
	pivot := geom.V(0, 0, skeleton.BallAhead)
	if l.Tip < 0 {
		pivot.Z = -skeleton.HeelBehind
	}
	at := sideVec(side, shared, l.Foot).Add(flat.Rot(pivot))
	ankle := at.Add(rot.Rot(geom.V(0, skeleton.AnkleHeight, -pivot.Z)))
	pole := yaw.Rot(geom.V(0, 0, 1))
	if l.Point != nil {
		pole = sideVec(side, shared, l.Point)
	}
	if l.Tip > 0 {
		s.pose.Toe[side] = math.Min(l.Tip, 60)
	}
	s.miss("foot", side, s.pose.Reach(&s.world, side.Leg(), ankle, rot, pole))
	s.pose.Pin[side.Leg()] = skeleton.Pin{On: skeleton.InWorld, Pos: ankle, Rot: rot}
}

// kneelLeg puts the knee on its mark and the shin along the floor.
func (s *solver) kneelLeg(side skeleton.Side, l *posefile.Leg, shared bool) {
	knee := sideVec(side, shared, l.Kneel)
	knee.Y = skeleton.KneeThickness
	yaw := side.Quat(geom.RotY(-l.Shin))
	// lying on its top a foot has turned by 161 degrees, its ankle 4.7 cm up
	ankleUp, rot := .047, yaw.Mul(geom.RotX(161))
	if l.Tuck {
		ankleUp, rot = .11, yaw.Mul(geom.RotX(62))
		s.pose.Toe[side] = 55
	}
	drop := skeleton.KneeThickness - ankleUp
	ankle := knee.MulAdd(yaw.Rot(geom.V(0, 0, -1)), math.Sqrt(skeleton.ShinLength*skeleton.ShinLength-drop*drop))
	ankle.Y = ankleUp
	j := side.Leg().Root()
	const thighShare = skeleton.ThighLength / (skeleton.ThighLength + skeleton.ShinLength)
	pole := knee.Sub(s.world.Pos[j].Lerp(ankle, thighShare))
	s.pose.Reach(&s.world, side.Leg(), ankle, rot, pole)
	const markSlack = .016 // a knee within 2 cm of its mark is on it
	s.miss("knee", side, s.world.Pos[j+1].Sub(knee).Len()-markSlack)
	s.pose.Pin[side.Leg()] = skeleton.Pin{On: skeleton.InWorld, Pos: ankle, Rot: rot}
}
