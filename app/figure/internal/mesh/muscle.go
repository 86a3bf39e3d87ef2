package mesh

import (
	"math"
	"strings"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/skeleton"
)

// blob is an ellipsoid in the rest pose that carries highlight paint on some groups.
type blob struct {
	x, y, z, rx, ry, rz, strength float64
	on                            groupSet
}

type groupSet uint32

const (
	onTrunk groupSet = 1 << Trunk
	onArm   groupSet = 1<<UpperArmR | 1<<UpperArmL
	onLeg   groupSet = 1<<ThighR | 1<<ThighL | 1<<ShinR | 1<<ShinL
)

func (s groupSet) has(g Group) bool { return s&(1<<g) != 0 }

// muscles maps the highlight groups to paint in rest-pose metres (floor at 0).
// A name that ends in _R is for the right; _L is its reflection.
func muscles() map[string][]blob {
	return map[string][]blob{
		"upper_back": {
			{0, 1.30, -.12, .125, .125, .10, 1, onTrunk},
			{.07, 1.36, -.09, .10, .08, .07, .9, onTrunk},
			{-.07, 1.36, -.09, .10, .08, .07, .9, onTrunk},
		},
		"mid_back":         {{0, 1.18, -.11, .12, .16, .09, 1, onTrunk}},
		"lower_back":       {{0, 1.03, -.10, .12, .10, .09, 1, onTrunk}},
		"lat_R":            {{.12, 1.19, -.06, .09, .14, .09, 1, onTrunk}, {.14, 1.29, -.05, .07, .09, .07, .8, onTrunk}},
		"chest_R":          {{.085, 1.32, .11, .095, .075, .09, 1, onTrunk}, {.15, 1.35, .05, .06, .06, .06, .9, onTrunk}},
		"front_shoulder_R": {{.178, 1.355, .025, .075, .075, .075, 1, onTrunk | onArm}},
		"rear_shoulder_R":  {{.18, 1.36, -.06, .07, .08, .06, 1, onTrunk | onArm}},
		"triceps_R":        {{.18, 1.24, -.05, .06, .12, .05, 1, onArm}},
		"biceps_R":         {{.18, 1.24, .05, .06, .10, .05, 1, onArm}},
		"oblique_R":        {{.14, 1.09, .02, .07, .13, .10, 1, onTrunk}},
		"side_R":           {{.15, 1.18, 0, .07, .20, .10, 1, onTrunk}},
		"abs":              {{0, 1.08, .10, .09, .14, .08, 1, onTrunk}},
		"neck":             {{0, 1.46, -.03, .06, .06, .07, 1, onTrunk}},
		"glute_R":          {{.09, .86, -.10, .11, .10, .10, 1, onTrunk | onLeg}},
		"hip_front_R":      {{.09, .86, .09, .08, .09, .07, 1, onTrunk | onLeg}},
		"outer_hip_R":      {{.17, .86, 0, .07, .12, .09, 1, onTrunk | onLeg}},
		"quad_R":           {{.09, .70, .08, .08, .18, .07, 1, onLeg}},
		"hamstring_R":      {{.09, .68, -.08, .08, .18, .07, 1, onLeg}},
		"calf_R":           {{.09, .36, -.06, .07, .12, .06, 1, onLeg}},
	}
}

// KnownMuscle says whether there is a highlight group of that name.
func KnownMuscle(name string) bool { return len(blobsOf(name)) > 0 }

func blobsOf(name string) []blob {
	all := muscles()
	if b, ok := all[name]; ok {
		return b
	}
	right, ok := strings.CutSuffix(name, "_L")
	if !ok {
		return nil
	}
	b := all[right+"_R"]
	for i := range b {
		b[i].x = -b[i].x
	}
	return b
}

// Paint highlights the named groups, unknown ones excepted. It puts the body
// into the rest pose, where the groups are described.
func (b *Body) Paint(groups []string) {
	b.blobs = b.blobs[:0]
	for _, g := range groups {
		b.blobs = append(b.blobs, blobsOf(g)...)
	}
	p := skeleton.Rest()
	var w skeleton.World
	p.Place(&w)
	b.Place(&p, &w)
	for _, part := range b.Parts {
		for k, v := range part.Pos {
			part.Paint[k] = b.paintAt(v, part.Group)
		}
	}
}

// paintAt returns the strength of the paint at v, a place in the rest pose.
func (b *Body) paintAt(v geom.Vec, g Group) float32 {
	best := 0.0
	for i := range b.blobs {
		q := &b.blobs[i]
		if !q.on.has(g) {
			continue
		}
		dx, dy, dz := (v.X-q.x)/q.rx, (v.Y-q.y)/q.ry, (v.Z-q.z)/q.rz
		const edge, core = 1.25, .45
		if d := dx*dx + dy*dy + dz*dz; d < edge*edge {
			best = math.Max(best, q.strength*geom.Smooth(edge, core, math.Sqrt(d)))
		}
	}
	return float32(best)
}

// paintInPlace repaints a part that moves against the chest from where its
// points are now.
func (b *Body) paintInPlace(p *Part, w *skeleton.World) {
	if len(b.blobs) == 0 {
		clear(p.Paint)
		return
	}
	rest := geom.V(0, skeleton.StandingHip+.10+.14+.14, -.008) // the chest joint standing
	inv := w.Rot[skeleton.Chest].Inv()
	for k, v := range p.Pos {
		p.Paint[k] = b.paintAt(inv.Rot(v.Sub(w.Pos[skeleton.Chest])).Add(rest), Trunk)
	}
}
