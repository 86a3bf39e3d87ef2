package stretch

import (
	"cmp"
	"fmt"
	"slices"

	"posturebreak/reminders/strict"

	"github.com/pelletier/go-toml/v2"
)

// Format is the version of the stretch files that this program reads.
const Format = 1

// MaxFile is the greatest size of a stretch file in bytes. The longest of our own is a tenth of it.
const MaxFile = 64 << 10

// Bounds of what a file may ask for. They are far outside anything sensible: they stop slips and hostile files, not opinions.
const (
	maxHold    = 600  // seconds
	maxBreaths = 60   //
	maxReps    = 100  //
	maxSets    = 10   //
	maxTotal   = 1800 // seconds
	maxCadence = 7 * 24 * 60
)

// Read reads one stretch file. It is strict: unknown keys, impossible figures and missing parts are refused, because a
// stretch that is shown wrongly can hurt. The error is [strict.Problems] and holds everything that is wrong with the file;
// name is the file's name in them.
func Read(name string, file []byte) (Stretch, error) {
	r := &report{file: name, refused: map[string]bool{}}
	if len(file) > MaxFile {
		r.add("", fmt.Sprintf("is %d bytes long", len(file)), fmt.Sprintf("keep a stretch within %d bytes", MaxFile))
		return Stretch{}, r.problems
	}
	values := map[string]any{}
	if err := toml.Unmarshal(file, &values); err != nil {
		r.problems = append(r.problems, strict.Syntax(name, err))
		return Stretch{}, r.problems
	}
	r.places = strict.PlacesOf(file)
	top := &fields{report: r, values: values}
	s := readTop(top)
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b strict.Problem) int { return cmp.Compare(a.Line, b.Line) })
		return Stretch{}, r.problems
	}
	return s, nil
}

func readTop(f *fields) Stretch {
	if version := typed[int64](f, "format", "write format = 1 without quotes"); version != Format {
		f.refuse("format", fmt.Sprintf("is %d", version), fmt.Sprintf("this program reads format = %d", Format))
	}
	if f.flag("hide") {
		return readHidden(f)
	}
	s := Stretch{
		ID: f.text("id"), Name: f.text("name"), Summary: f.text("summary"), Position: f.text("position"),
		Equipment: f.texts("equipment"), Desk: f.flag("desk"), Area: f.text("area"), Instructions: f.texts("instructions"),
		Alternate: f.flag("alternate"), Cadence: f.count("cadence", Range{5, maxCadence}), Cautions: f.texts("cautions"),
		Figure: f.text("figure"), Own: f.text("own"),
	}
	if s.Equipment == nil {
		s.Equipment = []string{}
	}
	for _, d := range f.texts("directions") {
		s.Directions = append(s.Directions, Direction(d))
	}
	s.Source = readSource(f.table("source"))
	s.Dose, s.DoseNotes = readDose(f.table("dose"))
	s.Default = *readAmount(f.table("default"))
	if _, given := f.values["beginner"]; given {
		s.Beginner = readAmount(f.table("beginner"))
	}
	s.Steps, s.Variants = readSteps(f), []Variant{} // an empty list, not null, in JSON
	for _, v := range f.tables("variant") {
		s.Variants = append(s.Variants, readVariant(v))
	}
	f.known = append(f.known, "beginner")
	f.finish()
	check(f.report, s)
	return s
}

// readHidden reads a file that only takes an entry out of the catalogue.
func readHidden(f *fields) Stretch {
	s := Stretch{ID: f.text("id"), Hidden: true}
	if !validID(s.ID) {
		f.refuse("id", "is missing or not an id", "write the id of the stretch to hide")
	}
	f.finish()
	return s
}

func readSource(f *fields) Source {
	defer f.finish()
	return Source{
		Title: f.text("title"), Publisher: f.text("publisher"), Expert: f.text("expert"), Article: f.text("article"),
	}
}

func readDose(f *fields) (Dose, string) {
	defer f.finish()
	d := Dose{
		Hold:    f.figure("hold", Range{1, maxHold}),
		Breaths: f.count("breaths", Range{1, maxBreaths}),
		Reps:    f.figure("reps", Range{1, maxReps}),
		Sets:    f.figure("sets", Range{1, maxSets}),
		Total:   f.count("total", Range{1, maxTotal}),
		Sides:   Sides(f.text("sides")),
	}
	return d, f.text("notes")
}

func readAmount(f *fields) *Amount {
	defer f.finish()
	count := func(name string, most int) int {
		if n := f.count(name, Range{1, most}); n != nil {
			return *n
		}
		return 0
	}
	return &Amount{Hold: count("hold", maxHold), Reps: count("reps", maxReps), Sets: count("sets", maxSets)}
}

func readSteps(f *fields) []Step {
	var steps []Step
	for _, t := range f.tables("step") {
		step := Step{
			ID: t.text("id"), Cue: t.text("cue"), Part: Part(t.text("part")),
			Move: t.seconds("move"), Hold: t.seconds("hold"), Dose: t.flag("dose"),
		}
		if step.Part == "" {
			step.Part = Repeat
		}
		t.finish()
		steps = append(steps, step)
	}
	return steps
}

func readVariant(f *fields) Variant {
	defer f.finish()
	return Variant{
		ID: f.text("id"), Name: f.text("name"), Position: f.text("position"), Equipment: f.texts("equipment"),
		Desk: f.flag("desk"), Sides: Sides(f.text("sides")), Instructions: f.texts("instructions"), Steps: readSteps(f),
		Cautions: f.texts("cautions"), Figure: f.text("figure"), Own: f.text("own"),
	}
}
