package golden

import (
	"image"
	"image/color"
	"testing"
)

func plain(side int, c color.NRGBA) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			img.SetNRGBA(x, y, c)
		}
	}
	return img
}

func TestDifference(t *testing.T) {
	grey := color.NRGBA{R: 100, G: 100, B: 100, A: 255}
	one := plain(10, grey)
	one.SetNRGBA(3, 3, color.NRGBA{R: 100, G: 200, B: 100, A: 255})
	for _, c := range []struct {
		name string
		a, b image.Image
		want float64
	}{
		{"the same", plain(10, grey), plain(10, grey), 0},
		{"a shade", plain(10, grey), plain(10, color.NRGBA{R: 110, G: 100, B: 90, A: 255}), 0},
		{"one of a hundred", plain(10, grey), one, 0.01},
		{"another size", plain(10, grey), plain(11, grey), 1},
	} {
		if got := difference(c.a, c.b); got != c.want {
			t.Errorf("%s: %v differs, want %v", c.name, got, c.want)
		}
	}
}
