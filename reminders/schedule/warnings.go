package schedule

import (
	"fmt"
	"slices"
	"time"
)

// Warnings says what in s is allowed but may surprise, and what to write instead; nil when there is nothing.
func (s Schedule) Warnings() []string {
	var warnings []string
	if s.every > 0 && s.zone != nil {
		warnings = append(warnings, fmt.Sprintf(
			"the zone %s has no effect: @every counts work, not clock times; leave it out", zoneName(s.zone)))
	}
	if s.plan == nil {
		return warnings
	}
	for part := range partCount {
		if w := s.plan.unevenWarning(part); w != "" {
			warnings = append(warnings, w)
		}
	}
	for _, w := range []string{
		s.plan.eitherWarning(), s.plan.shortMonthWarning(), s.plan.rareWarning(), s.plan.crowdedWarning(),
	} {
		if w != "" {
			warnings = append(warnings, w)
		}
	}
	return warnings
}

// unevenWarning finds a step that does not divide its field, so that the last gap differs from the others.
func (p *plan) unevenWarning(part part) string {
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
	return fmt.Sprintf("%s in the %s field leaves gaps of %d and %s, because the count starts again %s; %s",
		it.text, r.name, step, counted(gap, r.unit), restart(part), evenRemedy(part, step))
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

// restart says when the count of a field starts again.
func restart(p part) string {
	switch p {
	case minute:
		return "every hour"
	case hour:
		return "every day"
	case dayOfMonth:
		return "on day 1 of every month"
	case month:
		return "every January"
	case weekday, partCount:
	}
	return "every Sunday"
}

// evenRemedy says how to get even gaps.
func evenRemedy(p part, step int) string {
	switch p {
	case minute, hour:
		r := p.rule()
		size := r.max - r.min + 1
		even := step
		for size%even != 0 {
			even--
		}
		work := fmt.Sprintf("@every %d%c for every %s of work", step, r.unit[0], counted(step, r.unit))
		return fmt.Sprintf("write */%d for even gaps, or %s", even, work)
	case dayOfMonth:
		return "write weekdays for a steadier pace, such as MON,WED,FRI"
	case month:
		return "write */2, */3, */4 or */6 for even gaps"
	case weekday, partCount:
	}
	return "write the days that you mean, such as MON,WED,FRI"
}

// eitherWarning is about day of month and weekday both set: cron then takes either.
func (p *plan) eitherWarning() string {
	if !p.either() {
		return ""
	}
	if p.fields[dayOfMonth].values.full(dayOfMonth.rule()) || p.fields[weekday].values.full(weekday.rule()) {
		return "day of month and weekday are both set and one of them takes every day, so it falls due every day; " +
			"write * in the field that should not matter"
	}
	return "day of month and weekday are both set, and either is enough: it falls due on days that match one of " +
		"them, not only on those that match both; write * in one of the two"
}

// shortMonthWarning is about days that some of the months do not have.
func (p *plan) shortMonthWarning() string {
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
			return "29 February comes in leap years only; write 28 for every year"
		case leap:
			return "day 29 is skipped in February except in leap years; write 28 for every month"
		case without != 0:
			return fmt.Sprintf("day %d is skipped in %s, which %s fewer days; write 28 for every month",
				it.from, monthList(without), have(without.count()))
		}
	}
	return ""
}

func have(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

// rareWarning is about fewer than twelve days a year.
func (p *plan) rareWarning() string {
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
		return fmt.Sprintf("it falls due rarely: on %s in four years; write * in the month field for more", counted(days, "day"))
	}
	return fmt.Sprintf("it falls due rarely: on about %s a year; write * in the month field for more",
		counted((days+years/2)/years, "day"))
}

// crowdedWarning is about times closer together than a break takes.
func (p *plan) crowdedWarning() string {
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
	return fmt.Sprintf("it falls due again after %s, before a break is over; write a longer step such as */30, or @every 50m",
		counted(slices.Min(gaps), "minute"))
}
