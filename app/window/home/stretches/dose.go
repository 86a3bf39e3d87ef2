package stretches

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
)

// dose is how much of a stretch, and how often: what was published, what is wanted today, and what the person has fixed.
type dose struct {
	detail    *detail
	published *parts.Prose
	notes     *parts.Prose
	today     *parts.Prose
	rows      *fyne.Container
	steppers  []*stepper
	rhythm    *fyne.Container // the selection
	chooser   *kit.Selection
	choices   []string // of the selection
	root      *fyne.Container
}

func newDose(d *detail) *dose {
	k, w := d.kit, d.kit.Words
	s := &dose{
		detail: d, published: k.Body(""), notes: k.Muted(""), today: k.Body(""),
		rows: kit.Column(look.GapMedium), rhythm: kit.Column(0),
	}
	pair := func(name string, texts ...fyne.CanvasObject) fyne.CanvasObject {
		return kit.Column(look.GapTiny, append([]fyne.CanvasObject{k.Caption(name)}, texts...)...)
	}
	s.root = d.section(w.Say("How much, how often"), k.Card(kit.Column(look.GapLarge,
		pair(w.Say("What the source recommends"), s.published, s.notes), pair(w.Say("For you today"), s.today), s.rows,
		pair(w.Say("How often you want it"), s.rhythm))))
	return s
}

// show brings the section up to what is known.
func (s *dose) show(a link.About) {
	s.published.Set(a.Published)
	s.notes.Set(a.Stretch.DoseNotes)
	s.today.Set(a.DoseWords)
	open := measures(a)
	if !slices.EqualFunc(open, s.steppers, func(f measure, row *stepper) bool { return row.measure == f }) {
		s.steppers, s.rows.Objects = nil, nil
		for _, f := range open {
			row := newStepper(s, f)
			s.steppers = append(s.steppers, row)
			s.rows.Add(row.root)
		}
	}
	parts.Show(s.rows, len(open) > 0)
	for _, row := range s.steppers {
		row.show(a)
	}
	s.showRhythm(a)
}

// showRhythm offers the rhythms. The list is made anew only where it has changed, so that it keeps the keyboard's focus.
func (s *dose) showRhythm(a link.About) {
	b := s.detail.kit.Words.Book
	list := rhythms(a)
	texts := said(list, func(d time.Duration) string { return rhythmChoice(b, a, d) })
	chosen := slices.Index(list, rhythm(a))
	if slices.Equal(s.choices, texts) {
		s.chooser.Set(chosen)
		return
	}
	s.choices = texts
	s.chooser = s.detail.kit.Selection(s.detail.kit.Words.Say("How often you want it"), texts, chosen, func(i int) { s.adjust(every(s.detail.about, list[i])) })
	s.rhythm.Objects = []fyne.CanvasObject{s.chooser}
}

// adjust settles something about the stretch. It can be taken back.
func (s *dose) adjust(to reminders.Adjustment) {
	before := adjustment(s.detail.about)
	s.detail.ask(link.Request{Do: link.Adjust, Stretch: s.detail.id, Adjust: &to}, func() {
		s.detail.ask(link.Request{Do: link.Adjust, Stretch: s.detail.id, Adjust: &before}, nil)
	})
}

// stepper shows one figure of the dose, and makes it less or more.
type stepper struct {
	dose       *dose
	measure    measure
	value      *canvas.Text
	note       *parts.Prose
	less, more *kit.Button
	grow       *kit.Button
	root       *fyne.Container
}

// widestMeasure is as wide as any figure that is shown: its place stays the same when it changes.
const widestMeasure = 120

func newStepper(s *dose, f measure) *stepper {
	k, w := s.detail.kit, s.detail.kit.Words
	name := measureName(w.Book, f)
	row := &stepper{dose: s, measure: f, value: canvas.NewText("", k.Look.Colours.Text), note: k.Caption("")}
	row.less = k.IconButton(look.IconMinus, w.Say("%s: less", name), func() { row.step(false) })
	row.more = k.IconButton(look.IconPlus, w.Say("%s: more", name), func() { row.step(true) })
	row.grow = k.Button(kit.Quiet, w.Say("Let it grow again"), func() { s.adjust(fixed(s.detail.about, f, 0)) }).Small()
	row.value.TextSize, row.value.TextStyle.Bold = k.Look.Fonts.Lead, true
	room := fyne.MeasureText(measureWords(w.Book, holdMeasure, widestMeasure), k.Look.Fonts.Lead, row.value.TextStyle).Width
	value := container.New(middle(fyne.NewSize(room, look.SizeControl)), row.value)
	row.root = kit.Column(look.GapTiny,
		kit.Beside(look.GapSmall, widestName(k), k.Label(name), besides(look.GapTiny, row.less, value, row.more)), row.note, kit.Flow(0, row.grow))
	return row
}

// widestName is the room for the name of any figure: where one of them has to stand above its buttons, all do.
func widestName(k kit.Kit) float32 {
	var widest float32
	for _, f := range []measure{holdMeasure, repsMeasure, setsMeasure} {
		widest = max(widest, fyne.MeasureText(measureName(k.Words.Book, f), k.Look.Fonts.Body, fyne.TextStyle{Bold: true}).Width)
	}
	return widest + look.StrokeLine
}

func (r *stepper) step(up bool) {
	a := r.dose.detail.about
	r.dose.adjust(fixed(a, r.measure, r.measure.stepped(a, up)))
}

// show brings the row up to what is known.
func (r *stepper) show(a link.About) {
	w := r.dose.detail.kit.Words
	now := r.measure.of(a.Dose)
	r.value.Text = measureWords(w.Book, r.measure, now)
	r.value.Refresh()
	r.note.Set(measureNote(w.Book, r.measure, a))
	atEnd := w.Say("The source recommends no other figure.")
	off := func(b *kit.Button, is bool) {
		if is {
			b.Off(atEnd)
		} else {
			b.Off("")
		}
	}
	p := r.dose.detail.page
	p.handOver(r.less, r.more, func() { off(r.less, now <= r.measure.of(a.Least)) })
	p.handOver(r.more, r.less, func() { off(r.more, now >= r.measure.of(a.Most)) })
	p.handOver(r.grow, r.more, func() { parts.Show(r.grow, r.measure.of(a.Adjusted) > 0) })
}
