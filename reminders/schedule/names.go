package schedule

import "posturebreak/reminders/words"

// The names of days and months change with their place in the sentence in many languages. So each place has a list of its own.

// everyWeekdayName is one weekday that comes every week: "every Monday".
func everyWeekdayName(l words.Locale, day int) string {
	return l.Names("weekday that comes every week",
		"every Sunday, every Monday, every Tuesday, every Wednesday, every Thursday, every Friday, every Saturday")[day%daysAWeek]
}

// onWeekday is a weekday in a list after "on": "on Monday and Friday".
func onWeekday(l words.Locale, day int) string {
	return l.Names("weekday after “on”", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")[day%daysAWeek]
}

// besideWeekdays is a weekday in a list that has ranges too: "Monday to Wednesday and Saturday".
func besideWeekdays(l words.Locale, day int) string {
	return l.Names("weekday in a list with “Monday to Wednesday”", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")[day%daysAWeek]
}

// weekdayRange is a run of weekdays: "Monday to Friday".
func weekdayRange(l words.Locale, from, to int) string {
	names := l.Names("weekday in “Monday to Friday”", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")
	return l.In("weekdays", "%[1]s to %[2]s", names[from%daysAWeek], names[to%daysAWeek])
}

// inMonth is a month in a list after "in": "in January and July".
func inMonth(l words.Locale, m int) string {
	return l.Names("month after “in”",
		"January, February, March, April, May, June, July, August, September, October, November, December")[m-1]
}

// ofMonth is a month in a list after a day and "of": "on day 1 of January and July".
func ofMonth(l words.Locale, m int) string {
	return l.Names("month after “day 1 of”",
		"January, February, March, April, May, June, July, August, September, October, November, December")[m-1]
}

// monthRange is a run of months: "January to March".
func monthRange(l words.Locale, from, to int) string {
	names := l.Names("month in “January to March”", "January, February, March, April, May, June, July, August, September, October, November, December")
	return l.In("months", "%[1]s to %[2]s", names[from-1], names[to-1])
}

// wholeMonthRange is one run of months that stands alone: "from January to March".
func wholeMonthRange(l words.Locale, s span) string {
	names := l.Names("month in “from January to March”", "January, February, March, April, May, June, July, August, September, October, November, December")
	return l.In("months", "from %[1]s to %[2]s", names[s.from-1], names[s.to-1])
}

// weekdaysOf lists weekdays as 1 for Monday to 7 for Sunday, so that the week starts on Monday.
func weekdaysOf(days set) []int {
	const monday = 1
	var shifted set
	for _, d := range days.list() {
		shifted = shifted.with((d+daysAWeek-monday)%daysAWeek + monday)
	}
	return shifted.list()
}

// oneRange finds the one run that values which come round again are, if they are: Friday to Monday, November to February.
func oneRange(numbers []int, first, last int) (span, bool) {
	spans := runs(numbers)
	switch {
	case len(numbers) < shortestRun:
		return span{}, false
	case len(spans) == 1:
		return spans[0], true
	case len(spans) == 2 && spans[0].from == first && spans[1].to == last:
		return span{spans[1].from, spans[0].to}, true
	}
	return span{}, false
}
