package settings

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// buildSystem fills the section about the program and this computer.
func (p *Page) buildSystem(s *section) {
	l, home := p.desk.Locale, p.desk.Home().Settings
	clock := []option{{"system", l.In("value of a setting", "As on the desktop")}, {"24h", l.Say("24 hours, %s", (words.Locale{Book: l.Book}).ClockAt(14, 30))}, {"12h", l.Say("12 hours, %s", (words.Locale{Book: l.Book, TwelveHours: true}).ClockAt(14, 30))}}
	s.add(p.newGroup(l.Say("The program"),
		p.flagField(spec[bool]{
			key: "system.autostart", label: l.Say("Start when I log in"),
			get: func(s reminders.Settings) bool { return s.System.Autostart },
		}),
		p.languageField(),
		p.choiceField(p.optionSpec("system.clock", l.Say("Clock"), "", clock, func(s reminders.Settings) string { return s.System.Clock }), clock),
	))
	s.add(p.newGroup(l.Say("Files"),
		p.pathField(l.Say("Settings file"), l.Say("All of these settings, as text. What you change there is seen here at once."), home.Path),
		p.pathField(l.Say("Folder of your data"), l.Say("Your history. It is kept on this computer and nowhere else."), home.Data),
		p.pathField(l.Say("Folder of your own stretches"), l.Say("What you put there is offered with the others."), home.Own),
	))
	s.add(p.newGroup(l.Say("Help"), p.diagnosticsField(), p.resetField()))
}

func (p *Page) languageField() *field {
	l := p.desk.Locale
	options := []option{{"system", l.In("value of a setting", "As on the desktop")}}
	for _, tag := range reminders.Languages() {
		options = append(options, option{tag, languageName(tag)})
	}
	s := p.optionSpec("system.language", l.Say("Language"), "", options, func(s reminders.Settings) string { return s.System.Language })
	s.at = beside
	return newField(p, s, func(value string, h hand[string]) control[string] { return p.selection(s.label, options, value, h) })
}

// languageName is what those who speak a language call it.
func languageName(tag string) string {
	names := map[string]string{
		"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "pt-BR": "Português (Brasil)", "it": "Italiano",
		"nl": "Nederlands", "pl": "Polski", "ja": "日本語", "zh-Hans": "简体中文",
	}
	if name, ok := names[tag]; ok {
		return name
	}
	return tag
}

// infoField is a row that is no setting.
func (p *Page) infoField(label, help string, object fyne.CanvasObject, found ...string) *field {
	f := &field{page: p, label: label, help: help, found: found, show: func(reminders.Settings) {}, off: func(string) {}}
	f.row = p.newRow(label, help, object, below)
	return f
}

// pathField says where something lives, with buttons to copy that and to open it.
func (p *Page) pathField(label, help, path string) *field {
	l := p.desk.Locale
	if path == "" {
		path = l.In("path", "nowhere")
	}
	buttons := kit.Flow(look.GapSmall,
		p.kit.Button(kit.Plain, l.In("button", "Open"), func() { p.openPath(path) }).With(look.IconExternal).Small().Called(l.Say("Open: %s", label)),
		p.kit.Button(kit.Plain, l.In("button", "Copy the path"), func() {
			p.copy(path, l.Say("The path is on the clipboard."))
		}).With(look.IconCopy).Small().Called(l.Say("Copy the path: %s", label)),
	)
	return p.infoField(label, help, kit.Column(look.GapSmall, p.kit.Body(path), buttons), path)
}

// openPath opens a file or a folder with what the desktop has for it.
func (p *Page) openPath(path string) {
	if err := fyne.CurrentApp().OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}); err != nil {
		p.desk.Say(p.desk.Locale.Say("It cannot be opened: %v", err), nil)
	}
}

// copy puts a text on the clipboard.
func (p *Page) copy(text, done string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	p.desk.Say(done, nil)
}

func (p *Page) diagnosticsField() *field {
	l := p.desk.Locale
	button := p.kit.Button(kit.Plain, l.In("button", "Copy diagnostics"), func() {
		p.desk.Ask(link.Request{Do: link.Diagnostics}, func(reply link.Reply) {
			if reply.Error != "" {
				p.desk.Say(reply.Error, nil)
				return
			}
			p.copy(reply.Text, l.Say("The diagnostics are on the clipboard."))
		})
	}).With(look.IconCopy)
	return p.infoField(l.Say("Diagnostics"), l.Say("What helps others to help you: versions, your desktop, settings without names, the last lines of the log."), kit.Flow(0, button))
}

func (p *Page) resetField() *field {
	l := p.desk.Locale
	button := p.kit.Button(kit.Danger, l.In("button", "Reset all settings"), func() {
		p.desk.Ask(link.Request{Do: link.ResetSettings}, func(reply link.Reply) {
			if reply.Error != "" {
				p.desk.Say(reply.Error, nil)
				return
			}
			p.desk.Say(l.Say("All settings are as they were at first."), p.undoing("", reply.Value))
		})
	}).With(look.IconUndo)
	return p.infoField(l.Say("Back to the beginning"), l.Say("All settings become as they were at first. Your history stays, and you can undo it."), kit.Flow(0, button))
}
