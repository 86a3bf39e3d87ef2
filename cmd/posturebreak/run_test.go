package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"
)

// inHome gives the test a home of its own.
func inHome(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	for _, name := range []string{"CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR"} {
		path := filepath.Join(dir, strings.ToLower(name))
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		t.Setenv("XDG_"+name, path)
	}
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	return dir
}

// try runs one command line.
func try(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(args, &out, &err)
	return code, out.String(), err.String()
}

func TestExitCodes(t *testing.T) {
	inHome(t)
	tests := []struct {
		line string
		code int
		says string // on standard error
	}{
		{"--version", exitOK, ""},
		{"--help", exitOK, ""},
		{"dance", exitUsage, `unknown command "dance"`},
		{"--dance", exitUsage, "unknown flag: --dance"},
		{"status", exitNotRunning, "not running"},
		{"now", exitNotRunning, "not running"},
		{"snooze soon", exitUsage, `"soon" is no length of time`},
		{"snooze -5m", exitUsage, ""},
		{"pause 0s", exitUsage, "0s is no length of time"},
		{"pause until noon", exitUsage, `"noon" is no time of day`},
		{"pause till 14:00", exitUsage, `"till" makes no sense`},
		{"skip --why tired", exitUsage, `"tired" is not known`},
		{"next --cron @hourly", exitOK, ""},
		{"next --cron nonsense", exitUsage, "nonsense"},
		{"next -n 0", exitUsage, "-n 0 is out of range"},
		{"next --zone Mars/Base", exitUsage, `no time zone "Mars/Base"`},
		{"next --from yesterday", exitUsage, `"yesterday" is no moment`},
	}
	for _, test := range tests {
		code, _, stderr := try(strings.Fields(test.line)...)
		if code != test.code || !strings.Contains(stderr, test.says) {
			t.Errorf("%s: exit code %d, %q; want %d, %q", test.line, code, stderr, test.code, test.says)
		}
	}
}

func TestStretchesAsJSON(t *testing.T) {
	inHome(t)
	code, stdout, stderr := try("stretches", "--json")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	var all []map[string]any
	if err := json.Unmarshal([]byte(stdout), &all); err != nil || len(all) != 22 {
		t.Fatalf("%d stretches, %v", len(all), err)
	}
	for _, s := range all {
		for _, key := range []string{"id", "name", "position", "desk", "source", "dose"} {
			if s[key] == nil {
				t.Errorf("%v has no %s", s["id"], key)
			}
		}
		for _, key := range []string{"equipment", "directions", "cautions", "variants"} {
			if _, ok := s[key].([]any); !ok {
				t.Errorf("%v: %s is %v, want a list", s["id"], key, s[key])
			}
		}
		if _, ok := s["cadence_minutes"]; !ok {
			t.Errorf("%v has no cadence_minutes, not even null", s["id"])
		}
	}
}

func TestNextAsJSON(t *testing.T) {
	inHome(t)
	code, stdout, stderr := try("next", "--json", "-n", "2", "--cron", "0 10-16/2 * * MON-FRI",
		"--zone", "Europe/Berlin", "--from", "2026-11-20T15:00:00Z")
	if code != exitOK || stderr != "" {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	want := `{
  "expression": "0 10-16/2 * * MON-FRI",
  "words": "every two hours from 10:00 to 16:00, Monday to Friday (Europe/Berlin time)",
  "warnings": [],
  "times": [
    "2026-11-23T10:00:00+01:00",
    "2026-11-23T12:00:00+01:00"
  ]
}
`
	if stdout != want {
		t.Errorf("got %s\nwant %s", stdout, want)
	}
}

func TestNextBySettings(t *testing.T) {
	home := inHome(t)
	if code, stdout, stderr := try("next", "-n", "1", "--from", "2026-11-21T00:00:00Z"); code != exitOK || !strings.Contains(stdout, "Mon 23 Nov 2026 10:00") {
		t.Errorf("by the default settings: %d, %s%s", code, stdout, stderr)
	}
	path := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	if _, err := os.Stat(path); err == nil {
		t.Error("a question has written a settings file")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("[[reminder]]\nid = 'a'\nschedule = '0 25 * * *'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := try("next"); code != exitUsage || !strings.Contains(stderr, "settings.toml:3:1: reminder[1].schedule") {
		t.Errorf("by broken settings: %d, %s", code, stderr)
	}
}

func TestVersionAndNames(t *testing.T) {
	if code, stdout, _ := try("--version"); code != exitOK || stdout != "posturebreak dev\n" {
		t.Errorf("the version is %q", stdout)
	}
	toml, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`ID = "` + appID + `"`, `Name = "` + appName + `"`} {
		if !strings.Contains(string(toml), want) {
			t.Errorf("FyneApp.toml does not say %s", want)
		}
	}
}
