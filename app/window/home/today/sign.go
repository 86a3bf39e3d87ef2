package today

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// Sides of the signs, at text of scale 1.
const (
	signSide    = 24 // of what has happened
	plannedSide = 12
	leastSide   = 6  // where a day is crowded
	iconFrom    = 16 // below it there is no room for an icon
)

// sign is how a moment of the day is drawn. Every kind has a shape and an icon of its own, so that nobody needs the colours.
type sign struct {
	round  bool // a circle, and not a square
	fill   color.NRGBA
	stroke color.NRGBA
	icon   look.Icon
	ink    color.NRGBA
	small  bool
}

func signOf(k kind, next bool, p look.Palette) sign {
	switch k {
	case taken:
		return sign{round: true, fill: p.Accent, stroke: p.Accent, icon: look.IconCheck, ink: p.OnAccent}
	case natural:
		return sign{fill: p.Selection, stroke: p.Accent, icon: look.IconCheck, ink: p.Text}
	case skipped:
		return sign{round: true, fill: p.Background, stroke: p.Muted, icon: look.IconNext, ink: p.Muted}
	case missed:
		return sign{round: true, fill: p.Background, stroke: p.Muted, icon: look.IconMinus, ink: p.Muted}
	case held:
		return sign{fill: p.OnWarning, stroke: p.Warning, icon: look.IconPause, ink: p.Warning}
	default:
		if next {
			return sign{round: true, fill: p.Background, stroke: p.Accent, icon: look.IconToday, ink: p.Accent}
		}
		return sign{round: true, fill: p.Background, stroke: p.Accent, small: true}
	}
}

// draw returns the objects of a sign with its middle at a point. side is the room that there is.
func (s sign) draw(k kit.Kit, x, y, room float32) []fyne.CanvasObject {
	side := min(signSide*k.Look.Scale, room)
	if s.small {
		side = min(plannedSide*k.Look.Scale, room)
	}
	side = max(side, leastSide)
	bed := canvas.NewRectangle(s.fill)
	bed.StrokeColor, bed.StrokeWidth = s.stroke, look.StrokeFocus
	bed.CornerRadius = look.RadiusMark
	if s.round {
		bed.CornerRadius = side / 2
	}
	bed.Move(fyne.NewPos(x-side/2, y-side/2))
	bed.Resize(fyne.NewSquareSize(side))
	if s.icon == "" || side < iconFrom {
		return []fyne.CanvasObject{bed}
	}
	icon := canvas.NewImageFromResource(s.icon.In(s.ink))
	icon.FillMode = canvas.ImageFillContain
	inner := side * 2 / 3
	icon.Move(fyne.NewPos(x-inner/2, y-inner/2))
	icon.Resize(fyne.NewSquareSize(inner))
	return []fyne.CanvasObject{bed, icon}
}

// legend says how many there are of each kind, beside its sign.
func legend(k kit.Kit, marks []mark) *fyne.Container {
	row := kit.Flow(look.GapLarge)
	var count [kinds]int
	for _, m := range marks {
		count[m.kind]++
	}
	for each := range kinds {
		if count[each] == 0 {
			continue
		}
		row.Add(newLegendEntry(k, signOf(each, false, k.Look.Colours), each.count(count[each], k.Words)))
	}
	return row
}
