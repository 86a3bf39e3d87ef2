package posefile

import "posturebreak/reminders/strict"

func (f *File) checkPoses() error {
	for _, name := range f.PoseNames() {
		p := f.Poses[name]
		path := "pose." + name
		if p == nil {
			return f.Fail(path, "is empty")
		}
		if p.Root != nil && p.Root.At != nil && p.Root.Kneel != nil {
			return f.Fail(path+".root", "at and kneel exclude each other")
		}
		if err := f.checkLimbs(path, p); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) checkLimbs(path string, p *Pose) error {
	for i, key := range [3]string{".arms", ".arm_R", ".arm_L"} {
		if err := f.checkArm(path+key, [3]*Arm{p.Arms, p.ArmR, p.ArmL}[i]); err != nil {
			return err
		}
	}
	for i, key := range [3]string{".legs", ".leg_R", ".leg_L"} {
		if err := f.checkLeg(path+key, [3]*Leg{p.Legs, p.LegR, p.LegL}[i]); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) checkArm(path string, a *Arm) error {
	if a == nil {
		return nil
	}
	angles := a.Raise != nil || a.Plane != nil || a.Turn != nil || a.Elbow != nil
	if n := count(angles, a.Hand != nil, a.Reach != nil, a.Aim != nil); n != 1 {
		return f.Fail(path, "an arm is given by angles, hand, reach or aim: exactly one, not %d", n)
	}
	if a.On != "" {
		if err := f.joint(path+".on", a.On); err != nil {
			return err
		}
	}
	if a.Grip < 0 || a.Grip > 1 {
		return f.Fail(path+".grip", "must be within 0…1, not %g", a.Grip)
	}
	return nil
}

func (f *File) checkLeg(path string, l *Leg) error {
	if l == nil {
		return nil
	}
	angles := l.Flex != nil || l.Out != nil || l.Turn != nil || l.Knee != nil || l.Ankle != nil
	if n := count(angles, l.Foot != nil, l.Kneel != nil); n != 1 {
		return f.Fail(path, "a leg is given by angles, foot or kneel: exactly one, not %d", n)
	}
	return nil
}

func count(given ...bool) (n int) {
	for _, g := range given {
		if g {
			n++
		}
	}
	return n
}

func (f *File) checkSteps() error {
	if _, ok := f.Poses[f.Start]; !ok {
		return f.Fail("start", "no pose %q", f.Start)
	}
	seen := map[string]bool{}
	for i := range f.Steps {
		s := &f.Steps[i]
		path := strict.Element("step", i+1)
		if !isID(s.ID) {
			return f.Fail(path+".id", "%q is not an id: small letters, digits and single hyphens", s.ID)
		}
		if seen[s.ID] {
			return f.Fail(path+".id", "a second step %q", s.ID)
		}
		seen[s.ID] = true
		if err := f.checkStep(path, s); err != nil {
			return err
		}
	}
	if f.Still != "" && !seen[f.Still] {
		return f.Fail("still", "no step %q", f.Still)
	}
	return nil
}

func (f *File) checkStep(path string, s *Step) error {
	if _, ok := f.Poses[s.Pose]; !ok {
		return f.Fail(path+".pose", "no pose %q", s.Pose)
	}
	if len(s.Via) > maxVia {
		return f.Fail(path+".via", "%d poses are too many, %d is the limit", len(s.Via), maxVia)
	}
	for _, v := range s.Via {
		if _, ok := f.Poses[v]; !ok {
			return f.Fail(path+".via", "no pose %q", v)
		}
	}
	if s.Move < .2 || s.Move > 20 {
		return f.Fail(path+".move", "must be within 0.2…20 seconds, not %g", s.Move)
	}
	if s.Hold < 0 || s.Hold > 20 {
		return f.Fail(path+".hold", "must be within 0…20 seconds, not %g", s.Hold)
	}
	if err := f.oneOf(path+".ease", s.Ease, "", "in", "out", "linear"); err != nil {
		return err
	}
	if len(s.Arrows) > maxArrows {
		return f.Fail(path+".arrow", "%d are too many, %d is the limit", len(s.Arrows), maxArrows)
	}
	for i := range s.Arrows {
		if err := f.checkArrow(strict.Element(path+".arrow", i+1), &s.Arrows[i]); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) checkArrow(path string, a *Arrow) error {
	switch a.Kind {
	case "turn":
		if a.Radius <= 0 || a.Sweep == 0 {
			return f.Fail(path, "a turn needs a radius and a sweep")
		}
		return nil
	case "push":
		if a.From == nil || a.To == nil {
			return f.Fail(path, "a push goes from somewhere to somewhere")
		}
		return f.joint(path+".of", a.Of)
	case "path":
		return f.joint(path+".of", a.Of)
	}
	return f.oneOf(path+".kind", a.Kind, "path", "turn", "push")
}

func (f *File) checkProps() error {
	for i := range f.Props {
		p := &f.Props[i]
		path := strict.Element("prop", i+1)
		if err := f.oneOf(path+".kind", p.Kind, "chair", "stool", "roller", "pillow", "cushion",
			"doorframe", "door", "wall", "mat", "dumbbell", "band"); err != nil {
			return err
		}
		if err := f.oneOf(path+".hand", p.Hand, "", "R", "L"); err != nil {
			return err
		}
		for _, n := range p.Size {
			if n < 0 {
				return f.Fail(path+".size", "a size is not negative")
			}
		}
		if err := f.checkBand(path, p); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) checkBand(path string, p *Prop) error {
	if p.Kind != "band" {
		return nil
	}
	if len(p.Along) < 2 || len(p.Along) > maxNames {
		return f.Fail(path+".along", "a band runs along 2…%d places, not %d", maxNames, len(p.Along))
	}
	for _, n := range p.Along {
		if n == "anchor" && p.At != nil {
			continue
		}
		if err := f.joint(path+".along", n); err != nil {
			return err
		}
	}
	return nil
}
