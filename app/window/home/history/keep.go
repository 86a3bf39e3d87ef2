package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// keepCard is what can be done with the history: written to a file, or deleted.
func (p *Page) keepCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	buttons := kit.Flow(look.GapSmall,
		p.kit.Button(kit.Plain, l.Say("Save as CSV"), func() { p.export("csv") }).With(look.IconDownload),
		p.kit.Button(kit.Plain, l.Say("Save as JSON"), func() { p.export("json") }).With(look.IconDownload),
	)
	content := []fyne.CanvasObject{buttons}
	if p.doubt {
		content = append(content, p.question(s))
	} else {
		buttons.Add(p.kit.Button(kit.Danger, l.Say("Delete the history"), func() { p.wonder(true) }).With(look.IconTrash))
	}
	return p.card(l.Say("Your history is yours"), l.Say("It is kept on this computer and nowhere else."), content...)
}

// question makes sure that the deletion is meant.
func (p *Page) question(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	return p.kit.Banner(kit.Caution, l.Say("Delete the history?"),
		l.Count(s.Total,
			"%d entry of all years goes. You can undo this until you close the window.",
			"%d entries of all years go. You can undo this until you close the window."),
		p.kit.Button(kit.Danger, l.In("button", "Delete"), p.erase),
		p.kit.Button(kit.Plain, l.In("button", "Keep it"), func() { p.wonder(false) }))
}

// wonder asks whether the deletion is meant, or puts the question away.
func (p *Page) wonder(ask bool) {
	p.doubt = ask
	p.show()
}

// erase deletes the history.
func (p *Page) erase() {
	p.doubt = false
	p.desk.Ask(link.Request{Do: link.DeleteHistory}, p.changed(p.restore))
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

// restore brings a deleted history back.
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
	return p.kit.Banner(kit.Caution, l.Say("The history is deleted"),
		l.Count(s.Deleted, "%d entry is still there until you close this window.", "%d entries are still there until you close this window."),
		p.kit.Button(kit.Plain, l.Say("Bring it back"), p.restore).With(look.IconUndo))
}
