package stretches

import (
	"slices"
	"testing"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// rowLike is a stretch with three ways: dumbbells standing, band at the desk, plank on the floor.
func rowLike() link.About {
	s := stretch.Stretch{
		ID: "row", Name: "Row", Directions: []stretch.Direction{stretch.Strength}, Position: "standing",
		Equipment: []string{"dumbbells"}, Figure: "row", Variants: []stretch.Variant{
			{ID: "weights", Figure: "row"},
			{ID: "band", Position: "chair", Equipment: []string{"band", "chair"}, Desk: true},
			{ID: "plank", Position: "plank", Equipment: []string{"mat"}},
		},
	}
	return link.About{Stretch: s, Ways: s.Ways(), Length: 2 * time.Minute, Origin: link.BuiltIn}
}

func lasting(d time.Duration) link.About {
	a := rowLike()
	a.Length = d
	return a
}

func TestAdmits(t *testing.T) {
	office := means{Equipment: []string{"chair", "wall", "mat"}}
	liked, mine := rowLike(), rowLike()
	liked.Favourite, mine.Origin = true, link.Changed
	for _, c := range []struct {
		name string
		f    filter
		a    link.About
		m    means
		want bool
	}{
		{"nothing asked", filter{}, rowLike(), office, true},
		{"desk", filter{Desk: true}, rowLike(), office, true},
		{"at hand, by the mat", filter{Have: true}, rowLike(), office, true},
		{"not at hand", filter{Have: true}, rowLike(), means{Equipment: []string{"chair"}}, false},
		{"at the desk it needs the band", filter{Desk: true, Have: true}, rowLike(), office, false},
		{"a place without the floor", filter{Have: true}, rowLike(), means{Equipment: office.Equipment, Positions: []string{"chair"}}, false},
		{"one of several places", filter{Where: []where{wall, floor}}, rowLike(), office, true},
		{"on the floor it is not for the desk", filter{Desk: true, Where: []where{floor}}, rowLike(), office, false},
		{"no wall", filter{Where: []where{wall, doorway}}, rowLike(), office, false},
		{"standing", filter{Where: []where{standing}}, rowLike(), office, true},
		{"direction", filter{Directions: []stretch.Direction{stretch.Chest, stretch.Strength}}, rowLike(), office, true},
		{"other direction", filter{Directions: []stretch.Direction{stretch.Chest}}, rowLike(), office, false},
		{"just short enough", filter{Within: 2 * time.Minute}, rowLike(), office, true},
		{"about short enough", filter{Within: time.Minute}, lasting(70 * time.Second), office, true},
		{"a little too long", filter{Within: time.Minute}, lasting(76 * time.Second), office, false},
		{"too long", filter{Within: time.Minute}, rowLike(), office, false},
		{"no favourite", filter{Liked: true}, rowLike(), office, false},
		{"favourite", filter{Liked: true}, liked, office, true},
		{"built in", filter{Own: true}, rowLike(), office, false},
		{"changed by the person", filter{Own: true}, mine, office, true},
		{"found", filter{Query: "row"}, rowLike(), office, true},
		{"not found", filter{Query: "sphinx"}, rowLike(), office, false},
	} {
		if got := c.f.admits(c.a, c.m, newFinder(nil)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPlaceEitherWay(t *testing.T) {
	way := stretch.Stretch{Position: "chair-or-standing"}
	for _, w := range wheres() {
		if got, want := w.fits(way), w == sitting || w == standing; got != want {
			t.Errorf("sitting or standing: fits %s is %v", w, got)
		}
	}
	if !(means{Positions: []string{"standing"}}).allow(way) {
		t.Error("what can be done standing is possible where one stands")
	}
}

func TestMeansFollowThePlace(t *testing.T) {
	s := reminders.DefaultSettings()
	if got := meansOf(s); !slices.Equal(got.Equipment, s.Stretch.Equipment) || got.Positions != nil {
		t.Errorf("without a place: %+v", got)
	}
	s.Stretch.Place = "meeting room"
	if got := meansOf(s); !slices.Equal(got.Equipment, []string{"chair", "wall"}) || !slices.Equal(got.Positions, []string{"chair", "standing"}) {
		t.Errorf("in the meeting room: %+v", got)
	}
	s.Stretch.Place = "home"
	if got := meansOf(s); got.Positions != nil {
		t.Errorf("at home all positions are possible, but %q", got.Positions)
	}
}

// TestTheRealCatalogue looks at what the usual wishes find in the program's own catalogue.
func TestTheRealCatalogue(t *testing.T) {
	all, m := hometest.Stretches(t, words.Locale{}), meansOf(reminders.DefaultSettings())
	ids := func(f filter) (ids []string) {
		for _, a := range pick(all, f, m, newFinder(nil)) {
			ids = append(ids, a.Stretch.ID)
		}
		return ids
	}
	if got := len(ids(filter{})); got != len(all) {
		t.Errorf("no filter shows %d of %d", got, len(all))
	}
	for _, c := range []struct {
		name string
		f    filter
		has  string
		not  string
	}{
		{"desk", filter{Desk: true}, "seated-twist", "sphinx"},
		{"what I have", filter{Have: true}, "wall-angel", "foam-roller-extension"},
		{"doorway", filter{Where: []where{doorway}}, "doorway", "seated-twist"},
		{"floor", filter{Where: []where{floor}}, "sphinx", "doorway"},
		{"side-bends", filter{Directions: []stretch.Direction{stretch.SideBend}}, "standing-side-bend", "sphinx"},
		{"search", filter{Query: "twist"}, "seated-twist", "sphinx"},
	} {
		got := ids(c.f)
		if !slices.Contains(got, c.has) || slices.Contains(got, c.not) {
			t.Errorf("%s: %q, want %s and not %s", c.name, got, c.has, c.not)
		}
	}
}

func TestWhatCanBeDoneComesFirst(t *testing.T) {
	of := func(id string, rank int) link.About {
		s := stretch.Stretch{ID: id, Name: id}
		return link.About{Stretch: s, Ways: s.Ways(), Rank: rank}
	}
	all := []link.About{of("a", 0), of("b", 3), of("c", 1), of("d", 2), of("e", 0)}
	order := func(f filter) (ids string) {
		for _, a := range pick(all, f, means{}, newFinder(nil)) {
			ids += a.Stretch.ID
		}
		return ids
	}
	if got := order(filter{}); got != "cbdae" {
		t.Errorf("the order is %q, want the next one, then b and d, and what is left out last", got)
	}
	all[0].Stretch.Name = "e a"
	if got := order(filter{Query: "e"}); got != "ae" {
		t.Errorf("searched for, the order is %q, want that of the catalogue", got)
	}
}

func TestToggledLeavesTheListAlone(t *testing.T) {
	list := make([]where, 1, 4)
	list[0] = wall
	more := toggled(list, floor)
	other := toggled(list, doorway)
	if !slices.Equal(more, []where{wall, floor}) || !slices.Equal(other, []where{wall, doorway}) {
		t.Errorf("got %q and %q", more, other)
	}
	if got := toggled(more, wall); !slices.Equal(got, []where{floor}) || !slices.Equal(more, []where{wall, floor}) {
		t.Errorf("without the wall: %q, and the list is %q", got, more)
	}
}

func TestLifts(t *testing.T) {
	all := hometest.Stretches(t, words.Locale{})
	m := meansOf(reminders.DefaultSettings())
	f := filter{Query: "sphinx", Desk: true, Have: true}
	got := lifts(all, f, m, newFinder(nil))
	if len(got) != 2 || got[0] != (lift{byDesk, 1}) || got[1].Part != byQuery {
		t.Errorf("for the sphinx at the desk: %+v, want to give up the desk, and only then the search", got)
	}
	most := lifts(all, filter{Desk: true, Where: []where{floor}}, m, newFinder(nil))
	if len(most) != 2 || most[0].Count < most[1].Count {
		t.Errorf("two that are enough each: %+v, want the one that brings more first", most)
	}
	if none := lifts(all, filter{Query: "xyzzy", Desk: true, Own: true}, m, newFinder(nil)); len(none) != 0 {
		t.Errorf("no single part is enough, but %+v", none)
	}
}

func TestEveryPartCanBeLifted(t *testing.T) {
	full := filter{
		Query: "a", Desk: true, Have: true, Liked: true, Own: true,
		Where: wheres(), Directions: stretch.Directions(), Within: time.Minute,
	}
	if got := full.parts(); len(got) != 8 || !slices.IsSorted(got) || full.folded() != 3 {
		t.Fatalf("parts %v, folded %d", got, full.folded())
	}
	for _, p := range full.parts() {
		if rest := full.without(p).parts(); len(rest) != 7 || slices.Contains(rest, p) {
			t.Errorf("without %d: %v", p, rest)
		}
		if partWords(nil, full, p) == "" {
			t.Errorf("part %d has no words", p)
		}
	}
}
