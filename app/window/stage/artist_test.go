package stage

import (
	"image"
	"image/color"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2/theme"

	"posturebreak/app/figure"
	"posturebreak/app/link"
	"posturebreak/app/window/look"
)

// tint is a model whose picture has the progress as its colour.
type tint struct{ opened []image.Point }

func (m *tint) At(size image.Point) Drawer { m.opened = append(m.opened, size); return m }
func (m *tint) Loop() time.Duration        { return 8 * time.Second }
func (m *tint) Aspect() float64            { return 1 }
func (m *tint) Telling() figure.Moment     { return figure.Moment{Step: "turn", Progress: 1} }
func (m *tint) Preview(elapsed time.Duration) figure.Moment {
	return figure.Moment{Step: "turn", Progress: float64(elapsed%m.Loop()) / float64(m.Loop())}
}

func (m *tint) Draw(dst *image.RGBA, moment figure.Moment) {
	dst.Set(0, 0, color.RGBA{R: uint8(moment.Progress * 200), A: 255})
}

func scenery(side int, progress float64) scene {
	return scene{place: image.Pt(side, side), shot: Shot{Moment: figure.Moment{Progress: progress}}}
}

func TestArtistDrawsIntoTwoImagesInTurn(t *testing.T) {
	m := &tint{}
	a := newArtist(m, nil)
	first := a.draw(scenery(8, 0.5))
	second := a.draw(scenery(8, 1))
	if first == second {
		t.Error("the picture on the screen was drawn over")
	}
	if got := first.RGBAAt(0, 0).R; got != 100 {
		t.Errorf("the first picture is %d after the second was drawn, want 100", got)
	}
	if third := a.draw(scenery(8, 0)); third != first {
		t.Error("a third image was made")
	}
	if a.draw(scenery(16, 0)); len(m.opened) != 2 {
		t.Errorf("opened %v, want once for each size", m.opened)
	}
}

func TestArtistFades(t *testing.T) {
	a := newArtist(&tint{}, nil)
	s := scenery(8, 1)
	s.shot.Before = figure.Moment{Progress: 0.5}
	for fading, want := range map[float64]uint8{0: 200, 0.25: 175, 0.5: 150, 1: 100} {
		s.shot.Fading = fading
		if got := a.draw(s).RGBAAt(0, 0).R; got != want {
			t.Errorf("with %v of the picture before: %d, want %d", fading, got, want)
		}
	}
}

func TestArtistKeepsTheLatestWish(t *testing.T) {
	a := newArtist(&tint{}, nil)
	a.ask(scenery(8, 0.1))
	a.ask(scenery(8, 1))
	if got := a.draw(<-a.scenes).RGBAAt(0, 0).R; got != 200 {
		t.Errorf("drew %d, want the latest, 200", got)
	}
}

func TestCapped(t *testing.T) {
	for place, want := range map[image.Point]image.Point{
		image.Pt(400, 300):  image.Pt(400, 300),
		image.Pt(1440, 720): image.Pt(720, 360),
		image.Pt(800, 1600): image.Pt(360, 720),
		image.Pt(0, 0):      image.Pt(1, 1),
		image.Pt(9000, 1):   image.Pt(720, 1),
	} {
		if got := capped(place); got != want {
			t.Errorf("capped %v: %v, want %v", place, got, want)
		}
	}
}

func TestLoadModelRefuses(t *testing.T) {
	files := fstest.MapFS{"broken.toml": {Data: []byte("no pose file")}}
	for _, id := range []string{"missing", "broken", "../secret", "", "/"} {
		if m, err := Load(files, id, look.Look{}); err == nil {
			t.Errorf("figure %q: got %v, want an error", id, m)
		}
	}
}

// TestPlaceholders draws each sign, and looks whether there is something on it and nothing at its edge.
func TestPlaceholders(t *testing.T) {
	k := look.New(link.Look{}, theme.VariantLight, look.Taste{})
	for _, position := range []string{"chair", "standing", "floor-sitting", "lying-back", "hands-and-knees", "a new one"} {
		dst := image.NewRGBA(image.Rect(0, 0, 60, 60))
		(&placeholder{position: position, look: k}).Draw(dst, figure.Moment{})
		inked := 0
		bed := color.RGBAModel.Convert(k.Colours.Stage)
		for i := range 60 {
			for j := range 60 {
				if dst.At(i, j) == bed {
					continue
				}
				inked++
				if i < 3 || j < 3 || i > 56 || j > 56 {
					t.Fatalf("%s: something is drawn at the edge, %d, %d", position, i, j)
				}
			}
		}
		if inked < 200 {
			t.Errorf("%s: only %d pixels are drawn", position, inked)
		}
	}
}
