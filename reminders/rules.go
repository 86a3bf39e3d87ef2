package reminders

import (
	"strings"
	"time"

	"posturebreak/reminders/schedule"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Times that are rules of the program and not a matter of taste.
const (
	// Together: reminders due within this time of each other are one break.
	Together = 10 * time.Minute
	// settleIn: nobody is asked in the first moment after they have come back and unlocked.
	settleIn = time.Minute
	// thanksAtMost: the window closes itself after 8 s; this is the net under it.
	thanksAtMost = 30 * time.Second
	// adviceAtMost: likewise for a window that says what to do about pain; it closes itself after 30 s.
	adviceAtMost = 2 * time.Minute
	// playAtMost: a stretch that was begun and never ended is given up; pausing it for a phone call is fine.
	playAtMost = time.Hour
	// givenAhead: a clock that is set back by less than this repeats nothing that was given. One that is set back by more was
	// wrong by days, and what it gave in those is to come in its own time.
	givenAhead = 12 * time.Hour
	// givenKept: planned times remembered as settled. A day of quarter-hourly reminders fits in.
	givenKept = 100
	// missedKept: a long absence is told by its last planned times, and not by all that a year of one a minute has.
	missedKept = 1000
	// halfDone: an absence in the second half of a work interval is credited as that interval's break.
	halfDone = 2
)

// Rules are settings that have been found to work, with the catalogue they speak of. They are immutable and safe to share.
type Rules struct {
	settings  Settings
	catalogue stretch.Catalogue
	hours     schedule.Hours
	reminders []rule
	setting   stretch.Setting // what the settings allow
	voice     words.Locale    // in which they speak
}

// rule is one reminder with its schedule compiled.
type rule struct {
	Reminder
	schedule schedule.Schedule
	every    time.Duration // > 0: an interval of work
	from     string        // identifies what its plan was made from
}

// NewRules compiles settings. The error is a [SettingErrors] that names every key that cannot work.
func NewRules(s Settings, c stretch.Catalogue) (Rules, error) {
	rules := Rules{settings: s, catalogue: c, hours: schedule.Hours(s.Hours)}
	check := checker{catalogue: c}
	check.settings(s)
	for i, r := range s.Reminders {
		if compiled, ok := check.reminder(i, r, rules.hours); ok && !r.Off {
			rules.reminders = append(rules.reminders, compiled)
		}
	}
	if len(check.problems) > 0 {
		return Rules{}, check.problems
	}
	rules.setting = rules.allowed()
	return rules, nil
}

// Speaking returns the rules in a language: their catalogue, and all that Step and Status say from now on. What was said
// before, the journal's sentences and the reason of a break that is offered, stays as it was said.
func (r Rules) Speaking(l words.Locale) Rules {
	r.voice, r.catalogue = l, r.catalogue.In(l.Book)
	r.setting = r.allowed()
	return r
}

// Locale is the language that the rules speak.
func (r Rules) Locale() words.Locale { return r.voice }

// Settings returns what the rules were made from.
func (r Rules) Settings() Settings { return r.settings }

// Catalogue returns the stretches that can be recommended.
func (r Rules) Catalogue() stretch.Catalogue { return r.catalogue }

// next is the first planned time of a clock reminder after t that lies in the working hours; zero when there is none.
func (r Rules) next(rem rule, t time.Time) time.Time { return nextWithin(rem.schedule, r.hours, t) }

// nextWithin is the first time after t at which s falls due inside the hours. It is in the location of t, whatever zone
// the schedule has: the hours are those of the person, and so is the time that is asked about next.
func nextWithin(s schedule.Schedule, h schedule.Hours, t time.Time) time.Time {
	// One look goes four years ahead. A leap day on the one working day of the week can be forty years away.
	const looks, lookYears = 11, 4
	from := t // as it is: adding no years to a time that the clock shows twice would make the second of the first
	for look := 1; look <= looks; look++ {
		if at, ok := schedule.Within(s, h, from); ok {
			return at.In(t.Location())
		}
		from = t.AddDate(look*lookYears, 0, 0)
	}
	return time.Time{}
}

// Ahead is a reminder with its schedule and its next planned times.
type Ahead struct {
	Reminder Reminder
	Schedule schedule.Schedule
	Times    []time.Time // empty for an interval, which has no clock times
}

// Ahead lists, for each reminder that is on, its next n planned times after at that lie in the working hours.
func (r Rules) Ahead(at time.Time, n int) []Ahead {
	all := make([]Ahead, 0, len(r.reminders))
	for _, rem := range r.reminders {
		ahead := Ahead{Reminder: rem.Reminder, Schedule: rem.schedule}
		for next := at; rem.every == 0 && len(ahead.Times) < n; {
			if next = r.next(rem, next); next.IsZero() {
				break
			}
			ahead.Times = append(ahead.Times, next)
		}
		all = append(all, ahead)
	}
	return all
}

func (r Rules) find(id string) (rule, bool) {
	for _, rem := range r.reminders {
		if rem.ID == id {
			return rem, true
		}
	}
	return rule{}, false
}

// specific ranks how much a reminder asks for: a stretch of its own, then directions, then anything.
func (r rule) specific() int {
	switch {
	case r.Stretch != "":
		return 2
	case len(r.Directions) > 0:
		return 1
	default:
		return 0
	}
}

func (r rule) wish() stretch.Wish {
	var wish stretch.Wish
	if r.Stretch != "" {
		wish.Stretches = []string{r.Stretch}
	}
	for _, d := range r.Directions {
		wish.Directions = append(wish.Directions, stretch.Direction(d))
	}
	return wish
}

// planKey identifies what a plan depends on, so that changed settings are planned anew.
func planKey(r Reminder, h schedule.Hours) string {
	return strings.Join([]string{r.Schedule, r.Zone, h.Days.String(), h.From.String(), h.To.String()}, "|")
}
