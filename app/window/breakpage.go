package window

import (
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/figure"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/app/window/stage"
)

// Size of the break window at a text scale of 1, for a figure that stands in a square.
const (
	breakWidth  = 780
	breakHeight = 536
	paneWidth   = 320                                                    // of the words; the figure, the hero, gets the rest
	stageSide   = breakWidth - 2*look.GapHuge - look.GapHuge - paneWidth // of the square
)

// breakPage draws the view of a session. It decides nothing.
type breakPage struct {
	root     *fyne.Container
	look     look.Look
	model    stage.Model
	stage    *stage.Stage
	offer    *offerPane
	play     *playPane
	thanks   *thanksPane
	bar      *bar
	controls *controls
	curtain  *curtain
	lists    []*choices
	offered  figure.Moment // what was seen last before the start
	laidOut  session.State
	menu     session.Verb
	waiting  *session.View // to be written when its picture is hung; nil for none
}

// newBreakPage draws the offer of a view with the figure m. a is told what is done to the buttons.
func newBreakPage(k look.Look, words book, a actor, m stage.Model, v session.View) *breakPage {
	p := &breakPage{
		look:     k,
		model:    m,
		offer:    newOfferPane(k, words, v),
		play:     newPlayPane(k, words, v),
		thanks:   newThanksPane(k, words, a),
		bar:      newBar(k),
		controls: newControls(k, words, a, v),
		curtain:  newCurtain(a),
		offered:  stage.MomentOf(stage.AtStart(v.Cue.Phase)),
		laidOut:  -1,
	}
	p.stage = stage.New(k, m, p.catchUp)
	p.root = &fyne.Container{Layout: (*breakLayout)(p), Objects: []fyne.CanvasObject{
		p.stage, p.offer.root, p.play.root, p.thanks.root, p.bar, p.controls.root, p.curtain,
	}}
	for _, verb := range []session.Verb{session.OpenSnoozes, session.OpenSkips} {
		p.lists = append(p.lists, p.controls.lists[verb])
		p.root.Objects = append(p.root.Objects, p.controls.lists[verb])
	}
	return p
}

// show brings everything up to the view. since is the time since the window appeared, for the loop before the start.
//
// Where only time has passed, the words wait for their picture, which is a few milliseconds away: what is said and what is
// shown change together, and Fyne, which paints the whole window for every change, paints once. They never wait for a second
// picture.
func (p *breakPage) show(v session.View, since time.Duration) {
	asked := p.stage.Play(p.shot(v, since))
	if asked && p.waiting == nil && v.State == p.laidOut && v.Menu == p.menu {
		p.waiting = &v
		return
	}
	p.waiting = nil
	p.write(v)
}

// catchUp writes what has waited for the picture that was just hung.
func (p *breakPage) catchUp() {
	if p.waiting != nil {
		p.write(*p.waiting)
		p.waiting = nil
	}
}

// write brings the words and the buttons up to the view.
func (p *breakPage) write(v session.View) {
	offered := v.State == session.Offered || v.State == session.Starting
	playing := v.State == session.Playing || v.State == session.Paused || v.State == session.Finishing
	parts.Show(p.offer.root, offered)
	parts.Show(p.play.root, playing)
	parts.Show(p.thanks.root, !offered && !playing)
	parts.Show(p.bar, playing)
	parts.Show(p.curtain, v.Menu != session.Nothing)
	p.controls.show(v)
	p.menu = v.Menu
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
}

// shot is what the figure does in a view.
func (p *breakPage) shot(v session.View, since time.Duration) stage.Shot {
	switch v.State {
	case session.Offered, session.Starting:
		s := stage.OfOffer(p.model, since, p.look.Still)
		p.offered = s.Moment
		return s
	case session.Playing, session.Paused:
		return stage.OfCue(v.Offer.Timeline.Phases, v.Cue, p.offered, p.look.Still)
	default:
		return stage.OfEnd(v.Cue.Side)
	}
}

// pace is the time until the next picture is wanted, 0 where none is.
func (p *breakPage) pace(v session.View) time.Duration {
	if !v.Moving() {
		return 0
	}
	return p.stage.Shot_.Pace()
}

// breakLayout places the parts of a break page.
type breakLayout breakPage

// Layout is called by Fyne.
func (l *breakLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.curtain.Resize(size)
	content := size.SubtractWidthHeight(2*look.GapHuge, 2*look.GapHuge)
	row := l.controls.root.MinSize().Height
	bottom := size.Height - look.GapHuge - row
	put(l.controls.root, look.GapHuge, bottom, content.Width, row)

	height := content.Height - row - look.GapLarge
	if l.bar.Visible() {
		line := l.bar.MinSize().Height
		height -= line + look.GapLarge
		put(l.bar, look.GapHuge, look.GapHuge+height+look.GapLarge, content.Width, line)
	}
	pane := paneWidth * l.look.Growth()
	figure := content.Width - look.GapHuge - pane
	put(l.stage, look.GapHuge, look.GapHuge, figure, height)
	for _, words := range []fyne.CanvasObject{l.offer.root, l.play.root, l.thanks.root} {
		put(words, look.GapHuge+figure+look.GapHuge, look.GapHuge, pane, height)
	}
	right := size.Width - look.GapHuge
	for _, list := range l.lists { // each ends where its button does; the last one is at the edge
		want := list.MinSize()
		edge := right
		if list == l.controls.lists[session.OpenSnoozes] {
			edge -= l.controls.skip.MinSize().Width + look.GapTiny
		}
		put(list, edge-want.Width, bottom-look.GapSmall-want.Height, want.Width, want.Height)
	}
}

// MinSize is called by Fyne.
func (l *breakLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return breakSize(l.look, l.model.Aspect())
}

// breakSize is the size of the window for a figure of a shape: one that lies gets a wider window.
func breakSize(k look.Look, aspect float64) fyne.Size {
	wider := stageSide * float32(aspect-1)
	return fyne.NewSize((breakWidth+wider)*k.Growth(), breakHeight*k.Growth())
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, max(height, 0)))
}
