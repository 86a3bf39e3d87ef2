package figure

import (
	"image/color"
	"testing"
)

func themes() map[string]Theme {
	return map[string]Theme{
		"light": LightTheme(), "dark": DarkTheme(), "light contrast": LightContrastTheme(), "dark contrast": DarkContrastTheme(),
	}
}

func TestEveryPersonStandsOutInEveryTheme(t *testing.T) {
	for name, theme := range themes() {
		for _, p := range Persons() {
			for part, c := range map[string]color.NRGBA{
				"skin": p.Person.Skin, "hair": p.Person.Hair, "top": p.Person.Top, "bottom": p.Person.Bottom, "shoes": p.Person.Shoes,
			} {
				got := contrast(apart(c, theme.Ground, theme.LeastContrast), theme.Ground)
				if got < theme.LeastContrast-.01 {
					t.Errorf("%s, %s: %s has contrast %.2f, want %.2f", name, p.ID, part, got, theme.LeastContrast)
				}
			}
		}
		// arrows are meaning, not decoration: WCAG asks for 3
		if got := contrast(theme.Accent, theme.Ground); got < 2.6 {
			t.Errorf("%s: the accent has contrast %.2f", name, got)
		}
	}
	for _, name := range []string{"light contrast", "dark contrast"} {
		theme := themes()[name]
		if got := contrast(theme.Accent, theme.Ground); got < 4.5 {
			t.Errorf("%s: the accent has contrast %.2f", name, got)
		}
		if got := contrast(theme.Outline, theme.Ground); got < 7 {
			t.Errorf("%s: the outline has contrast %.2f", name, got)
		}
	}
}

func TestApartKeepsTheHue(t *testing.T) {
	brown := hex(0x4A342E)
	got := apart(brown, hex(0x212735), 2.1)
	if got.R <= got.G || got.G <= got.B {
		t.Errorf("brown hair turned into %v", got)
	}
	if fine := hex(0xE9B796); apart(fine, hex(0x212735), 2.1) != fine {
		t.Error("a colour that stands out was changed")
	}
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	if got := contrast(hex(0xFFFFFF), hex(0x000000)); got < 20.99 || got > 21.01 {
		t.Errorf("white on black: %.3f", got)
	}
	if got := contrast(hex(0x777777), hex(0xFFFFFF)); got < 4.47 || got > 4.49 { // the well-known border case
		t.Errorf("#777 on white: %.3f", got)
	}
}

func TestPresets(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Persons() {
		if seen[p.ID] || p.ID == "" {
			t.Errorf("preset id %q is empty or taken", p.ID)
		}
		seen[p.ID] = true
		if PersonNamed(p.ID) != p.Person {
			t.Errorf("PersonNamed(%q) is somebody else", p.ID)
		}
	}
	if PersonNamed("nobody") != DefaultPerson() {
		t.Error("an unknown id is not the default")
	}
}
