package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// layouts are the steps from an empty database to today's layout, in order. A step that was released is never changed.
func layouts() []string {
	return []string{`
CREATE TABLE entry (
	id        TEXT PRIMARY KEY, -- reminder@planned time: the same break is never kept twice
	at        INTEGER NOT NULL, -- UTC, milliseconds since 1970
	day       TEXT    NOT NULL, -- local date at that moment, so that travel moves no day
	zone      INTEGER NOT NULL, -- local offset at that moment, in seconds east of UTC
	due       INTEGER NOT NULL, -- UTC, milliseconds since 1970
	reminder  TEXT    NOT NULL,
	outcome   TEXT    NOT NULL, -- taken, skipped, snoozed, natural, missed, held
	stretch   TEXT    NOT NULL,
	variant   TEXT    NOT NULL,
	completed INTEGER NOT NULL, -- phases done
	phases    INTEGER NOT NULL, -- phases there were
	length    INTEGER NOT NULL, -- milliseconds
	felt      TEXT    NOT NULL,
	meaning   TEXT    NOT NULL,
	reason    TEXT    NOT NULL
) STRICT;
CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_day ON entry (day);
CREATE TABLE decision (
	at    INTEGER NOT NULL, -- UTC, milliseconds since 1970
	zone  INTEGER NOT NULL, -- seconds east of UTC
	code  TEXT    NOT NULL,
	words TEXT    NOT NULL
) STRICT;
CREATE INDEX decision_at ON decision (at);
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`, `
ALTER TABLE entry ADD COLUMN area TEXT NOT NULL DEFAULT ''; -- region of the body, with muted and unmuted
`, `
DROP INDEX entry_day;
CREATE INDEX entry_day ON entry (day, outcome, stretch); -- all that is counted over the whole history
CREATE TABLE deleted_entry AS SELECT * FROM entry WHERE 0; -- a deletion that can be undone; change it as entry is changed
CREATE TABLE deleted_decision AS SELECT * FROM decision WHERE 0;
`}
}

// layoutWithArea is the layout since which an entry has a region of the body.
const layoutWithArea = 2

// ErrNewer is returned for a database that a later version of the program has written.
var ErrNewer = errors.New("the history was written by a later version of Posture Break; start that one")

// migrate brings the database to today's layout, each step in a transaction of its own. A copy is kept before the first.
func (h *History) migrate(ctx context.Context) error {
	var version int
	if err := h.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read layout: %w", err)
	}
	steps := layouts()
	if version > len(steps) {
		return ErrNewer
	}
	if version > 0 && version < len(steps) {
		if err := h.copyBefore(ctx, version); err != nil {
			return err
		}
	}
	for ; version < len(steps); version++ {
		if err := h.step(ctx, steps[version], version+1); err != nil {
			return fmt.Errorf("change layout to %d: %w", version+1, err)
		}
	}
	return nil
}

func (h *History) copyBefore(ctx context.Context, version int) error {
	if _, err := h.db.ExecContext(ctx, "VACUUM INTO ?", fmt.Sprintf("%s.layout-%d", h.path, version)); err != nil {
		return fmt.Errorf("keep a copy: %w", err)
	}
	return nil
}

func (h *History) step(ctx context.Context, statements string, version int) error {
	tx, err := h.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	if _, err := tx.ExecContext(ctx, statements); err != nil {
		return fmt.Errorf("run: %w", err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return fmt.Errorf("note: %w", err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// damaged says whether the file itself is broken, so that moving it aside helps.
func damaged(err error) bool {
	var code *sqlite.Error
	if errors.As(err, &code) {
		primary := code.Code() & 0xff
		return primary == sqlite3.SQLITE_CORRUPT || primary == sqlite3.SQLITE_NOTADB
	}
	return errors.Is(err, errDamaged)
}

// moveAside renames a database and its companions, so that nothing is lost and a new one can be begun.
func moveAside(path string, at time.Time) (string, error) {
	aside := fmt.Sprintf("%s.damaged-%s", path, at.Format("2006-01-02T15-04-05"))
	if err := os.Rename(path, aside); err != nil {
		return "", fmt.Errorf("move history aside: %w", err)
	}
	for _, companion := range []string{"-wal", "-shm"} {
		if err := os.Rename(path+companion, aside+companion); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", fmt.Errorf("move history aside: %w", err)
		}
	}
	return aside, nil
}

// get reads a kept value; "" when there is none.
func (h *History) get(ctx context.Context, name string) (string, error) {
	var value string
	err := h.db.QueryRowContext(ctx, "SELECT value FROM kept WHERE name = ?", name).Scan(&value)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("read %s: %w", name, err)
	}
	return value, nil
}

func (h *History) set(ctx context.Context, name, value string) error {
	if _, err := h.db.ExecContext(ctx, keep, name, value); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

const keep = "INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
