package stretches

import (
	"os"
	"testing"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders/words"
)

// TestPictures keeps the look of the page.
func TestPictures(t *testing.T) {
	light, dark := hometest.Options{}, hometest.Options{Dark: true}
	large, plain := hometest.Options{Scale: 2}, hometest.Options{Dark: true, Plain: true}
	for _, c := range []struct {
		name          string
		look          hometest.Options
		width, height float32
		do            func(*testing.T, *hometest.Desk, *Page)
	}{
		{"grid-light", light, usualWidth, usualHeight, nothing},
		{"grid-dark", dark, usualWidth, usualHeight, nothing},
		{"grid-wide", light, 1100, 1500, nothing},
		{"grid-large", large, usualWidth, usualHeight, nothing},
		{"grid-plain", plain, leastWidth, usualHeight, func(_ *testing.T, _ *hometest.Desk, p *Page) {
			p.desk.Window.Canvas().Focus(p.browse.shown[1])
		}},
		{"filtered", light, usualWidth, usualHeight, func(_ *testing.T, _ *hometest.Desk, p *Page) {
			p.browse.filters.fold()
			p.browse.filters.set(filter{Desk: true, Where: []where{standing, wall}})
		}},
		{"empty", dark, usualWidth, usualHeight, func(_ *testing.T, _ *hometest.Desk, p *Page) {
			p.browse.filters.set(filter{Query: "sphinx", Desk: true})
		}},
		{"faults", light, usualWidth, usualHeight, withOwn},
		{"twist-light", light, usualWidth, 1300, opening("seated-twist")},
		{"twist-dark", dark, usualWidth, usualHeight, opening("seated-twist")},
		{"twist-large", large, usualWidth, 1900, opening("seated-twist")},
		{"sphinx", light, usualWidth, 1300, opening("sphinx")},
		{"row", dark, leastWidth, 1300, opening("row")},
		{"german", german(t), usualWidth, 1300, opening("doorway")},
		{"german-grid", german(t), leastWidth, usualHeight, func(_ *testing.T, _ *hometest.Desk, p *Page) {
			p.browse.filters.fold()
			p.browse.filters.set(filter{Desk: true, Where: []where{floor, doorway}})
		}},
		{"own", light, usualWidth, 1400, func(t *testing.T, d *hometest.Desk, p *Page) {
			withOwn(t, d, p)
			p.open("kitchen-reach")
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t, c.look)
			p := lay(d, c.width, c.height)
			c.do(t, d, p)
			draw(t, p)
			d.Same(c.name)
		})
	}
}

// german is a desk that speaks some German, whose words are longer.
func german(t *testing.T) hometest.Options {
	t.Helper()
	book, err := words.Load(os.DirFS("testdata"), "de")
	if err != nil {
		t.Fatal(err)
	}
	return hometest.Options{Locale: words.NewLocale(book, "", "DE")}
}

func nothing(*testing.T, *hometest.Desk, *Page) {}

func opening(id string) func(*testing.T, *hometest.Desk, *Page) {
	return func(_ *testing.T, _ *hometest.Desk, p *Page) { p.open(id) }
}

// BenchmarkPage is what it takes to make the page and lay it out, without the pictures.
func BenchmarkPage(b *testing.B) {
	d := sit(b, hometest.Options{})
	b.ReportAllocs()
	for b.Loop() {
		lay(d, usualWidth, usualHeight).Leave()
	}
}

// BenchmarkTell is what news of all stretches cost a page that is shown.
func BenchmarkTell(b *testing.B) {
	d := sit(b, hometest.Options{})
	p := lay(d, usualWidth, usualHeight)
	b.ReportAllocs()
	for b.Loop() {
		p.Tell(link.Home{Stretches: d.Told.Stretches})
	}
}
