package stretch_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"posturebreak/reminders/stretch"
)

const yearHead = `# A year of recommendations

For each kind of person, a year of working days in which the first recommendation is always followed. Every third stretch feels good, every tenth hard; who has
a sore shoulder lets it be left out for 7 days whenever it hurts. TestAYear plays it and writes this page (` + "`make golden`" + `).

Each direction has to come within its week, and nothing twice running.

| person | breaks | stretches that fit | least and most often done | longest without the one least often done | twice running | longest without, in days |
|---|---|---|---|---|---|---|
`

const rhythmHead = `
## Rhythms

A rhythm can be kept where breaks come at least twice within it, because nothing comes twice running; then it has to be kept within 10 %. Where breaks are too
rare for all of them, rhythms and favourites have every second break between them; and one break in four is always left to the others. "Came every" is within a day for rhythms of
hours. Rhythms of days are the person's own ("every" in the settings): what is due at the weekend comes on Monday, and that is counted as wanted.

| person | a break every | stretch | wanted every | came every | times a day | can be kept |
|---|---|---|---|---|---|---|
`

const favouriteHead = `
## A favourite

| person | wanted | came |
|---|---|---|
`

// rhythm is how often a stretch was wanted and came.
type rhythm struct {
	id           string
	wanted, came time.Duration
	aDay         float64
	kept         bool // the breaks come often enough
}

// every is the usual time between two breaks of a day.
func (p person) every() time.Duration {
	var gaps []time.Duration
	for i, clock := range p.clock[1:] {
		before, errBefore := time.Parse("15:04", p.clock[i])
		after, errAfter := time.Parse("15:04", clock)
		if errBefore == nil && errAfter == nil {
			gaps = append(gaps, after.Sub(before))
		}
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// minutes is the rhythm of a stretch, 0 for none, and whether it is the person's own.
func (p person) minutes(c stretch.Catalogue, id string) (minutes int, own bool) {
	s, _ := c.ByID(id)
	return p.setting.Rhythm(s)
}

// claims says whether a stretch is wanted at times of its own.
func (p person) claims(c stretch.Catalogue, id string) bool {
	minutes, _ := p.minutes(c, id)
	return minutes > 0 || slices.Contains(p.setting.Favourites, id)
}

func (y year) rhythms(c stretch.Catalogue) []rhythm {
	var all []rhythm
	for _, id := range slices.Sorted(maps.Keys(y.fitting)) {
		minutes, own := y.minutes(c, id)
		if minutes == 0 {
			continue
		}
		r := rhythm{id: id, wanted: time.Duration(minutes) * time.Minute, aDay: float64(y.counts()[id]) / float64(y.days)}
		inADay := r.wanted < 24*time.Hour
		if r.came = y.between(id, inADay); !inADay {
			r.wanted = y.onWorkdays(minutes / (24 * 60))
		}
		r.kept = own || 2*y.every() <= r.wanted
		// Those of a person who has set several rhythms get in each other's way; what is their own goes first.
		r.kept = r.kept && (own || len(y.setting.Cadence) == 0)
		all = append(all, r)
	}
	return all
}

// onWorkdays is the mean time between two moments so many days apart, when what is due at the weekend comes on Monday.
func (y year) onWorkdays(days int) time.Duration {
	first := y.breaks[0].at
	last, times := first, 0
	for day := first; day.Before(first.AddDate(1, 0, 0)); day = day.AddDate(0, 0, 1) {
		weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
		if !weekend && !day.Before(last.AddDate(0, 0, days)) {
			last, times = day, times+1
		}
	}
	return last.Sub(first) / time.Duration(times)
}

// between is the mean time between two of a stretch: within a day, or by the calendar.
func (y year) between(id string, inADay bool) time.Duration {
	var sum time.Duration
	n, last := 0, time.Time{}
	for _, b := range y.breaks {
		if b.pick.Stretch.ID != id {
			continue
		}
		if sameDay := b.at.YearDay() == last.YearDay(); !last.IsZero() && (sameDay || !inADay) {
			sum, n = sum+b.at.Sub(last), n+1
		}
		last = b.at
	}
	if n == 0 {
		return 0
	}
	return sum / time.Duration(n)
}

// counts is how often each stretch that fits was done.
func (y year) counts() map[string]int {
	times := map[string]int{}
	for id := range y.fitting {
		times[id] = 0
	}
	for _, b := range y.breaks {
		times[b.pick.Stretch.ID]++
	}
	return times
}

// longest is the longest time in days without what concerns, up to the end of the year.
func (y year) longest(concerns func(stretch.Stretch) bool) int {
	last, most := y.breaks[0].at, 0
	for i, b := range y.breaks {
		if i+1 == len(y.breaks) || concerns(b.pick.Stretch) {
			days := b.at.Truncate(24 * time.Hour).Sub(last.Truncate(24 * time.Hour))
			last, most = b.at, max(most, int(days.Hours()/24))
		}
	}
	return most
}

// directions is the longest time in days without each direction that something fitting moves.
func (y year) directions(c stretch.Catalogue) map[stretch.Direction]int {
	most := map[stretch.Direction]int{}
	for id := range y.fitting {
		s, _ := c.ByID(id)
		for _, d := range s.Directions {
			most[d] = y.longest(func(s stretch.Stretch) bool { return slices.Contains(s.Directions, d) })
		}
	}
	return most
}

// favoured counts the days with a favourite.
func (y year) favoured() int {
	days := map[string]bool{}
	for _, b := range y.breaks {
		if slices.Contains(y.setting.Favourites, b.pick.Stretch.ID) {
			days[b.at.Format(time.DateOnly)] = true
		}
	}
	return len(days)
}

func (y year) row(c stretch.Catalogue) string {
	counts, least, most := y.counts(), "", ""
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		if least == "" || counts[id] < counts[least] && !y.hurts[id] {
			least = id
		}
		if most == "" || counts[id] > counts[most] {
			most = id
		}
	}
	var without []string
	directions := y.directions(c)
	for _, d := range stretch.Directions() {
		if days, ok := directions[d]; ok {
			without = append(without, fmt.Sprintf("%s %d", d, days))
		}
	}
	longest := y.longest(func(s stretch.Stretch) bool { return s.ID == least })
	return fmt.Sprintf("| %s | %d | %d | %s %d, %s %d | %d days | %d | %s |\n", y.name, len(y.breaks), len(y.fitting),
		least, counts[least], most, counts[most], longest, y.repeats, strings.Join(without, ", "))
}

func (y year) rhythmRows(c stretch.Catalogue) string {
	var rows strings.Builder
	hours := func(d time.Duration) string { return fmt.Sprintf("%.1f h", d.Hours()) }
	for _, r := range y.rhythms(c) {
		came, kept := hours(r.came), "no"
		if r.came == 0 {
			came = "once a day at most"
		}
		if r.kept {
			kept = "yes"
		}
		fmt.Fprintf(&rows, "| %s | %s | %s | %s | %s | %.1f | %s |\n", y.name, hours(y.every()), r.id, hours(r.wanted), came, r.aDay, kept)
	}
	return rows.String()
}

func (y year) favouriteRow() string {
	if len(y.setting.Favourites) == 0 {
		return ""
	}
	return fmt.Sprintf("| %s | on each of %d days | on %d of them |\n", y.name, y.days, y.favoured())
}
