package schedule

import (
	"slices"
	"time"

	"posturebreak/reminders/words"
)

// Warnings says what in s is allowed but may surprise, and what to write instead; nil when there is nothing.
func (s Schedule) Warnings(l words.Locale) []string {
	var warnings []string
	if s.every > 0 && s.zone != nil {
		warnings = append(warnings, l.Say(
			"the zone %s has no effect: @every counts work, not clock times; leave it out", zoneName(s.zone)))
	}
	if s.plan == nil {
		return warnings
	}
	for part := range partCount {
		if w := s.plan.unevenWarning(l, part); w != "" {
			warnings = append(warnings, w)
		}
	}
	for _, w := range []string{
		s.plan.eitherWarning(l), s.plan.shortMonthWarning(l), s.plan.rareWarning(l), s.plan.crowdedWarning(l),
	} {
		if w != "" {
			warnings = append(warnings, w)
		}
	}
	return warnings
}

// unevenWarning finds a step that does not divide its field, so that the last gap differs from the others.
func (p *plan) unevenWarning(l words.Locale, part part) string {
	r, f := part.rule(), p.fields[part]
	if len(f.items) != 1 || f.items[0].step == 1 || !p.wraps(part) {
		return ""
	}
	it, numbers := f.items[0], f.values.list()
	step := it.step
	first, last := numbers[0], numbers[len(numbers)-1]
	size := r.max - r.min + 1
	gap := first + size - last
	// A range that ends early, or starts late, was meant to: MON-FRI/2 and 9-17/3 do not go round. Minutes do.
	limited := part != minute && (first-r.min >= step || it.to < r.max)
	if gap == step || last+step <= r.max || limited {
		return ""
	}
	return semicolons(l, gapWords(l, part, it.text, step, gap), evenRemedy(l, part, step))
}

// gapWords says which two gaps a step leaves, and where its count starts again.
func gapWords(l words.Locale, p part, text string, step, gap int) string {
	switch p {
	case minute:
		return l.Count(gap, "%[2]s in the minute field leaves gaps of %[3]d and %[1]d minute, because the count starts again every hour",
			"%[2]s in the minute field leaves gaps of %[3]d and %[1]d minutes, because the count starts again every hour", text, step)
	case hour:
		return l.Count(gap, "%[2]s in the hour field leaves gaps of %[3]d and %[1]d hour, because the count starts again every day",
			"%[2]s in the hour field leaves gaps of %[3]d and %[1]d hours, because the count starts again every day", text, step)
	case dayOfMonth:
		return l.Count(gap, "%[2]s in the day of month field leaves gaps of %[3]d and %[1]d day, because the count starts again on day 1 of every month",
			"%[2]s in the day of month field leaves gaps of %[3]d and %[1]d days, because the count starts again on day 1 of every month", text, step)
	case month:
		return l.Count(gap, "%[2]s in the month field leaves gaps of %[3]d and %[1]d month, because the count starts again every January",
			"%[2]s in the month field leaves gaps of %[3]d and %[1]d months, because the count starts again every January", text, step)
	case weekday, partCount:
	}
	return l.Count(gap, "%[2]s in the weekday field leaves gaps of %[3]d and %[1]d day, because the count starts again every Sunday",
		"%[2]s in the weekday field leaves gaps of %[3]d and %[1]d days, because the count starts again every Sunday", text, step)
}

// wraps reports whether the field's last value is ever followed by its first in the next round: hour, day, week, year.
func (p *plan) wraps(part part) bool {
	if part == minute {
		hours := p.fields[hour].values
		return neighbours(hours, hour.rule())
	}
	if part == hour {
		return neighbours(p.fields[weekday].values, weekday.rule()) &&
			neighbours(p.fields[dayOfMonth].values, dayOfMonth.rule())
	}
	return true
}

// neighbours reports whether two of the values follow each other, the first after the last included.
func neighbours(values set, r rule) bool {
	for _, n := range values.list() {
		if values.has(n+1) || n == r.max && values.has(r.min) {
			return true
		}
	}
	return false
}

// evenRemedy says how to get even gaps.
func evenRemedy(l words.Locale, p part, step int) string {
	switch p {
	case minute:
		return l.Count(step, "write */%[2]d for even gaps, or @every %[1]dm for every %[1]d minute of work",
			"write */%[2]d for even gaps, or @every %[1]dm for every %[1]d minutes of work", evenStep(p, step))
	case hour:
		return l.Count(step, "write */%[2]d for even gaps, or @every %[1]dh for every %[1]d hour of work",
			"write */%[2]d for even gaps, or @every %[1]dh for every %[1]d hours of work", evenStep(p, step))
	case dayOfMonth:
		return l.Say("write weekdays for a steadier pace, such as MON,WED,FRI")
	case month:
		return l.Say("write */2, */3, */4 or */6 for even gaps")
	case weekday, partCount:
	}
	return l.Say("write the days that you mean, such as MON,WED,FRI")
}

// evenStep is the next smaller step that divides its field.
func evenStep(p part, step int) int {
	r := p.rule()
	for size := r.max - r.min + 1; size%step != 0; {
		step--
	}
	return step
}

// eitherWarning is about day of month and weekday both set: cron then takes either.
func (p *plan) eitherWarning(l words.Locale) string {
	if !p.either() {
		return ""
	}
	if p.fields[dayOfMonth].values.full(dayOfMonth.rule()) || p.fields[weekday].values.full(weekday.rule()) {
		return l.Say("day of month and weekday are both set and one of them takes every day, so it falls due every day; " +
			"write * in the field that should not matter")
	}
	return l.Say("day of month and weekday are both set, and either is enough: it falls due on days that match one of " +
		"them, not only on those that match both; write * in one of the two")
}

// shortMonthWarning is about days that some of the months do not have.
func (p *plan) shortMonthWarning(l words.Locale) string {
	dates := p.fields[dayOfMonth]
	const shortest = 28
	for _, it := range dates.items {
		// The end of a longer range, or of a step, is not a day that anybody counts on.
		if it.from != it.to || it.from <= shortest {
			continue
		}
		var without set
		for _, m := range p.fields[month].values.list() {
			if longestMonth(m) < it.from {
				without = without.with(m)
			}
		}
		leap := it.from == shortest+1 && p.fields[month].values.has(int(time.February))
		switch {
		case leap && p.fields[month].values.count() == 1:
			return l.Say("29 February comes in leap years only; write 28 for every year")
		case leap:
			return l.Say("day 29 is skipped in February except in leap years; write 28 for every month")
		case without != 0:
			return l.Count(without.count(), "day %[2]d is skipped in %[3]s, which has fewer days; write 28 for every month",
				"day %[2]d is skipped in %[3]s, which have fewer days; write 28 for every month", it.from, monthList(l, without, inMonth))
		}
	}
	return ""
}

// rareWarning is about fewer than twelve days a year.
func (p *plan) rareWarning(l words.Locale) string {
	const monthly, years, firstYear = 12, 4, 2025 // four years hold one leap year
	days := 0
	start := time.Date(firstYear, time.January, 1, 0, 0, 0, 0, time.UTC)
	for d := start; d.Year() < firstYear+years; d = d.AddDate(0, 0, 1) {
		if p.onDay(d) {
			days++
		}
	}
	switch {
	case days >= monthly*years:
		return ""
	case days < years:
		return l.Count(days, "it falls due rarely: on %d day in four years; write * in the month field for more",
			"it falls due rarely: on %d days in four years; write * in the month field for more")
	}
	return l.Count((days+years/2)/years, "it falls due rarely: on about %d day a year; write * in the month field for more",
		"it falls due rarely: on about %d days a year; write * in the month field for more")
}

// crowdedWarning is about times closer together than a break takes.
func (p *plan) crowdedWarning(l words.Locale) string {
	const closest = 5 // minutes; the longest stretches last about as long
	minutes := p.fields[minute].values.list()
	gaps := make([]int, 0, len(minutes))
	for i := 1; i < len(minutes); i++ {
		gaps = append(gaps, minutes[i]-minutes[i-1])
	}
	if neighbours(p.fields[hour].values, hour.rule()) {
		gaps = append(gaps, minutes[0]+minutesAnHour-minutes[len(minutes)-1])
	}
	if len(gaps) == 0 || slices.Min(gaps) >= closest {
		return ""
	}
	return l.Count(slices.Min(gaps), "it falls due again after %d minute, before a break is over; write a longer step such as */30, or @every 50m",
		"it falls due again after %d minutes, before a break is over; write a longer step such as */30, or @every 50m")
}
