package mesh

import (
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// Carried is a thing that moves with the figure. Its surfaces are made once and
// placed for every pose.
type Carried interface {
	Parts() []*Part
	Place(w *skeleton.World)
}

// Dumbbell is held in one hand.
type Dumbbell struct {
	side  skeleton.Side
	parts [3]*Part
}

// NewDumbbell returns a dumbbell for the hand of a side.
func NewDumbbell(side skeleton.Side) *Dumbbell {
	d := &Dumbbell{side: side, parts: [3]*Part{newCylinder(Metal, Metal), newCylinder(Iron, Iron), newCylinder(Iron, Iron)}}
	for _, p := range d.parts {
		p.Group = CarriedGroup
	}
	return d
}

// Parts returns the dumbbell's surfaces.
func (d *Dumbbell) Parts() []*Part { return d.parts[:] }

// Place lays the handle into the fist.
func (d *Dumbbell) Place(w *skeleton.World) {
	hand := d.side.Arm().Root() + 2
	at := func(z float64) geom.Vec { return w.At(hand, geom.V(-d.side.Sign()*.026, -.096, z)) }
	d.parts[0].cylinder(at(-.07), at(.07), .013, .003)
	d.parts[1].cylinder(at(.058), at(.118), .043, .008)
	d.parts[2].cylinder(at(-.058), at(-.118), .043, .008)
}

// BandPoint is a place a band runs through: a joint, or a fixed place in the room.
type BandPoint struct {
	Joint skeleton.Joint
	Fixed bool
	At    geom.Vec // used when Fixed
}

// Band is an elastic band stretched from place to place.
type Band struct {
	points []BandPoint
	parts  []*Part
}

// NewBand returns a band through at least two points.
func NewBand(points []BandPoint) *Band {
	b := &Band{points: points}
	for range len(points) - 1 {
		p := newPart("band", CarriedGroup, 8, 10, 2, Rubber)
		b.parts = append(b.parts, p)
	}
	return b
}

// Parts returns the band's surfaces.
func (b *Band) Parts() []*Part { return b.parts }

// Place stretches the band.
func (b *Band) Place(w *skeleton.World) {
	const thick = .0085
	for i, p := range b.parts {
		p.capsule(b.points[i].place(w), b.points[i+1].place(w), thick, thick)
	}
}

// place is where the band touches: inside a fist, or under the ball of a foot.
func (p BandPoint) place(w *skeleton.World) geom.Vec {
	switch {
	case p.Fixed:
		return p.At
	case p.Joint == skeleton.FootR || p.Joint == skeleton.FootL:
		return w.At(p.Joint, geom.V(0, -.085, .07))
	case p.Joint == skeleton.HandR:
		return w.At(p.Joint, geom.V(-.022, -.090, 0))
	case p.Joint == skeleton.HandL:
		return w.At(p.Joint, geom.V(.022, -.090, 0))
	}
	return w.Pos[p.Joint]
}
