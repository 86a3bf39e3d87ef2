package parts

import "fyne.io/fyne/v2"

// sized is an object whose height depends on the width that it gets.
type sized interface{ HeightFor(width float32) float32 }

// sizedLayout is the same for a layout.
type sizedLayout interface {
	Height(objects []fyne.CanvasObject, width float32) float32
}

// column stacks objects at its own width, each as high as it wants to be at that width; what is hidden or has no height takes
// no gap either. Fyne's own boxes ask for a minimum size before they know the width, which wrapped text cannot answer.
type column struct {
	gap   float32
	width float32 // of the latest layout, for MinSize
}

// NewColumn stacks objects with a gap between them.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: gap}, Objects: objects}
}

// Layout is called by Fyne.
func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	var y float32
	for _, o := range objects {
		h := HeightOf(o, size.Width)
		if h == 0 {
			o.Resize(fyne.NewSize(size.Width, 0))
			continue
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + c.gap
	}
}

// MinSize is called by Fyne.
func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.Height(objects, c.width))
}

func (c *column) Height(objects []fyne.CanvasObject, width float32) float32 {
	var sum float32
	for _, o := range objects {
		if h := HeightOf(o, width); h > 0 {
			sum += h + c.gap
		}
	}
	return max(sum-c.gap, 0)
}

// HeightOf is how high an object wants to be at a width.
func HeightOf(o fyne.CanvasObject, width float32) float32 {
	if !o.Visible() {
		return 0
	}
	switch o := o.(type) {
	case sized:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(sizedLayout); ok {
			return l.Height(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// SetWidth tells an inset its width before a scroll asks for its height.
func SetWidth(o fyne.CanvasObject, width float32) {
	if box, ok := o.(*fyne.Container); ok {
		if i, ok := box.Layout.(*inset); ok {
			i.width = width
		}
	}
}

// Arrange lays out an object and everything in it again. Fyne does so by itself only where a size changes, and here a text
// can need another height at the same width.
func Arrange(o fyne.CanvasObject) {
	box, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	box.Layout.Layout(box.Objects, box.Size())
	for _, inner := range box.Objects {
		Arrange(inner)
	}
}

// Show makes an object visible or not, and costs nothing where it is so already.
func Show(o fyne.CanvasObject, visible bool) {
	if visible == o.Visible() {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
