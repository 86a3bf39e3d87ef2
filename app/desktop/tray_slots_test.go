//go:build linux || windows

package desktop

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"runtime"
	"strings"
	"testing"
)

// items reads a menu written in short: "next -- choose(neck back) pause* quit": -- is a separator, * a tick, and
// brackets hold a submenu.
func items(t *testing.T, short string) []TrayItem {
	t.Helper()
	var list []TrayItem
	for word := range strings.FieldsSeq(strings.NewReplacer("(", " ( ", ")", " ) ").Replace(short)) {
		switch word {
		case "--":
			list = append(list, TrayItem{Separator: true})
		case "(", ")":
			list = append(list, TrayItem{ID: word})
		default:
			id, ticked := strings.CutSuffix(word, "*")
			list = append(list, TrayItem{ID: id, Label: strings.ToUpper(id), Checked: ticked})
		}
	}
	return nest(&list)
}

// nest takes items off the list up to a closing bracket.
func nest(list *[]TrayItem) (level []TrayItem) {
	for len(*list) > 0 {
		item := (*list)[0]
		*list = (*list)[1:]
		switch item.ID {
		case "(":
			level[len(level)-1].Children = nest(list)
		case ")":
			return level
		default:
			level = append(level, item)
		}
	}
	return level
}

// written is the slots in short, hidden ones in square brackets and those with room for a tick with a *.
func written(slots []*slot) string {
	var words []string
	for _, s := range slots {
		word := s.ID
		if s.Separator {
			word = "--"
		}
		if s.checkable {
			word += "*"
		}
		if len(s.children) > 0 {
			word += "(" + written(s.children) + ")"
		}
		if s.hidden {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestPlaceHidesWhatIsNotWanted(t *testing.T) {
	slots := plan(nil, items(t, "next start choose(neck back) -- pause* resume quit"))
	for wanted, want := range map[string]string{
		"next start choose(neck back) -- pause* resume quit": "[0 1 2 3 4 5 6] true",
		"next start choose(neck back) -- pause quit":         "[0 1 2 3 4 -1 5] true",
		"next choose(back) -- resume":                        "[0 -1 1 2 -1 3 -1] true",
		"--":                                                 "[-1 -1 -1 0 -1 -1 -1] true",
		"next quit":                                          "[] false", // The separator cannot be hidden.
		"next start choose(neck knee) -- quit":               "[] false",
		"next start choose -- quit":                          "[] false",
		"next start* -- quit":                                "[0 -1 -1 1 -1 -1 -1] false",
		"start next -- quit":                                 "[-1 0 -1 -1 -1 -1 -1] false",
	} {
		places, ok := place(slots, items(t, wanted))
		got := fmt.Sprint(places, ok)
		if ok != strings.HasSuffix(want, "true") || (ok && got != want) {
			t.Errorf("place(%s) = %s, want %s", wanted, got, want)
		}
	}
}

func TestPlanKeepsLinesForLater(t *testing.T) {
	for _, c := range []struct{ old, wanted, want string }{
		{"", "next -- quit", "next -- quit"},
		{"next -- pause(a b*) quit", "next -- resume quit", "next -- resume [pause(a b*)] quit"},
		{"next start -- quit", "next start* -- quit", "next start* -- quit"},
		{"next start* -- quit", "next start help -- quit", "next start* help -- quit"},
		{"a b c", "c b a", "c b a"},
	} {
		got := written(plan(plan(nil, items(t, c.old)), items(t, c.wanted)))
		if got != c.want {
			t.Errorf("plan(%s, %s) = %s, want %s", c.old, c.wanted, got, c.want)
		}
	}
}

func TestPlanThenPlaceAlwaysFits(t *testing.T) {
	var slots []*slot
	menus := []string{
		"next -- pause(a b) quit", "next -- resume quit", "next quit", "quit -- next", "next -- pause(b a) quit",
		"a* b -- -- c(d* e)", "next -- pause(a b) quit",
	}
	for _, menu := range menus {
		slots = plan(slots, items(t, menu))
		if _, ok := place(slots, items(t, menu)); !ok {
			t.Errorf("%s does not fit its own plan: %s", menu, written(slots))
		}
	}
}

func TestPlainLabel(t *testing.T) {
	want := "a__b & c"
	if runtime.GOOS == "windows" {
		want = "a_b && c"
	}
	if got := plainLabel("a_b & c"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestIconFile(t *testing.T) {
	disc := disc(t, 24, color.Black)
	file := iconFile(disc)
	if len(file) != 22+len(disc) || string(file[22:]) != string(disc) {
		t.Errorf("%d bytes for a picture of %d", len(file), len(disc))
	}
	if file[6] != 24 || file[7] != 24 {
		t.Errorf("the entry says %d by %d, want 24 by 24", file[6], file[7])
	}
	if length := int(file[14]) | int(file[15])<<8; length != len(disc) {
		t.Errorf("the entry says %d bytes, want %d", length, len(disc))
	}
	if got := iconFile([]byte("short")); string(got) != "short" {
		t.Errorf("no picture became %q", got)
	}
}

// disc is a picture of a disc, as PNG.
func disc(t *testing.T, size int, colour color.Color) []byte {
	t.Helper()
	canvas := image.NewRGBA(image.Rect(0, 0, size, size))
	for x := range size {
		for y := range size {
			if right, down := 2*x-size, 2*y-size; right*right+down*down < size*size {
				canvas.Set(x, y, colour)
			}
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, canvas); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
