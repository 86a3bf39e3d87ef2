package welcome

import (
	"strconv"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// width is how wide the steps are read.
const width = 720

// step is one of the three.
type step interface {
	content() fyne.CanvasObject
	first() fyne.Focusable           // what has the keyboard first
	leave(then func(problem string)) // writes the answers
	appear()
	vanish()
}

// Page is the page.
type Page struct {
	desk   desk.Desk
	kit    kit.Kit
	scroll *kit.Scroll
	root   *fyne.Container
	count  *parts.Prose
	place  *fyne.Container
	wrong  *fyne.Container
	back   *kit.Button
	next   *kit.Button
	skip   *kit.Button
	steps  []step
	at     int
	busy   bool // the resident is being asked
	ended  bool
}

var (
	_ desk.Page       = (*Page)(nil)
	_ desk.Rememberer = (*Page)(nil)
)

// New makes the page.
func New(d desk.Desk) *Page {
	k, l := kit.Of(d), d.Locale
	p := &Page{desk: d, kit: k, count: k.Muted(""), place: kit.Column(0), wrong: kit.Column(0)}
	p.steps = []step{newWhen(p), newWhere(p), newTry(p)}
	p.back = k.Button(kit.Quiet, l.In("button", "Back"), func() { p.turn(p.at - 1) }).With(look.IconLeft)
	p.next = k.Button(kit.Primary, l.In("button", "Next"), p.forward)
	p.skip = k.Button(kit.Quiet, l.In("button", "Skip all"), p.skipAll)
	footer := kit.Beside(look.GapMedium, width/3, kit.Flow(look.GapSmall, p.skip, p.back), p.next)
	most := width * k.Look.Growth()
	p.scroll = kit.NewScroll(kit.Bounded(most, look.GapHuge, kit.Column(look.GapHuge,
		kit.Column(look.GapTiny, k.Title(l.Say("Welcome to Posture Break")), p.count), p.place)))
	foot := kit.Bounded(most, look.GapLarge, kit.Column(look.GapMedium, p.wrong, footer))
	p.root = &fyne.Container{Layout: footed{}, Objects: []fyne.CanvasObject{p.scroll, k.Rule(), foot}}
	p.show()
	return p
}

// Content is the page on the screen.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Tell is not needed: what the person answers here is kept until it is written, and nobody else changes it meanwhile.
func (p *Page) Tell(link.Home) {}

// Appear says that the page is shown from now on.
func (p *Page) Appear(string) { p.steps[p.at].appear() }

// Leave says that the page is not shown any more.
func (p *Page) Leave() { p.steps[p.at].vanish() }

// Remember returns the number of the step.
func (p *Page) Remember() any { return p.at }

// Recall goes to a step.
func (p *Page) Recall(was any) {
	if at, ok := was.(int); ok {
		p.turn(at)
	}
}

// show puts the step on the page that it is at.
func (p *Page) show() {
	l := p.desk.Locale
	p.count.Set(l.Say("Step %[1]s of %[2]s", strconv.Itoa(p.at+1), strconv.Itoa(len(p.steps))))
	p.place.Objects = []fyne.CanvasObject{p.steps[p.at].content()}
	p.complain("")
	parts.Show(p.back, p.at > 0)
	parts.Show(p.skip, p.at < len(p.steps)-1)
	if p.at == len(p.steps)-1 {
		p.next.SetText(l.In("button", "I am ready"))
		p.next.SetManner(kit.Plain)
	} else {
		p.next.SetText(l.In("button", "Next"))
		p.next.SetManner(kit.Primary)
	}
	p.place.Refresh()
	p.arrange()
}

// arrange lays everything out again.
func (p *Page) arrange() {
	parts.Arrange(p.root)
	p.scroll.Arrange()
}

// complain says why an answer cannot be kept, "" for nothing.
func (p *Page) complain(problem string) {
	p.wrong.Objects = nil
	if problem != "" {
		p.wrong.Objects = []fyne.CanvasObject{p.kit.Banner(kit.Fault, problem, "")}
	}
	p.arrange()
}

// turn goes to a step.
func (p *Page) turn(to int) {
	if to < 0 || to >= len(p.steps) || to == p.at {
		return
	}
	p.steps[p.at].vanish()
	p.at = to
	p.show()
	p.scroll.ScrollTo(0)
	p.steps[p.at].appear()
	p.desk.Window.Canvas().Focus(p.steps[p.at].first())
}

// forward writes the answers of this step and goes on.
func (p *Page) forward() {
	if p.busy {
		return
	}
	p.busy = true
	p.steps[p.at].leave(func(problem string) {
		p.busy = false
		switch {
		case problem != "":
			p.complain(problem)
		case p.at == len(p.steps)-1:
			p.finish()
		default:
			p.turn(p.at + 1)
		}
	})
}

// skipAll writes the settings as they are, so that there is a file of them, and ends.
func (p *Page) skipAll() {
	p.write(timesOf(p.desk.Home().Settings.Values).patch(p.desk.Home().Settings.Values), func(problem string) {
		if problem != "" {
			p.desk.Say(problem, nil)
		}
		p.finish()
	})
}

// finish turns to the day.
func (p *Page) finish() {
	if !p.ended {
		p.ended = true
		p.desk.Show(link.PageToday, "")
	}
}

// write sets settings of all keys, and answers with the problem, "" for none.
func (p *Page) write(patch []byte, then func(problem string)) {
	p.desk.Ask(link.Request{Do: link.Set, Value: patch}, func(reply link.Reply) {
		problem := reply.Error
		if len(reply.Faults) > 0 {
			problem = reply.Faults[0].What
			if remedy := reply.Faults[0].Remedy; remedy != "" {
				problem = p.desk.Locale.In("two sentences", "%[1]s %[2]s", problem, remedy)
			}
		}
		then(problem)
	})
}

// footed sets the last of its objects at the foot, a line above it, and gives the rest to the first: the way on is always seen.
type footed struct{}

// Layout is called by Fyne.
func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := parts.HeightOf(objects[2], size.Width)
	rest := max(size.Height-foot-look.StrokeLine, 0)
	objects[0].Resize(fyne.NewSize(size.Width, rest))
	objects[1].Move(fyne.NewPos(0, rest))
	objects[1].Resize(fyne.NewSize(size.Width, look.StrokeLine))
	objects[2].Move(fyne.NewPos(0, rest+look.StrokeLine))
	objects[2].Resize(fyne.NewSize(size.Width, foot))
}

// MinSize is called by Fyne.
func (footed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
