package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// place is where a control stands in its row.
type place int

const (
	beside place = iota // at the right of its words
	below               // under them, at the whole width
	alone               // before the help: the control says the label itself
)

// row is a setting: its words, its control, and the lines about it.
type row struct {
	box    *fyne.Container
	wrong  *parts.Prose
	sign   *fyne.Container
	why    *parts.Prose
	button *kit.Button
	taken  *fyne.Container // around the button
	back   func()
}

// newRow makes a row.
func (p *Page) newRow(label, help string, object fyne.CanvasObject, at place) *row {
	k := p.kit
	r := &row{wrong: k.Wrong(""), why: k.Muted("")}
	r.sign = k.Alarm(r.wrong)
	r.button = k.Button(kit.Quiet, "", func() { r.back() }).With(look.IconUndo).Small()
	r.taken = kit.Flow(0, r.button)
	r.box = kit.Column(look.GapSmall, p.labelled(label, help, object, at), r.sign, r.why, r.taken)
	r.say("", "", "")
	return r
}

// labelled sets a control beside, below or before the words about it.
func (p *Page) labelled(label, help string, object fyne.CanvasObject, at place) fyne.CanvasObject {
	k := p.kit
	if at == alone {
		if help == "" {
			return object
		}
		return kit.Column(0, object, parts.NewNumbered(kit.CheckIndent(k.Look), kit.Column(0), k.Muted(help)))
	}
	text := kit.Column(look.GapTiny, k.Label(label))
	if help != "" {
		text.Add(k.Muted(help))
	}
	if at == below {
		return kit.Column(look.GapSmall, text, object)
	}
	return kit.Beside(look.GapLarge, wordsLeast*k.Look.Scale, text, object)
}

// wordsLeast is the least width of the words beside a control, at normal text size.
const wordsLeast = 240

// say sets the lines about the setting: what is wrong with it, why it has no effect, and how it can be taken back.
func (r *row) say(wrong, why, back string) {
	r.wrong.Set(wrong)
	r.why.Set(why)
	r.button.SetText(back)
	parts.Show(r.sign, wrong != "")
	parts.Show(r.why, why != "")
	parts.Show(r.taken, back != "")
}
