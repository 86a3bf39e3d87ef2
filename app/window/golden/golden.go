// Package golden compares pictures and layouts of windows with those that were looked at and kept, for tests only.
//
// With POSTUREBREAK_GOLDEN=write in the environment (make golden) it keeps what it is given; look at the difference before you
// commit it. What differs is written to testdata/failed.
package golden

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

const (
	channelSlack = 24    // of 255: letters are smoothed a little differently from one machine to the next
	pixelSlack   = 0.004 // part of the pixels that may differ by more
)

// NewApp returns an app for one test, whose windows can be laid out and pictured at any time. Fyne dates what draws a widget by
// the latest picture, and drops it before the next one when it is older than a minute: after a minute of tests without a picture
// that would be all that was laid out just now.
func NewApp(t testing.TB) fyne.App {
	t.Helper()
	app := test.NewTempApp(t)
	test.NewCanvas().Capture()
	return app
}

// Writing says whether what is given is to be kept.
func Writing() bool { return os.Getenv("POSTUREBREAK_GOLDEN") == "write" }

// Picture compares a picture with testdata/name.png. A few pixels may differ.
func Picture(t testing.TB, name string, got image.Image) {
	t.Helper()
	kept := filepath.Join("testdata", name+".png")
	if Writing() {
		Save(t, kept, got)
		return
	}
	file, err := os.Open(kept)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if part := difference(got, want); part > pixelSlack {
		failed := filepath.Join("testdata", "failed", name+".png")
		Save(t, failed, got)
		t.Errorf("%.2f %% of the picture differ from %s; see %s", part*100, kept, failed)
	}
}

// Layout compares the layout of a canvas, as markup, with testdata/name.xml.
func Layout(t testing.TB, name string, canvas fyne.Canvas) {
	t.Helper()
	kept, got := filepath.Join("testdata", name+".xml"), test.RenderToMarkup(canvas)
	if Writing() {
		write(t, kept, []byte(got))
		return
	}
	want, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		failed := filepath.Join("testdata", "failed", name+".xml")
		write(t, failed, []byte(got))
		t.Errorf("the layout is another than %s; see %s", kept, failed)
	}
}

// difference is the part of the pixels that differ visibly, 1 for pictures of different sizes.
func difference(a, b image.Image) float64 {
	if a.Bounds().Size() != b.Bounds().Size() {
		return 1
	}
	size, differ := a.Bounds().Size(), 0
	for y := range size.Y {
		for x := range size.X {
			p, q := at(a, x, y), at(b, x, y)
			if far(p.R, q.R) || far(p.G, q.G) || far(p.B, q.B) {
				differ++
			}
		}
	}
	return float64(differ) / float64(size.X*size.Y)
}

// at is the colour of a pixel, counted from the upper left corner.
func at(img image.Image, x, y int) color.NRGBA {
	c, ok := color.NRGBAModel.Convert(img.At(img.Bounds().Min.X+x, img.Bounds().Min.Y+y)).(color.NRGBA)
	if !ok {
		return color.NRGBA{}
	}
	return c
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > channelSlack }

// Save writes a picture to a file, and makes its folder.
func Save(t testing.TB, name string, img image.Image) {
	t.Helper()
	folder(t, name)
	file, err := os.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(file, img); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

func write(t testing.TB, name string, content []byte) {
	t.Helper()
	folder(t, name)
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func folder(t testing.TB, name string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
}
