package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// thanksPane is the right half after the end: what was done, and how it felt. It also gives the advice for pain.
type thanksPane struct {
	root     *fyne.Container
	words    book
	badge    *fyne.Container
	title    *parts.Prose
	achieved *parts.Prose
	question *fyne.Container
	noted    *parts.Prose
	hurt     *hurtPart
	unsaved  *parts.Prose
	source   *parts.Prose
}

func newThanksPane(k look.Look, words book, a actor) *thanksPane {
	c, f := k.Colours, k.Fonts
	p := &thanksPane{
		words:    words,
		title:    parts.NewProse(f.Title, c.Text).Strong().Within(2, f.Lead),
		achieved: parts.NewProse(f.Lead, c.Text).Within(5, f.Body),
		noted:    parts.NewProse(f.Lead, c.Accent).Within(3, f.Body),
		unsaved:  parts.NewProse(f.Caption, c.Muted).Within(2, 0),
		source:   parts.NewProse(f.Caption, c.Muted).Within(5, 0),
	}
	ask := parts.NewProse(f.Lead, c.Text).Strong().Within(2, f.Body)
	ask.Set(words.Say("How did it feel?"))
	answers := container.New(&parts.Flow{Gap: look.GapSmall},
		newButton(k, a, plain, words.In("how it felt", "Good"), session.Choice{Do: session.Answer, Felt: stretch.Good}),
		newButton(k, a, plain, words.In("how it felt", "Hard"), session.Choice{Do: session.Answer, Felt: stretch.Hard}),
		newButton(k, a, plain, words.In("how it felt", "It hurt"), session.Choice{Do: session.Answer, Felt: stretch.Hurt}))
	p.question = parts.NewColumn(look.GapMedium, ask, answers)
	p.hurt = newHurtPart(k, words, a)
	p.badge = look.NewBadge(k, look.IconCheck)
	p.root = parts.NewColumn(look.GapHuge, p.badge, parts.NewColumn(look.GapSmall, p.title, p.achieved), p.question, p.noted, p.hurt.root,
		parts.NewColumn(look.GapSmall, p.unsaved, p.source))
	return p
}

// show brings the pane up to the view.
func (p *thanksPane) show(v session.View) {
	words := p.words
	p.title.Set(p.headline(v))
	p.achieved.Set("")
	if v.State == session.Thanked && !v.Hurts {
		p.achieved.Set(words.achieved(v))
	}
	parts.Show(p.question, v.State == session.Thanked && v.Felt == stretch.NotSaid && v.Completed > 0)
	p.hurt.show(v)
	parts.Show(p.badge, !v.Hurts && v.Completed > 0)
	p.noted.Set(map[stretch.Felt]string{
		stretch.Good: words.Say("Good to hear. It will come back."),
		stretch.Hard: words.Say("Noted. Go gently; it will come less often."),
	}[v.Felt])
	p.unsaved.Set("")
	if v.Note == session.UnsavedNote {
		p.unsaved.Set(words.Say("It is not certain that this break was saved."))
	}
	p.source.Set("")
	if !v.Hurts {
		p.source.Set(words.source(v.Offer.Stretch.Source))
	}
	parts.Arrange(p.root)
}

func (p *thanksPane) headline(v session.View) string {
	switch {
	case v.Hurts:
		return p.words.Say("Stop when it hurts")
	case v.Completed == 0:
		return p.words.Say("That is fine, too")
	default:
		return p.words.Say("Well done")
	}
}
