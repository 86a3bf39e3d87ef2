package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that can be pressed has in common: pointer, keyboard, focus and being disabled with a reason.
type pressable struct {
	widget.BaseWidget
	self    fyne.CanvasObject
	press   func()
	why     string // why it cannot be pressed, for those who listen
	hovered bool
	focused bool
	off     bool
}

var (
	_ fyne.Tappable      = (*pressable)(nil)
	_ fyne.Focusable     = (*pressable)(nil)
	_ fyne.Disableable   = (*pressable)(nil)
	_ desktop.Hoverable  = (*pressable)(nil)
	_ desktop.Keyable    = (*pressable)(nil)
	_ desktop.Cursorable = (*pressable)(nil)
)

// extend makes the pressable a part of the widget self.
func (p *pressable) extend(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
}

// Disabled is asked by Fyne.
func (p *pressable) Disabled() bool { return p.off }

// Enable lets it be pressed.
func (p *pressable) Enable() { p.Off("") }

// Disable keeps it from being pressed, without a reason. Prefer Off, and say the reason on the screen too.
func (p *pressable) Disable() { p.setOff(true) }

// Off keeps it from being pressed and says why, a sentence; with "" it can be pressed again.
func (p *pressable) Off(why string) {
	p.why = why
	p.setOff(why != "")
}

func (p *pressable) setOff(off bool) {
	if p.off == off {
		return
	}
	p.off = off
	if off && p.focused {
		if c := canvasOf(p.self); c != nil {
			c.Unfocus()
		}
	}
	p.Refresh()
}

// Press does what a press does, unless it is disabled.
func (p *pressable) Press() {
	if !p.off && p.press != nil {
		p.press()
	}
}

// Tapped is called by Fyne.
func (p *pressable) Tapped(*fyne.PointEvent) { p.Press() }

// MouseIn is called by Fyne.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved is called by Fyne.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *pressable) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor is called by Fyne.
func (p *pressable) Cursor() desktop.Cursor {
	if p.off {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained is called by Fyne.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
	Reveal(p.self)
}

// FocusLost is called by Fyne.
func (p *pressable) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune is called by Fyne.
func (p *pressable) TypedRune(rune) {}

// TypedKey is called by Fyne, also for a key that repeats: what presses is in KeyDown.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if !presses(e.Name) {
		PassKey(p.self, e)
	}
}

// KeyDown is called by Fyne, once for each press.
func (p *pressable) KeyDown(e *fyne.KeyEvent) {
	if presses(e.Name) {
		p.Press()
	}
}

// KeyUp is called by Fyne.
func (p *pressable) KeyUp(*fyne.KeyEvent) {}

func presses(k fyne.KeyName) bool {
	return k == fyne.KeySpace || k == fyne.KeyReturn || k == fyne.KeyEnter
}

// AccessibilityRole is what a screen reader takes it for.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// spoken joins a name, its state and the reason why it cannot be pressed.
func (p *pressable) spoken(name, state string) string {
	for _, more := range []string{state, p.why} {
		if more != "" {
			name += ". " + more
		}
	}
	return name
}
