package kit

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// labelWidth is the least width of a label beside its control.
const labelWidth = 240

// Row is a line of a form: a label, a line of help, a control beside it or below it, what is wrong with its value, and why it
// cannot be used.
type Row struct {
	Object *fyne.Container // to be put on the page
	wrong  *fyne.Container
	says   *parts.Prose
	why    *parts.Prose
}

// Row makes a line of a form. A control that takes the whole width is set below its label.
func (k Kit) Row(label, help string, control fyne.CanvasObject) *Row {
	return k.row(label, help, func(text fyne.CanvasObject) fyne.CanvasObject {
		return Beside(look.GapLarge, labelWidth*k.Look.Scale, text, control)
	})
}

// WideRow makes a line of a form with the control below the label at its full width.
func (k Kit) WideRow(label, help string, control fyne.CanvasObject) *Row {
	return k.row(label, help, func(text fyne.CanvasObject) fyne.CanvasObject {
		return Column(look.GapSmall, text, control)
	})
}

func (k Kit) row(label, help string, arrange func(text fyne.CanvasObject) fyne.CanvasObject) *Row {
	text := Column(look.GapTiny, k.Label(label))
	if help != "" {
		text.Add(k.Muted(help))
	}
	r := &Row{says: k.Wrong(""), why: k.Muted("")}
	r.wrong = Lead(look.GapSmall, k.sign(look.IconWarning, true), r.says)
	r.wrong.Hide()
	r.why.Hide()
	r.Object = Column(look.GapSmall, arrange(text), r.wrong, r.why)
	return r
}

// SetWrong says what is wrong with the value, "" for nothing. The layout around it has to be made again when it says true.
func (r *Row) SetWrong(what string) bool {
	parts.Show(r.wrong, what != "")
	return r.says.Set(what)
}

// SetWhy says why the control cannot be used, "" when it can. The layout around it has to be made again when it says true.
func (r *Row) SetWhy(why string) bool {
	parts.Show(r.why, why != "")
	return r.why.Set(why)
}
