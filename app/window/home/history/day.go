package history

import (
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/parts"
	"posturebreak/reminders"
)

// openDay asks what became of each break of a day. A day without any stays closed.
func (p *Page) openDay(known string, date time.Time) {
	if known == "" {
		return
	}
	p.desk.Ask(link.Request{Do: link.GetDay, Date: date.Format(time.DateOnly)}, func(reply link.Reply) {
		if reply.Error != "" || reply.Day == nil {
			p.desk.Say(reply.Error, nil)
			return
		}
		p.opened = reply.Day
		p.show()
	})
}

// closeDay puts the list of a day away.
func (p *Page) closeDay() {
	p.opened = nil
	p.show()
}

// dayCard lists the breaks of the day that was opened, nil when none is.
func (p *Page) dayCard() fyne.CanvasObject {
	if p.opened == nil {
		return nil
	}
	l := p.desk.Locale
	var lines []fyne.CanvasObject
	for _, e := range p.opened.Entries {
		lines = append(lines, parts.NewNumbered(clockWidth*p.desk.Look.Scale, p.kit.Muted(l.Clock(e.At)), p.kit.Body(p.entryWords(e))))
	}
	if len(lines) == 0 {
		lines = append(lines, p.kit.Muted(l.Say("No break on this day.")))
	}
	shut := kit.Flow(0, p.kit.Button(kit.Plain, l.In("button", "Close"), p.closeDay))
	return p.card(l.LongDate(dateOf(p.opened.Date)), "", append(lines, shut)...)
}

// clockWidth is the room for a time of the day, at normal text size.
const clockWidth = 84

// entryWords is one break in a sentence.
func (p *Page) entryWords(e reminders.Entry) string {
	l := p.desk.Locale
	name, meaning := p.outcome(link.OutcomeCount{Outcome: e.Outcome, Meaning: e.Meaning})
	why := e.Reason
	if why == "" {
		why = meaning
	}
	stretch := p.nameOf(e.Stretch)
	switch {
	case e.Outcome != reminders.Taken && stretch != "":
		return l.Say("%[1]s — %[2]s. %[3]s", name, stretch, why)
	case e.Outcome != reminders.Taken:
		return l.Say("%[1]s. %[2]s", name, why)
	case e.Completed < e.Phases:
		return l.Say("%[1]s, in part: %[2]d of %[3]d steps. %[4]s", stretch, e.Completed, e.Phases, p.feltOf(e))
	}
	return l.Say("%[1]s, from start to end. %[2]s", stretch, p.feltOf(e))
}

// feltOf says how one break felt, "" where nobody said.
func (p *Page) feltOf(e reminders.Entry) string {
	l := p.desk.Locale
	switch string(e.Felt) {
	case "good":
		return l.Say("It felt good.")
	case "hard":
		return l.Say("It felt hard.")
	case "hurt":
		return l.Say("It hurt.")
	}
	return ""
}

// nameOf is the name of a stretch, its id where it has left the catalogue.
func (p *Page) nameOf(id string) string {
	for _, a := range *p.desk.Home().Stretches {
		if a.Stretch.ID == id {
			return a.Stretch.Name
		}
	}
	return id
}
