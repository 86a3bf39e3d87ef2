package stretches

import (
	"testing"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func TestSearch(t *testing.T) {
	s := stretch.Stretch{
		ID: "drehung", Name: "Drehung im Sitzen", Summary: "Löst den Rücken.", Area: "mid-back", Position: "chair",
		Equipment: []string{"chair"}, Directions: []stretch.Direction{stretch.Rotation},
		Steps:        []stretch.Step{{ID: "turn", Cue: "Dreh dich nach {side}"}},
		Instructions: []string{"Setz dich aufrecht an die Stuhlkante."},
	}
	a := link.About{Stretch: s, Ways: s.Ways()}
	for query, want := range map[string]bool{
		"drehung":          true,
		"DREHUNG sitzen":   true,
		"sitzen drehung":   true, // in any order
		"rucken":           true,
		"mid-back":         true,
		"dreh dich":        true,
		"stuhlkante":       true,
		"turning":          true,
		"sitting on":       true,
		"drehung doorway":  false,
		"   ":              true,
		"wand":             false,
		"drehung\tsitzen ": true,
	} {
		if got := newFinder(nil).matches(a, query); got != want {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}

func TestNamesComeFirst(t *testing.T) {
	all := hometest.Stretches(t, words.Locale{})
	find := newFinder(nil)
	picked := pick(all, filter{Query: "cow"}, means{}, find)
	last := 0
	for _, a := range picked {
		rank := find.rank(a, "cow")
		if rank < last {
			t.Errorf("%s comes after a worse one", a.Stretch.ID)
		}
		last = rank
	}
	if len(picked) == 0 || picked[0].Stretch.ID != "cows-head" {
		t.Errorf("the search for cow begins with %+v, want what is called so first", picked[:min(1, len(picked))])
	}
}

// BenchmarkSearch is what a letter typed into the search costs.
func BenchmarkSearch(b *testing.B) {
	all, find := hometest.Stretches(b, words.Locale{}), newFinder(nil)
	b.ReportAllocs()
	for b.Loop() {
		pick(all, filter{Query: "turn to the side"}, means{}, find)
	}
}
