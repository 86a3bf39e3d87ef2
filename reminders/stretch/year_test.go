package stretch_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// person is one kind of user of whom a year is simulated.
type person struct {
	name    string
	setting stretch.Setting
	clock   []string        // when the breaks are, on each working day
	hurts   map[string]bool // what hurts each time it is done
	late    bool            // begins up to nine minutes after the time
}

func people() []person {
	two := []string{"10:00", "15:00"}
	five := []string{"09:30", "11:00", "13:30", "15:00", "16:30"}
	eight := []string{"09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"}
	var halves []string
	for half := range 16 {
		halves = append(halves, fmt.Sprintf("%02d:%02d", 9+half/2, half%2*30))
	}
	home := stretch.Setting{Budget: 10 * time.Minute, Equipment: []string{"chair", "wall", "doorway", "mat", "band"}}
	return []person{
		{name: "at the desk only", setting: office(3 * time.Minute), clock: five},
		{name: "floor and band at home", setting: home, clock: five},
		{name: "a sore shoulder", setting: office(3 * time.Minute), clock: five, hurts: map[string]bool{"cross-arm": true}},
		{name: "two breaks a day", setting: office(3 * time.Minute), clock: two},
		{name: "two breaks at home", setting: stretch.Setting{Budget: 10 * time.Minute, Equipment: stretch.Equipment()}, clock: two},
		{name: "two breaks, with a favourite", setting: favouring("doorway"), clock: two},
		{name: "five breaks, with a favourite", setting: favouring("doorway"), clock: five},
		{name: "eight breaks a day", setting: office(3 * time.Minute), clock: eight},
		{name: "eight breaks at home", setting: home, clock: eight},
		{name: "eight breaks, with a favourite", setting: favouring("doorway"), clock: eight},
		{name: "a break every half hour", setting: office(3 * time.Minute), clock: halves},
		{name: "every half hour at home", setting: home, clock: halves},
		{name: "every half hour, with a favourite", setting: favouring("doorway"), clock: halves},
		{name: "every half hour, begun late", setting: office(3 * time.Minute), clock: halves, late: true},
		{name: "rhythms of their own", clock: eight, setting: stretch.Setting{
			Budget: 3 * time.Minute, DeskOnly: true, Favourites: []string{"doorway"},
			Cadence: map[string]int{"cross-arm": 180, "seated-twist": 24 * 60, "cows-head": 3 * 24 * 60},
		}},
	}
}

func favouring(id string) stretch.Setting {
	s := office(3 * time.Minute)
	s.Favourites = []string{id}
	return s
}

// year is what one person did, and what could have been done.
type year struct {
	person
	breaks  []worked
	days    int             // of work
	fitting map[string]bool // stretches that were ever ranked
	repeats int             // the same stretch twice running, though another fitted
	painful int             // offers of what hurt, or is felt in the same region, within seven days
}

// live follows the first recommendation in every break of a year. Every third stretch feels good, every tenth hard; whoever is
// hurt lets the region be left out.
func (p person) live(t *testing.T, c stretch.Catalogue) year {
	t.Helper()
	y := year{person: p, fitting: map[string]bool{}}
	setting := p.setting.Prepared(c)
	var m stretch.Memory
	var last string
	hurt := map[string]time.Time{} // by region
	for _, at := range p.moments(t) {
		picks := stretch.Rank(c, m, at, setting, stretch.Wish{}, uint64(at.Unix()/3600)).Picks
		if len(picks) == 0 {
			t.Fatalf("%s: nothing at %v", p.name, at)
		}
		for _, pick := range picks {
			y.fitting[pick.Stretch.ID] = true
		}
		s := picks[0].Stretch
		if s.ID == last && len(picks) > 1 {
			y.repeats++
		}
		if since, ever := hurt[s.Area]; ever && at.Sub(since) < stretch.RestAfterHurt {
			y.painful++
		}
		y.breaks, last = append(y.breaks, worked{at, picks[0]}), s.ID
		felt := p.feels(s.ID, len(y.breaks))
		if felt == stretch.Hurt {
			hurt[s.Area], m = at, m.Spare(s.Area, at, at.Add(stretch.RestAfterHurt))
		}
		if p.late {
			at = at.Add(time.Duration(len(y.breaks)*7%10) * time.Minute)
		}
		m = m.Remember(stretch.Done{Stretch: s.ID, At: at, Share: 1, Felt: felt}, c)
	}
	y.days = len(y.breaks) / len(p.clock)
	return y
}

// moments are the breaks of a year of working days.
func (p person) moments(t *testing.T) []time.Time {
	t.Helper()
	var all []time.Time
	for day := monday.Truncate(24 * time.Hour); day.Before(monday.AddDate(1, 0, 0)); day = day.AddDate(0, 0, 1) {
		if wd := day.Weekday(); wd == time.Saturday || wd == time.Sunday {
			continue
		}
		for _, clock := range p.clock {
			of, err := time.Parse("15:04", clock)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, day.Add(time.Duration(of.Hour())*time.Hour+time.Duration(of.Minute())*time.Minute))
		}
	}
	return all
}

// feels is the answer after the nth break.
func (p person) feels(id string, n int) stretch.Felt {
	switch {
	case p.hurts[id]:
		return stretch.Hurt
	case n%10 == 0:
		return stretch.Hard
	case n%3 == 0:
		return stretch.Good
	}
	return stretch.NotSaid
}

// TestAYear holds what the recommendation promises over a year, for several kinds of people, and keeps YEAR.md true.
func TestAYear(t *testing.T) {
	c := builtIn(t)
	var rows, rhythms, favourites strings.Builder
	for _, p := range people() {
		y := p.live(t, c)
		t.Run(p.name, func(t *testing.T) { y.hold(t, c) })
		rows.WriteString(y.row(c))
		rhythms.WriteString(y.rhythmRows(c))
		favourites.WriteString(y.favouriteRow())
	}
	page := yearHead + rows.String() + rhythmHead + rhythms.String() + favouriteHead + favourites.String()
	if os.Getenv("POSTUREBREAK_GOLDEN") == "write" {
		if err := os.WriteFile("YEAR.md", []byte(page), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := os.ReadFile("YEAR.md"); err != nil || string(kept) != page {
		t.Errorf("YEAR.md is not what the year is, %v; write it anew with make golden:\n%s", err, page)
	}
}

// hold fails where the year is not as promised.
func (y year) hold(t *testing.T, c stretch.Catalogue) {
	t.Helper()
	if y.repeats > 0 || y.painful > 0 {
		t.Errorf("%d times the same twice running, %d times what had hurt", y.repeats, y.painful)
	}
	for d, days := range y.directions(c) {
		if days > 7 {
			t.Errorf("%s was left out for %d days", d, days)
		}
	}
	y.holdFairness(t, c)
	for _, r := range y.rhythms(c) {
		if wrong := math.Abs(r.came.Hours()/r.wanted.Hours() - 1); r.kept && wrong > 0.1 {
			t.Errorf("%s was wanted every %v and came every %v", r.id, r.wanted, r.came)
		}
	}
	if favoured := y.favoured(); len(y.setting.Favourites) > 0 && favoured < y.days*9/10 {
		t.Errorf("a favourite was done on %d of %d days", favoured, y.days)
	}
}

// holdFairness fails where a stretch is starved: where it has less than a quarter of its fair share. What has a rhythm or is a
// favourite shares all breaks with all; the others share those that these leave.
func (y year) holdFairness(t *testing.T, c stretch.Catalogue) {
	t.Helper()
	counts, others, left := y.counts(), 0, len(y.breaks)
	for id := range y.fitting {
		if y.claims(c, id) {
			left -= counts[id]
		} else {
			others++
		}
	}
	for id, times := range counts {
		fair := float64(len(y.breaks)) / float64(len(y.fitting))
		if !y.claims(c, id) {
			fair = float64(left) / float64(others)
		}
		if float64(times) < fair/4 && !y.hurts[id] {
			t.Errorf("%s was done %d times, a fair share is %.0f", id, times, fair)
		}
	}
	if share := 1 - float64(left)/float64(len(y.breaks)); share > 0.78 && len(y.setting.Favourites)+len(y.setting.Cadence) == 0 {
		t.Errorf("published rhythms took %.2f of the breaks", share)
	}
}
