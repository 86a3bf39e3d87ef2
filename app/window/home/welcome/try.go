package welcome

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/portrait"
	"posturebreak/app/window/look"
)

// try is the third step: one stretch, now or later.
type try struct {
	page    *Page
	root    *fyne.Container
	start   *kit.Button
	picture *portrait.Portrait
}

func newTry(p *Page) *try {
	t := &try{page: p, root: kit.Column(look.GapHuge)}
	t.start = p.kit.Button(kit.Primary, p.desk.Locale.In("button", "Try it now"), t.now).With(look.IconPlay)
	t.fill()
	return t
}

// fill shows the stretch that is recommended after the answers that were given.
func (t *try) fill() {
	k, l := t.page.kit, t.page.desk.Locale
	about, ok := best(*t.page.desk.Home().Stretches)
	t.root.Objects = []fyne.CanvasObject{k.Heading(l.Say("Try one stretch"))}
	ready := k.Body(l.Say("From now on Posture Break waits in the background, and tells you when it is time. You find it in the tray, or start it again to see this window."))
	if !ok {
		t.root.Add(k.Card(ready))
		return
	}
	if t.picture == nil || t.picture.ID() != about.Stretch.ID {
		t.vanish()
		t.picture = portrait.New(t.page.desk, about.Ways[0], t.now)
	}
	text := kit.Column(look.GapSmall, k.Heading(about.Ways[0].Name), k.Body(about.Ways[0].Summary), k.Muted(l.Say("It takes %s.", l.About(about.Length))), kit.Flow(0, t.start))
	t.root.Add(k.Card(kit.Column(look.GapLarge, kit.Halves(look.GapHuge, width/3, pictureShare, text, t.picture), k.Rule(), ready)))
	t.root.Refresh()
}

// pictureShare is the part of the width that the picture has.
const pictureShare = 0.38

// best is the stretch that is recommended first.
func best(all []link.About) (link.About, bool) {
	for _, about := range all {
		if about.Rank == 1 && len(about.Ways) > 0 {
			return about, true
		}
	}
	return link.About{}, false
}

// now starts the stretch. The window with it comes by itself.
func (t *try) now() {
	d := t.page.desk
	d.Ask(link.Request{Do: link.Now, Stretch: t.picture.ID()}, func(reply link.Reply) {
		if reply.Error != "" {
			t.page.complain(reply.Error)
			return
		}
		t.page.finish()
	})
}

func (t *try) content() fyne.CanvasObject { return t.root }
func (t *try) first() fyne.Focusable      { return t.start }

func (t *try) appear() {
	t.fill()
	t.page.scroll.Arrange()
	if t.picture != nil {
		t.picture.Begin()
		t.picture.Live(true)
	}
}

func (t *try) vanish() {
	if t.picture != nil {
		t.picture.Finish()
	}
}

func (t *try) leave(then func(string)) { then("") }
