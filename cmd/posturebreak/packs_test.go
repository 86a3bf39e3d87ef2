package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPackGoesRound(t *testing.T) {
	home := inHome(t)
	if code, _, stderr := try("export", "-o", filepath.Join(home, "none.zip")); code != exitFailed || !strings.Contains(stderr, "no stretches of your own") {
		t.Errorf("of nothing: %d, %s", code, stderr)
	}
	if code, _, stderr := try("new-stretch", "my-lean", "--write"); code != exitOK {
		t.Fatal(stderr)
	}
	pack := filepath.Join(home, "pack.zip")
	if code, stdout, stderr := try("export", "-o", pack); code != exitOK || stdout != pack+": files: 1\n" {
		t.Fatalf("exit code %d, %s%s", code, stdout, stderr)
	}
	own := filepath.Join(home, "data_home", "posturebreak", "stretches", "my-lean.toml")
	if code, _, stderr := try("import", pack); code != exitFailed || !strings.Contains(stderr, own) || !strings.Contains(stderr, "--replace") {
		t.Errorf("over one's own file: %d, %s", code, stderr)
	}
	if err := os.Remove(own); err != nil {
		t.Fatal(err)
	}
	if code, stdout, _ := try("import", pack, "--dry-run"); code != exitOK || stdout != "would install stretches/my-lean.toml\n" {
		t.Errorf("dry: %d, %s", code, stdout)
	}
	if _, err := os.Stat(own); err == nil {
		t.Error("a dry run has installed a file")
	}
	if code, stdout, stderr := try("import", pack); code != exitOK || stdout != "installed stretches/my-lean.toml\n" {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
	if code, stdout, stderr := try("import", pack, "--replace"); code != exitOK || stdout == "" {
		t.Errorf("replaced: %d, %s%s", code, stdout, stderr)
	}
	if len(asked(t, "my-lean").Picks) != 1 {
		t.Error("the imported stretch is not recommended")
	}
}

func TestABrokenPackInstallsNothing(t *testing.T) {
	home := inHome(t)
	_, good, _ := try("new-stretch", "my-lean")
	pack := filepath.Join(home, "pack")
	writeOwn(t, pack, "stretches/a.toml", good)
	writeOwn(t, pack, "stretches/b.toml", "format = 1\nid = 'b'\n")
	writeOwn(t, pack, "figures/f.toml", "format = 1\nid = 'f'\n")
	code, _, stderr := try("import", pack)
	if code != exitFailed || !strings.Contains(stderr, "stretches/b.toml") || !strings.Contains(stderr, "figures/f.toml") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	if _, err := os.Stat(filepath.Join(home, "data_home", "posturebreak", "stretches")); err == nil {
		t.Error("something was installed")
	}
}

// TestAPackThatTheSettingsDoNotFit holds that a pack cannot take away the stretch that a reminder asks for.
func TestAPackThatTheSettingsDoNotFit(t *testing.T) {
	home := inHome(t)
	if code, _, stderr := try("settings", "set", "reminder.stretch.stretch", "wall-angel"); code != exitOK {
		t.Fatal(stderr)
	}
	pack := filepath.Join(home, "pack")
	writeOwn(t, pack, "stretches/a.toml", "format = 1\nid = 'wall-angel'\nhide = true\n")
	for _, args := range [][]string{{"import", pack}, {"import", pack, "--dry-run"}} {
		if code, stdout, stderr := try(args...); code != exitFailed || stdout != "" || !strings.Contains(stderr, "nothing was changed") || !strings.Contains(stderr, "wall-angel") {
			t.Errorf("%v: %d, %s%s", args, code, stdout, stderr)
		}
	}
}

func TestImportFromElsewhere(t *testing.T) {
	home := inHome(t)
	file := writeOwn(t, home, "safeeyes.json", `{"long_break_interval": 75, "long_break_duration": 60, "short_break_interval": 15, "short_break_duration": 15}`)
	settings := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	code, stdout, stderr := try("import", "--from", "safeeyes", file, "--dry-run")
	if code != exitOK || !strings.Contains(stdout, "taken: A break every 1h15m of work") || !strings.Contains(stdout, "left:  Its short break") || !strings.Contains(stdout, "Nothing was changed.") {
		t.Errorf("exit code %d, %s%s", code, stdout, stderr)
	}
	if _, err := os.Stat(settings); err == nil {
		t.Error("a dry run has written settings")
	}
	if code, _, stderr := try("import", "--from", "safeeyes", file); code != exitOK {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	if text, err := os.ReadFile(settings); err != nil || !strings.Contains(string(text), "schedule = '@every 1h15m'") {
		t.Errorf("the settings are %s, %v", text, err)
	}
	for line, says := range map[string]string{
		"import --from winamp " + file: "choose from stretchly",
		"import --from safeeyes /none": "no such file",
		"import /none.zip":             "no such file",
	} {
		if code, _, stderr := try(strings.Fields(line)...); code == exitOK || !strings.Contains(stderr, says) {
			t.Errorf("%s: %d, %s", line, code, stderr)
		}
	}
}
