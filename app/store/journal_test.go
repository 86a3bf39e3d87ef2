package store

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"posturebreak/reminders"
)

func decided(day int, code string) Change {
	return Change{Decisions: []reminders.Decision{{At: noon(day), Code: code, Words: "A sentence."}}}
}

func TestReadJournalBesideTheRunningProgram(t *testing.T) {
	dir := t.TempDir()
	if journal, err := ReadJournal(t.Context(), dir, noon(1)); err != nil || len(journal) != 0 {
		t.Errorf("without a database: %v, %v", journal, err)
	}
	h := openIn(t, dir)
	for day, code := range []string{"old", "offered", "taken"} {
		if err := h.Commit(t.Context(), decided(day+1, code)); err != nil {
			t.Fatal(err)
		}
	}
	journal, err := ReadJournal(t.Context(), dir, noon(2).Add(-time.Minute))
	if err != nil || len(journal) != 2 || journal[0].Code != "offered" || journal[1].Code != "taken" {
		t.Fatalf("read %+v, %v", journal, err)
	}
	if !journal[0].At.Equal(noon(2)) || journal[0].Words != "A sentence." {
		t.Errorf("read %+v", journal[0])
	}
	if err := h.Commit(t.Context(), decided(4, "later")); err != nil {
		t.Errorf("the reader is in the way of the writer: %v", err)
	}
}

func TestReadJournalAfterTheEnd(t *testing.T) {
	dir := t.TempDir()
	h, _, err := OpenHistory(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Commit(t.Context(), decided(1, "quit")); err != nil {
		t.Fatal(err)
	}
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(filepath.Join(dir, databaseName))
	if err != nil {
		t.Fatal(err)
	}
	journal, err := ReadJournal(t.Context(), dir, noon(1))
	if err != nil || len(journal) != 1 || journal[0].Code != "quit" {
		t.Errorf("read %+v, %v", journal, err)
	}
	after, err := os.ReadFile(filepath.Join(dir, databaseName))
	if err != nil || string(before) != string(after) {
		t.Errorf("reading has changed the database: %v", err)
	}
}

func TestReadJournalThatIsNone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, databaseName), []byte("this is no database, though it is long enough to be one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if journal, err := ReadJournal(t.Context(), dir, noon(1)); err == nil {
		t.Errorf("read %+v from what is no database", journal)
	}
}
