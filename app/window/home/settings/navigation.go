package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Widths at normal text size.
const (
	listWidth  = 200 // of the list of sections
	listLeast  = 700 // of the page, for the list to stand beside the settings
	fieldLeast = 240 // of the search, beside the selection of a section
)

// navigation is the way to a section: a search, and a list at the left or, where there is little room, a selection above.
type navigation struct {
	page    *Page
	search  *kit.Entry
	list    *fyne.Container
	buttons []*kit.Button
	picker  *kit.Selection
}

func (p *Page) newNavigation() *navigation {
	l := p.desk.Locale
	n := &navigation{page: p, list: kit.Column(look.GapTiny)}
	n.search = p.kit.Search(l.Say("Search"), p.look)
	n.search.OnSubmitted = func(string) { p.focusFound() }
	names := make([]string, len(p.sections))
	for i, s := range p.sections {
		names[i] = s.name
		button := p.kit.Button(kit.Quiet, s.name, func() { p.turn(i) }).With(s.icon).Leading()
		n.buttons = append(n.buttons, button)
		n.list.Add(button)
	}
	n.picker = p.kit.Selection(l.Say("Section of the settings"), names, 0, p.turn)
	return n
}

// choose marks the section that is shown, -1 for none.
func (n *navigation) choose(index int) {
	state := n.page.desk.Locale.In("state of a section", "Shown")
	for i, button := range n.buttons {
		if i == index {
			button.Choose(true, state)
		} else {
			button.Choose(false, "")
		}
	}
	n.picker.Set(index)
	if index < 0 {
		n.picker.SetText(n.page.desk.Locale.In("settings", "Found"))
	}
}

// Search gives the keyboard to the field that searches the settings.
func (p *Page) Search() { kit.Focus(p.nav.search) }

// focusFound gives the keyboard to the first setting that was found.
func (p *Page) focusFound() {
	for _, f := range p.fields() {
		if all := focusables(f.row.box); len(all) > 0 && p.query != "" && p.desk.Window != nil {
			p.desk.Window.Canvas().Focus(all[0])
			return
		}
	}
}

// focusables lists what the keyboard can reach in a tree of containers, in order.
func focusables(o fyne.CanvasObject) []fyne.Focusable {
	if !o.Visible() {
		return nil
	}
	if off, ok := o.(fyne.Disableable); ok && off.Disabled() {
		return nil
	}
	if f, ok := o.(fyne.Focusable); ok {
		return []fyne.Focusable{f}
	}
	var all []fyne.Focusable
	switch box := o.(type) {
	case *fyne.Container:
		for _, inner := range box.Objects {
			all = append(all, focusables(inner)...)
		}
	case *container.ThemeOverride: // around a slider
		return focusables(box.Content)
	}
	return all
}

// frame sets search and list at the left of the settings, or search and selection above them.
type frame struct{ scale float32 }

// Layout is called by Fyne.
func (f frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	search, list, picker, scroll := objects[0], objects[1], objects[2], objects[3]
	wide := size.Width >= listLeast*f.scale
	parts.Show(list, wide)
	parts.Show(picker, !wide)
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	const margin = look.GapHuge
	field := search.MinSize().Height
	if wide {
		width := listWidth * f.scale
		put(search, margin, margin, width, field)
		put(list, margin, margin+field+look.GapLarge, width, parts.HeightOf(list, width))
		put(scroll, margin+width, 0, size.Width-margin-width, size.Height)
		return
	}
	inner, choice := size.Width-2*margin, picker.MinSize()
	high := max(field, choice.Height)
	if inner-choice.Width-look.GapSmall < fieldLeast*f.scale {
		put(search, margin, look.GapLarge, inner, field)
		put(picker, margin, look.GapLarge+field+look.GapSmall, inner, choice.Height)
		high = field + look.GapSmall + choice.Height
	} else {
		put(picker, margin, look.GapLarge+(high-choice.Height)/2, choice.Width, choice.Height)
		put(search, margin+choice.Width+look.GapSmall, look.GapLarge+(high-field)/2, inner-choice.Width-look.GapSmall, field)
	}
	top := look.GapLarge + high
	put(scroll, 0, top, size.Width, size.Height-top)
}

// MinSize is called by Fyne.
func (frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
