package home

import (
	"log/slog"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/host"
)

// TestPictures draws the window as a whole, with the line at its foot: with the rail at the left, and with large letters in a small
// window, where the rail stands above. The page is that of a history that is still read, which has next to nothing on it.
func TestPictures(t *testing.T) {
	for name, c := range map[string]struct {
		look link.Look
		size fyne.Size
	}{
		"window-light": {link.Look{Theme: "light", TextScale: 1}, fyne.NewSize(1000, 700)},
		"window-dark":  {link.Look{Theme: "dark", TextScale: 1}, fyne.NewSize(720, 520)},
		"window-large": {link.Look{Theme: "light", TextScale: 2}, fyne.NewSize(720, 520)},
	} {
		t.Run(name, func(t *testing.T) {
			d := hometest.New(t, hometest.Options{})
			told := hometest.Home(t)
			told.Look = &c.look
			m := Materials{Materials: host.Materials{Figures: d.Figures}}
			s := newShell(fyne.CurrentApp(), m, link.Order{Do: link.ShowHome, Page: link.PageHistory, Home: &told}, func(link.Report) {}, undrawn, slog.New(slog.DiscardHandler))
			t.Cleanup(s.close)
			s.window.Resize(c.size)
			s.say("Reminders are paused until 15:32.", func() {})
			d.Window = s.window
			d.Same(name)
		})
	}
}
