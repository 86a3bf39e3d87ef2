package stretch_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
)

// builtIn is the catalogue that ships with the program; any problem in it fails the test.
func builtIn(t testing.TB) stretch.Catalogue {
	t.Helper()
	c, err := stretch.ReadAll(assets.Stretches, "stretches")
	if err != nil {
		t.Fatalf("the built-in catalogue has problems:\n%v", err)
	}
	return c
}

func find(t testing.TB, name string) stretch.Stretch {
	t.Helper()
	s, ok := builtIn(t).Find(name)
	if !ok {
		t.Fatalf("no stretch %q in the built-in catalogue", name)
	}
	return s
}

func TestEveryFileIsNamedAfterItsStretch(t *testing.T) {
	files, err := fs.Glob(assets.Stretches, "stretches/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range builtIn(t).All() {
		if want := "stretches/" + s.ID + ".toml"; !slices.Contains(files, want) {
			t.Errorf("stretch %s is not in %s", s.ID, want)
		}
	}
}

// The step ids are shared with the figures' pose files. An asterisk marks the step in which the dose is held, E and L the
// lead-in and lead-out.
func TestStepIDs(t *testing.T) {
	want := map[string]string{
		"seated-twist":                  "seated-twist: tall turn* return",
		"seated-twist/cross-legged":     "seated-twist-cross-legged: tall turn* return",
		"cows-head":                     "cows-head: overhead fold* return",
		"cat-cow-childs-pose":           "cat-cow-childs-pose: cow cat child return",
		"thread-the-needle-childs-pose": "thread-the-needle-childs-pose: sinkE thread* return riseL",
		"wall-angel":                    "wall-angel: raiseE slide-up slide-down returnL",
		"wall-angel/standing":           "wall-angel-standing: raiseE slide-up slide-down returnL",
		"open-book":                     "open-book: open* close",
		"thoracic-extension":            "thoracic-extension: tall squeeze* relax",
		"cross-arm":                     "cross-arm: across pull* return",
		"doorway":                       "doorway: place lunge* return",
		"chest-opener":                  "chest-opener: clasp press* return",
		"thoracic-rotation":             "thoracic-rotation: handE open* close releaseL",
		"thread-the-needle":             "thread-the-needle: reach thread* return",
		"cat-cow":                       "cat-cow: cat cow returnL",
		"sphinx":                        "sphinx: press-up* lower",
		"seated-twist-floor":            "seated-twist-floor: turn* return",
		"foam-roller-extension":         "foam-roller-extension: extend* return",
		"lunge-rotation":                "lunge-rotation: open* return",
		"standing-side-bend":            "standing-side-bend: cross bend* return",
		"triangle":                      "triangle: reach* return",
		"row/dumbbells":                 "row-dumbbell: pull lower",
		"row/band":                      "row-band: pull lower",
		"row/plank":                     "row-plank: pull lower",
		"lat-pull-down":                 "lat-pull-down: pull return",
		"superman":                      "superman: lift* lower",
	}
	ways := 0
	for _, s := range builtIn(t).All() {
		ways += len(s.Ways())
	}
	if ways != len(want) {
		t.Errorf("the catalogue has %d ways to stretch, the table %d", ways, len(want))
	}
	for name, line := range want {
		s := find(t, name)
		marks := map[stretch.Part]string{stretch.Enter: "E", stretch.Leave: "L"}
		ids := make([]string, len(s.Steps))
		for i, step := range s.Steps {
			ids[i] = step.ID + marks[step.Part]
			if step.Dose {
				ids[i] += "*"
			}
		}
		if got := s.Figure + ": " + strings.Join(ids, " "); got != line {
			t.Errorf("%s\n got %s\nwant %s", name, got, line)
		}
	}
}

// TestWordsAreWhole checks what a reader meets: every way has a name, instructions, cautions and cues that fit a line.
func TestWordsAreWhole(t *testing.T) {
	for _, s := range builtIn(t).All() {
		if !strings.HasSuffix(s.Summary, ".") {
			t.Errorf("%s: the summary is no sentence: %q", s.ID, s.Summary)
		}
		for _, way := range s.Ways() {
			name := fmt.Sprintf("%s/%s", way.ID, way.Variant)
			if way.Name == "" || len(way.Instructions) < 3 || len(way.Cautions) < 2 {
				t.Errorf("%s: name %q, %d instructions, %d cautions", name, way.Name, len(way.Instructions), len(way.Cautions))
			}
			for _, sentence := range slices.Concat(way.Instructions, way.Cautions) {
				if last := sentence[len(sentence)-1]; last != '.' {
					t.Errorf("%s: %q does not end as a sentence", name, sentence)
				}
			}
			for _, p := range stretch.Plan(way, stretch.Start(way), stretch.Options{}).Phases {
				if n := utf8.RuneCountInString(p.Cue); n == 0 || n > 40 || strings.ContainsAny(p.Cue, "{}") {
					t.Errorf("%s: cue %q has %d characters", name, p.Cue, n)
				}
			}
		}
	}
}

func TestWaysListsARowOnce(t *testing.T) {
	row, _ := builtIn(t).ByID("row")
	ways := row.Ways()
	if len(ways) != 3 || ways[0].Variant != "dumbbells" || ways[0].Figure != row.Figure {
		t.Fatalf("ways of a row: %d, first %q", len(ways), ways[0].Variant)
	}
	band := ways[1]
	if !band.Desk || band.Position != "chair" || !slices.Equal(band.Equipment, []string{"band", "chair"}) {
		t.Errorf("the band row is not a desk stretch on a chair: %+v", band)
	}
	if got := ways[2].Dose.Sides; got != stretch.BothSides {
		t.Errorf("the plank row has sides %q", got)
	}
	if slices.Equal(band.Instructions, row.Instructions) || len(band.Cautions) != len(row.Cautions)+1 {
		t.Error("the band row keeps the dumbbells' instructions or loses the entry's cautions")
	}
	if _, ok := row.As("barbell"); ok {
		t.Error("As finds a variant that does not exist")
	}
}

func TestReadAllKeepsTheGoodFiles(t *testing.T) {
	good := own("mine")
	fsys := fstest.MapFS{
		"s/broken.toml": {Data: []byte("format = 1\nid = \"x\"\nname = ")},
		"s/mine.toml":   {Data: []byte(good)},
		"s/twin.toml":   {Data: []byte(good)},
		"s/notes.txt":   {Data: []byte("not a stretch")},
		"s/huge.toml":   {Data: []byte(strings.Repeat("#", 3*stretch.MaxFile))},
	}
	c, err := stretch.ReadAll(fsys, "s")
	if c.Len() != 1 {
		t.Errorf("%d stretches read, want the good one", c.Len())
	}
	if _, ok := c.ByID("mine"); !ok {
		t.Error("the good file is missing")
	}
	for _, want := range []string{"s/broken.toml:3:", "s/twin.toml: id: \"mine\" is taken by s/mine.toml", "s/huge.toml: is "} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error does not say %q:\n%v", want, err)
		}
	}
	if _, err := stretch.ReadAll(fsys, "nowhere"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing folder gives %v", err)
	}
}

func TestOverlayAddsChangesAndHides(t *testing.T) {
	base := stretch.NewCatalogue(stretch.Stretch{ID: "a"}, stretch.Stretch{ID: "b"}, stretch.Stretch{ID: "c"})
	over := stretch.NewCatalogue(
		stretch.Stretch{ID: "b", Name: "mine"}, stretch.Stretch{ID: "c", Hidden: true}, stretch.Stretch{ID: "d"})
	var ids []string
	for _, s := range base.Overlay(over).All() {
		ids = append(ids, s.ID+s.Name)
	}
	if want := []string{"a", "bmine", "d"}; !slices.Equal(ids, want) {
		t.Errorf("overlay gives %v, want %v", ids, want)
	}
	if base.Len() != 3 {
		t.Error("the overlay changed the catalogue below it")
	}
}

// TestAPipeIsNotRead holds that what has a good name and no end does not keep the other files from being read.
func TestAPipeIsNotRead(t *testing.T) {
	good, err := fs.ReadFile(assets.Stretches, "stretches/cross-arm.toml")
	if err != nil {
		t.Fatal(err)
	}
	c, err := stretch.ReadAll(fstest.MapFS{
		"a.toml": {Data: good, Mode: fs.ModeNamedPipe},
		"b.toml": {Data: good},
	}, ".")
	if !errors.Is(err, stretch.ErrNoFile) || c.Len() != 1 {
		t.Errorf("%d stretches are read, %v", c.Len(), err)
	}
}
