package history

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// tileLeast is the least width of a tile, at normal text size.
const tileLeast = 190

// tileRow lays out tiles of the same size side by side, in as few rows as fit.
type tileRow struct {
	least float32
	width float32 // of the latest layout, for MinSize
}

// columns is how many tiles stand side by side, so that no row is nearly empty.
func (r *tileRow) columns(n int, width float32) int {
	fit := max(min(n, int((width+look.GapLarge)/(r.least+look.GapLarge))), 1)
	rows := (n + fit - 1) / fit
	return (n + rows - 1) / max(rows, 1)
}

// Layout is called by Fyne.
func (r *tileRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	columns := r.columns(len(objects), size.Width)
	width, height := r.tile(objects, size.Width)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i%columns)*(width+look.GapLarge), float32(i/columns)*(height+look.GapLarge)))
		o.Resize(fyne.NewSize(width, height))
	}
}

// tile is the size of each tile.
func (r *tileRow) tile(objects []fyne.CanvasObject, all float32) (width, height float32) {
	columns := r.columns(len(objects), all)
	width = (all - float32(columns-1)*look.GapLarge) / float32(columns)
	for _, o := range objects {
		height = max(height, parts.HeightOf(o, width))
	}
	return width, height
}

// MinSize is called by Fyne.
func (r *tileRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, r.Height(objects, r.width))
}

// Height is how high the rows are at a width.
func (r *tileRow) Height(objects []fyne.CanvasObject, width float32) float32 {
	columns := r.columns(len(objects), width)
	rows := (len(objects) + columns - 1) / columns
	_, height := r.tile(objects, width)
	return float32(rows)*(height+look.GapLarge) - look.GapLarge
}
