package reminders

import (
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

func TestStretchSettingsThatCannotWork(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*Settings)
		says   string
	}{
		"a region":          {func(s *Settings) { s.Stretch.Spare = []string{"knee"} }, `stretch.spare[1]: "knee" is not known`},
		"a place":           {func(s *Settings) { s.Stretch.Place = "the moon" }, `stretch.place: there is no place "the moon"; choose from my desk, meeting room`},
		"a name twice":      {func(s *Settings) { s.Places[1].Name = "home" }, `place[4].name: "home" is empty or used twice`},
		"a position":        {func(s *Settings) { s.Places[0].Positions = []string{"upside-down"} }, `place[1].positions[1]: "upside-down" is not known`},
		"a place's things":  {func(s *Settings) { s.Places[0].Equipment = []string{"trapeze"} }, `place[1].equipment[1]: "trapeze" is not known`},
		"an unknown id":     {adjust(Adjustment{Stretch: "headstand"}), `stretch.adjust[1].stretch: there is no stretch "headstand"`},
		"an id twice":       {adjust(Adjustment{Stretch: "doorway"}, Adjustment{Stretch: "doorway"}), `stretch.adjust[2].stretch: "doorway" is adjusted twice`},
		"a rhythm":          {adjust(Adjustment{Stretch: "doorway", Every: Duration(time.Second)}), `stretch.adjust[1].every: 1s is out of range`},
		"a dose":            {adjust(Adjustment{Stretch: "doorway", Hold: 31}), `stretch.adjust[1].hold: 31 is not what its source recommends; write 10 to 30, or 0`},
		"repetitions":       {adjust(Adjustment{Stretch: "doorway", Reps: 9}), `stretch.adjust[1].reps: 9 is not what its source recommends; write 2 to 4, or 0`},
		"sets where one is": {adjust(Adjustment{Stretch: "doorway", Sets: 2}), `stretch.adjust[1].sets: 2 is not what its source recommends; write 1 to 1, or 0`},
	} {
		t.Run(name, func(t *testing.T) {
			settings := DefaultSettings()
			test.change(&settings)
			if _, err := NewRules(settings, catalogue(t)); err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want %q", err, test.says)
			}
		})
	}
}

func adjust(all ...Adjustment) func(*Settings) {
	return func(s *Settings) { s.Stretch.Adjust = all }
}

// TestSettingsSteerTheRecommendation holds that place, spared regions and adjustments reach it.
func TestSettingsSteerTheRecommendation(t *testing.T) {
	at := time.Date(2026, 11, 2, 10, 0, 0, 0, time.UTC)
	recommend := func(change func(*Settings)) []stretch.Pick {
		t.Helper()
		settings := DefaultSettings()
		change(&settings)
		rules, err := NewRules(settings, catalogue(t))
		if err != nil {
			t.Fatal(err)
		}
		return rules.Recommend(stretch.Memory{}, at, "")
	}
	for _, p := range recommend(func(s *Settings) { s.Stretch.Place = "standing desk" }) {
		if !slices.Contains([]string{"standing", "chair-or-standing"}, p.Stretch.Position) {
			t.Errorf("at a standing desk %s is offered, %s", p.Stretch.ID, p.Stretch.Position)
		}
	}
	home := recommend(func(s *Settings) { s.Stretch.Place, s.Break.Length = "home", minutes(10) })
	if !slices.ContainsFunc(home, func(p stretch.Pick) bool { return stretch.OnFloor(p.Stretch.Position) }) {
		t.Error("at home nothing is offered on the floor")
	}
	for _, p := range recommend(func(s *Settings) { s.Stretch.Spare = []string{"shoulders", "chest"} }) {
		if p.Stretch.Area == "shoulders" || p.Stretch.Area == "chest" {
			t.Errorf("%s is offered, felt in the %s", p.Stretch.ID, p.Stretch.Area)
		}
	}
	first := recommend(adjust(Adjustment{Stretch: "cross-arm", Every: minutes(180), Hold: 25, Reps: 3}))[0]
	if first.Stretch.ID != "cross-arm" || first.Dose != (stretch.Amount{Hold: 25, Reps: 3, Sets: 1}) || first.Why() != "You want it every 3 hours." {
		t.Errorf("with a rhythm and a dose of one's own: %s, %+v, %q", first.Stretch.ID, first.Dose, first.Why())
	}
}
