package raster

import "image"

// rowPadding is the number of empty samples on both sides of a row: the filter
// reaches one sample beyond a pixel.
const rowPadding = 2

// columns is a touched range of pixels; to < from is none.
type columns struct{ from, to int }

// Finish shades the samples and filters them over dst: weights 1 3 3 1 both
// ways, a tent two pixels wide. A 2x2 block of one surface is shaded once.
func (c *Canvas) Finish(dst *image.RGBA) {
	none := columns{c.size.X, -1}
	above, here, below := c.sums[0], c.sums[1], c.sums[2]
	touched := [3]columns{none, none, none}
	var s [2]shader
	for y := range c.size.Y {
		lo := int(min(c.buf.lo[2*y], c.buf.lo[2*y+1])) &^ 1
		hi := int(max(c.buf.hi[2*y], c.buf.hi[2*y+1])) | 1
		if hi > lo {
			s[0].row(c, 2*y)
			s[1].row(c, 2*y+1)
			c.shadeRow(&s, lo, hi)
			t := columns{max(lo/2-1, 0), min(hi/2+1, c.size.X-1)}
			for i := range touched {
				touched[i] = columns{min(touched[i].from, t.from), max(touched[i].to, t.to)}
			}
			c.filterRow(t, above, here, below)
			clear(c.rows[0][lo : hi+2*rowPadding])
			clear(c.rows[1][lo : hi+2*rowPadding])
		}
		if y > 0 {
			lay(row(dst, y-1, c.size.X), above, touched[0])
		} else { // what reaches beyond the upper edge
			lay(nil, above, touched[0])
		}
		above, here, below = here, below, above
		touched = [3]columns{touched[1], touched[2], none}
	}
	lay(row(dst, c.size.Y-1, c.size.X), above, touched[0])
	lay(nil, here, touched[1])
}

// shadeRow shades columns lo…hi of two sample rows into c.rows.
func (c *Canvas) shadeRow(s *[2]shader, lo, hi int) {
	ra, rb := c.rows[0][rowPadding:], c.rows[1][rowPadding:]
	up, down := s[0].seen, s[1].seen
	for x := lo; x < hi; x += 2 {
		a, b, d, e := up[x], up[x+1], down[x], down[x+1]
		if ((a^b)|(a^d)|(a^e))&sameSurface == 0 {
			var p packed
			if a != 0 {
				p = c.shade(&s[0], x)
			}
			ra[x], ra[x+1], rb[x], rb[x+1] = p, p, p, p
			continue
		}
		for k, q := range [2]*shader{&s[0], &s[1]} {
			r := [2][]packed{ra, rb}[k]
			for i := x; i < x+2; i++ {
				r[i] = 0
				if q.seen[i] != 0 {
					r[i] = c.shade(q, i)
				}
			}
		}
	}
}

// filterRow adds two sample rows to the three pixel rows they reach.
func (c *Canvas) filterRow(t columns, above, here, below []packed) {
	ra, rb := c.rows[0], c.rows[1]
	for x := t.from; x <= t.to; x++ {
		i := 2*x + rowPadding - 1
		a := ra[i] + 3*(ra[i+1]+ra[i+2]) + ra[i+3]
		b := rb[i] + 3*(rb[i+1]+rb[i+2]) + rb[i+3]
		above[x] += a
		here[x] += 3 * (a + b)
		below[x] += b
	}
}

// lay blends a filtered row over dst and clears it. The weights sum to 64.
func lay(dst []uint8, sum []packed, t columns) {
	if t.to < t.from {
		return
	}
	for x := t.from; x <= t.to && dst != nil; x++ {
		p := sum[x]
		alpha := uint32(p & 0xffff)
		if alpha == 0 {
			continue
		}
		q := dst[x*4 : x*4+4 : x*4+4]
		rest := 64*255 - min(alpha, 64*255)
		q[0] = uint8((uint32(p>>48) + uint32(q[0])*rest/255) >> 6)
		q[1] = uint8((uint32(p>>32&0xffff) + uint32(q[1])*rest/255) >> 6)
		q[2] = uint8((uint32(p>>16&0xffff) + uint32(q[2])*rest/255) >> 6)
		q[3] = uint8((alpha + uint32(q[3])*rest/255) >> 6)
	}
	clear(sum[t.from : t.to+1])
}
