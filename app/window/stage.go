package window

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/figure"
)

// stage is the left half of the break window: the figure on its bed. It shows the pictures that an artist draws.
type stage struct {
	widget.BaseWidget
	look    look
	artist  *artist
	picture *canvas.Image
	moment  func(model) figure.Moment // of the latest picture that was asked for
}

// newStage returns the stage of a figure. Its artist has to be run, or the stage stays empty.
func newStage(k look, cast func() model) *stage {
	s := &stage{look: k, picture: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))}
	// Scaled by the graphics card: Fyne's default scales each picture in software.
	s.picture.ScaleMode, s.picture.FillMode = canvas.ImageScaleFastest, canvas.ImageFillContain
	s.picture.CornerRadius = radiusCard
	s.artist = newArtist(cast, func(img *image.RGBA) { fyne.DoAndWait(func() { s.hang(img) }) })
	s.ExtendBaseWidget(s)
	return s
}

// hang puts a picture on the screen.
func (s *stage) hang(img *image.RGBA) {
	s.picture.Image = img
	s.picture.Refresh()
}

// set asks for the picture of a moment.
func (s *stage) set(m func(model) figure.Moment) {
	s.moment = m
	s.ask()
}

// ask asks for the picture at the present size. A stage that has not been laid out has none.
func (s *stage) ask() {
	size := s.Size()
	if s.moment == nil || size.Width < 1 || size.Height < 1 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		scale = c.Scale()
	}
	place := image.Pt(int(size.Width*scale), int(size.Height*scale))
	s.artist.ask(scene{place: place, moment: s.moment})
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *stage) CreateRenderer() fyne.WidgetRenderer {
	bed := canvas.NewRectangle(s.look.colours.stage)
	bed.CornerRadius = radiusCard
	return &stageRenderer{stage: s, bed: bed}
}

type stageRenderer struct {
	stage *stage
	bed   *canvas.Rectangle
}

func (r *stageRenderer) Layout(size fyne.Size) {
	r.bed.Resize(size)
	r.stage.picture.Resize(size)
	r.stage.ask()
}

func (r *stageRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(0) }
func (r *stageRenderer) Refresh()           { canvas.Refresh(r.stage) }
func (r *stageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bed, r.stage.picture}
}
func (r *stageRenderer) Destroy() {}
