package today

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/portrait"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
)

// hero is the upper part of the page: the next break, and what one may want to do now.
type hero struct {
	page    *Page
	root    *fyne.Container
	label   *parts.Prose
	large   *parts.Prose
	below   *parts.Prose
	why     *parts.Prose
	now     *kit.Button
	choose  *kit.Button
	pause   *kit.Button
	resume  *kit.Button
	meeting *kit.Button
	place   *kit.Button
	cannot  *parts.Prose
	text    *fyne.Container
	picture *portrait.Portrait
}

func newHero(p *Page) *hero {
	k, l := p.kit, p.desk.Locale
	h := &hero{
		page:  p,
		label: k.Muted(""), below: k.Lead(""), why: k.Muted(""), cannot: k.Muted(""),
		large: parts.NewProse(k.Look.Fonts.Count, k.Look.Colours.Text).Strong().Within(2, k.Look.Fonts.Title),
	}
	h.now = k.Button(kit.Primary, l.In("button", "Stretch now"), p.stretchNow).With(look.IconPlay)
	h.choose = k.MenuButton(kit.Plain, l.In("button", "Choose"), p.choices).Called(l.Say("Choose a stretch"))
	h.pause = k.MenuButton(kit.Plain, l.In("button: stops reminders for a while", "Pause"), p.pauses)
	h.resume = k.Button(kit.Plain, l.In("button: ends the pause of reminders", "Resume"), func() { p.do(link.Request{Do: link.Resume}, nil) }).With(look.IconPlay)
	h.meeting = k.MenuButton(kit.Plain, l.In("button", "In a meeting"), p.meetings)
	h.place = k.MenuButton(kit.Plain, "", p.places)
	buttons := kit.Flow(look.GapSmall, h.now, h.choose, h.resume, h.pause, h.meeting, h.place)
	h.text = kit.Column(look.GapSmall, h.label, h.large, h.below, h.why, spacer(look.GapSmall), buttons, h.cannot)
	h.root = kit.Column(0)
	return h
}

// show brings the upper part up to what the resident has told.
func (h *hero) show() {
	home, l := h.page.desk.Home(), h.page.desk.Locale
	s := home.Status
	h.tick()
	h.cast(s, *home.Stretches)
	parts.Show(h.resume, s.Phase == string(reminders.PhasePaused))
	h.now.Off(s.Cannot[link.Now])
	h.choose.Off(s.Cannot[link.Now])
	h.pause.Off(s.Cannot[link.Pause])
	h.cannot.Set(s.Cannot[link.Now])
	if s.MeetingUntil != nil {
		h.meeting.SetText(l.Say("Meeting until %s", l.Moment(*s.MeetingUntil, h.page.desk.Now())))
	} else {
		h.meeting.SetText(l.In("button", "In a meeting"))
	}
	place := l.Text(s.Place)
	if s.Place == "" {
		place = l.Say("No place")
	}
	h.place.SetText(place)
	h.place.Called(l.Say("Where I am: %s", place))
	parts.Show(h.place, len(s.Places) > 0)
}

// tick brings the countdown up to the clock, and says whether the layout has to be made again.
func (h *hero) tick() bool {
	now := headOf(h.page.desk.Home().Status, h.page.desk.Now(), h.page.desk.Locale)
	a, b, c, d := h.label.Set(now.label), h.large.Set(now.large), h.below.Set(now.below), h.why.Set(now.why)
	return a || b && len(now.large) > len("0:00") || c || d
}

// cast shows the figure of the next stretch.
func (h *hero) cast(s *link.Status, all []link.About) {
	id := ""
	if s.Next != nil {
		id = s.Next.Stretch
	}
	if h.picture != nil && h.picture.ID() == id && len(h.root.Objects) > 0 {
		return
	}
	if h.picture != nil {
		h.picture.Finish()
		h.picture = nil
	}
	h.root.Objects = []fyne.CanvasObject{h.page.kit.Card(h.text)}
	for _, about := range all {
		if about.Stretch.ID == id && id != "" {
			h.picture = portrait.New(h.page.desk, about.Ways[0], func() { h.page.desk.Show(link.PageStretches, id) })
			row := kit.Halves(look.GapHuge, leastText*h.page.kit.Look.Scale, pictureShare, h.text, h.picture)
			h.root.Objects = []fyne.CanvasObject{h.page.kit.Card(row)}
			if h.page.shown {
				h.picture.Begin()
			}
		}
	}
	h.root.Refresh()
}

// Shape of the upper part.
const (
	leastText    = 320 // width of the text beside the picture, at text of scale 1
	pictureShare = 0.32
)

// spacer is a gap in a column.
func spacer(height float32) fyne.CanvasObject {
	return container(nil, fyne.NewSize(0, height))
}
