package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// Smallest size of the window, and the least width of a page beside the rail at text of scale 1.
const (
	leastWidth  = 640
	leastHeight = 480
	pageWidth   = 480
)

// frame is how the window is divided: the rail, the page, and what is said at the foot.
type frame struct {
	root  *fyne.Container
	bed   *canvas.Rectangle
	rail  *rail
	page  fyne.CanvasObject
	toast *toast
	kit   kit.Kit
	full  bool // the page has the whole window
}

func newFrame() *frame {
	f := &frame{bed: &canvas.Rectangle{}}
	f.root = &fyne.Container{Layout: f}
	return f
}

// dress takes the parts of another look.
func (f *frame) dress(k kit.Kit, r *rail, t *toast) {
	f.kit, f.rail, f.toast = k, r, t
	f.bed.FillColor = k.Look.Colours.Background
}

// put shows a page, beside the rail or with the whole window.
func (f *frame) put(page fyne.CanvasObject, withRail bool) {
	f.page, f.full = page, !withRail
	objects := []fyne.CanvasObject{f.bed}
	if withRail {
		objects = append(objects, f.rail.root)
	}
	f.root.Objects = append(objects, page, f.toast.root) // this is also the order of the Tab key
	f.arrange()
	f.root.Refresh()
}

func (f *frame) arrange() {
	f.Layout(f.root.Objects, f.root.Size())
	canvas.Refresh(f.root) // what was never painted cannot ask for it, as the first toast
}

// Layout is called by Fyne.
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.bed.Resize(size)
	var at fyne.Position
	room := size
	if !f.full {
		wide := f.rail.width()
		f.rail.stand(size.Width-wide < pageWidth*f.kit.Look.Scale)
		if f.rail.above {
			at.Y = f.rail.height(size.Width)
			f.rail.root.Resize(fyne.NewSize(size.Width, at.Y))
		} else {
			at.X = wide
			f.rail.root.Resize(fyne.NewSize(wide, size.Height))
		}
		f.rail.Layout(nil, f.rail.root.Size())
		room = size.SubtractWidthHeight(at.X, at.Y)
	}
	if f.page != nil {
		f.page.Move(at)
		f.page.Resize(room)
	}
	if f.toast != nil {
		width := min(room.Width-2*look.GapHuge, f.toast.width())
		high := f.toast.height(width)
		f.toast.root.Move(at.AddXY((room.Width-width)/2, room.Height-high-look.GapHuge))
		f.toast.root.Resize(fyne.NewSize(width, high))
	}
}

// MinSize is called by Fyne. It does not depend on what is shown, so that the window never changes its size by itself.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(leastWidth, leastHeight) }
