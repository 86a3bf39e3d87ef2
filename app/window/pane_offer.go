package window

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// offerPane is the right half before the start: what, how long, why, and how it goes.
type offerPane struct {
	root  *fyne.Container
	hint  *prose // when it starts by itself
	words book
}

func newOfferPane(k look, words book, v session.View) *offerPane {
	o, c, f := v.Offer, k.colours, k.fonts
	p := &offerPane{words: words, hint: newProse(f.caption, c.muted).within(3, 0)}

	eyebrow := newProse(f.body, c.accent).strong().within(1, f.caption)
	eyebrow.set(words.say(wordTitle))
	name := newProse(f.title, c.text).strong().within(2, f.lead)
	name.set(o.Stretch.Name)
	length := newProse(f.lead, c.muted).within(2, f.caption)
	length.set(capital(stretch.LengthWords(o.Timeline.Total)))
	why := newProse(f.lead, c.text).within(4, f.body)
	why.set(o.Why)

	head := newColumn(gapTiny, eyebrow, name, length)
	if o.StartsAfter > 0 {
		p.hint.set(words.say(wordByItself, words.short(o.StartsAfter)))
	}
	// The first caution is the most specific one: it is seen without scrolling.
	urgent := o.Stretch.Cautions[:min(1, len(o.Stretch.Cautions))]
	rest := o.Stretch.Cautions[len(urgent):]
	p.root = container.New(&offerLayout{},
		newColumn(gapSmall, head, why),
		container.NewVScroll(newInset(gapMedium, newColumn(gapMedium, steps(k, o.Stretch), cautions(k, rest, 0)))),
		newColumn(gapSmall, cautions(k, urgent, 3), p.hint))
	return p
}

// steps is how it goes, as numbered sentences.
func steps(k look, s stretch.Stretch) fyne.CanvasObject {
	list := newColumn(gapSmall)
	for i, sentence := range s.Instructions {
		number := newProse(k.fonts.body, k.colours.accent).strong()
		number.set(strconv.Itoa(i + 1))
		text := newProse(k.fonts.body, k.colours.text)
		text.set(sentence)
		list.Add(newNumbered(gapHuge*k.scale, number, text))
	}
	return list
}

// cautions is what to heed, in so many lines at most, on a bed of its own; nothing where there is nothing to heed.
func cautions(k look, list []string, lines int) fyne.CanvasObject {
	if len(list) == 0 {
		return newColumn(0)
	}
	text := newProse(k.fonts.caption, k.colours.warning).within(lines, k.fonts.caption*minTextScale)
	text.set(strings.Join(list, " "))
	return newCard(gapSmall, warningBed(k), text)
}

func warningBed(k look) fyne.CanvasObject {
	bed := canvas.NewRectangle(k.colours.onWarning)
	bed.CornerRadius = radiusButton
	return bed
}

// capital makes the first letter a capital.
func capital(s string) string {
	for i, r := range s {
		return s[:i] + strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// show brings the pane up to the view.
func (p *offerPane) show(v session.View) {
	if v.State == session.Starting && p.hint.set(p.words.say(wordStarting)) {
		arrange(p.root)
	}
}

// offerLayout gives the head and the foot the height that they want, and what is between them the rest.
type offerLayout struct{}

// Layout is called by Fyne.
func (offerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, middle, foot := objects[0], objects[1], objects[2]
	top := heightOf(head, size.Width)
	bottom := heightOf(foot, size.Width)
	head.Resize(fyne.NewSize(size.Width, top))
	foot.Move(fyne.NewPos(0, size.Height-bottom))
	foot.Resize(fyne.NewSize(size.Width, bottom))
	if bottom > 0 {
		bottom += gapSmall
	}
	top += gapMedium
	middle.Move(fyne.NewPos(0, top))
	if scroll, ok := middle.(*container.Scroll); ok {
		setWidth(scroll.Content, size.Width)
	}
	middle.Resize(fyne.NewSize(size.Width, max(size.Height-top-bottom, 0)))
}

// MinSize is called by Fyne.
func (offerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
