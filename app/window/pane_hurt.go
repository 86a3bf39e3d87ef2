package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/reminders"
)

// hurtPart is what the thanks pane has to say and to ask when it hurts: the advice, whether the region is left out, and what
// asks less. The question is asked once; without an answer the region stays in.
type hurtPart struct {
	root     *fyne.Container
	words    book
	question *fyne.Container
	ask      *parts.Prose
	noted    *parts.Prose
	gentler  *parts.Prose
}

func newHurtPart(k look.Look, words book, a actor) *hurtPart {
	c, f := k.Colours, k.Fonts
	p := &hurtPart{
		words:   words,
		ask:     parts.NewProse(f.Lead, c.Text).Strong().Within(3, f.Body),
		noted:   parts.NewProse(f.Lead, c.Accent).Within(3, f.Body),
		gentler: parts.NewProse(f.Body, c.Text).Within(4, f.Caption),
	}
	answers := container.New(&parts.Flow{Gap: look.GapSmall},
		newButton(k, a, plain, words.In("button", "Leave out"), session.Choice{Do: session.LeaveOut, Spare: session.LeftOut}),
		newButton(k, a, plain, words.In("button", "Keep"), session.Choice{Do: session.LeaveOut, Spare: session.Kept}))
	p.question = parts.NewColumn(look.GapMedium, p.ask, answers)
	advice := parts.NewProse(f.Body, c.Warning).Within(7, f.Caption)
	advice.Set(reminders.PainAdvice(words.Book))
	p.root = parts.NewColumn(look.GapLarge, parts.NewCard(look.GapLarge, warningBed(k), advice), p.question, p.noted, p.gentler)
	return p
}

// show brings the part up to the view.
func (p *hurtPart) show(v session.View) {
	parts.Show(p.root, v.Hurts)
	if !v.Hurts {
		return
	}
	question := v.Offer.IfHurt.Question(p.words.Book)
	p.ask.Set(question)
	parts.Show(p.question, question != "" && v.Spare == session.NotAsked)
	p.noted.Set(map[session.Spare]string{
		session.LeftOut: p.words.Say("Left out for 7 days. You can undo that under Stretches."),
		session.Kept:    p.words.Say("Kept. Only this one stretch is left out."),
	}[v.Spare])
	p.gentler.Set(v.Offer.IfHurt.Suggestion(p.words.Book))
}
