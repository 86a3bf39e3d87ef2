//go:build linux || windows

package desktop

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"runtime"
	"strings"

	"fyne.io/systray"
)

// slot is a line of systray's menu. Systray can change, hide and show a line and add one at the end, but cannot move
// one or hide a separator. So the menu is a list of slots that fits most states, and is built anew when it does not.
type slot struct {
	TrayItem // as systray was last told, without Children

	hidden    bool
	checkable bool // a line that once had a tick keeps the room for it
	children  []*slot
	entry     *systray.MenuItem // nil for separators
	gone      chan struct{}     // closed when the slot is no longer in the menu
}

// takes is whether the slot can show the item.
func (s *slot) takes(item TrayItem) bool {
	if s.Separator || item.Separator {
		return s.Separator && item.Separator
	}
	if s.ID != item.ID || (item.Checked && !s.checkable) || (len(s.children) > 0) != (len(item.Children) > 0) {
		return false
	}
	_, ok := place(s.children, item.Children)
	return ok
}

// hide is what place says of a slot that is not wanted.
const hide = -1

// place says for each slot which item it shows, or hide. ok is false when the slots cannot show these items in order.
func place(slots []*slot, items []TrayItem) (places []int, ok bool) {
	places = make([]int, len(slots))
	next := 0
	for i, s := range slots {
		switch {
		case next < len(items) && s.takes(items[next]):
			places[i] = next
			next++
		case s.Separator:
			return nil, false
		default:
			places[i] = hide
		}
	}
	return places, next == len(items)
}

// plan is the list of slots for a new menu: the items, and hidden between them the lines of the old menu that are not
// wanted now. A line that comes and goes, such as Resume, costs one new menu and no more.
func plan(old []*slot, items []TrayItem) []*slot {
	wanted := make(map[string]bool)
	for _, item := range items {
		wanted[item.ID] = wanted[item.ID] || !item.Separator
	}
	checkable := make(map[string]bool)
	noteCheckable(old, checkable)
	var slots []*slot
	for _, item := range items {
		at := indexOf(old, item)
		for _, s := range old[:max(at, 0)] {
			if !s.Separator && !wanted[s.ID] {
				slots = append(slots, &slot{
					TrayItem: s.TrayItem, hidden: true, checkable: s.checkable, children: replan(s.children),
				})
			}
		}
		if at >= 0 {
			old = old[at+1:]
		}
		slots = append(slots, newSlot(item, checkable))
	}
	return slots
}

// replan copies the slots of a submenu that is kept, hidden, for later.
func replan(old []*slot) []*slot {
	var slots []*slot
	for _, s := range old {
		slots = append(slots, &slot{
			TrayItem: s.TrayItem, hidden: s.hidden, checkable: s.checkable, children: replan(s.children),
		})
	}
	return slots
}

func newSlot(item TrayItem, checkable map[string]bool) *slot {
	s := &slot{TrayItem: item, checkable: item.Checked || checkable[item.ID]}
	s.Children = nil
	for _, child := range item.Children {
		s.children = append(s.children, newSlot(child, checkable))
	}
	return s
}

func noteCheckable(slots []*slot, into map[string]bool) {
	for _, s := range slots {
		if s.checkable {
			into[s.ID] = true
		}
		noteCheckable(s.children, into)
	}
}

func indexOf(slots []*slot, item TrayItem) int {
	for i, s := range slots {
		if !item.Separator && !s.Separator && s.ID == item.ID {
			return i
		}
	}
	return -1
}

// trayMenu is what systray shows. It is used from the tray's goroutine alone.
type trayMenu struct {
	options TrayOptions
	slots   []*slot
	shown   TrayState
	icon    bool // an icon was set, and so shown.Icon counts
}

// tell lets systray show the state, saying only what has changed. Systray panics when the bus dies meanwhile; the error
// says so, and everything is told again next time.
func (m *trayMenu) tell(state TrayState) (err error) {
	defer func() {
		if broken := recover(); broken != nil {
			m.icon = false
			m.shown.Tooltip = ""
			err = fmt.Errorf("tell the tray: %v", broken)
		}
	}()
	picture, known := m.options.Icons[state.Icon]
	if known && (!m.icon || state.Icon != m.shown.Icon) {
		systray.SetIcon(trayPicture(picture))
		m.icon = true
	}
	if state.Tooltip != m.shown.Tooltip {
		systray.SetTooltip(state.Tooltip)
	}
	if places, ok := place(m.slots, state.Items); ok {
		update(m.slots, places, state.Items)
	} else {
		m.rebuild(state.Items)
	}
	m.shown = state
	return nil
}

// wanted is the state last set.
func (t *Tray) wanted() TrayState {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.state
}

// rebuild replaces the whole menu.
func (m *trayMenu) rebuild(items []TrayItem) {
	slots := plan(m.slots, items)
	forget(m.slots)
	m.slots = nil // Until the new ones are whole, should systray panic on the way.
	systray.ResetMenu()
	m.add(nil, slots)
	m.slots = slots
}

// forget ends the goroutines of slots that leave the menu. Systray would close the channel of a line it removes, and
// panic should the user click on that line in the same moment; a line without a channel is left alone.
func forget(slots []*slot) {
	for _, s := range slots {
		forget(s.children)
		if s.entry != nil {
			close(s.gone)
			s.entry.ClickedCh = nil
		}
	}
}

// add appends the slots to systray's menu, or to a submenu.
func (m *trayMenu) add(parent *systray.MenuItem, slots []*slot) {
	for _, s := range slots {
		if s.Separator {
			addSeparator(parent)
			continue
		}
		s.entry, s.gone = addEntry(parent, s), make(chan struct{})
		if s.Disabled {
			s.entry.Disable()
		}
		m.add(s.entry, s.children)
		if s.hidden {
			s.entry.Hide()
		}
		go m.listen(s.entry.ClickedCh, s.gone, s.ID)
	}
}

// listen waits for clicks on one line. Parked, it costs two kilobytes and no time.
func (m *trayMenu) listen(clicks <-chan struct{}, gone <-chan struct{}, id string) {
	for {
		select {
		case <-clicks:
			m.options.Chosen(id)
		case <-gone:
			return
		}
	}
}

func addSeparator(parent *systray.MenuItem) {
	if parent == nil {
		systray.AddSeparator()
		return
	}
	parent.AddSeparator()
}

func addEntry(parent *systray.MenuItem, s *slot) *systray.MenuItem {
	label := plainLabel(s.Label)
	switch {
	case parent == nil && s.checkable:
		return systray.AddMenuItemCheckbox(label, "", s.Checked)
	case parent == nil:
		return systray.AddMenuItem(label, "")
	case s.checkable:
		return parent.AddSubMenuItemCheckbox(label, "", s.Checked)
	}
	return parent.AddSubMenuItem(label, "")
}

// update lets the slots show the items at their places.
func update(slots []*slot, places []int, items []TrayItem) {
	for i, s := range slots {
		if s.Separator {
			continue
		}
		if places[i] == hide {
			s.setHidden(true)
			continue
		}
		s.update(items[places[i]])
	}
}

// update shows the item, with a message to the desktop for each difference.
func (s *slot) update(item TrayItem) {
	s.setHidden(false)
	if s.Label != item.Label {
		s.entry.SetTitle(plainLabel(item.Label))
	}
	if s.Disabled != item.Disabled {
		set(item.Disabled, s.entry.Disable, s.entry.Enable)
	}
	if s.Checked != item.Checked {
		set(item.Checked, s.entry.Check, s.entry.Uncheck)
	}
	s.Label, s.Disabled, s.Checked = item.Label, item.Disabled, item.Checked
	if places, ok := place(s.children, item.Children); ok {
		update(s.children, places, item.Children)
	}
}

func (s *slot) setHidden(hidden bool) {
	if s.hidden != hidden {
		set(hidden, s.entry.Hide, s.entry.Show)
		s.hidden = hidden
	}
}

func set(on bool, yes, no func()) {
	if on {
		yes()
		return
	}
	no()
}

// plainLabel keeps a label from being read as one with a shortcut letter.
func plainLabel(label string) string {
	if runtime.GOOS == "windows" {
		return strings.ReplaceAll(label, "&", "&&")
	}
	return strings.ReplaceAll(label, "_", "__")
}

// trayPicture is the picture in the format that systray wants: PNG, but on Windows an icon file.
func trayPicture(png []byte) []byte {
	if runtime.GOOS == "windows" {
		return iconFile(png)
	}
	return png
}

// iconFile wraps a PNG picture in an icon file, which Windows has allowed since Vista. The layout: a header of 6 bytes
// (0, type 1, one picture), an entry of 16 bytes (width, height, colours, 0, planes, bits, length, offset), the picture.
func iconFile(png []byte) []byte {
	const headerSize, widthOffset, heightOffset = 6 + 16, 16 + 3, 20 + 3
	if len(png) <= heightOffset {
		return png
	}
	var file bytes.Buffer
	file.Write([]byte{0, 0, 1, 0, 1, 0})
	// Both sizes are in the picture's own header, big-endian; 0 stands for 256, the largest.
	file.Write([]byte{png[widthOffset], png[heightOffset], 0, 0, 1, 0, 32, 0})
	file.Write(binary.LittleEndian.AppendUint32(nil, uint32(len(png)))) //nolint:gosec // An icon has no 4 GiB.
	file.Write(binary.LittleEndian.AppendUint32(nil, headerSize))
	file.Write(png)
	return file.Bytes()
}
