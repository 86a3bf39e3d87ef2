package host

import (
	"fyne.io/fyne/v2"
)

// hook is a layout around the content of a window that calls ask each time Fyne wants to know the minimum size, until ask
// reports that it is done. One of these times lies between the creation and the mapping of the window, and Fyne offers no
// other way in between: hints to a window manager have to be set just then.
type hook struct {
	ask  func() bool
	done bool
}

// NewHook returns content that calls ask at the moment between the creation and the mapping of its window, and before it, until
// ask reports that it is done.
func NewHook(content fyne.CanvasObject, ask func() bool) *fyne.Container {
	return &fyne.Container{Layout: &hook{ask: ask}, Objects: []fyne.CanvasObject{content}}
}

// Layout is called by Fyne.
func (h *hook) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is called by Fyne.
func (h *hook) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !h.done {
		h.done = h.ask()
	}
	return objects[0].MinSize()
}

// Hooked says whether the moment of a hook has been: whether its window was created.
func Hooked(content fyne.CanvasObject) bool {
	box, ok := content.(*fyne.Container)
	if !ok {
		return false
	}
	h, ok := box.Layout.(*hook)
	return ok && h.done
}
