package figure

import (
	"image"
	"math"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/raster"
	"posturebreak/app/figure/internal/skeleton"
)

// extent is the box a figure fills as its camera sees it, in metres, over its
// whole movement: so the figure never jumps in size.
type extent struct{ x0, y0, x1, y1 float64 }

// girth is a ball of the body: round joint j, at, radius r in metres.
type girth struct {
	j  skeleton.Joint
	at geom.Vec
	r  float64
}

// girths cover the body well enough to fit a camera; the surface itself would
// cost a hundred times more.
func girths(side skeleton.Side) []girth {
	j := 3 * skeleton.Joint(side)
	return []girth{
		{skeleton.UpperArmR + j, geom.Vec{}, .065},
		{skeleton.ForearmR + j, geom.Vec{}, .042},
		{skeleton.HandR + j, geom.Vec{}, .035},
		{skeleton.HandR + j, geom.V(0, -.17, 0), .015},
		{skeleton.ThighR + j, geom.Vec{}, .09},
		{skeleton.ShinR + j, geom.Vec{}, .058},
		{skeleton.FootR + j, geom.Vec{}, .045},
		{skeleton.FootR + j, geom.V(0, -.055, .18), .025},
		{skeleton.FootR + j, geom.V(0, -.055, -.045), .02},
	}
}

func trunkGirths() []girth {
	return []girth{
		{skeleton.Head, geom.V(0, .125, -.005), .125},
		{skeleton.Chest, geom.Vec{}, .13},
		{skeleton.Pelvis, geom.Vec{}, .14},
	}
}

// box grows with what is added to it.
type box struct {
	extent
	camera raster.Camera
}

func (b *box) add(v geom.Vec, r float64) {
	x, y, _ := b.camera.Project(v)
	b.x0, b.x1 = math.Min(b.x0, x-r), math.Max(b.x1, x+r)
	b.y0, b.y1 = math.Min(b.y0, y-r), math.Max(b.y1, y+r)
}

// measure walks through the movement.
func measure(f *Figure) extent {
	b := &box{
		extent: extent{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)},
		camera: raster.NewCamera(f.file.View.Yaw, f.file.View.Pitch),
	}
	body := trunkGirths()
	for _, s := range [2]skeleton.Side{skeleton.Right, skeleton.Left} {
		g := girths(s)
		if f.file.View.Frame == "upper" {
			g = g[:4]
		}
		body = append(body, g...)
	}
	mover := clip.Mover{Clip: f.clip}
	var pose skeleton.Pose
	var world skeleton.World
	const samples = 12
	for step := range f.clip.Steps {
		for k := range samples + 1 {
			mover.Blend(step-1, step, float64(k)/samples, &pose)
			pose.Place(&world)
			for _, g := range body {
				b.add(world.At(g.j, g.at), g.r)
			}
		}
		for i := range f.file.Steps[step].Arrows {
			line := arrowLine(f, &mover, step-1, step, i, &world)
			for _, v := range line {
				b.add(v, .03)
			}
		}
	}
	b.addProps(f)
	return b.extent
}

// addProps takes in the furniture, but no more of a wall or door than the
// figure uses.
func (b *box) addProps(f *Figure) {
	for _, d := range f.props() {
		for _, p := range d.Build() {
			for _, v := range p.Pos {
				if d.Kind == "doorframe" && (v.Y > 1.75 || math.Abs(v.X-d.At.X) > d.Size.X+.14) {
					continue
				}
				if d.Kind == "door" && math.Abs(v.X-d.At.X) > .42 {
					continue
				}
				b.add(v, 0)
			}
		}
	}
}

// fit returns the camera that shows the whole extent in a picture of that size.
func (f *Figure) fit(size image.Point) raster.Camera {
	const margin = .07 // of the picture, each side
	const widest = 1.2 // metres the shorter side shows at least: no figure fills it like a giant
	zoom := f.file.View.Zoom
	if zoom == 0 {
		zoom = 1
	}
	c := raster.NewCamera(f.file.View.Yaw, f.file.View.Pitch)
	w, h := float64(size.X), float64(size.Y)
	e := &f.extent
	c.Scale = math.Min(w*(1-2*margin)/(e.x1-e.x0), h*(1-2*margin)/(e.y1-e.y0))
	c.Scale = math.Min(c.Scale, math.Min(w, h)/widest) * zoom
	c.X = w/2 - c.Scale*(e.x0+e.x1)/2
	c.Y = h/2 - c.Scale*(e.y0+e.y1)/2
	return c
}

// props returns the things of the file that have a surface.
func (f *Figure) props() []mesh.Prop {
	var out []mesh.Prop
	for i := range f.file.Props {
		p := &f.file.Props[i]
		out = append(out, mesh.Prop{Kind: p.Kind, At: place(p.At), Size: place(p.Size), Yaw: p.Yaw})
	}
	return out
}

// place reads an optional place of the file.
func place(a []float64) geom.Vec {
	if len(a) != 3 {
		return geom.Vec{}
	}
	return geom.V(a[0], a[1], a[2])
}
