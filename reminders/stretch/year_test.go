package stretch_test

import (
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// update writes YEAR.md anew: go test ./reminders/stretch -run Year -args -update.
var update = flag.Bool("update", false, "write YEAR.md anew")

// person is one kind of user of whom a year is simulated.
type person struct {
	name    string
	setting stretch.Setting
	clock   []string        // when the breaks are, on each working day
	hurts   map[string]bool // what hurts each time it is done
}

func people() []person {
	five := []string{"09:30", "11:00", "13:30", "15:00", "16:30"}
	eight := []string{"09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"}
	return []person{
		{name: "at the desk only", setting: office(3 * time.Minute), clock: five},
		{name: "floor and band at home", setting: stretch.Setting{Budget: 10 * time.Minute, Equipment: []string{"chair", "wall", "doorway", "mat", "band"}}, clock: five},
		{name: "a sore shoulder", setting: office(3 * time.Minute), clock: five, hurts: map[string]bool{"cross-arm": true}},
		{name: "two breaks a day", setting: office(3 * time.Minute), clock: []string{"10:00", "15:00"}},
		{name: "two breaks at home", setting: stretch.Setting{Budget: 10 * time.Minute, Equipment: stretch.Equipment()}, clock: []string{"10:00", "15:00"}},
		{name: "eight breaks a day", setting: office(3 * time.Minute), clock: eight},
		{name: "rhythms of their own", clock: eight, setting: stretch.Setting{
			Budget: 3 * time.Minute, DeskOnly: true, Favourites: []string{"doorway"},
			Cadence: map[string]int{"cross-arm": 180, "seated-twist": 24 * 60, "cows-head": 3 * 24 * 60},
		}},
	}
}

// year is what one person did.
type year struct {
	person
	breaks   []worked
	most     map[string]int // longest time without, in days, by direction
	days     int
	fitting  map[string]bool // stretches that were ever ranked
	repeats  int             // the same stretch twice running
	painful  int             // offers of what hurt within seven days
	favoured int             // days with a favourite
}

// live follows the first recommendation in every break of a year. Every third stretch feels good, every tenth hard.
func (p person) live(t *testing.T, c stretch.Catalogue) year {
	t.Helper()
	y := year{person: p, most: map[string]int{}, fitting: map[string]bool{}}
	var m stretch.Memory
	moved, hurt := map[string]time.Time{}, map[string]time.Time{}
	n := 0
	for day := monday.Truncate(24 * time.Hour); day.Before(monday.AddDate(1, 0, 0)); day = day.AddDate(0, 0, 1) {
		if wd := day.Weekday(); wd == time.Saturday || wd == time.Sunday {
			continue
		}
		y.days++
		favourite := false
		for _, clock := range p.clock {
			of, err := time.Parse("15:04", clock)
			if err != nil {
				t.Fatal(err)
			}
			at := day.Add(time.Duration(of.Hour())*time.Hour + time.Duration(of.Minute())*time.Minute)
			picks := stretch.Rank(c, m, at, p.setting, stretch.Wish{}, uint64(at.Unix()/3600)).Picks
			if len(picks) == 0 {
				t.Fatalf("%s: nothing at %v", p.name, at)
			}
			for _, pick := range picks {
				y.fitting[pick.Stretch.ID] = true
			}
			pick := picks[0]
			id := pick.Stretch.ID
			if len(y.breaks) > 0 && y.breaks[len(y.breaks)-1].pick.Stretch.ID == id && len(picks) > 1 {
				y.repeats++
			}
			if last := hurt[id]; !last.IsZero() && at.Sub(last) < stretch.RestAfterHurt {
				y.painful++
			}
			felt := stretch.NotSaid
			switch n++; {
			case p.hurts[id]:
				felt, hurt[id] = stretch.Hurt, at
			case n%10 == 0:
				felt = stretch.Hard
			case n%3 == 0:
				felt = stretch.Good
			}
			for _, d := range pick.Stretch.Directions {
				if last := moved[string(d)]; !last.IsZero() {
					y.most[string(d)] = max(y.most[string(d)], int(day.Sub(last).Hours()/24))
				}
				moved[string(d)] = day
			}
			favourite = favourite || slices.Contains(p.setting.Favourites, id)
			m = m.Remember(stretch.Done{Stretch: id, At: at, Share: 1, Felt: felt}, c)
			y.breaks = append(y.breaks, worked{at, pick})
		}
		if favourite {
			y.favoured++
		}
	}
	for d, last := range moved {
		y.most[d] = max(y.most[d], int(monday.AddDate(1, 0, 0).Sub(last).Hours()/24)-1)
	}
	return y
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

// between is the usual time between two of a stretch: on one day for rhythms of hours, and in days for others.
func (y year) between(id string, rhythm time.Duration) time.Duration {
	var sum time.Duration
	n := 0
	last := time.Time{}
	for _, b := range y.breaks {
		if b.pick.Stretch.ID != id {
			continue
		}
		sameDay := b.at.YearDay() == last.YearDay()
		if !last.IsZero() && (sameDay || rhythm >= 24*time.Hour) {
			gap := b.at.Sub(last)
			if rhythm >= 24*time.Hour {
				gap = time.Duration(math.Round(gap.Hours()/24)) * 24 * time.Hour
			}
			sum, n = sum+gap, n+1
		}
		last = b.at
	}
	if n == 0 {
		return 0
	}
	return sum / time.Duration(n)
}

// TestAYear holds what the recommendation promises over a year, for several kinds of people, and keeps YEAR.md true.
func TestAYear(t *testing.T) {
	c := builtIn(t)
	var rows, rhythms strings.Builder
	for _, p := range people() {
		y := p.live(t, c)
		t.Run(p.name, func(t *testing.T) { y.hold(t, c) })
		rows.WriteString(y.row())
		rhythms.WriteString(y.rhythms())
	}
	page := yearHead + rows.String() + rhythmHead + rhythms.String()
	if *update {
		if err := os.WriteFile("YEAR.md", []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile("YEAR.md"); err != nil || string(kept) != page {
		t.Errorf("YEAR.md is not what the year is, %v; write it anew with -update:\n%s", err, page)
	}
}

const yearHead = `# A year of recommendations

For each kind of person, a year of working days in which the first recommendation is always followed. Every third stretch feels good, every tenth hard.
TestAYear plays it and writes this page (` + "`go test ./reminders/stretch -run AYear -args -update`" + `).

| person | breaks | stretches that fit | least and most often done | twice running | longest without, in days |
|---|---|---|---|---|---|
`

const rhythmHead = `
A rhythm of one's own ("every" in the settings), with a favourite beside it. A daily one is left out at the weekend, so that it comes every 1.4 days.

| stretch | wanted every | came every |
|---|---|---|
`

// wanted is after how long a stretch comes again whose rhythm is that of the settings.
func wanted(minutes int) time.Duration {
	const day = 24 * time.Hour
	if d := time.Duration(minutes) * time.Minute; d != day {
		return d
	}
	return day * 7 / 5 // five days of seven are worked
}

func (y year) rhythms() string {
	var rows strings.Builder
	for _, id := range slices.Sorted(maps.Keys(y.setting.Cadence)) {
		want := wanted(y.setting.Cadence[id])
		fmt.Fprintf(&rows, "| %s | %.1f h | %.1f h |\n", id, want.Hours(), y.between(id, want).Hours())
	}
	if len(y.setting.Favourites) > 0 {
		fmt.Fprintf(&rows, "| a favourite | each of %d days | on %d of them |\n", y.days, y.favoured)
	}
	return rows.String()
}

func (y year) row() string {
	times := slices.Sorted(maps.Values(y.counts()))
	var most []string
	for _, d := range stretch.Directions() {
		if days, ok := y.most[string(d)]; ok {
			most = append(most, fmt.Sprintf("%s %d", d, days))
		}
	}
	return fmt.Sprintf("| %s | %d | %d | %d, %d | %d | %s |\n", y.name, len(y.breaks), len(y.fitting), times[0], times[len(times)-1], y.repeats, strings.Join(most, ", "))
}

func (y year) hold(t *testing.T, c stretch.Catalogue) {
	t.Helper()
	if y.repeats > 0 || y.painful > 0 {
		t.Errorf("%d times the same twice running, %d times what had hurt", y.repeats, y.painful)
	}
	for id := range y.fitting {
		s, _ := c.ByID(id)
		for _, d := range s.Directions {
			if days, ever := y.most[string(d)]; !ever || days > 7 {
				t.Errorf("%s was left out for %d days", d, days)
			}
		}
	}
	for id, times := range y.counts() {
		if fair := len(y.breaks) / len(y.fitting); times < fair/4 && !y.hurts[id] {
			t.Errorf("%s was done %d times, a fair share is %d", id, times, fair)
		}
	}
	for id, minutes := range y.setting.Cadence {
		want := wanted(minutes)
		if got := y.between(id, want); math.Abs(float64(got-want)) > 0.1*float64(want) {
			t.Errorf("%s was wanted every %v and came every %v", id, want, got)
		}
	}
	if len(y.setting.Favourites) > 0 && y.favoured < y.days*9/10 {
		t.Errorf("a favourite was done on %d of %d days", y.favoured, y.days)
	}
}
