package window

import (
	"fmt"
	"image"
	"io/fs"
	"testing"
	"time"

	"fyne.io/fyne/v2/theme"

	"posturebreak/app/figure"
	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/assets"
)

// twistBody is the figure of the twist, as a break window loads it.
func twistBody(tb testing.TB) model {
	tb.Helper()
	files, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		tb.Fatal(err)
	}
	m, err := loadModel(files, "seated-twist", newLook(link.Look{}, theme.VariantLight, Taste{}))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// BenchmarkPicture is what the artist needs for one picture, at the size that it has in the window on a screen of one to one
// and of two to one.
func BenchmarkPicture(b *testing.B) {
	line := twist().Timeline
	for name, at := range map[string]time.Duration{
		"hold":  20 * time.Second,
		"move":  9500 * time.Millisecond,
		"cross": line.Phases[9].Start + crossTime/2,
	} {
		for _, side := range []int{stageSide, 2 * stageSide} {
			b.Run(fmt.Sprintf("%s/%d", name, side), func(b *testing.B) {
				a := newArtist(twistBody(b), nil)
				s := scene{place: image.Pt(side, side), shot: playShot(line.Phases, line.At(at), figure.Moment{}, false)}
				a.draw(s)
				b.ReportAllocs()
				for b.Loop() {
					a.draw(s)
				}
			})
		}
	}
}

// BenchmarkTick is what a picture costs beside the drawing: the session, the words, the ring and the bar.
func BenchmarkTick(b *testing.B) {
	s := scenes()["hold"](b, twist())
	p := layOut(b, s.View())
	at := 18 * time.Second
	img := image.NewRGBA(image.Rect(0, 0, stageSide, stageSide))
	b.ReportAllocs()
	for b.Loop() {
		at += 10 * time.Microsecond // little enough to stay in the hold
		s.Update(noon().Add(at), session.Ticked{})
		p.show(s.View(), at)
		p.stage.hang(img)
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
	look := room(newLook(link.Look{}, theme.VariantLight, Taste{}))
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			load()
		}
		b.ReportMetric(float64(len(names)), "cards")
	})
	figures := load()
	stage := figure.NewStage(figures[0], img.Rect.Max, look, figure.DefaultPerson())
	b.Run("stills", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, f := range figures {
				stage.Show(f)
				stage.Draw(img, f.Telling())
			}
		}
	})
	b.Run("frame", func(b *testing.B) {
		b.ReportAllocs()
		f, at := figures[0], time.Duration(0)
		stage.Show(f)
		for b.Loop() {
			at += time.Second / moveRate
			stage.Draw(img, f.Preview(at))
		}
	})
}
