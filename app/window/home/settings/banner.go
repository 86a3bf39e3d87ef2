package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// mostFaults is how many mistakes of a file are listed: one that is no settings file at all can have any number.
const mostFaults = 5

// mend shows what is wrong with the settings file above everything else, or takes that away.
func (p *Page) mend() {
	p.broken.Objects = nil
	settings, l := p.desk.Home().Settings, p.desk.Locale
	show(p.broken, len(settings.Faults) > 0)
	if len(settings.Faults) == 0 {
		return
	}
	details := kit.Column(look.GapSmall, p.kit.Body(settings.Path))
	for i, fault := range settings.Faults {
		if i == mostFaults {
			details.Add(p.kit.Body(l.Count(len(settings.Faults)-i, "and %d more mistake", "and %d more mistakes")))
			break
		}
		details.Add(p.kit.Body(faultLine(l, fault)))
	}
	what := l.Say("The settings file cannot be used. The last good settings stay in force.")
	p.broken.Add(p.kit.Banner(kit.Fault, what, l.Say("Mend the file, or write what is shown here. The old file is kept.")))
	p.broken.Add(p.kit.Card(kit.Column(look.GapMedium, details, p.mendButtons(settings.Path))))
}

// mendButtons are the ways out of a file with a mistake.
func (p *Page) mendButtons(path string) fyne.CanvasObject {
	l := p.desk.Locale
	return kit.Flow(look.GapSmall,
		p.kit.Button(kit.Plain, l.Say("Open the file"), func() { p.openPath(path) }).With(look.IconExternal),
		p.kit.Button(kit.Plain, l.Say("Use what is shown here"), func() { p.ask(link.Request{Do: link.MendSettings}, nil) }).With(look.IconCheck),
	)
}

// faultLine says where a mistake is, what it is, and what to do about it.
func faultLine(l words.Locale, f link.Fault) string {
	switch {
	case f.Line > 0 && f.Key != "":
		return l.Say("Line %[1]d, %[2]s: %[3]s", f.Line, f.Key, faultWords(l, f))
	case f.Line > 0:
		return l.Say("Line %[1]d: %[2]s", f.Line, faultWords(l, f))
	case f.Key != "":
		return l.In("key of a setting, and what is wrong", "%[1]s: %[2]s", f.Key, faultWords(l, f))
	}
	return faultWords(l, f)
}

// faultWords says what a mistake is and what to do about it.
func faultWords(l words.Locale, f link.Fault) string {
	if f.Remedy == "" {
		return f.What
	}
	return l.In("problem and remedy", "%[1]s; %[2]s", f.What, f.Remedy)
}
