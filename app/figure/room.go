package figure

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
	"posturebreak/app/figure/internal/posefile"
	"posturebreak/app/figure/internal/skeleton"
)

// paintRoom draws everything that stays the same from frame to frame.
func (s *Stage) paintRoom() {
	c, t := s.canvas, &s.theme
	c.SetPalette(palette(t, &s.person))
	c.SetCamera(s.figure.fit(c.Size()))
	c.Clear(t.Background)
	c.Disc(t.Ground)
	c.SetWall(0, false)
	var still []*mesh.Part
	for i := range s.figure.file.Props {
		s.paintFlat(&s.figure.file.Props[i])
	}
	for _, p := range s.figure.props() {
		still = append(still, p.Build()...)
	}
	c.KeepStill(still)
}

// paintFlat draws what lies in the background.
func (s *Stage) paintFlat(p *posefile.Prop) {
	switch p.Kind {
	case "wall":
		s.paintWall(place(p.At))
	case "mat":
		at, half := place(p.At), place(p.Size)
		if half.X == 0 {
			half = geom.V(.32, 0, .92)
		}
		const thick = .012
		s.canvas.Polygon(roundedRect(at, half, -thick), s.theme.MatEdge)
		s.canvas.Polygon(roundedRect(at, half, 0), s.theme.Mat)
	}
}

// paintWall draws a wall behind the figure, its skirting, and the floor before it.
func (s *Stage) paintWall(at geom.Vec) {
	const half, height, skirting, floor = 4, 4, .07, 5
	upright := func(tall float64) []geom.Vec {
		return []geom.Vec{
			geom.V(at.X-half, 0, at.Z), geom.V(at.X+half, 0, at.Z),
			geom.V(at.X+half, tall, at.Z), geom.V(at.X-half, tall, at.Z),
		}
	}
	s.canvas.Polygon(upright(height), s.theme.Wall)
	s.canvas.Polygon(upright(skirting), s.theme.Skirting)
	s.canvas.Polygon([]geom.Vec{
		geom.V(at.X-half, 0, at.Z), geom.V(at.X+half, 0, at.Z),
		geom.V(at.X+half, 0, at.Z+floor), geom.V(at.X-half, 0, at.Z+floor),
	}, s.theme.Floor)
	s.canvas.SetWall(at.Z, true)
}

// roundedRect is a flat rectangle with round corners at height y.
func roundedRect(at, half geom.Vec, y float64) []geom.Vec {
	const radius, steps = .04, 8
	var pts []geom.Vec
	for q := range 4 {
		for k := range steps + 1 {
			s, c := math.Sincos((float64(q) + float64(k)/steps) * math.Pi / 2)
			sx, sz := 1.0, 1.0
			if q == 1 || q == 2 {
				sx = -1
			}
			if q >= 2 {
				sz = -1
			}
			pts = append(pts, geom.V(at.X+sx*(half.X-radius)+radius*c, y, at.Z+sz*(half.Z-radius)+radius*s))
		}
	}
	return pts
}

// carried makes the things that move with the body.
func (f *Figure) carried() []mesh.Carried {
	var out []mesh.Carried
	for i := range f.file.Props {
		p := &f.file.Props[i]
		switch p.Kind {
		case "dumbbell":
			if p.Hand != "L" {
				out = append(out, mesh.NewDumbbell(skeleton.Right))
			}
			if p.Hand != "R" {
				out = append(out, mesh.NewDumbbell(skeleton.Left))
			}
		case "band":
			out = append(out, mesh.NewBand(bandPoints(p)))
		}
	}
	return out
}

func bandPoints(p *posefile.Prop) []mesh.BandPoint {
	pts := make([]mesh.BandPoint, len(p.Along))
	for i, name := range p.Along {
		j, ok := skeleton.JointNamed(name)
		pts[i] = mesh.BandPoint{Joint: j, Fixed: !ok, At: place(p.At)}
	}
	return pts
}
