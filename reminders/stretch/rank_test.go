package stretch_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// monday is the first morning of the simulated days.
var monday = time.Date(2026, time.March, 2, 9, 30, 0, 0, time.UTC)

func office(budget time.Duration) stretch.Setting {
	return stretch.Setting{Budget: budget, DeskOnly: true}
}

func ids(picks []stretch.Pick) []string {
	list := make([]string, len(picks))
	for i, p := range picks {
		list[i] = strings.TrimSuffix(p.Stretch.ID+"/"+p.Stretch.Variant, "/")
	}
	return list
}

func done(id string, at time.Time) stretch.Done {
	return stretch.Done{Stretch: id, At: at, Share: 1}
}

// worked is one simulated break.
type worked struct {
	at   time.Time
	pick stretch.Pick
}

// work simulates working days of five breaks each, in which the first recommendation is always followed.
func work(t *testing.T, c stretch.Catalogue, w stretch.Setting, days int, seed uint64) []worked {
	t.Helper()
	var breaks []worked
	var m stretch.Memory
	for day := monday; days > 0; day = day.AddDate(0, 0, 1) {
		if wd := day.Weekday(); wd == time.Saturday || wd == time.Sunday {
			continue
		}
		days--
		for _, after := range []time.Duration{0, 90, 240, 330, 420} {
			at := day.Add(after * time.Minute)
			picks := stretch.Rank(c, m, at, w, stretch.Wish{}, seed).Picks
			if len(picks) == 0 {
				t.Fatalf("nothing to recommend at %v", at)
			}
			breaks = append(breaks, worked{at, picks[0]})
			m = m.Remember(done(picks[0].Stretch.ID, at), c)
		}
	}
	return breaks
}

// TestAWorkWeekMovesTheBackInAllDirections holds what the recommendation is for: every day extension, rotation, side-bend
// and chest, never the same stretch twice running.
func TestAWorkWeekMovesTheBackInAllDirections(t *testing.T) {
	c := builtIn(t)
	for _, budget := range []time.Duration{2 * time.Minute, 3 * time.Minute, 5 * time.Minute, 0} {
		for seed := range uint64(8) {
			moved := map[string]map[stretch.Direction]bool{}
			last := ""
			for _, b := range work(t, c, office(budget), 5, seed) {
				day := b.at.Format(time.DateOnly)
				if moved[day] == nil {
					moved[day] = map[stretch.Direction]bool{}
				}
				for _, d := range b.pick.Stretch.Directions {
					moved[day][d] = true
				}
				if b.pick.Stretch.ID == last {
					t.Errorf("budget %v: %s twice running at %v", budget, last, b.at)
				}
				last = b.pick.Stretch.ID
				if b.pick.Timeline.Over || budget > 0 && b.pick.Timeline.Total > budget {
					t.Errorf("budget %v: %s takes %v", budget, last, b.pick.Timeline.Total)
				}
			}
			for day, directions := range moved {
				for _, want := range []stretch.Direction{stretch.Extension, stretch.Rotation, stretch.SideBend, stretch.Chest} {
					if !directions[want] {
						t.Errorf("budget %v, seed %d: no %s on %s", budget, seed, want, day)
					}
				}
			}
		}
	}
}

// TestNoDeskStretchStarves holds that two working weeks bring each desk stretch, and none in more than every third break.
func TestNoDeskStretchStarves(t *testing.T) {
	c := builtIn(t)
	for seed := range uint64(8) {
		times := map[string]int{}
		breaks := work(t, c, office(2*time.Minute), 10, seed)
		for _, b := range breaks {
			times[b.pick.Stretch.ID]++
		}
		for _, s := range c.All() {
			if s.Desk && (times[s.ID] < 1 || times[s.ID] > len(breaks)/3) {
				t.Errorf("seed %d: %s was recommended %d times in %d breaks: %v", seed, s.ID, times[s.ID], len(breaks), times)
			}
		}
	}
}

func TestRankIsTheSameForTheSameInputs(t *testing.T) {
	c := builtIn(t)
	var m stretch.Memory
	m = m.Remember(done("doorway", monday), c)
	first := stretch.Rank(c, m, monday.Add(time.Hour), office(0), stretch.Wish{}, 7).Picks
	again := stretch.Rank(c, m, monday.Add(time.Hour), office(0), stretch.Wish{}, 7).Picks
	if !reflect.DeepEqual(first, again) {
		t.Error("the same inputs rank differently")
	}
	orders := map[string]bool{}
	for seed := range uint64(16) {
		orders[strings.Join(ids(stretch.Rank(c, stretch.Memory{}, monday, office(0), stretch.Wish{}, seed).Picks), " ")] = true
	}
	if len(orders) < 2 {
		t.Error("the seed never decides between equals")
	}
}

func TestRankAllows(t *testing.T) {
	c := builtIn(t)
	desk := []string{"chest-opener", "cows-head", "cross-arm", "doorway", "seated-twist", "standing-side-bend", "thoracic-extension", "wall-angel/standing"}
	cases := []struct {
		name    string
		setting stretch.Setting
		want    []string
	}{
		{"desk", stretch.Setting{DeskOnly: true}, desk},
		{"desk with a band", stretch.Setting{DeskOnly: true, Equipment: append(stretch.OfficeEquipment(), "band")}, append(slices.Clone(desk), "row/band")},
		{"nothing at hand", stretch.Setting{DeskOnly: true, Equipment: []string{}}, []string{"cows-head", "cross-arm", "standing-side-bend"}},
		{"standing only", stretch.Setting{DeskOnly: true, Positions: []string{"standing"}}, []string{"cows-head", "cross-arm", "doorway", "standing-side-bend", "wall-angel/standing"}},
		{"muted and spared", stretch.Setting{
			DeskOnly: true, AvoidAreas: []string{"chest", "shoulders"},
			Muted: map[string]time.Time{"seated-twist": monday.Add(time.Hour), "cows-head": monday.Add(-time.Hour)},
		}, []string{"cows-head", "standing-side-bend", "thoracic-extension", "wall-angel/standing"}},
		{"one minute", stretch.Setting{DeskOnly: true, Budget: time.Minute}, []string{"chest-opener", "cows-head", "standing-side-bend"}},
		{"rower's home", stretch.Setting{Equipment: []string{"dumbbells"}, Positions: []string{"standing"}}, []string{"cows-head", "cross-arm", "row/dumbbells", "standing-side-bend", "triangle"}},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got := ids(stretch.Rank(c, stretch.Memory{}, monday, tc.setting, stretch.Wish{}, 1).Picks)
			slices.Sort(got)
			slices.Sort(tc.want)
			if !slices.Equal(got, tc.want) {
				t.Errorf("got  %v\nwant %v", got, tc.want)
			}
		})
	}
}

func TestRankOffersTheShortestWhereNothingFits(t *testing.T) {
	picks := stretch.Rank(builtIn(t), stretch.Memory{}, monday, office(20*time.Second), stretch.Wish{}, 1).Picks
	if len(picks) != 8 {
		t.Fatalf("%d picks, want every desk stretch", len(picks))
	}
	for i, p := range picks {
		if !p.Timeline.Over || p.Reasons[1].Code != "over" || i > 0 && p.Timeline.Total < picks[i-1].Timeline.Total {
			t.Errorf("%s: %v, over %v, reasons %v", p.Stretch.ID, p.Timeline.Total, p.Timeline.Over, p.Reasons)
		}
	}
}

func TestRankObeysWishes(t *testing.T) {
	c := builtIn(t)
	cases := []struct {
		wish stretch.Wish
		want []string
		why  string
	}{
		{stretch.Wish{Stretches: []string{"thread-the-needle"}}, []string{"thread-the-needle"}, "Your reminder asks for this one."},
		{stretch.Wish{Stretches: []string{"row/band"}}, []string{"row/band"}, "Your reminder asks for this one."},
		{stretch.Wish{Stretches: []string{"wall-angel"}}, []string{"wall-angel/standing"}, "Your reminder asks for this one."},
		{stretch.Wish{Directions: []stretch.Direction{stretch.Rotation}}, []string{"seated-twist"}, "Your reminder asks for a turn."},
	}
	for _, tc := range cases {
		picks := stretch.Rank(c, stretch.Memory{}, monday, office(0), tc.wish, 1).Picks
		if got := ids(picks); !slices.Equal(got, tc.want) || picks[0].Why() != tc.why {
			t.Errorf("%+v gives %v because %q", tc.wish, got, picks[0].Why())
		}
	}
	muted := office(0)
	muted.Muted = map[string]time.Time{"doorway": monday.AddDate(1, 0, 0)}
	for _, wish := range []stretch.Wish{{Stretches: []string{"doorway", "unknown"}}, {Directions: []stretch.Direction{stretch.Strength}}} {
		if got := stretch.Rank(c, stretch.Memory{}, monday, muted, wish, 1).Picks; len(got) != 7 {
			t.Errorf("a wish that cannot be met, %+v, leaves %v", wish, ids(got))
		}
	}
	if got := stretch.Rank(stretch.Catalogue{}, stretch.Memory{}, monday, muted, stretch.Wish{}, 1).Picks; len(got) != 0 {
		t.Errorf("an empty catalogue gives %v", got)
	}
}

func place(picks []stretch.Pick, id string) int {
	return slices.IndexFunc(picks, func(p stretch.Pick) bool { return p.Stretch.ID == id })
}

func TestWhatHurtsIsLeftInPeace(t *testing.T) {
	c := builtIn(t)
	var m stretch.Memory
	m = m.Remember(stretch.Done{Stretch: "seated-twist", At: monday, Felt: stretch.Hurt}, c)
	if _, was := m.Stretches["seated-twist"]; !was || len(m.Credit) != 0 {
		t.Errorf("a stretch given up because it hurt counts as done: %+v", m)
	}
	// The side-bend moves one direction too and was never done either: without the pain both score the same.
	for days := range 7 {
		ranking := stretch.Rank(c, m, monday.AddDate(0, 0, days), office(0), stretch.Wish{}, 1)
		if place(ranking.Picks, "seated-twist") >= 0 || !slices.ContainsFunc(ranking.LeftOut, func(o stretch.LeftOut) bool { return o.Stretch == "seated-twist" && o.Code == "hurt" }) {
			t.Errorf("after %d days what hurt is offered: %v", days, ids(ranking.Picks))
		}
	}
	for days, apart := range map[int]float64{7: 100, 14: 50, 21: 0, 30: 0} {
		picks := stretch.Rank(c, m, monday.AddDate(0, 0, days), office(0), stretch.Wish{}, 1).Picks
		twist, bend := picks[place(picks, "seated-twist")], picks[place(picks, "standing-side-bend")]
		if got := bend.Score - twist.Score; got != apart {
			t.Errorf("after %d days it stands %v points back, want %v", days, got, apart)
		}
		if last := picks[len(picks)-1].Stretch.ID; apart > 0 && last != "seated-twist" {
			t.Errorf("after %d days %s stands behind what hurt", days, last)
		}
	}
}

func TestWhatFeltGoodComesSooner(t *testing.T) {
	c := builtIn(t)
	rank := func(felt stretch.Felt) int {
		var m stretch.Memory
		for _, id := range []string{"cross-arm", "doorway", "chest-opener"} {
			m = m.Remember(done(id, monday), c)
		}
		m = m.Remember(stretch.Done{Stretch: "doorway", At: monday.Add(time.Hour), Share: 1, Felt: felt}, c)
		m = m.Remember(done("seated-twist", monday.Add(2*time.Hour)), c)
		return place(stretch.Rank(c, m, monday.AddDate(0, 0, 3), office(0), stretch.Wish{}, 1).Picks, "doorway")
	}
	if good, said, hard := rank(stretch.Good), rank(stretch.NotSaid), rank(stretch.Hard); good > said || said > hard || good == hard {
		t.Errorf("doorway stands at %d felt good, %d without an answer, %d felt hard", good, said, hard)
	}
}

func TestWhyIsTrue(t *testing.T) {
	c := builtIn(t)
	var m stretch.Memory
	why := func(id string, at time.Time) []string {
		picks := stretch.Rank(c, m, at, office(0), stretch.Wish{}, 1).Picks
		var words []string
		for _, r := range picks[place(picks, id)].Reasons {
			words = append(words, r.Words)
		}
		return words
	}
	expect := func(id string, at time.Time, want ...string) {
		t.Helper()
		if got := why(id, at); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	expect("seated-twist", monday, "You have not turned your mid-back yet today.", "You have not done this one yet.")
	expect("thoracic-extension", monday, "You have not straightened your mid-back yet today.", "Due every hour.", "You have not done this one yet.")
	m = m.Remember(done("thoracic-extension", monday), c)
	expect("thoracic-extension", monday.Add(30*time.Minute), "Last done within the hour.")
	expect("thoracic-extension", monday.Add(2*time.Hour), "Due every hour.", "Last done 2 hours ago.")
	expect("wall-angel", monday.Add(time.Hour), "Due every 2 hours.", "You have not opened your chest yet today.", "You have not done this one yet.")
	m = m.Remember(stretch.Done{Stretch: "seated-twist", At: monday, Share: 1, Felt: stretch.Good}, c)
	expect("seated-twist", monday.Add(time.Hour), "It felt good last time.", "Last done 1 hour ago.")
	expect("seated-twist", monday.Add(15*time.Hour), "You have not turned your mid-back yet today.", "It felt good last time.", "Last done yesterday.")
	expect("seated-twist", monday.AddDate(0, 0, 3), "You have not turned your mid-back yet today.", "Not done for 3 days.", "It felt good last time.")
}

func TestMemoryCountsABreakOnce(t *testing.T) {
	c := builtIn(t)
	var m stretch.Memory
	m = m.Remember(done("doorway", monday), c)
	before, _ := json.Marshal(m)
	after := m.Remember(stretch.Done{Stretch: "doorway", At: monday.Add(time.Minute), Share: 1, Felt: stretch.Good}, c)
	if now, _ := json.Marshal(m); string(now) != string(before) {
		t.Error("remembering changed the memory it started from")
	}
	if len(after.Credit) != 1 || after.Credit["doorway"] != 1 || !slices.Equal(after.Stretches["doorway"].Felt, []stretch.Felt{stretch.Good}) {
		t.Errorf("the answer counts as another stretch: %+v", after)
	}
	if half := after.Remember(stretch.Done{Stretch: "cross-arm", At: monday.Add(time.Hour), Share: 0.4}, c); half.Credit["cross-arm"] != 0.4 || half.Last != "doorway" || !half.Stretches["cross-arm"].Last.IsZero() {
		t.Errorf("less than half counts as done: %+v", half)
	}
}

func TestMemoryKeepsToTheLocalDay(t *testing.T) {
	c := builtIn(t)
	auckland := time.FixedZone("NZDT", 13*60*60)
	evening := time.Date(2026, time.March, 2, 23, 50, 0, 0, auckland)
	var m stretch.Memory
	m = m.Remember(done("seated-twist", evening), c)
	if m.Day != "2026-03-02" || m.Moved[stretch.Rotation].Right != 1 {
		t.Errorf("the evening is %+v", m)
	}
	m = m.Remember(done("doorway", evening.Add(20*time.Minute)), c)
	if m.Day != "2026-03-03" || m.Moved[stretch.Rotation].Right != 0 || len(m.Credit) != 1 || m.Credit["doorway"] != 1 {
		t.Errorf("after midnight it is %+v", m)
	}
	if late := m.Remember(done("cross-arm", evening.AddDate(0, 0, -2)), c); !maps.Equal(late.Credit, m.Credit) {
		t.Errorf("an older day, told late, changes today to %v", late.Credit)
	}
}

func TestMemoryIsBoundedAndSaves(t *testing.T) {
	var m stretch.Memory
	for i := range 2000 {
		m = m.Remember(stretch.Done{Stretch: fmt.Sprintf("mine-%d", i%700), At: monday.Add(time.Duration(i) * time.Minute / 2), Share: 1, Felt: stretch.Hard}, stretch.Catalogue{})
	}
	if len(m.Stretches) > 512 || len(m.Credit) > 64 || len(m.Stretches["mine-599"].Felt) > 3 {
		t.Errorf("the memory holds %d stretches and %d of today", len(m.Stretches), len(m.Credit))
	}
	if _, ok := m.Stretches["mine-599"]; !ok {
		t.Error("the newest stretch is forgotten")
	}
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var back stretch.Memory
	if err := json.Unmarshal(text, &back); err != nil || !reflect.DeepEqual(m, back) {
		t.Errorf("the memory does not survive JSON: %v", err)
	}
}

// FuzzRank holds that whatever was done before, every desk stretch is ranked, in order and with reasons, and the stretch done
// last never comes first.
func FuzzRank(f *testing.F) {
	f.Add([]byte{1, 0, 200, 3, 7, 90, 0, 1}, int64(60), uint64(1))
	f.Add([]byte{255, 255, 0, 12, 12, 12}, int64(-9000), uint64(0))
	c := builtIn(f)
	all := c.All()
	f.Fuzz(func(t *testing.T, history []byte, minutes int64, seed uint64) {
		var m stretch.Memory
		at := monday
		felt := []stretch.Felt{stretch.NotSaid, stretch.Good, stretch.Hard}
		for _, b := range history {
			at = at.Add(time.Duration(b) * 7 * time.Minute)
			m = m.Remember(stretch.Done{Stretch: all[int(b)%len(all)].ID, At: at, Share: float64(b%4) / 3, Felt: felt[b%3]}, c)
		}
		at = at.Add(time.Duration(minutes%(60*24*365)) * time.Minute)
		picks := stretch.Rank(c, m, at, office(2*time.Minute), stretch.Wish{}, seed).Picks
		if len(picks) != 8 || picks[0].Stretch.ID == m.Last {
			t.Fatalf("%d picks after %s: %v", len(picks), m.Last, ids(picks))
		}
		for i, p := range picks {
			if p.Why() == "" || i > 0 && p.Score > picks[i-1].Score {
				t.Fatalf("pick %d: %v after %v, why %q", i, p.Score, picks[max(i-1, 0)].Score, p.Why())
			}
		}
	})
}

func BenchmarkRank(b *testing.B) {
	c := builtIn(b)
	for b.Loop() {
		stretch.Rank(c, stretch.Memory{}, monday, stretch.Setting{Budget: 2 * time.Minute}, stretch.Wish{}, 1)
	}
}
