package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Title is the name of a page.
func (k Kit) Title(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Title, k.Look.Colours.Text).Strong(), text)
}

// Heading is the name of a section.
func (k Kit) Heading(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Heading, k.Look.Colours.Text).Strong(), text)
}

// Label is a short text that names something.
func (k Kit) Label(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Text).Strong(), text)
}

// Body is a text to read.
func (k Kit) Body(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Text), text)
}

// Lead is a text that stands out.
func (k Kit) Lead(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Lead, k.Look.Colours.Text), text)
}

// Muted is a text that explains.
func (k Kit) Muted(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Muted), text)
}

// Caption is a small text that explains.
func (k Kit) Caption(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Caption, k.Look.Colours.Muted), text)
}

// Wrong is a text that says what is wrong.
func (k Kit) Wrong(text string) *parts.Prose {
	return said(parts.NewProse(k.Look.Fonts.Body, k.Look.Colours.Danger), text)
}

func said(p *parts.Prose, text string) *parts.Prose { p.Set(text); return p }

// Sign is an icon in a colour of text.
func (k Kit) Sign(i look.Icon) *fyne.Container { return k.sign(i, false) }

func (k Kit) sign(i look.Icon, danger bool) *fyne.Container {
	ink := k.Look.Colours.Text
	if danger {
		ink = k.Look.Colours.Danger
	}
	img := newIcon()
	img.Resource = i.In(ink)
	return k.beforeText(img)
}

// beforeText holds an icon so that it stands in the middle of the first line of the text behind it.
func (k Kit) beforeText(icon fyne.CanvasObject) *fyne.Container {
	line := fyne.MeasureText("X", k.Look.Fonts.Body, fyne.TextStyle{}).Height
	return &fyne.Container{Layout: square{side: look.SizeIcon * k.Look.Scale, line: line}, Objects: []fyne.CanvasObject{icon}}
}

// square holds one object at a size, in the middle of a line.
type square struct{ side, line float32 }

// Layout is called by Fyne.
func (s square) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Move(fyne.NewPos(0, (s.line-s.side)/2))
	objects[0].Resize(fyne.NewSquareSize(s.side))
}

// MinSize is called by Fyne.
func (s square) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(s.side, max(s.line, s.side))
}

// Rule is a hairline between two things.
func (k Kit) Rule() fyne.CanvasObject {
	line := canvas.NewRectangle(k.Look.Colours.Line)
	line.SetMinSize(fyne.NewSize(0, look.StrokeLine))
	return line
}
