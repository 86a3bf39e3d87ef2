package raster

import (
	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

// part projects and draws one surface; glow scales its paint, 0…1.
func (c *Canvas) part(p *mesh.Part, glow float64) {
	if p.Hidden {
		return
	}
	if cap(c.corners) < len(p.Pos) {
		c.corners = make([]corner, len(p.Pos))
	}
	pts := c.corners[:len(p.Pos)]
	for k := range p.Pos {
		x, y, z := c.camera.Project(p.Pos[k])
		pts[k] = corner{
			float32(x * oversample), float32(y * oversample), float32(z),
			float32(127.5 + 127.5*p.Normal[k].Dot(c.light)), p.Paint[k] * float32(255*glow),
		}
	}
	outward := winding(p)
	for i := range p.Rings - 1 {
		row, next := pts[i*p.Segs:(i+1)*p.Segs], pts[(i+1)*p.Segs:(i+2)*p.Segs]
		for j := range row {
			k := j + 1
			if k == p.Segs {
				k = 0
			}
			c.quad(&row[j], &row[k], &next[j], &next[k], outward, p.Mat[i*p.Segs+j], p.Group)
		}
	}
}

// quad draws the halves of a grid cell that face the viewer.
func (c *Canvas) quad(a, b, d, e *corner, outward float32, m mesh.Material, g mesh.Group) {
	if ((b.x-a.x)*(d.y-a.y)-(b.y-a.y)*(d.x-a.x))*outward > 0 {
		c.buf.triangle(a, b, d, m, g)
	}
	if ((e.x-b.x)*(d.y-b.y)-(e.y-b.y)*(d.x-b.x))*outward > 0 {
		c.buf.triangle(b, e, d, m, g)
	}
}

// winding says which way round a part's grid runs, from the middle cell's normal.
func winding(p *mesh.Part) float32 {
	m := p.Rings / 2 * p.Segs
	n := cross(p.Pos[m], p.Pos[m+1], p.Pos[m+p.Segs])
	if n.Dot(p.Normal[m]) < 0 {
		return -1
	}
	return 1
}

func cross(o, a, b geom.Vec) geom.Vec { return a.Sub(o).Cross(b.Sub(o)) }
