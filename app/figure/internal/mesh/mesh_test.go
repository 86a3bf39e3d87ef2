package mesh

import (
	"math"
	"testing"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// bent returns a pose that bends everything.
func bent() (skeleton.Pose, skeleton.World) {
	p := skeleton.Rest()
	p.Rot[skeleton.Lumbar], p.Rot[skeleton.Chest] = geom.RotX(20), geom.RotY(30)
	p.Rot[skeleton.UpperArmR] = geom.RotX(-100)
	p.Rot[skeleton.ForearmR] = geom.RotX(-120)
	p.Rot[skeleton.HandR] = geom.RotX(40)
	p.Rot[skeleton.ThighL], p.Rot[skeleton.ShinL] = geom.RotX(-90), geom.RotX(110)
	p.Girdle[skeleton.Left] = skeleton.Girdle{Up: .01, Fwd: -.04}
	p.Toe[skeleton.Right], p.Grip[skeleton.Left] = 40, 1
	var w skeleton.World
	p.Place(&w)
	return p, w
}

// volume is that inside a surface, seen from its middle: positive when the
// grid's triangles face out. A root that is open inside the palm matters little.
func volume(p *Part, outward float64) float64 {
	var o geom.Vec
	for _, v := range p.Pos {
		o = o.Add(v)
	}
	o = o.Mul(1 / float64(len(p.Pos)))
	v := 0.0
	tri := func(a, b, c geom.Vec) { v += a.Sub(o).Dot(b.Sub(o).Cross(c.Sub(o))) / 6 * outward }
	for i := range p.Rings - 1 {
		for j := range p.Segs {
			k := (j + 1) % p.Segs
			a, b := p.Pos[i*p.Segs+j], p.Pos[i*p.Segs+k]
			c, d := p.Pos[(i+1)*p.Segs+j], p.Pos[(i+1)*p.Segs+k]
			tri(a, b, c)
			tri(b, d, c)
		}
	}
	return v
}

// outward is the sign of the grid's winding against its normals in the middle.
func outward(p *Part) float64 {
	m := p.Rings / 2 * p.Segs
	n := p.Pos[m+1].Sub(p.Pos[m]).Cross(p.Pos[m+p.Segs].Sub(p.Pos[m]))
	return math.Copysign(1, n.Dot(p.Normal[m]))
}

func TestSurfacesAreSound(t *testing.T) {
	p, w := bent()
	for _, style := range []HairStyle{Short, Bun, Ponytail, Bob, Curly, Bald} {
		b := NewBody(Look{Hair: style})
		b.Place(&p, &w)
		for _, part := range b.Parts {
			checkPart(t, part)
		}
	}
	for _, kind := range []string{"chair", "stool", "roller", "pillow", "cushion", "doorframe", "door"} {
		parts := Prop{Kind: kind, At: geom.V(.3, 0, -.2), Size: geom.V(.45, 0, 0), Yaw: 25}.Build()
		if len(parts) == 0 {
			t.Errorf("%s has no surface", kind)
		}
		for _, part := range parts {
			checkPart(t, part)
			for _, v := range part.Pos {
				if v.Y < -.001 {
					t.Fatalf("%s reaches %.1f mm under the floor", kind, -v.Y*1000)
				}
			}
		}
	}
	for _, c := range []Carried{
		NewDumbbell(skeleton.Right), NewDumbbell(skeleton.Left),
		NewBand([]BandPoint{{Joint: skeleton.HandR}, {Joint: skeleton.FootL}, {Fixed: true, At: geom.V(0, 2, 1)}}),
	} {
		c.Place(&w)
		for _, part := range c.Parts() {
			checkPart(t, part)
		}
	}
	if (Prop{Kind: "wall"}).Build() != nil {
		t.Error("a wall is painted, not built")
	}
}

func checkPart(t *testing.T, p *Part) {
	t.Helper()
	for k, v := range p.Pos {
		if n := p.Normal[k].Len(); math.IsNaN(v.X+v.Y+v.Z) || math.Abs(n-1) > 1e-6 {
			t.Fatalf("%s: point %d at %v has a normal of length %g", p.Name, k, v, n)
		}
	}
	if v := volume(p, outward(p)); v <= 0 {
		t.Errorf("%s: its inside is outside (%g)", p.Name, v)
	}
}

func TestPlacingAllocatesNothing(t *testing.T) {
	p, w := bent()
	b := NewBody(Look{Hair: Bun})
	b.Paint([]string{"upper_back", "chest_R"})
	if n := testing.AllocsPerRun(10, func() { b.Place(&p, &w) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// painted returns the painted weight on the body's right and left.
func painted(b *Body) (right, left float64) {
	for _, p := range b.Parts {
		for k, v := range p.Pos {
			if v.X > 0 {
				right += float64(p.Paint[k])
			} else {
				left += float64(p.Paint[k])
			}
		}
	}
	return right, left
}

func TestPaintGoesWhereItShould(t *testing.T) {
	b := NewBody(Look{})
	for name := range muscles() {
		b.Paint([]string{name})
		if r, l := painted(b); r+l < 1 {
			t.Errorf("%s paints nothing", name)
		}
	}
	b.Paint([]string{"lat_R"})
	r, l := painted(b)
	b.Paint([]string{"lat_L"})
	r2, l2 := painted(b)
	if r < 10*l || math.Abs(r-l2) > .2*r || math.Abs(l-r2) > .2*r {
		t.Errorf("lat_R paints %.1f right and %.1f left, lat_L %.1f and %.1f", r, l, r2, l2)
	}
	b.Paint(nil)
	if r, l := painted(b); r+l != 0 {
		t.Error("paint is left after painting nothing")
	}
	for name, want := range map[string]bool{"abs": true, "lat_L": true, "lat_R": true, "lat": false, "abs_L": false, "tail_L": false, "": false} {
		if KnownMuscle(name) != want {
			t.Errorf("KnownMuscle(%q) = %v", name, !want)
		}
	}
}

func TestGripClosesTheHand(t *testing.T) {
	p := skeleton.Rest()
	var w skeleton.World
	p.Place(&w)
	reach := func(grip float64) float64 {
		p.Grip[skeleton.Right] = grip
		b := NewBody(Look{})
		b.Place(&p, &w)
		far := 0.0
		for _, f := range b.side[skeleton.Right].finger {
			for _, v := range f.Pos {
				far = math.Max(far, w.Pos[skeleton.HandR].Sub(v).Y)
			}
		}
		return far
	}
	if flat, fist := reach(0), reach(1); flat < .16 || flat > .20 || fist > .14 {
		t.Errorf("fingers reach %.0f mm flat and %.0f mm in a fist", flat*1000, fist*1000)
	}
}

func TestLooks(t *testing.T) {
	b := NewBody(Look{Hair: Bun, Shoes: true})
	if b.tail.Hidden || b.hair.Hidden || b.side[0].foot.Mat[0] == Skin {
		t.Error("bun and shoes are missing")
	}
	b.SetLook(Look{Hair: Bun, FlatHair: true})
	if !b.tail.Hidden || b.side[0].foot.Mat[0] != Skin {
		t.Error("lying on the back a bun is in the floor; barefoot is skin")
	}
	if b.SetLook(Look{Hair: Bald}); !b.hair.Hidden {
		t.Error("a bald head has hair")
	}
}

func TestDumbbellIsInTheFist(t *testing.T) {
	p, w := bent()
	p.Grip = [2]float64{1, 1}
	b := NewBody(Look{})
	b.Place(&p, &w)
	for _, side := range []skeleton.Side{skeleton.Right, skeleton.Left} {
		d := NewDumbbell(side)
		d.Place(&w)
		var c geom.Vec
		for _, v := range d.parts[0].Pos {
			c = c.Add(v)
		}
		c = c.Mul(1 / float64(len(d.parts[0].Pos)))
		for _, f := range b.side[side].finger[1:3] {
			near := math.Inf(1)
			for _, v := range f.Pos {
				near = math.Min(near, v.Sub(c).Len())
			}
			if near > .03 {
				t.Errorf("side %d: the handle is %.0f mm from a middle finger", side, near*1000)
			}
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	p, w := bent()
	body := NewBody(Look{Hair: Bun})
	body.Paint([]string{"upper_back"})
	b.ReportAllocs()
	for b.Loop() {
		body.Place(&p, &w)
	}
}
