package history

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
)

// bar is one column of a bar chart: what it stands for, and its parts from below.
type bar struct {
	name  string // below the bar; "" for none
	words string // its value
	parts []part
}

// part is a stacked piece of a bar.
type part struct {
	kind  kind
	count int
}

// kind is how a part is drawn. Each has a shape of its own besides its colour.
type kind int

const (
	solid  kind = iota // filled with the accent
	pale               // filled, softer, with an edge
	hollow             // an edge only
)

// Measures of bar charts.
const (
	barsHeight  = 120 // of the tallest bar
	barWidest   = 34
	barGapShare = 0.25 // of the room of a bar
)

// tallest is the sum of the tallest bar, at least 1.
func tallest(bars []bar) int {
	most := 1
	for _, b := range bars {
		most = max(most, b.sum())
	}
	return most
}

func (b bar) sum() int {
	n := 0
	for _, p := range b.parts {
		n += p.count
	}
	return n
}

// barsHeightAll is how high a bar chart is, with its scale.
func (p *Page) barsHeightAll() float32 {
	return barsHeight + p.lineHeight()*3/2 + look.GapTiny
}

// planBars draws bars side by side over the whole width.
func (p *Page) planBars(bars []bar, size fyne.Size) plan {
	var out plan
	if len(bars) == 0 {
		return out
	}
	most := tallest(bars)
	scale := p.desk.Locale.Say("%d", most)
	left := p.textWidth(scale) + look.GapSmall
	top := p.lineHeight() / 2
	room := (size.Width - left) / float32(len(bars))
	width := min(room*(1-barGapShare), barWidest)
	out.rules, out.labels = p.barScale(scale, left, top, size.Width)
	free := p.textWidth(p.desk.Locale.Say("%d", 0)) + look.GapTiny // right of the nought
	for i, b := range bars {
		x := left + float32(i)*room + (room-width)/2
		f := field{words: b.words, box: box{x, top, width, barsHeight}}
		y := top + barsHeight
		for _, piece := range b.parts {
			height := barsHeight * float32(piece.count) / float32(most)
			if height > 0 {
				y -= height
				f.marks = append(f.marks, p.partMark(piece.kind, box{x, y, width, height}))
			}
		}
		out.fields = append(out.fields, f)
		half := p.textWidth(b.name) / 2
		if middle := x + width/2; b.name != "" && middle-half >= free {
			out.labels = append(out.labels, label{x: middle, y: top + barsHeight + look.GapTiny, text: b.name, centre: true})
			free = middle + half + look.GapSmall
		}
	}
	return out
}

// barScale is the line at the foot, the one at the top, and their figures.
func (p *Page) barScale(most string, left, top, width float32) ([]mark, []label) {
	line := func(y float32) mark {
		return mark{box: box{left, y, width - left, look.StrokeMark}, fill: p.desk.Look.Colours.Line}
	}
	half := p.lineHeight() / 2
	return []mark{line(top), line(top + barsHeight)}, []label{
		{y: top - half, text: most},
		{y: top + barsHeight - half, text: p.desk.Locale.Say("%d", 0)},
	}
}

func (p *Page) partMark(k kind, at box) mark {
	c := p.desk.Look.Colours
	m := mark{box: at, radius: look.RadiusMark}
	switch k {
	case solid:
		m.fill = c.Accent
	case pale:
		m.fill, m.stroke = c.Soft, c.Accent
	case hollow:
		m.fill, m.stroke = c.Background, c.Muted
	}
	return m
}
