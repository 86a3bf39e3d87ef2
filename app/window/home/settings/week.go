package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
)

// weekLayout sets the days of a week in one row of equal columns, or, where seven do not fit, in rows of five: the days that most
// people work, and the others below.
type weekLayout struct {
	widest float32 // of the days
	width  float32 // of the latest layout, for MinSize
}

// columns is how many days stand in a row.
func (w *weekLayout) columns(width float32) int {
	const whole, work = 7, 5
	switch fit := int((width + look.GapSmall) / (w.widest + look.GapSmall)); {
	case fit >= whole:
		return whole
	case fit >= work:
		return work
	default:
		return max(fit, 1)
	}
}

// Layout is called by Fyne.
func (w *weekLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w.width = size.Width
	columns := w.columns(size.Width)
	for i, o := range objects {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(float32(i%columns)*(w.widest+look.GapSmall), float32(i/columns)*(high+look.GapSmall)))
		o.Resize(fyne.NewSize(w.widest, high))
	}
}

// MinSize is called by Fyne.
func (w *weekLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, w.Height(objects, w.width))
}

// Height is how high the rows are at a width.
func (w *weekLayout) Height(objects []fyne.CanvasObject, width float32) float32 {
	columns := w.columns(width)
	rows := float32((len(objects) + columns - 1) / columns)
	return rows*(objects[0].MinSize().Height+look.GapSmall) - look.GapSmall
}
