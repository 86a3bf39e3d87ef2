package home

import (
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/host"
)

// TestLanguages draws the pages in the language with the longest words, and in one whose letters are as wide as they are high and
// stand without blanks.
func TestLanguages(t *testing.T) {
	for _, tag := range []string{"de", "ja"} {
		for _, page := range []link.Page{link.PageStretches, link.PageSettings} {
			t.Run(tag+"-"+string(page), func(t *testing.T) {
				hometest.NeedFont(t, tag)
				d := hometest.New(t, hometest.Options{})
				s := newShellIn(t, d, tag, page)
				s.window.Resize(fyne.NewSize(900, 640))
				d.Window = s.window
				d.Same(tag + "-" + string(page))
			})
		}
	}
}

// newShellIn makes the window in a language.
func newShellIn(t *testing.T, d *hometest.Desk, tag string, page link.Page) *shell {
	t.Helper()
	l := hometest.Speaking(t, tag)
	told := hometest.Home(t)
	told.Look = &link.Look{Theme: "light", Contrast: "normal", Motion: "reduced", TextScale: 1, Language: tag}
	stretches := hometest.Stretches(t, l)
	told.Stretches = &stretches
	m := Materials{Materials: host.Materials{Figures: d.Figures, Translations: hometest.Translations(t)}}
	s := newShell(fyne.CurrentApp(), m, link.Order{Do: link.ShowHome, Page: page, Home: &told}, func(link.Report) {}, undrawn, slog.New(slog.DiscardHandler))
	t.Cleanup(s.close)
	return s
}
