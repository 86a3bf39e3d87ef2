package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// revealed is how much is seen beside what is scrolled into view.
const revealed = look.GapHuge

// Scroll lets a high content be moved up and down. It gives the content its own width, and keeps what has the keyboard's focus
// in view.
type Scroll struct {
	widget.BaseWidget
	inner   *container.Scroll
	box     *tall
	content fyne.CanvasObject
}

// NewScroll makes a scroll over content.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{box: &tall{}, content: content}
	s.inner = container.NewVScroll(container.New(s.box, content))
	s.ExtendBaseWidget(s)
	return s
}

// Arrange lays the content out again after something in it has got another height.
func (s *Scroll) Arrange() {
	parts.Arrange(s.content)
	s.inner.Refresh()
}

// Offset is how far the content is moved up.
func (s *Scroll) Offset() float32 { return s.inner.Offset.Y }

// ScrollTo moves the content up by y, as far as it goes.
func (s *Scroll) ScrollTo(y float32) {
	most := max(s.inner.Content.MinSize().Height-s.inner.Size().Height, 0)
	s.inner.ScrollToOffset(fyne.NewPos(0, min(max(y, 0), most)))
}

// reveal moves an object into view that is somewhere in the content.
func (s *Scroll) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(s.inner.Content))
	size, whole := o.Size(), s.inner.Content.Size()
	if at.X < 0 || at.Y < 0 || at.X+size.Width > whole.Width+1 || at.Y+size.Height > whole.Height+1 {
		return // it is elsewhere
	}
	view, top := s.inner.Size().Height, s.Offset()
	switch {
	case at.Y < top+revealed:
		s.ScrollTo(at.Y - revealed)
	case at.Y+size.Height > top+view-revealed:
		s.ScrollTo(at.Y + size.Height + revealed - view)
	}
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return &scrollRenderer{scroll: s} }

type scrollRenderer struct{ scroll *Scroll }

func (r *scrollRenderer) Layout(size fyne.Size) {
	r.scroll.box.width = size.Width
	r.scroll.inner.Resize(size)
	r.scroll.inner.Refresh()
}

func (r *scrollRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *scrollRenderer) Refresh()                     { r.scroll.inner.Refresh() }
func (r *scrollRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.scroll.inner} }
func (r *scrollRenderer) Destroy()                     {}

// tall tells Fyne's scroll how high the content is at the width that the scroll has.
type tall struct{ width float32 }

// Layout is called by Fyne.
func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is called by Fyne.
func (t *tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, parts.HeightOf(objects[0], t.width))
}
