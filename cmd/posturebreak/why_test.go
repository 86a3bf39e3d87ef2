package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// historyFile writes entries as history --json prints them.
func historyFile(t *testing.T, entries ...reminders.Entry) string {
	t.Helper()
	text, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "history.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// taken is a stretch that was done on a day of March 2026.
func taken(id string, day, hour int, felt stretch.Felt) reminders.Entry {
	at := time.Date(2026, time.March, day, hour, 0, 0, 0, time.FixedZone("", 3600))
	return reminders.Entry{
		ID: "a@" + at.Format(time.RFC3339), At: at, Due: at, Outcome: reminders.Taken, Stretch: id, Completed: 9, Phases: 9, Felt: felt,
	}
}

// asked runs why --json and reads what it prints.
func asked(t *testing.T, args ...string) ranking {
	t.Helper()
	code, stdout, stderr := try(append([]string{"why", "--json"}, args...)...)
	if code != exitOK || stderr != "" {
		t.Fatalf("%v: exit code %d, %s", args, code, stderr)
	}
	var r ranking
	if err := json.Unmarshal([]byte(stdout), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWhyFromAHistoryFile(t *testing.T) {
	inHome(t)
	skipped := taken("doorway", 3, 11, "")
	skipped.Outcome, skipped.Meaning, skipped.Completed = reminders.Skipped, reminders.NotAgain, 0
	file := historyFile(t,
		taken("cross-arm", 4, 10, stretch.Hurt), taken("seated-twist", 2, 10, stretch.Good), taken("seated-twist", 3, 10, stretch.Good),
		taken("seated-twist", 4, 9, stretch.Good), skipped, taken("thoracic-extension", 9, 10, stretch.NotSaid))
	r := asked(t, "--history", file, "--at", "2026-03-04T15:00:00+01:00")
	if len(r.Picks)+len(r.LeftOut) != 22 || r.At.Format(time.RFC3339) != "2026-03-04T15:00:00+01:00" {
		t.Fatalf("%d picks and %d left out at %v", len(r.Picks), len(r.LeftOut), r.At)
	}
	left := map[string]string{}
	for _, o := range r.LeftOut {
		left[o.Stretch] = o.Code + ": " + o.Words
	}
	if left["cross-arm"] != "hurt: It hurt 5 hours ago." || left["doorway"] != "muted: You have muted it." || !strings.HasPrefix(left["sphinx"], "desk-only") {
		t.Errorf("left out are %v", left)
	}
	for i, p := range r.Picks {
		sum := 0.0
		for _, reason := range append(p.Reasons, p.Against...) {
			sum += reason.Points
		}
		if p.Rank != i+1 || i > 0 && p.Score > r.Picks[i-1].Score || math.Abs(sum-p.Score) > 1e-9 || p.Why != p.Reasons[0].Words {
			t.Errorf("place %d: %+v", i+1, p)
		}
		if p.Stretch == "seated-twist" && p.Against[0].Code != "today" {
			t.Errorf("against the twist of this morning speaks %+v", p.Against)
		}
		if p.Stretch == "thoracic-extension" && p.Reasons[len(p.Reasons)-1].Code == "earlier" {
			t.Error("what is done later is known before")
		}
	}
	one := asked(t, "cross-arm", "--history", file, "--at", "2026-03-12T15:00:00+01:00")
	if len(one.Picks) != 1 || len(one.LeftOut) != 0 || one.Picks[0].Against[0].Code != "hurt" {
		t.Errorf("eight days after the pain: %+v", one)
	}
}

func TestWhyShowsHowTheDoseGrows(t *testing.T) {
	inHome(t)
	var entries []reminders.Entry
	for day := range 6 {
		entries = append(entries, taken("cross-arm", 2+day, 10, stretch.Good))
	}
	p := asked(t, "cross-arm", "--history", historyFile(t, entries...), "--at", "2026-03-20T10:00:00+01:00").Picks[0]
	if p.Dose != (stretch.Amount{Hold: 30, Reps: 2, Sets: 1}) || p.Least.Hold != 10 || p.Most.Hold != 30 {
		t.Errorf("after six good answers the dose is %+v of %+v to %+v", p.Dose, p.Least, p.Most)
	}
}

// TestWhyReadsWhatHistoryPrints also holds that the kept state, and the entries it came from, tell the same.
func TestWhyReadsWhatHistoryPrints(t *testing.T) {
	home := inHome(t)
	data := filepath.Join(home, "data_home", "posturebreak")
	kept, _, err := store.OpenHistory(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	entries := []reminders.Entry{taken("doorway", 4, 10, stretch.Good), taken("seated-twist", 4, 12, stretch.NotSaid)}
	catalogue, err := store.Catalogue("")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := reminders.NewRules(reminders.DefaultSettings(), catalogue)
	if err != nil {
		t.Fatal(err)
	}
	state := rules.Relearn(entries)
	state.Version, state.At = reminders.StateVersion, entries[1].At
	if err := kept.Commit(t.Context(), store.Change{Entries: entries, State: state}); err != nil {
		t.Fatal(err)
	}
	defer kept.Close() // the program keeps running beside the questions
	code, stdout, stderr := try("history", "--json")
	if code != exitOK || stderr != "" || !strings.Contains(stdout, `"felt": "good"`) {
		t.Fatalf("exit code %d, %s%s", code, stdout, stderr)
	}
	file := filepath.Join(home, "export.json")
	if err := os.WriteFile(file, []byte(stdout), 0o600); err != nil {
		t.Fatal(err)
	}
	_, own, _ := try("why", "--json", "--at", "2026-03-05T10:00:00+01:00")
	_, read, _ := try("why", "--json", "--at", "2026-03-05T10:00:00+01:00", "--history", file)
	if own != read || !strings.Contains(own, "Last done yesterday.") {
		t.Errorf("by the kept state:\n%s\nby the export:\n%s", own, read)
	}
	if _, words, _ := try("history", "--since", "2026-03-04"); !strings.Contains(words, "Wed 4 Mar 2026 10:00  taken  doorway  good") {
		t.Errorf("in words it is %q", words)
	}
	if _, before, _ := try("why", "--at", "2026-03-04T09:00:00+01:00"); !strings.Contains(before, "You have not done this one yet.") || strings.Contains(before, "Last done") {
		t.Errorf("before it all: %s", before)
	}
}

func TestWhyRefuses(t *testing.T) {
	dir := inHome(t)
	broken := map[string]string{
		"it is no JSON array":          `{"at": 1}`,
		"something stands behind":      `[] []`,
		"entry 1: at is missing":       `[{"outcome": "taken"}]`,
		`outcome "danced" is not`:      `[{"at": "2026-03-04T10:00:00Z", "outcome": "danced"}]`,
		"9 of 3 phases":                `[{"at": "2026-03-04T10:00:00Z", "outcome": "taken", "completed": 9, "phases": 3}]`,
		`felt "great" is not known`:    `[{"at": "2026-03-04T10:00:00Z", "outcome": "taken", "felt": "great"}]`,
		`meaning "bored" is not known`: `[{"at": "2026-03-04T10:00:00Z", "outcome": "skipped", "meaning": "bored"}]`,
	}
	for says, text := range broken {
		path := filepath.Join(dir, "broken.json")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, stderr := try("why", "--history", path); code != exitUsage || !strings.Contains(stderr, says) {
			t.Errorf("%s: exit code %d, %s", text, code, stderr)
		}
	}
	for line, says := range map[string]string{
		"why somersault":          `no stretch "somersault"`,
		"why --at noon":           `--at "noon" is no moment`,
		"why --reminder none":     `no reminder "none"`,
		"why --place moon":        `no place "moon"`,
		"why --history /nowhere":  "no such file",
		"place moon":              `no place "moon"; choose from my desk, meeting room`,
		"history --since someday": `--since "someday" is no moment`,
	} {
		if code, _, stderr := try(strings.Fields(line)...); code != exitUsage || !strings.Contains(stderr, says) {
			t.Errorf("%s: exit code %d, %s", line, code, stderr)
		}
	}
	if code, _, _ := try("unmute", "doorway"); code != exitNotRunning {
		t.Errorf("unmute without the program: exit code %d", code)
	}
}

func TestPlaceDecidesWhatIsPossible(t *testing.T) {
	inHome(t)
	if code, stdout, _ := try("place"); code != exitOK || !strings.Contains(stdout, "* none: at a desk; with chair, wall, doorway, mat") {
		t.Errorf("at first: %d, %s", code, stdout)
	}
	if code, stdout, stderr := try("place", "standing", "desk"); code != exitOK || stdout != "Your place: standing desk.\n" {
		t.Fatalf("exit code %d, %s%s", code, stdout, stderr)
	}
	if _, stdout, _ := try("place"); !strings.Contains(stdout, "* standing desk: at a desk, standing; with wall, doorway") {
		t.Errorf("then: %s", stdout)
	}
	r := asked(t)
	for _, o := range r.LeftOut {
		if o.Stretch == "seated-twist" && o.Code != "position" {
			t.Errorf("the seated twist is left out as %+v", o)
		}
	}
	if r.Place != "standing desk" || len(r.Picks) != 5 {
		t.Errorf("at %q there are %d picks", r.Place, len(r.Picks))
	}
	if code, _, _ := try("place", "none"); code != exitOK || asked(t).Place != "" {
		t.Error("there is no way back from a place")
	}
}

func TestStretchesSayWhatIsSpared(t *testing.T) {
	home := inHome(t)
	path := filepath.Join(home, "config_home", "posturebreak", "settings.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("[stretch]\nmute = ['doorway']\nspare = ['shoulders']\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	code, stdout, stderr := try("stretches", "--json")
	var all []listed
	if err := json.Unmarshal([]byte(stdout), &all); code != exitOK || err != nil {
		t.Fatalf("exit code %d, %v, %s", code, err, stderr)
	}
	for _, s := range all {
		code := ""
		if s.Spared != nil {
			code = s.Spared.Code
		}
		if want := map[string]string{"doorway": "muted", "cross-arm": "spared"}[s.ID]; code != want {
			t.Errorf("%s is spared as %q, want %q", s.ID, code, want)
		}
	}
	if _, words, _ := try("stretches"); !strings.Contains(words, "You have muted it.") || !strings.Contains(words, "You spare your shoulders.") {
		t.Errorf("in words: %s", words)
	}
}
