package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// card puts one object with a margin onto another that fills it.
type card struct {
	margin float32
	width  float32 // of the latest layout, for MinSize
}

// NewCard puts content on bed.
func NewCard(margin float32, bed, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &card{margin: margin}, Objects: []fyne.CanvasObject{bed, content}}
}

// Layout is called by Fyne.
func (c *card) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(c.margin, c.margin))
	objects[1].Resize(size.SubtractWidthHeight(2*c.margin, 2*c.margin))
}

// MinSize is called by Fyne.
func (c *card) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, c.Height(objects, c.width))
}

func (c *card) Height(objects []fyne.CanvasObject, width float32) float32 {
	return HeightOf(objects[1], width-2*c.margin) + 2*c.margin
}

// numbered puts a number at the left of a text.
type numbered struct{ indent, width float32 }

// NewNumbered puts number at the left of text.
func NewNumbered(indent float32, number, text fyne.CanvasObject) *fyne.Container {
	return container.New(&numbered{indent: indent}, number, text)
}

// Layout is called by Fyne.
func (n *numbered) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n.width = size.Width
	objects[0].Resize(fyne.NewSize(n.indent, size.Height))
	objects[1].Move(fyne.NewPos(n.indent, 0))
	objects[1].Resize(fyne.NewSize(size.Width-n.indent, size.Height))
}

// MinSize is called by Fyne.
func (n *numbered) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, n.Height(objects, n.width))
}

func (n *numbered) Height(objects []fyne.CanvasObject, width float32) float32 {
	return HeightOf(objects[1], width-n.indent)
}

// inset keeps the right edge of an object free, for a scroll bar.
type inset struct{ right, width float32 }

// NewInset keeps so much of the right edge of content free.
func NewInset(right float32, content fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{right: right}, content)
}

// Layout is called by Fyne.
func (i *inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	i.width = size.Width
	objects[0].Resize(size.SubtractWidthHeight(i.right, 0))
}

// MinSize is called by Fyne.
func (i *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, i.Height(objects, i.width))
}

func (i *inset) Height(objects []fyne.CanvasObject, width float32) float32 {
	return HeightOf(objects[0], width-i.right)
}
