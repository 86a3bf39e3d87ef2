package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// placeFoot lays the foot, flat below, its toes bent up by toe degrees at the
// ball. A shoe is a foot a little wider and higher.
func (b *Body) placeFoot(side skeleton.Side, o geom.Vec, turn geom.Quat, toe float64) {
	const ball = skeleton.BallAhead
	wide, high := 1.0, 0.0
	if b.look.Shoes {
		wide, high = 1.10, .007
	}
	x, y, z := turn.Axes()
	x = x.Mul(side.Sign())
	pivot := o.MulAdd(y, -.068).MulAdd(z, ball)
	p := b.side[side].foot
	for i := range b.footRows {
		r := &b.footRows[i]
		middle, half := (r.top+high+r.bottom)/2, (r.top+high-r.bottom)/2
		if r.z <= ball || toe == 0 {
			p.ring(i, o.MulAdd(y, middle).MulAdd(z, r.z), x, y, r.w*wide, half, half)
			continue
		}
		sn, cs := math.Sincos(toe * geom.Deg * geom.Smooth(ball-.01, ball+.03, r.z))
		ahead, up := z.Mul(cs).MulAdd(y, sn), y.Mul(cs).MulAdd(z, -sn)
		p.ring(i, pivot.MulAdd(ahead, r.z-ball).MulAdd(up, middle+.068), x, up, r.w*wide, half, half)
	}
	p.smooth()
}

// dress gives a foot its skin or its shoe, which has a sole of its own colour.
func (p *Part) dress(shoes bool) {
	for i := range p.Mat {
		switch {
		case !shoes:
			p.Mat[i] = Skin
		case p.circle[i%p.Segs][1] < -.45:
			p.Mat[i] = Sole
		default:
			p.Mat[i] = Shoe
		}
	}
}
