package kit

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/parts"
)

// grid sets objects in columns of one width, as many as fit; each row is as high as its highest.
type grid struct{ least, gap, width float32 }

// Grid sets objects in as many columns of one width as fit, none narrower than least unless there is less room than that.
func Grid(least, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &grid{least: least, gap: gap}, Objects: objects}
}

// Layout is called by Fyne.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	g.place(objects, size.Width, func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size) {
		o.Move(pos)
		o.Resize(size)
	})
}

// MinSize is called by Fyne.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, g.Height(objects, g.width))
}

// Height is the height at a width.
func (g *grid) Height(objects []fyne.CanvasObject, width float32) float32 {
	return g.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// place tells where each visible object goes, and answers the height of all.
func (g *grid) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	columns := max(int((width+g.gap)/(g.least+g.gap)), 1)
	cell := (width - g.gap*float32(columns-1)) / float32(columns)
	var seen []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			seen = append(seen, o)
		}
	}
	var y float32
	for len(seen) > 0 {
		row := seen[:min(columns, len(seen))]
		seen = seen[len(row):]
		var high float32
		for _, o := range row {
			high = max(high, parts.HeightOf(o, cell))
		}
		for i, o := range row {
			put(o, fyne.NewPos(float32(i)*(cell+g.gap), y), fyne.NewSize(cell, high))
		}
		y += high + g.gap
	}
	return max(y-g.gap, 0)
}
