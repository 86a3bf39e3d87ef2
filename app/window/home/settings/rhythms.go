package settings

import (
	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// rhythmField is when a reminder comes: how often, at which times and on which days, and what that comes to.
func (p *Page) rhythmField(i int, key string) *field {
	l := p.desk.Locale
	found := []string{l.Say("The next times")}
	for _, k := range rhythm.Kinds() {
		found = append(found, kindName(l, k))
	}
	box := &rhythmBox{page: p, index: i, details: kit.Column(look.GapMedium), ahead: kit.Column(look.GapSmall)}
	f := newField(p, spec[string]{
		key: key + ".schedule", label: l.Say("When it comes"), at: below, words: found,
		get: func(s reminders.Settings) string { return element(s.Reminders, i).Schedule },
	}, func(value string, h hand[string]) control[string] {
		box.hand = h
		return box.control(value)
	})
	f.row.box.Add(p.kit.Panel(box.ahead)) // below what is wrong, which belongs to what is typed
	return f
}

func kindName(l words.Locale, k rhythm.Kind) string {
	switch k {
	case rhythm.Hourly:
		return l.In("schedule", "Every hour")
	case rhythm.TwoHourly:
		return l.In("schedule", "Every two hours")
	case rhythm.OnceADay:
		return l.In("schedule", "Once a day")
	case rhythm.TwiceADay:
		return l.In("schedule", "Twice a day")
	case rhythm.AfterWork:
		return l.In("schedule", "After so much work")
	case rhythm.Custom:
	}
	return l.In("schedule", "A cron expression of my own")
}

// rhythmBox is the control for a schedule. What stands in it is a rhythm; what is sent is its expression.
type rhythmBox struct {
	page    *Page
	index   int // of the reminder
	hand    hand[string]
	now     rhythm.Rhythm // as it is typed
	kind    *kit.Selection
	details *fyne.Container // for the kind
	built   rhythm.Kind     // that the details are for
	takes   []func()        // shows the rhythm in the details
	offs    []func(why string)
	why     string
	ahead   *fyne.Container // what it comes to
	seen    rhythm.Preview  // that is shown
}

func (b *rhythmBox) control(value string) control[string] {
	p := b.page
	names := make([]string, 0, len(rhythm.Kinds()))
	for _, k := range rhythm.Kinds() {
		names = append(names, kindName(p.desk.Locale, k))
	}
	b.now = rhythm.Of(value)
	b.kind = p.kit.Selection(p.desk.Locale.Say("How often"), names, 0, func(i int) { b.change(rhythm.Kinds()[i]) })
	b.build()
	b.show()
	p.boxes[b.index] = b
	object := kit.Column(look.GapMedium, kit.Flow(0, b.kind), b.details)
	return control[string]{object: object, take: b.take, off: b.off}
}

// take shows the schedule in force. One that is written as a cron expression stays one, also where it has a name.
func (b *rhythmBox) take(expression string) {
	if b.now.Expression() != expression {
		b.now = rhythm.Of(expression)
	}
	if b.now.Kind != b.built {
		b.build()
	}
	b.show()
}

// change turns to another kind of schedule.
func (b *rhythmBox) change(to rhythm.Kind) {
	b.now = b.now.Change(to)
	b.build()
	b.show()
	b.page.arrange()
	b.hand.set(b.now.Expression())
}

// typed takes a rhythm that the person has typed or chosen.
func (b *rhythmBox) typed(r rhythm.Rhythm) {
	b.now = r
	b.preview()
	if !r.InOrder() {
		b.hand.refuse(b.page.desk.Locale.Say("The last time must come after the first one."))
		return
	}
	b.hand.typing(r.Expression())
}

// show sets all controls to the rhythm.
func (b *rhythmBox) show() {
	for i, k := range rhythm.Kinds() {
		if k == b.now.Kind {
			b.kind.Set(i)
		}
	}
	for _, take := range b.takes {
		take()
	}
	b.preview()
}

func (b *rhythmBox) off(why string) {
	b.why = why
	b.kind.Off(why)
	for _, off := range b.offs {
		off(why)
	}
}

// build makes the controls of the kind.
func (b *rhythmBox) build() {
	l := b.page.desk.Locale
	b.built = b.now.Kind
	b.details.Objects, b.takes, b.offs = nil, nil, nil
	switch b.now.Kind {
	case rhythm.Hourly, rhythm.TwoHourly:
		b.times(b.clock(l.Say("First"), l.Say("when work begins"), false), b.clock(l.Say("Last"), l.Say("when work ends"), true))
		b.days()
	case rhythm.OnceADay:
		b.times(b.clock(l.In("time of the day", "At"), "", false))
		b.days()
	case rhythm.TwiceADay:
		b.times(b.clock(l.In("time of the day", "At"), "", false), b.clock(l.In("second time of the day", "and at"), "", true))
		b.days()
	case rhythm.AfterWork:
		b.work()
	case rhythm.Custom:
		b.own()
	}
	b.off(b.why)
}

// put adds a control of the kind.
func (b *rhythmBox) put(o fyne.CanvasObject, take func(), off func(why string)) {
	b.details.Add(o)
	b.takes, b.offs = append(b.takes, take), append(b.offs, off)
}
