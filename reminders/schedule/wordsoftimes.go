package schedule

import "strconv"

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

// timesWords describes the times of the day that rising minutes and hours make together, and says whether the
// words name times of the day, so that "every day" can follow them.
func timesWords(minutes, hours []int) (words string, onClock bool) {
	if len(hours) == minutesADay/minutesAnHour {
		return everyHourWords(minutes), false
	}
	times := timesOfDay(minutes, hours)
	step, even := progression(times)
	spans := spanWords(minutes, hours)
	switch {
	case even && len(times) >= shortestSeries:
		return everyMinutes(step) + " " + fromTo(times[0], times[len(times)-1]), true
	case len(times) <= longestList:
		return "at " + clocks(times), true
	case spans != "":
		return spans, true
	case len(minutes) == 1:
		return "at " + clocks(times), true
	case len(minutes) == minutesAnHour:
		return "every minute of the hours " + ranges(hours, strconv.Itoa), true
	case len(hours) == 1:
		return minutesWords(minutes) + " past " + clock(hours[0]*minutesAnHour), true
	}
	return minutesWords(minutes) + " past the hours " + ranges(hours, strconv.Itoa), true
}

// everyHourWords describes the minutes when they are the same in each of the 24 hours.
func everyHourWords(minutes []int) string {
	step, even := progression(minutes)
	switch {
	case len(minutes) == 1 && minutes[0] == 0:
		return "every hour on the hour"
	case even && minutes[0] == 0 && step*len(minutes) == minutesAnHour:
		return everyMinutes(step)
	}
	return minutesWords(minutes) + " past every hour"
}

// minutesWords describes minutes up to the word "past".
func minutesWords(minutes []int) string {
	step, even := progression(minutes)
	last := len(minutes) - 1
	switch {
	case even && len(minutes) >= shortestSeries && (step == 1 || len(minutes) > longestList):
		return everyMinutes(step) + " from " + strconv.Itoa(minutes[0]) + " to " + counted(minutes[last], "minute")
	case hasRun(minutes):
		return "at minutes " + ranges(minutes, strconv.Itoa)
	case len(minutes) == 1:
		return "at " + counted(minutes[0], "minute")
	}
	return "at " + ranges(minutes, strconv.Itoa) + " minutes"
}

// spanWords describes minutes that fill the hour evenly, in a few blocks of hours: "every 30 minutes from
// 09:00 to 11:30 and from 14:00 to 16:30". It is empty when that does not fit.
func spanWords(minutes, hours []int) string {
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
	words := make([]string, 0, len(blocks))
	for _, block := range blocks {
		first := block.from*minutesAnHour + minutes[0]
		last := block.to*minutesAnHour + minutes[len(minutes)-1]
		if first == last {
			words = append(words, "at "+clock(first))
			continue
		}
		words = append(words, fromTo(first, last))
	}
	return everyMinutes(step) + " " + join(words)
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

func fromTo(first, last int) string { return "from " + clock(first) + " to " + clock(last) }
