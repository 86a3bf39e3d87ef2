package parts

import (
	"posturebreak/app/window/look"

	"fyne.io/fyne/v2"
)

// Flow sets objects side by side at their own size, and goes on in a new row where the width ends.
type Flow struct {
	Gap   float32
	width float32 // of the latest layout, for MinSize
}

// Layout is called by Fyne.
func (f *Flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size) {
		o.Move(pos)
		o.Resize(size)
	})
}

// MinSize is called by Fyne.
func (f *Flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.Height(objects, f.width))
}

// Height is how high the rows are at a width.
func (f *Flow) Height(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Natural is how wide all are in one row.
func (f *Flow) Natural(objects []fyne.CanvasObject) float32 {
	var sum float32
	for _, o := range objects {
		if o.Visible() {
			sum += o.MinSize().Width + f.Gap
		}
	}
	return max(sum-f.Gap, 0)
}

// place tells where each object goes, and answers the height of all.
func (f *Flow) place(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var x, y, row float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if x > 0 && x+size.Width > width {
			x, y, row = 0, y+row+f.Gap, 0
		}
		put(o, fyne.NewPos(x, y), size)
		x += size.Width + f.Gap
		row = max(row, size.Height)
	}
	return y + row
}

// Ends sets its first object at the left edge and its second at the right one, both at their own size.
type Ends struct{}

// Layout is called by Fyne.
func (Ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	objects[0].Resize(fyne.NewSize(left.Width, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-right.Width, 0))
	objects[1].Resize(fyne.NewSize(right.Width, size.Height))
}

// MinSize is called by Fyne.
func (Ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(left.Width+look.GapLarge+right.Width, max(left.Height, right.Height))
}
