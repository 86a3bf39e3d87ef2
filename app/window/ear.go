package window

import (
	"posturebreak/app/link"
	"posturebreak/app/window/session"
	"posturebreak/reminders/words"
)

// Ear lets a break be heard. Follow is told where the timeline stands with every picture, and does not wait. Close ends all
// that sounds, and waits until nothing is open any more.
type Ear interface {
	Follow(p session.Position)
	Close()
}

// Ears makes the ear of a break, in a language. Unheard is told, from another goroutine, what cannot be heard, and why.
type Ears func(o link.Offer, spoken *words.Book, unheard func(part string, why error)) Ear

// deaf is for a window that nobody hears.
type deaf struct{}

func (deaf) Follow(session.Position) {}
func (deaf) Close()                  {}

// ear is what lets the break be heard that the first order brings.
func (m Materials) ear(o link.Offer, spoken *words.Book, send func(link.Report)) Ear {
	if m.Ears == nil {
		return deaf{}
	}
	return m.Ears(o, spoken, func(part string, why error) {
		send(link.Report{V: link.Version, Did: link.Unheard, Break: o.Break, Part: part, Problem: why.Error()})
	})
}
