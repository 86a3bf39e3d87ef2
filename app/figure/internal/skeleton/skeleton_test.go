package skeleton

import (
	"math"
	"testing"

	"posturebreak/app/figure/internal/geom"
)

func placed(p *Pose) *World {
	w := new(World)
	p.Place(w)
	return w
}

func TestRestPoseStandsOnTheFloor(t *testing.T) {
	p := Rest()
	w := placed(&p)
	for _, j := range []Joint{FootR, FootL} {
		if y := w.Pos[j].Y - AnkleHeight; math.Abs(y) > 1e-9 {
			t.Errorf("%v is %.1f mm off the floor", j, y*1000)
		}
	}
	if top := w.At(Head, geom.V(0, .225, 0)).Y; top < 1.70 || top > 1.80 {
		t.Errorf("the figure is %.2f m tall", top)
	}
}

func TestJointNames(t *testing.T) {
	for j := range Joints {
		got, ok := JointNamed(j.String())
		if !ok || got != j {
			t.Errorf("JointNamed(%q) = %v, %v", j, got, ok)
		}
		if j.Mirror().Mirror() != j {
			t.Errorf("%v mirrored twice is %v", j, j.Mirror().Mirror())
		}
	}
	if _, ok := JointNamed("tail"); ok {
		t.Error("a tail was accepted")
	}
	for l := range Limbs {
		if j, _ := JointNamed([Limbs]string{"upperarm_R", "upperarm_L", "thigh_R", "thigh_L"}[l]); l.Root() != j {
			t.Errorf("%v starts at %v", l, l.Root())
		}
	}
}

func TestReachArrivesWithPureHinges(t *testing.T) {
	for _, c := range []struct {
		name   string
		limb   Limb
		target geom.Vec
		pole   geom.Vec
	}{
		{"hand ahead", ArmR, geom.V(.2, 1.3, .4), geom.V(0, -1, -1)},
		{"hand across", ArmL, geom.V(.1, 1.2, .3), geom.V(-1, -1, 0)},
		{"hand overhead", ArmR, geom.V(.15, 1.8, .05), geom.V(1, 0, 0)},
		{"knee up", LegL, geom.V(-.1, .5, .3), geom.V(0, 0, 1)},
	} {
		p := Rest()
		w := placed(&p)
		end := geom.RotY(20)
		if miss := p.Reach(w, c.limb, c.target, end, c.pole); miss > 1e-3 {
			t.Errorf("%s: misses by %.1f mm", c.name, miss*1000)
		}
		p.Place(w)
		j := c.limb.Root()
		if d := w.Pos[j+2].Sub(c.target).Len(); d > 2e-3 {
			t.Errorf("%s: ends %.1f mm away", c.name, d*1000)
		}
		if a := w.Rot[j+2].Angle(end); a > 1e-3 {
			t.Errorf("%s: end turned %.3f degrees off", c.name, a)
		}
		if q := p.Rot[j+1]; math.Hypot(q.Y, q.Z) > 1e-6 {
			t.Errorf("%s: the hinge turns off its axis: %v", c.name, q)
		}
	}
}

func TestReachSaysHowFarItMisses(t *testing.T) {
	p := Rest()
	w := placed(&p)
	miss := p.Reach(w, ArmR, w.Pos[UpperArmR].Add(geom.V(0, 0, 1)), geom.Identity(), geom.V(0, -1, 0))
	if want := 1 - UpperArm - Forearm; math.Abs(miss-want) > 5e-3 {
		t.Errorf("miss = %.3f m, want about %.3f", miss, want)
	}
}

func TestTwoBoneSurvivesDegenerateGoals(t *testing.T) {
	o := geom.V(0, 0, 0)
	for _, c := range []struct{ target, pole geom.Vec }{
		{o, o}, {geom.V(0, 0, 1), geom.V(0, 0, 1)}, {geom.V(0, -.5, 0), o}, {geom.V(1e9, 0, 0), geom.V(1, 0, 0)},
	} {
		mid, end, _ := TwoBone(o, c.target, c.pole, .3, .25)
		if l := mid.Sub(o).Len(); math.Abs(l-.3) > 1e-6 {
			t.Errorf("target %v: upper bone is %.4f m", c.target, l)
		}
		if l := end.Sub(mid).Len(); math.Abs(l-.25) > 1e-6 {
			t.Errorf("target %v: lower bone is %.4f m", c.target, l)
		}
	}
}

func TestAnglesReadBackWhatWasSet(t *testing.T) {
	p := Rest()
	p.Rot[Mid] = geom.RotY(20).Mul(geom.RotX(15)).Mul(geom.RotZ(-10))
	p.Rot[ThighL] = Left.Quat(geom.RotX(-70).Mul(geom.RotZ(25)).Mul(geom.RotY(12)))
	p.Rot[ShinL] = geom.RotX(60)
	p.Rot[ForearmR] = geom.RotX(-155)
	want := map[string]float64{
		"mid flexion": 15, "mid side-bend": 10, "mid twist": 20,
		"thigh_L flexion": 70, "thigh_L outward": 25, "thigh_L turn": 12, "shin_L bend": 60, "forearm_R bend": 155,
	}
	for _, a := range Angles(&p) {
		key := a.Joint.String() + " " + a.Name
		if v, ok := want[key]; ok {
			if math.Abs(a.Value-v) > 1e-6 {
				t.Errorf("%s = %.3f, want %.0f", key, a.Value, v)
			}
			delete(want, key)
		}
		if bad := a.Beyond() > 0; bad != (key == "forearm_R bend") {
			t.Errorf("%s = %.1f outside %.0f…%.0f: %v", key, a.Value, a.Lo, a.Hi, bad)
		}
	}
	for k := range want {
		t.Errorf("%s was not measured", k)
	}
}

func TestSpineRunsThroughItsJoints(t *testing.T) {
	p := Rest()
	p.Rot[Lumbar], p.Rot[Mid], p.Rot[Chest] = geom.RotX(20), geom.RotX(25).Mul(geom.RotY(15)), geom.RotX(20)
	w := placed(&p)
	for h, j := range map[float64]Joint{0: Pelvis, .10: Lumbar, .24: Mid, .38: Chest, .555: Neck} {
		if c, _ := w.SpineAt(h); c.Sub(w.Pos[j]).Len() > 1e-9 {
			t.Errorf("spine at %.2f misses %v by %.1f mm", h, j, c.Sub(w.Pos[j]).Len()*1000)
		}
	}
}

func TestCentreOfMassOfAStandingBody(t *testing.T) {
	p := Rest()
	c := placed(&p).CentreOfMass()
	if math.Abs(c.X) > 1e-9 || c.Y < .85 || c.Y > 1.05 || math.Abs(c.Z) > .05 {
		t.Errorf("centre of mass at %v", c)
	}
}
