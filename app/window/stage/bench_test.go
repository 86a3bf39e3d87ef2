package stage

import (
	"fmt"
	"image"
	"io/fs"
	"testing"
	"time"

	"posturebreak/app/figure"
	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/assets"

	"fyne.io/fyne/v2/theme"
)

// place is the side of the figure in a break window, in Fyne's pixels.
const place = 400

// twistBody is the figure of the twist, as a break window loads it.
func twistBody(tb testing.TB) Model {
	tb.Helper()
	files, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		tb.Fatal(err)
	}
	m, err := Load(files, "seated-twist", look.New(link.Look{}, theme.VariantLight, look.Taste{}))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// BenchmarkPicture is what the artist needs for one picture, at the size that it has in the window on a screen of one to one
// and of two to one.
func BenchmarkPicture(b *testing.B) {
	line := twist()
	for name, at := range map[string]time.Duration{
		"hold":  20 * time.Second,
		"move":  9500 * time.Millisecond,
		"cross": line.Phases[9].Start + crossTime/2,
	} {
		for _, side := range []int{place, 2 * place} {
			b.Run(fmt.Sprintf("%s/%d", name, side), func(b *testing.B) {
				a := newArtist(twistBody(b), nil)
				s := scene{place: image.Pt(side, side), shot: OfCue(line.Phases, line.At(at), figure.Moment{}, false)}
				a.draw(s)
				b.ReportAllocs()
				for b.Loop() {
					a.draw(s)
				}
			})
		}
	}
}

// BenchmarkCards is what a page of the whole catalogue would cost: a still for every card, drawn once with a stage that they
// share, and one card that moves.
func BenchmarkCards(b *testing.B) {
	const side = 160
	names, err := fs.Glob(assets.Figures, "figures/*.toml")
	if err != nil {
		b.Fatal(err)
	}
	load := func() (all []*figure.Figure) {
		for _, name := range names {
			text, err := assets.Figures.ReadFile(name)
			if err != nil {
				b.Fatal(err)
			}
			f, err := figure.Load(name, text)
			if err != nil {
				b.Fatal(err)
			}
			all = append(all, f)
		}
		return all
	}
	colours := room(look.New(link.Look{}, theme.VariantLight, look.Taste{}))
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			load()
		}
		b.ReportMetric(float64(len(names)), "cards")
	})
	figures := load()
	one := figure.NewStage(figures[0], img.Rect.Max, colours, figure.DefaultPerson())
	b.Run("stills", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, f := range figures {
				one.Show(f)
				one.Draw(img, f.Telling())
			}
		}
	})
	b.Run("frame", func(b *testing.B) {
		b.ReportAllocs()
		f, at := figures[0], time.Duration(0)
		one.Show(f)
		for b.Loop() {
			at += time.Second / moveRate
			one.Draw(img, f.Preview(at))
		}
	})
}
