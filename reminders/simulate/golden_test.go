package simulate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders/simulate"
)

// play runs a scenario and returns its lines, those for people left out.
func play(t testing.TB, script simulate.Script) []simulate.Line {
	t.Helper()
	var lines []simulate.Line
	err := script.Run(func(l simulate.Line) error {
		if !l.ForPeople() {
			lines = append(lines, l)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// short is a line in short: "Mon 2 10:00:00 notify stretch 10:00", with the planned time at its end.
func short(l simulate.Line) string {
	return fmt.Sprintf("%s %s %s %s", l.At.Format("Mon 2 15:04:05"), l.Kind, l.Reminder, l.Due.Format("15:04"))
}

// TestScenarios plays every file of testdata. What is to come of it stands at its end, in lines that begin with "#:", and was
// reasoned and not copied. Wakes are left out there.
func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("testdata/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".toml"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			script, err := simulate.Read(file, text, catalogue(t), time.UTC)
			if err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for line := range strings.Lines(string(text)) {
				if line, ok := strings.CutPrefix(line, "#: "); ok {
					want = append(want, strings.TrimSpace(line))
				}
			}
			for _, l := range play(t, script) {
				if l.Kind != simulate.Wake {
					got = append(got, short(l))
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
			}
		})
	}
}
