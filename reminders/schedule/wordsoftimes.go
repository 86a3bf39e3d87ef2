package schedule

import "posturebreak/reminders/words"

const (
	minutesAnHour = 60
	minutesADay   = 24 * minutesAnHour
	// shortestSeries is how many evenly spaced times are worth "every … from … to …"; fewer are listed.
	shortestSeries = 4
	// longestList is how many times a sentence lists before it looks for something shorter.
	longestList = 6
	// mostSpans is how many "from … to …" one sentence can bear.
	mostSpans = 4
)

// shape is how the times of a day are put.
type shape int

const (
	allDay    shape = iota // "every 15 minutes": the day is meant
	atTimes                // "at 09:00"
	atMinutes              // "at 5 minutes past every hour"
	series                 // "every hour from 09:00 to 17:00"
)

// timesWords describes the times of the day that rising minutes and hours make together.
func timesWords(l words.Locale, minutes, hours []int) (string, shape) {
	if len(hours) == minutesADay/minutesAnHour {
		return everyHourWords(l, minutes)
	}
	times := timesOfDay(minutes, hours)
	step, even := progression(times)
	spans := spanWords(l, minutes, hours)
	switch {
	case even && len(times) >= shortestSeries:
		return seriesWords(l, step, fromTo(l, times[0], times[len(times)-1])), series
	case len(times) <= longestList:
		return l.In("times", "at %s", clocks(l, times)), atTimes
	case spans != "":
		return spans, series
	case len(minutes) == 1:
		return l.In("times", "at %s", clocks(l, times)), atTimes
	case len(minutes) == minutesAnHour:
		return l.Say("every minute of the hours %s", numberList(l, hours)), series
	}
	past, how := minutesWords(l, minutes)
	if how == atMinutes {
		how = atTimes // the hours are named
	}
	if len(hours) == 1 {
		return l.In("minutes, then an hour", "%[1]s past %[2]s", past, clock(l, hours[0]*minutesAnHour)), how
	}
	return l.In("minutes, then hours", "%[1]s past the hours %[2]s", past, numberList(l, hours)), how
}

// everyHourWords describes the minutes when they are the same in each of the 24 hours.
func everyHourWords(l words.Locale, minutes []int) (string, shape) {
	step, even := progression(minutes)
	switch {
	case len(minutes) == 1 && minutes[0] == 0:
		return l.Say("every hour on the hour"), allDay
	case even && minutes[0] == 0 && step*len(minutes) == minutesAnHour:
		return everyMinutes(l, step), allDay
	}
	past, how := minutesWords(l, minutes)
	if how == series {
		how = allDay
	}
	return l.In("minutes", "%s past every hour", past), how
}

// minutesWords describes minutes up to the word "past".
func minutesWords(l words.Locale, minutes []int) (string, shape) {
	step, even := progression(minutes)
	first, last := minutes[0], minutes[len(minutes)-1]
	switch {
	case even && len(minutes) >= shortestSeries && (step == 1 || len(minutes) > longestList):
		return l.Count(last, "%[2]s from %[3]d to %[1]d minute", "%[2]s from %[3]d to %[1]d minutes", everyMinutes(l, step), first), series
	case hasRun(minutes):
		return l.In("minutes", "at minutes %s", numberList(l, minutes)), atMinutes
	case len(minutes) == 1:
		return l.Count(first, "at %d minute", "at %d minutes"), atMinutes
	}
	return l.In("minutes", "at %s minutes", numberList(l, minutes)), atMinutes
}

// spanWords describes minutes that fill the hour evenly, in a few blocks of hours: "every 30 minutes from
// 09:00 to 11:30 and from 14:00 to 16:30". It is empty when that does not fit.
func spanWords(l words.Locale, minutes, hours []int) string {
	step := minutesAnHour
	if len(minutes) > 1 {
		even := false
		if step, even = progression(minutes); !even || step*len(minutes) != minutesAnHour {
			return ""
		}
	}
	blocks := runs(hours)
	if len(blocks) > mostSpans {
		return ""
	}
	spans := make([]string, 0, len(blocks))
	for _, block := range blocks {
		first := block.from*minutesAnHour + minutes[0]
		last := block.to*minutesAnHour + minutes[len(minutes)-1]
		if first == last {
			spans = append(spans, l.In("times", "at %s", clock(l, first)))
			continue
		}
		spans = append(spans, fromTo(l, first, last))
	}
	return seriesWords(l, step, l.And(spans...))
}

// timesOfDay lists the minutes since midnight that minutes and hours make together.
func timesOfDay(minutes, hours []int) []int {
	times := make([]int, 0, len(minutes)*len(hours))
	for _, h := range hours {
		for _, m := range minutes {
			times = append(times, h*minutesAnHour+m)
		}
	}
	return times
}

// seriesWords is a distance between times and where it holds: "every hour from 09:00 to 17:00".
func seriesWords(l words.Locale, step int, spans string) string {
	return l.In("“every hour”, then “from 09:00 to 17:00”", "%[1]s %[2]s", everyMinutes(l, step), spans)
}

func fromTo(l words.Locale, first, last int) string {
	return l.In("times", "from %[1]s to %[2]s", clock(l, first), clock(l, last))
}
