package schedule

import (
	"strconv"
	"strings"

	"posturebreak/reminders/words"
)

// part names one of the five cron fields, in the order in which they are written.
type part int

const (
	minute part = iota
	hour
	dayOfMonth
	month
	weekday
	partCount
)

// rule says what a field may hold.
type rule struct {
	name     string
	min, max int      // lowest and highest value
	names    []string // of the values from min on; empty when there are none
}

func (p part) rule() rule {
	switch p {
	case minute:
		return rule{name: "minute", max: 59}
	case hour:
		return rule{name: "hour", max: 23}
	case dayOfMonth:
		return rule{name: "day of month", min: 1, max: 31}
	case month:
		return rule{
			name: "month", min: 1, max: 12,
			names: []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"},
		}
	case weekday, partCount:
	}
	return rule{name: "weekday", max: 6, names: weekdayNames()}
}

// field is one of the five, read.
type field struct {
	items  []item
	values set
	star   bool // holds a plain * or ?: it does not restrict
}

// item is one entry of a field's list.
type item struct {
	text           string
	from, to, step int
	star           bool // from a * or ?
}

// readField reads one field: a list, separated by commas, of values, ranges and steps.
func readField(p part, text string) (field, *Error) {
	var f field
	for entry := range strings.SplitSeq(text, ",") {
		it, refusal := readItem(p, entry)
		if refusal != nil {
			refusal.Field = p.rule().name
			return field{}, refusal
		}
		f.items = append(f.items, it)
		f.star = f.star || it.star && it.step == 1
		for v := it.from; v <= it.to; v += it.step {
			f.values = f.values.with(v)
		}
	}
	return f, nil
}

// readItem reads one list entry: "*", "5", "9-17", any of them with "/2".
func readItem(p part, text string) (item, *Error) {
	if text == "" {
		return item{}, &Error{Problem: words.Later("a list has an empty place"), Remedy: words.Later("take out the extra comma")}
	}
	base, stepText, stepped := strings.Cut(text, "/")
	it, refusal := readBase(p, base)
	if refusal != nil {
		return item{}, refusal
	}
	it.text = text
	if !stepped {
		return it, nil
	}
	if !it.star && !strings.Contains(base, "-") {
		it.to = p.rule().max // "5/15" counts from 5 to the end
	}
	step, ok := readNumber(stepText)
	if !ok || step == 0 {
		return item{}, &Error{
			Problem: words.Later("the step in %q must be a whole number, 1 or more", text),
			Remedy:  words.Later("write something like */2"),
		}
	}
	it.step = step
	return it, refuseStep(p, it)
}

// readBase reads what stands before the step.
func readBase(p part, text string) (item, *Error) {
	r := p.rule()
	if text == "*" || text == "?" {
		return item{from: r.min, to: r.max, step: 1, star: true}, nil
	}
	low, high, ranged := strings.Cut(text, "-")
	if !ranged {
		high = low
	}
	if ranged && p == weekday && high == "7" {
		return item{}, refuseSevens(low)
	}
	from, refusal := readValue(p, low)
	if refusal != nil {
		return item{}, refusal
	}
	to, refusal := readValue(p, high)
	if refusal != nil {
		return item{}, refusal
	}
	if from > to {
		return item{}, refuseBackwards(r, low, high, from, to)
	}
	return item{from: from, to: to, step: 1}, nil
}

// readValue reads a number or a name.
func readValue(p part, text string) (int, *Error) {
	r := p.rule()
	for i, name := range r.names {
		if len(text) == len(name) && strings.EqualFold(text, name) {
			return r.min + i, nil
		}
	}
	n, ok := readNumber(text)
	if ok && n >= r.min && n <= r.max {
		return n, nil
	}
	return 0, refuseValue(p, text, ok)
}

// readNumber reads digits only: strconv alone would allow "+5" and "-0".
func readNumber(text string) (int, bool) {
	if strings.Trim(text, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}
