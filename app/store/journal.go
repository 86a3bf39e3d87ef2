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

// ReadJournal reads the decisions since a moment from the database in dir, oldest first, and changes nothing there. The
// program may be running and writing at the same time. A database that is not there yet has decided nothing.
func ReadJournal(ctx context.Context, dir string, since time.Time) ([]reminders.Decision, error) {
	path := filepath.Join(dir, databaseName)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	options := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(2000)", "query_only(true)"}}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, fmt.Errorf("open history %s: %w", path, err)
	}
	defer db.Close()
	return (&History{db: db, path: path}).Journal(ctx, since)
}
