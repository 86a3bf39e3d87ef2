package kit

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
)

// Alarm sets the sign of something wrong before a text.
func (k Kit) Alarm(text fyne.CanvasObject) *fyne.Container {
	return Lead(look.GapSmall, k.sign(look.IconWarning, true), text)
}

// CheckIndent is where the text of a [Check] begins, for what explains it below.
func CheckIndent(k look.Look) float32 {
	return (&Check{kit: Kit{Look: k}}).indent()
}

// sized gives one object a width of its own.
type sized struct{ width float32 }

// Sized gives an object a width, and the height that it wants.
func Sized(width float32, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: sized{width}, Objects: []fyne.CanvasObject{content}}
}

// Layout is called by Fyne.
func (s sized) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(s.width, size.Width), size.Height))
}

// MinSize is called by Fyne.
func (s sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.width, objects[0].MinSize().Height)
}
