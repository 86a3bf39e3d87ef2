package stage

import (
	"context"
	"image"
	"time"

	"posturebreak/app/figure"
)

// maxPixels is the longest side of a picture, in device pixels. Beyond it the graphics card enlarges: the difference hardly
// shows, and the cost grows with the area.
const maxPixels = 720

// Drawer draws one figure at one size. [figure.Stage] is one.
type Drawer interface {
	Draw(dst *image.RGBA, m figure.Moment)
}

// Model is what can be drawn: the figure of a stretch, or the placeholder for it.
type Model interface {
	At(size image.Point) Drawer
	Preview(elapsed time.Duration) figure.Moment // a loop of the movement
	Loop() time.Duration                         // length of that loop, 0 where nothing moves
	Telling() figure.Moment                      // the picture that says most
	Aspect() float64                             // width by height of the place that suits it
}

// scene is a picture to draw: a shot, in a place of this size in device pixels.
type scene struct {
	place image.Point
	shot  Shot
}

// artist draws pictures on a goroutine of its own, so that the window answers clicks while it draws. It draws into two
// images in turn: one is on the screen while the other is drawn.
type artist struct {
	model  Model
	scenes chan scene // holds the latest scene that was asked for, or none
	show   func(*image.RGBA)

	drawer Drawer
	images [2]*image.RGBA
	next   int
	veil   *image.RGBA // the picture that fades away; nil until one does
}

// newArtist returns an artist whose pictures go to show. show is called on the artist's goroutine, and must not return
// before the picture is in use: the one before it is drawn over next.
func newArtist(m Model, show func(*image.RGBA)) *artist {
	return &artist{model: m, show: show, scenes: make(chan scene, 1)}
}

// ask asks for a picture, in place of one that was asked for and not begun. It never waits. Only one goroutine may ask.
func (a *artist) ask(s scene) {
	select {
	case <-a.scenes:
	default:
	}
	a.scenes <- s
}

// run draws until the context ends.
func (a *artist) run(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case s := <-a.scenes:
			a.show(a.draw(s))
		}
	}
}

// draw draws one scene.
func (a *artist) draw(s scene) *image.RGBA {
	size := capped(s.place)
	if a.drawer == nil || a.images[0].Rect.Size() != size {
		a.drawer, a.veil = a.model.At(size), nil
		for i := range a.images {
			a.images[i] = image.NewRGBA(image.Rectangle{Max: size})
		}
	}
	dst := a.images[a.next]
	a.next = 1 - a.next
	a.drawer.Draw(dst, s.shot.Moment)
	if s.shot.Fading > 0 {
		if a.veil == nil {
			a.veil = image.NewRGBA(dst.Rect)
		}
		a.drawer.Draw(a.veil, s.shot.Before)
		lay(dst, a.veil, s.shot.Fading)
	}
	return dst
}

// lay lays so much of a veil, 0 … 1, over a picture of the same size.
func lay(dst, veil *image.RGBA, much float64) {
	const whole = 256
	over := uint32(min(max(much, 0), 1) * whole)
	for i, v := range veil.Pix {
		dst.Pix[i] = uint8((uint32(dst.Pix[i])*(whole-over) + uint32(v)*over) / whole) //nolint:gosec // a mean of bytes
	}
}

// capped is the size to draw at for a place: its own, and no longer than [maxPixels].
func capped(place image.Point) image.Point {
	w, h := max(place.X, 1), max(place.Y, 1)
	if long := max(w, h); long > maxPixels {
		w, h = max(w*maxPixels/long, 1), max(h*maxPixels/long, 1)
	}
	return image.Pt(w, h)
}
