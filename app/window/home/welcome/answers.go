package welcome

import (
	"encoding/json"
	"slices"

	"posturebreak/app/window/home/settings/rhythm"
	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
)

// times are the answers of the first step.
type times struct {
	hours reminders.Hours
	often rhythm.Kind
}

// offered are the rhythms of the first step.
func offered() []rhythm.Kind {
	return []rhythm.Kind{rhythm.Hourly, rhythm.TwoHourly, rhythm.TwiceADay, rhythm.AfterWork}
}

// timesOf reads the answers out of the settings.
func timesOf(s reminders.Settings) times {
	t := times{hours: s.Hours, often: rhythm.TwoHourly}
	if len(s.Reminders) > 0 {
		t.often = rhythm.Of(s.Reminders[0].Schedule).Kind
	}
	return t
}

// schedule writes the rhythm for the working hours. Every hour and every two hours follow them by themselves.
func (t times) schedule() string {
	r := rhythm.Rhythm{Kind: t.often, First: rhythm.Open, Last: rhythm.Open}
	switch t.often {
	case rhythm.TwiceADay:
		r.First, r.Last = quarters(t.hours)
	case rhythm.AfterWork:
		r = rhythm.Rhythm{}.Change(rhythm.AfterWork)
	default: // whole hours
	}
	return r.Expression()
}

// quarters are the hours after a quarter and after three quarters of the work, the earlier one of the day first.
func quarters(h reminders.Hours) (first, second int) {
	const day = 24 * 60
	length := (int(h.To) - int(h.From) + day) % day
	if length == 0 {
		length = day
	}
	hour := func(minutes int) int { return (int(h.From) + minutes + 30) % day / 60 }
	first, second = hour(length/4), hour(length*3/4)
	return min(first, second), max(first, second)
}

// reminder is the first reminder with the rhythm.
func (t times) reminder(s reminders.Settings) reminders.Reminder {
	r := reminders.DefaultSettings().Reminders[0]
	if len(s.Reminders) > 0 {
		r = s.Reminders[0]
	}
	if t != timesOf(s) { // what was not touched stays as it is written
		r.Schedule = t.schedule()
	}
	return r
}

// patch is the answers of the first step as a setting of all keys. Hours and reminder go together: one without the other may be
// refused.
func (t times) patch(s reminders.Settings) json.RawMessage {
	list := slices.Clone(s.Reminders)
	if len(list) == 0 {
		list = make([]reminders.Reminder, 1)
	}
	list[0] = t.reminder(s)
	return encode(struct {
		Hours     reminders.Hours      `json:"hours"`
		Reminders []reminders.Reminder `json:"reminder"`
	}{t.hours, list})
}

// room is the answers of the second step.
type room struct {
	deskOnly  bool
	equipment []string
	spare     []string
	autostart bool
}

func roomOf(s reminders.Settings) room {
	return room{
		deskOnly: s.Stretch.DeskOnly, equipment: slices.Clone(s.Stretch.Equipment), spare: slices.Clone(s.Stretch.Spare),
		autostart: s.System.Autostart,
	}
}

// patch is the answers of the second step as a setting of all keys.
func (r room) patch() json.RawMessage {
	type stretchPart struct {
		DeskOnly  bool     `json:"desk_only"`
		Equipment []string `json:"equipment"`
		Spare     []string `json:"spare"`
	}
	type systemPart struct {
		Autostart bool `json:"autostart"`
	}
	return encode(struct {
		Stretch stretchPart `json:"stretch"`
		System  systemPart  `json:"system"`
	}{
		stretchPart{r.deskOnly, append([]string{}, r.equipment...), append([]string{}, r.spare...)},
		systemPart{r.autostart},
	})
}

// with returns a list with an element or without it, in the order of all.
func with(list []string, element string, on bool, all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(each string) bool {
		if each == element {
			return !on
		}
		return !slices.Contains(list, each)
	})
}

// halfHours are the times of the day that can be chosen, and the one that is chosen, which may be any.
func halfHours(chosen schedule.TimeOfDay) []schedule.TimeOfDay {
	const step, day = 30, 24 * 60
	var list []schedule.TimeOfDay
	for minute := 0; minute < day; minute += step {
		list = append(list, schedule.TimeOfDay(minute))
	}
	if !slices.Contains(list, chosen) {
		list = append(list, chosen)
		slices.Sort(list)
	}
	return list
}

// encode writes a value that can be written: it is made of texts, numbers and lists.
func encode(value any) json.RawMessage {
	text, err := json.Marshal(value)
	if err != nil {
		return nil
	}
	return text
}
