package schedule

import (
	"fmt"
	"strings"
	"time"
)

// maxLength bounds the work that an expression can cause; the longest honest one is far below it (bytes).
const maxLength = 200

// The work between breaks that "@every" allows: less is no work, more is no reminder.
const (
	shortestInterval = time.Minute
	longestInterval  = 24 * time.Hour
)

// compile does the work of Compile; it leaves Error.Expr to its caller.
func compile(expr string, zone *time.Location) (Schedule, *Error) {
	const example = "write something like 0 10-16/2 * * MON-FRI or @every 50m"
	if len(expr) > maxLength {
		return Schedule{}, &Error{
			Problem: fmt.Sprintf("it is %d bytes long; %d are allowed", len(expr), maxLength), Remedy: "write a shorter one",
		}
	}
	texts := strings.Fields(expr)
	named, texts, refusal := readZone(texts)
	if refusal != nil {
		return Schedule{}, refusal
	}
	zone, refusal = oneZone(zone, named)
	if refusal != nil {
		return Schedule{}, refusal
	}
	s := Schedule{expr: expr, zone: zone}
	switch {
	case len(texts) == 0 && named != nil:
		return Schedule{}, &Error{Problem: "nothing follows the zone", Remedy: "write the five fields after it, as in CRON_TZ=Asia/Tokyo 0 9 * * MON-FRI"}
	case len(texts) == 0:
		return Schedule{}, &Error{Problem: "it is empty", Remedy: example}
	case strings.EqualFold(texts[0], "@every"):
		s.every, refusal = readInterval(texts[1:])
	case strings.HasPrefix(texts[0], "@"):
		s.plan, refusal = readDescriptor(texts)
	case len(texts) != int(partCount):
		refusal = refuseCount(texts)
	default:
		s.plan, refusal = newPlan(texts)
	}
	if refusal != nil {
		return Schedule{}, refusal
	}
	return s, nil
}

// readZone takes a leading CRON_TZ= or TZ= off the fields.
func readZone(texts []string) (*time.Location, []string, *Error) {
	if len(texts) == 0 {
		return nil, texts, nil
	}
	key, name, found := strings.Cut(texts[0], "=")
	if !found || !strings.EqualFold(key, "TZ") && !strings.EqualFold(key, "CRON_TZ") {
		return nil, texts, nil
	}
	refusal := &Error{
		Field:   "zone",
		Problem: fmt.Sprintf("no time zone is called %q", name),
		Remedy:  "write a name of the zone database, such as Asia/Tokyo or UTC",
	}
	switch name {
	case "":
		refusal.Problem = "the zone has no name"
		return nil, nil, refusal
	case "Local":
		refusal.Problem = "Local is what holds without a zone"
		refusal.Remedy = "write no zone, or one such as Asia/Tokyo"
		return nil, nil, refusal
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, nil, refusal
	}
	return zone, texts[1:], nil
}

// oneZone decides between the zone given as an argument and the one named in the expression.
func oneZone(given, named *time.Location) (*time.Location, *Error) {
	if given == nil || named == nil {
		if given == nil {
			given = named
		}
		return given, nil
	}
	if given.String() != named.String() {
		return nil, &Error{
			Field:   "zone",
			Problem: fmt.Sprintf("it names the zone %s, but the schedule's own zone is %s", named, given),
			Remedy:  "write the zone in one place only",
		}
	}
	return given, nil
}

// readDescriptor reads @hourly and its like, as the five fields that they stand for.
func readDescriptor(texts []string) (*plan, *Error) {
	const known = "write @hourly, @daily, @weekly, @monthly, @yearly, @every 50m, or five fields"
	if len(texts) > 1 {
		return nil, &Error{Problem: fmt.Sprintf("%q stands alone, but more follows it", texts[0]), Remedy: known}
	}
	fields := ""
	switch strings.ToLower(texts[0]) {
	case "@hourly":
		fields = "0 * * * *"
	case "@daily", "@midnight":
		fields = "0 0 * * *"
	case "@weekly":
		fields = "0 0 * * 0"
	case "@monthly":
		fields = "0 0 1 * *"
	case "@yearly", "@annually":
		fields = "0 0 1 1 *"
	case "@reboot":
		return nil, &Error{
			Problem: "@reboot is not understood: a start of the computer is no time of the day",
			Remedy:  "write a time such as 0 9 * * MON-FRI, or @every 50m, which counts from the start of work",
		}
	default:
		return nil, &Error{Problem: fmt.Sprintf("%q is not understood", texts[0]), Remedy: known}
	}
	return newPlan(strings.Fields(fields))
}

// readInterval reads what follows "@every".
func readInterval(texts []string) (time.Duration, *Error) {
	refusal := &Error{Field: "interval", Remedy: "write something like @every 50m or @every 1h30m"}
	text := strings.ToLower(strings.Join(texts, " "))
	if text == "" {
		refusal.Problem = "@every does not say how long"
		return 0, refusal
	}
	d, err := time.ParseDuration(text)
	switch {
	case err != nil:
		refusal.Problem = fmt.Sprintf("%q is not a length of time", text)
		if n, ok := readNumber(text); ok && n > 0 {
			refusal.Remedy = fmt.Sprintf("write @every %dm for minutes or @every %dh for hours", n, n)
		}
	case d < shortestInterval:
		refusal.Problem = fmt.Sprintf("%s is too short", text)
		refusal.Remedy = "write one minute or more: @every 50m"
	case d > longestInterval:
		refusal.Problem = fmt.Sprintf("%s is too long", text)
		refusal.Remedy = "write 24h or less, or a day in five fields: 0 9 * * MON"
	case d%time.Second != 0:
		refusal.Problem = fmt.Sprintf("%s is not a whole number of seconds", text)
	default:
		return d, nil
	}
	return 0, refusal
}

// refuseCount answers an expression that does not have five fields.
func refuseCount(texts []string) *Error {
	const order = "minute, hour, day of month, month, weekday"
	e := &Error{
		Problem: fmt.Sprintf("it has %d fields instead of five", len(texts)),
		Remedy:  "write five: " + order,
	}
	switch {
	case len(texts) == int(partCount)+1:
		kept, extra := texts[1:], "seconds"
		if n, ok := readNumber(texts[partCount]); ok && n > minutesAnHour {
			kept, extra = texts[:partCount], "years"
		}
		e.Problem = fmt.Sprintf("it has six fields; %s are not understood", extra)
		e.Remedy = fmt.Sprintf("write five (%s): %q", order, strings.Join(kept, " "))
	case len(texts) < int(partCount):
		missing := strings.Repeat(" *", int(partCount)-len(texts))
		e.Remedy += fmt.Sprintf("; %q fills the missing ones", strings.Join(texts, " ")+missing)
	}
	return e
}
