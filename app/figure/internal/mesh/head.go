package mesh

import (
	"math"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// headSize draws the head a little larger than life: the face must read at 128 px.
const headSize = 1.09

func (b *Body) newHead() {
	b.face = b.add(newPart("head", HeadGroup, 20, 24, 2.15, Skin))
	b.hair = b.add(newPart("hair", HeadGroup, 20, 24, 2.15, Hair))
	b.tail = b.add(newPart("tail of hair", HeadGroup, 9, 14, 2, Hair))
	b.nose = b.add(newPart("nose", HeadGroup, 9, 10, 2, Skin))
	b.mouth = b.add(newPart("mouth", HeadGroup, 9, 8, 2, Lip))
	for s := range b.side {
		q := &b.side[s]
		q.ear = b.add(newPart("ear", HeadGroup, 9, 10, 2, Skin))
		q.eye = b.add(newPart("eye", HeadGroup, 7, 10, 2, Eye))
		q.brow = b.add(newPart("brow", HeadGroup, 5, 8, 2, Hair))
	}
}

func (b *Body) setHair(look Look) {
	b.hair.Hidden = look.Hair == Bald
	b.tail.Hidden = look.FlatHair || look.Hair != Bun && look.Hair != Ponytail
	switch look.Hair {
	case Bob:
		b.hairRows = bobRows()
	case Curly:
		b.hairRows = curlyRows()
	case Short, Bun, Ponytail, Bald:
		b.hairRows = hairRows()
	}
	if look.FlatHair {
		b.hairRows = hairRows()
	}
	// brows stay when the head is bald
	for s := range b.side {
		b.side[s].brow.Hidden = false
	}
}

func (b *Body) placeHead(w *skeleton.World) {
	q := w.Rot[skeleton.Head]
	o := w.Pos[skeleton.Head]
	at := func(x, y, z float64) geom.Vec { return o.Add(q.Rot(geom.V(x*headSize, y*headSize, z*headSize))) }
	b.face.skull(b.faceRows, o, q)
	b.hair.skull(b.hairRows, o, q)
	if b.look.Hair == Ponytail {
		b.tail.ellipsoid(at(0, .085, -.128), q.Mul(geom.RotX(14)), .030, .090, .032)
	} else {
		b.tail.ellipsoid(at(0, .155, -.112), q.Mul(geom.RotX(-25)), .044, .042, .040)
	}
	b.nose.ellipsoid(at(0, .062, .090), q.Mul(geom.RotX(-18)), .0115, .021, .0145)
	b.placeMouth(at, q)
	for s := range b.side {
		sg := skeleton.Side(s).Sign()
		b.side[s].ear.ellipsoid(at(sg*.0735, .078, -.004), q.Mul(geom.RotZ(-8*sg)).Mul(geom.RotY(20*sg)), .011, .026, .017)
		b.side[s].eye.ellipsoid(at(sg*.0275, .089, .0825), q.Mul(geom.RotY(14*sg)), .0085, .0115, .0050)
		b.side[s].brow.ellipsoid(at(sg*.029, .1135, .0825), q.Mul(geom.RotY(16*sg)).Mul(geom.RotZ(-6*sg)), .0160, .0034, .0055)
	}
}

// skull places the part as a stack of head sections.
func (p *Part) skull(rows []headRow, o geom.Vec, turn geom.Quat) {
	x, y, z := turn.Axes()
	for i := range p.Rings {
		h := sectionAt(rows, float64(i)/float64(p.Rings-1))
		widest := geom.Lerp(h.back, h.front, .45) // a little behind the middle
		p.ring(i, o.MulAdd(y, h.y*headSize).MulAdd(z, widest*headSize), x, z,
			h.w*headSize, (h.front-widest)*headSize, (widest-h.back)*headSize)
	}
	p.smooth()
}

// sectionAt returns the section at t (0…1 of the rows) on a smooth curve through them.
func sectionAt(rows []headRow, t float64) headRow {
	x := t * float64(len(rows)-1)
	i := int(x)
	if i >= len(rows)-1 {
		return rows[len(rows)-1]
	}
	u := x - float64(i)
	a, b, c, d := rows[max(i-1, 0)], rows[i], rows[i+1], rows[min(i+2, len(rows)-1)]
	return headRow{
		geom.CatmullRom1(a.y, b.y, c.y, d.y, u),
		math.Max(0, geom.CatmullRom1(a.w, b.w, c.w, d.w, u)),
		geom.CatmullRom1(a.front, b.front, c.front, d.front, u),
		geom.CatmullRom1(a.back, b.back, c.back, d.back, u),
	}
}

// placeMouth draws a slight smile.
func (b *Body) placeMouth(at func(x, y, z float64) geom.Vec, q geom.Quat) {
	_, up, ahead := q.Axes()
	for i := range b.mouth.Rings {
		u := 2*float64(i)/float64(b.mouth.Rings-1) - 1
		x := .0185 * u
		r := .0030 * math.Sqrt(math.Max(0, 1-u*u*u*u))
		b.mouth.ring(i, at(x, .0245+.0065*u*u, .0905-2.6*x*x), up, ahead, r, r*1.2, r*1.2)
	}
	b.mouth.smooth()
}
