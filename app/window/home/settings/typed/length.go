package typed

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Length reads a length of time: "3", "3 min", "1 h 30 min", "1:30", "90 s", "1.5 min", in any of the program's languages. A
// number without a unit is so many of unit, and of the next smaller one behind another: "1 h 30". Two numbers with a colon are
// that unit and the next smaller one.
func Length(text string, unit time.Duration) (time.Duration, bool) {
	text = strings.TrimSpace(strings.ToLower(text))
	if text == "" {
		return 0, false
	}
	if big, small, found := strings.Cut(text, ":"); found {
		return colon(big, small, unit)
	}
	var sum time.Duration
	for rest := text; rest != ""; {
		number, word, after := piece(rest)
		n, ok := decimal(number)
		if !ok {
			return 0, false
		}
		if word != "" {
			if unit, ok = unitOf(word); !ok {
				return 0, false
			}
		}
		sum += time.Duration(n * float64(unit))
		unit, rest = smaller(unit), after
	}
	return sum.Round(time.Second), true
}

// colon reads "1:30".
func colon(big, small string, unit time.Duration) (time.Duration, bool) {
	a, okA := decimal(big)
	b, okB := decimal(small)
	const digits, sixty = 2, 60
	if !okA || !okB || len(strings.TrimSpace(small)) != digits || b >= sixty || unit < time.Minute {
		return 0, false
	}
	return time.Duration(a*float64(unit) + b*float64(smaller(unit))).Round(time.Second), true
}

// piece takes a number and the word behind it from the front of a text.
func piece(text string) (number, word, rest string) {
	isNumber := func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }
	number, rest = before(text, func(r rune) bool { return !isNumber(r) })
	word, rest = before(strings.TrimSpace(rest), unicode.IsDigit)
	return number, strings.Trim(word, " ."), strings.TrimSpace(rest)
}

// before cuts a text where the first letter is that stop finds.
func before(text string, stop func(rune) bool) (front, rest string) {
	at := strings.IndexFunc(text, stop)
	if at < 0 {
		return text, ""
	}
	return text[:at], text[at:]
}

// decimal reads a number that is not negative, with a point or a comma in it.
func decimal(text string) (float64, bool) {
	const most = 1e6
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	return n, err == nil && n >= 0 && n < most
}

// unitOf names the unit that a word means, by how it begins in the languages that the program speaks.
func unitOf(word string) (time.Duration, bool) {
	if strings.ContainsFunc(word, unicode.IsSpace) {
		return 0, false
	}
	for _, u := range []struct {
		begin string
		unit  time.Duration
	}{
		{"st", time.Hour},
		{"h", time.Hour},
		{"g", time.Hour},
		{"o", time.Hour},
		{"u", time.Hour},
		{"時", time.Hour},
		{"小", time.Hour},
		{"时", time.Hour},
		{"m", time.Minute},
		{"分", time.Minute},
		{"s", time.Second},
		{"秒", time.Second},
	} {
		if strings.HasPrefix(word, u.begin) {
			return u.unit, true
		}
	}
	return 0, false
}

// smaller is the next smaller unit.
func smaller(unit time.Duration) time.Duration {
	if unit == time.Hour {
		return time.Minute
	}
	return time.Second
}
