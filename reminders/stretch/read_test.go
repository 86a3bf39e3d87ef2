package stretch_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"posturebreak/assets"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/strict"
)

// own is a small stretch file as a user would write it.
func own(id string) string {
	return `format = 1
id = "` + id + `"
name = "Chin tuck"
summary = "Brings the head back over the shoulders."
position = "chair"
equipment = ["chair"]
directions = ["extension"]
area = "upper-back"
desk = true
figure = "thoracic-extension"
instructions = ["Sit tall.", "Draw your chin in."]
cautions = ["Stop if it hurts."]

[source]
title = "own"
publisher = "own"
article = "own"
expert = "own"

[dose]
hold = [5, 10]
reps = 3
sides = "both"

[[step]]
id = "tuck"
cue = "Draw your chin in to the {side}"
move = 2
dose = true

[[step]]
id = "relax"
cue = "Let go"
move = 1.5
hold = 0.5
`
}

func TestReadKeepsWhatIsWritten(t *testing.T) {
	s, err := stretch.Read("chin-tuck.toml", []byte(own("chin-tuck")))
	if err != nil {
		t.Fatal(err)
	}
	if s.ID != "chin-tuck" || *s.Dose.Hold != (stretch.Range{Min: 5, Max: 10}) || *s.Dose.Reps != (stretch.Range{Min: 3, Max: 3}) {
		t.Errorf("read %+v", s)
	}
	if s.Dose.Sets != nil || s.Dose.Total != nil || s.Cadence != nil {
		t.Error("figures that the file does not give are not absent")
	}
	if !s.Steps[0].Dose || s.Steps[0].Part != stretch.Repeat || s.Steps[1].Move != 1.5 {
		t.Errorf("steps %+v", s.Steps)
	}
}

// Each case changes one thing in a good file; the error must name the line, the column, the key and the remedy.
func TestReadRefuses(t *testing.T) {
	cases := []struct{ name, old, new, want string }{
		{"unknown key", `desk = true`, `desc = true`, `f.toml:9:1: desc: is not a key that belongs here; use one of alternate, area`},
		{"unknown key in a table", `reps = 3`, "reps = 3\nrests = 4", `f.toml:23:1: dose.rests: is not a key that belongs here`},
		{"range upside down", `[5, 10]`, `[10, 5]`, `f.toml:21:1: dose.hold: goes from 10 down to 5; write one whole number (10) or a range`},
		{"negative", `reps = 3`, `reps = -3`, `f.toml:22:1: dose.reps: is out of bounds; stay from 1 to 100`},
		{"zero", `[5, 10]`, `0`, `dose.hold: is out of bounds`},
		{"absurd", `[5, 10]`, `[5, 100000]`, `dose.hold: is out of bounds; stay from 1 to 600`},
		{"three figures", `[5, 10]`, `[5, 10, 15]`, `dose.hold: has 3 figures`},
		{"text for a figure", `reps = 3`, `reps = "a few"`, `dose.reps: is not made of whole numbers`},
		{"both holds", `reps = 3`, "reps = 3\nbreaths = 5", `dose.breaths: stands beside dose.hold`},
		{"missing reps", "reps = 3\n", "", `dose.reps: is missing; write it, or the app's own figure under [default]`},
		{"own figure beside a published one", "[[step]]\nid = \"tuck\"", "[default]\nreps = 2\n[[step]]\nid = \"tuck\"", `f.toml:26:1: default.reps: stands beside a published figure`},
		{"harder for beginners", "[[step]]\nid = \"tuck\"", "[beginner]\nreps = 9\n[[step]]\nid = \"tuck\"", `beginner.reps: is 9, which is not easier`},
		{"sides", `sides = "both"`, `sides = "left"`, `f.toml:23:1: dose.sides: "left" is not known; use one of both, none`},
		{"side in a cue without sides", `sides = "both"`, `sides = "none"`, `step[1].cue: has {side} in it but no sides`},
		{"strange placeholder", `{side}`, `{sides}`, `f.toml:27:1: step[1].cue: has {sides} in it; only {side} and {other} are filled in`},
		{"open placeholder", `{side}`, `{side`, `step[1].cue: has {side in it`},
		{"long cue", `Let go`, strings.Repeat("slowly ", 6), `f.toml:33:1: step[2].cue: is 41 characters long; keep it within 40`},
		{"twin steps", `id = "relax"`, `id = "tuck"`, `f.toml:32:1: step[2].id: "tuck" is there twice`},
		{"nothing holds the dose", "dose = true\n", "", `step: has no step in which the dose is held; write dose = true`},
		{"a hold that nobody gives", "hold = [5, 10]\n", "", `dose.hold: is missing although a step has dose = true`},
		{"parts out of order", `hold = 0.5`, `part = "enter"`, `step[2].part: stands out of order`},
		{"unknown part", `hold = 0.5`, `part = "begin"`, `f.toml:35:1: step[2].part: "begin" is not known; use one of enter, repeat, leave`},
		{"jerk", `move = 2`, `move = 0`, `f.toml:28:1: step[1].move: is 0 seconds; write 0.2 to 30 seconds`},
		{"not a number", `hold = 0.5`, `hold = nan`, `step[2].hold: is NaN seconds`},
		{"unknown position", `position = "chair"`, `position = "sofa"`, `f.toml:5:1: position: "sofa" is not known; use one of chair,`},
		{"unknown equipment", `["chair"]`, `["chair", "rope"]`, `f.toml:6:1: equipment: "rope" is not known`},
		{"unknown direction", `["extension"]`, `["up"]`, `directions: "up" is not known`},
		{"no directions", `["extension"]`, `[]`, `directions: is missing or empty`},
		{"unknown area", `"upper-back"`, `"toe"`, `area: "toe" is not known`},
		{"no cautions", `["Stop if it hurts."]`, `[]`, `f.toml:12:1: cautions: is missing or empty`},
		{"no source", "title = \"own\"\n", "", `f.toml:14:2: source.title: is missing or empty`},
		{"wrong format", `format = 1`, `format = 2`, `f.toml:1:1: format: is 2; this program reads format = 1`},
		{"format as text", `format = 1`, `format = "1"`, `f.toml:1:1: format: is a text; write format = 1 without quotes`},
		{"id", `id = "mine"`, `id = "Mine!"`, `f.toml:2:1: id: "Mine!" is not an id; use small letters`},
		{"line break", `"Chin tuck"`, `"Chin\ntuck"`, `name: has a line break`},
		{"table for a text", `name = "Chin tuck"`, `name = { en = "x" }`, `name: is a table; write a text in quotes`},
		{"number in a list", `["Sit tall.", "Draw your chin in."]`, `["Sit tall.", 2]`, `instructions: has a whole number in it`},
		{"syntax", `desk = true`, `desk = yes`, `f.toml:9:8: `},
		{"key twice", `desk = true`, "desk = true\ndesk = true", `f.toml:10:`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file := strings.Replace(own("mine"), c.old, c.new, 1)
			if file == own("mine") {
				t.Fatalf("%q is not in the file", c.old)
			}
			_, err := stretch.Read("f.toml", []byte(file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got:\n%v\nwant: %s", err, c.want)
			}
		})
	}
}

// TestReadReportsEverything holds that an author mends a file in one go.
func TestReadReportsEverything(t *testing.T) {
	file := strings.NewReplacer(`"chair"`, `"sofa"`, `[5, 10]`, `[10, 5]`, `Let go`, `{now}`, `desk`, `desc`).Replace(own("mine"))
	_, err := stretch.Read("f.toml", []byte(file))
	var problems strict.Problems
	if !errors.As(err, &problems) {
		t.Fatalf("error is %T", err)
	}
	var keys []string
	for i, p := range problems {
		keys = append(keys, p.Key)
		if p.Line == 0 || p.Column == 0 || p.Remedy == "" || p.File != "f.toml" {
			t.Errorf("problem without place or remedy: %+v", p)
		}
		if i > 0 && p.Line < problems[i-1].Line {
			t.Error("problems are not in the order of the file")
		}
	}
	if got, want := strings.Join(keys, " "), "position equipment desc dose.hold step[2].cue"; got != want {
		t.Errorf("problems at %s, want %s", got, want)
	}
	var one strict.Problem
	if !errors.As(err, &one) || one.Key != "position" {
		t.Errorf("errors.As finds %+v", one)
	}
}

func TestReadAlternateNeedsSides(t *testing.T) {
	turns := strings.Replace(own("mine"), "desk = true", "desk = true\nalternate = true", 1)
	if s, err := stretch.Read("f.toml", []byte(turns)); err != nil || !s.Alternate {
		t.Errorf("alternate %v, %v", s.Alternate, err)
	}
	_, err := stretch.Read("f.toml", []byte(strings.NewReplacer(`"both"`, `"none"`, " to the {side}", "").Replace(turns)))
	if err == nil || !strings.Contains(err.Error(), "f.toml:10:1: alternate: is set where there are no sides") {
		t.Errorf("got %v", err)
	}
}

func TestReadVariantProblemsHavePlaces(t *testing.T) {
	file := own("mine") + "\n[[variant]]\nid = \"a\"\nname = \"A\"\nfigure = \"a\"\n\n[[variant]]\nid = \"b\"\nname = \"B\"\nfigure = \"b\"\n" +
		"[[variant.step]]\nid = \"x\"\ncue = \"Turn {up}\"\nmove = 2\ndose = true\n"
	_, err := stretch.Read("f.toml", []byte(file))
	if err == nil || !strings.Contains(err.Error(), "f.toml:48:1: variant[2].step[1].cue: has {up} in it") {
		t.Errorf("got %v", err)
	}
}

func TestReadHide(t *testing.T) {
	s, err := stretch.Read("f.toml", []byte("format = 1\nid = \"sphinx\"\nhide = true\n"))
	if err != nil || !s.Hidden || s.ID != "sphinx" {
		t.Errorf("got %+v, %v", s, err)
	}
	_, err = stretch.Read("f.toml", []byte("format = 1\nid = \"sphinx\"\nhide = true\nname = \"x\"\n"))
	if err == nil || !strings.Contains(err.Error(), "f.toml:4:1: name: is not a key that belongs here") {
		t.Errorf("a hidden stretch with a name gives %v", err)
	}
}

func TestReadRefusesGreatFiles(t *testing.T) {
	_, err := stretch.Read("f.toml", []byte(own("mine")+strings.Repeat("#", stretch.MaxFile)))
	if err == nil || !strings.Contains(err.Error(), "keep a stretch within 65536 bytes") {
		t.Errorf("got %v", err)
	}
}

// FuzzRead holds that any file gives either a stretch that can be planned or problems, and never a panic.
func FuzzRead(f *testing.F) {
	f.Add([]byte(own("mine")))
	f.Add([]byte("format = 1\nid = \"sphinx\"\nhide = true\n"))
	f.Add([]byte("step = [{ id = 1 }, 2]\nvariant = [[]]\ndose = { hold = [] }"))
	files, err := fs.Glob(assets.Stretches, "stretches/*.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		file, err := fs.ReadFile(assets.Stretches, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		s, err := stretch.Read("f.toml", file)
		if err != nil {
			var problems strict.Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("error without problems: %v", err)
			}
			return
		}
		if s.Hidden {
			return
		}
		for _, way := range s.Ways() {
			checkTimeline(t, way, stretch.Plan(way, stretch.Start(way), stretch.Options{}))
		}
	})
}
