package figure

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

// sheetHeight is the height of a cell in the sheets kept under testdata/sheets.
const sheetHeight = 128

// The sheets are what the figures look like: both themes, the middle of every
// movement and the pose it ends in. They are compared with tolerance, because Go
// may fuse a multiplication and an addition on other processors. After a wanted
// change, run the tests with POSTUREBREAK_GOLDEN=write and look at every sheet that changed.
func TestSheets(t *testing.T) {
	for _, f := range all(t) {
		t.Run(f.ID(), func(t *testing.T) {
			t.Parallel()
			cell := image.Pt(int(sheetHeight*f.Aspect()+.5), sheetHeight)
			got := Sheet(f, 0, cell, []Theme{LightTheme(), DarkTheme()}, false)
			path := filepath.Join("testdata", "sheets", f.ID()+".png")
			if os.Getenv("POSTUREBREAK_GOLDEN") == "write" {
				save(t, path, got)
			}
			compare(t, readPNG(t, path), got)
		})
	}
}

func save(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	w, err := os.OpenFile(filepath.Clean(path), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	if err := enc.Encode(w, img); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

func readPNG(t *testing.T, path string) *image.RGBA {
	t.Helper()
	r, err := os.Open(filepath.Clean(path))
	if err != nil {
		t.Fatalf("%v; run the tests with POSTUREBREAK_GOLDEN=write and look at it", err)
	}
	defer func() { _ = r.Close() }()
	img, err := png.Decode(r)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}

// compare allows a few pixels to differ: edges on other processors.
func compare(t *testing.T, want, got *image.RGBA) {
	t.Helper()
	if want.Rect != got.Rect {
		t.Fatalf("the sheet is %v, want %v", got.Rect, want.Rect)
	}
	different := 0
	for i := 0; i < len(want.Pix); i += 4 {
		if absDiff(want.Pix[i], got.Pix[i])+absDiff(want.Pix[i+1], got.Pix[i+1])+absDiff(want.Pix[i+2], got.Pix[i+2]) > 24 {
			different++
		}
	}
	if limit := len(want.Pix) / 4 / 500; different > limit {
		t.Errorf("%d pixels differ from the sheet, %d may; if it should look different, run with POSTUREBREAK_GOLDEN=write and look", different, limit)
	}
}

func TestSheetShowsEveryFrameInEveryTheme(t *testing.T) {
	f := named(t, "seated-twist")
	cell := image.Pt(60, 50)
	sheet := Sheet(f, 4, cell, []Theme{LightTheme(), DarkTheme()}, false)
	if sheet.Rect != image.Rect(0, 0, 240, 100) {
		t.Fatalf("the sheet is %v", sheet.Rect)
	}
	if got := sheet.RGBAAt(181, 1); color.NRGBA(got) != LightTheme().Background {
		t.Errorf("the first row begins with %v", got)
	}
	if got := sheet.RGBAAt(1, 51); color.NRGBA(got) != DarkTheme().Background {
		t.Errorf("the second row begins with %v", got)
	}
	mirrored := Sheet(f, 4, cell, []Theme{LightTheme()}, true)
	for x := range 60 {
		if mirrored.RGBAAt(x, 20) != sheet.RGBAAt(59-x, 20) {
			t.Fatalf("the mirrored sheet is no reflection at %d", x)
		}
	}
	if n := Sheet(f, 0, cell, []Theme{LightTheme()}, false).Rect.Dx() / 60; n != 6 {
		t.Errorf("%d frames for three steps", n)
	}
	if !Sheet(f, 3, cell, nil, false).Rect.Empty() || !Sheet(f, 3, image.Point{}, []Theme{LightTheme()}, false).Rect.Empty() {
		t.Error("a sheet of nothing is not empty")
	}
}
