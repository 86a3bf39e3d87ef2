package settings

import (
	"slices"
	"strconv"

	"posturebreak/app/window/home/names"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// placeKey is the list of places in the settings.
const placeKey = "place"

// newPlaces makes the card of the places where a person works.
func (p *Page) newPlaces() *blocks {
	l := p.desk.Locale
	return p.newBlocks(blockList{
		head: l.Say("Your places"), note: l.Say("What is possible at each of them. You change the place here, in the tray and on Today."),
		count: func(s reminders.Settings) int { return len(s.Places) },
		make:  p.placeFields,
		name:  func(s reminders.Settings, i int) string { return l.Text(s.Places[i].Name) }, // those of the first start are in every book
		about: p.placeSaid,
		drop:  p.dropPlace,
		last:  l.Say("Keep one place. It need not be chosen."),
		add:   l.In("button", "Add a place"),
		grow:  p.addPlace,
	})
}

// placeSaid says what is possible at a place.
func (p *Page) placeSaid(s reminders.Settings, i int) string {
	l, place := p.desk.Locale, s.Places[i]
	var said []string
	if place.DeskOnly {
		said = append(said, l.Say("At the desk only"))
	}
	for _, thing := range place.Equipment {
		said = append(said, names.Equipment(l.Book, thing))
	}
	return l.Commas(said...)
}

// placeFields are the settings of the place with an index.
func (p *Page) placeFields(i int) []*field {
	l := p.desk.Locale
	key := func(name string) string { return placeKey + "[" + strconv.Itoa(i+1) + "]." + name }
	at := func(s reminders.Settings) reminders.Place { return element(s.Places, i) }
	equipment, positions := equipmentOptions(l), positionOptions(p)
	all := []*field{
		p.placeNameField(i, key("name")),
		p.flagField(spec[bool]{
			key: key("desk_only"), label: l.Say("Only what can be done at the desk in office clothes"), say: nothing[bool],
			get: func(s reminders.Settings) bool { return at(s).DeskOnly },
		}),
		p.chipsField(spec[[]string]{
			key: key("equipment"), label: l.Say("What is at hand"), words: optionNames(equipment),
			get: func(s reminders.Settings) []string { return at(s).Equipment },
		}, equipment),
		p.chipsField(spec[[]string]{
			key: key("positions"), label: l.Say("Positions that are possible"), help: l.Say("None chosen means all of them."), words: optionNames(positions),
			get: func(s reminders.Settings) []string { return at(s).Positions },
		}, positions),
	}
	for _, f := range all {
		f.list, f.usual = placeKey, nil
	}
	return all
}

// placeNameField is the name of a place. Where the person is there, that changes with it.
func (p *Page) placeNameField(i int, key string) *field {
	l := p.desk.Locale
	label := l.Say("Name of the place")
	var f *field
	f = newField(p, spec[string]{
		key: key, label: label,
		get: func(s reminders.Settings) string { return element(s.Places, i).Name },
	}, func(value string, h hand[string]) control[string] {
		plain := h.typing
		h.typing = func(name string) {
			if p.values().Stretch.Place != element(p.values().Places, i).Name {
				plain(name)
				return
			}
			p.later(f, func() {
				p.alter(f, func(s *reminders.Settings) { s.Places[i].Name, s.Stretch.Place = name, name })
			})
		}
		return p.text(label, l.Say("What you call it"), value, h)
	})
	return f
}

func positionOptions(p *Page) []option {
	var options []option
	for _, position := range stretch.Positions() {
		options = append(options, option{position, names.Position(p.desk.Locale.Book, position)})
	}
	return options
}

// addPlace adds a place like that which the settings have without one.
func (p *Page) addPlace() {
	l, s := p.desk.Locale, p.values()
	name := l.Say("New place")
	for n := 2; slices.ContainsFunc(s.Places, func(other reminders.Place) bool { return other.Name == name }); n++ {
		name = l.Say("New place %d", n)
	}
	place := reminders.Place{Name: name, DeskOnly: s.Stretch.DeskOnly, Positions: []string{}, Equipment: slices.Clone(s.Stretch.Equipment)}
	p.alterList(placeKey, l.Say("Added: %s", name), func(s *reminders.Settings) { s.Places = append(s.Places, place) })
}

func (p *Page) dropPlace(i int) {
	name := p.values().Places[i].Name
	p.alterList(placeKey, p.desk.Locale.Say("Taken away: %s", name), func(s *reminders.Settings) {
		s.Places = slices.Delete(s.Places, i, i+1)
		if s.Stretch.Place == name {
			s.Stretch.Place = ""
		}
	})
}

// element is an element of a list, and a zero one where the list has become shorter.
func element[T any](list []T, i int) T {
	var none T
	if i < len(list) {
		return list[i]
	}
	return none
}

// nothing is for values that are not said.
func nothing[T any](T) string { return "" }
