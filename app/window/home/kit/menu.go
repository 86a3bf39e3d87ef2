package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// Item is a line of a menu.
type Item struct {
	Text   string
	Note   string // small, below the text
	Icon   look.Icon
	Chosen bool   // the one that is on
	Off    string // why it cannot be chosen, "" when it can
	Do     func()
}

// Sizes of a menu.
const (
	menuHeight = 420 // beyond it a menu scrolls
	menuWidth  = 220
	menuSearch = 8 // from so many items on there is a field to search
)

// MenuButton makes a button that opens a menu below it. items is asked each time it opens.
func (k Kit) MenuButton(m Manner, text string, items func() []Item) *Button {
	b := k.Button(m, text, nil).Opening()
	b.press = func() { k.OpenMenu(b, items()) }
	return b
}

// menu is an open list of items.
type menu struct {
	kit    Kit
	from   fyne.CanvasObject // what has the keyboard again when it closes
	popup  *widget.PopUp
	items  []Item
	lines  []*menuLine
	list   *fyne.Container
	scroll *Scroll
	search *Entry // nil for a short menu
}

// OpenMenu opens a list of items below an object. The arrow keys move in it, Enter chooses, Escape closes, and a long one has a
// field to search it.
func (k Kit) OpenMenu(from fyne.CanvasObject, items []Item) {
	c := canvasOf(from)
	if c == nil || len(items) == 0 {
		return
	}
	m := &menu{kit: k, from: from, items: items, list: Column(0)}
	for _, item := range items {
		m.addLine(item)
	}
	m.scroll = NewScroll(m.list)
	content := fyne.CanvasObject(m.scroll)
	if len(items) >= menuSearch {
		m.search = k.Search(k.Words.Say("Search"), m.filter)
		m.search.OnSubmitted = func(string) { m.first() }
		m.search.keys = m.searchKey
		content = below(m.search, m.scroll)
	}
	edge := canvas.NewRectangle(k.Look.Colours.Background)
	edge.CornerRadius = look.RadiusButton
	edge.StrokeColor, edge.StrokeWidth = k.Look.Colours.FieldLine, look.StrokeLine
	m.popup = widget.NewPopUp(&fyne.Container{Layout: edged{}, Objects: []fyne.CanvasObject{edge, content}}, c)
	size := m.size(c.Size())
	m.popup.Resize(size)
	m.popup.ShowAtPosition(m.place(c.Size(), size))
	if m.search != nil {
		c.Focus(m.search)
		m.revealChosen()
		return
	}
	m.focusFirst()
}

// revealChosen moves the item that is on into view, where the keyboard is in the field and does not do it.
func (m *menu) revealChosen() {
	for _, line := range m.lines {
		if line.item.Chosen {
			m.scroll.reveal(line)
			return
		}
	}
}

func (m *menu) addLine(item Item) {
	line := newMenuLine(m.kit, item)
	line.press = func() {
		m.close()
		item.Do()
	}
	line.menu = m
	m.lines = append(m.lines, line)
	m.list.Add(line)
}

// size is what the menu wants of the window.
func (m *menu) size(window fyne.Size) fyne.Size {
	width := float32(menuWidth)
	for _, line := range m.lines {
		width = max(width, line.MinSize().Width+look.GapLarge)
	}
	width = min(width, window.Width-2*look.GapLarge)
	height := parts.HeightOf(m.list, width)
	if m.search != nil {
		height += m.search.MinSize().Height + look.GapSmall
	}
	padding := m.popup.MinSize().Subtract(m.popup.Content.MinSize())
	return fyne.NewSize(width, min(height, menuHeight, window.Height-2*look.GapLarge)).Add(fyne.NewSize(padding.Width+2*look.GapTiny, padding.Height+2*look.GapTiny))
}

// place is below the object, or above it where there is more room.
func (m *menu) place(window, size fyne.Size) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(m.from)
	below := at.Y + m.from.Size().Height + look.GapTiny
	y := below
	if above := at.Y - size.Height - look.GapTiny; below+size.Height > window.Height {
		y = max(above, look.GapTiny)
		if above < look.GapTiny {
			y = max(window.Height-size.Height-look.GapTiny, look.GapTiny)
		}
	}
	return fyne.NewPos(max(min(at.X, window.Width-size.Width-look.GapTiny), look.GapTiny), y)
}

// filter shows the items with all the words that were typed.
func (m *menu) filter(text string) {
	words := strings.Fields(strings.ToLower(text))
	for _, line := range m.lines {
		parts.Show(line, hasAll(strings.ToLower(line.item.Text+" "+line.item.Note), words))
	}
	m.scroll.Arrange()
	m.scroll.ScrollTo(0)
}

func hasAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// first chooses the first item that is shown.
func (m *menu) first() {
	for _, line := range m.lines {
		if line.Visible() && !line.off {
			line.Press()
			return
		}
	}
}

func (m *menu) focusFirst() {
	for _, chosen := range []bool{true, false} {
		for _, line := range m.lines {
			if line.Visible() && !line.off && (!chosen || line.item.Chosen) {
				m.popup.Canvas.Focus(line)
				return
			}
		}
	}
}

func (m *menu) close() {
	m.popup.Hide()
	Focus(m.from)
}

// key is a key on a line of the menu.
func (m *menu) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyLeft:
		m.close()
	case fyne.KeyDown:
		m.popup.Canvas.FocusNext()
	case fyne.KeyUp:
		m.popup.Canvas.FocusPrevious()
	default: // Tab moves too, by Fyne
	}
}

// searchKey is a key in the field: the arrow leads to the items, and Escape closes. It says whether it was for the menu.
func (m *menu) searchKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		m.close()
	case fyne.KeyDown:
		m.focusFirst()
	default:
		return false
	}
	return true
}

// below sets a field above a list that takes the rest.
func below(top, rest fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: topAndRest{}, Objects: []fyne.CanvasObject{top, rest}}
}

type topAndRest struct{}

// Layout is called by Fyne.
func (topAndRest) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := objects[0].MinSize().Height
	objects[0].Resize(fyne.NewSize(size.Width, top))
	objects[1].Move(fyne.NewPos(0, top+look.GapSmall))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-top-look.GapSmall, 0)))
}

// MinSize is called by Fyne.
func (topAndRest) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height+look.GapSmall)
}

// edged sets content into an edge, a little away from it.
type edged struct{}

// Layout is called by Fyne.
func (edged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewSquareOffsetPos(look.GapTiny))
	objects[1].Resize(size.SubtractWidthHeight(2*look.GapTiny, 2*look.GapTiny))
}

// MinSize is called by Fyne.
func (edged) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(2*look.GapTiny, 2*look.GapTiny)
}
