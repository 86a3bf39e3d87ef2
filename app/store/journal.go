package store

import (
	"context"
	"time"

	"posturebreak/reminders"
)

// ReadJournal reads the decisions since a moment from the database in dir, oldest first, and changes nothing there. The
// program may be running and writing at the same time. A database that is not there yet has decided nothing.
func ReadJournal(ctx context.Context, dir string, since time.Time) ([]reminders.Decision, error) {
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return nil, err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	return h.Journal(ctx, since)
}
