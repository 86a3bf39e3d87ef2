package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/window/home/kit"
)

// line is a field to type a value into. It keeps what is being typed from being changed under the person's fingers, tells when it
// is left, and steps with the arrow keys.
type line struct {
	widget.Entry
	name   string
	typed  func(text string) // at every change by the person
	left   func()            // the field is left after something was typed, or Enter is pressed; may be nil
	arrow  func(up bool)     // may be nil
	typing bool              // something was typed since the field was entered
}

var _ fyne.Accessible = (*line)(nil)

func newLine(name, text string, typed func(text string)) *line {
	l := &line{name: name, typed: typed}
	l.ExtendBaseWidget(l)
	l.SetText(text)
	l.OnChanged = func(text string) {
		l.typing = true
		l.typed(text)
	}
	l.OnSubmitted = func(string) { l.leave() }
	return l
}

// show sets the text, unless the person is typing in it.
func (l *line) show(text string) {
	if l.typing || l.Text == text {
		return
	}
	changed := l.OnChanged
	l.OnChanged = nil
	l.SetText(text)
	l.OnChanged = changed
}

// leave ends the typing.
func (l *line) leave() {
	if !l.typing {
		return
	}
	l.typing = false
	if l.left != nil {
		l.left()
	}
}

// enable lets it be typed in, or not.
func (l *line) enable(on bool) {
	if on == !l.Disabled() {
		return
	}
	if on {
		l.Enable()
	} else {
		l.Disable()
	}
}

// FocusGained is called by Fyne.
func (l *line) FocusGained() {
	l.Entry.FocusGained()
	kit.Reveal(l)
}

// FocusLost is called by Fyne.
func (l *line) FocusLost() {
	l.Entry.FocusLost()
	l.leave()
}

// TypedKey is called by Fyne.
func (l *line) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
			c.Unfocus()
		}
	case l.arrow != nil && (e.Name == fyne.KeyUp || e.Name == fyne.KeyDown):
		l.arrow(e.Name == fyne.KeyUp)
	default:
		l.Entry.TypedKey(e)
	}
}

// TypedShortcut is called by Fyne. Those that edit text are the field's; the others are the window's.
func (l *line) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || edits(custom.KeyName) {
		l.Entry.TypedShortcut(s)
		return
	}
	kit.PassShortcut(l, s)
}

// edits says whether a key moves or deletes in a text when it comes with a modifier.
func edits(k fyne.KeyName) bool {
	return slices.Contains([]fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete}, k)
}

// AccessibilityRole is what a screen reader takes it for.
func (l *line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says.
func (l *line) AccessibilityLabel() string {
	if l.Text == "" {
		return l.name
	}
	return l.name + ": " + l.Text
}
