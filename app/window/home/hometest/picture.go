package hometest

import (
	"image"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/golden"
)

// Capture is what the window shows.
func (d *Desk) Capture() image.Image { return d.Desk.Window.Canvas().Capture() }

// Same compares what the window shows with testdata/name.png. An open menu is in the picture.
func (d *Desk) Same(name string) {
	d.t.Helper()
	d.Save(name)
	golden.Picture(d.t, name, d.Capture())
}

// Save writes what the window shows to the folder that POSTUREBREAK_PICTURES names, and does nothing without it.
func (d *Desk) Save(name string) {
	d.t.Helper()
	if dir := os.Getenv("POSTUREBREAK_PICTURES"); dir != "" {
		golden.Save(d.t, filepath.Join(dir, name+".png"), d.Capture())
	}
}

// Focusables lists what the Tab key reaches, in its order, each once.
func (d *Desk) Focusables() []fyne.Focusable {
	d.t.Helper()
	c := d.Desk.Window.Canvas()
	c.Unfocus()
	var found []fyne.Focusable
	const most = 2000 // no page has so many
	for range most {
		c.FocusNext()
		now := c.Focused()
		if now == nil || len(found) > 0 && now == found[0] {
			c.Unfocus()
			return found
		}
		found = append(found, now)
	}
	d.t.Fatal("the Tab key comes to no end")
	return nil
}
