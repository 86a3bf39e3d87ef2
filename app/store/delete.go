package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"posturebreak/reminders"
)

// deletedState names the state as it was before a deletion.
const deletedState = "deleted-state"

// Delete puts the whole history and the journal aside, so that [History.Restore] can bring them back, also after a crash. It
// answers how many entries there were. What an earlier deletion put aside stays there.
func (h *History) Delete(ctx context.Context) (int, error) {
	n := 0
	err := h.change(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM entry").Scan(&n); err != nil {
			return fmt.Errorf("count: %w", err)
		}
		return all(ctx, tx,
			"INSERT INTO deleted_entry SELECT * FROM entry", "DELETE FROM entry",
			"INSERT INTO deleted_decision SELECT * FROM decision", "DELETE FROM decision",
			"INSERT INTO kept SELECT '"+deletedState+"', value FROM kept WHERE name = 'state' ON CONFLICT DO NOTHING",
		)
	})
	return n, err
}

// Restore brings back what was deleted and answers how many entries that are, with the state as it was then and what has come
// into the history since.
func (h *History) Restore(ctx context.Context) (n int, then reminders.State, since []reminders.Entry, err error) {
	since, err = h.Entries(ctx, time.Time{}, farAhead())
	if err != nil {
		return 0, then, nil, err
	}
	text, err := h.get(ctx, deletedState)
	if err != nil {
		return 0, then, nil, h.failed("read", err)
	}
	if text != "" {
		if err := json.Unmarshal([]byte(text), &then); err != nil {
			return 0, then, nil, h.failed("read", err)
		}
	}
	n, err = h.Deleted(ctx)
	if err != nil {
		return 0, then, nil, err
	}
	err = h.change(ctx, func(tx *sql.Tx) error {
		return all(ctx, tx,
			"INSERT OR IGNORE INTO entry SELECT * FROM deleted_entry", "DELETE FROM deleted_entry",
			"CREATE TEMP TABLE later AS SELECT * FROM decision", "DELETE FROM decision",
			"INSERT INTO decision SELECT * FROM deleted_decision", "INSERT INTO decision SELECT * FROM later", "DROP TABLE later",
			"DELETE FROM deleted_decision", "DELETE FROM kept WHERE name = '"+deletedState+"'",
		)
	})
	return n, then, since, err
}

// Deleted is how many entries [History.Restore] could bring back.
func (h *History) Deleted(ctx context.Context) (int, error) {
	n := 0
	if err := h.db.QueryRowContext(ctx, "SELECT count(*) FROM deleted_entry").Scan(&n); err != nil {
		return 0, h.failed("read", err)
	}
	return n, nil
}

// Forget deletes for good what was put aside: no trace of it is left in the file, nor in the copies that were made of it before
// its layout was changed. It does nothing where nothing was put aside.
func (h *History) Forget(ctx context.Context) error {
	if text, err := h.get(ctx, deletedState); err != nil || text == "" {
		return err
	}
	err := h.change(ctx, func(tx *sql.Tx) error {
		return all(ctx, tx, "DELETE FROM deleted_entry", "DELETE FROM deleted_decision", "DELETE FROM kept WHERE name = '"+deletedState+"'")
	})
	if err != nil {
		return err
	}
	for _, statement := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := h.db.ExecContext(ctx, statement); err != nil {
			return h.failed("shrink", err)
		}
	}
	copies, err := filepath.Glob(h.path + ".layout-*")
	if err != nil {
		return h.failed("find copies of", err)
	}
	for _, path := range copies {
		if err := os.Remove(path); err != nil {
			return h.failed("remove a copy of", err)
		}
	}
	return nil
}

// change runs do in one transaction.
func (h *History) change(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := h.db.BeginTx(ctx, nil)
	if err != nil {
		return h.failed("write", err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if err := do(tx); err != nil {
		return h.failed("write", err)
	}
	if err := tx.Commit(); err != nil {
		return h.failed("write", err)
	}
	return nil
}

// all executes statements that take no arguments.
func all(ctx context.Context, tx *sql.Tx, statements ...string) error {
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// Note reads what was noted under a name; "" when nothing was.
func (h *History) Note(ctx context.Context, name string) (string, error) {
	return h.get(ctx, "note-"+name)
}

// SetNote notes something under a name, for the next start.
func (h *History) SetNote(ctx context.Context, name, value string) error {
	return h.set(ctx, "note-"+name, value)
}
