package settings

import (
	"errors"

	"posturebreak/app/window/home/settings/draft"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// field is one setting on the page.
type field struct {
	page  *Page
	key   string
	list  string // of the settings that it is an element of; "" for none
	label string
	found []string // what it is found by, besides label and help
	help  string
	twin  bool
	rare  bool // shown behind "More"
	row   *row

	show   func(reminders.Settings)        // gives the control the value in force
	off    func(why string)                // disables the control
	idle   func(reminders.Settings) string // why it has no effect
	usual  func(reminders.Settings) bool   // the value is the one by default
	back   func()                          // sets the default
	backTo string                          // the default in words
	wrong  string                          // why what is in the control was not sent
}

// newField makes a field. build makes its control.
func newField[T any](p *Page, s spec[T], build func(value T, h hand[T]) control[T]) *field {
	f := &field{page: p, key: s.key, label: s.label, help: s.help, found: s.words, twin: s.twin}
	h := hand[T]{
		set:    func(value T) { p.now(func() { p.set(f, s.written(value)) }) },
		typing: func(value T) { p.later(f, func() { p.set(f, s.written(value)) }) },
		refuse: func(why string) { p.later(f, func() { p.draft.Forget(s.key); f.blame(why) }) },
	}
	c := build(s.get(p.draft.Values()), h)
	f.show = func(all reminders.Settings) { c.take(s.get(all)) }
	f.off, f.idle = c.off, s.idle
	if s.say != nil {
		usual := s.get(reminders.DefaultSettings())
		f.usual = func(all reminders.Settings) bool { return same(s.written(s.get(all)), s.written(usual)) }
		f.back = func() { p.now(func() { p.set(f, s.written(usual)) }) }
		f.backTo = s.say(usual)
	}
	f.row = p.newRow(s.label, s.help, c.object, s.at)
	f.row.back = func() { f.goBack() }
	f.take(p.draft.Values())
	return f
}

// take shows what is in force. What is typed and cannot work stays, with the reason.
func (f *field) take(all reminders.Settings) {
	if f.wrong == "" {
		f.show(all)
	}
	why := f.hindrance(all)
	f.off(why)
	if f.page.locked() {
		why = "" // the banner says it, once
	}
	f.row.say(f.wrong, why, f.backText(all))
}

// hindrance is why the setting cannot be changed, or has no effect: a sentence, or "".
func (f *field) hindrance(all reminders.Settings) string {
	without := f.page.desk.Home().Settings.Without[f.key]
	switch {
	case f.page.locked():
		return f.page.lockedWords()
	case without != "":
		return without
	case f.idle != nil:
		return f.idle(all)
	}
	return ""
}

// backText is what stands on the button that takes a change back; "" for none.
func (f *field) backText(all reminders.Settings) string {
	l := f.page.desk.Locale
	switch {
	case f.page.locked():
		return ""
	case f.wrong != "":
		return l.Say("Keep what was there")
	case f.usual == nil || f.usual(all):
		return ""
	case f.backTo == "":
		return l.Say("Back to the default")
	}
	return l.Say("Back to the default: %s", f.backTo)
}

// goBack takes what is typed back where it cannot work, and otherwise sets the default.
func (f *field) goBack() {
	if f.wrong != "" {
		f.page.draft.Forget(f.key)
		f.clear()
		return
	}
	f.back()
}

// clear takes the complaint away and shows what is in force.
func (f *field) clear() {
	f.wrong = ""
	f.take(f.page.draft.Values())
	f.page.arrange()
}

// blame says beside the field what is wrong with what is in it.
func (f *field) blame(why string) {
	f.wrong = why
	f.take(f.page.draft.Values())
	f.page.arrange()
}

// complain says why a value was not taken.
func (f *field) complain(err error) {
	l := f.page.desk.Locale
	var problem draft.Problem
	if errors.As(err, &problem) {
		f.blame(problem.Said(l))
		return
	}
	f.blame(words.MessageOf(err).Said(l))
}

// texts are all that the field is found by.
func (f *field) texts() []string { return append([]string{f.label, f.help, f.key}, f.found...) }
