package store

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// openIn opens the history in dir and closes it after the test.
func openIn(t testing.TB, dir string) *History {
	t.Helper()
	h, movedTo, err := OpenHistory(t.Context(), dir)
	if err != nil || movedTo != "" {
		t.Fatalf("open: %v, moved to %q", err, movedTo)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func noon(day int) time.Time {
	return time.Date(2026, 11, day, 12, 0, 0, 0, time.FixedZone("", 3600))
}

func entry(day int) reminders.Entry {
	return reminders.Entry{
		ID: fmt.Sprintf("stretch@%d", day), At: noon(day), Due: noon(day).Add(-3 * time.Minute), Reminder: "stretch",
		Outcome: reminders.Taken, Stretch: "row", Variant: "band", Completed: 7, Phases: 9, Length: 95 * time.Second,
		Felt: stretch.Good, Meaning: reminders.NotNow, Reason: "because",
	}
}

func TestWhatIsCommittedComesBack(t *testing.T) {
	dir := t.TempDir()
	h := openIn(t, dir)
	state := reminders.State{Version: reminders.StateVersion, Zone: "Europe/Berlin", Day: "2026-11-02", Plans: map[string]reminders.Plan{"stretch": {At: noon(3).UTC()}}}
	change := Change{
		State:     state,
		Entries:   []reminders.Entry{entry(2), entry(3)},
		Decisions: []reminders.Decision{{At: noon(2), Code: "taken", Words: "You did a stretch."}},
	}
	if err := h.Commit(t.Context(), change); err != nil {
		t.Fatal(err)
	}
	again := entry(3)
	again.Felt = stretch.Hurt
	if err := h.Commit(t.Context(), Change{State: state, Entries: []reminders.Entry{again}}); err != nil {
		t.Fatal(err)
	}
	entries, err := h.Entries(t.Context(), noon(1), noon(9))
	if err != nil || len(entries) != 2 {
		t.Fatalf("read %+v, %v", entries, err)
	}
	for i, want := range []reminders.Entry{entry(2), again} {
		if got := entries[i]; !got.At.Equal(want.At) || got.At.Format(time.RFC3339) != want.At.Format(time.RFC3339) {
			t.Errorf("the moment is %v, want %v", got.At, want.At)
		}
		entries[i].At, entries[i].Due = want.At, want.Due
		if !reflect.DeepEqual(entries[i], want) {
			t.Errorf("read %+v, want %+v", entries[i], want)
		}
	}
	if back, err := h.State(t.Context()); err != nil || back.Zone != state.Zone || !back.Plans["stretch"].At.Equal(noon(3)) {
		t.Errorf("the state is %+v, %v", back, err)
	}
	journal, err := h.Journal(t.Context(), noon(1))
	if err != nil || len(journal) != 1 || journal[0].Words != "You did a stretch." {
		t.Errorf("the journal is %+v, %v", journal, err)
	}
	if some, err := h.Entries(t.Context(), noon(3), noon(9)); err != nil || len(some) != 1 {
		t.Errorf("from the third on: %+v, %v", some, err)
	}
}

func TestTheJournalForgets(t *testing.T) {
	h := openIn(t, t.TempDir())
	for day := 1; day <= 20; day++ {
		if err := h.Commit(t.Context(), Change{Decisions: []reminders.Decision{{At: noon(day), Code: "x", Words: "y"}}}); err != nil {
			t.Fatal(err)
		}
	}
	journal, err := h.Journal(t.Context(), noon(1))
	if err != nil || len(journal) != 15 {
		t.Errorf("%d decisions are kept, %v; want those of 14 days", len(journal), err)
	}
}

func TestANewDatabaseHasNoState(t *testing.T) {
	h := openIn(t, t.TempDir())
	if s, err := h.State(t.Context()); err != nil || !reflect.DeepEqual(s, reminders.State{}) {
		t.Errorf("got %+v, %v", s, err)
	}
	if err := h.set(t.Context(), "state", `{"version": 99}`); err != nil {
		t.Fatal(err)
	}
	if s, err := h.State(t.Context()); err != nil || s.Version != 0 {
		t.Errorf("a state of another version is read as %+v, %v", s, err)
	}
	if err := h.set(t.Context(), "state", `{"version": `); err != nil {
		t.Fatal(err)
	}
	if s, err := h.State(t.Context()); err != nil || s.Version != 0 {
		t.Errorf("half a state is read as %+v, %v", s, err)
	}
}

func TestADamagedDatabaseIsMovedAside(t *testing.T) {
	for name, damage := range map[string]func(t *testing.T, path string){
		"no database at all": func(t *testing.T, path string) {
			overwrite(t, path, 0, []byte("this was never a database, and is long enough"))
		},
		"a page lost": func(t *testing.T, path string) { overwrite(t, path, 4096, make([]byte, 3*4096)) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, databaseName)
			h, _, err := OpenHistory(t.Context(), dir)
			if err != nil {
				t.Fatal(err)
			}
			for day := range 28 {
				if err := h.Commit(t.Context(), Change{Entries: []reminders.Entry{entry(day)}}); err != nil {
					t.Fatal(err)
				}
			}
			if err := h.db.Close(); err != nil { // and not h.Close: as after a crash
				t.Fatal(err)
			}
			damage(t, path)
			h, movedTo, err := OpenHistory(t.Context(), dir)
			if err != nil {
				t.Fatal(err)
			}
			defer h.Close()
			if _, statErr := os.Stat(movedTo); statErr != nil {
				t.Errorf("it was moved to %q: %v", movedTo, statErr)
			}
			if err := h.Commit(t.Context(), Change{Entries: []reminders.Entry{entry(1)}}); err != nil {
				t.Errorf("the new one does not work: %v", err)
			}
		})
	}
}

func overwrite(t *testing.T, path string, at int64, with []byte) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if at == 0 {
		if err := file.Truncate(0); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := file.WriteAt(with, at); err != nil {
		t.Fatal(err)
	}
}

func TestALaterLayoutIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	h, _, err := OpenHistory(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.db.ExecContext(t.Context(), "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	if _, movedTo, err := OpenHistory(t.Context(), dir); err == nil || movedTo != "" {
		t.Errorf("opened, %v, moved to %q", err, movedTo)
	}
}

// TestAnEarlierLayout holds that a database of an earlier version is read as it is, and brought up to date when it is opened.
func TestAnEarlierLayout(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, databaseName))
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		layouts()[0], "PRAGMA user_version = 1",
		`INSERT INTO entry VALUES ('a@1', 1795950000000, '2026-11-29', 3600, 1795950000000, 'a', 'taken', 'row', '', 3, 3, 1000, '', '', '')`,
	} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	past, err := ReadPast(t.Context(), dir, time.Time{})
	if err != nil || len(past.Entries) != 1 || past.Entries[0].Area != "" {
		t.Errorf("it is read as %+v, %v", past.Entries, err)
	}
	h := openIn(t, dir)
	muted := reminders.Entry{ID: "b", At: noon(30), Due: noon(30), Outcome: reminders.Muted, Area: "shoulders", Length: 7 * 24 * time.Hour}
	if err := h.Commit(t.Context(), Change{Entries: []reminders.Entry{muted}}); err != nil {
		t.Fatal(err)
	}
	entries, err := h.Entries(t.Context(), time.Time{}, farAhead())
	if err != nil || len(entries) != 2 || !reflect.DeepEqual(entries[1], muted) {
		t.Errorf("it is opened as %+v, %v", entries, err)
	}
}

func TestAFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, _, err := OpenHistory(t.Context(), filepath.Join(file, "data")); err == nil {
		t.Error("a folder inside a file was made")
	}
}

func TestOwnStretchesLieOverTheBuiltInOnes(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "hide.toml"), []byte("format = 1\nid = 'sphinx'\nhide = true\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "broken.toml"), []byte("format = 1\nid = 'x'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Catalogue(dir)
	if err == nil {
		t.Error("a broken file is no error")
	}
	if _, ok := c.ByID("sphinx"); ok || c.Len() != 21 {
		t.Errorf("the catalogue holds %d stretches", c.Len())
	}
}

func BenchmarkCommit(b *testing.B) {
	h := openIn(b, b.TempDir())
	for i := 0; b.Loop(); i++ {
		if err := h.Commit(b.Context(), Change{Entries: []reminders.Entry{entry(i)}}); err != nil {
			b.Fatal(err)
		}
	}
}

// filesWith names the files in dir in which a text stands.
func filesWith(t *testing.T, dir, text string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(content, []byte(text)) {
			found = append(found, filepath.Base(path))
		}
	}
	return found
}
