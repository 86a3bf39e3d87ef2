package settings

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/typed"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
)

// snoozeField is the list of lengths for later. The first is the usual one.
func (p *Page) snoozeField() *field {
	l := p.desk.Locale
	return newField(p, spec[[]reminders.Duration]{
		key: "break.snooze", label: l.Say("Choices for later"),
		help: l.Say("The first one is the usual one."),
		get:  func(s reminders.Settings) []reminders.Duration { return s.Break.Snooze },
		say: func(all []reminders.Duration) string {
			var said []string
			for _, d := range all {
				said = append(said, l.Short(d.Std()))
			}
			return l.Commas(said...)
		},
		at: below,
	}, p.snoozes)
}

// snoozes are steppers in a row, one for each choice, with a button that takes it away, and one that adds another.
func (p *Page) snoozes(value []reminders.Duration, h hand[[]reminders.Duration]) control[[]reminders.Duration] {
	list := &snoozeList{page: p, hand: h, box: kit.Flow(look.GapLarge)}
	list.take(value)
	return control[[]reminders.Duration]{object: list.box, take: list.take, off: list.off}
}

// snoozeList is the choices as they are shown.
type snoozeList struct {
	page  *Page
	hand  hand[[]reminders.Duration]
	box   *fyne.Container
	all   []reminders.Duration
	steps []control[reminders.Duration]
	drops []*kit.Button
	plus  *kit.Button
	why   string
}

// take shows choices; the steppers stay where there are as many as before, so that one which is typed in is not lost.
func (s *snoozeList) take(value []reminders.Duration) {
	same := len(value) == len(s.all) && s.plus != nil
	s.all = slices.Clone(value)
	if !same {
		s.build()
	}
	for i, c := range s.steps {
		c.take(s.all[i])
	}
}

func (s *snoozeList) build() {
	l := s.page.desk.Locale
	s.box.Objects, s.steps, s.drops = nil, nil, nil
	ladder := typed.Lengths(leastSnooze, mostWait)
	for i, d := range s.all {
		steps := s.page.lengthOf(l.Say("Choice %d for later", i+1), time.Minute, ladder)
		change := func(d reminders.Duration) []reminders.Duration {
			s.all[i] = d
			return slices.Clone(s.all)
		}
		c := stepper(s.page, steps, d, hand[reminders.Duration]{
			set:    func(d reminders.Duration) { s.hand.set(change(d)) },
			typing: func(d reminders.Duration) { s.hand.typing(change(d)) },
			refuse: s.hand.refuse,
		})
		drop := s.page.kit.IconButton(look.IconClose, l.Say("Take away choice %d", i+1), func() { s.hand.set(slices.Delete(slices.Clone(s.all), i, i+1)) })
		s.steps, s.drops = append(s.steps, c), append(s.drops, drop)
		s.box.Add(container.NewHBox(c.object, drop))
	}
	s.plus = s.page.kit.Button(kit.Plain, l.Say("Add a choice"), s.grow).With(look.IconPlus)
	s.box.Add(s.plus)
	s.off(s.why)
}

// grow adds a choice that is longer than the longest.
func (s *snoozeList) grow() {
	longest := slices.Max(append([]reminders.Duration{reminders.Duration(leastSnooze)}, s.all...)).Std()
	next := typed.Lengths(leastSnooze, mostWait).Above(longest)
	s.hand.set(append(slices.Clone(s.all), reminders.Duration(next)))
}

// off disables everything. The last choice cannot be taken away.
func (s *snoozeList) off(why string) {
	s.why = why
	for i := range s.steps {
		s.steps[i].off(why)
		last := why
		if len(s.all) == 1 {
			last = s.page.desk.Locale.Say("There must be one choice.")
		}
		s.drops[i].Off(last)
	}
	if s.plus != nil {
		s.plus.Off(why)
	}
}
