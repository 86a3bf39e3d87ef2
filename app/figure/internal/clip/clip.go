// Package clip turns a pose file into movement: it solves every pose once and
// blends between them, so that hands and feet that are planted stay planted and
// everything else swings. A blend is a pure function of two steps and a progress,
// costs microseconds and allocates nothing.
package clip

import (
	"fmt"

	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

// Start stands for the pose before the first step wherever a step is asked for.
const Start = -1

// Clip is the movement of one figure.
type Clip struct {
	Keys   []Key
	Steps  []Step
	Anchor Anchor
	start  int
}

// Key is one solved pose.
type Key struct {
	Name   string
	Pose   skeleton.Pose
	Misses []Miss
	dip    [2]float64 // how far each hand is in the floor, 0 or below: a flat hand's bones are nearly on it
}

// Miss is a goal the body could not reach.
type Miss struct {
	What string  // as "right hand"
	By   float64 // metres
}

// Step is one movement into a pose.
type Step struct {
	ID         string
	Key        int
	Via        []int // keys passed through without stopping
	Move, Hold float64
	Ease       Ease
	Effort     bool
}

// Anchor is the part of the body that leads a movement.
type Anchor int

// Anchored at the hips everything hangs from their path; anchored at the knees the
// hips travel on the arc the thighs allow, as from all fours to child's pose.
const (
	AtPelvis Anchor = iota
	AtKnees
)

// New solves the poses of a file.
func New(f *posefile.File) (*Clip, error) {
	c := &Clip{}
	if f.Anchor == "knees" {
		c.Anchor = AtKnees
	}
	index := map[string]int{}
	for _, name := range f.PoseNames() {
		pose, misses, err := Solve(f.Poses[name])
		if err != nil {
			return nil, f.Fail("pose."+name, "%w", err)
		}
		index[name] = len(c.Keys)
		c.Keys = append(c.Keys, newKey(name, pose, misses))
	}
	c.start = index[f.Start]
	for i := range f.Steps {
		s := &f.Steps[i]
		step := Step{ID: s.ID, Key: index[s.Pose], Move: s.Move, Hold: s.Hold, Ease: easeNamed(s.Ease), Effort: s.Effort}
		for _, v := range s.Via {
			step.Via = append(step.Via, index[v])
		}
		c.Steps = append(c.Steps, step)
	}
	return c, nil
}

func newKey(name string, pose skeleton.Pose, misses []Miss) Key {
	k := Key{Name: name, Pose: pose, Misses: misses}
	var w skeleton.World
	pose.Place(&w)
	for s := range k.dip {
		k.dip[s] = handDip(&w, skeleton.Side(s).Arm())
	}
	return k
}

// StepNamed returns the index of the step called id; anything else is Start.
func (c *Clip) StepNamed(id string) int {
	for i := range c.Steps {
		if c.Steps[i].ID == id {
			return i
		}
	}
	return Start
}

// Key returns the index of the pose a step ends in.
func (c *Clip) Key(step int) int {
	if step < 0 || step >= len(c.Steps) {
		return c.start
	}
	return c.Steps[step].Key
}

// Rest fills out with the pose a step ends in.
func (c *Clip) Rest(step int, out *skeleton.Pose) { *out = c.Keys[c.Key(step)].Pose }

// Total returns the length of the preview loop in seconds.
func (c *Clip) Total() float64 {
	t := 0.0
	for i := range c.Steps {
		t += c.Steps[i].Move + c.Steps[i].Hold
	}
	return t
}

// At says what happens t seconds into the preview loop: the step, and the
// progress of its movement (1 and above: resting, with the seconds rested).
func (c *Clip) At(t float64) (step int, progress, rested float64) {
	for i := range c.Steps {
		s := &c.Steps[i]
		if t < s.Move {
			return i, t / s.Move, 0
		}
		if t -= s.Move; t < s.Hold {
			return i, 1, t
		}
		t -= s.Hold
	}
	return len(c.Steps) - 1, 1, c.Steps[len(c.Steps)-1].Hold
}

// String returns the miss in words.
func (m Miss) String() string { return fmt.Sprintf("%s stays %.1f cm away", m.What, m.By*100) }
