package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"posturebreak/reminders"
)

// Past is what the database in a folder tells, without changing anything in it.
type Past struct {
	State   reminders.State   // the zero state where none was kept
	Entries []reminders.Entry // oldest first
}

// ReadPast reads the state and all entries since a moment from the database in dir. The program may be running and writing at
// the same time. A database that is not there yet tells nothing.
func ReadPast(ctx context.Context, dir string, since time.Time) (Past, error) {
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return Past{}, err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	state, err := h.State(ctx)
	if err != nil {
		return Past{}, h.failed("read", err)
	}
	entries, err := h.Entries(ctx, since, farAhead())
	return Past{State: state, Entries: entries}, err
}

// farAhead is after every entry, also after those of a clock that was wrong.
func farAhead() time.Time { return time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC) }

// openToRead opens the database in dir so that nothing can be written; nil where there is none.
func openToRead(ctx context.Context, dir string) (*History, error) {
	path := filepath.Join(dir, databaseName)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	options := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(2000)", "query_only(true)", "cache_size(-256)"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, fmt.Errorf("open history %s: %w", path, err)
	}
	h := &History{db: db, path: path}
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&h.layout); err != nil {
		_ = db.Close()
		return nil, h.failed("read", err)
	}
	return h, nil
}
