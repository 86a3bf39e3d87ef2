package stage

import (
	"context"
	"image"
	"io/fs"
	"slices"
	"testing"

	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/assets"
)

// hung collects what a gallery draws.
func hung(t *testing.T, g *Gallery) map[string]*image.RGBA {
	t.Helper()
	pictures := map[string]*image.RGBA{}
	g.DrawNow(t.Context(), func(s Still, img *image.RGBA) { pictures[s.Name] = img })
	return pictures
}

func gallery(t *testing.T) *Gallery {
	t.Helper()
	files, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		t.Fatal(err)
	}
	return NewGallery(files, look.New(link.Look{}, theme.VariantLight, look.Taste{}))
}

// TestGalleryDrawsLikeAStage compares its pictures with those of a stage that was made for each figure alone: sharing one stage
// may not show.
func TestGalleryDrawsLikeAStage(t *testing.T) {
	g, size := gallery(t), image.Pt(96, 64)
	ids := []string{"seated-twist", "sphinx", "doorway", "seated-twist"}
	for round, size := range []image.Point{size, size.Mul(2)} {
		var asked []Still
		for _, id := range ids {
			asked = append(asked, Still{Name: id, Figure: id, Position: "chair", Size: size})
		}
		g.Ask(asked)
		pictures := hung(t, g)
		for _, id := range ids {
			m, err := Load(g.figures, id, g.look)
			if err != nil {
				t.Fatal(err)
			}
			want := image.NewRGBA(image.Rectangle{Max: size})
			m.At(size).Draw(want, m.Telling())
			if got := pictures[id]; got == nil || !slices.Equal(got.Pix, want.Pix) {
				t.Errorf("round %d: %s is another picture than with a stage of its own", round, id)
			}
		}
	}
}

func TestGalleryShowsASignForAMissingFigure(t *testing.T) {
	g, size := gallery(t), image.Pt(60, 60)
	g.Ask([]Still{{Name: "mine", Figure: "missing", Position: "plank", Size: size}, {Name: "none", Position: "chair", Size: size}})
	pictures := hung(t, g)
	if len(pictures) != 2 || slices.Equal(pictures["mine"].Pix, pictures["none"].Pix) {
		t.Errorf("got %d pictures, want the signs of two positions", len(pictures))
	}
}

func TestGalleryDrawsTheLatestWish(t *testing.T) {
	g, size := gallery(t), image.Pt(16, 16)
	g.Ask([]Still{{Name: "old", Size: size}})
	g.Ask([]Still{{Name: "a", Size: size}, {Name: "b", Size: size}})
	var names []string
	g.DrawNow(t.Context(), func(s Still, _ *image.RGBA) {
		names = append(names, s.Name)
		g.Ask([]Still{{Name: "new", Size: size}})
	})
	if !slices.Equal(names, []string{"a"}) {
		t.Errorf("drew %q, want to stop after the first, for the newer wish", names)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	g.DrawNow(ended, func(s Still, _ *image.RGBA) { t.Errorf("drew %s after the end", s.Name) })
}
