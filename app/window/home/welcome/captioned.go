package welcome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// captioned sets a small name above a control, as wide as the wider of them: in a row that flows, nothing else tells a text its
// width.
type captioned struct{}

// captionRoom is as large as the name on one line, and is not seen.
func captionRoom(k kit.Kit, name string) fyne.CanvasObject {
	room := canvas.NewRectangle(k.Look.Colours.Background)
	room.SetMinSize(fyne.MeasureText(name, k.Look.Fonts.Caption, fyne.TextStyle{}))
	room.Hide()
	return room
}

// Layout is called by Fyne.
func (captioned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := parts.HeightOf(objects[0], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[1].Move(fyne.NewPos(0, high+look.GapTiny))
	objects[1].Resize(fyne.NewSize(size.Width, objects[1].MinSize().Height))
}

// MinSize is called by Fyne.
func (captioned) MinSize(objects []fyne.CanvasObject) fyne.Size {
	control, name := objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(max(control.Width, name.Width+1), name.Height+look.GapTiny+control.Height)
}
