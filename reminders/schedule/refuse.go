package schedule

import (
	"fmt"
	"strings"

	"posturebreak/reminders/words"
)

// refuseValue says why text is no value of the field, and what the writer may have meant.
func refuseValue(p part, text string, number bool) *Error {
	r := p.rule()
	e := &Error{
		Problem: notOne(p, text),
		Remedy:  words.Later("write a number from %[1]d to %[2]d", r.min, r.max),
	}
	if len(r.names) > 0 {
		e.Remedy = words.Later("write a number from %[1]d to %[2]d or a name from %[3]s to %[4]s", r.min, r.max, r.names[0], r.names[len(r.names)-1])
	}
	if number {
		e.Problem = words.Later("%[1]s is outside the range %[2]d to %[3]d", text, r.min, r.max)
		e.Remedy = remedyForNumber(p, text, e.Remedy)
		return e
	}
	remedyForWord(e, r, text)
	return e
}

// notOne says that a text is no value of its field.
func notOne(p part, text string) words.Message {
	switch p {
	case minute:
		return words.Later("%q is not a minute", text)
	case hour:
		return words.Later("%q is not an hour", text)
	case dayOfMonth:
		return words.Later("%q is not a day of month", text)
	case month:
		return words.Later("%q is not a month", text)
	case weekday, partCount:
	}
	return words.Later("%q is not a weekday", text)
}

// remedyForNumber knows the numbers that are wrong here but right elsewhere.
func remedyForNumber(p part, text string, otherwise words.Message) words.Message {
	switch {
	case p == weekday && text == "7":
		return words.Later("write 0 or SUN")
	case p == hour && text == "24":
		return words.Later("write 0 for midnight")
	case p == minute && text == "60":
		return words.Later("write 0 for the full hour")
	}
	return otherwise
}

// remedyForWord knows what other schedulers understand and this one does not.
func remedyForWord(e *Error, r rule, text string) {
	upper := strings.ToUpper(text)
	for _, name := range r.names {
		if strings.HasPrefix(upper, name) && isWord(upper) {
			e.Remedy = words.Later("write %s", name)
			return
		}
	}
	digits := strings.Trim(upper, "LWH#")
	switch {
	case upper == "H" || strings.HasPrefix(upper, "H("):
		e.Problem = words.Later("%s: H, a value picked by the scheduler, is not understood", e.Problem)
		e.Remedy = words.Later("write a value of your own, such as %d", r.min)
	case strings.Contains(upper, "#"):
		e.Problem = words.Later("%s: # for the first, second, … weekday of the month is not understood", e.Problem)
		e.Remedy = words.Later("write the weekday alone, for every week, or one day of the month")
	case strings.HasPrefix(upper, "L") && strings.Trim(digits, "0123456789") == "", strings.HasSuffix(upper, "L"):
		e.Problem = words.Later("%s: L for the last day is not understood", e.Problem)
		e.Remedy = words.Later("write 28, the last day that every month has")
		if len(r.names) > 0 {
			e.Remedy = words.Later("write the weekday alone, for every week")
		}
	case strings.HasSuffix(upper, "W"):
		e.Problem = words.Later("%s: W for the nearest working day is not understood", e.Problem)
		e.Remedy = words.Later("write the day alone, or MON-FRI in the weekday field")
	case strings.Contains(text, "*") || strings.Contains(text, "?"):
		e.Remedy = words.Later("write * alone or with a step, as in */2")
	}
}

// isWord reports whether text is letters only, as in MONDAY.
func isWord(text string) bool {
	return strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// refuseSevens answers "1-7": Sunday is 0 here, and comes first.
func refuseSevens(low string) *Error {
	e := &Error{Problem: words.Later("the weekday 7 in %q does not exist: Sunday is 0", low+"-7")}
	from, refusal := readValue(weekday, low)
	switch {
	case low == "7" || low == "0" && refusal == nil:
		e.Remedy = words.Later("write 0 or SUN for Sunday, * for every day")
	case refusal != nil:
		e.Remedy = words.Later("write 0 or SUN")
	case from <= 1:
		e.Remedy = words.Later("write * for every day (0 or SUN for Sunday)")
	default:
		e.Remedy = words.Later("write %s,SUN (or 0 for SUN)", rangeText(low, "6", from, 6))
	}
	return e
}

// refuseBackwards answers "22-2" with the same range in two pieces.
func refuseBackwards(r rule, low, high string, from, to int) *Error {
	first, last := fmt.Sprint(r.min), fmt.Sprint(r.max)
	if len(r.names) > 0 && isWord(strings.ToUpper(low)) {
		first, last = r.names[0], r.names[len(r.names)-1]
	}
	return &Error{
		Problem: words.Later("the range %q runs backwards", low+"-"+high),
		Remedy:  words.Later("write %s,%s", rangeText(low, last, from, r.max), rangeText(first, high, r.min, to)),
	}
}

// rangeText writes a range, or the one value it holds.
func rangeText(low, high string, from, to int) string {
	if from == to {
		return low
	}
	return low + "-" + high
}

// refuseStep refuses a step that never takes a step: "*/90" in minutes is 0 alone, so it is silently hourly.
func refuseStep(p part, it item) *Error {
	if it.step == 1 || it.step <= it.to-it.from {
		return nil
	}
	r := p.rule()
	e := &Error{
		Problem: words.Later("the step of %q is larger than its range %d to %d, so it means %d alone",
			it.text, it.from, it.to, it.from),
		Remedy: words.Later("write %d if that is meant, or a step of at most %d", it.from, max(1, it.to-it.from)),
	}
	if p == minute && it.from == r.min && it.to == r.max {
		e.Problem = words.Later("%q is silently hourly: minutes count from 0 to 59 and then start again", it.text)
		e.Remedy = remedyForMinutes(it.step)
	}
	return e
}

// remedyForMinutes says how to write every n minutes when n is an hour or more.
func remedyForMinutes(n int) words.Message {
	const hourly, threeHalves, day = 60, 90, 24 * 60
	switch {
	case n != hourly && n%hourly == 0 && n < day && day%n == 0:
		return words.Later("write 0 */%[1]d in the first two fields or, for every %[2]d minutes of work, @every %[2]dm", n/hourly, n)
	case n == threeHalves:
		return words.Later("for every 90 minutes write two lines, 0 0-21/3 * * * and 30 1-22/3 * * *, or, for every 90 minutes of work, @every 90m")
	case n <= day:
		return words.Later("write 0 for every hour or, for every %[1]d minutes of work, @every %[1]dm", n)
	}
	return words.Later("write 0 for every hour, and the hours in the second field")
}
