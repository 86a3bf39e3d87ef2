package stretches

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// CreateRenderer is Fyne's way to the drawing of the widget.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return c.face() }

// face is the drawing of the card.
func (c *card) face() *cardFace {
	if c.drawn != nil {
		return c.drawn
	}
	k := c.look
	f := &cardFace{
		card: c, bed: &canvas.Rectangle{CornerRadius: look.RadiusCard},
		place:   newBed(k.Colours.Stage),
		picture: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest, CornerRadius: look.RadiusButton},
		marks:   &fyne.Container{Layout: &parts.Flow{Gap: look.GapTiny}},
		lines: []*parts.Prose{
			parts.NewProse(k.Fonts.Body, k.Colours.Text).Strong().Within(2, 0),
			parts.NewProse(k.Fonts.Caption, k.Colours.Muted).Within(2, 0),
			parts.NewProse(k.Fonts.Caption, k.Colours.Muted).Within(1, 0),
			parts.NewProse(k.Fonts.Caption, k.Colours.Muted).Within(3, 0),
		},
	}
	c.drawn = f
	f.paint()
	return f
}

// cardFace draws a card.
type cardFace struct {
	card       *card
	bed, place *canvas.Rectangle
	picture    *canvas.Image
	marks      *fyne.Container
	written    []mark // that marks shows
	lines      []*parts.Prose
	size       fyne.Size // of the latest layout
}

// paint brings everything up to the card.
func (f *cardFace) paint() {
	c, colours := f.card, f.card.look.Colours
	f.bed.FillColor, f.bed.StrokeColor, f.bed.StrokeWidth = color.Transparent, color.Transparent, 0
	if c.look.Plain {
		f.bed.StrokeColor, f.bed.StrokeWidth = colours.Line, look.StrokeLine
	}
	if c.hovered {
		f.bed.FillColor = colours.Surface
	}
	if c.focused {
		f.bed.StrokeColor, f.bed.StrokeWidth = colours.Text, look.StrokeFocus
	}
	f.picture.Hidden = c.picture == nil
	if c.picture != nil {
		f.picture.Image = c.picture
	}
	f.picture.Translucency = 0
	if c.about.Rank == 0 {
		f.picture.Translucency = faded
	}
	for i, text := range c.content.lines() {
		f.lines[i].Set(text)
	}
	f.mark()
}

// mark writes the marks on the picture.
func (f *cardFace) mark() {
	want := f.card.content.marks
	if slices.Equal(f.written, want) {
		return
	}
	f.written = want
	f.marks.Objects = nil
	for _, m := range want {
		f.marks.Objects = append(f.marks.Objects, newPill(f.card.look, m))
	}
}

// Layout is called by Fyne.
func (f *cardFace) Layout(size fyne.Size) {
	f.bed.Resize(size)
	at, picture := fyne.NewSquareOffsetPos(look.GapSmall), f.card.pictureSize(size.Width)
	pictures := []fyne.CanvasObject{f.place, f.picture}
	if f.card.live != nil {
		pictures = append(pictures, f.card.live)
	}
	for _, o := range pictures {
		o.Move(at)
		o.Resize(picture)
	}
	f.marks.Move(at.AddXY(look.GapSmall, look.GapSmall))
	f.marks.Resize(picture.SubtractWidthHeight(2*look.GapSmall, 2*look.GapSmall))
	y := at.Y + picture.Height + look.GapTiny
	for _, text := range f.lines {
		height := parts.HeightOf(text, picture.Width)
		text.Move(fyne.NewPos(at.X, y))
		text.Resize(fyne.NewSize(picture.Width, height))
		if height > 0 {
			y += height + look.GapTiny
		}
	}
	if f.size.Width != size.Width {
		f.size = size
		f.card.on.sized()
	}
}

// MinSize is called by Fyne.
func (f *cardFace) MinSize() fyne.Size {
	return fyne.NewSize(0, f.card.HeightFor(max(f.card.Size().Width, cardLeast)))
}

// Refresh is called by Fyne.
func (f *cardFace) Refresh() {
	f.paint()
	f.Layout(f.card.Size())
	canvas.Refresh(f.card)
}

// Objects is called by Fyne.
func (f *cardFace) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.bed, f.place, f.picture}
	if f.card.live != nil {
		objects = append(objects, f.card.live)
	}
	objects = append(objects, f.marks)
	for _, text := range f.lines {
		objects = append(objects, text)
	}
	return objects
}

// Destroy is called by Fyne.
func (f *cardFace) Destroy() {}

// newPill is a mark as it stands on a picture.
func newPill(k look.Look, m mark) *fyne.Container {
	bed := newBed(k.Colours.Background)
	ink := k.Colours.Text
	switch {
	case m.Strong:
		bed.FillColor, ink = k.Colours.Accent, k.Colours.OnAccent
	case m.Quiet:
		bed.FillColor = k.Colours.Surface
	}
	if m.Icon != "" && !m.Quiet {
		sign := canvas.NewImageFromResource(m.Icon.In(ink))
		sign.FillMode = canvas.ImageFillContain
		sign.SetMinSize(fyne.NewSquareSize(textHeight(k.Fonts.Caption)))
		return &fyne.Container{Layout: pillLayout(look.GapTiny), Objects: []fyne.CanvasObject{bed, sign}}
	}
	text := canvas.NewText(m.Text, ink)
	text.TextSize = k.Fonts.Caption
	text.TextStyle.Bold = m.Strong
	return &fyne.Container{Layout: pillLayout(look.GapSmall), Objects: []fyne.CanvasObject{bed, text}}
}

// newSign is an icon beside a text, in a colour.
func newSign(k look.Look, i look.Icon, c color.NRGBA) fyne.CanvasObject {
	img := canvas.NewImageFromResource(i.In(c))
	img.FillMode = canvas.ImageFillContain
	return container.NewGridWrap(fyne.NewSquareSize(look.SizeIcon*k.Scale), img)
}

func newBed(c color.NRGBA) *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: c, CornerRadius: look.RadiusButton}
}

// pillLayout puts a text, or a sign, onto a bed with a small margin: so much at its sides.
type pillLayout float32

// Layout is called by Fyne.
func (p pillLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(float32(p), look.GapTiny/2))
	objects[1].Resize(size.SubtractWidthHeight(2*float32(p), look.GapTiny))
}

// MinSize is called by Fyne.
func (p pillLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(2*float32(p), look.GapTiny)
}
