package schedule

import (
	"strings"
	"time"

	"posturebreak/reminders/words"
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
	example := words.Later("write something like 0 10-16/2 * * MON-FRI or @every 50m")
	if len(expr) > maxLength {
		return Schedule{}, &Error{
			Problem: words.Later("it is %d bytes long; %d are allowed", len(expr), maxLength), Remedy: words.Later("write a shorter one"),
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
		return Schedule{}, &Error{Problem: words.Later("nothing follows the zone"), Remedy: words.Later("write the five fields after it, as in CRON_TZ=Asia/Tokyo 0 9 * * MON-FRI")}
	case len(texts) == 0:
		return Schedule{}, &Error{Problem: words.Later("it is empty"), Remedy: example}
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
		Field:   zoneField,
		Problem: words.Later("no time zone is called %q", name),
		Remedy:  words.Later("write a name of the zone database, such as Asia/Tokyo or UTC"),
	}
	switch name {
	case "":
		refusal.Problem = words.Later("the zone has no name")
		return nil, nil, refusal
	case "Local":
		refusal.Problem = words.Later("Local is what holds without a zone")
		refusal.Remedy = words.Later("write no zone, or one such as Asia/Tokyo")
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
			Field:   zoneField,
			Problem: words.Later("it names the zone %s, but the schedule's own zone is %s", named, given),
			Remedy:  words.Later("write the zone in one place only"),
		}
	}
	return given, nil
}

// readDescriptor reads @hourly and its like, as the five fields that they stand for.
func readDescriptor(texts []string) (*plan, *Error) {
	known := words.Later("write @hourly, @daily, @weekly, @monthly, @yearly, @every 50m, or five fields")
	if len(texts) > 1 {
		return nil, &Error{Problem: words.Later("%q stands alone, but more follows it", texts[0]), Remedy: known}
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
			Problem: words.Later("@reboot is not understood: a start of the computer is no time of the day"),
			Remedy:  words.Later("write a time such as 0 9 * * MON-FRI, or @every 50m, which counts from the start of work"),
		}
	default:
		return nil, &Error{Problem: words.Later("%q is not understood", texts[0]), Remedy: known}
	}
	return newPlan(strings.Fields(fields))
}

// readInterval reads what follows "@every".
func readInterval(texts []string) (time.Duration, *Error) {
	refusal := &Error{Field: intervalField, Remedy: words.Later("write something like @every 50m or @every 1h30m")}
	text := strings.ToLower(strings.Join(texts, " "))
	if text == "" {
		refusal.Problem = words.Later("@every does not say how long")
		return 0, refusal
	}
	d, err := time.ParseDuration(text)
	switch {
	case err != nil:
		refusal.Problem = words.Later("%q is not a length of time", text)
		if n, ok := readNumber(text); ok && n > 0 {
			refusal.Remedy = words.Later("write @every %dm for minutes or @every %dh for hours", n, n)
		}
	case d < shortestInterval:
		refusal.Problem = words.Later("%s is too short", text)
		refusal.Remedy = words.Later("write one minute or more: @every 50m")
	case d > longestInterval:
		refusal.Problem = words.Later("%s is too long", text)
		refusal.Remedy = words.Later("write 24h or less, or a day in five fields: 0 9 * * MON")
	case d%time.Second != 0:
		refusal.Problem = words.Later("%s is not a whole number of seconds", text)
	default:
		return d, nil
	}
	return 0, refusal
}

// refuseCount answers an expression that does not have five fields.
func refuseCount(texts []string) *Error {
	e := &Error{
		Problem: words.Later("it has %d fields instead of five", len(texts)),
		Remedy:  words.Later("write five: minute, hour, day of month, month, weekday"),
	}
	switch {
	case len(texts) == int(partCount)+1:
		kept := texts[1:]
		e.Problem = words.Later("it has six fields; seconds are not understood")
		if n, ok := readNumber(texts[partCount]); ok && n > minutesAnHour {
			kept = texts[:partCount]
			e.Problem = words.Later("it has six fields; years are not understood")
		}
		e.Remedy = words.Later("write five (minute, hour, day of month, month, weekday): %q", strings.Join(kept, " "))
	case len(texts) < int(partCount):
		missing := strings.Repeat(" *", int(partCount)-len(texts))
		e.Remedy = words.Later("write five: minute, hour, day of month, month, weekday; %q fills the missing ones", strings.Join(texts, " ")+missing)
	}
	return e
}
