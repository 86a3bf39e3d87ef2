package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hoverable tells when the pointer comes over its content, moves there, and leaves it. What is inside and listens for the
// pointer itself has to tell so too: Fyne counts the pointer as being over one object only.
type hoverable struct {
	widget.BaseWidget
	content fyne.CanvasObject
	actor   actor
}

var _ desktop.Hoverable = (*hoverable)(nil)

func newHoverable(content fyne.CanvasObject, a actor) *hoverable {
	h := &hoverable{content: content, actor: a}
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn is called by Fyne.
func (h *hoverable) MouseIn(*desktop.MouseEvent) { h.actor.hover(true) }

// MouseMoved is called by Fyne.
func (h *hoverable) MouseMoved(*desktop.MouseEvent) { h.actor.hover(true) }

// MouseOut is called by Fyne.
func (h *hoverable) MouseOut() { h.actor.hover(false) }

// CreateRenderer is Fyne's way to the drawing of the widget.
func (h *hoverable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.content) }
