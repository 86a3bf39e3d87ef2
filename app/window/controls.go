package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
)

// controls is the row of buttons at the bottom, and the lists that open above it.
type controls struct {
	root     *fyne.Container
	words    book
	start    *button
	pause    *button
	previous *button
	next     *button
	leave    *button
	snooze   *button
	skip     *button
	lists    map[session.Verb]*choices
	finish   *button // in the list of skips, while there is something to finish
	shown    controlled
}

// controlled is all that the row of buttons depends on.
type controlled struct {
	state session.State
	menu  session.Verb
	first bool
}

func newControls(k look.Look, words book, a actor, v session.View) *controls {
	verb := func(m manner, text string, do session.Verb) *button {
		return newButton(k, a, m, text, session.Choice{Do: do})
	}
	c := &controls{
		words:    words,
		shown:    controlled{state: -1},
		start:    verb(primary, words.In("button", "Start"), session.Start).with(look.IconPlay),
		pause:    verb(primary, words.In("button", "Pause"), session.Pause).with(look.IconPause),
		previous: verb(plain, words.In("button", "Previous"), session.Previous).iconOnly(look.IconPrevious),
		next:     verb(plain, words.In("button", "Next"), session.Next).iconOnly(look.IconNext),
		leave:    verb(plain, words.In("button", "Close"), session.Leave),
		snooze:   verb(quiet, words.In("button", "Snooze"), session.OpenSnoozes).opening(),
		skip:     verb(quiet, words.In("button", "Skip"), session.OpenSkips).opening(),
		finish:   verb(quiet, words.In("button", "Finish here"), session.Finish).inList(),
	}
	c.lists = map[session.Verb]*choices{
		session.OpenSnoozes: newChoices(k, snoozeButtons(k, words, a, v.Offer.Snoozes)),
		session.OpenSkips:   newChoices(k, append([]*button{c.finish}, skipButtons(k, words, a)...)),
	}
	c.root = container.New(parts.Ends{},
		container.New(layout.NewCustomPaddedHBoxLayout(look.GapSmall), c.start, c.pause, c.previous, c.next, c.leave),
		container.New(layout.NewCustomPaddedHBoxLayout(look.GapTiny), c.snooze, c.skip))
	return c
}

func snoozeButtons(k look.Look, words book, a actor, lengths []time.Duration) []*button {
	list := make([]*button, 0, len(lengths))
	for _, d := range lengths {
		choice := session.Choice{Do: session.Snooze, Later: d}
		list = append(list, newButton(k, a, quiet, words.In("snooze, on a button", "For %s", words.short(d)), choice).inList())
	}
	return list
}

func skipButtons(k look.Look, words book, a actor) []*button {
	meanings := reminders.Meanings()
	list := make([]*button, 0, len(meanings))
	for _, m := range meanings {
		choice := session.Choice{Do: session.Skip, Meaning: m}
		list = append(list, newButton(k, a, quiet, words.meaning(m), choice).inList())
	}
	return list
}

// show brings the buttons up to the view.
func (c *controls) show(v session.View) {
	now := controlled{v.State, v.Menu, v.First}
	if now == c.shown {
		return
	}
	c.shown = now
	offered := v.State == session.Offered || v.State == session.Starting
	playing := v.State == session.Playing || v.State == session.Paused
	parts.Show(c.start, offered)
	c.start.enable(v.State == session.Offered)
	parts.Show(c.pause, playing)
	parts.Show(c.previous, playing)
	parts.Show(c.next, playing)
	parts.Show(c.skip, offered || playing)
	parts.Show(c.snooze, (offered || playing) && len(v.Offer.Snoozes) > 0)
	parts.Show(c.leave, v.State == session.Thanked || v.State == session.Advised)
	parts.Show(c.finish, playing)
	c.previous.enable(!v.First)
	if v.State == session.Paused {
		c.pause.set(c.words.In("button", "Go on"), look.IconPlay)
	} else {
		c.pause.set(c.words.In("button", "Pause"), look.IconPause)
	}
	for verb, list := range c.lists {
		parts.Show(list, v.Menu == verb)
	}
	parts.Arrange(c.root)
}
