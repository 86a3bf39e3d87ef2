package simulate

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/strict"
)

// event is one event as it is written.
type event struct {
	At      any    `toml:"at"`
	Do      doing  `toml:"do"`
	For     string `toml:"for"`
	Until   any    `toml:"until"`
	To      any    `toml:"to"`
	Reason  string `toml:"reason"`
	Meaning string `toml:"meaning"`
	Stretch string `toml:"stretch"`
}

// doing is what happens.
type doing string

// What can happen. The person leaves and comes back, is busy, types, answers a break; the machine sleeps, its clock and its
// zone change; the program is ended and started.
const (
	doIdle    doing = "idle"
	doBack    doing = "back"
	doLock    doing = "lock"
	doUnlock  doing = "unlock"
	doSleep   doing = "sleep"
	doWake    doing = "wake"
	doBusy    doing = "busy"
	doFree    doing = "free"
	doTyping  doing = "typing"
	doQuiet   doing = "quiet"
	doClock   doing = "clock"
	doZone    doing = "zone"
	doStart   doing = "start"
	doDone    doing = "done"
	doSnooze  doing = "snooze"
	doSkip    doing = "skip"
	doPause   doing = "pause"
	doResume  doing = "resume"
	doRestart doing = "restart"
	doOff     doing = "off"
	doOn      doing = "on"
)

// keys lists what can happen, each with the keys that it takes beside at and do.
func keys() map[doing][]string {
	return map[doing][]string{
		doIdle: nil, doBack: nil, doLock: nil, doUnlock: nil, doSleep: nil, doWake: nil, doBusy: {"reason"}, doFree: nil,
		doTyping: nil, doQuiet: nil, doClock: {"to"}, doZone: {"to"}, doStart: {"stretch"}, doDone: nil, doSnooze: {"for"},
		doSkip: {"meaning"}, doPause: {"for", "until"}, doResume: nil, doRestart: nil, doOff: nil, doOn: nil,
	}
}

// given lists the keys that the event has beside at and do.
func (e event) given() []string {
	var given []string
	for key, value := range map[string]string{
		"for": e.For, "until": string(wordOf(e.Until)), "to": string(wordOf(e.To)), "reason": e.Reason, "meaning": e.Meaning, "stretch": e.Stretch,
	} {
		if value != "" {
			given = append(given, key)
		}
	}
	slices.Sort(given)
	return given
}

// words is the event for a person: "busy call".
func (e event) words() string {
	words := []string{string(e.Do)}
	for _, w := range []string{string(wordOf(e.To)), e.For, e.Reason, e.Meaning, e.Stretch} {
		if w != "" {
			words = append(words, w)
		}
	}
	if until := wordOf(e.Until); until != "" {
		words = append(words, "until "+string(until))
	}
	return strings.Join(words, " ")
}

// answers says whether the event answers a break or ends an absence: what is due at that very moment then comes before it.
func (d doing) answers() bool {
	return slices.Contains([]doing{doStart, doDone, doSnooze, doSkip, doBack, doUnlock}, d)
}

// check checks what the event takes, and fills in what it means.
func (r *reader) check(key string, s *step) {
	takes, known := keys()[s.Do]
	if !known {
		r.fail(strict.Join(key, "do"), fmt.Sprintf("%q is not known", string(s.Do)), "choose from "+doings())
		return
	}
	for _, name := range s.given() {
		if !slices.Contains(takes, name) {
			r.fail(strict.Join(key, name), "means nothing for "+string(s.Do), "take it out")
		}
	}
	switch s.Do {
	case doClock:
		s.to = r.moment(key+".to", wordOf(s.To))
		r.now = s.to
	case doZone:
		s.zone = r.location(key+".to", string(wordOf(s.To)))
		r.zone, r.now = s.zone, r.now.In(s.zone)
	case doSnooze, doPause:
		r.waiting(key, s)
	case doBusy:
		oneOf(r, key+".reason", s.Reason, reminders.Busies())
	case doSkip:
		if s.Meaning != "" {
			oneOf(r, key+".meaning", s.Meaning, reminders.Meanings())
		}
	case doStart:
		if _, ok := r.catalogue.ByID(s.Stretch); !ok && s.Stretch != "" {
			r.fail(key+".stretch", fmt.Sprintf("there is no stretch %q", s.Stretch), "run posturebreak stretches to see their ids")
		}
	default: // the others take nothing
	}
}

func doings() string {
	var all []string
	for d := range keys() {
		all = append(all, string(d))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// waiting reads how long, or until when.
func (r *reader) waiting(key string, s *step) {
	if s.For != "" {
		var d reminders.Duration
		if err := d.UnmarshalText([]byte(s.For)); err != nil {
			r.fail(key+".for", err.Error(), "")
		} else if d <= 0 {
			r.fail(key+".for", "is not more than nothing", `write a length such as "30m"`)
		}
		s.by = time.Duration(d)
	}
	if s.Until == nil {
		return
	}
	if s.For != "" {
		r.fail(key+".until", "stands beside for", "write one of the two")
	}
	s.till = r.moment(key+".until", wordOf(s.Until))
}

// oneOf checks a value that must be one of some.
func oneOf[T ~string](r *reader, key, value string, choices []T) {
	if slices.Contains(choices, T(value)) {
		return
	}
	names := make([]string, 0, len(choices))
	for _, name := range choices {
		names = append(names, string(name))
	}
	r.fail(key, fmt.Sprintf("%q is not known", value), "choose from "+strings.Join(names, ", "))
}
