package figure

import (
	"image"
	"os"
	"path/filepath"
	"testing"
)

// figuresDir holds the pose files that are embedded in the program.
const figuresDir = "../../assets/figures"

// all loads every figure of the program.
func all(t testing.TB) []*Figure {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(figuresDir, "*.toml"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no pose files in %s: %v", figuresDir, err)
	}
	figures := make([]*Figure, 0, len(names))
	for _, name := range names {
		figures = append(figures, load(t, name))
	}
	return figures
}

func load(t testing.TB, name string) *Figure {
	t.Helper()
	data, err := os.ReadFile(filepath.Clean(name))
	if err != nil {
		t.Fatal(err)
	}
	f, err := Load(filepath.Base(name), data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// named loads one figure of the program.
func named(t testing.TB, id string) *Figure {
	t.Helper()
	return load(t, filepath.Join(figuresDir, id+".toml"))
}

func TestFileNamesAreTheIDs(t *testing.T) {
	for _, f := range all(t) {
		if named(t, f.ID()).ID() != f.ID() {
			t.Errorf("%s is not in a file of that name", f.ID())
		}
	}
}

func TestFramesAllocateNothing(t *testing.T) {
	for _, f := range all(t) {
		s := NewStage(f, image.Pt(120, 120), LightTheme(), DefaultPerson())
		img := image.NewRGBA(image.Rect(0, 0, 120, 120))
		for _, id := range f.Steps() {
			for _, m := range []Moment{
				{Step: id, Part: Move, Progress: .4}, {Step: id, Part: Hold}, {Step: id, Part: Wait, Mirrored: true},
			} {
				s.Draw(img, m) // the first frame of a movement finds its arrows
				if n := testing.AllocsPerRun(2, func() { s.Draw(img, m) }); n > 0 {
					t.Errorf("%s %s: %v allocations a frame", f.ID(), id, n)
				}
			}
		}
	}
}
