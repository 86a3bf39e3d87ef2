package geom

import (
	"math"
	"testing"
)

const tiny = 1e-9

func near(t *testing.T, what string, got, want Vec) {
	t.Helper()
	if got.Sub(want).Len() > tiny {
		t.Errorf("%s = %v, want %v", what, got, want)
	}
}

func TestRotationsFollowTheSignRule(t *testing.T) {
	near(t, "RotX turns up towards ahead", RotX(90).Rot(Vec{Y: 1}), Vec{Z: 1})
	near(t, "RotY turns ahead towards the right", RotY(90).Rot(Vec{Z: 1}), Vec{X: 1})
	near(t, "RotZ turns right towards up", RotZ(90).Rot(Vec{X: 1}), Vec{Y: 1})
	near(t, "AxisAngle agrees with RotX", AxisAngle(Vec{X: 3}, 40).Rot(Vec{Y: 1}), RotX(40).Rot(Vec{Y: 1}))
}

func TestFromAxesInvertsAxes(t *testing.T) {
	for _, q := range []Quat{Identity(), RotX(170), RotY(-175), RotZ(179), RotX(30).Mul(RotY(140)), RotY(95).Mul(RotZ(-120))} {
		x, y, z := q.Axes()
		if a := FromAxes(x, y, z).Angle(q); a > 1e-5 {
			t.Errorf("FromAxes of %v is off by %g degrees", q, a)
		}
	}
}

func TestMirrorReflectsEveryRotation(t *testing.T) {
	q, v := RotX(30).Mul(RotY(50)).Mul(RotZ(-20)), Vec{0.3, -0.2, 0.7}
	near(t, "mirrored rotation of mirrored vector", q.Mirror().Rot(v.Mirror()), q.Rot(v).Mirror())
}

func TestArc(t *testing.T) {
	a, b := Vec{1, 2, 3}.Unit(), Vec{-2, 0.5, 1}.Unit()
	near(t, "Arc", Arc(a, b).Rot(a), b)
	if q := Arc(Vec{Y: 1}, Vec{Y: -1}); math.Abs(q.Dot(q)-1) > tiny {
		t.Errorf("Arc between opposites is not a rotation: %v", q)
	}
}

func TestSlerpGoesEvenlyTheShortWay(t *testing.T) {
	a, b := RotY(10), RotY(70).Neg()
	for i := range 11 {
		u := float64(i) / 10
		if d := a.Slerp(b, u).Angle(RotY(10 + 60*u)); d > 1e-4 {
			t.Errorf("Slerp at %.1f is off by %g degrees", u, d)
		}
	}
}

func TestSquadPassesItsKeysWithoutCorner(t *testing.T) {
	k := []Quat{RotX(0), RotX(30).Mul(RotY(40)), RotX(-20).Mul(RotZ(60)), RotY(100)}
	if d := Squad(k[0], k[1], k[2], k[3], 0).Angle(k[1]); d > 1e-4 {
		t.Errorf("start is off by %g degrees", d)
	}
	if d := Squad(k[0], k[1], k[2], k[3], 1).Angle(k[2]); d > 1e-4 {
		t.Errorf("end is off by %g degrees", d)
	}
	// the speed arriving at k[1] is the speed leaving it, as vectors
	const h = 1e-4
	in := log(Squad(k[0], k[0], k[1], k[2], 1-h).Inv().Mul(k[1])).Mul(1 / h)
	out := log(k[1].Inv().Mul(Squad(k[0], k[1], k[2], k[3], h))).Mul(1 / h)
	if d := in.Sub(out).Len(); d > 0.01 {
		t.Errorf("velocity jumps by %g at a key: %v then %v", d, in, out)
	}
}

func TestScalars(t *testing.T) {
	for _, c := range []struct{ got, want float64 }{
		{Clamp(3, 0, 2), 2},
		{Clamp(-1, 0, 2), 0},
		{Lerp(2, 4, 0.25), 2.5},
		{Smooth(0, 1, 0.5), 0.5},
		{Smooth(1, 0, 0.2), 0.896},
		{Wrap(190), -170},
		{Wrap(-725), -5},
		{CatmullRom1(0, 1, 2, 3, 0.5), 1.5},
	} {
		if math.Abs(c.got-c.want) > tiny {
			t.Errorf("got %g, want %g", c.got, c.want)
		}
	}
}

func TestSegmentDistance(t *testing.T) {
	for _, c := range []struct {
		name       string
		a, b, c, d Vec
		want       float64
	}{
		{"crossing", Vec{-1, 0, 0}, Vec{1, 0, 0}, Vec{0, 1, -1}, Vec{0, 1, 1}, 1},
		{"parallel", Vec{0, 0, 0}, Vec{1, 0, 0}, Vec{0, 2, 0}, Vec{1, 2, 0}, 2},
		{"end to end", Vec{0, 0, 0}, Vec{1, 0, 0}, Vec{3, 0, 0}, Vec{4, 0, 0}, 2},
		{"a point", Vec{0, 0, 0}, Vec{0, 0, 0}, Vec{0, 3, -1}, Vec{0, 3, 1}, 3},
	} {
		if got := SegmentDistance(c.a, c.b, c.c, c.d); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}
