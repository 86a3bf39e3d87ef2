package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// stepping is how a stepper goes through the values of one kind.
type stepping[T comparable] struct {
	name  string // for those who listen
	say   func(T) string
	read  func(string) (T, bool)
	next  func(value T, up bool) T
	wrong string // what to write, where it cannot be read
	width float32
}

// stepper is a value that can be typed, with a button for less and one for more.
func stepper[T comparable](p *Page, s stepping[T], value T, h hand[T]) control[T] {
	var entry *line
	at := value
	step := func(up bool) {
		value := s.next(at, up)
		if value == at {
			return
		}
		at, entry.typing = value, false
		entry.show(s.say(value))
		h.typing(value) // often several in a row
	}
	entry = newLine(s.name, s.say(value), func(text string) {
		value, ok := s.read(text)
		if !ok {
			h.refuse(s.wrong)
			return
		}
		at = value
		h.typing(value)
	})
	entry.left = func() {
		p.flush()
		if _, ok := s.read(entry.Text); ok {
			entry.show(s.say(at))
		}
	}
	entry.arrow = step
	less := p.kit.IconButton(look.IconMinus, p.desk.Locale.In("button of a stepper", "Less: %s", s.name), func() { step(false) })
	more := p.kit.IconButton(look.IconPlus, p.desk.Locale.In("button of a stepper", "More: %s", s.name), func() { step(true) })
	return control[T]{
		object: container.NewHBox(less, middle(kit.Sized(s.width*p.desk.Look.Scale, entry)), more),
		take: func(value T) {
			if !entry.typing {
				at = value
			}
			entry.show(s.say(value))
		},
		off: func(why string) {
			less.Off(why)
			more.Off(why)
			entry.enable(why == "")
		},
	}
}

// middle keeps an object at the height that it wants, in the middle of the room.
func middle(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: middleLayout{}, Objects: []fyne.CanvasObject{o}}
}

type middleLayout struct{}

// Layout is called by Fyne.
func (middleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wish := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(0, (size.Height-wish)/2))
	objects[0].Resize(fyne.NewSize(size.Width, wish))
}

// MinSize is called by Fyne.
func (middleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
