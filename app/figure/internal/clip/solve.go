package clip

import (
	"errors"
	"math"
	"strings"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

// errKneel is returned for a pose that kneels without a knee on the floor.
var errKneel = errors.New("root.kneel needs a leg that kneels")

// reachSlack is the distance in metres at which a goal counts as missed.
const reachSlack = .004

// solver builds one pose from its description.
type solver struct {
	def    *posefile.Pose
	pose   skeleton.Pose
	world  skeleton.World
	misses []Miss
}

// Solve turns the description of a pose into joint rotations. Goals out of
// reach are not an error but a Miss: the nearest pose is a picture all the same.
func Solve(def *posefile.Pose) (skeleton.Pose, []Miss, error) {
	s := &solver{def: def, pose: skeleton.Rest()}
	s.spine()
	s.girdles()
	if err := s.root(); err != nil {
		return s.pose, nil, err
	}
	s.pose.Place(&s.world)
	for _, side := range [2]skeleton.Side{skeleton.Right, skeleton.Left} {
		s.leg(side)
	}
	for _, side := range s.armOrder() {
		s.arm(side)
	}
	s.pose.Place(&s.world)
	s.pose.Knees = s.world.Pos[skeleton.ShinR].Lerp(s.world.Pos[skeleton.ShinL], .5)
	return s.pose, s.misses, nil
}

// turn returns the rotation of a spine part: degrees forward, to the right, turned right.
func turn(flex, bend, twist float64) geom.Quat {
	return geom.RotY(twist).Mul(geom.RotX(flex)).Mul(geom.RotZ(-bend))
}

// spine shares the bend of the whole back out over its parts: flexion and
// side-bend evenly, while the lumbar spine hardly twists.
func (s *solver) spine() {
	share := func(all, own *posefile.Bend, flex, bend, twist float64) geom.Quat {
		var a, o posefile.Bend
		if all != nil {
			a = *all
		}
		if own != nil {
			o = *own
		}
		return turn(a.Flex*flex+o.Flex, a.Bend*bend+o.Bend, a.Twist*twist+o.Twist)
	}
	d, r := s.def, &s.pose.Rot
	r[skeleton.Lumbar] = share(d.Spine, d.Lumbar, .34, .32, .14)
	r[skeleton.Mid] = share(d.Spine, d.Mid, .33, .36, .38)
	r[skeleton.Chest] = share(d.Spine, d.Chest, .33, .32, .48)
	r[skeleton.Neck] = share(d.Head, d.Neck, .5, .5, .45)
	r[skeleton.Head] = share(d.Head, nil, .5, .5, .55)
}

// pick returns the description for one side: its own, or the one for both.
func pick[T any](side skeleton.Side, both, right, left *T) (def *T, shared bool) {
	own := right
	if side == skeleton.Left {
		own = left
	}
	if own != nil {
		return own, false
	}
	return both, true
}

func (s *solver) girdles() {
	for _, side := range [2]skeleton.Side{skeleton.Right, skeleton.Left} {
		if g, _ := pick(side, s.def.Shoulders, s.def.ShoulderR, s.def.ShoulderL); g != nil {
			s.pose.Girdle[side] = skeleton.Girdle{Up: g.Up / 100, Fwd: g.Fwd / 100}
		}
	}
}

func (s *solver) root() error {
	r := s.def.Root
	if r == nil {
		return nil
	}
	s.pose.Rot[skeleton.Pelvis] = turn(r.Pitch, r.Roll, r.Yaw)
	if r.At != nil {
		s.pose.Root = vec(r.At)
	}
	if r.Kneel == nil {
		return nil
	}
	return s.kneelRoot(*r.Kneel)
}

// kneelRoot puts the hips over the knees, the thighs leaning by lean degrees.
func (s *solver) kneelRoot(lean float64) error {
	var middle geom.Vec
	n, spread := 0.0, 0.0
	for _, side := range [2]skeleton.Side{skeleton.Right, skeleton.Left} {
		l, shared := pick(side, s.def.Legs, s.def.LegR, s.def.LegL)
		if l == nil || l.Kneel == nil {
			continue
		}
		k := sideVec(side, shared, l.Kneel)
		middle = middle.Add(k)
		spread = math.Max(spread, math.Abs(k.X))
		n++
	}
	if n == 0 {
		return errKneel
	}
	middle = middle.Mul(1 / n)
	middle.Y = skeleton.KneeThickness
	apart := math.Min(spread-math.Abs(middle.X)-skeleton.HipHalf, skeleton.ThighLength*.9)
	thigh := math.Sqrt(skeleton.ThighLength*skeleton.ThighLength - apart*apart)
	sn, cs := math.Sincos(lean * geom.Deg)
	s.pose.Root = middle.Add(geom.V(0, thigh*cs, thigh*sn))
	return nil
}

// armOrder puts an arm that leans on the other one second.
func (s *solver) armOrder() [2]skeleton.Side {
	if a, _ := pick(skeleton.Right, s.def.Arms, s.def.ArmR, s.def.ArmL); a != nil && onArm(a.On) {
		return [2]skeleton.Side{skeleton.Left, skeleton.Right}
	}
	return [2]skeleton.Side{skeleton.Right, skeleton.Left}
}

func onArm(joint string) bool {
	return strings.HasPrefix(joint, "upperarm") || strings.HasPrefix(joint, "forearm") || strings.HasPrefix(joint, "hand")
}

func (s *solver) miss(what string, side skeleton.Side, by float64) {
	if by > reachSlack {
		s.misses = append(s.misses, Miss{[2]string{"right ", "left "}[side] + what, by})
	}
}

func vec(a []float64) geom.Vec { return geom.V(a[0], a[1], a[2]) }

// sideVec reads a place or direction: what is written for both limbs is
// written for the right one.
func sideVec(side skeleton.Side, shared bool, a []float64) geom.Vec {
	if shared {
		return side.Vec(vec(a))
	}
	return vec(a)
}

func value(p *float64) float64 {
	if p == nil {
		return 0
	}
	return *p
}
