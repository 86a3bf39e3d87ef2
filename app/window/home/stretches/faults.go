package stretches

import (
	"slices"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders/words"
)

// faultsShown is how many faults of one file are said at first: a file that was only begun has a dozen, and they follow from
// each other.
const faultsShown = 3

// faulty is a file of the person's own and what is wrong with it.
type faulty struct {
	path   string
	faults []link.Fault
}

// filesOf sorts faults by their files, in the order in which they come.
func filesOf(all []link.Fault) []faulty {
	var files []faulty
	for _, f := range all {
		i := slices.IndexFunc(files, func(known faulty) bool { return known.path == f.File })
		if i < 0 {
			files, i = append(files, faulty{path: f.File}), len(files)
		}
		files[i].faults = append(files[i].faults, f)
	}
	return files
}

// faultBanner says what is wrong with a file: the first few faults, and all of them when asked. in is laid out anew then.
func faultBanner(k kit.Kit, of faulty, in *kit.Scroll) fyne.CanvasObject {
	w := k.Words
	list := kit.Column(look.GapTiny)
	add := func(faults []link.Fault) {
		for _, f := range faults {
			list.Add(k.Body(faultWords(w.Book, f)))
		}
	}
	add(of.faults[:min(faultsShown, len(of.faults))])
	if rest := of.faults[min(faultsShown, len(of.faults)):]; len(rest) > 0 {
		more := kit.Flow(0)
		more.Add(k.Button(kit.Plain, w.Count(len(rest), "Show %d more", "Show %d more"), func() {
			list.Remove(more)
			add(rest)
			in.Arrange()
		}).Small())
		list.Add(more)
	}
	c := k.Look.Colours
	bed := newBed(c.OnDanger)
	bed.StrokeColor, bed.StrokeWidth = c.Danger, look.StrokeLine
	what := parts.NewProse(k.Look.Fonts.Body, c.Danger).Strong()
	what.Set(w.Say("This file of yours cannot be used as it is: %s", of.path))
	return parts.NewCard(look.GapLarge, bed, kit.Lead(look.GapMedium, newSign(k.Look, look.IconWarning, c.Danger), kit.Column(look.GapSmall, what, list)))
}

// faultWords says what is wrong, where, and what to write instead.
func faultWords(b *words.Book, f link.Fault) string {
	what := f.What
	if f.Key != "" {
		what = b.Say("%s: %s", f.Key, f.What)
	}
	if f.Remedy != "" {
		what = b.Say("%s. To mend it: %s.", what, f.Remedy)
	}
	switch {
	case f.Line == 0:
		return what
	case f.Column == 0:
		return b.Say("Line %d. %s", f.Line, what)
	}
	return b.Say("Line %d, column %d. %s", f.Line, f.Column, what)
}
