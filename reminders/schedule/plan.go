package schedule

import (
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"posturebreak/reminders/words"
)

// plan holds the wall-clock readings of a clock schedule.
type plan struct {
	fields [partCount]field
	spec   cron.SpecSchedule
}

// newPlan reads five cron fields. robfig's parser says what they mean; the fields are read here as well,
// because the parser neither says where it stumbled nor notices what is allowed but misleading.
func newPlan(texts []string) (*plan, *Error) {
	p := &plan{}
	for part := range partCount {
		f, refusal := readField(part, texts[part])
		if refusal != nil {
			return nil, refusal
		}
		p.fields[part] = f
	}
	if refusal := p.refuseNever(); refusal != nil {
		return nil, refusal
	}
	spec, err := parseSpec(strings.Join(texts, " "))
	if err != nil {
		return nil, &Error{Problem: words.Verbatim(err.Error()), Remedy: words.Later("write five fields such as 0 10-16/2 * * MON-FRI")}
	}
	p.spec = *spec
	return p, nil
}

// parseSpec calls robfig's parser, which panics on some inputs, and turns a panic into an error.
func parseSpec(fields string) (spec *cron.SpecSchedule, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the cron parser gave up: %v", p)
		}
	}()
	parsed, err := cron.NewParser(cron.Minute | cron.Hour | cron.Dom | cron.Month | cron.Dow).Parse(fields)
	if err != nil {
		return nil, fmt.Errorf("parse cron fields: %w", err)
	}
	spec, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return nil, fmt.Errorf("the cron parser answered with a %T", parsed)
	}
	spec.Location = time.UTC // readings are written in UTC
	return spec, nil
}

// next returns the first planned reading after r.
func (p *plan) next(r time.Time) time.Time {
	// robfig looks five years ahead. The longest wait there is, for 29 February from 2096 to 2104, takes two looks.
	const looks = 3
	// Readings fall on full minutes, but robfig walks there second by second: put it just before the next one.
	r = r.Truncate(time.Minute).Add(time.Minute - time.Second)
	for range looks {
		if found := p.spec.Next(r); !found.IsZero() {
			return found
		}
		const horizon = 5
		r = time.Date(r.Year()+horizon, time.December, 31, 23, 59, 59, 0, time.UTC)
	}
	return time.Time{}
}

// either reports whether day of month and weekday are both restricted, in which case a day that matches one
// of them is enough. That is cron's oldest trap.
func (p *plan) either() bool {
	return !p.fields[dayOfMonth].star && !p.fields[weekday].star
}

// onDay reports whether the plan has readings on the date of r.
func (p *plan) onDay(r time.Time) bool {
	if !p.fields[month].values.has(int(r.Month())) {
		return false
	}
	date := p.fields[dayOfMonth].values.has(r.Day())
	day := p.fields[weekday].values.has(int(r.Weekday()))
	if p.either() {
		return date || day
	}
	return date && day
}

// refuseNever refuses a day that none of the months has: 31 February.
func (p *plan) refuseNever() *Error {
	if p.either() {
		return nil // the weekday is enough
	}
	first := p.fields[dayOfMonth].values.list()[0]
	longest := 0
	for _, m := range p.fields[month].values.list() {
		longest = max(longest, longestMonth(m))
	}
	if first <= longest {
		return nil
	}
	return &Error{
		Field:   dayOfMonth.rule().name,
		Problem: words.Later("there is no day %[1]d in %[2]s, so this would never fall due", first, monthsSaid(p.fields[month].values)),
		Remedy:  words.Later("write %d, the last day there is, or another month", longest),
	}
}

// monthsSaid is a set of months that says itself: "April and June".
type monthsSaid set

var _ words.Sayer = monthsSaid(0)

// Said lists the months in a language.
func (m monthsSaid) Said(l words.Locale) string { return monthList(l, set(m), inMonth) }

// String lists them in English.
func (m monthsSaid) String() string { return m.Said(words.Locale{}) }

// longestMonth returns the most days that month m can have.
func longestMonth(m int) int {
	const leapYear = 2024
	return time.Date(leapYear, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
