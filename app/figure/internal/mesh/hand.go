package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// fingerShape is one finger: z of its root across the palm, length and radius.
type fingerShape struct{ z, length, radius float64 }

// fingers lists index to little finger; the thumb is to the side of +z.
func fingers() [4]fingerShape {
	return [4]fingerShape{
		{.0290, .082, .0112}, {.0095, .090, .0115}, {-.0100, .084, .0110}, {-.0285, .066, .0098},
	}
}

const (
	fingerRings = 10
	fingerSegs  = 8
	knuckles    = .092 // metres from the wrist
)

func (b *Body) newHand(s *sides, g Group) {
	s.palm = b.add(newLoft("hand", g, b.palmRows, 16, 2.6))
	s.thumb = b.add(newPart("thumb", g, 9, 10, 2, Skin))
	for i := range s.finger {
		s.finger[i] = b.add(newPart("finger", g, fingerRings, fingerSegs, 2, Skin))
	}
}

// placeHand lays palm, fingers and thumb; grip 0…1 curls them into a fist.
func (b *Body) placeHand(side skeleton.Side, o geom.Vec, turn geom.Quat, grip float64) {
	s := &b.side[side]
	x, y, z := turn.Axes()
	inward, down := x.Mul(-side.Sign()), y.Neg() // the way the palm looks; the way the fingers point
	s.palm.along(b.palmRows, o, turn, side)
	for i, f := range fingers() {
		// the roots stand on an arch, the tips spread a little when flat
		root := o.MulAdd(down, knuckles-.004*math.Abs(float64(i)-1.2)).MulAdd(z, f.z).MulAdd(inward, .002)
		spread := (f.z * .9) * (1 - grip)
		s.finger[i].curl(f, root, down.MulAdd(z, spread).Unit(), inward, grip)
	}
	tip := o.MulAdd(down, .083).MulAdd(z, .060).MulAdd(inward, .014)
	if grip > 0 {
		tip = tip.Lerp(o.MulAdd(down, .088).MulAdd(z, .022).MulAdd(inward, .047), grip)
	}
	s.thumb.capsule(o.MulAdd(down, .028).MulAdd(z, .022).MulAdd(inward, .004), tip, .0165, .0105)
}

// curl lays a finger from its root, bending towards the palm.
func (p *Part) curl(f fingerShape, root, down, inward geom.Vec, grip float64) {
	across := down.Cross(inward).Unit()
	const caps = 3 // rows of the round tip
	c := root
	straight := fingerRings - caps
	angle := 0.0
	for i := range fingerRings {
		t := geom.Clamp(float64(i)/float64(straight-1), 0, 1)
		angle = (10 + grip*205) * t
		sn, cs := math.Sincos(angle * geom.Deg)
		way := down.Mul(cs).MulAdd(inward, sn)
		out := down.Mul(sn).MulAdd(inward, -cs)
		r := f.radius * geom.Lerp(1, .78, t)
		switch {
		case i == 0: // the root is inside the palm
		case i < straight:
			c = c.MulAdd(way, f.length/float64(straight-1))
		default:
			s, co := math.Sincos(float64(i-straight+1) / caps * math.Pi / 2)
			p.ring(i, c.MulAdd(way, r*s), across, out, r*co, r*co, r*co)
			continue
		}
		p.ring(i, c, across, out, r, r, r)
	}
	p.smooth()
}
