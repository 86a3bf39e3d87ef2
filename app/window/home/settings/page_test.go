package settings

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
)

// seen lists the keys of the settings that are shown.
func (r *resident) seen() []string {
	var keys []string
	for _, s := range r.page.sections {
		for _, c := range s.cards {
			for _, f := range c.fields() {
				if s.box.Visible() && c.object().Visible() && f.row.box.Visible() {
					keys = append(keys, f.key)
				}
			}
		}
	}
	return keys
}

func TestSearch(t *testing.T) {
	for query, want := range map[string][]string{
		"volume":              {"sound.volume", "speech.volume", ""},
		"TYPING":              {"break.typing_limit"},
		"break.typing_limit":  {"break.typing_limit"},
		"dark":                {"look.theme"},
		"asia":                {"reminder[1].zone"},
		"polski":              {"system.language"},
		"window appears":      {"look.place"},
		"nothing of the kind": nil,
	} {
		r := newResident(t, hometest.Options{})
		p := r.open(820, 700)
		p.Search()
		test.Type(p.nav.search, query)
		if got := r.seen(); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
		if p.none.Visible() != (want == nil) {
			t.Errorf("%q: nothing is found: %v", query, p.none.Visible())
		}
		p.nav.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if focused := r.Window.Canvas().Focused(); want != nil && focused == fyne.Focusable(p.nav.search) {
			t.Errorf("%q: Enter stays in the search", query)
		}
		p.nav.search.SetText("")
		if got := r.seen(); !slices.Contains(got, "hours.days") || slices.Contains(got, "look.theme") {
			t.Errorf("without a query, %q are shown", got)
		}
	}
}

// TestTheKeyboardReachesEverything walks through each section with the Tab key.
func TestTheKeyboardReachesEverything(t *testing.T) {
	r := newResident(t, hometest.Options{})
	p := r.open(820, 700)
	for i := range p.sections {
		p.turn(i)
		want := focusables(p.column)
		seen := map[fyne.Focusable]bool{}
		for range len(want) + 20 {
			r.Window.Canvas().FocusNext()
			seen[r.Window.Canvas().Focused()] = true
		}
		for n, o := range want {
			if !seen[o] {
				t.Errorf("section %d: control %d of %d, a %T, cannot be reached", i, n, len(want), o)
			}
		}
		if len(want) < 5 {
			t.Errorf("section %d has %d controls", i, len(want))
		}
	}
}

func TestAnotherLookKeepsPlaceAndKeyboard(t *testing.T) {
	r := newResident(t, hometest.Options{})
	p := r.open(820, 700)
	f := r.field("look.motion")
	p.scroll.ScrollTo(120)
	chip := within[*kit.Chip](f.row.box)[2]
	r.Window.Canvas().Focus(chip)
	chip.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	at := p.scroll.Offset()
	r.Window.Canvas().Unfocus()
	was := p.Remember()
	next := r.open(820, 700)
	next.Recall(was)
	focused, _ := r.Window.Canvas().Focused().(*kit.Chip)
	if next.chosen != 4 || next.scroll.Offset() != at || focused == nil || focused != within[*kit.Chip](r.field("look.motion").row.box)[2] {
		t.Errorf("section %d, scrolled to %.0f of %.0f, the keyboard is at %v", next.chosen, next.scroll.Offset(), at, focused)
	}
	next.Search()
	test.Type(next.nav.search, "volume")
	was = next.Remember()
	last := r.open(820, 700)
	last.Recall(was)
	if got := r.seen(); len(got) != 3 || last.nav.search.Text != "volume" {
		t.Errorf("the search is %q, and %q are shown", last.nav.search.Text, got)
	}
}

func TestListsOfStretches(t *testing.T) {
	r := newResident(t, hometest.Options{})
	list := slices.Clone(*r.Told.Stretches)
	list[0].Muted = &link.Muted{By: link.MutedByPerson, Until: hometest.Noon().AddDate(0, 0, 3), Words: "Until Thursday."}
	list[1].Muted = &link.Muted{By: link.MutedByArea, Until: hometest.Noon().AddDate(0, 0, 3), Words: "Until Thursday."}
	list[2].Muted = &link.Muted{By: link.MutedByPain, Words: "It hurt."}
	r.Told.Stretches = &list
	r.Told.Settings.Values.Stretch.Favourites = []string{list[3].Stretch.ID}
	p := r.open(820, 700)
	p.turn(2)
	out := p.leftOut(p.values())
	if len(out) != 2 || out[0].stretch != list[0].Stretch.ID || out[1].stretch != "" {
		t.Fatalf("left out: %+v", out)
	}
	out[0].do()
	r.Undo()
	asked := r.Asked[len(r.Asked)-2:]
	if asked[0].Do != link.Unmute || asked[1].Do != link.Mute || asked[1].Days != 3 || asked[1].Stretch != list[0].Stretch.ID {
		t.Errorf("asked: %+v", asked)
	}
	favourites := p.favourites(p.values())
	if len(favourites) != 1 || favourites[0].text != list[3].Stretch.Name {
		t.Fatalf("favourites: %+v", favourites)
	}
	favourites[0].do()
	if last := r.Asked[len(r.Asked)-1]; last.Do != link.Favourite || last.On {
		t.Errorf("asked: %+v", last)
	}
}

func TestSystemButtons(t *testing.T) {
	r := newResident(t, hometest.Options{})
	r.Told.Settings.Values.Look.Theme = "dark"
	p := r.open(820, 700)
	p.turn(5)
	buttons := within[*kit.Button](p.column)
	buttons[len(buttons)-1].Press() // reset
	if r.values().Look.Theme != "system" {
		t.Error("the settings were not reset")
	}
	r.Undo()
	if r.values().Look.Theme != "dark" {
		t.Error("the reset cannot be undone")
	}
	buttons[len(buttons)-2].Press()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "posturebreak 1.0" {
		t.Errorf("on the clipboard is %q", got)
	}
}

// TestNothingSticksOut lays out each section narrow and wide, at all sizes of the text, and looks for controls that are wider than
// the page.
func TestNothingSticksOut(t *testing.T) {
	for _, c := range []struct {
		scale         float64
		width, height float32
	}{{1, 560, 520}, {1, 820, 700}, {2, 640, 520}, {2, 1000, 700}} {
		t.Run(fmt.Sprint(c.scale, c.width), func(t *testing.T) {
			r := newResident(t, hometest.Options{Scale: c.scale, Locale: longWords(t)})
			p := r.open(c.width, c.height)
			for i, s := range p.sections {
				p.turn(i)
				for _, o := range focusables(p.column) {
					object := o.(fyne.CanvasObject)
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
					if right := at.X + object.Size().Width; right > c.width || object.Size().Width+1 < min(object.MinSize().Width, 60) {
						t.Errorf("%s: a %T reaches from %.0f to %.0f of %.0f", s.name, o, at.X, right, c.width)
					}
				}
				r.Save(fmt.Sprintf("long-%v-%.0f-%d", c.scale, c.width, i))
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	d := hometest.New(b, hometest.Options{})
	for b.Loop() {
		New(d.Desk)
	}
}
