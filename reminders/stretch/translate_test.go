package stretch_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// german loads a book with the texts given, as a file has them.
func german(t *testing.T, texts string) *words.Book {
	t.Helper()
	book, err := words.Load(fstest.MapFS{"de.json": {Data: []byte("{" + texts + "}")}}, "de")
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestCatalogueInALanguage(t *testing.T) {
	t.Parallel()
	twist := find(t, "seated-twist")
	english := stretch.NewCatalogue(twist)
	german := english.In(german(t, `"`+twist.Name+`": "Drehsitz", "`+twist.Instructions[0]+`": "Setz dich.", "`+twist.Steps[0].Cue+`": "Nach {rechts|links}"`))
	said, _ := german.ByID("seated-twist")
	if said.Name != "Drehsitz" || said.Instructions[0] != "Setz dich." || said.Instructions[1] != twist.Instructions[1] {
		t.Errorf("in German it is %q: %q", said.Name, said.Instructions)
	}
	if before, _ := english.ByID("seated-twist"); before.Name != twist.Name || before.Instructions[0] != twist.Instructions[0] {
		t.Errorf("the English one was changed: %q", before.Name)
	}
	if again, _ := german.In(nil).ByID("seated-twist"); again.Name != twist.Name {
		t.Errorf("back in English it is %q", again.Name)
	}
	if laid, _ := german.Overlay(stretch.Catalogue{}).ByID("seated-twist"); laid.Name != twist.Name {
		t.Errorf("under another catalogue it is %q; translations start from English", laid.Name)
	}
	if !slices.Contains(twist.Texts(), twist.Name) || !slices.Contains(twist.Texts(), twist.Steps[0].Cue) {
		t.Errorf("its texts are %q", twist.Texts())
	}
}

func TestPlanInALanguage(t *testing.T) {
	t.Parallel()
	s := find(t, "seated-twist")
	i := slices.IndexFunc(s.Steps, func(step stretch.Step) bool { return strings.Contains(step.Cue, "{side}") })
	if i < 0 {
		t.Fatal("no cue of the seated twist names a side")
	}
	s.Steps = slices.Clone(s.Steps)
	s.Steps[i].Cue = "{Rechts|Links} herum, weg von {other}"
	line := stretch.Plan(s, stretch.Amount{}, stretch.Options{Book: german(t,
		`"Now the left side": "Jetzt links", "side in a cue|left": "links", "side in a cue|right": "rechts"`)})
	var cues []string
	for _, p := range line.Phases {
		if p.Step == s.Steps[i].ID && p.Kind == stretch.Move || p.Kind == stretch.Switch {
			cues = append(cues, p.Cue)
		}
	}
	want := []string{"Rechts herum, weg von links", "Jetzt links", "Links herum, weg von rechts"}
	if !slices.Equal(cues, want) {
		t.Errorf("got %q, want %q", cues, want)
	}
}

func TestReasonsInALanguage(t *testing.T) {
	t.Parallel()
	book := german(t, `"You have not done this one yet.": "Die hast du noch nie gemacht."`)
	w := stretch.Setting{DeskOnly: true, Options: stretch.Options{Book: book}}
	at := time.Date(2026, time.November, 23, 10, 0, 0, 0, time.UTC)
	ranking := stretch.Rank(builtIn(t), stretch.Memory{}, at, w, stretch.Wish{}, 1)
	if len(ranking.Picks) == 0 {
		t.Fatal("there is nothing to recommend")
	}
	for _, p := range ranking.Picks {
		i := slices.IndexFunc(p.Reasons, func(r stretch.Reason) bool { return r.Code == "new" })
		if i < 0 || p.Reasons[i].Words != "Die hast du noch nie gemacht." {
			t.Errorf("%s: %+v", p.Stretch.ID, p.Reasons)
		}
	}
}
