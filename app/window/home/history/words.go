package history

import (
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

// dayWords says what became of the breaks of a day.
func (p *Page) dayWords(d day) string {
	l := p.desk.Locale
	date := l.LongDate(d.date)
	switch words := p.counts(d.DayCount); {
	case d.coming:
		return l.Say("%s is still to come.", date)
	case words == "":
		return l.Say("%s: no break.", date)
	case d.Length >= time.Minute:
		return l.Say("%[1]s: %[2]s. %[3]s of stretching.", date, words, l.Length(d.Length.Round(time.Minute)))
	default:
		return l.Say("%[1]s: %[2]s.", date, words)
	}
}

// weekWords says what became of the breaks of a week.
func (p *Page) weekWords(monday time.Time, w link.WeekCount) string {
	l := p.desk.Locale
	words := p.counts(w.DayCount)
	if words == "" {
		return l.Say("Week from %s: no break.", l.Date(monday))
	}
	return l.Count(w.Days, "Week from %[2]s: %[3]s, on %[1]d day.", "Week from %[2]s: %[3]s, on %[1]d days.", l.Date(monday), words)
}

// feltWords says how the stretches of a month felt.
func (p *Page) feltWords(month time.Time, f link.FeltCount) string {
	l := p.desk.Locale
	if f.Good+f.Hard+f.Hurt == 0 {
		return l.Say("%s: no answer.", l.MonthOfYear(month))
	}
	return l.Say("%[1]s: %[2]s.", l.MonthOfYear(month), p.answers(f.Good, f.Hard, f.Hurt))
}

// counts lists what there was of a day or a week, "" for nothing.
func (p *Page) counts(d link.DayCount) string {
	l := p.desk.Locale
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, words)
		}
	}
	add(d.Taken, l.Count(d.Taken, "%d taken", "%d taken"))
	add(d.Natural, l.Count(d.Natural, "%d natural", "%d natural"))
	add(d.Skipped, l.Count(d.Skipped, "%d skipped", "%d skipped"))
	add(d.Missed, l.Count(d.Missed, "%d missed", "%d missed"))
	add(d.Held, l.Count(d.Held, "%d held back", "%d held back"))
	return l.Commas(parts...)
}

// answers lists how something felt, "" for no answer.
func (p *Page) answers(good, hard, hurt int) string {
	l := p.desk.Locale
	var parts []string
	if good > 0 {
		parts = append(parts, l.Count(good, "%d good", "%d good"))
	}
	if hard > 0 {
		parts = append(parts, l.Count(hard, "%d hard", "%d hard"))
	}
	if hurt > 0 {
		parts = append(parts, l.Count(hurt, "%d hurt", "%d hurt"))
	}
	return l.Commas(parts...)
}

// outcome names how a break ended, and what that means.
func (p *Page) outcome(o link.OutcomeCount) (name, meaning string) {
	l := p.desk.Locale
	switch o.Outcome {
	case reminders.Taken:
		return l.In("outcome", "Taken"), l.Say("The stretch was done, wholly or in part.")
	case reminders.Natural:
		return l.In("outcome", "Natural"), l.Say("You were away from the desk just then.")
	case reminders.Skipped:
		return p.skipped(o.Meaning), l.Say("You left it out on purpose.")
	case reminders.Snoozed:
		return l.In("outcome", "Put off"), l.Say("You asked for it later.")
	case reminders.Missed:
		return l.In("outcome", "Missed"), l.Say("Nobody answered, or the computer was off.")
	case reminders.Held:
		return l.In("outcome", "Held back"), l.Say("A call or a film took longer than the break could wait.")
	case reminders.Muted:
		return l.In("outcome", "Left out"), l.Say("You asked to leave a stretch or a region of the body out for a time.")
	case reminders.Unmuted:
		return l.In("outcome", "Taken back in"), l.Say("What was left out can be recommended again.")
	}
	return string(o.Outcome), ""
}

// skipped names a reason for leaving a break out.
func (p *Page) skipped(m reminders.Meaning) string {
	l := p.desk.Locale
	switch m {
	case reminders.NotNow:
		return l.Say("Skipped: not now")
	case reminders.DidIt:
		return l.Say("Skipped: done already")
	case reminders.TooHard:
		return l.Say("Skipped: too hard")
	case reminders.Hurts:
		return l.Say("Skipped: it hurts")
	case reminders.NotAgain:
		return l.Say("Skipped: not this one again")
	}
	return l.In("outcome", "Skipped")
}

// streakWords says how long the row of days is, without blame for one that has ended.
func (p *Page) streakWords(s link.Streak) (value, note string) {
	l := p.desk.Locale
	value = l.Count(s.Days, "%d day", "%d days")
	switch {
	case s.Days == 0 && s.Best == 0:
		return value, l.Say("It begins with your first break.")
	case s.Days == 0:
		return value, l.Count(s.Best, "Your longest was %d day. The next break begins a new one.", "Your longest was %d days. The next break begins a new one.")
	case !s.Today:
		return value, l.Say("Today can still be one of them.")
	case s.Days >= s.Best:
		return value, l.Say("Your longest so far. Days off do not break it.")
	}
	return value, l.Count(s.Best, "Your longest was %d day. Days off do not break it.", "Your longest was %d days. Days off do not break it.")
}
