package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// thanksPane is the right half after the end: what was done, and how it felt. It also gives the advice for pain.
type thanksPane struct {
	root     *fyne.Container
	words    book
	badge    *fyne.Container
	title    *prose
	achieved *prose
	question *fyne.Container
	noted    *prose
	advice   *fyne.Container
	unsaved  *prose
	source   *prose
}

func newThanksPane(k look, words book, a actor) *thanksPane {
	c, f := k.colours, k.fonts
	p := &thanksPane{
		words:    words,
		title:    newProse(f.title, c.text).strong().within(2, f.lead),
		achieved: newProse(f.lead, c.text).within(5, f.body),
		noted:    newProse(f.lead, c.accent).within(3, f.body),
		unsaved:  newProse(f.caption, c.muted).within(2, 0),
		source:   newProse(f.caption, c.muted).within(5, 0),
	}
	ask := newProse(f.lead, c.text).strong().within(2, f.body)
	ask.set(words.say(wordHowFelt))
	answers := container.New(&flow{gap: gapSmall},
		newButton(k, a, plain, words.say(wordGood), session.Choice{Do: session.Answer, Felt: stretch.Good}),
		newButton(k, a, plain, words.say(wordHard), session.Choice{Do: session.Answer, Felt: stretch.Hard}),
		newButton(k, a, plain, words.say(wordHurt), session.Choice{Do: session.Answer, Felt: stretch.Hurt}))
	p.question = newColumn(gapMedium, ask, answers)
	advice := newProse(f.body, c.warning)
	advice.set(words.say(wordAdvice))
	p.advice = newCard(gapLarge, warningBed(k), advice)
	p.badge = newBadge(k, iconCheck)
	p.root = newColumn(gapHuge, p.badge, newColumn(gapSmall, p.title, p.achieved), p.question, p.noted, p.advice,
		newColumn(gapSmall, p.unsaved, p.source))
	return p
}

// show brings the pane up to the view.
func (p *thanksPane) show(v session.View) {
	words := p.words
	hurt := v.State == session.Advised || v.Felt == stretch.Hurt
	p.title.set(p.headline(v, hurt))
	p.achieved.set("")
	if v.State == session.Thanked {
		p.achieved.set(words.achieved(v))
	}
	show(p.question, v.State == session.Thanked && v.Felt == stretch.NotSaid && v.Completed > 0)
	show(p.advice, hurt)
	show(p.badge, !hurt && v.Completed > 0)
	p.noted.set(map[stretch.Felt]string{
		stretch.Good: words.say(wordNotedGood),
		stretch.Hard: words.say(wordNotedHard),
	}[v.Felt])
	p.unsaved.set("")
	if v.Note == session.UnsavedNote {
		p.unsaved.set(words.say(wordUnsaved))
	}
	p.source.set(words.source(v.Offer.Stretch.Source))
	arrange(p.root)
}

func (p *thanksPane) headline(v session.View, hurt bool) string {
	switch {
	case hurt:
		return p.words.say(wordAdviceTitle)
	case v.Completed == 0:
		return p.words.say(wordThatsFine)
	default:
		return p.words.say(wordWellDone)
	}
}

// show makes an object visible or not.
func show(o fyne.CanvasObject, visible bool) {
	if visible == o.Visible() {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
