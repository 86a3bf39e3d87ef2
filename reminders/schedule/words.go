package schedule

import (
	"time"

	"posturebreak/reminders/words"
)

// Words says when s falls due, without a full stop: "every two hours from 10:00 to 16:00, Monday to Friday". It is exact for
// every expression: where there is no short way, it takes the long one.
//
// The sentence is made of phrases that stand by themselves in every language, put together by patterns: when in the day, on
// which days, in which months.
func (s Schedule) Words(l words.Locale) string {
	switch {
	case s.every > 0:
		return afterWork(l, s.every)
	case s.plan == nil:
		return l.Say("never")
	case s.zone != nil:
		return l.In("schedule and its time zone", "%[1]s (%[2]s)", s.plan.words(l), zoneWords(l, s.zone))
	}
	return s.plan.words(l)
}

// zoneWords names a zone: "Asia/Tokyo time", "UTC".
func zoneWords(l words.Locale, zone *time.Location) string {
	switch zone.String() {
	case "UTC":
		return "UTC"
	case "Local":
		return l.Say("local time")
	}
	return l.Say("%s time", zoneName(zone))
}

// zoneName names a zone; one without a name by its distance from UTC.
func zoneName(zone *time.Location) string {
	if name := zone.String(); name != "" {
		return name
	}
	return time.Unix(0, 0).In(zone).Format("-07:00")
}

// words puts the times and the days into a sentence: the date leads it, anything else follows the times.
func (p *plan) words(l words.Locale) string {
	times, shape := timesWords(l, p.fields[minute].values.list(), p.fields[hour].values.list())
	lead, tail := p.dayWords(l)
	switch {
	case lead != "" && (shape == atTimes || shape == atMinutes):
		return l.In("days, then “at 09:00”", "%[1]s %[2]s", lead, times)
	case lead != "":
		return l.In("days, then “every hour from 09:00 to 17:00”", "%[1]s, %[2]s", lead, times)
	case tail != "":
		return l.In("times, then days", "%[1]s, %[2]s", times, tail)
	case shape == atTimes || shape == series:
		return l.In("times, then days", "%[1]s, %[2]s", times, l.Say("every day"))
	}
	return times
}

// dayWords describes the days: as the lead of the sentence when it is about dates, else as its tail. Both are
// empty for every day of the year.
func (p *plan) dayWords(l words.Locale) (lead, tail string) {
	dates, days, months := p.fields[dayOfMonth].values, p.fields[weekday].values, p.fields[month].values
	allDates, allDays := dates.full(dayOfMonth.rule()), days.full(weekday.rule())
	switch {
	case p.either() && !allDates && !allDays:
		also := inMonths(l, eachWeekday(l, days), months)
		return l.In("days of the month and weekdays", "%[1]s and also %[2]s", dateWords(l, dates, months), also), ""
	case !p.either() && !allDates:
		return dateWords(l, dates, months), ""
	case !p.either() && !allDays:
		return "", inMonths(l, weekdayWords(l, days), months)
	case !months.full(month.rule()):
		return "", inMonths(l, l.Say("every day"), months)
	}
	return "", ""
}

// inMonths adds the months to days: "every day in January", "Monday to Friday from January to March".
func inMonths(l words.Locale, days string, months set) string {
	if months.full(month.rule()) {
		return days
	}
	in := ""
	if run, ok := oneRange(months.list(), month.rule().min, month.rule().max); ok {
		in = wholeMonthRange(l, run)
	} else {
		in = l.In("months", "in %s", monthList(l, months, inMonth))
	}
	return l.In("days, then months", "%[1]s %[2]s", days, in)
}

// monthList lists months, each named as its place in the sentence wants it.
func monthList(l words.Locale, months set, name func(words.Locale, int) string) string {
	one := func(m int) string { return name(l, m) }
	run := func(from, to int) string { return monthRange(l, from, to) }
	return ranges(l, months.list(), one, run)
}

// dateWords describes days of the month: "on days 1 to 7 of every month".
func dateWords(l words.Locale, dates, months set) string {
	days := datesWords(l, dates.list())
	if months.full(month.rule()) {
		return l.In("“on day 1”, then months", "%s of every month", days)
	}
	if run, ok := oneRange(months.list(), month.rule().min, month.rule().max); ok {
		return l.In("“on day 1”, then “from January to March”", "%[1]s of every month %[2]s", days, wholeMonthRange(l, run))
	}
	return l.In("“on day 1”, then “January and July”", "%[1]s of %[2]s", days, monthList(l, months, ofMonth))
}

// datesWords describes days of a month: "on day 1", "on days 1 to 7", "every two days from day 1 to day 31".
func datesWords(l words.Locale, numbers []int) string {
	if step, ok := progression(numbers); ok && step > 1 && len(numbers) >= shortestSeries {
		return l.In("days of the month", "%[1]s from day %[2]d to day %[3]d", everyDays(l, step), numbers[0], numbers[len(numbers)-1])
	}
	if len(numbers) == 1 {
		return l.In("day of the month", "on day %d", numbers[0])
	}
	return l.In("days of the month", "on days %s", dateList(l, numbers))
}

// weekdayWords describes weekdays as the tail of the sentence.
func weekdayWords(l words.Locale, days set) string {
	numbers := weekdaysOf(days)
	_, whole := oneRange(numbers, 1, daysAWeek)
	switch {
	case len(numbers) == 1:
		return everyWeekdayName(l, numbers[0])
	case whole || hasRun(numbers):
		return weekdayList(l, days)
	}
	one := func(d int) string { return onWeekday(l, d) }
	return l.In("weekdays", "on %s", ranges(l, numbers, one, nil))
}

// eachWeekday describes weekdays that come besides days of the month: "every Friday", "every Monday to Friday".
func eachWeekday(l words.Locale, days set) string {
	if numbers := weekdaysOf(days); len(numbers) == 1 {
		return everyWeekdayName(l, numbers[0])
	}
	return l.In("weekdays", "every %s", weekdayList(l, days))
}

// weekdayList names weekdays, Monday first: "Monday to Wednesday and Saturday".
func weekdayList(l words.Locale, days set) string {
	numbers := weekdaysOf(days)
	run := func(from, to int) string { return weekdayRange(l, from, to) }
	if r, ok := oneRange(numbers, 1, daysAWeek); ok {
		return run(r.from, r.to)
	}
	return ranges(l, numbers, func(d int) string { return besideWeekdays(l, d) }, run)
}
