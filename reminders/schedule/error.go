package schedule

import (
	"strings"

	"posturebreak/reminders/words"
)

// shownExpr is how many bytes of a refused expression an error repeats; enough for any honest one.
const shownExpr = 80

// Error says why an expression was refused, where in it, and what to write instead. As an error it speaks English.
type Error struct {
	Expr    string        // the expression as given
	Field   string        // "minute", "hour", "day of month", "month", "weekday", "zone", "interval"; empty for the whole
	Problem words.Message // what is wrong
	Remedy  words.Message // what to write instead, as an order: "write 0 or SUN"
}

var _ words.Sayer = (*Error)(nil)

// Error joins the parts into one line.
func (e *Error) Error() string { return e.Said(words.Locale{}) }

// Said is what Error is, in a language.
func (e *Error) Said(l words.Locale) string {
	expr := e.Expr
	if len(expr) > shownExpr {
		expr = strings.ToValidUTF8(expr[:shownExpr], "") + "…"
	}
	problem, remedy := e.Problem.Said(l), e.Remedy.Said(l)
	if e.Field == "" {
		return l.Say("schedule %[1]q: %[2]s; %[3]s", expr, problem, remedy)
	}
	return l.Say("schedule %[1]q: %[2]s: %[3]s; %[4]s", expr, fieldWords(l, e.Field), problem, remedy)
}

// fieldWords names the part of an expression that an error is about.
func fieldWords(l words.Locale, field string) string {
	switch field {
	case minute.rule().name:
		return l.In("cron field", "minute")
	case hour.rule().name:
		return l.In("cron field", "hour")
	case dayOfMonth.rule().name:
		return l.In("cron field", "day of month")
	case month.rule().name:
		return l.In("cron field", "month")
	case weekday.rule().name:
		return l.In("cron field", "weekday")
	case zoneField:
		return l.In("part of a schedule", "zone")
	}
	return l.In("part of a schedule", "interval")
}

// The parts of an expression besides the five fields.
const (
	zoneField     = "zone"
	intervalField = "interval"
)
