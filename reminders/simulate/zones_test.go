package simulate_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones are known on any machine

	"posturebreak/reminders/simulate"
)

// zones are where clocks do odd things: midnights that vanish, half-hour shifts, rules that changed, both hemispheres.
func zones() []string {
	return []string{
		"America/Mexico_City", "Europe/Istanbul", "Asia/Amman", "Africa/Cairo", "Pacific/Apia", "Asia/Beirut",
		"Europe/Berlin", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca", "America/Sao_Paulo",
		"America/New_York", "Asia/Kathmandu", "UTC",
	}
}

// plannedTimes is a second, slow and plain calculation of what a reminder at some times of every day plans: it watches the
// clock of a place minute by minute, and a time that is shown or skipped is planned at the first minute that shows it or a
// later one. It shares no code with the program.
func plannedTimes(zone *time.Location, from, to time.Time, clocks []string) []time.Time {
	var planned []time.Time
	ofDay := map[int]bool{}
	for _, clock := range clocks {
		ofDay[minuteOfDay(clock)] = true
	}
	start := from.Add(-48 * time.Hour).Truncate(time.Minute)
	highest := shows(start, zone)
	for t := start; !t.After(to); t = t.Add(time.Minute) {
		passed := false
		for now := shows(t, zone); highest.Before(now); {
			highest = highest.Add(time.Minute)
			passed = passed || ofDay[highest.Hour()*60+highest.Minute()]
		}
		if passed && t.After(from) {
			planned = append(planned, t)
		}
	}
	return planned
}

func minuteOfDay(clock string) int {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		panic(err)
	}
	return t.Hour()*60 + t.Minute()
}

// shows is what the clock of a place shows, to the minute, written in UTC.
func shows(t time.Time, zone *time.Location) time.Time {
	_, offset := t.In(zone).Zone()
	return t.UTC().Add(time.Duration(offset) * time.Second).Truncate(time.Minute)
}

// schedules are the same times as expressions and as clock readings.
func schedules() map[string][]string {
	return map[string][]string{
		"30 2 * * *":       {"02:30"},
		"0 0 * * *":        {"00:00"},
		"15,45 1,2 * * *":  {"01:15", "01:45", "02:15", "02:45"},
		"0 */4 * * *":      {"00:00", "04:00", "08:00", "12:00", "16:00", "20:00"},
		"30 9,23 * * *":    {"09:30", "23:30"},
		"20 0,3,17 * * *":  {"00:20", "03:20", "17:20"},
		"0 1 * * *":        {"01:00"},
		"59 23 * * *":      {"23:59"},
		"10 2,10 * * 0-6":  {"02:10", "10:10"},
		"5 6-8 * 1-12 *":   {"06:05", "07:05", "08:05"},
		"0 0,12 1-31 * *":  {"00:00", "12:00"},
		"40 3-23/10 * * *": {"03:40", "13:40", "23:40"},
		"30 1,2,3 * * *":   {"01:30", "02:30", "03:30"},
	}
}

// placed is a scenario of one reminder at any hour.
func placed(zone, schedule string, from, to time.Time) string {
	return fmt.Sprintf(`
zone = %q
start = %s
end = %s
[settings.hours]
days = "MON-SUN"
from = "00:00"
to = "00:00"
[[settings.reminder]]
id = "r"
name = "R"
schedule = %q
`, zone, from.Format(time.RFC3339), to.Format(time.RFC3339), schedule)
}

// TestEveryPlannedTimeComesOnce plays years in many zones, with the person always there: each planned time is announced
// once, at its moment, and nothing else is.
func TestEveryPlannedTimeComesOnce(t *testing.T) {
	years := [][]int{{2011, 2022}, {2016, 2026}} // Samoa lost a day, Mexico and Jordan their summer time, Turkey its winter time
	for i, name := range zones() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone := location(t, name)
			for j, year := range years[i%len(years)] {
				if testing.Short() && j > 0 {
					return
				}
				expression, clocks := pickSchedule(i + j)
				from := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
				to := from.AddDate(1, 0, 0)
				want := plannedTimes(zone, from, to, clocks)
				var got []time.Time
				for _, l := range play(t, read(t, placed(name, expression, from, to))) {
					if l.Kind == simulate.Notify {
						got = append(got, l.At)
					}
				}
				if !slices.EqualFunc(got, want, time.Time.Equal) {
					t.Errorf("%q in %d: %s", expression, year, difference(got, want))
				}
			}
		})
	}
}

func location(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// pickSchedule is the nth schedule, in the order of their expressions.
func pickSchedule(n int) (string, []string) {
	all := schedules()
	var expressions []string
	for e := range all {
		expressions = append(expressions, e)
	}
	slices.Sort(expressions)
	e := expressions[n%len(expressions)]
	return e, all[e]
}

// difference names the first few times that are in one list only.
func difference(got, want []time.Time) string {
	var words []string
	for _, t := range want {
		if !slices.ContainsFunc(got, t.Equal) {
			words = append(words, "lost "+t.Format(time.RFC3339))
		}
	}
	for i, t := range got {
		if !slices.ContainsFunc(want, t.Equal) || i > 0 && got[i-1].Equal(t) {
			words = append(words, "came in vain "+t.Format(time.RFC3339))
		}
	}
	return strings.Join(words[:min(len(words), 6)], ", ")
}

// disturbance is a span in which the person or the machine is not to be asked.
type disturbance struct {
	from, to time.Time
	on, off  string // what begins and ends it
}

// disturbances fills a span of time with absences, sleeps, calls, pauses and restarts of random lengths.
func disturbances(random *rand.Rand, from, to time.Time) []disturbance {
	pairs := [][2]string{{"sleep", "wake"}, {"off", "on"}, {"lock", "unlock"}, {"idle", "back"}, {"busy", "free"}, {"pause", "resume"}}
	var all []disturbance
	for at := from; ; {
		at = at.Add(time.Duration(random.IntN(20*60)+10) * time.Minute).Add(time.Duration(random.IntN(60)) * time.Second)
		pair := pairs[random.IntN(len(pairs))]
		end := at.Add(time.Duration(1+random.IntN(1+[]int{4, 40, 300, 3000}[random.IntN(4)])) * time.Minute)
		if end.After(to) {
			return all
		}
		all = append(all, disturbance{at, end, pair[0], pair[1]})
		at = end
	}
}

func (d disturbance) events() string {
	reason := ""
	if d.on == "busy" {
		reason = `reason = "call"`
	}
	return fmt.Sprintf("[[event]]\nat = %s\ndo = %q\n%s\n[[event]]\nat = %s\ndo = %q\n",
		d.from.Format(time.RFC3339), d.on, reason, d.to.Format(time.RFC3339), d.off)
}

// TestNoPlannedTimeIsLost plays a year full of random absences, sleeps, calls, pauses and restarts in every zone. Each
// planned time ends in exactly one of four ways: announced, or recorded without an announcement as natural, missed or held;
// unless reminders were paused then.
func TestNoPlannedTimeIsLost(t *testing.T) {
	for i, name := range zones() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone := location(t, name)
			random := rand.New(rand.NewPCG(uint64(i), 2026))
			from := time.Date(2023+i%4, 1, 1, 0, 0, 0, 0, time.UTC)
			to := from.AddDate(1, 0, 0)
			spans := disturbances(random, from, to)
			expression, clocks := "0 */4 * * *", schedules()["0 */4 * * *"]
			text := placed(name, expression, from, to)
			for _, d := range spans {
				text += d.events()
			}
			ends := map[int64][]simulate.Kind{}
			for _, l := range play(t, read(t, text)) {
				if l.Reminder == "r" && settlesPlan(l.Kind, ends[l.Due.Unix()]) {
					ends[l.Due.Unix()] = append(ends[l.Due.Unix()], l.Kind)
				}
			}
			for _, planned := range plannedTimes(zone, from, to.Add(-2*time.Hour), clocks) {
				paused := slices.ContainsFunc(spans, func(d disturbance) bool {
					return d.on == "pause" && !planned.Before(d.from) && !planned.After(d.to)
				})
				got := ends[planned.Unix()]
				delete(ends, planned.Unix())
				if paused && len(got) == 0 || len(got) == 1 {
					continue
				}
				t.Errorf("%s ended as %v, paused %v", planned.In(zone).Format(time.RFC3339), got, paused)
			}
			for due, kinds := range ends {
				if at := time.Unix(due, 0); at.Before(to.Add(-2 * time.Hour)) {
					t.Errorf("%s was never planned and ended as %v", at.In(zone).Format(time.RFC3339), kinds)
				}
			}
		})
	}
}

// settlesPlan says whether a line is how a planned time ended: its first announcement, or a record without one. A break that
// is offered again after a restart is the same one.
func settlesPlan(k simulate.Kind, before []simulate.Kind) bool {
	switch k {
	case simulate.Notify:
		return !slices.Contains(before, simulate.Notify)
	case "record:natural", "record:missed", "record:held":
		return !slices.Contains(before, simulate.Notify)
	default:
		return false
	}
}
