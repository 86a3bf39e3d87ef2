package stage

import (
	"context"
	"image"
	"io/fs"

	"posturebreak/app/figure"
	"posturebreak/app/window/look"
)

// Still is a picture that a [Gallery] is asked for: the most telling moment of a figure.
type Still struct {
	Name     string      // by which the picture is hung
	Figure   string      // id of the pose file
	Position string      // of the stretch, for the sign that stands in for a figure that cannot be drawn
	Size     image.Point // in device pixels
}

// Gallery draws the stills of many figures, one after the other, all with one stage: to make a stage for each would cost more
// than the pictures. What is asked for anew takes the place of what was asked for and is not drawn yet.
type Gallery struct {
	figures fs.FS
	look    look.Look
	wishes  chan []Still // holds the latest wish, or none
	stage   *figure.Stage
}

// NewGallery returns a gallery of figures in the colours of the look. It has to be run.
func NewGallery(figures fs.FS, k look.Look) *Gallery {
	return &Gallery{figures: figures, look: k, wishes: make(chan []Still, 1)}
}

// Ask asks for pictures, in this order. It never waits. Only one goroutine may ask.
func (g *Gallery) Ask(stills []Still) {
	select {
	case <-g.wishes:
	default:
	}
	g.wishes <- stills
}

// Run draws what is asked for until ctx ends, and hands each picture to hang, on the goroutine that calls Run. A picture is
// hang's own.
func (g *Gallery) Run(ctx context.Context, hang func(Still, *image.RGBA)) {
	for {
		select {
		case <-ctx.Done():
			return
		case stills := <-g.wishes:
			g.drawAll(ctx, stills, hang)
		}
	}
}

// DrawNow draws what was asked for at once: for a picture of a window whose gallery is not run.
func (g *Gallery) DrawNow(ctx context.Context, hang func(Still, *image.RGBA)) {
	select {
	case stills := <-g.wishes:
		g.drawAll(ctx, stills, hang)
	default:
	}
}

func (g *Gallery) drawAll(ctx context.Context, stills []Still, hang func(Still, *image.RGBA)) {
	for _, s := range stills {
		if ctx.Err() != nil || len(g.wishes) > 0 {
			return // there is a newer wish
		}
		hang(s, g.draw(s))
	}
}

// draw draws one still, or the sign of its position where its figure is missing or broken.
func (g *Gallery) draw(s Still) *image.RGBA {
	dst := image.NewRGBA(image.Rectangle{Max: capped(s.Size)})
	b, err := loadBody(g.figures, s.Figure, g.look)
	if err != nil {
		Placeholder(s.Position, g.look).At(dst.Rect.Size()).Draw(dst, figure.Moment{})
		return dst
	}
	if g.stage == nil {
		g.stage = figure.NewStage(b.figure, dst.Rect.Size(), b.theme, b.person)
	} else {
		g.stage.Show(b.figure)
	}
	g.stage.Draw(dst, b.figure.Telling())
	return dst
}
