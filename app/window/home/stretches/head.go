package stretches

import (
	"cmp"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// head is the upper part of a stretch's page: its name, why it is recommended or not, and what one can do with it.
type head struct {
	detail                *detail
	name, summary, why    *parts.Prose
	marks                 *fyne.Container
	try, like, hush, hear *kit.Button
	cannot                *parts.Prose    // why it cannot be tried now
	title                 *fyne.Container // name and summary
	root                  *fyne.Container // the rest
}

func newHead(d *detail) *head {
	k, w := d.kit, d.kit.Words
	h := &head{
		detail: d, name: k.Title(""), summary: k.Lead(""), why: k.Muted(""), cannot: k.Caption(""),
		marks: kit.Flow(look.GapSmall),
	}
	h.try = k.Button(kit.Primary, w.In("button", "Try it now"), h.tryNow).With(look.IconPlay)
	h.like = k.Button(kit.Plain, w.In("button", "Favourite"), h.favour)
	h.hush = k.MenuButton(kit.Plain, w.In("button", "Mute"), h.mutes)
	h.hear = k.Button(kit.Plain, w.In("button", "Unmute"), h.unmute).With(look.IconMute)
	actions := kit.Column(look.GapSmall, kit.Flow(0, h.try), h.cannot, kit.Flow(look.GapSmall, h.like, h.hush, h.hear))
	h.title = kit.Column(look.GapTiny, h.name, h.summary)
	h.root = kit.Column(look.GapMedium, h.marks, h.why, actions)
	return h
}

// show brings the head up to what is known.
func (h *head) show(a link.About) {
	d := h.detail
	w := d.kit.Words
	h.name.Set(a.Stretch.Name)
	h.summary.Set(a.Stretch.Summary)
	h.why.Set(whyWords(w.Book, a))
	h.marks.Objects = nil
	for _, m := range marksOf(w, a, d.page.desk.Now()) {
		m.Quiet = !m.Strong
		h.marks.Add(newPill(d.kit.Look, m))
	}
	parts.Show(h.marks, len(h.marks.Objects) > 0)
	if a.Favourite {
		h.like.Set(w.In("button", "Favourite"), look.IconStarFull)
		h.like.Choose(true, w.In("state of a choice", "On"))
	} else {
		h.like.Set(w.In("button", "Favourite"), look.IconStar)
		h.like.Choose(false, w.In("state of a choice", "Off"))
	}
	p := d.page
	p.handOver(h.hush, h.hear, func() {
		p.handOver(h.hear, h.hush, func() {
			parts.Show(h.hush, a.Muted == nil)
			parts.Show(h.hear, a.Muted != nil)
		})
	})
	h.showStatus()
}

// showStatus says whether the stretch can be tried now.
func (h *head) showStatus() {
	why := h.detail.page.desk.Home().Status.Cannot[link.Now]
	h.try.Off(why)
	h.cannot.Set(why)
}

// tryNow asks for the stretch as a break. One figure is enough on the screen, so that the one here stands.
func (h *head) tryNow() {
	if r := h.detail.replay; r.player.playing {
		r.toggle()
	}
	h.detail.ask(link.Request{Do: link.Now, Stretch: h.detail.id}, nil)
}

func (h *head) favour() {
	id, on := h.detail.id, !h.detail.about.Favourite
	h.detail.ask(link.Request{Do: link.Favourite, Stretch: id, On: on}, func() {
		h.detail.ask(link.Request{Do: link.Favourite, Stretch: id, On: !on}, nil)
	})
}

// Lengths of a mute, in days.
const (
	muteShort = 7
	muteLong  = 30
)

// mutes is the menu of how long to leave the stretch out.
func (h *head) mutes() []kit.Item {
	w := h.detail.kit.Words
	item := func(text, note string, days int) kit.Item {
		return kit.Item{Text: text, Note: note, Do: func() { h.mute(days) }}
	}
	return []kit.Item{
		item(w.Count(muteShort, "For %d day", "For %d days"), "", muteShort),
		item(w.Count(muteLong, "For %d day", "For %d days"), "", muteLong),
		item(w.In("mute", "For good"), w.Say("You can take it back here at any time."), 0),
	}
}

func (h *head) mute(days int) {
	id := h.detail.id
	h.detail.ask(link.Request{Do: link.Mute, Stretch: id, Days: days}, func() {
		h.detail.ask(link.Request{Do: link.Unmute, Stretch: id}, nil)
	})
}

// unmute lets the stretch be recommended again. What hurt is not put back by an undo: it would need more than a mute.
func (h *head) unmute() {
	id, muted := h.detail.id, h.detail.about.Muted
	var undo func()
	if muted != nil && muted.By == link.MutedByPerson {
		days := 0
		if !muted.Until.IsZero() {
			days = max(int((muted.Until.Sub(h.detail.page.desk.Now())+aDay-1)/aDay), 1)
		}
		undo = func() { h.detail.ask(link.Request{Do: link.Mute, Stretch: id, Days: days}, nil) }
	}
	h.detail.ask(link.Request{Do: link.Unmute, Stretch: id}, undo)
}

// ask sends a request, and says what came of it at the foot of the window.
func (p *Page) ask(r link.Request, undo func()) {
	p.desk.Ask(r, func(reply link.Reply) {
		switch {
		case reply.Error != "":
			p.desk.Say(reply.Error, nil)
		case reply.Words != "" || undo != nil:
			p.desk.Say(cmp.Or(reply.Words, p.desk.Locale.Say("Done.")), undo)
		}
	})
}
