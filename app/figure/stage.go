package figure

import (
	"image"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/raster"
	"posturebreak/app/figure/internal/skeleton"
)

// Stage draws one figure at one size, in one theme, as one person. Its memory
// is reused: Draw allocates nothing. Not safe for concurrent use; it is owned by
// one goroutine.
type Stage struct {
	figure  *Figure
	theme   Theme
	person  Person
	canvas  *raster.Canvas
	body    *mesh.Body
	carried []mesh.Carried
	moving  []*mesh.Part // body and carried things
	mover   clip.Mover
	pose    skeleton.Pose
	world   skeleton.World
	arrows  arrowSet
}

// NewStage returns a stage for pictures of the given size in pixels. It costs a
// few milliseconds, more for large pictures; keep it, and use Show to draw
// another figure with it.
func NewStage(f *Figure, size image.Point, theme Theme, person Person) *Stage {
	s := &Stage{figure: f, theme: theme, person: person}
	s.canvas = raster.NewCanvas(size)
	s.body = mesh.NewBody(s.look())
	s.Show(f)
	return s
}

// Show changes the figure, keeping the stage's memory.
func (s *Stage) Show(f *Figure) {
	s.figure = f
	s.mover.Clip = f.clip
	s.arrows = arrowSet{lines: s.arrows.lines}
	s.body.SetLook(s.look())
	s.body.Paint(f.file.Highlight)
	s.carried = f.carried()
	s.moving = append(s.moving[:0], s.body.Parts...)
	for _, c := range s.carried {
		s.moving = append(s.moving, c.Parts()...)
	}
	s.paintRoom()
}

// Resize changes the size of the pictures, in pixels.
func (s *Stage) Resize(size image.Point) {
	if size == s.canvas.Size() {
		return
	}
	s.canvas.Resize(size)
	s.paintRoom()
}

// SetTheme changes the colours of the room.
func (s *Stage) SetTheme(t Theme) {
	s.theme = t
	s.paintRoom()
}

// SetPerson changes who is drawn.
func (s *Stage) SetPerson(p Person) {
	s.person = p
	s.Show(s.figure)
}

// Size returns the size of the pictures in pixels.
func (s *Stage) Size() image.Point { return s.canvas.Size() }

// Draw draws the moment into dst, all of it. A dst of another size resizes the
// stage first. Pixels are premultiplied, as image.RGBA has them.
func (s *Stage) Draw(dst *image.RGBA, m Moment) {
	if dst.Bounds().Empty() {
		return
	}
	s.Resize(dst.Bounds().Size())
	now := s.figure.scene(m)
	now.pose(&s.mover, &s.pose)
	s.pose.Place(&s.world)
	s.body.Place(&s.pose, &s.world)
	for _, c := range s.carried {
		c.Place(&s.world)
	}
	middle := s.world.Pos[skeleton.Pelvis].Lerp(s.world.Pos[skeleton.Chest], .5)
	s.canvas.Begin(dst, s.moving, middle)
	glow := now.glow(s.figure.clip, s.pose.Breath)
	for _, p := range s.moving {
		s.canvas.Draw(p, glow)
	}
	s.drawArrows(now)
	s.canvas.Finish(dst)
	if s.figure.file.View.Frame == "upper" {
		s.canvas.FadeBottom(dst)
	}
	if m.Mirrored && s.figure.Flips() {
		s.canvas.Mirror(dst)
	}
}

// drawArrows shows the arrows of a movement and, in a hold, those that last.
func (s *Stage) drawArrows(now scene) {
	if now.to < 0 || now.Part == Wait {
		return
	}
	lines := s.arrows.of(s.figure, &s.mover, now.from, now.to, &s.world)
	for i := range lines {
		if now.Part == Move || s.figure.file.Steps[now.to].Arrows[i].Hold {
			s.canvas.Arrow(&lines[i])
		}
	}
}

func (s *Stage) look() mesh.Look {
	return mesh.Look{
		Hair:     s.person.HairStyle.mesh(),
		FlatHair: s.figure.file.Hair == "flat",
		Shoes:    s.figure.file.Shoes,
	}
}
