package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// wish is what a reminder shows: a stretch, some of the directions, or, with neither, what is recommended.
type wish struct {
	Stretch    string   `json:"stretch"`
	Directions []string `json:"directions"`
}

// mode is which of these it is.
type mode int

const (
	recommended mode = iota
	oneStretch
	someDirections
)

func (w wish) mode() mode {
	switch {
	case w.Stretch != "":
		return oneStretch
	case len(w.Directions) > 0:
		return someDirections
	}
	return recommended
}

// wishField is what a reminder shows.
func (p *Page) wishField(i int, key string) *field {
	l := p.desk.Locale
	return newField(p, spec[wish]{
		key: key, label: l.Say("What it shows"), at: below,
		get: func(s reminders.Settings) wish {
			r := element(s.Reminders, i)
			return wish{Stretch: r.Stretch, Directions: r.Directions}
		},
		write: func(w wish) any { return w },
	}, p.wishes)
}

// wishBox is the control for it.
type wishBox struct {
	page       *Page
	hand       hand[wish]
	now        wish
	mode       mode // which may be chosen before there is anything chosen in it
	modes      *kit.Choice
	stretch    *kit.Button
	directions control[[]string]
	object     *fyne.Container
}

func (p *Page) wishes(value wish, h hand[wish]) control[wish] {
	l := p.desk.Locale
	b := &wishBox{page: p, hand: h}
	b.modes = p.kit.Choice([]string{l.In("what to show", "Recommended"), l.In("what to show", "One stretch"), l.In("what to show", "Some directions")}, 0,
		func(i int) { b.turn(mode(i)) })
	b.stretch = p.kit.MenuButton(kit.Plain, "", func() []kit.Item {
		return p.stretchItems(b.now.Stretch, func(string) bool { return true }, func(id string) { b.choose(wish{Stretch: id}) })
	})
	var options []option
	for _, d := range stretch.Directions() {
		options = append(options, option{string(d), names.Direction(l.Book, d)})
	}
	b.directions = p.chips(options, value.Directions, hand[[]string]{set: func(ids []string) {
		if len(ids) == 0 {
			h.refuse(l.Say("Choose at least one direction."))
			return
		}
		b.choose(wish{Directions: ids})
	}})
	b.object = kit.Column(look.GapMedium, b.modes.Object, kit.Flow(0, b.stretch), b.directions.object)
	b.take(value)
	return control[wish]{object: b.object, take: b.take, off: func(why string) {
		b.modes.Off(why)
		b.stretch.Off(why)
		b.directions.off(why)
	}}
}

// take shows the wish in force.
func (b *wishBox) take(value wish) {
	if same(value, b.now) && b.mode != value.mode() && b.mode != recommended {
		return // chosen is how, and not yet what
	}
	b.now, b.mode = value, value.mode()
	b.show()
}

// turn chooses another kind of wish. Only what is recommended needs nothing more to be chosen.
func (b *wishBox) turn(m mode) {
	b.mode = m
	if m == recommended {
		b.choose(wish{Directions: []string{}})
		return
	}
	b.show()
	b.page.arrange()
}

func (b *wishBox) choose(w wish) {
	if w.Directions == nil {
		w.Directions = []string{}
	}
	b.now, b.mode = w, w.mode()
	b.show()
	b.page.arrange()
	b.hand.set(w)
}

func (b *wishBox) show() {
	b.modes.Set(int(b.mode))
	text := b.page.desk.Locale.In("button", "Choose a stretch")
	if b.now.Stretch != "" {
		text = b.page.stretchName(b.now.Stretch)
	}
	b.stretch.SetText(text)
	b.directions.take(b.now.Directions)
	show(b.object.Objects[1], b.mode == oneStretch)
	show(b.directions.object, b.mode == someDirections)
}
