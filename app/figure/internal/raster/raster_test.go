package raster

import (
	"image"
	"image/color"
	"math"
	"testing"

	"posturebreak/app/figure/internal/geom"
	"posturebreak/app/figure/internal/mesh"
)

func newBuffer(w, h int) *buffer {
	b := &buffer{}
	b.resize(w, h)
	return b
}

func covered(b *buffer) (n int) {
	for _, s := range b.seen {
		if s != 0 {
			n++
		}
	}
	return n
}

func at(x, y, z float32) *corner { return &corner{x, y, z, 200, 0} }

func TestTriangleCoversItsArea(t *testing.T) {
	for _, c := range []struct {
		name    string
		a, b, d *corner
		area    float64
	}{
		{"right", at(10, 10, 0), at(90, 10, 0), at(10, 90, 0), 3200},
		{"turned round", at(10, 90, 0), at(90, 10, 0), at(10, 10, 0), 3200},
		{"leaning", at(5, 20, 0), at(80, 35, 0), at(60, 95, 0), 2400},
		{"partly outside", at(-100, 0, 0), at(100, 0, 0), at(-100, 100, 0), 2500}, // under the line from (0,50) to (100,0)
	} {
		b := newBuffer(100, 100)
		b.triangle(c.a, c.b, c.d, mesh.Skin, mesh.Trunk)
		if got := float64(covered(b)); math.Abs(got-c.area) > c.area*.02+60 {
			t.Errorf("%s: %g samples, want about %g", c.name, got, c.area)
		}
	}
}

// Neighbours must neither overlap nor leave a gap.
func TestTrianglesShareTheirEdge(t *testing.T) {
	corners := []*corner{at(3.3, 4.1, 0), at(95.2, 12.7, 0), at(88.8, 91.4, 0), at(7.6, 80.2, 0)}
	one, two, both := newBuffer(100, 100), newBuffer(100, 100), newBuffer(100, 100)
	for _, b := range []*buffer{one, both} {
		b.triangle(corners[0], corners[1], corners[2], mesh.Skin, mesh.Trunk)
	}
	for _, b := range []*buffer{two, both} {
		b.triangle(corners[0], corners[2], corners[3], mesh.Top, mesh.Trunk)
	}
	if a, b, c := covered(one), covered(two), covered(both); a+b != c {
		t.Errorf("%d and %d samples apart, %d together", a, b, c)
	}
}

func TestTheNearerIsSeen(t *testing.T) {
	for _, nearFirst := range []bool{true, false} {
		b := newBuffer(40, 40)
		draw := func(z float32, m mesh.Material) {
			b.triangle(at(0, 0, z), at(40, 0, z), at(0, 40, z), m, mesh.Trunk)
		}
		if nearFirst {
			draw(1, mesh.Skin)
			draw(2, mesh.Top)
		} else {
			draw(2, mesh.Top)
			draw(1, mesh.Skin)
		}
		if got := b.seen[5*40+5].material(); got != mesh.Skin {
			t.Errorf("near first %v: material %d is seen", nearFirst, got)
		}
	}
}

func TestRestoreBringsBackWhatStandsStill(t *testing.T) {
	b := newBuffer(60, 60)
	b.triangle(at(10, 10, 5), at(50, 12, 5), at(20, 50, 5), mesh.Wood, mesh.PropGroup)
	var s snapshot
	s.keep(b)
	want := append([]sample(nil), b.seen...)
	b.triangle(at(0, 0, 1), at(60, 0, 1), at(30, 60, 1), mesh.Skin, mesh.Trunk)
	s.restore(b)
	for i := range want {
		if b.seen[i] != want[i] || want[i] == 0 && b.depth[i] != farAway {
			t.Fatalf("sample %d is %x, want %x", i, b.seen[i], want[i])
		}
	}
}

// ball returns a scene with one sphere in front of the camera.
func ball(t *testing.T, size int) (*Canvas, []*mesh.Part) {
	t.Helper()
	c := NewCanvas(image.Pt(size, size))
	var p Palette
	p.Tones[mesh.Cloth] = Tone{RGB{.8, .6, .4}, RGB{.4, .3, .2}}
	p.Tones[mesh.ArrowFill] = Tone{RGB{1, 0, 0}, RGB{1, 0, 0}}
	p.Tones[mesh.ArrowEdge] = Tone{RGB{1, 1, 1}, RGB{1, 1, 1}}
	p.Shadow, p.Dark = RGB{0, 0, 0}, .5
	c.SetPalette(&p)
	cam := NewCamera(0, 10)
	cam.Scale = float64(size) / 2
	cam.X, cam.Y = float64(size)/2, float64(size)*.75
	c.SetCamera(cam)
	return c, mesh.Prop{Kind: "pillow", At: geom.V(0, .2, 0)}.Build()
}

func TestFrame(t *testing.T) {
	c, parts := ball(t, 100)
	c.Clear(color.NRGBA{R: 250, G: 250, B: 250, A: 255})
	dst := image.NewRGBA(image.Rect(0, 0, 100, 100))
	draw := func() {
		c.Begin(dst, parts, geom.Vec{})
		for _, p := range parts {
			c.Draw(p, 0)
		}
		c.Finish(dst)
	}
	draw()
	x, y, _ := c.camera.Project(geom.V(0, .25, 0))
	if got := dst.RGBAAt(int(x), int(y)); got.R < 120 || got.R > 215 || got.B > 110 || got.A != 255 {
		t.Errorf("the pillow is %v", got)
	}
	if got := dst.RGBAAt(2, 2); got != (color.RGBA{250, 250, 250, 255}) {
		t.Errorf("the background is %v", got)
	}
	x, y, _ = c.camera.Project(geom.V(0, 0, .05))
	if got := dst.RGBAAt(int(x), int(y)); got.R > 240 || got.R < 100 {
		t.Errorf("the floor under the pillow is %v: no shadow", got)
	}
	first := append([]uint8(nil), dst.Pix...)
	if draw(); string(first) != string(dst.Pix) {
		t.Error("the second frame differs")
	}
	if n := testing.AllocsPerRun(3, draw); n > 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// The filter's weights must sum to one, or flat colours would change.
func TestFilterKeepsFlatColour(t *testing.T) {
	c, _ := ball(t, 20)
	dst := image.NewRGBA(image.Rect(0, 0, 20, 20))
	c.Begin(dst, nil, geom.Vec{})
	for _, tri := range [2][3]*corner{{at(-9, -9, 1), at(99, -9, 1), at(-9, 99, 1)}, {at(99, -9, 1), at(99, 99, 1), at(-9, 99, 1)}} {
		c.buf.triangle(tri[0], tri[1], tri[2], mesh.Cloth, mesh.PropGroup)
	}
	c.Finish(dst)
	want := dst.RGBAAt(10, 10)
	for y := 1; y < 19; y++ {
		for x := 1; x < 19; x++ {
			if got := dst.RGBAAt(x, y); got != want || got.A != 255 {
				t.Fatalf("pixel %d,%d is %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestEdgesAreSoft(t *testing.T) {
	c, _ := ball(t, 64)
	dst := image.NewRGBA(image.Rect(0, 0, 64, 64))
	c.Begin(dst, nil, geom.Vec{})
	// an almost upright edge
	c.buf.triangle(at(-50, -1, 1), at(60, -1, 1), at(66, 129, 1), mesh.Cloth, mesh.PropGroup)
	c.buf.triangle(at(-50, -1, 1), at(66, 129, 1), at(-50, 129, 1), mesh.Cloth, mesh.PropGroup)
	c.Finish(dst)
	levels := map[uint8]bool{}
	for i := 3; i < len(dst.Pix); i += 4 {
		levels[dst.Pix[i]] = true
	}
	if len(levels) < 8 {
		t.Errorf("an upright edge has %d levels of cover, want 8 at least", len(levels))
	}
}

func TestArrow(t *testing.T) {
	c, _ := ball(t, 200)
	var l Line
	for i := range l {
		l[i] = geom.V(-.5+float64(i)/(ArrowPoints-1), .4, 0)
	}
	dst := image.NewRGBA(image.Rect(0, 0, 200, 200))
	c.Begin(dst, nil, geom.Vec{})
	c.Arrow(&l)
	c.Finish(dst)
	red := func(v geom.Vec) bool {
		x, y, _ := c.camera.Project(v)
		p := dst.RGBAAt(int(x), int(y))
		return p.R > 200 && p.G < 60
	}
	// seen from the front, the figure's right is on the left of the picture
	if !red(l[12]) || !red(l[23]) {
		t.Error("the arrow is not on its line")
	}
	tail, head := 0, 0
	for dy := -.1; dy <= .1; dy += .005 {
		if red(l[1].Add(geom.V(0, dy, 0))) {
			tail++
		}
		if red(l[22].Add(geom.V(0, dy, 0))) {
			head++
		}
	}
	if head <= tail+2 {
		t.Errorf("the head is %d wide, the tail %d", head, tail)
	}
	var point Line
	c.Arrow(&point) // no length: nothing to draw, and no harm
}

func TestMirrorTwiceIsTheSame(t *testing.T) {
	c, _ := ball(t, 31)
	img := image.NewRGBA(image.Rect(0, 0, 31, 31))
	for i := range img.Pix {
		img.Pix[i] = uint8(i * 7)
	}
	want := append([]uint8(nil), img.Pix...)
	c.Mirror(img)
	if string(want) == string(img.Pix) {
		t.Error("mirroring changes nothing")
	}
	if c.Mirror(img); string(want) != string(img.Pix) {
		t.Error("mirrored twice it differs")
	}
}

func TestCameraLooksTheRightWay(t *testing.T) {
	for _, c := range []struct {
		yaw, pitch float64
		p          geom.Vec
		x, y       float64
	}{
		{0, 0, geom.V(1, 0, 0), -1, 0}, // facing us, the right hand is on our left
		{90, 0, geom.V(0, 0, 1), 1, 0}, // from its right, it faces right
		{180, 0, geom.V(1, 0, 0), 1, 0},
		{0, 0, geom.V(0, 1, 0), 0, -1},
		{0, 90, geom.V(0, 0, 1), 0, 1}, // from above, ahead is down
	} {
		cam := NewCamera(c.yaw, c.pitch)
		x, y, _ := cam.Project(c.p)
		if math.Abs(x-c.x) > 1e-9 || math.Abs(y-c.y) > 1e-9 {
			t.Errorf("yaw %g pitch %g: %v is at %.2f, %.2f", c.yaw, c.pitch, c.p, x, y)
		}
	}
	cam := NewCamera(30, 20)
	_, _, near := cam.Project(cam.Eye)
	_, _, far := cam.Project(cam.Eye.Neg())
	if near >= far {
		t.Error("depth does not grow away from the viewer")
	}
}

func TestDiscIsRoundAndWideOnesHaveRoundEnds(t *testing.T) {
	for _, size := range []image.Point{{100, 100}, {160, 100}} {
		c := NewCanvas(size)
		c.Clear(color.NRGBA{A: 255})
		c.Disc(color.NRGBA{R: 255, A: 255})
		on := func(x, y int) bool { return c.background.RGBAAt(x, y).R > 200 }
		if !on(size.X/2, 50) || !on(size.X/2, 5) || !on(5, 50) || !on(size.X-6, 50) {
			t.Errorf("%v: the ground does not reach its sides", size)
		}
		if on(8, 8) || on(size.X-9, 8) || on(8, 91) || on(1, 50) {
			t.Errorf("%v: the ground fills its corners", size)
		}
	}
}

func TestFadeBottomEndsInTheBackground(t *testing.T) {
	c, _ := ball(t, 70)
	c.Clear(color.NRGBA{R: 10, G: 20, B: 30, A: 255})
	dst := image.NewRGBA(image.Rect(0, 0, 70, 70))
	for i := range dst.Pix {
		dst.Pix[i] = 255
	}
	c.FadeBottom(dst)
	if got := dst.RGBAAt(30, 69); got != (color.RGBA{10, 20, 30, 255}) {
		t.Errorf("the last row is %v", got)
	}
	if got := dst.RGBAAt(30, 55); got.R != 255 {
		t.Errorf("the row above the fade is %v", got)
	}
}
