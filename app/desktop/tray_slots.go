//go:build linux || windows

package desktop

import "fyne.io/systray"

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
