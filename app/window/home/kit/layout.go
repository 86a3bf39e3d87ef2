package kit

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Column stacks objects with a gap.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return parts.NewColumn(gap, objects...)
}

// Flow sets objects side by side, and goes on in a new row where the width ends.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &parts.Flow{Gap: gap}, Objects: objects}
}

// bounded keeps one object from getting wider than a page is read, in the middle, with a margin around it.
type bounded struct{ most, margin, width float32 }

// Page is the content of a page to be read, with its margins. It belongs into a [Scroll].
func Page(objects ...fyne.CanvasObject) *fyne.Container {
	return Bounded(look.SizeColumn, look.GapHuge, parts.NewColumn(look.GapHuge, objects...))
}

// Bounded keeps content from getting wider than most, in the middle, with a margin around it.
func Bounded(most, margin float32, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &bounded{most: most, margin: margin}, Objects: []fyne.CanvasObject{content}}
}

func (b *bounded) inner(width float32) float32 { return max(min(width-2*b.margin, b.most), 1) }

// Layout is called by Fyne.
func (b *bounded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	inner := b.inner(size.Width)
	objects[0].Move(fyne.NewPos((size.Width-inner)/2, b.margin))
	objects[0].Resize(fyne.NewSize(inner, max(size.Height-2*b.margin, 0)))
}

// MinSize is called by Fyne.
func (b *bounded) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.Height(objects, b.width))
}

// Height is the height at a width.
func (b *bounded) Height(objects []fyne.CanvasObject, width float32) float32 {
	return parts.HeightOf(objects[0], b.inner(width)) + 2*b.margin
}

// beside sets two objects side by side, the second at a width of its own at the right; where the first would get too narrow, they
// stand one above the other.
type beside struct {
	gap, least, width float32
	second            func(room float32) float32 // width of the second
	middle            bool                       // the lower one in the middle of the height
}

// Beside sets first and second side by side: second as wide as it wants to be, and first with the rest. Where that is less than
// least, second goes below first.
func Beside(gap, least float32, first, second fyne.CanvasObject) *fyne.Container {
	l := &beside{gap: gap, least: least, middle: true}
	l.second = func(room float32) float32 { return min(naturalWidth(second), room) }
	return &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{first, second}}
}

// naturalWidth is how wide an object wants to be: all in one row, where it flows.
func naturalWidth(o fyne.CanvasObject) float32 {
	if box, ok := o.(*fyne.Container); ok {
		if flow, ok := box.Layout.(*parts.Flow); ok {
			return flow.Natural(box.Objects)
		}
	}
	return o.MinSize().Width
}

// Halves sets first and second side by side, second with its share of the width (0 … 1). Where first would get less than least,
// second goes below it.
func Halves(gap, least, share float32, first, second fyne.CanvasObject) *fyne.Container {
	l := &beside{gap: gap, least: least, second: func(room float32) float32 { return (room - gap) * share }}
	return &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{first, second}}
}

// split answers the widths of both, and whether they stand side by side.
func (b *beside) split(objects []fyne.CanvasObject, width float32) (first, second float32, side bool) {
	if !objects[1].Visible() {
		return width, 0, true
	}
	second = b.second(width)
	first = width - b.gap - second
	if first < b.least {
		return width, width, false
	}
	return first, second, true
}

// Layout is called by Fyne.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	first, second, side := b.split(objects, size.Width)
	one, two := parts.HeightOf(objects[0], first), parts.HeightOf(objects[1], second)
	if !side {
		objects[0].Move(fyne.Position{})
		objects[0].Resize(fyne.NewSize(first, one))
		if wish := naturalWidth(objects[1]); b.middle && wish > 0 {
			second = min(second, wish)
		}
		objects[1].Move(fyne.NewPos(0, one+b.gap))
		objects[1].Resize(fyne.NewSize(second, two))
		return
	}
	var top1, top2 float32
	if b.middle {
		high := max(one, two)
		top1, top2 = (high-one)/2, (high-two)/2
	}
	objects[0].Move(fyne.NewPos(0, top1))
	objects[0].Resize(fyne.NewSize(first, one))
	objects[1].Move(fyne.NewPos(size.Width-second, top2))
	objects[1].Resize(fyne.NewSize(second, two))
}

// MinSize is called by Fyne.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.Height(objects, b.width))
}

// Height is the height at a width.
func (b *beside) Height(objects []fyne.CanvasObject, width float32) float32 {
	first, second, side := b.split(objects, width)
	one, two := parts.HeightOf(objects[0], first), parts.HeightOf(objects[1], second)
	if side {
		return max(one, two)
	}
	return one + b.gap + two
}

// lead sets one object at its own width before another that gets the rest.
type lead struct{ gap, width float32 }

// Lead sets a small object, such as a sign, before a text.
func Lead(gap float32, small, text fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &lead{gap: gap}, Objects: []fyne.CanvasObject{small, text}}
}

// Layout is called by Fyne.
func (l *lead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	small := objects[0].MinSize()
	objects[0].Resize(small)
	x := small.Width + l.gap
	rest := max(size.Width-x, 0)
	high := parts.HeightOf(objects[1], rest)
	top := float32(0)
	if high < small.Height {
		top = (small.Height - high) / 2
	}
	objects[1].Move(fyne.NewPos(x, top))
	objects[1].Resize(fyne.NewSize(rest, high))
}

// MinSize is called by Fyne.
func (l *lead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.Height(objects, l.width))
}

// Height is the height at a width.
func (l *lead) Height(objects []fyne.CanvasObject, width float32) float32 {
	small := objects[0].MinSize()
	return max(small.Height, parts.HeightOf(objects[1], width-small.Width-l.gap))
}
