package welcome

import (
	"slices"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/reminders/stretch"
)

// where is the second step: the room, what is at hand, what to spare, and the plain word about health.
type where struct {
	page *Page
	room room
	root *fyne.Container
	desk *kit.Check
}

func newWhere(p *Page) *where {
	k, l := p.kit, p.desk.Locale
	home := p.desk.Home()
	w := &where{page: p, room: roomOf(home.Settings.Values)}
	w.desk = k.Check(l.Say("Only what I can do at my desk, in office clothes"), w.room.deskOnly, func(on bool) { w.room.deskOnly = on })
	things := kit.Flow(look.GapSmall)
	for _, id := range stretch.Equipment() {
		things.Add(k.Chip(names.Equipment(l.Book, id), slices.Contains(w.room.equipment, id), func(on bool) {
			w.room.equipment = with(w.room.equipment, id, on, stretch.Equipment())
		}))
	}
	areas := kit.Flow(look.GapSmall)
	for _, id := range stretch.Areas() {
		areas.Add(k.Chip(names.Area(l.Book, id), slices.Contains(w.room.spare, id), func(on bool) {
			w.room.spare = with(w.room.spare, id, on, stretch.Areas())
		}))
	}
	auto := k.Check(l.Say("Start Posture Break when I log in"), w.room.autostart, func(on bool) { w.room.autostart = on })
	system := kit.Column(0, auto)
	if why := home.Settings.Without["system.autostart"]; why != "" {
		auto.Off(why)
		system.Add(k.Muted(why))
	}
	w.root = kit.Column(look.GapHuge,
		k.Heading(l.Say("Where do you work, and what is at hand?")),
		k.Card(kit.Column(look.GapLarge,
			w.desk,
			k.WideRow(l.Say("At hand"), l.Say("A carpet does for a mat."), things).Object,
			k.Rule(),
			k.WideRow(l.Say("To be careful with"), l.Say("Stretches that work here are left out. You can change it at any time."), areas).Object,
			k.Banner(kit.Note, l.Say("Posture Break is not medical advice."),
				l.Say("With pain, an injury, a recent operation or in pregnancy, a doctor or physiotherapist decides what is good for you. Move slowly, and stop when it hurts.")),
			k.Rule(), system)))
	return w
}

func (w *where) content() fyne.CanvasObject { return w.root }
func (w *where) first() fyne.Focusable      { return w.desk }
func (w *where) appear()                    {}
func (w *where) vanish()                    {}

func (w *where) leave(then func(string)) { w.page.write(w.room.patch(), then) }
