package stretch_test

import (
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

// TestGentler holds what is suggested where a stretch hurts, with "later" for another way of the same one, and "" where
// nothing gentler is known.
func TestGentler(t *testing.T) {
	c := builtIn(t)
	desk, home := office(3*time.Minute), stretch.Setting{Equipment: stretch.Equipment()}
	muted := office(3 * time.Minute)
	muted.Muted = map[string]time.Time{"chest-opener": monday.AddDate(9, 0, 0)}
	for name, test := range map[string]struct {
		hurt    string
		setting stretch.Setting
		want    string
	}{
		"the shoulders":                  {"cross-arm", desk, "chest-opener"},
		"standing, and one may sit":      {"doorway", desk, "cross-arm"},
		"the upper back":                 {"wall-angel", desk, "chest-opener"},
		"with a weight, and one can sit": {"row", home, "row/band later"},
		"the whole back is each part":    {"superman", home, "chest-opener"},
		"it is muted":                    {"thoracic-extension", muted, ""},
		"all are felt there":             {"seated-twist", home, ""},
		"none asks less":                 {"chest-opener", desk, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := c.ByID(test.hurt)
			gentler, later, found := stretch.Gentler(c, s, stretch.Memory{}, monday, test.setting)
			got := strings.TrimSuffix(gentler.ID+"/"+gentler.Variant, "/")
			if later {
				got += " later"
			}
			if got != test.want || found != (test.want != "") {
				t.Errorf("for %s it suggests %q, want %q", test.hurt, got, test.want)
			}
		})
	}
	if _, _, found := stretch.Gentler(c, stretch.Stretch{ID: "gone"}, stretch.Memory{}, monday, desk); found {
		t.Error("for a stretch of which nothing is known, something gentler is known")
	}
}

// TestGentlerSparesTheRegion holds, for every stretch in every setting, that another one moves the same way, is felt elsewhere
// and is not left out.
func TestGentlerSparesTheRegion(t *testing.T) {
	c := builtIn(t)
	m := stretch.Memory{}.Spare("chest", monday, monday.Add(time.Hour))
	for _, w := range []stretch.Setting{office(3 * time.Minute), {Equipment: stretch.Equipment()}} {
		for _, s := range c.All() {
			gentler, later, found := stretch.Gentler(c, s, m, monday, w)
			if !found {
				continue
			}
			if (gentler.ID == s.ID) != later || !later && (gentler.Area == s.Area || gentler.Area == "chest") {
				t.Errorf("for %s it suggests %s/%s, later %v", s.ID, gentler.ID, gentler.Variant, later)
			}
		}
	}
}
