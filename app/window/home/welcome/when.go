package welcome

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/look"
	"posturebreak/reminders/schedule"
)

// when is the first step: working hours, and how often.
type when struct {
	page  *Page
	times times
	root  *fyne.Container
	days  []*kit.Chip
	next  *fyne.Container
}

// aheadTimes is how many of the next times are shown.
const aheadTimes = 3

func newWhen(p *Page) *when {
	k, l := p.kit, p.desk.Locale
	w := &when{page: p, times: timesOf(p.desk.Home().Settings.Values), next: kit.Column(look.GapTiny)}
	days := kit.Flow(look.GapSmall)
	for i := range 7 {
		day := (l.FirstDay() + time.Weekday(i)) % 7
		chip := k.Chip(l.ShortWeekday(day), w.times.hours.Days.Has(day), func(on bool) { w.setDay(day, on) }).Called(l.Weekday(day))
		w.days = append(w.days, chip)
		days.Add(chip)
	}
	hours := kit.Flow(look.GapMedium,
		w.clock(l.Say("Work begins at"), w.times.hours.From, func(t schedule.TimeOfDay) { w.times.hours.From = t }),
		w.clock(l.Say("Work ends at"), w.times.hours.To, func(t schedule.TimeOfDay) { w.times.hours.To = t }))
	kinds := offered()
	often := k.Choice([]string{
		l.In("how often", "Every hour"), l.In("how often", "Every two hours"), l.In("how often", "Twice a day"),
		l.In("how often", "After 50 minutes of work"),
	}, slices.Index(kinds, w.times.often), func(i int) {
		w.times.often = kinds[i]
		w.preview()
	})
	w.root = kit.Column(look.GapHuge,
		k.Heading(l.Say("When do you work, and how often would you like a break?")),
		k.Card(kit.Column(look.GapLarge,
			k.WideRow(l.Say("Days of work"), "", days).Object,
			k.WideRow(l.Say("Hours"), l.Say("Breaks come within these hours only."), hours).Object,
			k.Rule(),
			k.WideRow(l.Say("How often"), "", often.Object).Object,
			k.Panel(w.next))))
	w.fill()
	return w
}

// clock is a choice of a time of the day, below its name.
func (w *when) clock(name string, at schedule.TimeOfDay, set func(schedule.TimeOfDay)) fyne.CanvasObject {
	list := halfHours(at)
	texts := make([]string, len(list))
	for i, each := range list {
		texts[i] = each.Words(w.page.desk.Locale)
	}
	choice := w.page.kit.Selection(name, texts, slices.Index(list, at), func(i int) {
		set(list[i])
		w.preview()
	})
	return named(w.page.kit, name, choice)
}

func (w *when) setDay(day time.Weekday, on bool) {
	if on {
		w.times.hours.Days |= schedule.WeekdaysOf(day)
	} else {
		w.times.hours.Days &^= schedule.WeekdaysOf(day)
	}
	w.preview()
}

// preview shows the next times of the answers as they are now.
func (w *when) preview() {
	w.fill()
	w.page.complain("")
}

func (w *when) fill() {
	k, d := w.page.kit, w.page.desk
	p := rhythm.Ahead(w.times.hours, w.times.reminder(d.Home().Settings.Values), d.Now(), aheadTimes, d.Locale)
	w.next.Objects = nil
	if p.Problem != "" {
		w.next.Add(k.Wrong(p.Problem))
		return
	}
	w.next.Add(k.Label(d.Locale.Say("The next times")))
	for _, day := range p.Days {
		for _, t := range day.Times {
			w.next.Add(k.Body(d.Locale.Moment(t.At, d.Now())))
		}
	}
	if p.Worked {
		w.next.Add(k.Caption(d.Locale.Say("If you go on working from now. A break of your own starts the count anew.")))
	}
}

func (w *when) content() fyne.CanvasObject { return w.root }
func (w *when) first() fyne.Focusable      { return w.days[0] }
func (w *when) appear()                    {}
func (w *when) vanish()                    {}

func (w *when) leave(then func(string)) {
	w.page.write(w.times.patch(w.page.desk.Home().Settings.Values), then)
}

// named sets a name above a control.
func named(k kit.Kit, name string, control fyne.CanvasObject) fyne.CanvasObject {
	return &fyne.Container{Layout: captioned{}, Objects: []fyne.CanvasObject{k.Caption(name), control, captionRoom(k, name)}}
}
