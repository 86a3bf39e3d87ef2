package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/figure"
	"posturebreak/app/window/session"
)

// Size of the break window at a text scale of 1.
const (
	breakWidth  = 780
	breakHeight = 536
)

// stageShare is the part of the width that the figure gets: it is the hero.
const stageShare = 0.53

// breakPage draws the view of a session. It decides nothing.
type breakPage struct {
	root     *fyne.Container
	look     look
	stage    *stage
	offer    *offerPane
	play     *playPane
	thanks   *thanksPane
	bar      *bar
	controls *controls
	curtain  *curtain
	lists    []*choices
	pictured picture
	laidOut  session.State
}

// picture names what the stage shows, where it does not move.
type picture struct {
	state   session.State
	phase   int
	elapsed time.Duration
}

// newBreakPage draws the offer of a view. cast loads the figure, and a is told what is done to the buttons.
func newBreakPage(k look, words book, a actor, cast func() model, v session.View) *breakPage {
	p := &breakPage{
		look:     k,
		stage:    newStage(k, cast),
		offer:    newOfferPane(k, words, v),
		play:     newPlayPane(k, words, v),
		thanks:   newThanksPane(k, words, a),
		bar:      newBar(k),
		controls: newControls(k, words, a, v),
		curtain:  newCurtain(a),
		pictured: picture{phase: -1},
		laidOut:  -1,
	}
	bed := canvas.NewRectangle(k.colours.background)
	p.root = &fyne.Container{Layout: (*breakLayout)(p), Objects: []fyne.CanvasObject{
		bed, p.stage, p.offer.root, p.play.root, p.thanks.root, p.bar, p.controls.root, p.curtain,
	}}
	for _, verb := range []session.Verb{session.OpenSnoozes, session.OpenSkips} {
		p.lists = append(p.lists, p.controls.lists[verb])
		p.root.Objects = append(p.root.Objects, p.controls.lists[verb])
	}
	return p
}

// show brings everything up to the view. since is the time since the window appeared, for the loop before the start.
func (p *breakPage) show(v session.View, since time.Duration) {
	offered := v.State == session.Offered || v.State == session.Starting
	playing := v.State == session.Playing || v.State == session.Paused || v.State == session.Finishing
	show(p.offer.root, offered)
	show(p.play.root, playing)
	show(p.thanks.root, !offered && !playing)
	show(p.bar, playing)
	show(p.curtain, v.Menu != session.Nothing)
	p.controls.show(v)
	if v.State != p.laidOut {
		p.laidOut = v.State
		p.root.Layout.Layout(p.root.Objects, p.root.Size())
	}
	switch {
	case offered:
		p.offer.show(v)
	case playing:
		p.play.show(v)
		total := v.Offer.Timeline.Total
		if total > 0 {
			p.bar.set(float32(float64(v.Elapsed)/float64(total)), clock(total-v.Elapsed))
		}
	default:
		p.thanks.show(v)
	}
	p.picture(v, since)
}

// picture asks for the picture of the view, where it is another than the one that is shown.
func (p *breakPage) picture(v session.View, since time.Duration) {
	at := picture{state: v.State, phase: v.Cue.Index, elapsed: v.Elapsed}
	if v.State == session.Offered || v.State == session.Starting {
		at.elapsed = since
	}
	if p.look.still {
		at.elapsed = 0 // one picture for a whole phase
	}
	if at == p.pictured {
		return
	}
	p.pictured = at
	p.stage.set(p.moment(v, since))
}

// moment is what the figure does in a view.
func (p *breakPage) moment(v session.View, since time.Duration) func(model) figure.Moment {
	playing := v.State == session.Playing || v.State == session.Paused
	switch {
	case playing && p.look.still:
		return func(model) figure.Moment { return still(v.Cue) }
	case playing:
		return func(model) figure.Moment { return moment(v.Cue) }
	case v.State != session.Offered && v.State != session.Starting:
		return func(model) figure.Moment { return figure.Moment{Part: figure.Wait} } // at rest again
	case p.look.still:
		return model.telling
	default:
		return func(m model) figure.Moment { return m.preview(since) }
	}
}

// breakLayout places the parts of a break page.
type breakLayout breakPage

// Layout is called by Fyne.
func (l *breakLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	l.curtain.Resize(size)
	content := size.SubtractWidthHeight(2*gapHuge, 2*gapHuge)
	row := l.controls.root.MinSize().Height
	bottom := size.Height - gapHuge - row
	put(l.controls.root, gapHuge, bottom, content.Width, row)

	height := content.Height - row - gapLarge
	if l.bar.Visible() {
		line := l.bar.MinSize().Height
		height -= line + gapLarge
		put(l.bar, gapHuge, gapHuge+height+gapLarge, content.Width, line)
	}
	figure := content.Width * stageShare
	put(l.stage, gapHuge, gapHuge, figure, height)
	for _, pane := range []fyne.CanvasObject{l.offer.root, l.play.root, l.thanks.root} {
		put(pane, gapHuge+figure+gapHuge, gapHuge, content.Width-figure-gapHuge, height)
	}
	right := size.Width - gapHuge
	for _, list := range l.lists { // each ends where its button does; the last one is at the edge
		want := list.MinSize()
		edge := right
		if list == l.controls.lists[session.OpenSnoozes] {
			edge -= l.controls.skip.MinSize().Width + gapTiny
		}
		put(list, edge-want.Width, bottom-gapSmall-want.Height, want.Width, want.Height)
	}
}

// MinSize is called by Fyne.
func (l *breakLayout) MinSize([]fyne.CanvasObject) fyne.Size { return breakSize(l.look) }

// breakSize is the size of the window. It grows with the text, but less: the figure does not need to.
func breakSize(k look) fyne.Size {
	grown := 1 + (k.scale-1)*0.6
	return fyne.NewSize(breakWidth*grown, breakHeight*grown)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, max(height, 0)))
}
