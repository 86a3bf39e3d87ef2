package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
)

// chartRenderer draws the plan of a chart at the present size.
type chartRenderer struct {
	chart   *chart
	frame   *canvas.Rectangle // around the field that is read
	objects []fyne.CanvasObject
}

// Layout plans the chart anew.
func (r *chartRenderer) Layout(size fyne.Size) {
	c := r.chart
	c.plan = c.lay(size)
	c.at = min(c.at, len(c.plan.fields)-1)
	r.objects = r.objects[:0]
	for _, m := range c.plan.rules {
		r.objects = append(r.objects, drawn(m))
	}
	for _, f := range c.plan.fields {
		for _, m := range f.marks {
			r.objects = append(r.objects, drawn(m))
		}
	}
	for _, l := range c.plan.labels {
		r.objects = append(r.objects, r.text(l))
	}
	r.objects = append(r.objects, r.frame)
	r.place()
}

func drawn(m mark) fyne.CanvasObject {
	rect := canvas.NewRectangle(m.fill)
	rect.CornerRadius = m.radius
	if m.stroke.A > 0 {
		rect.StrokeColor, rect.StrokeWidth = m.stroke, look.StrokeMark
	}
	rect.Move(fyne.NewPos(m.box.x, m.box.y))
	rect.Resize(fyne.NewSize(m.box.width, m.box.height))
	return rect
}

func (r *chartRenderer) text(l label) fyne.CanvasObject {
	text := canvas.NewText(l.text, r.chart.look.Colours.Muted)
	text.TextSize = r.chart.look.Fonts.Caption
	size := text.MinSize()
	text.Resize(size)
	x := l.x
	if l.centre {
		x -= size.Width / 2
	}
	text.Move(fyne.NewPos(x, l.y))
	return text
}

// place puts the frame around the field that is read.
func (r *chartRenderer) place() {
	c := r.chart
	if c.at < 0 {
		r.frame.Hide()
		return
	}
	b := c.plan.fields[c.at].box
	r.frame.Show()
	r.frame.StrokeColor = c.look.Colours.Muted
	if c.focused {
		r.frame.StrokeColor = c.look.Colours.Text
	}
	r.frame.Move(fyne.NewPos(b.x-look.StrokeFocus, b.y-look.StrokeFocus))
	r.frame.Resize(fyne.NewSize(b.width+2*look.StrokeFocus, b.height+2*look.StrokeFocus))
}

// MinSize is called by Fyne.
func (r *chartRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.chart.height(max(r.chart.Size().Width, 1)))
}

// Refresh moves the frame: all else stands until the size changes.
func (r *chartRenderer) Refresh() {
	r.place()
	canvas.Refresh(r.chart)
}

// Objects is called by Fyne.
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy is called by Fyne.
func (r *chartRenderer) Destroy() {}
