package rhythm

import (
	"strconv"
	"strings"

	"posturebreak/reminders/schedule"
)

// Of reads an expression. One that is no rhythm with a name, or that cannot be read at all, is [Custom].
func Of(expression string) Rhythm {
	own := Rhythm{Kind: Custom, Own: expression}
	compiled, err := schedule.Compile(expression, nil)
	if err != nil {
		return own
	}
	if every, ok := compiled.Interval(); ok {
		return Rhythm{Kind: AfterWork, Work: every}
	}
	fields := strings.Fields(expression)
	if strings.EqualFold(strings.TrimSpace(expression), "@hourly") {
		fields = []string{"0", "*", "*", "*", "*"}
	}
	if r, ok := fromFields(fields); ok {
		return r
	}
	return own
}

// fromFields reads minute, hour, day of month, month and weekday.
func fromFields(fields []string) (Rhythm, bool) {
	const five = 5
	if len(fields) != five || fields[2] != "*" || fields[3] != "*" {
		return Rhythm{}, false
	}
	minute, ok := number(fields[0], minutesAnHour-1)
	if !ok {
		return Rhythm{}, false
	}
	days, err := schedule.ParseWeekdays(fields[4])
	if err != nil {
		return Rhythm{}, false
	}
	r, ok := fromHours(fields[1])
	r.Minute, r.Days = minute, days
	if days == Everyday() {
		r.Days = 0
	}
	return r, ok
}

// fromHours reads the field of the hours.
func fromHours(text string) (Rhythm, bool) {
	switch text {
	case "*":
		return Rhythm{Kind: Hourly, First: Open, Last: Open}, true
	case "*/2":
		return Rhythm{Kind: TwoHourly, First: Open, Last: Open}, true
	}
	if hour, ok := number(text, lastHour); ok {
		return Rhythm{Kind: OnceADay, First: hour}, true
	}
	if first, last, ok := pair(text, ","); ok {
		return Rhythm{Kind: TwiceADay, First: first, Last: last}, true
	}
	kind := Hourly
	if shorter, ok := strings.CutSuffix(text, "/2"); ok {
		text, kind = shorter, TwoHourly
	}
	first, last, ok := pair(text, "-")
	if kind == TwoHourly {
		last -= (last - first) % hoursOfTwo
		ok = ok && first < last
	}
	return Rhythm{Kind: kind, First: first, Last: last}, ok
}

// pair reads two hours, the earlier one first.
func pair(text, between string) (first, last int, ok bool) {
	a, b, found := strings.Cut(text, between)
	first, okFirst := number(a, lastHour)
	last, okLast := number(b, lastHour)
	return first, last, found && okFirst && okLast && first < last
}

// number reads a whole number without a sign, up to a limit.
func number(text string, most int) (int, bool) {
	n, err := strconv.ParseUint(text, 10, 8)
	return int(n), err == nil && int(n) <= most
}
