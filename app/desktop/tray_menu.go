//go:build linux || windows

package desktop

import (
	"bytes"
	"fmt"

	"fyne.io/systray"
)

// trayMenu is what systray shows. It is used from the tray's goroutine alone.
type trayMenu struct {
	options TrayOptions
	slots   []*slot
	shown   TrayState
	picture []byte // that systray was told last
}

// tell lets systray show the state, saying only what has changed. Systray panics when the bus dies meanwhile; the error
// says so, and everything is told again next time.
func (m *trayMenu) tell(state TrayState, icons map[TrayIcon][]byte) (err error) {
	defer func() {
		if broken := recover(); broken != nil {
			m.picture = nil
			m.shown.Tooltip = ""
			err = fmt.Errorf("tell the tray: %v", broken)
		}
	}()
	if picture := icons[state.Icon]; len(picture) > 0 && !bytes.Equal(picture, m.picture) {
		systray.SetIcon(trayPicture(picture))
		m.picture = picture
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

// wanted is the state last set, and the pictures for it.
func (t *Tray) wanted() (TrayState, map[TrayIcon][]byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.state, t.icons
}
