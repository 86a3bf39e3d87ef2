package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/look"
)

// Entry is a field to type in, Fyne's own, that is scrolled into view and passes on the shortcuts of the window. Escape leaves it.
type Entry struct {
	widget.Entry
	name string
	keys func(*fyne.KeyEvent) bool // takes keys before the field does, and says whether it did; nil for none
}

var _ fyne.Accessible = (*Entry)(nil)

// Entry makes a field with a text in it; name is for those who listen. changed is called at every change by the person.
func (k Kit) Entry(name, text string, changed func(text string)) *Entry {
	e := &Entry{name: name}
	e.ExtendBaseWidget(e)
	e.SetText(text)
	e.OnChanged = changed
	return e
}

// Search makes a field to search with.
func (k Kit) Search(hint string, changed func(text string)) *Entry {
	e := k.Entry(hint, "", changed)
	e.SetPlaceHolder(hint)
	e.SetIcon(look.IconSearch.In(k.Look.Colours.Muted))
	return e
}

// SetQuietly changes the text without telling that it has changed, and leaves it alone where it is the same.
func (e *Entry) SetQuietly(text string) {
	if e.Text == text {
		return
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
}

// AccessibilityRole is what a screen reader takes it for.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (e *Entry) AccessibilityLabel() string {
	if e.Text == "" {
		return e.name
	}
	return e.name + ": " + e.Text
}

// FocusGained is called by Fyne.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	Reveal(e)
}

// TypedKey is called by Fyne.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.keys != nil && e.keys(key) {
		return
	}
	if key.Name == fyne.KeyEscape {
		if c := canvasOf(e); c != nil {
			c.Unfocus()
		}
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut is called by Fyne.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && !edits(c.KeyName) {
		PassShortcut(e, s)
		return
	}
	e.Entry.TypedShortcut(s)
}

// edits says whether a key moves or deletes in a text when it comes with a modifier.
func edits(k fyne.KeyName) bool {
	return slices.Contains([]fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete,
	}, k)
}
