package reminders

import (
	"slices"
	"testing"
	"time"

	"posturebreak/reminders/stretch"
)

func TestAbout(t *testing.T) {
	settings := DefaultSettings()
	settings.Stretch.Favourites = []string{"doorway"}
	settings.Stretch.Adjust = []Adjustment{{Stretch: "doorway", Every: Duration(4 * time.Hour), Hold: 20}}
	r := newRecorder(t, settings)
	var m stretch.Memory
	for days := 9; days >= 1; days -= 2 { // on nine, seven, five, three and one days ago
		m = m.Remember(stretch.Done{Stretch: "doorway", At: r.at.AddDate(0, 0, -days), Share: 1, Felt: stretch.Good}, catalogue(t))
	}
	r.state.Memory = m
	got, ok := r.rules.About(r.state, r.at, "doorway")
	if !ok || !got.Favourite || got.Week != 3 || !got.Last.Equal(r.at.AddDate(0, 0, -1)) || len(got.Felt) != 3 {
		t.Errorf("doorway: %+v", got)
	}
	if got.Every != 4*time.Hour || !got.EveryOwn || got.Fixed.Hold != 20 || got.Dose.Hold != 20 || got.Least.Hold > 20 || got.Most.Hold < 20 {
		t.Errorf("doorway's rhythm and dose: %+v", got)
	}
	if published, _ := r.rules.About(r.state, r.at, "wall-angel"); published.Every != 2*time.Hour || published.EveryOwn || published.Last != (time.Time{}) {
		t.Errorf("wall-angel: %+v", published)
	}
	if _, ok := r.rules.About(r.state, r.at, "no-such-stretch"); ok {
		t.Error("a stretch that there is not is told about")
	}
}

// TestAboutAll holds that what is told is what would be recommended: ranks run from one, the others say why they are left out.
func TestAboutAll(t *testing.T) {
	r := newRecorder(t, DefaultSettings())
	r.do(Mute{Area: "chest"})
	all := r.rules.AboutAll(r.state, r.at)
	picks := r.rules.Recommend(r.state.Memory, r.at, "")
	if len(all) != catalogue(t).Len() {
		t.Fatalf("%d stretches are told about", len(all))
	}
	for i, p := range picks {
		is := func(a About) bool { return a.Way.ID == p.Stretch.ID }
		if a := all[slices.IndexFunc(all, is)]; a.Rank != i+1 || a.Why != p.Why() || a.LeftOut.Code != "" || a.Length != p.Timeline.Total || a.Dose != p.Dose {
			t.Errorf("%s: %+v, want rank %d", p.Stretch.ID, a, i+1)
		}
	}
	for _, a := range all {
		if (a.Rank == 0) != (a.LeftOut.Code != "") || a.Why == "" {
			t.Errorf("%s: rank %d, left out %+v, why %q", a.Way.ID, a.Rank, a.LeftOut, a.Why)
		}
		if one, _ := r.rules.About(r.state, r.at, a.Way.ID); one.Rank != a.Rank || one.Why != a.Why {
			t.Errorf("%s alone is told differently: %+v", a.Way.ID, one)
		}
	}
}
