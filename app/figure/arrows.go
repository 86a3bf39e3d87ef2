package figure

import (
	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/raster"
	"posturebreak/app/figure/internal/skeleton"
)

// arrowSet keeps the lines of one movement's arrows: a path is sampled from the
// movement itself, which is too dear for every frame. Nothing is allocated after
// the first use.
type arrowSet struct {
	from, to int
	known    bool
	lines    []raster.Line
}

// of returns the lines of the movement, computed when it is another than before.
// Pushes move with the body and are left for the frame.
func (a *arrowSet) of(f *Figure, m *clip.Mover, from, to int, w *skeleton.World) []raster.Line {
	arrows := f.file.Steps[to].Arrows
	same := a.known && a.from == from && a.to == to
	if !same {
		a.from, a.to, a.known = from, to, true
		a.lines = a.lines[:0]
		for range arrows {
			a.lines = append(a.lines, raster.Line{})
		}
	}
	for i := range arrows {
		if !same || arrows[i].Kind == "push" {
			a.lines[i] = arrowLine(f, m, from, to, i, w)
		}
	}
	return a.lines
}

// arrowLine returns the line of arrow i of step to, reached from step from. w is
// where the body is now, for pushes.
func arrowLine(f *Figure, m *clip.Mover, from, to, i int, w *skeleton.World) raster.Line {
	a := &f.file.Steps[to].Arrows[i]
	switch a.Kind {
	case "path":
		return pathLine(a, m, from, to)
	case "turn":
		var pose skeleton.Pose
		var start skeleton.World
		m.Clip.Rest(from, &pose)
		pose.Place(&start)
		return turnLine(a, &start)
	}
	return pushLine(a, w)
}

// pathLine follows a joint through the movement, so that an arrow can never
// disagree with what the body does. It runs a little outside, and smoothed.
func pathLine(a *posefile.Arrow, m *clip.Mover, from, to int) (line raster.Line) {
	const first, last = .10, .94 // of the movement: its ends are hidden in the body
	j, _ := skeleton.JointNamed(a.Of)
	var pose skeleton.Pose
	var w skeleton.World
	for n := range line {
		m.Blend(from, to, evenTime(first+(last-first)*float64(n)/(raster.ArrowPoints-1)), &pose)
		pose.Place(&w)
		p := w.At(j, tipOf(j))
		middle, _ := w.SpineAt(.38)
		line[n] = p.MulAdd(p.Sub(middle).Unit(), a.Out)
	}
	for range 12 {
		before := line[0]
		for n := 1; n < len(line)-1; n++ {
			here := line[n]
			line[n] = before.Add(line[n+1]).MulAdd(here, 2).Mul(.25)
			before = here
		}
	}
	return line
}

// evenTime returns the progress at which a soft movement has done part u of its
// way: points of a path should lie evenly.
func evenTime(u float64) float64 {
	lo, hi := 0.0, 1.0
	for range 20 {
		if mid := (lo + hi) / 2; clip.Soft.At(mid) < u {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// tipOf is the point of a joint a path follows: the hand, not the wrist.
func tipOf(j skeleton.Joint) geom.Vec {
	switch j {
	case skeleton.HandR, skeleton.HandL:
		return geom.V(0, -.09, 0)
	case skeleton.Head:
		return geom.V(0, .12, .02)
	default:
		return geom.Vec{}
	}
}

// turnLine is an arc round the spine.
func turnLine(a *posefile.Arrow, w *skeleton.World) (line raster.Line) {
	middle, _ := w.SpineAt(a.Height)
	up := w.Rot[skeleton.Pelvis].Slerp(w.Rot[skeleton.Chest], .5).Rot(geom.V(0, 1, 0))
	ahead := w.Rot[skeleton.Pelvis].Rot(geom.V(0, 0, 1)).Perp(up)
	right := up.Cross(ahead)
	for n := range line {
		q := geom.RotY(a.Start + a.Sweep*float64(n)/(raster.ArrowPoints-1)).Rot(geom.V(0, 0, a.Radius))
		line[n] = middle.MulAdd(ahead, q.Z).MulAdd(right, q.X)
	}
	return line
}

// pushLine is straight and moves with its joint.
func pushLine(a *posefile.Arrow, w *skeleton.World) (line raster.Line) {
	j, _ := skeleton.JointNamed(a.Of)
	from, to := w.At(j, place(a.From)), w.At(j, place(a.To))
	for n := range line {
		line[n] = from.Lerp(to, float64(n)/(raster.ArrowPoints-1))
	}
	return line
}
