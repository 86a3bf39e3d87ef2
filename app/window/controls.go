package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

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

func newControls(k look, words book, a actor, v session.View) *controls {
	verb := func(m manner, w word, do session.Verb) *button {
		return newButton(k, a, m, words.say(w), session.Choice{Do: do})
	}
	c := &controls{
		words:    words,
		shown:    controlled{state: -1},
		start:    verb(primary, wordStart, session.Start).with(iconPlay),
		pause:    verb(primary, wordPause, session.Pause).with(iconPause),
		previous: verb(plain, wordPrevious, session.Previous).iconOnly(iconPrevious),
		next:     verb(plain, wordNext, session.Next).iconOnly(iconNext),
		leave:    verb(plain, wordClose, session.Leave),
		snooze:   verb(quiet, wordSnooze, session.OpenSnoozes).opening(),
		skip:     verb(quiet, wordSkip, session.OpenSkips).opening(),
		finish:   verb(quiet, wordFinish, session.Finish).inList(),
	}
	c.lists = map[session.Verb]*choices{
		session.OpenSnoozes: newChoices(k, snoozeButtons(k, words, a, v.Offer.Snoozes)),
		session.OpenSkips:   newChoices(k, append([]*button{c.finish}, skipButtons(k, words, a)...)),
	}
	c.root = container.New(ends{},
		container.New(layout.NewCustomPaddedHBoxLayout(gapSmall), c.start, c.pause, c.previous, c.next, c.leave),
		container.New(layout.NewCustomPaddedHBoxLayout(gapTiny), c.snooze, c.skip))
	return c
}

func snoozeButtons(k look, words book, a actor, lengths []time.Duration) []*button {
	list := make([]*button, 0, len(lengths))
	for _, d := range lengths {
		choice := session.Choice{Do: session.Snooze, Later: d}
		list = append(list, newButton(k, a, quiet, words.say(wordSnoozeFor, words.short(d)), choice).inList())
	}
	return list
}

func skipButtons(k look, words book, a actor) []*button {
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
	show(c.start, offered)
	c.start.enable(v.State == session.Offered)
	show(c.pause, playing)
	show(c.previous, playing)
	show(c.next, playing)
	show(c.skip, offered || playing)
	show(c.snooze, (offered || playing) && len(v.Offer.Snoozes) > 0)
	show(c.leave, v.State == session.Thanked || v.State == session.Advised)
	show(c.finish, playing)
	c.previous.enable(!v.First)
	if v.State == session.Paused {
		c.pause.set(c.words.say(wordResume), iconPlay)
	} else {
		c.pause.set(c.words.say(wordPause), iconPause)
	}
	for verb, list := range c.lists {
		show(list, v.Menu == verb)
	}
	arrange(c.root)
}
