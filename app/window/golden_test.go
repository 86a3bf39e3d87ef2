package window

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them afterwards")

const (
	channelSlack = 24    // of 255: letters are smoothed a little differently from one machine to the next
	pixelSlack   = 0.004 // part of the pixels that may differ by more
)

// TestPictures compares the look of some states with golden pictures, in both themes. The figure is the placeholder, so that
// a better figure does not fail the tests of the window.
func TestPictures(t *testing.T) {
	for _, c := range []struct{ scene, theme string }{
		{"offer", "light"},
		{"hold", "light"},
		{"skips", "light"},
		{"hold", "dark"},
		{"thanks", "dark"},
		{"advice", "dark"},
	} {
		t.Run(c.scene+"-"+c.theme, func(t *testing.T) {
			o := twist()
			o.Look.Theme = c.theme
			p := layOut(t, scenes()[c.scene](t, o).View())
			got := fyne.CurrentApp().Driver().CanvasForObject(p.root).Capture()
			samePicture(t, filepath.Join("testdata", c.scene+"-"+c.theme+".png"), got)
		})
	}
}

// TestLayouts compares the layout of the states, as markup.
func TestLayouts(t *testing.T) {
	for _, scene := range []string{"offer", "hold", "skips", "thanks", "hurt"} {
		t.Run(scene, func(t *testing.T) {
			p := layOut(t, scenes()[scene](t, twist()).View())
			got := test.RenderToMarkup(fyne.CurrentApp().Driver().CanvasForObject(p.root))
			name := filepath.Join("testdata", scene+".xml")
			if *update {
				write(t, name, []byte(got))
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				failed := filepath.Join("testdata", "failed", scene+".xml")
				write(t, failed, []byte(got))
				t.Errorf("the layout is another than %s; see %s", name, failed)
			}
		})
	}
}

func samePicture(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *update {
		save(t, name, got)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if part := difference(got, want); part > pixelSlack {
		failed := filepath.Join("testdata", "failed", filepath.Base(name))
		save(t, failed, got)
		t.Errorf("%.2f %% of the picture differ from %s; see %s", part*100, name, failed)
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

func save(t *testing.T, name string, img image.Image) {
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

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
