package window

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
)

// frame is what the window manager and a panel take of the height of a screen.
const frame = 56

// scaleStep is by how much the text gets smaller at a time.
const scaleStep = 0.05

// fitting is the look with the largest text, up to the wanted, whose window has room on the screen: a button that is out of
// sight helps nobody. Text never gets smaller than normal for it. A room of nothing is one that is not known.
func fitting(want link.Look, room fyne.Size, aspect float64, dress func(link.Look) look.Look) look.Look {
	k := dress(want)
	for ; !room.IsZero() && want.TextScale > 1; k = dress(want) {
		size := breakSize(k, aspect)
		if size.Width <= room.Width && size.Height <= room.Height-frame {
			break
		}
		want.TextScale = max(min(want.TextScale, look.MaxTextScale)-scaleStep, 1)
	}
	return k
}

// look is the look of a break on this screen.
func (w *breakWindow) look(v session.View) look.Look {
	dress := func(l link.Look) look.Look { return look.New(l, w.variant, w.taste) }
	k := dress(v.Offer.Look)
	if k.Scale <= 1 {
		return k // and nobody asks for the screen
	}
	scale := max(w.window.Canvas().Scale(), 1)
	room := screen()
	return fitting(v.Offer.Look, fyne.NewSize(room.Width/scale, room.Height/scale), w.cast(w.figures, k, v).Aspect(), dress)
}
