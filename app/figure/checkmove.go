package figure

import (
	"fmt"
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// movement tests the way into a step, frame by frame, as the file's loop has it.
func (c *checker) movement(step int) {
	s := &c.f.clip.Steps[step]
	where := "step " + s.ID
	frames := int(s.Move * hertz)
	var pose skeleton.Pose
	var w, before skeleton.World
	for i := range frames + 1 {
		u := float64(i) / float64(frames)
		detail := fmt.Sprintf(" at %.0f %%", u*100)
		c.mover.Blend(step-1, step, u, &pose)
		pose.Place(&w)
		c.bones(where, detail, &w)
		c.hinges(where, detail, &pose)
		c.pins(where, detail, step, &w)
		c.intrusion(where, detail, &w)
		if i > 0 {
			c.speed(where, detail, &before, &w)
		}
		if i%surfaceEvery == 0 {
			c.floor(where, detail, &pose, &w)
		}
		before = w
	}
	c.ends(where, step)
}

// ends tests that a movement begins and ends in its poses: if not, the body
// would twitch when the hold begins.
func (c *checker) ends(where string, step int) {
	for _, end := range [2]struct {
		u    float64
		step int
		name string
	}{{0, step - 1, "begin"}, {1, step, "end"}} {
		var pose skeleton.Pose
		var is, want skeleton.World
		c.mover.Blend(step-1, step, end.u, &pose)
		pose.Place(&is)
		c.f.clip.Rest(end.step, &pose)
		pose.Place(&want)
		for j := range skeleton.Joints {
			d := is.Pos[j].Sub(want.Pos[j]).Len()
			c.note(where, "", fmt.Sprintf("the movement does not %s where %v rests", end.name, j), d*1000, slipLimit, " mm")
		}
	}
}

// rest tests the pose a step ends in.
func (c *checker) rest(step int) {
	where := "step " + c.f.stepID(step)
	var pose skeleton.Pose
	var w skeleton.World
	c.f.clip.Rest(step, &pose)
	pose.Place(&w)
	c.intrusion(where, " at rest", &w)
	c.floor(where, " at rest", &pose, &w)
	c.balance(where, &w)
}

// bones tests that no bone changes its length. The shoulder may: it slides.
func (c *checker) bones(where, detail string, w *skeleton.World) {
	parents, offsets := skeleton.Parents(), skeleton.Offsets()
	for j := skeleton.Lumbar; j < skeleton.Joints; j++ {
		if j == skeleton.UpperArmR || j == skeleton.UpperArmL {
			continue
		}
		d := math.Abs(w.Pos[j].Sub(w.Pos[parents[j]]).Len() - offsets[j].Len())
		if math.IsNaN(d) {
			d = math.Inf(1)
		}
		c.note(where, detail, fmt.Sprintf("the bone to %v changes its length", j), d*1000, .001, " mm")
	}
}

// hinges tests elbows and knees, which blends alone could bend the wrong way.
func (c *checker) hinges(where, detail string, p *skeleton.Pose) {
	for _, a := range skeleton.Angles(p) {
		switch a.Joint {
		case skeleton.ForearmR, skeleton.ForearmL, skeleton.ShinR, skeleton.ShinL:
			c.angle(where, detail, a)
		default: // tested in the key poses; in between they lie in between
		}
	}
}

// pins tests that what is planted on one place before and after stays there.
func (c *checker) pins(where, detail string, step int, w *skeleton.World) {
	s := &c.f.clip.Steps[step]
	if len(s.Via) > 0 {
		return
	}
	a, b := &c.f.clip.Keys[c.f.clip.Key(step-1)].Pose, &c.f.clip.Keys[s.Key].Pose
	for l := range skeleton.Limbs {
		p, q := &a.Pin[l], &b.Pin[l]
		if p.On != skeleton.InWorld || q.On != skeleton.InWorld || p.Pos.Sub(q.Pos).Len() > .001 {
			continue
		}
		c.note(where, detail, l.String()+" slips off its place", w.Pos[l.Root()+2].Sub(p.Pos).Len()*1000, slipLimit, " mm")
	}
}

// intrusion tests forearms and hands against head and trunk.
func (c *checker) intrusion(where, detail string, w *skeleton.World) {
	const limbRadius, headRadius, trunkRadius, slice = .02, .085, .075, .09
	head := w.At(skeleton.Head, geom.V(0, .11, .01))
	for _, side := range [2]skeleton.Side{skeleton.Right, skeleton.Left} {
		j := side.Arm().Root()
		tip := w.At(j+2, geom.V(0, -.15, 0))
		for _, bone := range [2][2]geom.Vec{{w.Pos[j+1], w.Pos[j+2]}, {w.Pos[j+2], tip}} {
			in := headRadius + limbRadius - geom.SegmentDistance(bone[0], bone[1], head, head)
			c.note(where, detail, side.Arm().String()+" is in the head", in*1000, intrudeLimit, " mm")
			for h := .05; h < .5; h += slice {
				a, _ := w.SpineAt(h)
				b, _ := w.SpineAt(h + slice)
				in := trunkRadius + limbRadius - geom.SegmentDistance(bone[0], bone[1], a, b)
				c.note(where, detail, side.Arm().String()+" is in the trunk", in*1000, intrudeLimit, " mm")
			}
		}
	}
}

// speed tests that nothing jumps.
func (c *checker) speed(where, detail string, before, now *skeleton.World) {
	for j := range skeleton.Joints {
		v := now.Pos[j].Sub(before.Pos[j]).Len() * hertz
		c.note(where, detail, fmt.Sprintf("%v is too fast", j), v, speedLimit, " m/s")
	}
}

// floor tests the surface against the floor.
func (c *checker) floor(where, detail string, p *skeleton.Pose, w *skeleton.World) {
	c.body.Place(p, w)
	for _, part := range c.body.Parts {
		if part.Hidden {
			continue
		}
		low := 0.0
		for _, v := range part.Pos {
			low = math.Min(low, v.Y)
		}
		c.note(where, detail, part.Name+" is in the floor", -low*1000, floorLimit, " mm")
	}
}
