package settings

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/typed"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
)

// Widths of fields at normal text size.
const (
	lengthWidth = 116
	countWidth  = 72
	textWidth   = 260
)

// lengthOf steps through lengths of time.
func (p *Page) lengthOf(name string, unit time.Duration, ladder typed.Ladder) stepping[reminders.Duration] {
	l := p.desk.Locale
	wrong := l.Say("Write a length of time, such as %s.", l.Short(ladder[len(ladder)/2]))
	return stepping[reminders.Duration]{
		name:  name,
		say:   func(d reminders.Duration) string { return l.Short(d.Std()) },
		wrong: wrong,
		width: lengthWidth,
		read: func(text string) (reminders.Duration, bool) {
			d, ok := typed.Length(text, unit)
			return reminders.Duration(d), ok
		},
		next: func(d reminders.Duration, up bool) reminders.Duration {
			if up {
				return reminders.Duration(ladder.Above(d.Std()))
			}
			return reminders.Duration(ladder.Below(d.Std()))
		},
	}
}

// countOf steps through whole numbers.
func (p *Page) countOf(name string, least, most int) stepping[int] {
	return stepping[int]{
		name:  name,
		say:   strconv.Itoa,
		wrong: p.desk.Locale.Say("Write a whole number."),
		width: countWidth,
		read: func(text string) (int, bool) {
			n, err := strconv.Atoi(strings.TrimSpace(text))
			return n, err == nil
		},
		next: func(n int, up bool) int {
			if up {
				return min(n+1, most)
			}
			return max(n-1, least)
		},
	}
}

// tick is a box to tick; with not, the tick says that the setting is false.
func (p *Page) tick(label string, value bool, h hand[bool]) control[bool] {
	check := p.kit.Check(label, value, h.set)
	return control[bool]{object: check, take: check.Set, off: check.Off}
}

// option is one of the values that there are to choose from.
type option struct{ id, name string }

func optionNames(options []option) []string {
	names := make([]string, len(options))
	for i, o := range options {
		names[i] = o.name
	}
	return names
}

func optionIndex(options []option, id string) int {
	return slices.IndexFunc(options, func(o option) bool { return o.id == id })
}

// choice is a few values side by side, of which one is chosen.
func (p *Page) choice(options []option, value string, h hand[string]) control[string] {
	c := p.kit.Choice(optionNames(options), optionIndex(options, value), func(i int) { h.set(options[i].id) })
	return control[string]{object: c.Object, take: func(v string) { c.Set(optionIndex(options, v)) }, off: c.Off}
}

// selection is a list to choose from that opens.
func (p *Page) selection(name string, options []option, value string, h hand[string]) control[string] {
	s := p.kit.Selection(name, optionNames(options), optionIndex(options, value), func(i int) { h.set(options[i].id) })
	return control[string]{object: s, take: func(v string) { s.Set(optionIndex(options, v)) }, off: s.Off}
}

// chips are values of which any number is chosen.
func (p *Page) chips(options []option, value []string, h hand[[]string]) control[[]string] {
	flow := kit.Flow(look.GapSmall)
	chips := make([]*kit.Chip, len(options))
	for i, o := range options {
		chips[i] = p.kit.Chip(o.name, slices.Contains(value, o.id), func(bool) { h.set(chosen(options, chips)) })
		flow.Add(chips[i])
	}
	return control[[]string]{
		object: flow,
		take: func(value []string) {
			for i, o := range options {
				chips[i].Set(slices.Contains(value, o.id))
			}
		},
		off: func(why string) {
			for _, chip := range chips {
				chip.Off(why)
			}
		},
	}
}

// chosen are the ids of the chips that are on, in their order.
func chosen(options []option, chips []*kit.Chip) []string {
	ids := []string{}
	for i, o := range options {
		if chips[i].On() {
			ids = append(ids, o.id)
		}
	}
	return ids
}

// slider is a number between two others. What is dragged is taken when it is let go.
func (p *Page) slider(name string, least, most, step float64, say func(float64) string, value float64, h hand[float64]) control[float64] {
	s := p.kit.Slider(name, least, most, step, value, say, h.typing)
	return control[float64]{
		object: s.Object,
		take: func(v float64) {
			if v != s.Value() {
				s.Set(v)
			}
		},
		off: func(why string) { s.Off(why != "") },
	}
}

// text is a field to type in.
func (p *Page) text(name, hint, value string, h hand[string]) control[string] {
	entry := newLine(name, value, func(text string) { h.typing(strings.TrimSpace(text)) })
	entry.SetPlaceHolder(hint)
	entry.left = p.flush
	return control[string]{
		object: kit.Sized(textWidth*p.desk.Look.Growth(), entry),
		take:   entry.show,
		off:    func(why string) { entry.enable(why == "") },
	}
}
