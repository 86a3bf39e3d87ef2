package clip

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

func parse(t *testing.T, text string) *Clip {
	t.Helper()
	f, err := posefile.Parse("test.toml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func figure(t *testing.T, id string) *Clip {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../../../assets/figures", filepath.Clean(id)+".toml"))
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, string(data))
}

// file makes a clip of one step from pose a to pose b.
func file(t *testing.T, extra string) *Clip {
	t.Helper()
	return parse(t, `format = 1
id = "test"
mirror = "none"
start = "a"
`+extra+`
[[step]]
id = "go"
pose = "b"
move = 2
hold = 1
`)
}

func blended(c *Clip, from, to int, u float64) (*skeleton.Pose, *skeleton.World) {
	m := Mover{Clip: c}
	var p skeleton.Pose
	var w skeleton.World
	m.Blend(from, to, u, &p)
	p.Place(&w)
	return &p, &w
}

func TestBlendStartsAndEndsInItsPoses(t *testing.T) {
	for _, id := range []string{"thread-the-needle", "cows-head", "doorway", "open-book", "thread-the-needle-childs-pose"} {
		c := figure(t, id)
		for step := range c.Steps {
			for u, key := range map[float64]int{0: c.Key(step - 1), 1: c.Key(step)} {
				_, w := blended(c, step-1, step, u)
				var want skeleton.World
				c.Keys[key].Pose.Place(&want)
				for j := range w.Pos {
					if d := w.Pos[j].Sub(want.Pos[j]).Len(); d > .003 {
						t.Errorf("%s step %s at %.0f: %v is %.1f mm off", id, c.Steps[step].ID, u, skeleton.Joint(j), d*1000)
					}
				}
			}
		}
	}
}

func TestPlantedHandsAndFeetStay(t *testing.T) {
	c := figure(t, "cat-cow-childs-pose")
	for step := range c.Steps {
		for k := range 41 {
			_, w := blended(c, step-1, step, float64(k)/40)
			for l := range skeleton.Limbs {
				want := c.Keys[c.Key(step)].Pose.Pin[l].Pos
				if d := w.Pos[l.Root()+2].Sub(want).Len(); d > .005 {
					t.Fatalf("step %s: the %v slips %.1f mm", c.Steps[step].ID, l, d*1000)
				}
			}
		}
	}
}

func TestAHandPlantedOnTheThighMovesWithIt(t *testing.T) {
	c := file(t, `
[pose.a]
root = { at = [0, 0.55, 0] }
legs = { foot = [0.11, 0, 0.38] }
arms = { on = "thigh_R", hand = [0, -0.27, 0.075], palm = [0, 0, -1], fingers = [0, -1, 0] }
[pose.b]
base = "a"
spine = { flex = 30 }
leg_R = { flex = 60, knee = 40 }
`)
	for k := range 21 {
		_, w := blended(c, Start, 0, float64(k)/20)
		palm := w.At(skeleton.HandR, geom.V(-skeleton.PalmDepth, -skeleton.PalmReach, 0))
		on := w.At(skeleton.ThighR, geom.V(0, -.27, .075))
		if d := palm.Sub(on).Len(); d > .004 {
			t.Errorf("at %d %%: the palm is %.1f mm off the thigh", k*5, d*1000)
		}
	}
}

// A chain of plain blends turns a corner at every pose passed; the eye sees it.
func TestNoCornerAtAPosePassed(t *testing.T) {
	c := figure(t, "thread-the-needle")
	step := c.StepNamed("thread")
	n := float64(len(c.Steps[step].Via) + 1)
	m := Mover{Clip: c}
	at := func(s float64) geom.Vec { // s counts the poses passed
		var p skeleton.Pose
		var w skeleton.World
		lo, hi := 0.0, 1.0
		for range 60 { // the time at which the eased way has come to s
			if mid := (lo + hi) / 2; Soft.At(mid)*n < s {
				lo = mid
			} else {
				hi = mid
			}
		}
		m.Blend(step-1, step, lo, &p)
		p.Place(&w)
		return w.Pos[skeleton.HandR]
	}
	const h = 1e-3
	for i := 1.0; i < n; i++ {
		in, out := at(i).Sub(at(i-h)).Mul(1/h), at(i+h).Sub(at(i)).Mul(1/h)
		if turn := math.Acos(geom.Clamp(in.Unit().Dot(out.Unit()), -1, 1)) / geom.Deg; turn > 4 {
			t.Errorf("the hand turns by %.0f degrees at pose %.0f: %v then %v", turn, i, in, out)
		}
	}
}

func TestAFootTakesAStepButAHeelDoesNot(t *testing.T) {
	const stand = `
[pose.a]
root = { at = [0, 0.84, 0] }
legs = { foot = [0.1, 0, 0] }
[pose.b]
base = "a"
`
	highest := func(c *Clip, at geom.Vec) float64 {
		top := 0.0
		for k := range 41 {
			_, w := blended(c, Start, 0, float64(k)/40)
			top = math.Max(top, w.At(skeleton.FootR, at).Y)
		}
		return top
	}
	sole := geom.V(0, -skeleton.AnkleHeight, 0)
	if h := highest(file(t, stand+"leg_R = { foot = [0.1, 0, 0.3] }"), sole); h < .05 || h > .12 {
		t.Errorf("a step of 30 cm lifts the foot by %.0f mm", h*1000)
	}
	if h := highest(file(t, stand), sole); h > .001 {
		t.Errorf("a foot that stays is lifted by %.1f mm", h*1000)
	}
	ball := geom.V(0, -skeleton.AnkleHeight, skeleton.BallAhead)
	if h := highest(file(t, stand+"leg_R = { foot = [0.1, 0, 0], tip = 35 }"), ball); h > .012 {
		t.Errorf("raising the heel lifts the ball of the foot by %.1f mm", h*1000)
	}
}

func TestFreeHandsKeepAboveTheFloor(t *testing.T) {
	c := file(t, `
[pose.a]
root = { at = [0, 0.3, 0], pitch = 80 }
arms = { raise = 15, plane = 90 }
[pose.b]
base = "a"
arms = { raise = 165, plane = 90 }
`)
	lowest := 1.0
	for k := range 41 {
		_, w := blended(c, Start, 0, float64(k)/40)
		lowest = math.Min(lowest, w.At(skeleton.HandR, geom.V(0, -.16, 0)).Y)
	}
	if lowest < .02 || lowest > .10 { // a straight arm is longer than the shoulder is high
		t.Errorf("the finger tips come down to %.0f mm", lowest*1000)
	}
}

func TestSolveReachesItsGoals(t *testing.T) {
	c := file(t, `
[pose.a]
root = { at = [0, 0.88, 0] }
arm_R = { hand = [0.3, 1.2, 0.35], palm = [0, 0, 1], fingers = [0, 1, 0] }
arm_L = { aim = [-1, 0, 0], palm = [0, -1, 0] }
leg_L = { foot = [-0.15, 0, 0.1], toes = 20 }
[pose.b]
base = "a"
`)
	k := c.Keys[0]
	if len(k.Misses) > 0 {
		t.Fatalf("misses: %v", k.Misses)
	}
	var w skeleton.World
	k.Pose.Place(&w)
	for _, g := range []struct {
		name      string
		got, want geom.Vec
	}{
		{"right palm", w.At(skeleton.HandR, geom.V(-skeleton.PalmDepth, -skeleton.PalmReach, 0)), geom.V(.3, 1.2, .35)},
		{"right palm looks", w.Rot[skeleton.HandR].Rot(geom.V(-1, 0, 0)), geom.V(0, 0, 1)},
		{"right fingers point", w.Rot[skeleton.HandR].Rot(geom.V(0, -1, 0)), geom.V(0, 1, 0)},
		{"left sole", w.At(skeleton.FootL, geom.V(0, -skeleton.AnkleHeight, 0)), geom.V(-.15, 0, .1)},
		{"left toes point", w.Rot[skeleton.FootL].Rot(geom.V(0, 0, 1)), geom.V(-math.Sin(20*geom.Deg), 0, math.Cos(20*geom.Deg))},
		{"left arm", w.Pos[skeleton.HandL].Sub(w.Pos[skeleton.UpperArmL]).Unit(), geom.V(-1, 0, 0)},
	} {
		if d := g.got.Sub(g.want).Len(); d > .06 && g.name == "left arm" || d > .004 && g.name != "left arm" {
			t.Errorf("%s: %v, want %v", g.name, g.got, g.want)
		}
	}
}

func TestSolveSaysWhatItMissed(t *testing.T) {
	c := file(t, "[pose.a]\narm_R = { hand = [0.3, 3, 0] }\nleg_L = { foot = [0, -1, 0] }\n[pose.b]")
	var names []string
	for _, m := range c.Keys[0].Misses {
		names = append(names, m.What)
		if m.By < .5 {
			t.Errorf("%v", m)
		}
	}
	if got := strings.Join(names, ", "); got != "left foot, right hand" {
		t.Errorf("missed: %s", got)
	}
}

// What is written for both limbs must come out as each other's reflection.
func TestSharedLimbsAreMirrored(t *testing.T) {
	for _, id := range []string{"wall-angel-standing", "superman", "sphinx", "row-band", "chest-opener", "lat-pull-down"} {
		for _, k := range figure(t, id).Keys {
			var w skeleton.World
			k.Pose.Place(&w)
			for j := range w.Pos {
				mirror := skeleton.Joint(j).Mirror()
				if d := w.Pos[j].Mirror().Sub(w.Pos[mirror]).Len(); d > 1e-9 {
					t.Errorf("%s, pose %s: %v is %.3f mm off its reflection", id, k.Name, skeleton.Joint(j), d*1000)
				}
				if a := w.Rot[j].Mirror().Angle(w.Rot[mirror]); a > 1e-4 {
					t.Errorf("%s, pose %s: %v is turned %.4f degrees off its reflection", id, k.Name, skeleton.Joint(j), a)
				}
			}
		}
	}
}

func TestEaseRunsFromNoneToAll(t *testing.T) {
	for _, e := range []Ease{Soft, In, Out, Even} {
		last := -1.0
		for k := range 101 {
			v := e.At(float64(k) / 100)
			if v < last || v < 0 || v > 1 {
				t.Errorf("ease %d goes back at %d %%", e, k)
			}
			last = v
		}
		if e.At(-1) != 0 || e.At(0) != 0 || math.Abs(e.At(1)-1) > 1e-12 || math.Abs(e.At(9)-1) > 1e-12 {
			t.Errorf("ease %d does not run from 0 to 1", e)
		}
	}
}

func TestAtWalksThroughTheLoop(t *testing.T) {
	c := file(t, "[pose.a]\n[pose.b]") // 2 seconds of movement, 1 of rest
	for _, w := range []struct {
		t, progress, rested float64
	}{{0, 0, 0}, {1, .5, 0}, {2.25, 1, .25}, {99, 1, 1}} {
		step, progress, rested := c.At(w.t)
		if step != 0 || math.Abs(progress-w.progress) > 1e-9 || math.Abs(rested-w.rested) > 1e-9 {
			t.Errorf("At(%g) = %d, %g, %g", w.t, step, progress, rested)
		}
	}
	if c.Total() != 3 {
		t.Errorf("Total() = %g", c.Total())
	}
	if c.StepNamed("go") != 0 || c.StepNamed("stay") != Start || c.Key(7) != c.Key(Start) {
		t.Error("an unknown step is not the start")
	}
}

func BenchmarkBlend(b *testing.B) {
	data, err := os.ReadFile("../../../../assets/figures/thread-the-needle.toml")
	if err != nil {
		b.Fatal(err)
	}
	f, err := posefile.Parse("bench", data)
	if err != nil {
		b.Fatal(err)
	}
	c, err := New(f)
	if err != nil {
		b.Fatal(err)
	}
	m := Mover{Clip: c}
	var p skeleton.Pose
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Blend(0, 1, float64(i%97)/97, &p)
	}
}
