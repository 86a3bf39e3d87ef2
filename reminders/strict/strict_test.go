package strict_test

import (
	"errors"
	"testing"

	"posturebreak/reminders/strict"
)

func TestDecodeTellsEveryUnknownKey(t *testing.T) {
	var into struct {
		Name  string
		Inner struct{ Size int }
	}
	err := strict.Decode("f.toml", []byte("name = 'x'\nnaem = 'y'\n[inner]\nsize = 3\nzise = 4\n"), &into)
	want := "f.toml:2:1: naem: is not a key that is known here; mend its spelling or take it out\n" +
		"f.toml:5:1: inner.zise: is not a key that is known here; mend its spelling or take it out"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	var one strict.Problem
	if !errors.As(err, &one) || one.Line != 2 {
		t.Errorf("the first problem is %+v", one)
	}
}

func TestDecodeTellsWhereItIsNoTOML(t *testing.T) {
	var into struct{ Size int }
	for file, line := range map[string]int{"size = 3\nsize = \n": 2, "size = 'three'": 1} {
		var problem strict.Problem
		if err := strict.Decode("f.toml", []byte(file), &into); !errors.As(err, &problem) || problem.Line != line {
			t.Errorf("%q gives %v", file, err)
		}
	}
}

func TestPlaces(t *testing.T) {
	places := strict.PlacesOf([]byte("a = 1\n[[step]]\nid = 'x'\n[[step]]\n  id = 'y'\n  dose = { hold = 3 }\n[step.more]\nb = [{ c = 1 }, { c = 2 }]\n"))
	for path, want := range map[string]strict.Place{
		"a": {Line: 1, Column: 1}, "step[1].id": {Line: 3, Column: 1}, "step[2].id": {Line: 5, Column: 3},
		"step[2].dose.hold": {Line: 6, Column: 12}, "step[2].more.b[2].c": {Line: 8, Column: 19},
	} {
		if got := places[path]; got != want {
			t.Errorf("%s is at %+v, want %+v", path, got, want)
		}
	}
	near := strict.Problem{Key: "step[2].missing.deep"}.At(places)
	if near.Line != 4 {
		t.Errorf("a key that is not there is placed at %+v, want the table around it", near)
	}
	if p := (strict.Problem{Key: "nowhere"}).At(places); p.Line != 0 {
		t.Errorf("a key of no table is placed at %+v", p)
	}
}

func FuzzPlaces(f *testing.F) {
	f.Add([]byte("a = 1\n[[b]]\nc = {d = [1, {e = 2}]}\n"))
	f.Add([]byte("[a\n"))
	f.Fuzz(func(_ *testing.T, file []byte) { strict.PlacesOf(file) })
}
