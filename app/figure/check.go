package figure

import (
	"fmt"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/skeleton"
)

// Finding is one thing that is wrong with a figure.
type Finding struct {
	Where    string  // pose or step, as "pose turn" or "step turn at 40 %"
	What     string  // as "left hand slips"
	Measured float64 // in Unit
	Limit    float64 // in Unit
	Unit     string  // "°", "mm", "m/s", "%" or ""
}

// String returns the finding in one line.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s: %.4g%s, limit %.4g%s", f.Where, f.What, f.Measured, f.Unit, f.Limit, f.Unit)
}

// Limits of the checks. They hold for every key pose and through every movement.
const (
	hertz          = 60   // frames looked at per second of a movement
	surfaceEvery   = 4    // of these, the surface is looked at
	slipLimit      = 5    // mm a planted hand or foot may wander
	floorLimit     = 12   // mm the surface may dip into the floor
	intrudeLimit   = 35   // mm a forearm or hand may sink into head or trunk
	balanceLimit   = 30   // mm the centre of mass may be outside the support
	symmetryLimit  = 20   // mm a figure without sides may differ between them
	speedLimit     = 3    // m/s of any joint
	goalLimit      = 4    // mm
	leastHighlight = .15  // % of the picture that changes when the highlight glows
	leastCover     = 6    // % of the picture the figure covers
	mostCover      = 60   // %
	pictureMargin  = .015 // of the picture, kept free on each side
)

// checker runs the checks on one figure and keeps the worst of each finding.
type checker struct {
	f     *Figure
	mover clip.Mover
	body  *mesh.Body
	found []Finding
	at    map[string]seen // by where and what
}

// seen is a finding recorded before: its index, and by how much it is beyond its limit.
type seen struct {
	index int
	by    float64
}

// Check tests a figure for what makes a picture wrong: joints bent too far,
// goals not reached, planted hands and feet that slip, limbs in the floor, in the
// head or in the trunk, lost balance, jumps, and a figure that leaves the picture
// or hides its highlight. No finding means that the file may be shown, not that
// it is clear: look at its Sheet.
func Check(f *Figure) []Finding {
	c := &checker{f: f, mover: clip.Mover{Clip: f.clip}, at: map[string]seen{}}
	c.body = mesh.NewBody(mesh.Look{Hair: mesh.Bun, FlatHair: f.file.Hair == "flat", Shoes: f.file.Shoes})
	c.loop()
	for i := range f.clip.Keys {
		c.key(&f.clip.Keys[i])
	}
	for step := range f.clip.Steps {
		c.movement(step)
		c.rest(step)
	}
	c.framing()
	c.picture()
	return c.found
}

// note records a finding when measured is above limit.
func (c *checker) note(where, detail, what string, measured, limit float64, unit string) {
	if over := measured - limit; over > 0 {
		c.record(over, where, detail, Finding{What: what, Measured: measured, Limit: limit, Unit: unit})
	}
}

// noteBelow records a finding when measured is below limit.
func (c *checker) noteBelow(where, what string, measured, limit float64, unit string) {
	if under := limit - measured; under > 0 {
		c.record(under, where, "", Finding{What: what, Measured: measured, Limit: limit, Unit: unit})
	}
}

// record keeps the worst finding of its kind in one place.
func (c *checker) record(by float64, where, detail string, f Finding) {
	f.Where = where + detail
	key := where + "\n" + f.What
	if old, ok := c.at[key]; !ok {
		c.at[key] = seen{len(c.found), by}
		c.found = append(c.found, f)
	} else if by > old.by {
		c.at[key] = seen{old.index, by}
		c.found[old.index] = f
	}
}

// loop tests that the last step leads back to the start.
func (c *checker) loop() {
	last := len(c.f.clip.Steps) - 1
	if c.f.clip.Key(last) != c.f.clip.Key(clip.Start) {
		c.note("step "+c.f.stepID(last), "", "the last step does not return to the start pose", 1, 0, "")
	}
}

// key tests one solved pose.
func (c *checker) key(k *clip.Key) {
	where := "pose " + k.Name
	for _, a := range skeleton.Angles(&k.Pose) {
		c.angle(where, "", a)
	}
	for _, m := range k.Misses {
		c.note(where, "", m.What+" misses its goal", m.By*1000, goalLimit, " mm")
	}
	if !c.f.Flips() {
		c.symmetry(where, &k.Pose)
	}
}

func (c *checker) angle(where, detail string, a skeleton.Angle) {
	limit := a.Hi
	if a.Value < a.Lo {
		limit = a.Lo
	}
	const rounding = .5
	if a.Beyond() > rounding {
		c.record(a.Beyond(), where, detail, Finding{What: fmt.Sprintf("%v %s", a.Joint, a.Name), Measured: a.Value, Limit: limit, Unit: "°"})
	}
}

// symmetry tests that a figure without sides is the same on both, above the hips.
func (c *checker) symmetry(where string, p *skeleton.Pose) {
	var w skeleton.World
	p.Place(&w)
	for j := skeleton.Pelvis; j < skeleton.ThighR; j++ {
		d := w.Pos[j].Mirror().Sub(w.Pos[j.Mirror()]).Len()
		c.note(where, "", fmt.Sprintf("%v differs between the sides", j), d*1000, symmetryLimit, " mm")
	}
}
