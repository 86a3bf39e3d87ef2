package kit

import (
	"fyne.io/fyne/v2"
)

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// PassKey hands a key that a widget does not use to the window.
func PassKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// PassShortcut hands a shortcut that a widget does not use to the window.
func PassShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := canvasOf(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// Focus gives the keyboard to an object, if it can take it.
func Focus(o fyne.CanvasObject) {
	f, ok := o.(fyne.Focusable)
	if c := canvasOf(o); ok && c != nil {
		c.Focus(f)
	}
}

// Reveal scrolls an object into view. What has the keyboard's focus must be seen.
func Reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	var scrolls []*Scroll
	if top := c.Overlays().Top(); top != nil {
		scrolls = scrollsIn(top, scrolls)
	} else {
		scrolls = scrollsIn(c.Content(), scrolls)
	}
	for i := range scrolls {
		scrolls[len(scrolls)-1-i].reveal(o) // the innermost first
	}
}

// scrollsIn lists the visible scrolls in a tree of containers, outer ones first.
func scrollsIn(o fyne.CanvasObject, found []*Scroll) []*Scroll {
	if o == nil || !o.Visible() {
		return found
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *Scroll:
		found, inner = append(found, o), []fyne.CanvasObject{o.content}
	case *fyne.Container:
		inner = o.Objects
	}
	for _, each := range inner {
		found = scrollsIn(each, found)
	}
	return found
}
