package store

import (
	"math"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// stretchly reads its config.json: lengths are milliseconds, and the long break comes after so many short ones.
func stretchly(t *takeover, file []byte) error {
	k, err := jsonKeys(file)
	if err != nil {
		return err
	}
	short, okShort := k.length("microbreakInterval", time.Millisecond)
	after, okAfter := k.number("breakInterval")
	switch {
	case !k.flag("break", true):
		t.left(words.Later("Its long break: it is switched off."))
	case okShort && okAfter && after <= 1000:
		t.interval(short*time.Duration(after+1), "")
	}
	if d, ok := k.length("breakDuration", time.Millisecond); ok {
		t.length(d)
	}
	if d, ok := k.length("microbreakDuration", time.Millisecond); ok && okShort && k.flag("microbreak", true) {
		t.short(short, d)
	}
	if d, ok := k.length("breakPostponeTime", time.Millisecond); ok && k.mayPostpone(t, "breakPostpone") {
		limit, known := k.number("breakPostponesLimit")
		if !known {
			limit = -1
		}
		t.snooze(d, int(limit))
	}
	k.strict(t, "breakStrictMode")
	t.texts(ideas(k.list("breakIdeas")) + ideas(k.list("microbreakIdeas")))
	t.others(k.unasked())
	return k.wrong
}

// mayPostpone says whether breaks can be put off there, and that they can here.
func (k *keys) mayPostpone(t *takeover, name string) bool {
	may := k.flag(name, true)
	if !may {
		t.left(words.Later("That no break can be put off: here it is for you to say, each time."))
	}
	return may
}

// strict says that there is no way here to be forced.
func (k *keys) strict(t *takeover, name string) {
	if k.flag(name, false) {
		t.left(words.Later("That a break cannot be skipped: Posture Break never takes the screen or the keyboard away."))
	}
}

// ideas counts texts, which are lists or, in older files, objects with a list in them.
func ideas(list []any) int {
	n := len(list)
	for _, each := range list {
		if object, ok := each.(map[string]any); ok && object["enabled"] == false {
			n--
		}
	}
	return n
}

// safeEyes reads its safeeyes.json: intervals are minutes, lengths seconds.
func safeEyes(t *takeover, file []byte) error {
	k, err := jsonKeys(file)
	if err != nil {
		return err
	}
	if every, ok := k.length("long_break_interval", time.Minute); ok {
		t.interval(every, "")
	}
	if d, ok := k.length("long_break_duration", time.Second); ok {
		t.length(d)
	}
	every, okEvery := k.length("short_break_interval", time.Minute)
	if d, ok := k.length("short_break_duration", time.Second); ok && okEvery {
		t.short(every, d)
	}
	if d, ok := k.length("postpone_duration", time.Minute); ok && k.mayPostpone(t, "allow_postpone") {
		t.snooze(d, -1)
	}
	k.strict(t, "strict_break")
	t.texts(len(k.list("short_breaks")) + len(k.list("long_breaks")))
	t.others(k.unasked())
	return k.wrong
}

// workrave reads its workrave.ini, or what dconf dump /org/workrave/ or gsettings list-recursively org.workrave print: lengths
// are seconds. Its keys are spelt with _ in the first and with - in the others, and sections may be a part of them. Only what
// was changed is written in the first two: the rest is as its schema says (org.workrave.gschema.xml of version 1.10).
func workrave(t *takeover, file []byte) error {
	k, err := iniKeys(file)
	if err != nil {
		return err
	}
	seconds := func(path string, byDefault float64) time.Duration {
		if _, there := k.value(path); !there {
			k.values[path] = byDefault
		}
		d, _ := k.length(path, time.Second) // what is wrong is kept
		return d
	}
	if k.flag("breaks/rest-break/enabled", true) {
		t.interval(seconds("timers/rest-break/limit", 2700), "")
		t.length(seconds("timers/rest-break/auto-reset", 600))
		t.snooze(seconds("timers/rest-break/snooze", 180), -1)
	} else {
		t.left(words.Later("Its rest break: it is switched off."))
	}
	if k.flag("breaks/micro-pause/enabled", true) {
		t.short(seconds("timers/micro-pause/limit", 180), seconds("timers/micro-pause/auto-reset", 30))
	}
	if k.flag("breaks/daily-limit/enabled", true) {
		limit := reminders.Duration(seconds("timers/daily-limit/limit", 14400))
		t.left(words.Later("Its daily limit of %s: Posture Break never ends a working day.", limit))
	}
	t.others(k.unasked())
	return k.wrong
}

// breakTimer reads its config.json: lengths are seconds, or in older files moments whose clock time is the length.
func breakTimer(t *takeover, file []byte) error {
	k, err := jsonKeys(file)
	if err != nil {
		return err
	}
	if inner, ok := k.values["settings"].(map[string]any); ok {
		k.values = inner
	}
	title, _ := k.text("breakTitle")
	if every, ok := k.lengthOrClock("breakFrequency"); ok && k.flag("breaksEnabled", true) {
		t.interval(every, title)
		if title != "" {
			t.took(words.Later("The reminder is called %q.", title))
		}
	} else if ok {
		t.left(words.Later("Its breaks: they are switched off."))
	}
	if d, ok := k.lengthOrClock("breakLength"); ok {
		t.length(d)
	}
	if d, ok := k.lengthOrClock("postponeLength"); ok {
		limit, known := k.number("postponeLimit")
		if !known || limit == 0 { // 0 is no limit there
			limit = -1
		}
		t.snooze(d, int(limit))
	}
	if k.flag("workingHoursEnabled", false) {
		t.hours(k.workingHours())
	}
	if message, _ := k.text("breakMessage"); message != "" {
		t.texts(1)
	}
	t.others(k.unasked())
	return k.wrong
}

// lengthOrClock reads NAMESeconds, or the clock time of NAME.
func (k *keys) lengthOrClock(name string) (time.Duration, bool) {
	if d, ok := k.length(name+"Seconds", time.Second); ok {
		return d, true
	}
	at, ok := k.clock(name)
	return time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute + time.Duration(at.Second())*time.Second, ok
}

// workingHours reads the days that are worked. Newer files have ranges of minutes for each day, older ones one for all.
func (k *keys) workingHours() map[time.Weekday]window {
	days := map[time.Weekday]window{}
	from, okFrom := k.clock("workingHoursFrom")
	to, okTo := k.clock("workingHoursTo")
	for day := time.Sunday; day <= time.Saturday; day++ {
		hours, _ := k.value("workingHours" + day.String())
		switch value := hours.(type) {
		case bool:
			if value && okFrom && okTo {
				days[day] = window{from.Hour()*60 + from.Minute(), to.Hour()*60 + to.Minute()}
			}
		case map[string]any:
			if w, ok := rangesOf(value); ok {
				days[day] = w
			}
		}
	}
	return days
}

// rangesOf is the span of a day's ranges.
func rangesOf(day map[string]any) (window, bool) {
	if day["enabled"] != true {
		return window{}, false
	}
	span, found := window{from: math.MaxInt}, false
	ranges, _ := day["ranges"].([]any)
	for _, each := range ranges {
		part, _ := each.(map[string]any)
		from, okFrom := part["fromMinutes"].(float64)
		to, okTo := part["toMinutes"].(float64)
		if !okFrom || !okTo || from < 0 || to > 24*60 || from >= to {
			continue
		}
		span, found = window{min(span.from, int(from)), max(span.to, int(to))}, true
	}
	return span, found
}
