package schedule

import (
	"strconv"
	"strings"
	"time"
)

// Words says in plain English when s falls due, without a full stop: "every two hours from 10:00 to 16:00,
// Monday to Friday". It is exact for every expression: where there is no short way, it takes the long one.
func (s Schedule) Words() string {
	switch {
	case s.every > 0:
		return "after every " + lengthWords(s.every) + " of work"
	case s.plan == nil:
		return "never"
	case s.zone != nil:
		return s.plan.words() + " (" + zoneWords(s.zone) + ")"
	}
	return s.plan.words()
}

// zoneWords names a zone: "Asia/Tokyo time", "UTC".
func zoneWords(zone *time.Location) string {
	switch zone.String() {
	case "UTC":
		return "UTC"
	case "Local":
		return "local time"
	}
	return zoneName(zone) + " time"
}

// zoneName names a zone; one without a name by its distance from UTC.
func zoneName(zone *time.Location) string {
	if name := zone.String(); name != "" {
		return name
	}
	return time.Unix(0, 0).In(zone).Format("-07:00")
}

// words puts the times and the days into a sentence: the date leads it, anything else follows the times.
func (p *plan) words() string {
	times, onClock := timesWords(p.fields[minute].values.list(), p.fields[hour].values.list())
	lead, tail := p.dayWords()
	switch {
	case lead != "" && strings.HasPrefix(times, "at "):
		return lead + " " + times
	case lead != "":
		return lead + ", " + times
	case tail != "":
		return times + ", " + tail
	case onClock:
		return times + ", every day"
	}
	return times
}

// dayWords describes the days: as the lead of the sentence when it is about dates, else as its tail. Both are
// empty for every day of the year.
func (p *plan) dayWords() (lead, tail string) {
	dates, days, months := p.fields[dayOfMonth].values, p.fields[weekday].values, p.fields[month].values
	allDates, allDays := dates.full(dayOfMonth.rule()), days.full(weekday.rule())
	ofMonths, inMonths := "every month", ""
	if !months.full(month.rule()) {
		ofMonths = monthList(months)
		inMonths = " in " + ofMonths
		if isRange(ofMonths) {
			inMonths = " from " + ofMonths
			ofMonths = "every month" + inMonths
		}
	}
	switch {
	case p.either() && !allDates && !allDays:
		return dateWords(dates, ofMonths) + " and also every " + weekdayList(days) + inMonths, ""
	case !p.either() && !allDates:
		return dateWords(dates, ofMonths), ""
	case !p.either() && !allDays:
		return "", weekdayWords(days) + inMonths
	case inMonths != "":
		return "", "every day" + inMonths
	}
	return "", ""
}

// dateWords describes days of the month: "on days 1 to 7 of every month".
func dateWords(dates set, months string) string {
	numbers := dates.list()
	if step, ok := progression(numbers); ok && step > 1 && len(numbers) >= shortestSeries {
		first, last := numbers[0], numbers[len(numbers)-1]
		return "every " + numberWord(step) + " days from day " + strconv.Itoa(first) + " to day " + strconv.Itoa(last) + " of " + months
	}
	if len(numbers) == 1 {
		return "on day " + strconv.Itoa(numbers[0]) + " of " + months
	}
	return "on days " + ranges(numbers, strconv.Itoa) + " of " + months
}

// isRange reports whether a list is one range and nothing else: "January to March".
func isRange(list string) bool {
	return strings.Contains(list, " to ") && !strings.Contains(list, " and ")
}

// weekdayWords describes weekdays as the tail of the sentence.
func weekdayWords(days set) string {
	list := weekdayList(days)
	switch {
	case days.count() == 1:
		return "every " + list
	case strings.Contains(list, " to "):
		return list
	}
	return "on " + list
}
