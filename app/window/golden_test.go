package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/golden"
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
		{"left-out", "light"},
	} {
		t.Run(c.scene+"-"+c.theme, func(t *testing.T) {
			o := twist()
			o.Look.Theme = c.theme
			p := layOut(t, scenes()[c.scene](t, o).View())
			golden.Picture(t, c.scene+"-"+c.theme, fyne.CurrentApp().Driver().CanvasForObject(p.root).Capture())
		})
	}
}

// TestLayouts compares the layout of the states, as markup.
func TestLayouts(t *testing.T) {
	for _, scene := range []string{"offer", "hold", "skips", "thanks", "hurt"} {
		t.Run(scene, func(t *testing.T) {
			p := layOut(t, scenes()[scene](t, twist()).View())
			golden.Layout(t, scene, fyne.CurrentApp().Driver().CanvasForObject(p.root))
		})
	}
}
