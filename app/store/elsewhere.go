package store

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/schedule"
	"posturebreak/reminders/words"
)

// elsewhereID is the reminder that stands for what was taken over.
const elsewhereID = "stretch"

// Takeover is what can be taken over from another program's settings.
type Takeover struct {
	Settings reminders.Settings // the person's own, changed by it
	Took     []words.Message    // sentences: what was taken, and what it is here
	Left     []words.Message    // sentences: what has no meaning here
}

// Elsewheres lists the programs whose settings can be read.
func Elsewheres() []string { return []string{"stretchly", "safeeyes", "workrave", "breaktimer"} }

// TakeOver reads the settings of another program and changes the person's own by what has a meaning here: how often its long
// break comes and how long it is, when one works, how long a break is put off. The error says what in the file is not
// understood; nothing is taken then. The result may still be refused by [reminders.NewRules].
func TakeOver(program string, file []byte, s reminders.Settings) (Takeover, error) {
	readers := map[string]func(*takeover, []byte) error{
		"stretchly": stretchly, "safeeyes": safeEyes, "workrave": workrave, "breaktimer": breakTimer,
	}
	read, ok := readers[program]
	if !ok {
		return Takeover{}, fmt.Errorf("there is no way to read settings of %q; choose from %s", program, strings.Join(Elsewheres(), ", "))
	}
	s.Reminders = slices.Clone(s.Reminders)
	t := &takeover{Takeover{Settings: s}}
	if err := read(t, file); err != nil {
		return Takeover{}, fmt.Errorf("settings of %s: %w", program, err)
	}
	if len(t.Took) == 0 {
		return Takeover{}, fmt.Errorf("settings of %s: there is nothing in the file that has a meaning here; is it the right one?", program)
	}
	return t.Takeover, nil
}

// takeover collects what one program's settings mean.
type takeover struct{ Takeover }

func (t *takeover) took(m words.Message) { t.Took = append(t.Took, m) }

func (t *takeover) left(m words.Message) { t.Left = append(t.Left, m) }

// interval takes over how often the long break comes: one reminder in place of those there were. All of these programs count
// work, not the clock, and start anew after a pause: that is an interval of work here.
func (t *takeover) interval(every time.Duration, name string) {
	every = max(every.Round(time.Minute), time.Minute)
	if name == "" {
		name = "Time for a stretch"
	}
	t.Settings.Reminders = []reminders.Reminder{{ID: elsewhereID, Name: name, Schedule: "@every " + reminders.Duration(every).String()}}
	t.took(words.Later("A break every %s of work, in place of the reminders there were.", reminders.Duration(every)))
}

// The lengths of a break that make sense here; the settings' own check has the same.
const (
	leastBreak = 30 * time.Second
	mostBreak  = time.Hour
)

func (t *takeover) length(d time.Duration) {
	fitted := min(max(d, leastBreak), mostBreak)
	t.Settings.Break.Length = reminders.Duration(fitted)
	switch {
	case fitted != d:
		t.took(words.Later("A break takes %s: %s is not possible here.", reminders.Duration(fitted), reminders.Duration(d)))
	default:
		t.took(words.Later("A break takes up to %s.", reminders.Duration(d)))
	}
}

// short says why the short break of the other program stays behind.
func (t *takeover) short(every, length time.Duration) {
	t.left(words.Later("Its short break every %s for %s: that is a rest for the eyes and too short for a stretch.", reminders.Duration(every), reminders.Duration(length)))
}

// snooze takes over for how long a break is put off, and how often. A limit below zero is none at all.
func (t *takeover) snooze(by time.Duration, limit int) {
	first := reminders.Duration(min(max(by.Round(time.Minute), time.Minute), 24*time.Hour))
	others := slices.DeleteFunc(slices.Clone(t.Settings.Break.Snooze), func(d reminders.Duration) bool { return d == first })
	t.Settings.Break.Snooze = append([]reminders.Duration{first}, others...)
	t.took(words.Later("Snooze puts a break off by %s.", first))
	if limit >= 0 {
		t.Settings.Break.SnoozeLimit = min(limit, 100)
		t.took(words.Later("A break can be put off %d times.", t.Settings.Break.SnoozeLimit))
	}
}

// texts says why the texts of the other program stay behind.
func (t *takeover) texts(n int) {
	const why = "a stretch here has steps, a dose and a source; posturebreak new-stretch writes a template for one."
	switch n {
	case 0:
	case 1:
		t.left(words.Later("A text for breaks: %s", why))
	default:
		t.left(words.Later("%d texts for breaks: %s", n, why))
	}
}

// others names the settings that were not looked at, so that nobody looks for them here.
func (t *takeover) others(keys []string) {
	const most = 60
	if len(keys) > most {
		keys = append(keys[:most:most], "…")
	}
	if len(keys) > 0 {
		t.left(words.Later("What has no counterpart here: %s.", strings.Join(keys, ", ")))
	}
}

// window is when one works on one day, in minutes after midnight.
type window struct{ from, to int }

// hours takes over when one works. Here all days have the same hours: where they differ there, it is from the earliest to the
// latest.
func (t *takeover) hours(days map[time.Weekday]window) {
	if len(days) == 0 {
		t.left(words.Later("Working hours without a day."))
		return
	}
	all, differ := window{from: math.MaxInt}, false
	var weekdays []time.Weekday
	for day := time.Sunday; day <= time.Saturday; day++ {
		w, ok := days[day]
		if !ok {
			continue
		}
		differ = differ || len(weekdays) > 0 && w != all
		all = window{min(all.from, w.from), max(all.to, w.to)}
		weekdays = append(weekdays, day)
	}
	const wholeDay = 24 * 60
	t.Settings.Hours = reminders.Hours{
		Days: schedule.WeekdaysOf(weekdays...), From: schedule.TimeOfDay(all.from % wholeDay), To: schedule.TimeOfDay(all.to % wholeDay),
	}
	t.took(words.Later("Work from %s to %s, %s.", t.Settings.Hours.From, t.Settings.Hours.To, t.Settings.Hours.Days))
	if differ {
		t.left(words.Later("That the hours differ from day to day: here they reach from the earliest to the latest."))
	}
}
