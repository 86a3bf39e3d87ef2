package settings

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/window/home/kit"
	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/app/window/home/settings/typed"
	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
)

// reminderKey is the list of reminders in the settings.
const reminderKey = "reminder"

// buildSchedule fills the section about when a person is asked.
func (p *Page) buildSchedule(s *section) {
	l := p.desk.Locale
	s.add(p.newGroup(l.Say("Working hours"),
		p.workdaysField(),
		p.hourField("hours.from", l.Say("Work begins"), "", func(h *reminders.Hours) *schedule.TimeOfDay { return &h.From }),
		p.hourField("hours.to", l.Say("Work ends"), l.Say("Earlier than the begin means after midnight; the same means the whole day."), func(h *reminders.Hours) *schedule.TimeOfDay { return &h.To }),
	))
	s.add(p.newBlocks(blockList{
		head: l.Say("Reminders"), note: l.Say("Each comes at times of its own, inside the working hours. Two that fall together are one break."),
		count: func(s reminders.Settings) int { return len(s.Reminders) },
		make:  p.reminderFields,
		name:  func(s reminders.Settings, i int) string { return l.Text(s.Reminders[i].Name) }, // that of the first start is in every book
		about: p.reminderSaid,
		drop:  p.dropReminder,
		last:  l.Say("Keep one reminder. You can turn it off."),
		add:   l.In("button", "Add a reminder"),
		grow:  p.addReminder,
	}))
}

// workdaysField is the days of work.
func (p *Page) workdaysField() *field {
	l := p.desk.Locale
	return newField(p, spec[schedule.Weekdays]{
		key: "hours.days", label: l.Say("Days of work"), at: below,
		get: func(s reminders.Settings) schedule.Weekdays { return s.Hours.Days },
		say: func(days schedule.Weekdays) string { return p.daysSaid(days) },
	}, func(value schedule.Weekdays, h hand[schedule.Weekdays]) control[schedule.Weekdays] {
		set := h.set
		h.set = func(days schedule.Weekdays) {
			p.hours.Days = days
			set(days)
		}
		return p.weekdays(value, h)
	})
}

// daysSaid lists days in the order of the person's week; none at all means every day.
func (p *Page) daysSaid(days schedule.Weekdays) string {
	var said []string
	for _, d := range p.week() {
		if days == 0 || days.Has(d) {
			said = append(said, p.desk.Locale.ShortWeekday(d))
		}
	}
	return p.desk.Locale.Commas(said...)
}

// week is the days in the order of the person's week.
func (p *Page) week() []time.Weekday {
	const daysAWeek = 7
	week := make([]time.Weekday, daysAWeek)
	for i := range week {
		week[i] = (p.desk.Locale.FirstDay() + time.Weekday(i)) % daysAWeek
	}
	return week
}

// weekdays are the days to choose from. At least one stays.
func (p *Page) weekdays(value schedule.Weekdays, h hand[schedule.Weekdays]) control[schedule.Weekdays] {
	l, week := p.desk.Locale, p.week()
	chips, widest := make([]*kit.Chip, len(week)), float32(0)
	objects := make([]fyne.CanvasObject, len(week))
	take := func(days schedule.Weekdays) {
		for i, d := range week {
			chips[i].Set(days == 0 || days.Has(d))
		}
	}
	for i, d := range week {
		chips[i] = p.kit.Chip(l.ShortWeekday(d), false, func(bool) {
			var days schedule.Weekdays
			for j, other := range week {
				if chips[j].On() {
					days |= schedule.WeekdaysOf(other)
				}
			}
			if days == 0 {
				chips[i].Set(true)
				h.refuse(l.Say("Choose at least one day."))
				return
			}
			h.set(days)
		}).Called(l.Weekday(d))
		objects[i] = chips[i]
		widest = max(widest, chips[i].MinSize().Width)
	}
	take(value)
	return control[schedule.Weekdays]{object: &fyne.Container{Layout: &weekLayout{widest: widest}, Objects: objects}, take: take, off: func(why string) {
		for _, chip := range chips {
			chip.Off(why)
		}
	}}
}

// clockWidth is the width of a field for a time of the day, at normal text size.
const clockWidth = 110

// hourField is the begin or the end of the working hours.
func (p *Page) hourField(key, label, help string, part func(*reminders.Hours) *schedule.TimeOfDay) *field {
	l := p.desk.Locale
	get := func(s reminders.Settings) schedule.TimeOfDay { return *part(&s.Hours) }
	say := func(t schedule.TimeOfDay) string { return t.Words(l) }
	return newField(p, spec[schedule.TimeOfDay]{key: key, label: label, help: help, get: get, say: say},
		func(value schedule.TimeOfDay, h hand[schedule.TimeOfDay]) control[schedule.TimeOfDay] {
			typing := h.typing
			h.typing = func(t schedule.TimeOfDay) {
				*part(&p.hours) = t
				p.preview()
				typing(t)
			}
			return stepper(p, p.clockOf(label), value, h)
		})
}

// clockOf steps through times of the day.
func (p *Page) clockOf(name string) stepping[schedule.TimeOfDay] {
	l := p.desk.Locale
	const step, endOfDay = 30, 24 * 60
	return stepping[schedule.TimeOfDay]{
		name: name, say: func(t schedule.TimeOfDay) string { return t.Words(l) }, read: typed.Clock, width: clockWidth,
		wrong: l.Say("Write a time of the day, such as %s.", l.ClockAt(9, 30)),
		next: func(t schedule.TimeOfDay, up bool) schedule.TimeOfDay {
			if up {
				return min(t-t%step+step, endOfDay)
			}
			return max((t-1)/step*step, 0)
		},
	}
}

// reminderFields are the settings of the reminder with an index.
func (p *Page) reminderFields(i int) []*field {
	l := p.desk.Locale
	if i == 0 {
		clear(p.boxes) // all are made anew
	}
	key := reminderKey + "[" + strconv.Itoa(i+1) + "]"
	at := func(s reminders.Settings) reminders.Reminder { return element(s.Reminders, i) }
	name := l.Say("Name of the reminder")
	all := []*field{
		newField(p, spec[string]{
			key: key + ".name", label: name, help: l.Say("It is shown with the break."),
			get: func(s reminders.Settings) string { return at(s).Name },
		}, func(value string, h hand[string]) control[string] { return p.text(name, "", value, h) }),
		p.flagField(spec[bool]{
			key: key + ".off", label: l.Say("This reminder is on"), say: nothing[bool],
			get:   func(s reminders.Settings) bool { return !at(s).Off },
			write: func(on bool) any { return !on },
		}),
		p.rhythmField(i, key),
		p.wishField(i, key),
		p.zoneField(i, key),
	}
	for _, f := range all {
		f.list, f.usual = reminderKey, nil
	}
	all[len(all)-1].rare = at(p.values()).Zone == ""
	return all
}

// zoneField is the time zone of a reminder. Few need one.
func (p *Page) zoneField(i int, key string) *field {
	l := p.desk.Locale
	label := l.Say("Time zone")
	return newField(p, spec[string]{
		key: key + ".zone", label: label, help: l.Say("For those who work with people elsewhere, such as Asia/Tokyo. Empty: that of this computer."),
		get: func(s reminders.Settings) string { return element(s.Reminders, i).Zone },
		idle: func(s reminders.Settings) string {
			if rhythm.Of(element(s.Reminders, i).Schedule).Kind == rhythm.AfterWork {
				return l.Say("This reminder counts work, and not the clock.")
			}
			return ""
		},
	}, func(value string, h hand[string]) control[string] {
		return p.text(label, p.desk.Home().Status.Zone, value, h)
	})
}

// reminderSaid says when a reminder comes.
func (p *Page) reminderSaid(s reminders.Settings, i int) string {
	l, r := p.desk.Locale, s.Reminders[i]
	compiled, err := schedule.Compile(r.Schedule, nil)
	if err != nil {
		return r.Schedule
	}
	said := sentence(compiled.Words(l))
	if r.Off {
		return l.In("a reminder that is off, and its schedule", "Off. %s", said)
	}
	return said
}

// addReminder adds a reminder after so much work, which falls into any working hours.
func (p *Page) addReminder() {
	l := p.desk.Locale
	r := reminders.Reminder{Name: l.Say("Time for a stretch"), Schedule: rhythm.Rhythm{}.Change(rhythm.AfterWork).Expression()}
	used := func(id string) bool {
		return slices.ContainsFunc(p.values().Reminders, func(other reminders.Reminder) bool { return other.ID == id })
	}
	for n := len(p.values().Reminders) + 1; r.ID == "" || used(r.ID); n++ {
		r.ID = strings.Join([]string{reminderKey, strconv.Itoa(n)}, "-")
	}
	p.alterList(reminderKey, l.Say("Added: %s", r.Name), func(s *reminders.Settings) { s.Reminders = append(s.Reminders, r) })
}

func (p *Page) dropReminder(i int) {
	p.alterList(reminderKey, p.desk.Locale.Say("Taken away: %s", p.values().Reminders[i].Name), func(s *reminders.Settings) {
		s.Reminders = slices.Delete(s.Reminders, i, i+1)
	})
}
