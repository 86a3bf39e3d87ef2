package stage

import (
	"context"
	"image"

	"posturebreak/app/window/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Stage is a figure on its bed. It shows the pictures that an artist draws.
type Stage struct {
	widget.BaseWidget
	look    look.Look
	artist  *artist
	bed     *canvas.Rectangle // until there is a picture: what is covered is painted all the same, and that is dear
	picture *canvas.Image
	Shot_   Shot   // the latest that was asked for
	set     bool   // there is one
	hung    func() // called when the picture of the latest shot is on the screen
}

// New returns the stage of a figure. Its artist has to be run, or the stage stays empty.
func New(k look.Look, m Model, hung func()) *Stage {
	s := &Stage{look: k, hung: hung, picture: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))}
	// Scaled by the graphics card: Fyne's default scales each picture in software.
	s.picture.ScaleMode, s.picture.FillMode = canvas.ImageScaleFastest, canvas.ImageFillStretch
	s.picture.CornerRadius = look.RadiusCard
	s.bed = canvas.NewRectangle(k.Colours.Stage)
	s.bed.CornerRadius = look.RadiusCard
	s.artist = newArtist(m, func(img *image.RGBA) { fyne.DoAndWait(func() { s.hang(img) }) })
	s.ExtendBaseWidget(s)
	return s
}

// Run draws what is asked for until ctx ends, on the goroutine that calls it.
func (s *Stage) Run(ctx context.Context) { s.artist.run(ctx) }

// DrawNow draws what was asked for, and hangs it, at once: for a picture of a window whose stage is not run.
func (s *Stage) DrawNow() {
	select {
	case asked := <-s.artist.scenes:
		s.hang(s.artist.draw(asked))
	default:
	}
}

// hang puts a picture on the screen.
func (s *Stage) hang(img *image.RGBA) {
	s.bed.Hide()
	s.picture.Image = img
	s.picture.Refresh()
	s.hung()
}

// Play asks for the picture of a shot, and says whether it is another than the one before.
func (s *Stage) Play(next Shot) bool {
	if s.set && next == s.Shot_ {
		return false
	}
	s.Shot_, s.set = next, true
	s.ask()
	return true
}

// ask asks for the picture at the present size. A stage that has not been laid out has none.
func (s *Stage) ask() {
	size := s.Size()
	if !s.set || size.Width < 1 || size.Height < 1 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		scale = c.Scale()
	}
	place := image.Pt(int(size.Width*scale), int(size.Height*scale))
	s.artist.ask(scene{place: place, shot: s.Shot_})
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *Stage) CreateRenderer() fyne.WidgetRenderer { return &stageRenderer{s} }

type stageRenderer struct{ stage *Stage }

func (r *stageRenderer) Layout(size fyne.Size) {
	r.stage.bed.Resize(size)
	r.stage.picture.Resize(size)
	r.stage.ask()
}

func (r *stageRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(0) }
func (r *stageRenderer) Refresh()           { canvas.Refresh(r.stage) }
func (r *stageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.stage.bed, r.stage.picture}
}
func (r *stageRenderer) Destroy() {}
