package window

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// offerPane is the right half before the start: what, how long, why, and how it goes.
type offerPane struct {
	root  *fyne.Container
	hint  *parts.Prose // when it starts by itself
	words book
}

func newOfferPane(k look.Look, words book, v session.View) *offerPane {
	o, c, f := v.Offer, k.Colours, k.Fonts
	p := &offerPane{words: words, hint: parts.NewProse(f.Caption, c.Muted).Within(3, 0)}

	eyebrow := parts.NewProse(f.Body, c.Accent).Strong().Within(1, f.Caption)
	eyebrow.Set(words.Say("Time for a stretch"))
	name := parts.NewProse(f.Title, c.Text).Strong().Within(2, f.Lead)
	name.Set(o.Stretch.Name)
	length := parts.NewProse(f.Lead, c.Muted).Within(2, f.Caption)
	length.Set(capital(words.About(o.Timeline.Total)))
	why := parts.NewProse(f.Lead, c.Text).Within(4, f.Body)
	why.Set(o.Why)

	head := parts.NewColumn(look.GapTiny, eyebrow, name, length)
	if o.StartsAfter > 0 {
		p.hint.Set(words.Say("Starts by itself when your hands have rested for %s.", words.short(o.StartsAfter)))
	}
	// The first caution is the most specific one: it is seen without scrolling.
	urgent := o.Stretch.Cautions[:min(1, len(o.Stretch.Cautions))]
	rest := o.Stretch.Cautions[len(urgent):]
	p.root = container.New(&offerLayout{},
		parts.NewColumn(look.GapSmall, head, why),
		container.NewVScroll(parts.NewInset(look.GapMedium, parts.NewColumn(look.GapMedium, steps(k, o.Stretch), cautions(k, rest, 0)))),
		parts.NewColumn(look.GapSmall, cautions(k, urgent, 3), p.hint))
	return p
}

// steps is how it goes, as numbered sentences.
func steps(k look.Look, s stretch.Stretch) fyne.CanvasObject {
	list := parts.NewColumn(look.GapSmall)
	for i, sentence := range s.Instructions {
		number := parts.NewProse(k.Fonts.Body, k.Colours.Accent).Strong()
		number.Set(strconv.Itoa(i + 1))
		text := parts.NewProse(k.Fonts.Body, k.Colours.Text)
		text.Set(sentence)
		list.Add(parts.NewNumbered(look.GapHuge*k.Scale, number, text))
	}
	return list
}

// cautions is what to heed, in so many lines at most, on a bed of its own; nothing where there is nothing to heed.
func cautions(k look.Look, list []string, lines int) fyne.CanvasObject {
	if len(list) == 0 {
		return parts.NewColumn(0)
	}
	text := parts.NewProse(k.Fonts.Caption, k.Colours.Warning).Within(lines, k.Fonts.Caption*look.MinTextScale)
	text.Set(strings.Join(list, " "))
	return parts.NewCard(look.GapSmall, warningBed(k), text)
}

func warningBed(k look.Look) fyne.CanvasObject {
	bed := canvas.NewRectangle(k.Colours.OnWarning)
	bed.CornerRadius = look.RadiusButton
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
	if v.State == session.Starting && p.hint.Set(p.words.Say("Starting …")) {
		parts.Arrange(p.root)
	}
}

// offerLayout gives the head and the foot the height that they want, and what is between them the rest.
type offerLayout struct{}

// Layout is called by Fyne.
func (offerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, middle, foot := objects[0], objects[1], objects[2]
	top := parts.HeightOf(head, size.Width)
	bottom := parts.HeightOf(foot, size.Width)
	head.Resize(fyne.NewSize(size.Width, top))
	foot.Move(fyne.NewPos(0, size.Height-bottom))
	foot.Resize(fyne.NewSize(size.Width, bottom))
	if bottom > 0 {
		bottom += look.GapSmall
	}
	top += look.GapMedium
	middle.Move(fyne.NewPos(0, top))
	if scroll, ok := middle.(*container.Scroll); ok {
		parts.SetWidth(scroll.Content, size.Width)
	}
	middle.Resize(fyne.NewSize(size.Width, max(size.Height-top-bottom, 0)))
}

// MinSize is called by Fyne.
func (offerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
