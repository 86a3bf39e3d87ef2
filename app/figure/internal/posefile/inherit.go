package posefile

import "slices"

// inherit fills every pose with the entries of its base, in any order of the file.
func (f *File) inherit() error {
	done := map[string]bool{}
	for _, name := range f.PoseNames() {
		if err := f.inheritOne(name, nil, done); err != nil {
			return err
		}
	}
	return nil
}

// inheritOne resolves one pose; trail holds the poses that wait for it.
func (f *File) inheritOne(name string, trail []string, done map[string]bool) error {
	p := f.Poses[name]
	if done[name] || p.Base == "" {
		done[name] = true
		return nil
	}
	path := "pose." + name + ".base"
	if slices.Contains(trail, name) {
		return f.Fail(path, "the bases go round in a circle: %v", append(trail, name))
	}
	base, ok := f.Poses[p.Base]
	if !ok {
		return f.Fail(path, "no pose %q", p.Base)
	}
	if err := f.inheritOne(p.Base, append(trail, name), done); err != nil {
		return err
	}
	p.fill(base)
	done[name] = true
	return nil
}

// fill takes over from base what p does not say. What p says of both arms
// (legs, shoulders) also replaces what the base says of one of them.
func (p *Pose) fill(base *Pose) {
	or(&p.Root, base.Root)
	or(&p.Spine, base.Spine)
	or(&p.Lumbar, base.Lumbar)
	or(&p.Mid, base.Mid)
	or(&p.Chest, base.Chest)
	or(&p.Neck, base.Neck)
	or(&p.Head, base.Head)
	orSides(&p.Shoulders, &p.ShoulderR, &p.ShoulderL, base.Shoulders, base.ShoulderR, base.ShoulderL)
	orSides(&p.Arms, &p.ArmR, &p.ArmL, base.Arms, base.ArmR, base.ArmL)
	orSides(&p.Legs, &p.LegR, &p.LegL, base.Legs, base.LegR, base.LegL)
}

func or[T any](p **T, base *T) {
	if *p == nil {
		*p = base
	}
}

func orSides[T any](both, r, l **T, baseBoth, baseR, baseL *T) {
	if *both == nil {
		*both = baseBoth
		or(r, baseR)
		or(l, baseL)
	}
}

// PoseNames returns the names of the poses in order.
func (f *File) PoseNames() []string {
	names := make([]string, 0, len(f.Poses))
	for n := range f.Poses {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
