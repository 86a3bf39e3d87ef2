package stretches

import (
	"context"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/stage"
)

// Page is the page of stretches: the grid of all of them, and over it one of them.
type Page struct {
	desk    desk.Desk
	find    *finder
	root    *fyne.Container
	browse  *browse
	detail  *detail // nil while the grid is shown
	gallery *stage.Gallery
	living  living
	end     context.CancelFunc
	ctx     context.Context // of what draws while the page is shown; nil while it is not
}

var _ desk.Page = (*Page)(nil)

// New returns the page with the grid of what the resident has told. Its pictures are drawn when it appears.
func New(d desk.Desk) *Page {
	p := &Page{desk: d, find: newFinder(d.Locale.Book), gallery: stage.NewGallery(d.Figures, d.Look)}
	p.living = living{page: p, ticker: ticker{every: d.Every}}
	p.browse = newBrowse(p)
	p.root = container.NewStack(p.browse.scroll)
	return p
}

// Content is the page on the screen.
func (p *Page) Content() fyne.CanvasObject { return p.root }

// Appear begins to draw, and opens the stretch with this id, if there is one.
func (p *Page) Appear(id string) {
	if p.ctx == nil {
		p.ctx, p.end = context.WithCancel(context.Background())
		ctx := p.ctx
		p.desk.Draw(func() { p.gallery.Run(ctx, p.deliver) })
	}
	if id != "" {
		p.open(id)
	}
	if p.detail != nil {
		p.detail.appear()
		return
	}
	p.sized()
}

// Leave stops all that draws or moves.
func (p *Page) Leave() {
	if p.ctx == nil {
		return
	}
	p.living.calm()
	if p.detail != nil {
		p.detail.leave()
	}
	p.end()
	p.ctx = nil
}

// Tell brings up to date what is shown. Filter, scroll and focus stay where they are.
func (p *Page) Tell(changed link.Home) {
	if changed.Stretches != nil {
		p.find.forget()
	}
	if changed.Faults != nil {
		p.browse.showFaults()
	}
	if changed.Stretches != nil || changed.Settings != nil {
		p.browse.fill()
	}
	if changed.Stretches != nil || changed.Settings != nil || changed.Faults != nil {
		p.browse.scroll.Arrange()
		p.sized()
		if p.detail != nil {
			p.retell()
		}
	}
	if changed.Status != nil && p.detail != nil {
		p.detail.head.showStatus()
		p.detail.scroll.Arrange()
	}
}

// retell brings the opened stretch up to date; one that has left the catalogue is closed.
func (p *Page) retell() {
	if a, ok := p.about(p.detail.id); ok {
		p.detail.show(a)
		return
	}
	p.close()
}

// about finds what is known of a stretch.
func (p *Page) about(id string) (link.About, bool) {
	all := *p.desk.Home().Stretches
	i := slices.IndexFunc(all, func(a link.About) bool { return a.Stretch.ID == id })
	if i < 0 {
		return link.About{}, false
	}
	return all[i], true
}

// open shows one stretch over the grid.
func (p *Page) open(id string) {
	a, ok := p.about(id)
	if !ok || p.detail != nil && p.detail.id == id {
		return
	}
	if p.detail != nil {
		p.detail.leave()
	}
	p.living.calm()
	p.detail = newDetail(p, a)
	p.turn(p.detail.root, p.detail.back)
	if p.ctx != nil {
		p.detail.appear()
	}
}

// turn shows the grid, or a stretch, in place of the other. Who came by keyboard goes on there.
func (p *Page) turn(to fyne.CanvasObject, focus fyne.Focusable) {
	byKeys := p.desk.Window.Canvas().Focused() != nil
	p.root.Objects = []fyne.CanvasObject{to}
	p.root.Refresh()
	if byKeys {
		p.focus(focus)
	}
}

// focus gives the keyboard to a part of the page. What was never painted is not known to the driver yet, but to the window.
func (p *Page) focus(o fyne.Focusable) { p.desk.Window.Canvas().Focus(o) }

// close goes back to the grid, to the card of the stretch that was opened.
func (p *Page) close() {
	id := p.detail.id
	p.detail.leave()
	p.detail = nil
	var card fyne.Focusable = p.browse.filters.search
	if c, ok := p.browse.cards[id]; ok && slices.Contains(p.browse.shown, c) {
		card = c
	}
	p.turn(p.browse.scroll, card)
	p.sized()
}

// Escape goes back from a stretch to the grid, and says whether it did. The window asks before it closes itself.
func (p *Page) Escape() bool {
	if p.detail == nil {
		return false
	}
	p.close()
	return true
}

// Search gives the keyboard to the search field.
func (p *Page) Search() {
	if p.detail != nil {
		p.close()
	}
	p.focus(p.browse.filters.search)
}

// handOver does something that can take a button away, and gives the keyboard to another one where the button had it.
func (p *Page) handOver(from, to *kit.Button, do func()) {
	had := p.desk.Window.Canvas().Focused() == fyne.Focusable(from)
	do()
	if had && !usable(from) && usable(to) {
		p.focus(to)
	}
}

// usable says whether a button can have the keyboard.
func usable(b *kit.Button) bool { return b.Visible() && !b.Disabled() }

// sized asks for the pictures that are missing on the cards.
func (p *Page) sized() {
	if p.ctx == nil || p.detail != nil {
		return
	}
	if wanted := p.browse.stillsWanted(); len(wanted) > 0 {
		p.gallery.Ask(wanted)
	}
}

// deliver brings a picture to its card. It is called on the goroutine that draws.
func (p *Page) deliver(s stage.Still, img *image.RGBA) {
	fyne.Do(func() {
		if c, ok := p.browse.cards[s.Name]; ok {
			if want, _ := c.still(); want == s {
				c.hang(img)
			}
		}
	})
}
