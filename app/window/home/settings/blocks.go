package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
)

// blockList is a list of blocks in the settings: reminders or places.
type blockList struct {
	head, note string
	count      func(reminders.Settings) int
	make       func(i int) []*field
	name       func(s reminders.Settings, i int) string
	about      func(s reminders.Settings, i int) string // a line that says what is in the block
	drop       func(i int)
	last       string // why the last one cannot be taken away: a file without any has those that are there at first
	add        string
	grow       func()
}

// blocks is the cards of such a list, one for each block, under a heading.
type blocks struct {
	page   *Page
	list   blockList
	column *fyne.Container
	blocks []*block
	box    *fyne.Container
	plus   *kit.Button
}

// block is a card that shows its name and what is in it, and opens to show its fields.
type block struct {
	*group
	name, about *parts.Prose
	toggle      *kit.Button
	body        *fyne.Container
	open        bool
}

var _ card = (*blocks)(nil)

func (p *Page) newBlocks(list blockList) *blocks {
	b := &blocks{page: p, list: list, column: kit.Column(look.GapLarge)}
	b.plus = p.kit.Button(kit.Plain, list.add, func() { p.now(list.grow) }).With(look.IconPlus)
	b.box = kit.Column(look.GapMedium, kit.Column(look.GapTiny, p.kit.Heading(list.head), p.kit.Muted(list.note)), b.column, kit.Flow(0, b.plus))
	b.build(p.values())
	if len(b.blocks) == 1 {
		b.blocks[0].unfold(b.page, true)
	}
	return b
}

func (b *blocks) object() fyne.CanvasObject { return b.box }

func (b *blocks) fields() []*field {
	var all []*field
	for _, block := range b.blocks {
		all = append(all, block.items...)
	}
	return all
}

// build makes the cards anew. One more than before is the one that was added: it is open.
func (b *blocks) build(values reminders.Settings) {
	before := len(b.blocks)
	b.blocks, b.column.Objects = nil, nil
	n := b.list.count(values)
	for i := range n {
		made := b.newBlock(i, n)
		b.blocks = append(b.blocks, made)
		b.column.Add(made.box)
	}
	if before > 0 && n == before+1 {
		b.blocks[before].unfold(b.page, true)
	}
	b.name(values)
}

func (b *blocks) newBlock(i, n int) *block {
	p := b.page
	made := &block{group: p.newGroup("", b.list.make(i)...), name: p.kit.Label(""), about: p.kit.Muted("")}
	made.toggle = p.kit.Button(kit.Plain, "", func() {
		made.unfold(p, !made.open)
		p.arrange()
	}).Opening().Small()
	head := kit.Beside(look.GapMedium, wordsLeast*p.desk.Look.Scale/2, kit.Column(look.GapTiny, made.name, made.about), made.toggle)
	made.body = kit.Column(look.GapLarge, p.kit.Rule(), made.rows, b.dropLine(i, n))
	made.box = p.kit.Card(kit.Column(look.GapLarge, head, made.body))
	made.unfold(p, false)
	return made
}

// dropLine is the button that takes a block away.
func (b *blocks) dropLine(i, n int) fyne.CanvasObject {
	p, l := b.page, b.page.desk.Locale
	drop := p.kit.Button(kit.Quiet, l.In("button", "Take away"), func() { p.now(func() { b.list.drop(i) }) }).With(look.IconTrash).Small().
		Called(l.Say("Take away: %s", b.list.name(p.values(), i)))
	if n > 1 {
		return kit.Flow(0, drop)
	}
	drop.Off(b.list.last)
	return kit.Column(look.GapTiny, kit.Flow(0, drop), p.kit.Muted(b.list.last))
}

// unfold shows the fields of the block, or not.
func (b *block) unfold(p *Page, open bool) {
	l := p.desk.Locale
	b.open = open
	show(b.body, open)
	if open {
		b.toggle.Set(l.In("button", "Fold"), look.IconUp)
	} else {
		b.toggle.Set(l.In("button", "Change"), look.IconDown)
	}
	b.toggle.Called(l.In("what to do, and with what", "%[1]s: %[2]s", b.toggle.Text(), b.name.Text))
}

// take shows what is in force. The cards are made anew when there are more of them, or fewer.
func (b *blocks) take(values reminders.Settings) {
	if b.list.count(values) != len(b.blocks) {
		b.build(values)
		return
	}
	for _, block := range b.blocks {
		block.take(values)
	}
	b.name(values)
}

// name says what each block is called and what is in it.
func (b *blocks) name(values reminders.Settings) {
	for i, block := range b.blocks {
		block.name.Set(b.list.name(values, i))
		block.about.Set(b.list.about(values, i))
		block.head = b.list.head + "\n" + block.name.Text
	}
	why := ""
	if b.page.locked() {
		why = b.page.lockedWords()
	}
	b.plus.Off(why)
}

// filter shows the blocks with something that is searched for, open.
func (b *blocks) filter(s search) bool {
	found := false
	for _, block := range b.blocks {
		found = block.filter(s) || found
		show(block.body, block.open || !s.all())
	}
	show(b.box, found || s.all())
	return found || s.all()
}
