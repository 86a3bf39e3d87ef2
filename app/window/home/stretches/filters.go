package stretches

import (
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders/stretch"
)

// filters is where the person says what to see: the search and the usual wishes are always there, the rest is folded away.
type filters struct {
	kit     kit.Kit
	now     filter
	changed func()
	root    *fyne.Container
	search  *kit.Entry
	more    *kit.Button
	reset   *kit.Button
	panel   *fyne.Container
	own     *kit.Chip
	writers []func(filter) // bring a chip up to a filter
}

// newFilters makes the filters, all of them open to everything. changed is called after each change.
func newFilters(k kit.Kit, changed func()) *filters {
	f := &filters{kit: k, changed: changed}
	w := k.Words
	f.search = k.Search(w.Say("Search by name, region or what to do"), func(text string) {
		f.change(func(now *filter) { now.Query = text })
	})
	f.own = f.chip(w.In("filter", "My own"), func(now *filter) *bool { return &now.Own })
	f.own.Hide()
	f.more = k.Button(kit.Quiet, "", f.fold).Small()
	f.reset = k.Button(kit.Quiet, w.Say("Clear"), f.clear).With(look.IconClose).Small()
	usual := kit.Flow(look.GapSmall,
		f.chip(w.In("filter", "At my desk"), func(now *filter) *bool { return &now.Desk }),
		f.chip(w.In("filter", "With what I have"), func(now *filter) *bool { return &now.Have }),
		f.chip(w.In("filter", "Favourites"), func(now *filter) *bool { return &now.Liked }),
		f.own, f.more, f.reset,
	)
	f.panel = kit.Column(look.GapMedium, f.places(), f.movements(), f.limits())
	f.panel.Hide()
	f.root = kit.Column(look.GapMedium, f.search, usual, f.panel)
	f.write()
	return f
}

func (f *filters) places() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, place := range wheres() {
		chips = append(chips, chipOf(f, whereWords(f.kit.Words.Book, place), place, func(now *filter) *[]where { return &now.Where }))
	}
	return f.group(f.kit.Words.Say("Where"), chips)
}

func (f *filters) movements() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, d := range stretch.Directions() {
		chips = append(chips, chipOf(f, names.Direction(f.kit.Words.Book, d), d, func(now *filter) *[]stretch.Direction { return &now.Directions }))
	}
	return f.group(f.kit.Words.Say("What it does"), chips)
}

func (f *filters) limits() fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, most := range lengths() {
		chip := f.kit.Chip(withinWords(f.kit.Words.Book, most), false, func(on bool) {
			f.change(func(now *filter) { now.Within = map[bool]time.Duration{true: most}[on] })
		})
		f.writers = append(f.writers, func(now filter) { chip.Set(now.Within == most) })
		chips = append(chips, chip)
	}
	return f.group(f.kit.Words.Say("How long"), chips)
}

func (f *filters) group(name string, chips []fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(look.GapSmall, f.kit.Caption(name), kit.Flow(look.GapSmall, chips...))
}

// chip makes a chip for a part of the filter that is on or off.
func (f *filters) chip(text string, part func(*filter) *bool) *kit.Chip {
	chip := f.kit.Chip(text, false, func(on bool) { f.change(func(now *filter) { *part(now) = on }) })
	f.writers = append(f.writers, func(now filter) { chip.Set(*part(&now)) })
	return chip
}

// chipOf makes a chip for one choice of a part of the filter that has several.
func chipOf[T comparable](f *filters, text string, one T, part func(*filter) *[]T) *kit.Chip {
	chip := f.kit.Chip(text, false, func(bool) {
		f.change(func(now *filter) { list := part(now); *list = toggled(*list, one) })
	})
	f.writers = append(f.writers, func(now filter) {
		list := *part(&now)
		chip.Set(len(toggled(list, one)) < len(list))
	})
	return chip
}

// change changes the filter as the person says.
func (f *filters) change(how func(*filter)) {
	how(&f.now)
	f.write()
	f.changed()
}

// set changes the filter as a whole, and what shows it.
func (f *filters) set(to filter) { f.change(func(now *filter) { *now = to }) }

// clear takes all filters away.
func (f *filters) clear() {
	f.set(filter{})
	kit.Focus(f.search)
}

// fold shows the filters that are not always there, or puts them away. Those in force stay in force.
func (f *filters) fold() {
	parts.Show(f.panel, !f.panel.Visible())
	f.write()
	f.changed()
}

// write brings everything up to the filter.
func (f *filters) write() {
	for _, bring := range f.writers {
		bring(f.now)
	}
	f.search.SetQuietly(f.now.Query)
	parts.Show(f.reset, len(f.now.parts()) > 0)
	w := f.kit.Words
	switch n := f.now.folded(); {
	case f.panel.Visible():
		f.more.Set(w.Say("Fewer filters"), look.IconUp)
	case n > 0:
		f.more.Set(w.Count(n, "More filters, %d in force", "More filters, %d in force"), look.IconDown)
	default:
		f.more.Set(w.Say("More filters"), look.IconDown)
	}
}

// offerOwn shows the filter for stretches of the person's own where there are any, or where it is in force.
func (f *filters) offerOwn(any bool) { parts.Show(f.own, any || f.now.Own) }
