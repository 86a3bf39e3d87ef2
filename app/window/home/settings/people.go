package settings

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/stage"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// The picture of a person: a figure that shows face, hair and clothes, and its size at normal text size.
const (
	personFigure           = "seated-twist"
	personWide, personTall = 128, 148
)

// personField is who shows the stretches, with a picture of each.
func (p *Page) personField() *field {
	l := p.desk.Locale
	options := make([]option, 0, len(reminders.Persons()))
	for _, id := range reminders.Persons() {
		options = append(options, option{id, personName(l, id)})
	}
	s := p.optionSpec("look.person", l.Say("Person"), l.Say("Named after the colour of the shirt."), options,
		func(s reminders.Settings) string { return s.Look.Person })
	return newField(p, s, func(value string, h hand[string]) control[string] { return p.people(options, value, h) })
}

func personName(l words.Locale, id string) string {
	switch id {
	case "blue":
		return l.In("person", "Blue")
	case "teal":
		return l.In("person", "Teal")
	case "plum":
		return l.In("person", "Plum")
	case "moss":
		return l.In("person", "Moss")
	case "sand":
		return l.In("person", "Sand")
	case "slate":
		return l.In("person", "Slate")
	}
	return id
}

// people are the pictures, each with its name below to choose it by.
func (p *Page) people(options []option, value string, h hand[string]) control[string] {
	chips := make([]*kit.Chip, len(options))
	pictures := make([]*canvas.Image, len(options))
	box := kit.Flow(look.GapMedium)
	take := func(id string) {
		for i, o := range options {
			chips[i].Set(o.id == id)
		}
	}
	for i, o := range options {
		chips[i] = p.kit.Chip(o.name, o.id == value, func(bool) {
			take(o.id)
			h.set(o.id)
		})
		pictures[i] = canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
		pictures[i].FillMode, pictures[i].CornerRadius = canvas.ImageFillContain, look.RadiusButton
		box.Add(portrait(p.desk.Look, pictures[i], chips[i]))
	}
	p.drawPeople(options, pictures)
	return control[string]{object: box, take: take, off: func(why string) {
		for _, chip := range chips {
			chip.Off(why)
		}
	}}
}

// portrait is a picture with the chip that chooses it below.
func portrait(k look.Look, picture, chip fyne.CanvasObject) *fyne.Container {
	bed := canvas.NewRectangle(k.Colours.Stage)
	bed.CornerRadius = look.RadiusButton
	return &fyne.Container{Layout: portraitLayout{growth: k.Growth()}, Objects: []fyne.CanvasObject{bed, picture, chip}}
}

type portraitLayout struct{ growth float32 }

func (l portraitLayout) size() fyne.Size {
	return fyne.NewSize(personWide*l.growth, personTall*l.growth)
}

// Layout is called by Fyne.
func (l portraitLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := l.size().Height
	for _, o := range objects[:2] {
		o.Resize(fyne.NewSize(size.Width, high))
	}
	chip := objects[2].MinSize()
	objects[2].Move(fyne.NewPos((size.Width-chip.Width)/2, high+look.GapSmall))
	objects[2].Resize(chip)
}

// MinSize is called by Fyne.
func (l portraitLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	chip, picture := objects[2].MinSize(), l.size()
	return fyne.NewSize(max(picture.Width, chip.Width), picture.Height+look.GapSmall+chip.Height)
}

// drawPeople draws the pictures beside the window's own work, one after the other.
func (p *Page) drawPeople(options []option, pictures []*canvas.Image) {
	scale := float32(1)
	if w := p.desk.Window; w != nil {
		scale = w.Canvas().Scale()
	}
	size := portraitLayout{growth: p.desk.Look.Growth()}.size()
	place := image.Pt(int(size.Width*scale), int(size.Height*scale))
	k, figures, log := p.desk.Look, p.desk.Figures, p.desk.Log
	p.spawn(func() {
		for i, o := range options {
			k.Person = o.id
			model, err := stage.Load(figures, personFigure, k)
			if err != nil {
				log.Warn("the people cannot be drawn", "error", err)
				model = stage.Placeholder("chair", k)
			}
			img := image.NewRGBA(image.Rectangle{Max: place})
			model.At(place).Draw(img, stage.OfEnd(stretch.Right).Moment) // at rest: the arrows of a movement hide the shirt
			fyne.Do(func() {
				pictures[i].Image = img
				pictures[i].Refresh()
			})
		}
	})
}
