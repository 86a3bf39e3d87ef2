package hometest

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

const (
	channelSlack = 24    // of 255: letters are smoothed a little differently from one machine to the next
	pixelSlack   = 0.004 // part of the pixels that may differ by more
)

// Capture is what the window shows.
func (d *Desk) Capture() image.Image { return d.Desk.Window.Canvas().Capture() }

// Same compares what the window shows with testdata/name.png. An open menu is in the picture.
func (d *Desk) Same(name string) {
	d.t.Helper()
	got := d.Capture()
	if dir := os.Getenv("POSTUREBREAK_PICTURES"); dir != "" {
		save(d.t, filepath.Join(dir, name+".png"), got)
	}
	golden := filepath.Join("testdata", name+".png")
	if os.Getenv("POSTUREBREAK_GOLDEN") == "write" {
		save(d.t, golden, got)
	}
	want := load(d.t, golden)
	if part := difference(got, want); part > pixelSlack {
		failed := filepath.Join("testdata", "failed", name+".png")
		save(d.t, failed, got)
		d.t.Errorf("%.2f %% of the picture differ from %s; see %s", part*100, golden, failed)
	}
}

// Save writes what the window shows to the folder that POSTUREBREAK_PICTURES names, and does nothing without it.
func (d *Desk) Save(name string) {
	d.t.Helper()
	if dir := os.Getenv("POSTUREBREAK_PICTURES"); dir != "" {
		save(d.t, filepath.Join(dir, name+".png"), d.Capture())
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
			p := color.NRGBAModel.Convert(a.At(a.Bounds().Min.X+x, a.Bounds().Min.Y+y)).(color.NRGBA)
			q := color.NRGBAModel.Convert(b.At(b.Bounds().Min.X+x, b.Bounds().Min.Y+y)).(color.NRGBA)
			if far(p.R, q.R) || far(p.G, q.G) || far(p.B, q.B) {
				differ++
			}
		}
	}
	return float64(differ) / float64(size.X*size.Y)
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > channelSlack }

func load(t testing.TB, name string) image.Image {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func save(t testing.TB, name string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
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

// Focusables lists what the Tab key reaches, in its order, each once.
func (d *Desk) Focusables() []fyne.Focusable {
	d.t.Helper()
	c := d.Desk.Window.Canvas()
	c.Unfocus()
	var found []fyne.Focusable
	const most = 2000 // no page has so many
	for range most {
		c.FocusNext()
		now := c.Focused()
		if now == nil || len(found) > 0 && now == found[0] {
			c.Unfocus()
			return found
		}
		found = append(found, now)
	}
	d.t.Fatal("the Tab key comes to no end")
	return nil
}
