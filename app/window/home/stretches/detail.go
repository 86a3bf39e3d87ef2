package stretches

import (
	"reflect"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders/stretch"
)

// detail is the page of one stretch.
type detail struct {
	page   *Page
	kit    kit.Kit
	id     string
	about  link.About
	way    int // of about.Ways
	back   *kit.Button
	head   *head
	replay *replay
	dose   *dose
	stage  *fyne.Container // the figure, and the ways to choose from
	facts  *fyne.Container // of the way that is shown
	steps  *fyne.Container // the same, with the cautions and the source
	past   *fyne.Container
	faults *fyne.Container
	file   *fyne.Container
	scroll *kit.Scroll
	root   fyne.CanvasObject
}

// Shares of the width, and the least for the figure beside the rest.
const (
	asideShare = 0.43
	replayRoom = 300
)

// newDetail makes the page of a stretch.
func newDetail(p *Page, a link.About) *detail {
	k := kit.Of(p.desk)
	d := &detail{
		page: p, kit: k, id: a.Stretch.ID, stage: kit.Column(look.GapMedium), facts: kit.Column(0), steps: kit.Column(look.GapHuge),
		past: kit.Column(look.GapTiny), faults: kit.Column(look.GapMedium), file: kit.Column(look.GapSmall),
	}
	d.back = k.Button(kit.Quiet, k.Words.Say("All stretches"), p.close).With(look.IconLeft)
	d.head = newHead(d)
	d.dose = newDose(d)
	least := replayRoom * k.Look.Growth()
	content := kit.Column(look.GapLarge,
		newOutset(look.GapMedium, kit.Flow(0, d.back)), d.faults, d.head.title,
		kit.Halves(look.GapHuge, least, asideShare, d.stage, kit.Column(look.GapLarge, d.head.root, d.facts, d.section(k.Words.Say("Your history with it"), d.past))),
		k.Rule(),
		kit.Halves(look.GapHuge, least, asideShare, d.steps,
			kit.Column(look.GapHuge, d.dose.root, d.file)))
	d.scroll = kit.NewScroll(kit.Bounded(look.SizeColumn+look.SizeColumn/4, look.GapHuge, content))
	d.root = d.scroll
	d.show(a)
	return d
}

// show brings the page up to what is known of its stretch.
func (d *detail) show(a link.About) {
	before := d.about
	d.about = a
	d.head.show(a)
	d.dose.show(a)
	d.showPast()
	d.showFile()
	switch {
	case !reflect.DeepEqual(before.Ways, a.Ways) || !reflect.DeepEqual(before.Stretch, a.Stretch):
		d.way = min(d.way, len(a.Ways)-1)
		d.showWay()
	case before.Dose != a.Dose:
		d.replay.set(d.line())
	}
	d.scroll.Arrange()
}

// line is the timeline of the way that is shown, at today's dose.
func (d *detail) line() stretch.Timeline {
	breath := d.page.desk.Home().Settings.Values.Break.Breath.Std()
	return stretch.Plan(d.about.Ways[d.way], d.about.Dose, stretch.Options{Breath: breath})
}

// choose shows another way to do the stretch.
func (d *detail) choose(way int) {
	d.way = way
	d.showWay()
	d.scroll.Arrange()
}

// showWay draws all that goes with one way to do the stretch. The figure begins to play where it moves at all.
func (d *detail) showWay() {
	if d.replay != nil {
		d.replay.leave()
	}
	way := d.about.Ways[d.way]
	d.replay = newReplay(d.page, way, d.line())
	d.stage.Objects = []fyne.CanvasObject{d.replay.root}
	if len(d.about.Ways) > 1 {
		ways := d.kit.Choice(said(d.about.Ways, wayName), d.way, d.choose).Object
		d.stage.Add(kit.Column(look.GapSmall, d.kit.Caption(d.kit.Words.Say("Ways to do it")), ways))
	}
	d.facts.Objects = []fyne.CanvasObject{d.factsOf(way)}
	d.steps.Objects = []fyne.CanvasObject{d.stepsOf(way), d.cautionsOf(way), d.sourceOf(way)}
	if d.page.ctx != nil && d.page.detail == d {
		d.appear()
	}
}

func wayName(way stretch.Stretch) string { return way.Name }

// appear begins to draw, and plays where movement is wanted.
func (d *detail) appear() {
	if d.replay.end != nil {
		return
	}
	d.replay.appear(d.page.ctx)
	if !d.kit.Look.Still && d.replay.model.Loop() > 0 {
		d.replay.toggle()
	}
}

// leave stops all that draws or moves.
func (d *detail) leave() { d.replay.leave() }

// section is a heading with what belongs to it.
func (d *detail) section(name string, content fyne.CanvasObject) *fyne.Container {
	return kit.Column(look.GapSmall, d.kit.Heading(name), content)
}

// ask sends a request. What was done is said at the foot of the window, with undo, if there is one, to take it back.
func (d *detail) ask(r link.Request, undo func()) {
	d.page.ask(r, undo)
}
