package stage

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"time"

	"golang.org/x/image/vector"

	"posturebreak/app/figure"
	"posturebreak/app/window/look"
)

// Placeholder is the model that stands in for a figure that is missing or broken, for a position of the stretch.
func Placeholder(position string, k look.Look) Model {
	return &placeholder{position: position, look: k}
}

// placeholder stands in for a figure that is missing or broken: a still sign of the position, so that the words beside it
// still have a picture. It shows no movement, because it knows none.
type placeholder struct {
	position string // of the stretch
	look     look.Look
}

func (p *placeholder) At(image.Point) Drawer               { return p }
func (p *placeholder) Telling() figure.Moment              { return figure.Moment{} }
func (p *placeholder) Loop() time.Duration                 { return 0 }
func (p *placeholder) Aspect() float64                     { return 1 }
func (p *placeholder) Preview(time.Duration) figure.Moment { return figure.Moment{} }

// limb is a thick line with round ends, in a picture of 1 by 1.
type limb struct{ x1, y1, x2, y2, width float64 }

// Draw draws the sign. The moment does not matter.
func (p *placeholder) Draw(dst *image.RGBA, _ figure.Moment) {
	c := p.look.Colours
	draw.Draw(dst, dst.Rect, image.NewUniform(c.Stage), image.Point{}, draw.Src)
	limbs, seat := sign(p.position)
	fillLimbs(dst, seat, c.Line)
	fillLimbs(dst, limbs, c.Muted)
}

// sign answers the limbs of a position, the head first, and what the body rests on.
func sign(position string) (body, seat []limb) {
	floor := []limb{{0.12, 0.84, 0.88, 0.84, 0.012}}
	switch position {
	case "chair":
		return []limb{
			{0.47, 0.21, 0.47, 0.21, 0.13},
			{0.47, 0.36, 0.47, 0.58, 0.13},
			{0.47, 0.60, 0.65, 0.60, 0.085},
			{0.65, 0.60, 0.65, 0.82, 0.07},
			{0.46, 0.36, 0.50, 0.50, 0.05},
			{0.50, 0.50, 0.60, 0.55, 0.045},
		}, append(floor, limb{0.36, 0.66, 0.58, 0.66, 0.03}, limb{0.36, 0.66, 0.36, 0.84, 0.03}, limb{0.58, 0.66, 0.58, 0.84, 0.03})
	case "standing", "chair-or-standing":
		return []limb{
			{0.5, 0.14, 0.5, 0.14, 0.12},
			{0.5, 0.27, 0.5, 0.48, 0.12},
			{0.475, 0.48, 0.475, 0.82, 0.065},
			{0.525, 0.48, 0.525, 0.82, 0.065},
			{0.43, 0.27, 0.40, 0.50, 0.05},
			{0.57, 0.27, 0.60, 0.50, 0.05},
		}, floor
	case "floor-sitting":
		return []limb{
			{0.5, 0.33, 0.5, 0.33, 0.13},
			{0.5, 0.48, 0.5, 0.70, 0.14},
			{0.5, 0.76, 0.32, 0.80, 0.08},
			{0.5, 0.76, 0.68, 0.80, 0.08},
			{0.34, 0.81, 0.60, 0.81, 0.06},
			{0.44, 0.48, 0.35, 0.70, 0.05},
			{0.56, 0.48, 0.65, 0.70, 0.05},
		}, floor
	case "lying-side", "lying-front", "lying-back":
		return []limb{
			{0.20, 0.75, 0.20, 0.75, 0.12},
			{0.31, 0.77, 0.52, 0.77, 0.12},
			{0.54, 0.78, 0.70, 0.79, 0.08},
			{0.70, 0.79, 0.86, 0.80, 0.06},
			{0.32, 0.78, 0.44, 0.80, 0.05},
		}, floor
	default: // hands and knees, and what is near to it
		return []limb{
			{0.24, 0.50, 0.24, 0.50, 0.12},
			{0.36, 0.55, 0.60, 0.57, 0.12},
			{0.62, 0.59, 0.62, 0.79, 0.08},
			{0.62, 0.80, 0.82, 0.81, 0.06},
			{0.36, 0.56, 0.35, 0.81, 0.055},
		}, floor
	}
}

func fillLimbs(dst *image.RGBA, limbs []limb, c color.NRGBA) {
	size := dst.Rect.Size()
	side := float64(min(size.X, size.Y))
	dx, dy := (float64(size.X)-side)/2, (float64(size.Y)-side)/2
	shape := vector.NewRasterizer(size.X, size.Y)
	for _, l := range limbs {
		addCapsule(shape, l.x1*side+dx, l.y1*side+dy, l.x2*side+dx, l.y2*side+dy, l.width*side/2)
	}
	shape.Draw(dst, dst.Rect, image.NewUniform(c), image.Point{})
}

// addCapsule adds the outline of a thick line with round ends, as a polygon: round enough at any size on a screen.
func addCapsule(shape *vector.Rasterizer, x1, y1, x2, y2, r float64) {
	const corners = 24 // of each end
	along := math.Atan2(y2-y1, x2-x1)
	for i := range 2 * corners {
		x, y := x2, y2
		if i >= corners {
			x, y = x1, y1
		}
		end := i / corners // the second end begins where the first one stops
		angle := along - math.Pi/2 + math.Pi*float64(i-end)/float64(corners-1)
		px, py := float32(x+r*math.Cos(angle)), float32(y+r*math.Sin(angle))
		if i == 0 {
			shape.MoveTo(px, py)
		} else {
			shape.LineTo(px, py)
		}
	}
	shape.ClosePath()
}
