package today

import (
	"cmp"
	"slices"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/look"
)

// do asks the resident for something and says what became of it. undo, if there is one, takes it back.
func (p *Page) do(r link.Request, undo *link.Request) {
	d := p.desk
	d.Ask(r, func(reply link.Reply) {
		switch {
		case reply.Error != "":
			d.Say(reply.Error, nil)
		case undo != nil:
			d.Say(reply.Words, func() { p.do(*undo, nil) })
		case reply.Words != "":
			d.Say(reply.Words, nil)
		}
	})
}

// stretchNow starts the recommended stretch.
func (p *Page) stretchNow() { p.do(link.Request{Do: link.Now}, nil) }

// choices are all stretches, the recommended ones first.
func (p *Page) choices() []kit.Item {
	all := slices.Clone(*p.desk.Home().Stretches)
	slices.SortStableFunc(all, func(a, b link.About) int {
		if (a.Rank == 0) != (b.Rank == 0) {
			return cmp.Compare(b.Rank, a.Rank) // what is left out comes last
		}
		return cmp.Compare(a.Rank, b.Rank)
	})
	l := p.desk.Locale
	items := make([]kit.Item, len(all))
	for i, about := range all {
		items[i] = kit.Item{
			Text: about.Stretch.Name,
			Note: l.In("how long a stretch takes, and why it has its rank", "%[1]s. %[2]s", l.About(about.Length), about.Why),
			Do:   func() { p.do(link.Request{Do: link.Now, Stretch: about.Stretch.ID}, nil) },
		}
		if about.Favourite {
			items[i].Icon = look.IconStarFull
		}
	}
	return items
}

// pauses are the ways to pause.
func (p *Page) pauses() []kit.Item {
	l := p.desk.Locale
	resume := &link.Request{Do: link.Resume}
	var items []kit.Item
	for _, length := range []time.Duration{30 * time.Minute, time.Hour, 2 * time.Hour} {
		items = append(items, kit.Item{Text: l.Say("For %s", l.Length(length)), Do: func() { p.do(link.Request{Do: link.Pause, For: length}, resume) }})
	}
	return append(
		items,
		kit.Item{Text: l.Say("Until tomorrow"), Do: func() { p.do(link.Request{Do: link.Pause, Until: tomorrow(p.desk.Now())}, resume) }},
		kit.Item{Text: l.Say("Until I resume"), Do: func() { p.do(link.Request{Do: link.Pause}, resume) }},
	)
}

// tomorrow is the midnight that begins the day after now.
func tomorrow(now time.Time) time.Time {
	return time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 0, 0, now.Location())
}

// meetings are how long a meeting may take; and its end, during one.
func (p *Page) meetings() []kit.Item {
	l := p.desk.Locale
	over := link.Request{Do: link.Meeting}
	var items []kit.Item
	if p.desk.Home().Status.MeetingUntil != nil {
		items = append(items, kit.Item{Text: l.Say("The meeting is over"), Icon: look.IconCheck, Do: func() { p.do(over, nil) }})
	}
	for _, length := range []time.Duration{30 * time.Minute, time.Hour, 90 * time.Minute, 2 * time.Hour} {
		items = append(items, kit.Item{Text: l.Say("For %s", l.Length(length)), Do: func() { p.do(link.Request{Do: link.Meeting, For: length}, &over) }})
	}
	return items
}

// places are where the person can be.
func (p *Page) places() []kit.Item {
	l, status := p.desk.Locale, p.desk.Home().Status
	back := &link.Request{Do: link.GoTo, Place: status.Place}
	items := make([]kit.Item, 0, len(status.Places)+1)
	for _, place := range append(slices.Clone(status.Places), "") {
		item := kit.Item{Text: l.Text(place), Chosen: place == status.Place, Do: func() { p.do(link.Request{Do: link.GoTo, Place: place}, back) }}
		if place == "" {
			item.Text = l.Say("No place")
		}
		items = append(items, item)
	}
	return items
}
