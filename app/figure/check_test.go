package figure

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/app/figure/internal/clip"
	"posturebreak/app/figure/internal/skeleton"
)

func TestEveryFigurePassesTheChecks(t *testing.T) {
	for _, f := range all(t) {
		t.Run(f.ID(), func(t *testing.T) {
			t.Parallel()
			for _, finding := range Check(f) {
				t.Error(finding)
			}
		})
	}
}

// Each case breaks a sound file in one way; the check must say so.
func TestCheckFindsWhatIsBroken(t *testing.T) {
	for _, c := range []struct{ name, id, old, with, where, what string }{
		{"a back bent too far", "seated-twist", "spine = { flex = -6, twist = 48 }", "spine = { flex = -6, twist = 90 }", "pose turn", "chest twist"},
		{"a place out of reach", "doorway", "hand = [0.435, 1.57, -0.032]", "hand = [0.435, 2.2, -0.032]", "pose place", "right hand misses its goal"},
		{"a hand in the head", "thoracic-rotation", "reach = [0.065, 0.10, -0.10]", "reach = [0.0, 0.10, 0.0]", "step hand", "right arm is in the head"},
		{"a figure in the floor", "superman", "at = [0, 0.10, 0], pitch = 90", "at = [0, 0.04, 0], pitch = 90", "step lower", "torso is in the floor"},
		{"lost balance", "standing-side-bend", "at = [-0.02, 0.872, 0]", "at = [0.20, 0.872, 0]", "step cross", "the centre of mass is outside the support"},
		{"one side only", "chest-opener", "base = \"clasp\"", "base = \"clasp\"\narm_R = { raise = 90 }", "pose press", "forearm_R differs between the sides"},
		{"a jump", "triangle", "move = 3\n", "move = 0.2\n", "step reach", "hand_R is too fast"},
		{"no way home", "sphinx", "pose = \"flat\"", "pose = \"up\"", "step lower", "the last step does not return to the start pose"},
		{"out of the picture", "triangle", "pitch = 20", "pitch = 20, zoom = 1.4", "step reach", "leaves the picture"},
		{"a hidden highlight", "wall-angel", "highlight = [\"mid_back\", \"upper_back\", \"chest_R\", \"chest_L\", \"front_shoulder_R\", \"front_shoulder_L\"]", "highlight = [\"mid_back\"]", "step raise", "the highlight can hardly be seen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(figuresDir, filepath.Clean(c.id)+".toml"))
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Replace(string(data), c.old, c.with, 1)
			if text == string(data) {
				t.Fatalf("%q is not in %s", c.old, c.id)
			}
			f, err := Load(c.id, []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, got := range Check(f) {
				all = append(all, got.String())
				if strings.HasPrefix(got.Where, c.where) && strings.Contains(got.What, c.what) {
					return
				}
			}
			t.Errorf("no finding %q in %q; found:\n%s", c.what, c.where, strings.Join(all, "\n"))
		})
	}
}

// The app may go from any step to any other: repetitions loop, and people press
// Previous.
func TestAnyTwoStepsCanFollowEachOther(t *testing.T) {
	for _, f := range all(t) {
		m := clip.Mover{Clip: f.clip}
		for from := clip.Start; from < len(f.clip.Steps); from++ {
			for to := clip.Start; to < len(f.clip.Steps); to++ {
				for k := range 21 {
					u := float64(k) / 20
					if problem := soundBody(&m, from, to, u); problem != "" {
						t.Errorf("%s from %q to %q at %.2f: %s", f.ID(), f.stepID(from), f.stepID(to), u, problem)
					}
				}
			}
		}
	}
}

// soundBody says what is wrong with the body in the middle of a movement: its
// bones, its hinges and the numbers themselves.
func soundBody(m *clip.Mover, from, to int, u float64) string {
	var pose skeleton.Pose
	var w skeleton.World
	m.Blend(from, to, u, &pose)
	pose.Place(&w)
	for l := range skeleton.Limbs {
		j := l.Root()
		for k, want := range [2]float64{w.Pos[j+1].Sub(w.Pos[j]).Len(), w.Pos[j+2].Sub(w.Pos[j+1]).Len()} {
			length := [2][2]float64{{skeleton.UpperArm, skeleton.Forearm}, {skeleton.ThighLength, skeleton.ShinLength}}
			bone := length[0][k]
			if !l.IsArm() {
				bone = length[1][k]
			}
			if math.IsNaN(want) || math.Abs(want-bone) > 1e-6 {
				return l.String() + " changes its length"
			}
		}
		if q := pose.Rot[j+1]; math.Hypot(q.Y, q.Z) > .01 {
			return l.String() + " bends off its hinge"
		}
	}
	return ""
}
