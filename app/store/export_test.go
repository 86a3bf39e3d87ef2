package store

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/reminders"
)

// exported is what the history is, in a format.
func exported(t *testing.T, dir string, format Format) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "history")
	if err := ExportFile(t.Context(), dir, path, format); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheHistoryIsExported(t *testing.T) {
	dir := t.TempDir()
	h := openIn(t, dir)
	odd := reminders.Entry{
		ID: "=cmd@1", At: noon(20), Due: noon(20), Reminder: "+1", Outcome: reminders.Missed, Length: 90 * time.Second,
		Reason: "-1; \"quoted\",\nand on two lines", Stretch: "row", Phases: 3,
	}
	entries := []reminders.Entry{odd, {ID: "b", At: noon(21), Due: noon(21), Outcome: reminders.Taken, Completed: 3, Phases: 3}}
	if err := h.Commit(t.Context(), Change{Entries: entries}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(exported(t, dir, CSV))).ReadAll()
	if err != nil || len(rows) != 3 || len(rows[0]) != len(columns()) {
		t.Fatalf("%d lines, %v", len(rows), err)
	}
	cell := func(column string) string {
		for i, name := range rows[0] {
			if name == column {
				return rows[1][i]
			}
		}
		return "no such column"
	}
	for column, want := range map[string]string{
		"date": noon(20).Format(time.DateOnly), "time": noon(20).Format(time.TimeOnly), "outcome": "missed", "seconds": "90",
		"id": "'=cmd@1", "reminder": "'+1", "reason": "'" + odd.Reason, "phases": "3",
	} {
		if got := cell(column); got != want {
			t.Errorf("%s is %q, want %q", column, got, want)
		}
	}
	var back []reminders.Entry
	if err := json.Unmarshal([]byte(exported(t, dir, JSON)), &back); err != nil || len(back) != 2 || back[0].Reason != odd.Reason || !back[1].At.Equal(noon(21)) {
		t.Errorf("read back: %+v, %v", back, err)
	}
}

func TestNothingIsExported(t *testing.T) {
	dir := t.TempDir()
	if text := exported(t, dir, JSON); text != "[]\n" {
		t.Errorf("as JSON: %q", text)
	}
	if text := exported(t, dir, CSV); strings.Count(text, "\n") != 1 {
		t.Errorf("as CSV: %q", text)
	}
	if err := ExportFile(t.Context(), dir, filepath.Join(dir, "nowhere", "x"), CSV); err == nil {
		t.Error("a folder that is not there can be written to")
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestOwnStretches(t *testing.T) {
	dir := t.TempDir()
	text, err := os.ReadFile("../../assets/stretches/wall-angel.toml")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"changed.toml": string(text),
		"mine.toml":    strings.Replace(string(text), `"wall-angel"`, `"my-angel"`, 1),
		"broken.toml":  "id = ", "note.txt": "not a stretch",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	own := OwnStretches(dir)
	if len(own) != 2 || own[0] != (OwnStretch{"wall-angel", filepath.Join(dir, "changed.toml"), true}) || own[1] != (OwnStretch{"my-angel", filepath.Join(dir, "mine.toml"), false}) {
		t.Errorf("found %+v", own)
	}
	if own := OwnStretches(filepath.Join(dir, "nowhere")); own != nil {
		t.Errorf("found %+v", own)
	}
}
