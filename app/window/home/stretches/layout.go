package stretches

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"posturebreak/app/window/parts"
	"posturebreak/app/window/stage"
)

// besides sets objects side by side in one row, at their own size.
func besides(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

func textHeight(size float32) float32 {
	return fyne.MeasureText("Xg", size, fyne.TextStyle{Bold: true}).Height
}

// reserved gives an object a height of its own.
type reserved float32

// Layout is called by Fyne.
func (r reserved) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is called by Fyne.
func (r reserved) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(r)) }

// Height is the same at any width.
func (r reserved) Height([]fyne.CanvasObject, float32) float32 { return float32(r) }

// frameShape is the height of the stage by its width: one who lies needs less of it.
func frameShape(m stage.Model) float32 {
	const least, most = 0.62, 0.92
	return min(max(1/float32(m.Aspect()), least), most)
}

// framed gives an object a height that goes with its width, up to most.
type framed struct{ shape, most, width float32 }

// Layout is called by Fyne.
func (f *framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	objects[0].Resize(size)
}

// MinSize is called by Fyne.
func (f *framed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.Height(objects, f.width))
}

// Height is the height at a width.
func (f *framed) Height(_ []fyne.CanvasObject, width float32) float32 {
	return min(width*f.shape, f.most)
}

// outset lets an object stand out by so much at its left and right: what has a margin of its own is in line with what has none.
type outset struct{ by, width float32 }

func newOutset(by float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(&outset{by: by}, content)
}

// Layout is called by Fyne.
func (o *outset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o.width = size.Width
	objects[0].Move(fyne.NewPos(-o.by, 0))
	objects[0].Resize(size.AddWidthHeight(2*o.by, 0))
}

// MinSize is called by Fyne.
func (o *outset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o.Height(objects, o.width))
}

// Height is the height at a width.
func (o *outset) Height(objects []fyne.CanvasObject, width float32) float32 {
	return parts.HeightOf(objects[0], width+2*o.by)
}

// middle puts a text of one line in the middle of a place as high as a button and of a width of its own.
type middle fyne.Size

// Layout is called by Fyne.
func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	text := objects[0].MinSize()
	objects[0].Move(fyne.NewPos((size.Width-text.Width)/2, (size.Height-text.Height)/2))
	objects[0].Resize(text)
}

// MinSize is called by Fyne.
func (m middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size(m) }
