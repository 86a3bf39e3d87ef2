package store

import (
	"context"
	"time"

	"posturebreak/reminders"
)

// Archive reads the database in a folder, each time anew and without writing, so that whoever writes at the same time is not
// kept from it, and nothing is held in memory between two looks.
type Archive struct{ dir string }

// NewArchive returns the archive of the database in dir, which need not be there yet.
func NewArchive(dir string) Archive { return Archive{dir} }

// Year counts the history of one year: see [ReadYear].
func (a Archive) Year(ctx context.Context, year int) (Year, error) { return ReadYear(ctx, a.dir, year) }

// Days tells what became of the breaks of each day: see [ReadDays].
func (a Archive) Days(ctx context.Context) ([]reminders.BreakDay, error) {
	return ReadDays(ctx, a.dir)
}

// Day reads the entries of one local date: see [ReadDay].
func (a Archive) Day(ctx context.Context, date string) ([]reminders.Entry, error) {
	return ReadDay(ctx, a.dir, date)
}

// Journal reads the decisions since a moment: see [ReadJournal].
func (a Archive) Journal(ctx context.Context, since time.Time) ([]reminders.Decision, error) {
	return ReadJournal(ctx, a.dir, since)
}

// Export writes the whole history to a file: see [ExportFile].
func (a Archive) Export(ctx context.Context, path string, format Format) error {
	return ExportFile(ctx, a.dir, path, format)
}
