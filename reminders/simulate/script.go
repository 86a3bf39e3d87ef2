package simulate

import (
	"errors"
	"fmt"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/strict"
)

// Script is a scenario that has been read and found to make sense. Make it with [Read].
type Script struct {
	Rules reminders.Rules // made of the file's settings
	Start time.Time       // in the zone of the scenario
	End   time.Time
	steps []step
}

// step is one event of the file, at a time by the clock as it was then.
type step struct {
	event
	at   time.Time
	to   time.Time      // with clock: what it is set to
	zone *time.Location // with zone
	by   time.Duration  // with snooze and pause: the length, 0 for the usual
	till time.Time      // with pause: the end, zero for none
}

// file is a scenario as it is written.
type file struct {
	Zone     string             `toml:"zone"`
	Start    any                `toml:"start"`
	End      any                `toml:"end"`
	Settings reminders.Settings `toml:"settings"`
	Events   []event            `toml:"event"`
}

// Read reads a scenario. Zone is the one in force where the file names none, and name is what errors call the file. Settings
// that the file leaves out are the defaults.
//
// The error is [strict.Problems]: everything that is wrong with the file, with line, key and remedy.
func Read(name string, text []byte, c stretch.Catalogue, zone *time.Location) (Script, error) {
	f := file{Settings: reminders.DefaultSettings()}
	byDefault := f.Settings.Reminders
	f.Settings.Reminders = nil
	if err := strict.Decode(name, text, &f); err != nil {
		return Script{}, err //nolint:wrapcheck // the problems name the file themselves
	}
	if f.Settings.Reminders == nil {
		f.Settings.Reminders = byDefault
	}
	r := reader{name: name, catalogue: c, zone: zone}
	script := r.script(f)
	if len(r.problems) == 0 {
		return script, nil
	}
	places := strict.PlacesOf(text) // takes longer than all the rest, and only the author of a mistake needs it
	for i, problem := range r.problems {
		r.problems[i] = problem.At(places)
	}
	return Script{}, r.problems
}

// reader checks a file, and walks its clock through the events.
type reader struct {
	name      string
	catalogue stretch.Catalogue
	problems  strict.Problems
	zone      *time.Location
	now       time.Time // by the clock of the scenario
	end       time.Time
}

func (r *reader) fail(key, what, remedy string) {
	r.problems = append(r.problems, strict.Problem{File: r.name, Key: key, What: what, Remedy: remedy})
}

func (r *reader) script(f file) Script {
	script := Script{Rules: r.rules(f.Settings)}
	if f.Zone != "" {
		r.zone = r.location("zone", f.Zone)
	}
	r.now = time.Unix(0, 0).In(r.zone)
	script.Start = r.moment("start", wordOf(f.Start))
	r.now = script.Start
	script.End = r.moment("end", wordOf(f.End))
	r.end = script.End
	if len(r.problems) > 0 {
		return script
	}
	if !script.End.After(script.Start) {
		r.fail("end", "is not after the start", "write a later time")
	}
	for i, e := range f.Events {
		script.steps = append(script.steps, r.step(strict.Element("event", i+1), e))
	}
	return script
}

func (r *reader) rules(s reminders.Settings) reminders.Rules {
	rules, err := reminders.NewRules(s, r.catalogue)
	var wrong reminders.SettingErrors
	if errors.As(err, &wrong) {
		for _, e := range wrong {
			r.fail(strict.Join("settings", e.Key), e.Problem.String(), e.Remedy.String())
		}
	} else if err != nil {
		r.fail("settings", err.Error(), "")
	}
	return rules
}

const zoneRemedy = `write a name such as "Europe/Berlin"`

func (r *reader) location(key, name string) *time.Location {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "" {
		r.fail(key, fmt.Sprintf("there is no time zone %q", name), zoneRemedy)
		return r.zone
	}
	return zone
}

const momentRemedy = `write it like 2026-11-02T10:00 (what the clock shows) or 2026-11-02T10:00:00+01:00`

// The years that can be played. RFC 3339 can write no others, and time zones know little of the far ones.
const firstYear, lastYear = 1900, 2999

func (r *reader) moment(key string, text word) time.Time {
	at, ok := text.moment(r.now)
	switch {
	case text == "":
		r.fail(key, "is missing", momentRemedy)
	case !ok:
		r.fail(key, fmt.Sprintf("%q is no time", string(text)), momentRemedy)
	case at.Year() < firstYear || at.Year() > lastYear:
		r.fail(key, fmt.Sprintf("the year %d is out of range", at.Year()), fmt.Sprintf("write one from %d to %d", firstYear, lastYear))
	}
	return at
}

// step checks one event. Times are told by the clock that the events before it have left.
func (r *reader) step(key string, e event) step {
	s := step{event: e, at: r.moment(key+".at", wordOf(e.At))}
	if s.at.Before(r.now) {
		r.fail(key+".at", fmt.Sprintf("the clock shows %s already", r.now.Format(time.RFC3339)), "write the events in the order in which they happen")
	} else {
		r.now = s.at
	}
	if s.at.After(r.end) {
		r.fail(key+".at", "is after the end", "write an earlier time, or a later end")
	}
	r.check(key, &s)
	return s
}
