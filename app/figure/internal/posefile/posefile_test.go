package posefile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// small is the least a file needs; tests change one thing in it.
const small = `format = 1
id = "sway"
mirror = "none"
start = "stand"
view = { yaw = 20 }

[[prop]]
kind = "chair"
at = [0, 0, 0]

[pose.stand]
root = { at = [0, 0.88, 0] }
arms = { raise = 10 }
leg_R = { flex = 1 }

[pose.lean]
base = "stand"
spine = { bend = 10 }

[[step]]
id = "lean"
pose = "lean"
move = 1
arrow = [
  { kind = "path", of = "head" },
]
`

// column takes the column out of a place: what is wanted here is the line.
var column = regexp.MustCompile(`(\.toml:\d+):\d+:`)

func TestParse(t *testing.T) {
	f, err := Parse("small.toml", []byte(small))
	if err != nil {
		t.Fatal(err)
	}
	lean := f.Poses["lean"]
	if lean.Root == nil || lean.Root.At[1] != .88 || *lean.Arms.Raise != 10 || lean.Spine.Bend != 10 {
		t.Errorf("the base was not taken over: %+v", lean)
	}
	if f.Poses["stand"].Spine != nil {
		t.Error("the base was changed by the pose that builds on it")
	}
}

func TestErrorsNameFileAndLine(t *testing.T) {
	for _, c := range []struct{ name, old, with, want string }{
		{"unknown key", "yaw = 20", "jaw = 20", `bad.toml:5: jaw: is not a key that is known here`},
		{"wrong type", "move = 1\n", `move = "1"` + "\n", "bad.toml:23: "},
		{"syntax", `base = "stand"`, "base =", "bad.toml:17: "},
		{"format", "format = 1", "format = 2", "bad.toml:1: format: must be 1, not 2"},
		{"id", `"sway"`, `"Sway!"`, `bad.toml:2: id: "Sway!" is not an id`},
		{"not a number", "bend = 10", "bend = nan", "bad.toml:18: pose.lean.spine.bend: NaN is out of range"},
		{"infinite", "bend = 10", "bend = -inf", "bad.toml:18: pose.lean.spine.bend: -Inf is out of range"},
		{"huge", "raise = 10", "raise = 1e300", "bad.toml:13: pose.stand.arms.raise: 1e+300 is out of range"},
		{"no such base", `base = "stand"`, `base = "sit"`, `bad.toml:17: pose.lean.base: no pose "sit"`},
		{"circle", "[pose.stand]", "[pose.stand]\nbase = \"lean\"", "the bases go round in a circle: [lean stand lean]"},
		{"no such pose", `pose = "lean"`, `pose = "bend"`, `bad.toml:22: step[1].pose: no pose "bend"`},
		{"no such start", `"stand"` + "\nview", `"sit"` + "\nview", `bad.toml:4: start: no pose "sit"`},
		{"two coordinates", "[0, 0.88, 0]", "[0, 0.88]", "bad.toml:12: pose.stand.root.at: a place or direction has three numbers"},
		{"no such joint", `of = "head"`, `of = "tail"`, `bad.toml:25: step[1].arrow[1].of: no joint "tail"`},
		{"two ways", "raise = 10", "raise = 10, aim = [0, 1, 0]", "bad.toml:13: pose.stand.arms: an arm is given by angles"},
		{"no way", "raise = 10", "grip = 1", "bad.toml:13: pose.stand.arms: an arm is given by angles"},
		{"leg two ways", "flex = 1", "flex = 1, foot = [0, 0, 0]", "bad.toml:14: pose.stand.leg_R: a leg is given by angles"},
		{"prop", `"chair"`, `"sofa"`, `bad.toml:8: prop[1].kind: "sofa" is not one of`},
		{"no time", "move = 1", "move = 0", "bad.toml:23: step[1].move: must be within 0.2…20 seconds"},
		{"same step twice", "[[step]]", "[[step]]\nid = \"lean\"\npose = \"lean\"\nmove = 1\n[[step]]", `bad.toml:25: step[2].id: a second step "lean"`},
		{"still", "mirror =", "still = \"no\"\nmirror =", `bad.toml:3: still: no step "no"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(small, c.old, c.with, 1)
			if text == small {
				t.Fatalf("%q is not in the file", c.old)
			}
			_, err := Parse("bad.toml", []byte(text))
			if err == nil || !strings.Contains(column.ReplaceAllString(err.Error(), "$1:"), c.want) {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestSizesAreLimited(t *testing.T) {
	if _, err := Parse("big.toml", make([]byte, 10<<20)); !errors.Is(err, ErrTooBig) {
		t.Errorf("10 MiB: %v", err)
	}
	var poses, steps strings.Builder
	for i := range 100 {
		fmt.Fprintf(&poses, "[pose.p%d]\n", i)
		fmt.Fprintf(&steps, "[[step]]\nid=\"s%d\"\npose=\"lean\"\nmove=1\n", i)
	}
	for name, extra := range map[string]string{"poses": poses.String(), "steps": steps.String()} {
		if _, err := Parse("many.toml", []byte(small+extra)); err == nil || !strings.Contains(err.Error(), "too many") {
			t.Errorf("100 %s: %v", name, err)
		}
	}
	deep := "x = " + strings.Repeat("[", 30000) + strings.Repeat("]", 30000) + "\n" + small
	if _, err := Parse("deep.toml", []byte(deep)); err == nil {
		t.Error("30,000 nested lists were taken")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(small))
	files, err := filepath.Glob("../../../../assets/figures/*.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(filepath.Clean(name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse("fuzz.toml", data)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz.toml") {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		for name, p := range file.Poses {
			if p == nil {
				t.Errorf("pose %s is nil", name)
			}
		}
	})
}
