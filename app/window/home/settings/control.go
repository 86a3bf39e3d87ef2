package settings

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"posturebreak/reminders"
)

// control is what a person changes a value with.
type control[T any] struct {
	object fyne.CanvasObject
	take   func(value T)    // shows the value in force; what is being typed stays
	off    func(why string) // disables it; "" enables it
}

// hand is what a control does with what the person does.
type hand[T any] struct {
	set    func(value T)    // a new value
	typing func(value T)    // a new value that may be typed on; set follows when the field is left
	refuse func(why string) // what is there is no value at all
}

// spec is what there is to say about a setting.
type spec[T any] struct {
	key   string
	label string
	help  string
	get   func(reminders.Settings) T
	write func(T) any                     // how the value stands in the settings; nil: as it is
	say   func(T) string                  // the value in words; nil: the default is not said
	idle  func(reminders.Settings) string // why it has no effect at present, a sentence or ""; nil: it always has
	words []string                        // what else it is found by
	at    place                           // of the control
	twin  bool                            // it is shown elsewhere too: not found a second time
}

// written is a value as it stands in the settings.
func (s spec[T]) written(value T) any {
	if s.write != nil {
		return s.write(value)
	}
	return value
}

// same says whether two values are written alike. A list that is empty and one that is not there are.
func same(a, b any) bool {
	first, errFirst := json.Marshal(a)
	second, errSecond := json.Marshal(b)
	return errFirst == nil && errSecond == nil && bare(first) == bare(second)
}

func bare(value []byte) string {
	if text := string(value); text != "[]" {
		return text
	}
	return "null"
}
