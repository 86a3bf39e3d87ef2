package schedule

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// shortestRun is how many neighbours are worth a range: "1 and 2", but "1 to 3".
const shortestRun = 3

// join lists words in English: "a", "a and b", "a, b and c".
func join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// ranges lists rising numbers with their runs drawn together: "1 to 5, 8 and 9".
func ranges(numbers []int, name func(int) string) string {
	var words []string
	for _, run := range runs(numbers) {
		if run.to-run.from+1 >= shortestRun {
			words = append(words, name(run.from)+" to "+name(run.to))
			continue
		}
		for n := run.from; n <= run.to; n++ {
			words = append(words, name(n))
		}
	}
	return join(words)
}

// hasRun reports whether ranges would draw any of the numbers together.
func hasRun(numbers []int) bool {
	for _, run := range runs(numbers) {
		if run.to-run.from+1 >= shortestRun {
			return true
		}
	}
	return false
}

// counted writes a number with its unit: "1 minute", "45 minutes".
func counted(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// everyMinutes writes a distance between times: "every minute", "every 15 minutes", "every hour", "every two hours".
func everyMinutes(n int) string {
	const hourLong = 60
	switch {
	case n == 1:
		return "every minute"
	case n == hourLong:
		return "every hour"
	case n%hourLong == 0:
		return "every " + numberWord(n/hourLong) + " hours"
	}
	return "every " + counted(n, "minute")
}

// numberWord spells out the numbers to twelve, as English does in running text.
func numberWord(n int) string {
	words := [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n > 0 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// clock writes minutes since midnight as "09:30".
func clock(minutes int) string { return TimeOfDay(minutes).String() }

// clocks lists times of the day.
func clocks(minutes []int) string {
	words := make([]string, 0, len(minutes))
	for _, m := range minutes {
		words = append(words, clock(m))
	}
	return join(words)
}

// monthList names months, the run that crosses the new year drawn together.
func monthList(months set) string {
	return cycle(months, month.rule(), func(m int) string { return time.Month(m).String() })
}

// weekdayList names weekdays, Monday first.
func weekdayList(days set) string {
	name := func(d int) string { return time.Weekday(d % daysAWeek).String() }
	const monday, sundayLast = 1, 7
	var shifted set // Sunday as 7, so that the week starts on Monday
	for _, d := range days.list() {
		shifted = shifted.with((d+daysAWeek-monday)%daysAWeek + monday)
	}
	return cycle(shifted, rule{min: monday, max: sundayLast}, name)
}

// cycle lists values that come round again. One run across the end is one range: "November to February".
func cycle(values set, r rule, name func(int) string) string {
	numbers := values.list()
	spans := runs(numbers)
	if len(spans) == 2 && spans[0].from == r.min && spans[1].to == r.max && len(numbers) >= shortestRun {
		return name(spans[1].from) + " to " + name(spans[0].to)
	}
	return ranges(numbers, name)
}

// lengthWords writes a length of work: "50 minutes", "90 minutes", "two hours", "61 minutes and 30 seconds".
func lengthWords(d time.Duration) string {
	minutes, seconds := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case seconds != 0:
		return fmt.Sprintf("%s and %s", counted(minutes, "minute"), counted(seconds, "second"))
	case d == time.Hour:
		return "hour"
	case d == time.Minute:
		return "minute"
	case d%time.Hour == 0:
		return numberWord(int(d/time.Hour)) + " hours"
	}
	return counted(minutes, "minute")
}
