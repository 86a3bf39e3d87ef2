package settings

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// buildStretches fills the section about what a person can and wants to do.
func (p *Page) buildStretches(s *section) {
	l := p.desk.Locale
	s.add(p.newGroup(l.Say("Where you are"), p.hereField(), p.deskOnlyField(), p.equipmentField()))
	s.add(p.newPlaces())
	s.add(p.newGroup(l.Say("Be careful with"), p.spareField()))
	s.add(p.newListing(l.Say("Favourites"), l.Say("You get one of these a day. Without any, those that keep feeling good come more often."), p.favourites, p.addFavourite()))
	s.add(p.newListing(l.Say("Left out"), l.Say("These are not recommended."), p.leftOut, p.addLeftOut()))
	s.add(p.newListing(l.Say("At a rhythm or in a dose of your own"), l.Say("You settle this on the page of the stretch."), p.adjusted, nil))
}

// noPlace says why something has no effect while a place is chosen.
func (p *Page) noPlace(s reminders.Settings) string {
	if s.Stretch.Place == "" {
		return ""
	}
	return p.desk.Locale.Say("You are at “%s”: what is possible there counts instead.", s.Stretch.Place)
}

func (p *Page) hereField() *field {
	l := p.desk.Locale
	label := l.Say("I am at")
	return newField(p, spec[string]{
		key: "stretch.place", label: label, help: l.Say("What is possible at this place decides what is recommended."),
		get: func(s reminders.Settings) string { return s.Stretch.Place },
		say: func(name string) string { return p.placeName(name) },
	}, func(value string, h hand[string]) control[string] {
		button := p.kit.MenuButton(kit.Plain, p.placeName(value), func() []kit.Item {
			here := p.values().Stretch.Place
			items := []kit.Item{{Text: p.placeName(""), Chosen: here == "", Do: func() { h.set("") }}}
			for _, place := range p.values().Places {
				items = append(items, kit.Item{Text: place.Name, Chosen: here == place.Name, Do: func() { h.set(place.Name) }})
			}
			return items
		}).Called(label)
		return control[string]{object: button, take: func(name string) { button.SetText(p.placeName(name)) }, off: button.Off}
	})
}

// placeName is the name of a place, and words for none.
func (p *Page) placeName(name string) string {
	if name == "" {
		return p.desk.Locale.Say("No place in particular")
	}
	return name
}

func (p *Page) deskOnlyField() *field {
	l := p.desk.Locale
	return p.flagField(spec[bool]{
		key: "stretch.desk_only", label: l.Say("Only what can be done at the desk in office clothes"),
		get: func(s reminders.Settings) bool { return s.Stretch.DeskOnly }, idle: p.noPlace,
	})
}

func (p *Page) equipmentField() *field {
	l := p.desk.Locale
	options := equipmentOptions(l)
	return p.chipsField(spec[[]string]{
		key: "stretch.equipment", label: l.Say("What is at hand"), words: optionNames(options),
		get: func(s reminders.Settings) []string { return s.Stretch.Equipment }, idle: p.noPlace,
	}, options)
}

func (p *Page) spareField() *field {
	l := p.desk.Locale
	var options []option
	for _, area := range stretch.Areas() {
		options = append(options, option{area, names.Area(l.Book, area)})
	}
	return p.chipsField(spec[[]string]{
		key: "stretch.spare", label: l.Say("Regions to spare"), words: optionNames(options),
		help: l.Say("Nothing is recommended that is felt there. Pain that is strong, or stays, belongs to a doctor or physiotherapist."),
		get:  func(s reminders.Settings) []string { return s.Stretch.Spare },
	}, options)
}

// chipsField is a choice of any number of values.
func (p *Page) chipsField(s spec[[]string], options []option) *field {
	l := p.desk.Locale
	s.at = below
	s.say = func(ids []string) string {
		var said []string
		for _, o := range options {
			if slices.Contains(ids, o.id) {
				said = append(said, o.name)
			}
		}
		if len(said) == 0 {
			return l.In("value of a setting", "None")
		}
		return l.Commas(said...)
	}
	return newField(p, s, func(value []string, h hand[[]string]) control[[]string] { return p.chips(options, value, h) })
}

func equipmentOptions(l words.Locale) []option {
	var options []option
	for _, thing := range stretch.Equipment() {
		options = append(options, option{thing, names.Equipment(l.Book, thing)})
	}
	return options
}

// entry is a line of a listing: a stretch or a region, with what can be done about it.
type entry struct {
	text, note string
	stretch    string // to be opened; "" for none
	icon       look.Icon
	action     string
	do         func()
}

func (p *Page) favourites(s reminders.Settings) []entry {
	l := p.desk.Locale
	var entries []entry
	for _, id := range s.Stretch.Favourites {
		entries = append(entries, entry{
			text: p.stretchName(id), stretch: id, icon: look.IconClose, action: l.In("button", "No favourite any more"),
			do: func() {
				p.ask(link.Request{Do: link.Favourite, Stretch: id}, p.asking(link.Request{Do: link.Favourite, Stretch: id, On: true}))
			},
		})
	}
	return entries
}

// leftOut lists what a person has left out, for good or for a time, and the regions that are spared for a time.
func (p *Page) leftOut(s reminders.Settings) []entry {
	var entries []entry
	areas := map[string]bool{}
	for _, about := range *p.desk.Home().Stretches {
		id, area := about.Stretch.ID, about.Stretch.Area
		switch {
		case about.Muted == nil:
		case about.Muted.By == link.MutedByPerson:
			entries = append(entries, p.muteEntry(about.Stretch.Name, id, about.Muted))
		case about.Muted.By == link.MutedByArea && !about.Muted.Until.IsZero() && !areas[area]:
			areas[area] = true
			entry := p.muteEntry(names.Area(p.desk.Locale.Book, area), area, about.Muted)
			entry.stretch = ""
			entries = append(entries, entry)
		}
	}
	return entries
}

func (p *Page) muteEntry(name, id string, muted *link.Muted) entry {
	return entry{
		text: name, note: muted.Words, stretch: id, icon: look.IconUndo, action: p.desk.Locale.In("button", "Take back in"),
		do: func() {
			again := link.Request{Do: link.Mute, Stretch: id}
			if !muted.Until.IsZero() {
				const aDay = 24 * time.Hour
				again.Days = max(int((muted.Until.Sub(p.desk.Now())+aDay-1)/aDay), 1)
			}
			p.ask(link.Request{Do: link.Unmute, Stretch: id}, p.asking(again))
		},
	}
}

func (p *Page) adjusted(s reminders.Settings) []entry {
	l := p.desk.Locale
	var entries []entry
	for _, a := range s.Stretch.Adjust {
		entries = append(entries, entry{
			text: p.stretchName(a.Stretch), note: adjustmentWords(l, a), stretch: a.Stretch, icon: look.IconUndo, action: l.In("button", "As published"),
			do: func() {
				none := reminders.Adjustment{Stretch: a.Stretch}
				p.ask(link.Request{Do: link.Adjust, Adjust: &none}, p.asking(link.Request{Do: link.Adjust, Adjust: &a}))
			},
		})
	}
	return entries
}

// adjustmentWords says what is settled about a stretch: "every 3 hours, hold for 20 s".
func adjustmentWords(l words.Locale, a reminders.Adjustment) string {
	var said []string
	if a.Every > 0 {
		said = append(said, l.Say("again after %s", l.Length(a.Every.Std())))
	}
	if a.Hold > 0 {
		said = append(said, l.Count(a.Hold, "hold for %d second", "hold for %d seconds"))
	}
	if a.Reps > 0 {
		said = append(said, l.Count(a.Reps, "%d repetition", "%d repetitions"))
	}
	if a.Sets > 0 {
		said = append(said, l.Count(a.Sets, "%d set", "%d sets"))
	}
	return l.Commas(said...)
}

// stretchName is the name of a stretch, and its id where the catalogue has none of that id.
func (p *Page) stretchName(id string) string {
	for _, about := range *p.desk.Home().Stretches {
		if about.Stretch.ID == id {
			return about.Stretch.Name
		}
	}
	return id
}

// addFavourite chooses another favourite.
func (p *Page) addFavourite() fyne.CanvasObject {
	l := p.desk.Locale
	return p.stretchMenu(l.In("button", "Add a favourite"), func(id string) bool { return !slices.Contains(p.values().Stretch.Favourites, id) }, func(id string) {
		p.ask(link.Request{Do: link.Favourite, Stretch: id, On: true}, p.asking(link.Request{Do: link.Favourite, Stretch: id}))
	})
}

// addLeftOut leaves another stretch out for good.
func (p *Page) addLeftOut() fyne.CanvasObject {
	l := p.desk.Locale
	return p.stretchMenu(l.In("button", "Leave one out"), func(id string) bool { return !slices.Contains(p.values().Stretch.Mute, id) }, func(id string) {
		p.ask(link.Request{Do: link.Mute, Stretch: id}, p.asking(link.Request{Do: link.Unmute, Stretch: id}))
	})
}

// stretchMenu is a button that opens the stretches, with a field to search them.
func (p *Page) stretchMenu(text string, offered func(id string) bool, choose func(id string)) *kit.Button {
	return p.kit.MenuButton(kit.Plain, text, func() []kit.Item { return p.stretchItems("", offered, choose) })
}

func (p *Page) stretchItems(now string, offered func(id string) bool, choose func(id string)) []kit.Item {
	var items []kit.Item
	for _, about := range *p.desk.Home().Stretches {
		id := about.Stretch.ID
		if offered(id) {
			items = append(items, kit.Item{Text: about.Stretch.Name, Note: names.Position(p.desk.Locale.Book, about.Stretch.Position), Chosen: id == now, Do: func() { choose(id) }})
		}
	}
	return items
}
