package stretch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/quick"
	"time"

	"posturebreak/reminders/stretch"
)

func rungs(t *testing.T, name string) (string, int) {
	t.Helper()
	all, start := stretch.Ladder(find(t, name))
	words := make([]string, len(all))
	for i, a := range all {
		words[i] = fmt.Sprintf("%dx%dx%d", a.Hold, a.Reps, a.Sets)
	}
	return strings.Join(words, " "), start
}

func TestLadderLengthensHoldsBeforeItAdds(t *testing.T) {
	for name, want := range map[string]struct {
		rungs string
		start int
	}{
		"thread-the-needle":  {"15x3x1 20x3x1 25x3x1 30x3x1 30x4x1 30x5x1 30x5x2 30x5x3", 0},
		"cross-arm":          {"10x2x1 20x2x1 30x2x1 30x3x1 30x4x1", 0},
		"thoracic-rotation":  {"3x10x2 4x10x2 5x10x2 5x11x2 5x12x2 5x13x2 5x14x2 5x15x2 5x15x3", 0},
		"thoracic-extension": {"3x10x1 4x10x1 5x10x1", 0},
		"seated-twist":       {"0x1x1", 0},
	} {
		if got, start := rungs(t, name); got != want.rungs || start != want.start {
			t.Errorf("%s: %s from %d, want %s from %d", name, got, start, want.rungs, want.start)
		}
	}
}

// TestEveryRungIsPublished holds that no dose is ever outside the published figures, that each step goes one way only, and that
// a new stretch begins at its start.
func TestEveryRungIsPublished(t *testing.T) {
	for _, s := range builtIn(t).All() {
		all, start := stretch.Ladder(s)
		b := stretch.BoundsOf(s)
		if all[start] != stretch.Start(s) || all[0] != b.Least || all[len(all)-1] != b.Most {
			t.Errorf("%s: from %+v over %+v to %+v, bounds %+v", s.ID, all[0], all[start], all[len(all)-1], b)
		}
		for i, a := range all {
			if a != b.Clamp(a) {
				t.Errorf("%s: rung %d, %+v, is outside %+v", s.ID, i, a, b)
			}
			if i > 0 && (a == all[i-1] || a.Hold < all[i-1].Hold || a.Reps < all[i-1].Reps || a.Sets < all[i-1].Sets) {
				t.Errorf("%s: rung %d, %+v, is not more than %+v", s.ID, i, a, all[i-1])
			}
		}
	}
}

// answers is a memory after some answers about one stretch, a day apart.
func answers(c stretch.Catalogue, id, felt string) stretch.Memory {
	var m stretch.Memory
	names := map[rune]stretch.Felt{'g': stretch.Good, 'h': stretch.Hard, 'x': stretch.Hurt, '-': stretch.NotSaid}
	for i, f := range felt {
		m = m.Remember(stretch.Done{Stretch: id, At: monday.AddDate(0, 0, i), Share: 1, Felt: names[f]}, c)
	}
	return m
}

func TestDoseGrowsAndBacksOff(t *testing.T) {
	c := builtIn(t)
	for felt, want := range map[string]stretch.Amount{
		"":                           {Hold: 15, Reps: 3, Sets: 1},
		"gg":                         {Hold: 15, Reps: 3, Sets: 1},
		"ggg":                        {Hold: 20, Reps: 3, Sets: 1},
		"gg-g":                       {Hold: 20, Reps: 3, Sets: 1}, // an answer that was not given breaks no row
		"gghg":                       {Hold: 15, Reps: 3, Sets: 1},
		"gggggg":                     {Hold: 25, Reps: 3, Sets: 1},
		"ggggggh":                    {Hold: 20, Reps: 3, Sets: 1},
		"ggggggggggggx":              {Hold: 15, Reps: 3, Sets: 1},
		strings.Repeat("g", 60):      {Hold: 30, Reps: 5, Sets: 3},
		strings.Repeat("h", 9) + "g": {Hold: 15, Reps: 3, Sets: 1},
	} {
		m := answers(c, "thread-the-needle", felt)
		if got := (stretch.Setting{}).DoseOf(find(t, "thread-the-needle"), m); got != want {
			t.Errorf("after %q the dose is %+v, want %+v", felt, got, want)
		}
	}
}

// TestDoseStaysInsideWhatIsPublished asks with random answers, levels from files of another age and doses fixed by hand.
func TestDoseStaysInsideWhatIsPublished(t *testing.T) {
	c := builtIn(t)
	all := c.All()
	inside := func(which uint8, felt []uint8, level int16, hold, reps, sets int8) bool {
		s := all[int(which)%len(all)]
		m := stretch.Memory{Stretches: map[string]stretch.Past{s.ID: {Level: int(level)}}}
		for i, f := range felt {
			answer := []stretch.Felt{stretch.NotSaid, stretch.Good, stretch.Good, stretch.Hard, stretch.Hurt}[f%5]
			m = m.Remember(stretch.Done{Stretch: s.ID, At: monday.Add(time.Duration(i) * time.Hour), Share: 1, Felt: answer}, c)
		}
		w := stretch.Setting{Fixed: map[string]stretch.Amount{s.ID: {Hold: int(hold), Reps: int(reps), Sets: int(sets)}}}
		b := stretch.BoundsOf(s)
		free, fixed := (stretch.Setting{}).DoseOf(s, m), w.DoseOf(s, m)
		return free == b.Clamp(free) && fixed == b.Clamp(fixed)
	}
	if err := quick.Check(inside, nil); err != nil {
		t.Error(err)
	}
}

func TestBreakLengthDecidesHowMuchOfTheDoseIsDoneNow(t *testing.T) {
	c := builtIn(t)
	m := answers(c, "cross-arm", strings.Repeat("g", 30))
	at := monday.AddDate(0, 0, 40)
	picks := stretch.Rank(c, m, at, office(2*time.Minute), stretch.Wish{}, 1).Picks
	p := picks[place(picks, "cross-arm")]
	if p.Dose != (stretch.Amount{Hold: 30, Reps: 4, Sets: 1}) || p.Timeline.Total > 2*time.Minute {
		t.Errorf("dose %+v, in %v", p.Dose, p.Timeline.Total)
	}
	if p.Amount.Reps >= p.Dose.Reps || p.Amount.Reps > 2 && p.Amount.Hold < 20 {
		t.Errorf("repetitions go before holds are shortened: %+v of %+v", p.Amount, p.Dose)
	}
}

func TestASecondAnswerTakesThePlaceOfTheFirst(t *testing.T) {
	c := builtIn(t)
	m := answers(c, "doorway", "gh")
	m = m.Remember(stretch.Done{Stretch: "doorway", At: monday.AddDate(0, 0, 1), Share: 1, Felt: stretch.Hurt}, c)
	past := m.Stretches["doorway"]
	if !slices.Equal(past.Felt, []stretch.Felt{stretch.Good, stretch.Hurt}) || past.Hurt.IsZero() || m.Credit["doorway"] != 1 {
		t.Errorf("%+v", past)
	}
}
