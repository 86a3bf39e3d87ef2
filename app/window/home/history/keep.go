package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"posturebreak/app/link"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// keepCard is what can be done with the history: written to a file, or deleted.
func (p *Page) keepCard(link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	buttons := &fyne.Container{Layout: &parts.Flow{Gap: look.GapSmall}, Objects: []fyne.CanvasObject{
		widget.NewButton(l.Say("Save as CSV"), func() { p.export("csv") }),
		widget.NewButton(l.Say("Save as JSON"), func() { p.export("json") }),
		widget.NewButton(l.Say("Delete the history"), p.askToDelete),
	}}
	return p.card(l.Say("Your history is yours"), l.Say("It is kept on this computer and nowhere else."), buttons)
}

// export asks where to, and lets the resident write the file.
func (p *Page) export(format string) {
	save := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil {
			p.desk.Say(err.Error(), nil)
			return
		}
		if file == nil {
			return // the person thought better of it
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			p.desk.Log.Warn("the empty file of the dialog", "error", err) // it is written over
		}
		p.desk.Ask(link.Request{Do: link.Export, Format: format, Path: path}, func(reply link.Reply) {
			p.tell(reply, nil)
		})
	}, p.desk.Window)
	save.SetFileName("posturebreak-history." + format)
	save.Show()
}

// tell says what was done, or why not.
func (p *Page) tell(reply link.Reply, undo func()) {
	if reply.Error != "" {
		p.desk.Say(reply.Error, nil)
		return
	}
	p.desk.Say(reply.Words, undo)
}

// askToDelete makes sure that it is meant.
func (p *Page) askToDelete() {
	l := p.desk.Locale
	words := p.muted(l.Count(p.summary.Total,
		"%d entry of all years goes. You can undo this until you close the window.",
		"%d entries of all years go. You can undo this until you close the window."))
	body := parts.NewColumn(0, words)
	sure := dialog.NewCustomConfirm(l.Say("Delete the history?"), l.In("button", "Delete"), l.In("button", "Keep it"), body, func(yes bool) {
		if yes {
			p.desk.Ask(link.Request{Do: link.DeleteHistory}, p.changed(p.restore))
		}
	}, p.desk.Window)
	sure.Resize(fyne.NewSize(dialogWidth*p.desk.Look.Growth(), 0))
	sure.Show()
}

// dialogWidth is the width of a question, at normal text size.
const dialogWidth = 420

func (p *Page) restore() {
	p.desk.Ask(link.Request{Do: link.RestoreHistory}, p.changed(nil))
}

// changed tells the person of a change and shows what there is now.
func (p *Page) changed(undo func()) func(link.Reply) {
	return func(reply link.Reply) {
		p.tell(reply, undo)
		p.opened = nil
		p.ask()
	}
}

// deleted says how a deletion can be undone, nil when there is none.
func (p *Page) deleted(s link.Summary) fyne.CanvasObject {
	if s.Deleted == 0 {
		return nil
	}
	l := p.desk.Locale
	back := widget.NewButton(l.Say("Bring it back"), p.restore)
	return p.card(l.Say("The history is deleted"),
		l.Count(s.Deleted, "%d entry is still there until you close this window.", "%d entries are still there until you close this window."),
		&fyne.Container{Layout: &parts.Flow{}, Objects: []fyne.CanvasObject{back}})
}
