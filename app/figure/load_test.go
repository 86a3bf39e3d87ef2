package figure

import (
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const tiny = `format = 1
id = "tiny"
mirror = "none"
start = "a"
highlight = ["abs"]
[pose.a]
[[step]]
id = "b"
pose = "a"
move = 1
`

func TestLoadSaysFileAndLine(t *testing.T) {
	if _, err := Load("tiny.toml", []byte(tiny)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, with, want string }{
		{"muscle", `["abs"]`, "[\n\"abs\", \"tail\"]", `tiny.toml:5:1: highlight[2]: no muscle group "tail"`},
		{"kneel without knees", "[pose.a]", "[pose.a]\nroot = { kneel = 0 }", "tiny.toml:6:2: pose.a: root.kneel needs a leg that kneels"},
		{"no steps", "[[step]]", "[extra]", `tiny.toml:7:2: extra: is not a key that is known here`},
	} {
		_, err := Load("tiny.toml", []byte(strings.Replace(tiny, c.old, c.with, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// Numbers within the limits but without sense must still give a picture.
func TestAbsurdFilesDraw(t *testing.T) {
	for _, text := range []string{
		tiny,
		strings.Replace(tiny, "[pose.a]", "[pose.a]\nroot = { at = [900, -900, 900], pitch = 999 }", 1),
		strings.Replace(tiny, "[pose.a]", "[pose.a]\narms = { hand = [0, 0, 0], palm = [0, 0, 0], fingers = [0, 0, 0], point = [0, 0, 0] }", 1),
		strings.Replace(tiny, "[pose.a]", "[pose.a]\narms = { aim = [0, 0, 0] }\nlegs = { foot = [0, 900, 0], point = [0, 0, 0] }", 1),
		strings.Replace(tiny, "[pose.a]", "[pose.a]\nroot = { kneel = 400 }\nlegs = { kneel = [400, 0, 0] }", 1),
		strings.Replace(tiny, "[pose.a]", "[[prop]]\nkind = \"wall\"\nat = [0, 0, 800]\n[[prop]]\nkind = \"mat\"\nsize = [999, 0, 999]\n[pose.a]", 1),
	} {
		f, err := Load("absurd.toml", []byte(text))
		if err != nil {
			t.Errorf("%v in\n%s", err, text)
			continue
		}
		drawAll(f)
	}
}

func drawAll(f *Figure) {
	s := NewStage(f, image.Pt(24, 24), LightTheme(), DefaultPerson())
	for k := range 4 {
		picture(s, f.Preview(f.LoopLength()*time.Duration(k)/4))
	}
	picture(s, f.Telling())
}

// FuzzLoad holds Load to its promise: a figure that can be drawn, or an error.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(tiny))
	names, err := filepath.Glob(filepath.Join(figuresDir, "*.toml"))
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Clean(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		figure, err := Load("fuzz.toml", data)
		if err != nil {
			return
		}
		drawAll(figure)
	})
}
