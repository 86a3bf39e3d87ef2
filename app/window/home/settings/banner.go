package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/reminders/words"
)

// mend shows what is wrong with the settings file above everything else, or takes that away.
func (p *Page) mend() {
	p.broken.Objects = nil
	settings := p.desk.Home().Settings
	for i, fault := range settings.Faults {
		var buttons []fyne.CanvasObject
		if i == len(settings.Faults)-1 {
			buttons = p.mendButtons(settings.Path)
		}
		p.broken.Add(p.kit.Banner(kit.Fault, faultPlace(p.desk.Locale, fault), faultWords(p.desk.Locale, fault), buttons...))
	}
	show(p.broken, len(settings.Faults) > 0)
}

// mendButtons are the ways out of a file with a mistake.
func (p *Page) mendButtons(path string) []fyne.CanvasObject {
	l := p.desk.Locale
	return []fyne.CanvasObject{
		p.kit.Button(kit.Plain, l.Say("Open the file"), func() { p.openPath(path) }),
		p.kit.Button(kit.Plain, l.Say("Use what is shown here"), func() { p.ask(link.Request{Do: link.MendSettings}, nil) }),
	}
}

// faultPlace says where a mistake is.
func faultPlace(l words.Locale, f link.Fault) string {
	switch {
	case f.File == "":
		return l.Say("The settings file cannot be used, and the last good settings stay in force.")
	case f.Line == 0:
		return l.Say("The settings file cannot be used, and the last good settings stay in force: %s", f.File)
	case f.Key == "":
		return l.Say("The settings file cannot be used, and the last good settings stay in force: %[1]s, line %[2]d", f.File, f.Line)
	}
	return l.Say("The settings file cannot be used, and the last good settings stay in force: %[1]s, line %[2]d, %[3]s", f.File, f.Line, f.Key)
}

// faultWords says what a mistake is and what to do about it.
func faultWords(l words.Locale, f link.Fault) string {
	if f.Remedy == "" {
		return f.What
	}
	return l.In("problem and remedy", "%[1]s; %[2]s", f.What, f.Remedy)
}
