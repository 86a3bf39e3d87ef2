package schedule

import (
	"strconv"
	"time"

	"posturebreak/reminders/words"
)

// shortestRun is how many neighbours are worth a range: "1 and 2", but "1 to 3".
const shortestRun = 3

// ranges lists rising numbers with their runs drawn together: "1 to 5, 8 and 9". One names a number, and run a run of them.
func ranges(l words.Locale, numbers []int, one func(int) string, run func(from, to int) string) string {
	var items []string
	for _, r := range runs(numbers) {
		if r.to-r.from+1 >= shortestRun {
			items = append(items, run(r.from, r.to))
			continue
		}
		for n := r.from; n <= r.to; n++ {
			items = append(items, one(n))
		}
	}
	return l.And(items...)
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

// numberList lists plain numbers: "1 to 5, 8 and 9".
func numberList(l words.Locale, numbers []int) string {
	run := func(from, to int) string { return l.In("numbers", "%[1]d to %[2]d", from, to) }
	return ranges(l, numbers, strconv.Itoa, run)
}

// dateList lists days of a month, which many languages write as ordinals: "1 to 7 and 15".
func dateList(l words.Locale, numbers []int) string {
	one := func(n int) string { return l.In("day of the month in a list", "%d", n) }
	run := func(from, to int) string { return l.In("days of the month in a list", "%[1]d to %[2]d", from, to) }
	return ranges(l, numbers, one, run)
}

// everyMinutes writes a distance between times: "every minute", "every 15 minutes", "every hour", "every two hours".
func everyMinutes(l words.Locale, n int) string {
	switch {
	case n == 1:
		return l.Say("every minute")
	case n == minutesAnHour:
		return l.Say("every hour")
	case n%minutesAnHour == 0:
		return everyHours(l, n/minutesAnHour)
	}
	return l.Count(n, "every %d minute", "every %d minutes")
}

// everyHours spells the numbers to twelve out, as English does in running text.
func everyHours(l words.Locale, n int) string {
	spelt := l.Names("from two to twelve", "every two hours, every three hours, every four hours, every five hours, every six hours, "+
		"every seven hours, every eight hours, every nine hours, every ten hours, every eleven hours, every twelve hours")
	if n-2 < len(spelt) {
		return spelt[n-2]
	}
	return l.Count(n, "every %d hour", "every %d hours")
}

// everyDays spells the numbers to twelve out.
func everyDays(l words.Locale, n int) string {
	spelt := l.Names("from two to twelve", "every two days, every three days, every four days, every five days, every six days, "+
		"every seven days, every eight days, every nine days, every ten days, every eleven days, every twelve days")
	if n-2 < len(spelt) {
		return spelt[n-2]
	}
	return l.Count(n, "every %d day", "every %d days")
}

// afterWork says after how much work an interval falls due: "after every 50 minutes of work", "after every two hours of work".
func afterWork(l words.Locale, d time.Duration) string {
	hours, minutes, seconds := int(d/time.Hour), int(d/time.Minute), int(d%time.Minute/time.Second)
	spelt := l.Names("from two to twelve", "after every two hours of work, after every three hours of work, after every four hours of work, "+
		"after every five hours of work, after every six hours of work, after every seven hours of work, after every eight hours of work, "+
		"after every nine hours of work, after every ten hours of work, after every eleven hours of work, after every twelve hours of work")
	switch {
	case seconds != 0:
		return l.Say("after every %s of work", l.And(
			l.Count(minutes, "%d minute", "%d minutes"), l.Count(seconds, "%d second", "%d seconds")))
	case d == time.Minute:
		return l.Say("after every minute of work")
	case d == time.Hour:
		return l.Say("after every hour of work")
	case d%time.Hour == 0 && hours-2 < len(spelt):
		return spelt[hours-2]
	case d%time.Hour == 0:
		return l.Count(hours, "after every %d hour of work", "after every %d hours of work")
	}
	return l.Count(minutes, "after every %d minute of work", "after every %d minutes of work")
}

// clock writes minutes since midnight as "09:30".
func clock(l words.Locale, minutes int) string {
	return l.ClockAt(minutes/minutesAnHour, minutes%minutesAnHour)
}

// clocks lists times of the day.
func clocks(l words.Locale, minutes []int) string {
	items := make([]string, 0, len(minutes))
	for _, m := range minutes {
		items = append(items, clock(l, m))
	}
	return l.And(items...)
}
