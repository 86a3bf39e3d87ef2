package parts

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// count measures a text in letters.
func count(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two\nthree", 20, []string{"one two three"}},
		{"Rückenschmerzen", 6, []string{"Rücken", "schmer", "zen"}},
		{"a Rückenschmerzen b", 6, []string{"a", "Rücken", "schmer", "zen b"}},
		{"turn —\u00a0hold", 7, []string{"turn", "—\u00a0hold"}},
		{"abc", 0, []string{"a", "b", "c"}},
	} {
		if got := wrap(c.text, c.width, count); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestClip(t *testing.T) {
	lines := []string{"one two", "three", "four"}
	for _, c := range []struct {
		most int
		want []string
	}{
		{0, lines},
		{3, lines},
		{2, []string{"one two", "three…"}},
		{1, []string{"one tw…"}},
	} {
		if got := clip(lines, c.most, 7, count); !slices.Equal(got, c.want) {
			t.Errorf("clip to %d = %q, want %q", c.most, got, c.want)
		}
	}
}

func TestClipOfOneLine(t *testing.T) {
	for text, want := range map[string]string{"": "", "one two": "one two", "one two three": "one tw…", "Rückenschmerzen": "Rücken…"} {
		if got := Clip(text, 7, count); got != want {
			t.Errorf("%q at a width of 7: %q, want %q", text, got, want)
		}
	}
}

// FuzzWrap checks that no letter is lost and that no line is too wide where it could be narrower.
func FuzzWrap(f *testing.F) {
	f.Add("Turn to the right and stay tall", uint8(9))
	f.Add("Rückenschmerzen\u00a0— halten", uint8(1))
	f.Fuzz(func(t *testing.T, text string, width uint8) {
		lines := wrap(text, float32(width), count)
		if len(lines) == 0 {
			t.Fatal("no line")
		}
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\n", "", "\t", "").Replace(s) }
		if got, want := bare(strings.Join(lines, "")), bare(strings.ToValidUTF8(text, "\ufffd")); utf8.ValidString(text) && got != want {
			t.Errorf("wrap(%q, %d) = %q", text, width, lines)
		}
		for _, line := range lines {
			if count(line) > max(float32(width), 1) {
				t.Errorf("wrap(%q, %d): %q is too wide", text, width, line)
			}
		}
	})
}
