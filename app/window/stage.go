package window

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// stage is the left half of the break window: the figure on its bed. It shows the pictures that an artist draws.
type stage struct {
	widget.BaseWidget
	look    look
	artist  *artist
	bed     *canvas.Rectangle // until there is a picture: what is covered is painted all the same, and that is dear
	picture *canvas.Image
	shot    shot   // the latest that was asked for
	set     bool   // there is one
	hung    func() // called when the picture of the latest shot is on the screen
}

// newStage returns the stage of a figure. Its artist has to be run, or the stage stays empty.
func newStage(k look, m model, hung func()) *stage {
	s := &stage{look: k, hung: hung, picture: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))}
	// Scaled by the graphics card: Fyne's default scales each picture in software.
	s.picture.ScaleMode, s.picture.FillMode = canvas.ImageScaleFastest, canvas.ImageFillStretch
	s.picture.CornerRadius = radiusCard
	s.bed = canvas.NewRectangle(k.colours.stage)
	s.bed.CornerRadius = radiusCard
	s.artist = newArtist(m, func(img *image.RGBA) { fyne.DoAndWait(func() { s.hang(img) }) })
	s.ExtendBaseWidget(s)
	return s
}

// hang puts a picture on the screen.
func (s *stage) hang(img *image.RGBA) {
	show(s.bed, false)
	s.picture.Image = img
	s.picture.Refresh()
	s.hung()
}

// play asks for the picture of a shot, and says whether it is another than the one before.
func (s *stage) play(next shot) bool {
	if s.set && next == s.shot {
		return false
	}
	s.shot, s.set = next, true
	s.ask()
	return true
}

// ask asks for the picture at the present size. A stage that has not been laid out has none.
func (s *stage) ask() {
	size := s.Size()
	if !s.set || size.Width < 1 || size.Height < 1 {
		return
	}
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		scale = c.Scale()
	}
	place := image.Pt(int(size.Width*scale), int(size.Height*scale))
	s.artist.ask(scene{place: place, shot: s.shot})
}

// CreateRenderer is Fyne's way to the drawing of the widget.
func (s *stage) CreateRenderer() fyne.WidgetRenderer { return &stageRenderer{s} }

type stageRenderer struct{ stage *stage }

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
