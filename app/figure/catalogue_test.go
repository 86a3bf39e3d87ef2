package figure

import (
	"slices"
	"testing"
)

// The ids are shared with the stretch catalogue: a step renamed here would
// stand still there.
func TestStepsOfTheCatalogue(t *testing.T) {
	type want struct {
		steps []string
		flips bool
	}
	catalogue := map[string]want{
		"seated-twist":                  {[]string{"tall", "turn", "return"}, true},
		"seated-twist-cross-legged":     {[]string{"tall", "turn", "return"}, true},
		"cows-head":                     {[]string{"overhead", "fold", "return"}, true},
		"cat-cow-childs-pose":           {[]string{"cow", "cat", "child", "return"}, false},
		"thread-the-needle-childs-pose": {[]string{"sink", "thread", "return", "rise"}, true},
		"wall-angel":                    {[]string{"raise", "slide-up", "slide-down", "return"}, false},
		"wall-angel-standing":           {[]string{"raise", "slide-up", "slide-down", "return"}, false},
		"open-book":                     {[]string{"open", "close"}, true},
		"thoracic-extension":            {[]string{"tall", "squeeze", "relax"}, false},
		"cross-arm":                     {[]string{"across", "pull", "return"}, true},
		"doorway":                       {[]string{"place", "lunge", "return"}, true},
		"chest-opener":                  {[]string{"clasp", "press", "return"}, false},
		"thoracic-rotation":             {[]string{"hand", "open", "close", "release"}, true},
		"thread-the-needle":             {[]string{"reach", "thread", "return"}, true},
		"cat-cow":                       {[]string{"cat", "cow", "return"}, false},
		"sphinx":                        {[]string{"press-up", "lower"}, false},
		"seated-twist-floor":            {[]string{"turn", "return"}, true},
		"foam-roller-extension":         {[]string{"extend", "return"}, false},
		"lunge-rotation":                {[]string{"open", "return"}, true},
		"standing-side-bend":            {[]string{"cross", "bend", "return"}, true},
		"triangle":                      {[]string{"reach", "return"}, true},
		"row-dumbbell":                  {[]string{"pull", "lower"}, false},
		"row-band":                      {[]string{"pull", "lower"}, false},
		"row-plank":                     {[]string{"pull", "lower"}, true},
		"lat-pull-down":                 {[]string{"pull", "return"}, false},
		"superman":                      {[]string{"lift", "lower"}, false},
	}
	for _, f := range all(t) {
		w, ok := catalogue[f.ID()]
		if !ok {
			t.Errorf("%s is not in the catalogue", f.ID())
			continue
		}
		delete(catalogue, f.ID())
		if got := f.Steps(); !slices.Equal(got, w.steps) {
			t.Errorf("%s: steps %q, want %q", f.ID(), got, w.steps)
		}
		if f.Flips() != w.flips {
			t.Errorf("%s: Flips() = %v", f.ID(), f.Flips())
		}
		if a := f.Aspect(); a != 1 && a != 4.0/3 {
			t.Errorf("%s: Aspect() = %g", f.ID(), a)
		}
	}
	for id := range catalogue {
		t.Errorf("%s has no pose file", id)
	}
}
