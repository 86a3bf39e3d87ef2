package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// rail is the way to the pages: a column at the left, or a row above the page where there is no room for that.
type rail struct {
	kit     kit.Kit
	brand   *fyne.Container // name and icon of the program
	buttons []*kit.Button
	root    *fyne.Container
	bed     *canvas.Rectangle
	above   bool
}

// brandSide is the side of the program's icon in the rail.
const brandSide = 28

func newRail(k kit.Kit, icon []byte, show func(link.Page)) *rail {
	r := &rail{kit: k, bed: canvas.NewRectangle(k.Look.Colours.Stage)}
	img := canvas.NewImageFromResource(fyne.NewStaticResource("posturebreak.png", icon))
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(brandSide))
	r.brand = kit.Lead(look.GapSmall, img, k.Label(host.Name))
	if len(icon) == 0 {
		r.brand = kit.Column(0, k.Label(host.Name))
	}
	for _, p := range pages() {
		name, sign := pageName(p, k.Words)
		b := k.Button(kit.Quiet, name, func() { show(p) }).With(sign).Leading()
		r.buttons = append(r.buttons, b)
	}
	r.root = &fyne.Container{Layout: r}
	r.root.Add(r.bed)
	r.root.Add(r.brand)
	for _, b := range r.buttons {
		r.root.Add(b)
	}
	return r
}

// choose marks the page that is shown.
func (r *rail) choose(p link.Page) {
	for i, each := range pages() {
		state := ""
		if each == p {
			state = r.kit.Words.Say("This page is shown.")
		}
		r.buttons[i].Choose(each == p, state)
	}
}

// width is how wide the rail is as a column.
func (r *rail) width() float32 {
	wide := fyne.MeasureText(host.Name, r.kit.Look.Fonts.Body, fyne.TextStyle{Bold: true}).Width + brandSide + look.GapSmall + 2*look.GapSmall
	for _, b := range r.buttons {
		wide = max(wide, b.MinSize().Width+2*look.GapSmall) // a chosen one is bold, and a little wider
	}
	return wide + 2*look.GapMedium
}

// stand makes the rail a column at the left or a row above.
func (r *rail) stand(above bool) {
	if r.above == above {
		return
	}
	r.above = above
	parts.Show(r.brand, !above)
}

// height is how high the row above is at a width.
func (r *rail) height(width float32) float32 {
	return r.place(width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {})
}

// Layout is called by Fyne.
func (r *rail) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.bed.Resize(size)
	put := func(o fyne.CanvasObject, pos fyne.Position, size fyne.Size) {
		o.Move(pos)
		o.Resize(size)
	}
	if r.above {
		r.place(size.Width, put)
		return
	}
	y := float32(look.GapHuge)
	inner := size.Width - 2*look.GapMedium
	high := parts.HeightOf(r.brand, inner-look.GapMedium)
	put(r.brand, fyne.NewPos(2*look.GapMedium, y), fyne.NewSize(inner-look.GapMedium, high))
	y += high + look.GapHuge
	for _, b := range r.buttons {
		high := b.MinSize().Height
		put(b, fyne.NewPos(look.GapMedium, y), fyne.NewSize(inner, high))
		y += high + look.GapTiny
	}
}

// place sets the buttons in rows, and answers the height of all.
func (r *rail) place(width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, row := float32(look.GapMedium), float32(look.GapSmall), float32(0)
	for _, b := range r.buttons {
		size := b.MinSize()
		if x > look.GapMedium && x+size.Width > width-look.GapMedium {
			x, y, row = look.GapMedium, y+row+look.GapTiny, 0
		}
		put(b, fyne.NewPos(x, y), size)
		x += size.Width + look.GapTiny
		row = max(row, size.Height)
	}
	return y + row + look.GapSmall
}

// MinSize is called by Fyne.
func (r *rail) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
