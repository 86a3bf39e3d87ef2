package today

import (
	"strconv"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/reminders/words"
)

// mostTroubles is how many troubles are told at once; the rest is told when these are mended.
const mostTroubles = 2

// bannersOf are what the person should know before anything else.
func (p *Page) bannersOf(home link.Home) *fyne.Container {
	k, l := p.kit, p.desk.Locale
	column := kit.Column(look.GapMedium)
	if faults := home.Settings.Faults; len(faults) > 0 {
		open := k.Button(kit.Plain, l.In("button", "Open settings"), func() { p.desk.Show(link.PageSettings, "") })
		column.Add(k.Banner(kit.Fault, l.Say("The settings file cannot be used. The last good settings are in force."), faultLine(faults[0], l), open))
	}
	told := 0
	for _, t := range *home.Troubles {
		if !t.Broken || told == mostTroubles {
			continue
		}
		told++
		again := k.Button(kit.Plain, l.In("button", "Look again"), func() { p.do(link.Request{Do: link.GetTroubles}, nil) })
		column.Add(k.Banner(kit.Caution, t.Found, t.Remedy, again))
	}
	return column
}

// faultLine says where something is wrong and what to do.
func faultLine(f link.Fault, l words.Locale) string {
	where := f.File
	if f.Line > 0 {
		where = l.In("a file, and a line in it", "%[1]s, line %[2]s", f.File, strconv.Itoa(f.Line))
	}
	what := f.What
	if f.Remedy != "" {
		what = l.In("two sentences", "%[1]s %[2]s", f.What, f.Remedy)
	}
	if where == "" {
		return what
	}
	return l.In("a place, and what is wrong there", "%[1]s: %[2]s", where, what)
}
