package history

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Widths of the columns of a line, at normal text size.
const (
	nameWidth  = 180
	wordsWidth = 230
	countWidth = 56
	barLeast   = 90
	barHeight  = 14
)

// lineLayout sets a name, a drawing and words side by side, or the words below where there is no room for all three.
type lineLayout struct {
	name, words float32
	width       float32 // of the latest layout, for MinSize
}

// fits says whether all three stand side by side.
func (g *lineLayout) fits(width float32) bool {
	return width >= g.name+g.words+barLeast+2*look.GapMedium
}

// Layout is called by Fyne.
func (g *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.width = size.Width
	name, drawing, words := objects[0], objects[1], objects[2]
	if g.fits(size.Width) {
		middle := size.Width - g.name - g.words - 2*look.GapMedium
		put(name, 0, 0, g.name, size.Height)
		put(drawing, g.name+look.GapMedium, (g.firstLine(name)-barHeight)/2, middle, barHeight)
		put(words, size.Width-g.words, 0, g.words, size.Height)
		return
	}
	top := parts.HeightOf(name, size.Width)
	put(name, 0, 0, size.Width, top)
	put(drawing, 0, top, size.Width, barHeight)
	put(words, 0, top+barHeight, size.Width, size.Height-top-barHeight)
}

// firstLine is how high a name is that takes one line.
func (g *lineLayout) firstLine(name fyne.CanvasObject) float32 { return parts.HeightOf(name, oneLine) }

// oneLine is a width at which nothing wraps.
const oneLine = 10000

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// MinSize is called by Fyne.
func (g *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, g.Height(objects, g.width))
}

// Height is how high the line is at a width.
func (g *lineLayout) Height(objects []fyne.CanvasObject, width float32) float32 {
	if g.fits(width) {
		return max(parts.HeightOf(objects[0], g.name), parts.HeightOf(objects[2], g.words), barHeight)
	}
	return parts.HeightOf(objects[0], width) + barHeight + parts.HeightOf(objects[2], width)
}

// shares lays out rectangles side by side, each as wide as its part of the whole.
type shares struct{ parts []float32 }

// Layout is called by Fyne.
func (s *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var x float32
	for i, o := range objects {
		width := size.Width * s.parts[i]
		put(o, x, 0, width, size.Height)
		parts.Show(o, width > 0)
		x += width
	}
}

// MinSize is called by Fyne.
func (s *shares) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, barHeight) }
