package stretches

import (
	"slices"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/stage"
)

// browse is the grid of all stretches, with what narrows it down.
type browse struct {
	page    *Page
	kit     kit.Kit
	count   *parts.Prose
	filters *filters
	faults  *fyne.Container
	empty   *fyne.Container
	grid    *fyne.Container
	scroll  *kit.Scroll
	cards   map[string]*card // of all stretches, by id
	shown   []*card          // those in the grid, in order
}

// newBrowse makes the grid of what the resident has told.
func newBrowse(p *Page) *browse {
	k := kit.Of(p.desk)
	b := &browse{
		page: p, kit: k, count: k.Muted(""), cards: map[string]*card{},
		faults: kit.Column(look.GapMedium), empty: kit.Column(look.GapMedium),
		grid: kit.Grid(cardLeast*k.Look.Growth(), look.GapMedium),
	}
	b.filters = newFilters(k, b.narrow)
	head := kit.Column(look.GapTiny, k.Title(k.Words.Say("Stretches")), b.count)
	b.scroll = kit.NewScroll(kit.Bounded(2*look.SizeColumn, look.GapHuge,
		kit.Column(look.GapLarge, head, b.faults, b.filters.root, newOutset(look.GapHuge, b.empty), newOutset(look.GapSmall, b.grid))))
	b.showFaults()
	b.fill()
	return b
}

// narrow is called when the filter has changed.
func (b *browse) narrow() {
	b.fill()
	b.scroll.Arrange()
}

// fill brings the cards up to what is known and wanted.
func (b *browse) fill() {
	home := b.page.desk.Home()
	all, have := *home.Stretches, meansOf(home.Settings.Values)
	b.filters.offerOwn(slices.ContainsFunc(all, func(a link.About) bool { return a.Origin != link.BuiltIn }))
	wanted := pick(all, b.filters.now, have, b.page.find)
	b.shown = b.shown[:0]
	b.grid.Objects = b.grid.Objects[:0]
	for _, a := range wanted {
		c := b.card(a)
		b.shown = append(b.shown, c)
		b.grid.Objects = append(b.grid.Objects, c)
	}
	b.count.Set(counted(b.kit.Words.Book, len(wanted), len(all)))
	b.showEmpty(all, have, len(wanted) == 0)
}

// card is the card of a stretch, with what is known of it now.
func (b *browse) card(a link.About) *card {
	c, ok := b.cards[a.Stretch.ID]
	if !ok {
		c = newCard(b.kit.Look, b)
		b.cards[a.Stretch.ID] = c
	}
	if content := contentOf(b.kit.Words, a, b.page.desk.Now()); !c.says(a, content) {
		c.say(a, content)
	}
	return c
}

// showEmpty says that nothing fits, and offers to give up a part of the filter.
func (b *browse) showEmpty(all []link.About, have means, empty bool) {
	b.empty.Objects = nil
	if !empty {
		return
	}
	w := b.kit.Words
	if len(all) == 0 {
		b.empty.Add(b.kit.Empty(look.IconStretches, w.Say("There are no stretches."), w.Say("Your own files hide all of them. Take one away to see it again.")))
		return
	}
	var ways []fyne.CanvasObject
	remedy := w.Say("No single filter is in the way. Clear them all and begin anew.")
	for _, l := range lifts(all, b.filters.now, have, b.page.find) {
		remedy = w.Say("One filter less shows some.")
		ways = append(ways, b.kit.Button(kit.Plain, liftWords(w.Book, b.filters.now, l), func() {
			b.filters.set(b.filters.now.without(l.Part))
			kit.Focus(b.filters.search)
		}))
	}
	ways = append(ways, b.kit.Button(kit.Quiet, w.Say("Clear all filters"), b.filters.clear))
	b.empty.Add(b.kit.Empty(look.IconSearch, w.Say("No stretch fits all of this."), remedy, ways...))
}

// showFaults says what is wrong with files of the person's own, a banner for each.
func (b *browse) showFaults() {
	b.faults.Objects = nil
	for _, f := range filesOf(*b.page.desk.Home().Faults) {
		b.faults.Add(faultBanner(b.kit, f, b.scroll))
	}
}

// open shows one stretch.
func (b *browse) open(id string) { b.page.open(id) }

// roam gives the keyboard to the card that lies columns beside, or rows below, another.
func (b *browse) roam(from *card, columns, rows int) {
	at := slices.Index(b.shown, from)
	if at < 0 {
		return
	}
	across := 1
	for across < len(b.shown) && b.shown[across].Position().Y == b.shown[0].Position().Y {
		across++
	}
	if to := at + columns + rows*across; to >= 0 && to < len(b.shown) {
		kit.Focus(b.shown[to])
	}
}

// stillsWanted lists the pictures that are missing, in the order of the cards.
func (b *browse) stillsWanted() []stage.Still {
	var wanted []stage.Still
	for _, c := range b.shown {
		if s, missing := c.still(); missing {
			wanted = append(wanted, s)
		}
	}
	return wanted
}
