package main

import (
	"bytes"
	"image/png"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/assets"
	"posturebreak/reminders"
)

// TestEveryFigureHasAStill draws the picture of every figure, and looks whether somebody is in the middle of it.
func TestEveryFigureHasAStill(t *testing.T) {
	files, err := fs.Glob(assets.Figures, "figures/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d figures, %v", len(files), err)
	}
	for _, file := range files {
		id := strings.TrimSuffix(filepath.Base(file), ".toml")
		text, err := still(builtIn{}, id, "blue")
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		picture, err := png.Decode(bytes.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", id, err)
			continue
		}
		size, inked := picture.Bounds().Size(), 0
		ground := picture.At(size.X/2, 2)
		for x := range size.X {
			for y := range size.Y {
				if _, _, _, alpha := picture.At(x, y).RGBA(); alpha != 0 && picture.At(x, y) != ground {
					inked++
				}
			}
		}
		if part := float64(inked) / float64(size.X*size.Y); size.Y != stillHeight || part < .06 || part > .95 {
			t.Errorf("%s: %.0f %% of %v is drawn", id, part*100, size)
		}
		if _, _, _, alpha := picture.At(0, 0).RGBA(); alpha != 0 {
			t.Errorf("%s: the corner is not round", id)
		}
		if len(text) > 40<<10 {
			t.Errorf("%s: %d bytes are too many for a notice", id, len(text))
		}
	}
}

func TestStills(t *testing.T) {
	s := stills{folder: filepath.Join(t.TempDir(), "cache"), figures: builtIn{}, log: slog.New(slog.DiscardHandler)}
	path := s.draw("doorway", "teal")
	teal, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if again := s.draw("doorway", reminders.Persons()[0]); again != path {
		t.Errorf("the second picture is %q, the first %q", again, path)
	}
	if blue, err := os.ReadFile(path); err != nil || bytes.Equal(teal, blue) {
		t.Errorf("another person looks the same, %v", err)
	}
	for _, id := range []string{"", "somersault", "../secret"} {
		if path := s.draw(id, "blue"); path != "" {
			t.Errorf("figure %q has a picture: %s", id, path)
		}
	}
	if err := os.WriteFile(filepath.Join(s.folder, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if path := (stills{folder: filepath.Join(s.folder, "file"), figures: builtIn{}, log: s.log}).draw("doorway", "blue"); path != "" {
		t.Errorf("a picture without a place: %s", path)
	}
}

// TestAFigureOfOnesOwn holds that a notice shows the person's own figure, and the program's where their own is broken.
func TestAFigureOfOnesOwn(t *testing.T) {
	own := t.TempDir()
	var told []error
	figures := allFigures(own, func(err error) { told = append(told, err) })
	picture := func() []byte {
		t.Helper()
		text, err := still(figures, "doorway", "blue")
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	published := picture()
	path := poseFile(t, own, "cross-arm", "doorway.toml", `id = "cross-arm"`, `id = "doorway"`)
	if mine := picture(); bytes.Equal(mine, published) || len(told) > 0 {
		t.Errorf("the person's own figure is not shown; told %v", told)
	}
	if err := os.WriteFile(path, []byte("nonsense"), 0o600); err != nil {
		t.Fatal(err)
	}
	if mine := picture(); !bytes.Equal(mine, published) || len(told) != 1 {
		t.Errorf("in place of a broken one the program's is not shown; told %v", told)
	}
}

// BenchmarkStill is what a notice costs more for its picture.
func BenchmarkStill(b *testing.B) {
	for b.Loop() {
		if _, err := still(builtIn{}, "doorway", "blue"); err != nil {
			b.Fatal(err)
		}
	}
}
