package raster

import "posturebreak/app/figure/internal/mesh"

// packed is a colour as four 16-bit lanes R, G, B, A, so that a filter adds all
// channels at once.
type packed = uint64

// gaps is, per pair of groups, how much nearer (metres) one must be for the
// other to get a dark edge. Neighbours in the body need more: a dark line
// between arm and shoulder looks like dirt.
type gaps [mesh.Groups][mesh.Groups]float32

func newGaps() gaps {
	const never = 1e6
	var g gaps
	for a := range g {
		for b := range g[a] {
			g[a][b] = .018
		}
		g[a][a] = never
	}
	set := func(a, b mesh.Group, v float32) { g[a][b], g[b][a] = v, v }
	for s := range mesh.Group(2) {
		set(mesh.Trunk, mesh.UpperArmR+s, .045)
		set(mesh.Trunk, mesh.ThighR+s, .06)
		set(mesh.UpperArmR+s, mesh.ForearmR+s, .05)
		set(mesh.ForearmR+s, mesh.HandR+s, .05)
		set(mesh.ThighR+s, mesh.ShinR+s, .05)
		set(mesh.ShinR+s, mesh.FootR+s, .05)
	}
	set(mesh.Trunk, mesh.HeadGroup, .035)
	set(mesh.PropGroup, mesh.CarriedGroup, never) // a thin band before a door
	for a := range mesh.Groups {
		set(a, mesh.ArrowGroup, never)
	}
	return g
}

// ring is the four neighbours of a sample at one distance.
type ring struct {
	dist        int // samples
	up, down    []float32
	upAt, down0 int // offset of those rows in the buffer
}

// nearest returns the smallest depth among the neighbours and where it is.
func (r *ring) nearest(depth []float32, row0, x int) (z float32, at int) {
	left, right := max(x-r.dist, 0), min(x+r.dist, len(depth)-1)
	z, at = r.up[x], r.upAt+x
	if q := r.down[x]; q < z {
		z, at = q, r.down0+x
	}
	if q := depth[left]; q < z {
		z, at = q, row0+left
	}
	if q := depth[right]; q < z {
		z, at = q, row0+right
	}
	return z, at
}

// open says whether nothing at all is beside the sample.
func (r *ring) open(depth []float32, x int) bool {
	left, right := max(x-r.dist, 0), min(x+r.dist, len(depth)-1)
	return max(r.up[x], r.down[x], depth[left], depth[right]) >= farAway
}

// shader shades the samples of one row.
type shader struct {
	row0        int
	depth       []float32
	seen        []sample
	close, wide ring
}

// row points the shader at row y.
func (s *shader) row(c *Canvas, y int) {
	b := &c.buf
	s.row0 = y * b.w
	s.depth, s.seen = b.depth[s.row0:s.row0+b.w], b.seen[s.row0:s.row0+b.w]
	// about 1 and 3 pixels at 480
	s.close = b.ring(y, max(c.size.Y/240, 1))
	s.wide = b.ring(y, max(c.size.Y/80, 2))
}

func (b *buffer) ring(y, dist int) ring {
	up, down := max(y-dist, 0)*b.w, min(y+dist, b.h-1)*b.w
	return ring{dist, b.depth[up : up+b.w], b.depth[down : down+b.w], up, down}
}

// shade returns the colour of sample x.
func (c *Canvas) shade(s *shader, x int) packed {
	a := s.seen[x]
	p := &c.palette
	base := c.tones[a.material()][a.light()>>2]
	r, g, b := float32(base>>16&255), float32(base>>8&255), float32(base&255)
	if k := a.paint(); k != 0 { // the accent keeps a bit of the shading
		t := float32(k) * (1.0 / 255) * p.Glow
		light := (.62 + .38/255*float32(a.light())) * 255
		r += (p.Accent.R*light - r) * t
		g += (p.Accent.G*light - g) * t
		b += (p.Accent.B*light - b) * t
	}
	group := a.group()
	if group == mesh.ArrowGroup {
		return pack(r, g, b)
	}
	z := s.depth[x]
	if f := (z - c.middle) * 2.6; f > 0 && group.IsBody() {
		// multiplied, not mixed with grey: that makes skin look dead
		f = min(f, 1) * p.Depth
		r, g, b = r*(1-f*p.Far.R), g*(1-f*p.Far.G), b*(1-f*p.Far.B)
	}
	if o := c.covered(s, x, z, group); o > 0 {
		k := 1 - p.Edge*min(o, 1.25)
		r, g, b = r*k, g*k, b*k*1.03
	}
	if p.Line > 0 && s.wide.open(s.depth, x) {
		r += (p.Outline.R*255 - r) * p.Line
		g += (p.Outline.G*255 - g) * p.Line
		b += (p.Outline.B*255 - b) * p.Line
	}
	return pack(r, g, b)
}

// covered says how much a nearer part darkens the sample: a sharp line close by
// and a soft one further out.
func (c *Canvas) covered(s *shader, x int, z float32, group mesh.Group) float32 {
	gap := &c.gaps[group]
	var o float32
	near, at := s.close.nearest(s.depth, s.row0, x)
	if d := z - near; d > .018 && group != mesh.PropGroup {
		if over := d - gap[c.buf.seen[at].group()]; over > 0 {
			o = min(over*26, 1) * atContact(d)
		}
	}
	near, at = s.wide.nearest(s.depth, s.row0, x)
	if d := z - near; d > .036 {
		if over := d - gap[c.buf.seen[at].group()]*2; over > 0 {
			o += min(over*9, 1) * .38 * atContact(d)
		}
	}
	return o
}

// atContact fades the dark edge where the nearer part is far away: a line
// round an arm before a distant door would only look like dirt.
func atContact(d float32) float32 {
	const near, far = .30, .60
	return 1 - min(max((d-near)/(far-near), 0), 1)
}

// pack puts a colour into its lanes; a value above 255 would spill into the next.
func pack(r, g, b float32) packed {
	r, g, b = min(r, 255), min(g, 255), min(b, 255)
	return packed(r)<<48 | packed(g)<<32 | packed(b)<<16 | 255
}
