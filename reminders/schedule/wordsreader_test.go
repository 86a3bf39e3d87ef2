package schedule

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// meaning is what a sentence of Words says: minutes of the day, and days.
type meaning struct {
	times [minutesADay]bool
	day   func(time.Time) bool
}

// readSentence understands a sentence of Words as a person would, without knowing the expression. It is how the
// tests hold Words to the truth; it panics on what it cannot read.
func readSentence(sentence string) meaning {
	var m meaning
	if regexp.MustCompile(`^(on days? |every \w+ days from day )`).MatchString(sentence) {
		parts := regexp.MustCompile(`^(.*?)(?:, (every .*)| (at .*))$`).FindStringSubmatch(sentence)
		m.day = readDates(parts[1])
		m.readTimes(parts[2] + parts[3])
		return m
	}
	m.day = func(time.Time) bool { return true }
	times := sentence
	if at := regexp.MustCompile(`, (every day|every [A-Z]|on [A-Z]|[A-Z])`).FindStringIndex(sentence); at != nil {
		times = sentence[:at[0]]
		m.day = readDays(sentence[at[0]+2:])
	}
	m.readTimes(times)
	return m
}

func (m *meaning) readTimes(text string) {
	all := readNumbers("0 to 23")
	switch {
	case text == "every hour on the hour":
		m.put([]int{0}, all)
	case strings.HasPrefix(text, "every minute of the hours "):
		m.put(readNumbers("0 to 59"), readNumbers(strings.TrimPrefix(text, "every minute of the hours ")))
	case strings.HasSuffix(text, " past every hour"):
		m.put(readMinutes(strings.TrimSuffix(text, " past every hour")), all)
	case strings.Contains(text, " past the hours "):
		minutes, hours, _ := strings.Cut(text, " past the hours ")
		m.put(readMinutes(minutes), readNumbers(hours))
	case strings.Contains(text, " past "):
		minutes, hours, _ := strings.Cut(text, " past ")
		m.put(readMinutes(minutes), []int{readClock(hours) / minutesAnHour})
	case strings.HasPrefix(text, "at "):
		for _, t := range splitList(strings.TrimPrefix(text, "at ")) {
			m.times[readClock(t)] = true
		}
	default:
		m.readSeries(text)
	}
}

// readSeries reads "every 15 minutes", alone or with "from … to …" and "at …".
func (m *meaning) readSeries(text string) {
	parts := regexp.MustCompile(`^every (minute|hour|\w+ minutes|\w+ hours)(?: (.*))?$`).FindStringSubmatch(text)
	step := readStep(parts[1])
	if parts[2] == "" {
		for t := 0; t < minutesADay; t += step {
			m.times[t] = true
		}
		return
	}
	for _, piece := range splitList(parts[2]) {
		if one, ok := strings.CutPrefix(piece, "at "); ok {
			m.times[readClock(one)] = true
			continue
		}
		first, last, _ := strings.Cut(strings.TrimPrefix(piece, "from "), " to ")
		for t := readClock(first); t <= readClock(last); t += step {
			m.times[t] = true
		}
	}
}

func (m *meaning) put(minutes, hours []int) {
	for _, h := range hours {
		for _, minute := range minutes {
			m.times[h*minutesAnHour+minute] = true
		}
	}
}

func readMinutes(text string) []int {
	if parts := regexp.MustCompile(`^every (.*) from (\d+) to (\d+) minutes$`).FindStringSubmatch(text); parts != nil {
		var minutes []int
		for m := oracleNumber(parts[2]); m <= oracleNumber(parts[3]); m += readStep(parts[1]) {
			minutes = append(minutes, m)
		}
		return minutes
	}
	return readNumbers(regexp.MustCompile(`^at (?:minutes )?(.*?)(?: minutes?)?$`).FindStringSubmatch(text)[1])
}

func readDates(text string) func(time.Time) bool {
	parts := regexp.MustCompile(`^(on days?|every \w+ days from day) (.*?) of (every month(?: from \w+ to \w+)?|.*?)(?: and also every (.*))?$`).
		FindStringSubmatch(text)
	var dates map[int]bool
	if strings.HasPrefix(parts[1], "on ") {
		dates = toMap(readNumbers(parts[2]))
	} else {
		dates = map[int]bool{}
		first, last, _ := strings.Cut(parts[2], " to day ")
		for d := oracleNumber(first); d <= oracleNumber(last); d += readWord(strings.Fields(parts[1])[1]) {
			dates[d] = true
		}
	}
	months := toMap(readNames(strings.TrimPrefix(strings.TrimPrefix(parts[3], "every month"), " from "), 12))
	also := func(time.Time) bool { return false }
	if parts[4] != "" {
		also = readDays(parts[4])
	}
	return func(t time.Time) bool {
		return dates[t.Day()] && (len(months) == 0 || months[int(t.Month())]) || also(t)
	}
}

func readDays(text string) func(time.Time) bool {
	parts := regexp.MustCompile(`^(?:every |on )?(.*?)(?: (?:in|from) (.*))?$`).FindStringSubmatch(text)
	days := map[int]bool{}
	if parts[1] != "day" {
		days = toMap(readNames(parts[1], 7))
	}
	months := toMap(readNames(parts[2], 12))
	return func(t time.Time) bool {
		return (len(days) == 0 || days[int(t.Weekday())]) && (len(months) == 0 || months[int(t.Month())])
	}
}

// readNames reads a list of months or weekdays; ranges go round.
func readNames(text string, cycle int) []int {
	var values []int
	if text == "" {
		return nil
	}
	for _, piece := range splitList(text) {
		first, last, ranged := strings.Cut(piece, " to ")
		if !ranged {
			last = first
		}
		from, to := oracleNumber(first[:3]), oracleNumber(last[:3])
		for v := from; ; v++ {
			if v > cycle || cycle == 7 && v == cycle {
				v -= cycle
			}
			values = append(values, v)
			if v == to {
				break
			}
		}
	}
	return values
}

func readNumbers(text string) []int {
	var values []int
	for _, piece := range splitList(text) {
		first, last, ranged := strings.Cut(piece, " to ")
		if !ranged {
			last = first
		}
		for v := oracleNumber(first); v <= oracleNumber(last); v++ {
			values = append(values, v)
		}
	}
	return values
}

func readStep(text string) int {
	switch word, unit, _ := strings.Cut(text, " "); {
	case text == "minute":
		return 1
	case text == "hour":
		return minutesAnHour
	case unit == "hours":
		return readWord(word) * minutesAnHour
	default:
		return readWord(word)
	}
}

func readWord(word string) int {
	for i, w := range []string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"} {
		if w == word {
			return i + 2
		}
	}
	return oracleNumber(word)
}

func readClock(text string) int {
	h, err1 := strconv.Atoi(text[:2])
	m, err2 := strconv.Atoi(text[3:])
	if err1 != nil || err2 != nil || text[2] != ':' {
		panic(fmt.Sprintf("%q is no time", text))
	}
	return h*minutesAnHour + m
}

func splitList(text string) []string {
	return regexp.MustCompile(`, | and `).Split(text, -1)
}

func toMap(values []int) map[int]bool {
	m := map[int]bool{}
	for _, v := range values {
		m[v] = true
	}
	return m
}
