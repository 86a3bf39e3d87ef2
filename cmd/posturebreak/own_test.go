package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writeOwn writes a file below dir and returns its path.
func writeOwn(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheTemplateIsAStretch(t *testing.T) {
	home := inHome(t)
	code, text, stderr := try("new-stretch", "my-lean")
	if code != exitOK || stderr != "" || !strings.Contains(text, `name = "My lean"`) {
		t.Fatalf("exit code %d, %s%s", code, text, stderr)
	}
	path := writeOwn(t, home, "my-lean.toml", text)
	if code, stdout, stderr := try("validate", path); code != exitOK || !strings.Contains(stdout, "My lean has no figure") {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
	if code, _, stderr := try("new-stretch", "My Lean"); code != exitUsage || !strings.Contains(stderr, "cannot be the id") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
}

func TestANewStretchIsListedAndRecommended(t *testing.T) {
	home := inHome(t)
	code, stdout, stderr := try("new-stretch", "my-lean", "--write")
	path := filepath.Join(home, "data_home", "posturebreak", "stretches", "my-lean.toml")
	if code != exitOK || stdout != path+"\n" {
		t.Fatalf("exit code %d, %s%s", code, stdout, stderr)
	}
	if code, _, stderr := try("new-stretch", "my-lean", "--write"); code != exitUsage || !strings.Contains(stderr, "is there already") {
		t.Errorf("a second time: %d, %s", code, stderr)
	}
	if len(asked(t, "my-lean").Picks) != 1 {
		t.Error("it is not recommended")
	}
	if code, text, _ := try("new-stretch", "doorway"); code != exitOK || !strings.Contains(text, `id = "doorway"`) || !strings.Contains(text, "Sudimack") {
		t.Errorf("a copy of the doorway stretch: %d, %s", code, text)
	}
}

func TestValidateNamesPlaceKeyAndRemedy(t *testing.T) {
	home := inHome(t)
	_, good, _ := try("new-stretch", "my-lean")
	broken := writeOwn(t, home, "broken.toml", strings.Replace(good, `position = "chair"`, `position = "hammock"`, 1))
	code, stdout, stderr := try("validate", broken)
	want := broken + `:7:1: position: "hammock" is not known; use one of chair`
	if code != exitFailed || !strings.HasPrefix(stdout, want) || !strings.Contains(stderr, "something to mend") {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
	for name, text := range map[string]string{
		"no.toml":      "this is no TOML",
		"figure.toml":  "format = 1\nid = \"f\"\nview = { yaw = 1 }\n",
		"units.toml":   strings.Replace(good, "hold = [10, 20]", `hold = "20s"`, 1),
		"reverse.toml": strings.Replace(good, "hold = [10, 20]", `hold = [20, 10]`, 1),
		"extra.toml":   good + "\nspeed = 3\n",
	} {
		path := writeOwn(t, home, name, text)
		if code, stdout, _ := try("validate", path); code != exitFailed || !strings.Contains(stdout, path+":") {
			t.Errorf("%s: exit code %d, %s", name, code, stdout)
		}
	}
	if code, _, stderr := try("validate", filepath.Join(home, "nowhere.toml")); code != exitUsage || !strings.Contains(stderr, "no such file") {
		t.Errorf("of no file: %d, %s", code, stderr)
	}
	if code, _, stderr := try("validate", t.TempDir()); code != exitUsage || !strings.Contains(stderr, "no .toml file") {
		t.Errorf("of an empty folder: %d, %s", code, stderr)
	}
}

func TestValidateTheBuiltInOnes(t *testing.T) {
	inHome(t)
	if code, stdout, stderr := try("validate", "../../assets"); code != exitOK || stdout != "" {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
}

func TestABrokenFileTakesNoOtherDown(t *testing.T) {
	home := inHome(t)
	dir := filepath.Join(home, "data_home", "posturebreak", "stretches")
	_, good, _ := try("new-stretch", "my-lean")
	writeOwn(t, dir, "my-lean.toml", good)
	writeOwn(t, dir, "a-broken.toml", "format = 1\nid = \"a-broken\"\n")
	code, stdout, stderr := try("stretches")
	if code != exitOK || !strings.Contains(stdout, "my-lean") || !strings.Contains(stdout, "doorway") || strings.Count(stderr, "your own stretches") != 1 {
		t.Errorf("exit code %d\n%s\n%s", code, stdout, stderr)
	}
}
