package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// line is one command line and what comes of it.
type line struct {
	args   []string
	code   int
	prints string // somewhere in its output
}

func (l line) check(t *testing.T) {
	t.Helper()
	code, stdout, stderr := try(l.args...)
	if code != l.code || !strings.Contains(stdout+stderr, l.prints) {
		t.Errorf("%v: exit code %d, want %d and %q\n%s%s", l.args, code, l.code, l.prints, stdout, stderr)
	}
}

func TestSettingsByTheCommandLine(t *testing.T) {
	home := inHome(t)
	settings := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	for _, l := range []line{
		{[]string{"settings", "path"}, exitOK, settings},
		{[]string{"settings", "get", "break.length"}, exitOK, "3m\n"},
		{[]string{"settings", "get", "break"}, exitOK, `"length":"3m"`},
		{[]string{"settings", "get", "--json", "break.snooze"}, exitOK, "[\n  \"5m\""},
		{[]string{"settings", "get"}, exitOK, "reminder[1].schedule = \"0 10-16/2 * * MON-FRI\"\n"},
		{[]string{"settings", "get", "break.lenght"}, exitUsage, "is not a key"},
		{[]string{"settings", "set", "break.length", "5m"}, exitOK, `break.length = "5m"`},
		{[]string{"settings", "get", "break.length"}, exitOK, "5m\n"},
		{[]string{"settings", "set", "break.length", "5h"}, exitUsage, "break.length: 5h is out of range; write 30s to 1h"},
		{[]string{"settings", "set", "break.length"}, exitUsage, "requires"},
		{[]string{"settings", "set", "stretch.equipment", "chair,", "wall,", "band"}, exitOK, `["chair","wall","band"]`},
		{[]string{"settings", "set", "stretch.equipment", "sofa"}, exitUsage, "sofa"},
		{[]string{"settings", "set", "reminder.eyes", `{ name = "Look up", schedule = "@every 20m" }`}, exitOK, `"id":"eyes"`},
		{[]string{"settings", "set", "reminder.eyes.schedule", "61 * * * *"}, exitUsage, "reminder[2].schedule"},
		{[]string{"settings", "get", "reminder[2].schedule"}, exitOK, "@every 20m\n"},
		{[]string{"settings", "reset", "reminder.eyes"}, exitOK, "is reset"},
		{[]string{"settings", "get", "reminder[2].schedule"}, exitUsage, "choose from stretch"},
		{[]string{"settings", "reset", "break.length"}, exitOK, "is reset"},
		{[]string{"settings", "get", "break.length"}, exitOK, "3m\n"},
		{[]string{"settings", "reset"}, exitOK, settings + ".before-reset"},
		{[]string{"settings", "get", "stretch.equipment"}, exitOK, `"doorway"`},
		{[]string{"settings"}, exitOK, "posturebreak settings set break.length 5m"},
	} {
		l.check(t)
	}
	if kept, err := os.ReadFile(settings + ".before-reset"); err != nil || !strings.Contains(string(kept), "'band'") {
		t.Errorf("the file before the reset: %s, %v", kept, err)
	}
}

func TestABrokenSettingsFileIsNotTouched(t *testing.T) {
	home := inHome(t)
	const text = "[break]\nlenght = '3m' # mine\n"
	path := writeOwn(t, home, "config_home/posturebreak/settings.toml", text)
	for _, l := range []line{
		{[]string{"settings", "set", "break.length", "5m"}, exitUsage, "settings.toml:2:1: break.lenght"},
		{[]string{"settings", "get", "break.length"}, exitUsage, "settings.toml:2:1"},
		{[]string{"settings", "reset", "break.length"}, exitUsage, "settings.toml:2:1"},
	} {
		l.check(t)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != text {
		t.Errorf("the file is now %s, %v", now, err)
	}
	line{[]string{"settings", "reset"}, exitOK, "before-reset"}.check(t) // the way out
	line{[]string{"settings", "get", "break.length"}, exitOK, "3m"}.check(t)
}

func TestSettingsInAnEditor(t *testing.T) {
	home := inHome(t)
	path := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	t.Setenv("TMPDIR", home)
	t.Setenv("VISUAL", "")
	edit := func(script string) { t.Setenv("EDITOR", script) }

	edit("true")
	line{[]string{"settings", "edit"}, exitOK, "Nothing was changed."}.check(t)
	edit("sed -i 's/^length = .*/length = \"7m\" # mine/'")
	line{[]string{"settings", "edit"}, exitOK, "The settings are changed."}.check(t)
	if text, err := os.ReadFile(path); err != nil || !strings.Contains(string(text), `length = "7m" # mine`) {
		t.Errorf("the file is not what was written, word for word: %s, %v", text, err)
	}
	edit("sed -i 's/^length = .*/length = \"7h\"/'")
	line{[]string{"settings", "edit"}, exitUsage, "break.length: 7h is out of range"}.check(t)
	line{[]string{"settings", "get", "break.length"}, exitOK, "7m"}.check(t)
	if kept, err := filepath.Glob(filepath.Join(home, "posturebreak-settings-*.toml")); err != nil || len(kept) != 1 {
		t.Errorf("what was written is kept in %v, %v", kept, err)
	}
	edit("printf '\\n# elsewhere\\n' >> '" + path + "'; sed -i 's/7m/8m/'")
	line{[]string{"settings", "edit"}, exitFailed, "changed by something else meanwhile"}.check(t)
	edit("false")
	line{[]string{"settings", "edit"}, exitFailed, "the editor failed"}.check(t)
}

func TestOpen(t *testing.T) {
	inHome(t)
	for _, l := range []line{
		{[]string{"open"}, exitNotRunning, "not running"},
		{[]string{"open", "history"}, exitNotRunning, "not running"},
		{[]string{"open", "stretches", "row"}, exitNotRunning, "not running"},
		{[]string{"open", "pictures"}, exitUsage, "choose from today, stretches, history, settings"},
		{[]string{"open", "history", "row"}, exitUsage, "makes no sense"},
	} {
		l.check(t)
	}
}

func TestDiagnosticsNameNobody(t *testing.T) {
	home := inHome(t)
	writeOwn(t, home, "config_home/posturebreak/settings.toml", "[[reminder]]\nid = 'secret'\nname = 'Secret'\nschedule = '@hourly'\n")
	code, text, stderr := try("diagnostics")
	if code != exitOK || !strings.Contains(text, "schedule = '@hourly'") || !strings.Contains(text, "Posture Break dev") {
		t.Errorf("exit code %d, %s%s", code, text, stderr)
	}
	if strings.Contains(strings.ToLower(text), "secret") || strings.Contains(text, home) {
		t.Errorf("the diagnostics name somebody:\n%s", text)
	}
}

func TestLogTail(t *testing.T) {
	tail := &logTail{}
	for range logKept {
		if _, err := tail.Write([]byte("old\n")); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tail.Write([]byte("new\n")); err != nil {
		t.Fatal(err)
	}
	if lines := tail.lines(); len(lines) != logKept || lines[logKept-1] != "new" {
		t.Errorf("%d lines, the last is %q", len(lines), lines[len(lines)-1])
	}
}

func TestTheHistoryForOthers(t *testing.T) {
	inHome(t)
	for _, l := range []line{
		{[]string{"history", "summary"}, exitOK, "There is nothing in it."},
		{[]string{"history", "summary", "--json", "--year", "2025"}, exitOK, `"year": 2025`},
		{[]string{"history", "export"}, exitOK, "date,time,due,outcome,stretch"},
		{[]string{"history", "export", "--format", "json"}, exitOK, "[]\n"},
		{[]string{"history", "export", "--format", "xls"}, exitUsage, "choose csv or json"},
		{[]string{"history", "delete"}, exitNotRunning, "not running"},
		{[]string{"history", "restore"}, exitNotRunning, "not running"},
		{[]string{"mute", "row", "7"}, exitNotRunning, "not running"},
		{[]string{"mute", "row", "0"}, exitUsage, "is no number of days"},
		{[]string{"favourite", "row"}, exitNotRunning, "not running"},
		{[]string{"favourite", "row", "on"}, exitUsage, "makes no sense"},
	} {
		l.check(t)
	}
}
