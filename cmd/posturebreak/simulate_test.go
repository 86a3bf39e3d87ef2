package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const scenario = `
zone = "Europe/Berlin"
start = "2026-11-02T09:00"
end = "2026-11-02T10:30"
[[event]]
at = "09:30"
do = "skip"
[[event]]
at = "10:01"
do = "skip"
meaning = "did-it"
`

func TestSimulate(t *testing.T) {
	home := inHome(t)
	write := func(name, text string) string {
		path := filepath.Join(home, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good := write("good.toml", scenario)
	bad := write("bad.toml", scenario+"[[event]]\nat = \"10:02\"\ndo = \"dance\"\n")
	large := write("large.toml", strings.Repeat("#\n", maxScenario))

	code, stdout, stderr := try("simulate", good)
	for _, want := range []string{
		"Mon 2 Nov 2026 09:30:00 CET  > skip\n", "09:30:00 CET  Refused: There is no break to skip.\n",
		"Mon 2 Nov 2026 10:00:00 CET  It is time for a stretch: ", "10:01:00 CET  You skipped the stretch: ",
	} {
		if code != exitOK || stderr != "" || !strings.Contains(stdout, want) {
			t.Errorf("exit code %d, %s, and %q is missing in\n%s", code, stderr, want, stdout)
		}
	}
	code, stdout, stderr = try("simulate", good, "--json")
	var kinds []string
	for line := range strings.Lines(stdout) {
		var l map[string]string
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatal(err)
		}
		kinds = append(kinds, l["kind"])
	}
	if got := strings.Join(kinds, " "); code != exitOK || got != "wake notify open record:skipped close" || !strings.Contains(stderr, "Refused: There is no break to skip.") {
		t.Errorf("exit code %d, %s, %s", code, stderr, got)
	}
	for path, want := range map[string]string{
		bad:                              bad + `:14:1: event[3].do: "dance" is not known; choose from`,
		large:                            "it is larger than 1048576 bytes",
		filepath.Join(home, "none.toml"): "read scenario: open",
		home:                             "read scenario: read",
	} {
		if code, stdout, stderr := try("simulate", path); code != exitUsage || stdout != "" || !strings.Contains(stderr, want) {
			t.Errorf("%s: exit code %d, %s%s", path, code, stdout, stderr)
		}
	}
	if code, _, _ := try("simulate"); code != exitUsage {
		t.Errorf("without a file the exit code is %d", code)
	}
}
