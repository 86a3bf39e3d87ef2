package history

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/names"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
)

// directionsCard is how evenly the back was moved.
func (p *Page) directionsCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	most := 1.0
	for _, d := range s.Directions {
		most = max(most, d.Right+d.Left)
	}
	lines := []fyne.CanvasObject{p.legend(item{solid, l.In("side", "Right")}, item{pale, l.In("side", "Left")})}
	for _, d := range s.Directions {
		bar := &fyne.Container{Layout: &shares{parts: []float32{float32(d.Right / most), float32(d.Left / most)}}}
		for _, k := range []kind{solid, pale} {
			bar.Objects = append(bar.Objects, drawn(p.partMark(k, box{})))
		}
		lines = append(lines, p.line(names.Direction(l.Book, d.Direction), bar, p.sideWords(d)))
	}
	note := l.Say("A back that moves in all its directions stays supple. The figures count whole stretches on each side.")
	return p.card(l.Say("Which ways you moved"), note, lines...)
}

// sideWords says how much was done on each side, and the sum where both are the same.
func (p *Page) sideWords(d link.DirectionDone) string {
	l := p.desk.Locale
	right, left := int(math.Round(d.Right)), int(math.Round(d.Left))
	switch {
	case right+left == 0:
		return l.Say("not yet")
	case right == left:
		return l.Say("%d on each side", right)
	}
	return l.Say("%[1]d right, %[2]d left", right, left)
}

// line is a name, something drawn, and words, side by side; under each other where there is no room.
func (p *Page) line(name string, drawing fyne.CanvasObject, words string) fyne.CanvasObject {
	return &fyne.Container{
		Layout:  &lineLayout{name: nameWidth * p.desk.Look.Scale, words: wordsWidth * p.desk.Look.Scale},
		Objects: []fyne.CanvasObject{p.kit.Body(name), drawing, p.kit.Muted(words)},
	}
}

// stretchesCard lists each stretch. Its name opens its page.
func (p *Page) stretchesCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	if len(s.Stretches) == 0 {
		return nil
	}
	most := 1
	for _, one := range s.Stretches {
		most = max(most, one.Taken)
	}
	var lines []fyne.CanvasObject
	for _, one := range s.Stretches {
		bar := &fyne.Container{
			Layout:  &shares{parts: []float32{float32(one.Taken) / float32(most)}},
			Objects: []fyne.CanvasObject{drawn(p.partMark(solid, box{}))},
		}
		lines = append(lines, &fyne.Container{
			Layout:  &lineLayout{name: nameWidth * p.desk.Look.Scale, words: wordsWidth * p.desk.Look.Scale},
			Objects: []fyne.CanvasObject{p.opener(one), bar, p.kit.Muted(p.stretchWords(one))},
		})
	}
	return p.card(l.Say("Your stretches"), "", lines...)
}

// opener is the name of a stretch as a button to its page; one that has left the catalogue has none.
func (p *Page) opener(one link.StretchDone) fyne.CanvasObject {
	if !slices.ContainsFunc(*p.desk.Home().Stretches, func(a link.About) bool { return a.Stretch.ID == one.Stretch }) {
		return p.kit.Body(one.Name)
	}
	return p.kit.Button(kit.Quiet, one.Name, func() { p.desk.Show(link.PageStretches, one.Stretch) }).Leading().Small()
}

// stretchWords says how often a stretch was done, when last, and how it felt.
func (p *Page) stretchWords(one link.StretchDone) string {
	l := p.desk.Locale
	words := l.Count(one.Taken, "%d time, last on %[2]s", "%d times, last on %[2]s", l.Date(one.Last))
	if felt := p.answers(one.Good, one.Hard, one.Hurt); felt != "" {
		return l.Say("%[1]s; %[2]s", words, felt)
	}
	return words
}

// outcomesCard says how all breaks of the year ended.
func (p *Page) outcomesCard(s link.Summary) fyne.CanvasObject {
	l := p.desk.Locale
	var lines []fyne.CanvasObject
	for _, o := range s.Outcomes {
		name, meaning := p.outcome(o)
		count := p.kit.Label(l.Say("%d", o.Count))
		words := kit.Column(0, p.kit.Body(name), p.kit.Muted(meaning))
		lines = append(lines, parts.NewNumbered(countWidth*p.desk.Look.Scale, count, words))
	}
	return p.card(l.Say("How breaks ended"), "", kit.Column(look.GapSmall, lines...))
}
