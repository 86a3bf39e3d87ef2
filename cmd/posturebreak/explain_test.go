package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"posturebreak/app/store"
	"posturebreak/reminders"
)

func TestSinceWhen(t *testing.T) {
	zone := time.FixedZone("CET", 3600)
	now := time.Date(2026, 11, 21, 15, 30, 0, 0, zone)
	for text, want := range map[string]time.Time{
		"":                          now.Add(-24 * time.Hour),
		"3h":                        now.Add(-3 * time.Hour),
		"90m":                       now.Add(-90 * time.Minute),
		"14:00":                     time.Date(2026, 11, 21, 14, 0, 0, 0, zone),
		"2026-11-20":                time.Date(2026, 11, 20, 0, 0, 0, 0, zone),
		"2026-11-20 08:15":          time.Date(2026, 11, 20, 8, 15, 0, 0, zone),
		"2026-11-20T08:15:00+03:00": time.Date(2026, 11, 20, 6, 15, 0, 0, zone),
	} {
		if got, err := sinceWhen(text, now); err != nil || !got.Equal(want) {
			t.Errorf("--since %q is %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"yesterday", "-3h", "25:00", "0s"} {
		if _, err := sinceWhen(text, now); !errors.Is(err, errUsage) {
			t.Errorf("--since %q: %v", text, err)
		}
	}
}

// atHome gives the test an empty home, and answers the folder of the history.
func atHome(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"} {
		t.Setenv(name, home)
	}
	xdg.Reload()
	t.Cleanup(xdg.Reload)
	return filepath.Join(home, "posturebreak")
}

func TestExplain(t *testing.T) {
	data := atHome(t)
	var out, problems bytes.Buffer
	if code := run([]string{"explain"}, &out, &problems); code != exitOK || !strings.Contains(out.String(), "Nothing was decided since") {
		t.Errorf("with no history: %d, %q, %q", code, out.String(), problems.String())
	}
	h, _, err := store.OpenHistory(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	}()
	at := time.Now().Add(-time.Hour)
	held := reminders.Decision{At: at, Code: "held", Words: "The break of 14:00 waits: you are in a call."}
	if err := h.Commit(t.Context(), store.Change{Decisions: []reminders.Decision{held}}); err != nil {
		t.Fatal(err)
	}

	out.Reset()
	if code := run([]string{"explain"}, &out, &problems); code != exitOK {
		t.Errorf("exit code %d: %s", code, problems.String())
	}
	if want := at.Format("Mon 2 Jan 2006") + "\n  " + at.Format("15:04") + "  " + held.Words + "\n"; out.String() != want {
		t.Errorf("printed %q, want %q", out.String(), want)
	}
	out.Reset()
	var journal []reminders.Decision
	if code := run([]string{"explain", "--since", "2h", "--json"}, &out, &problems); code != exitOK {
		t.Errorf("exit code %d: %s", code, problems.String())
	}
	if err := json.Unmarshal(out.Bytes(), &journal); err != nil || len(journal) != 1 || journal[0].Code != "held" {
		t.Errorf("printed %s, %v", out.String(), err)
	}
	if code := run([]string{"explain", "--since", "soon"}, &out, &problems); code != exitUsage {
		t.Errorf("a senseless moment ended with %d", code)
	}
}
