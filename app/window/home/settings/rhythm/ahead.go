package rhythm

import (
	"errors"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Preview is what a schedule comes to.
type Preview struct {
	Words    string   // the schedule in words, without a full stop
	Warnings []string // of what is allowed but may surprise
	Days     []Day    // with its next times, in order
	Worked   bool     // the times are those if work goes on from now without a break
	Problem  string   // why it cannot work, with the remedy; all else is empty then
}

// Day is one day with planned times.
type Day struct {
	Date  time.Time // the first of them
	Times []Time
}

// Time is one planned time.
type Time struct {
	At     time.Time
	Remark string // why it is out of the ordinary, "" where it is not
}

// Ahead looks at the next n times of a reminder inside the working hours, as if it were the only one, and on.
func Ahead(hours reminders.Hours, r reminders.Reminder, now time.Time, n int, l words.Locale) Preview {
	rules, err := alone(hours, r)
	if err != nil {
		return Preview{Problem: problem(err, l)}
	}
	ahead := rules.Ahead(now, n)[0]
	p := Preview{Words: ahead.Schedule.Words(l), Warnings: ahead.Schedule.Warnings(l)}
	times := ahead.Times
	if every, ok := ahead.Schedule.Interval(); ok {
		times, p.Worked = afterWork(schedule.Hours(hours), every, now, n), true
	}
	for _, at := range times {
		p.add(Time{At: at, Remark: ahead.Schedule.Remark(l, at)})
	}
	return p
}

// alone compiles a reminder by itself. Which stretch it asks for does not matter for its times.
func alone(hours reminders.Hours, r reminders.Reminder) (reminders.Rules, error) {
	r.ID, r.Off, r.Stretch, r.Directions = "preview", false, "", nil
	s := reminders.DefaultSettings()
	s.Hours, s.Reminders = hours, []reminders.Reminder{r}
	return reminders.NewRules(s, stretch.NewCatalogue()) //nolint:wrapcheck // said by problem
}

// problem is why a reminder cannot work.
func problem(err error, l words.Locale) string {
	var wrong *reminders.SettingError
	if errors.As(err, &wrong) {
		return wrong.Said(l)
	}
	return words.MessageOf(err).Said(l)
}

// afterWork lists the breaks of the day on which work goes on next, if nothing interrupts it.
func afterWork(hours schedule.Hours, every time.Duration, now time.Time, n int) []time.Time {
	const aDay = 24 * time.Hour
	begin := hours.NextOpen(now)
	end := hours.NextClose(now)
	if end.IsZero() {
		end = begin.Add(aDay)
	}
	var times []time.Time
	for at := begin.Add(every); at.Before(end) && len(times) < n; at = at.Add(every) {
		times = append(times, at)
	}
	return times
}

// add puts a time into its day.
func (p *Preview) add(t Time) {
	last := len(p.Days) - 1
	if last < 0 || p.Days[last].Date.Format(time.DateOnly) != t.At.Format(time.DateOnly) {
		p.Days = append(p.Days, Day{Date: t.At})
		last++
	}
	p.Days[last].Times = append(p.Days[last].Times, t)
}
