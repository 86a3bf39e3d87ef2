package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
)

// TestALargeTextStaysOnTheScreen wants the largest text whose window is whole on a screen, and the wanted text where it fits.
func TestALargeTextStaysOnTheScreen(t *testing.T) {
	dress := func(l link.Look) look.Look { return look.New(l, theme.VariantLight, look.Taste{}) }
	for _, c := range []struct {
		room        fyne.Size
		wanted      float64
		aspect      float64
		least, most float32
	}{
		{fyne.Size{}, 2, 1.3, 2, 2},                     // not known
		{fyne.NewSize(1920, 1080), 2, 1.3, 2, 2},        // room for all
		{fyne.NewSize(1280, 800), 2, 1, 1.5, 1.7},       // too low
		{fyne.NewSize(1280, 800), 1.4, 1, 1.4, 1.4},     //
		{fyne.NewSize(1000, 2000), 2, 1.3, 1, 1.2},      // too narrow
		{fyne.NewSize(640, 480), 2, 1, 1, 1},            // never smaller than normal
		{fyne.NewSize(640, 480), 0.8, 1, 0.8, 0.8},      //
		{fyne.NewSize(1280, 800), 1000000, 1, 1.5, 1.7}, // the settings bound it
	} {
		k := fitting(link.Look{TextScale: c.wanted}, c.room, c.aspect, dress)
		if k.Scale < c.least-0.001 || k.Scale > c.most+0.001 {
			t.Errorf("text of %v on %v has the scale %.2f, want %.2f to %.2f", c.wanted, c.room, k.Scale, c.least, c.most)
		}
		if size := breakSize(k, c.aspect); k.Scale > 1 && !c.room.IsZero() && (size.Width > c.room.Width || size.Height > c.room.Height) {
			t.Errorf("the window of %v is larger than the screen of %v", size, c.room)
		}
	}
}
