package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// listen takes the keys of the window: Ctrl+1 … Ctrl+4 and Alt+1 … Alt+4 turn to a page, Ctrl+F searches, Ctrl+Z takes the last
// change back, Ctrl+W and Ctrl+Q close. Escape closes too, unless somebody types or the page has something to go back from.
func (s *shell) listen() {
	c := s.window.Canvas()
	add := func(key fyne.KeyName, modifier fyne.KeyModifier, do func()) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier}, func(fyne.Shortcut) { do() })
	}
	numbers := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}
	for i, page := range pages() {
		for _, modifier := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt} {
			add(numbers[i], modifier, func() {
				if s.welcome == nil {
					s.show(page, "")
				}
			})
		}
	}
	add(fyne.KeyF, fyne.KeyModifierShortcutDefault, s.search)
	add(fyne.KeyW, fyne.KeyModifierShortcutDefault, s.close)
	add(fyne.KeyQ, fyne.KeyModifierShortcutDefault, s.close)
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { s.undo() })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			s.escape()
		}
	})
}
