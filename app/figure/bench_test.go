package figure

import (
	"fmt"
	"image"
	"testing"
	"time"
)

// The budget at 480 pixels: 8 ms a frame, no allocation, 20 MiB.
func BenchmarkDraw(b *testing.B) {
	for _, id := range []string{"seated-twist", "cat-cow-childs-pose", "wall-angel", "doorway", "row-band"} {
		for _, size := range []int{160, 480} {
			b.Run(fmt.Sprintf("%s/%d", id, size), func(b *testing.B) {
				f := named(b, id)
				s := NewStage(f, image.Pt(size, size), LightTheme(), DefaultPerson())
				img := image.NewRGBA(image.Rect(0, 0, size, size))
				b.ReportAllocs()
				i := 0
				for b.Loop() {
					s.Draw(img, f.Preview(f.LoopLength()*time.Duration(i%97)/97))
					i++
				}
			})
		}
	}
}

func BenchmarkNewStage(b *testing.B) {
	for _, size := range []int{128, 200, 480} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			f := named(b, "seated-twist")
			b.ReportAllocs()
			for b.Loop() {
				NewStage(f, image.Pt(size, size), LightTheme(), DefaultPerson())
			}
		})
	}
}

// BenchmarkShow is what a card costs that shares its stage with others.
func BenchmarkShow(b *testing.B) {
	f, g := named(b, "seated-twist"), named(b, "cat-cow-childs-pose")
	s := NewStage(f, image.Pt(160, 160), LightTheme(), DefaultPerson())
	b.ReportAllocs()
	for b.Loop() {
		s.Show(g)
		s.Show(f)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		named(b, "thread-the-needle")
	}
}
