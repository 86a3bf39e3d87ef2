package stretches

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders/stretch"
)

// factsOf says where a way to do the stretch is done, what it needs, what it does and where it is felt.
func (d *detail) factsOf(way stretch.Stretch) fyne.CanvasObject {
	b := d.kit.Words.Book
	desk := b.Say("Needs some room")
	if way.Desk {
		desk = b.Say("At the desk, in office clothes")
	}
	var cells []fyne.CanvasObject
	for _, fact := range [][2]string{
		{b.Say("Position"), names.Position(b, way.Position)},
		{b.Say("What it needs"), needs(b, way)},
		{b.Say("What it does"), directions(b, way)},
		{b.Say("Felt most"), names.Area(b, way.Area)},
		{b.Say("Takes"), b.Length(d.line().Total)},
		{b.Say("Where"), desk},
	} {
		cells = append(cells, kit.Column(0, d.kit.Caption(fact[0]), d.kit.Body(fact[1])))
	}
	return d.kit.Panel(kit.Grid(factLeast*d.kit.Look.Scale, look.GapMedium, cells...))
}

// factLeast is the least width of a fact at a text scale of 1.
const factLeast = 132

// stepsOf says what to do, one sentence after the other.
func (d *detail) stepsOf(way stretch.Stretch) fyne.CanvasObject {
	list := kit.Column(look.GapSmall)
	indent := fyne.MeasureText("00. ", d.kit.Look.Fonts.Body, fyne.TextStyle{Bold: true}).Width
	for i, step := range way.Instructions {
		list.Add(parts.NewNumbered(indent, d.kit.Label(d.kit.Words.Say("%d.", i+1)), d.kit.Body(step)))
	}
	return d.section(d.kit.Words.Say("Step by step"), list)
}

// cautionsOf says what to heed. They are always seen.
func (d *detail) cautionsOf(way stretch.Stretch) fyne.CanvasObject {
	c := d.kit.Look.Colours
	list := kit.Column(look.GapSmall)
	for _, caution := range way.Cautions {
		text := parts.NewProse(d.kit.Look.Fonts.Body, c.Warning)
		text.Set(caution)
		list.Add(kit.Lead(look.GapSmall, newSign(d.kit.Look, look.IconWarning, c.Warning), text))
	}
	return d.section(d.kit.Words.Say("To be careful with"), parts.NewCard(look.GapLarge, newBed(c.OnWarning), list))
}

// unnamed is what the catalogue writes for a publisher or an expert that the source does not name.
const unnamed = "not named in the text"

// sourceOf says where the stretch comes from, and what in it does not come from there.
func (d *detail) sourceOf(way stretch.Stretch) fyne.CanvasObject {
	k, w, s := d.kit, d.kit.Words, way.Source
	text := kit.Column(look.GapTiny, k.Body(w.Say("“%s”", s.Title)))
	if s.Publisher == unnamed {
		text.Add(k.Muted(w.Say("The source names no publisher.")))
	} else {
		text.Add(k.Muted(w.Say("Published by %s.", s.Publisher)))
	}
	if s.Expert == unnamed {
		text.Add(k.Muted(w.Say("The source names no expert.")))
	} else {
		text.Add(k.Muted(w.Say("Advice of %s.", s.Expert)))
	}
	if way.Own != "" {
		text.Add(k.Muted(way.Own))
	}
	return d.section(w.Say("Where it comes from"), text)
}

// showPast says when the stretch was done, and how it felt.
func (d *detail) showPast() {
	w := d.kit.Words
	d.past.Objects = nil
	for _, text := range []string{
		lastWords(w, d.about, d.page.desk.Now()), weekWords(w.Book, d.about), feltWords(w.Book, d.about),
	} {
		if text != "" {
			d.past.Add(d.kit.Body(text))
		}
	}
}

// showFile says where a stretch of the person's own lives, and what is wrong with its file.
func (d *detail) showFile() {
	w := d.kit.Words
	d.faults.Objects, d.file.Objects = nil, nil
	if d.about.File == "" {
		return
	}
	for _, f := range filesOf(*d.page.desk.Home().Faults) {
		if f.path == d.about.File {
			d.faults.Add(faultBanner(d.kit, f, d.scroll))
		}
	}
	duplicate := d.kit.Button(kit.Plain, w.In("button", "Copy the path"), func() {
		fyne.CurrentApp().Clipboard().SetContent(d.about.File)
		d.page.desk.Say(w.Say("The path is on the clipboard."), nil)
	}).With(look.IconCopy).Small()
	d.file.Objects = []fyne.CanvasObject{d.section(w.Say("Your file"), kit.Column(look.GapSmall,
		d.kit.Body(originWords(w.Book, d.about.Origin)), d.kit.Muted(d.about.File), kit.Flow(0, duplicate)))}
}
