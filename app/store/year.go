package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Year is the history of one year, counted by the database. Dates are local dates as they were then.
type Year struct {
	Days     []DayCount
	Outcomes []OutcomeCount
	Done     []DoneCount
	Felt     []FeltCount
}

// DayCount is how many breaks of one day ended one way.
type DayCount struct {
	Date    string
	Outcome reminders.Outcome
	Count   int
	Length  time.Duration // of all of them
}

// OutcomeCount is how often breaks ended one way.
type OutcomeCount struct {
	Outcome reminders.Outcome
	Meaning reminders.Meaning // with Skipped
	Count   int
}

// DoneCount is how often a stretch was done as far as this.
type DoneCount struct {
	Stretch, Variant  string
	Phases, Completed int
	Elsewhere         bool // the break was skipped, because it had been done already
	Count             int
	Last              time.Time
}

// FeltCount is how often a stretch was said to feel one way in a month, "2026-11".
type FeltCount struct {
	Month, Stretch string
	Felt           stretch.Felt
	Count          int
}

// ReadYear counts the history of one year in the database in dir and changes nothing there. The program may be running and
// writing at the same time. A database that is not there yet has nothing to count.
func ReadYear(ctx context.Context, dir string, year int) (Year, error) {
	var y Year
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return y, err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	from, to := fmt.Sprintf("%04d-01-01", year), fmt.Sprintf("%04d-12-31", year)
	err = errors.Join(
		h.each(ctx, func(rows *sql.Rows) error {
			var d DayCount
			var milli int64
			err := rows.Scan(&d.Date, &d.Outcome, &d.Count, &milli)
			d.Length = time.Duration(milli) * time.Millisecond
			y.Days = append(y.Days, d)
			return err //nolint:wrapcheck // each does
		}, "SELECT day, outcome, count(*), sum(length) FROM entry WHERE day BETWEEN ? AND ? GROUP BY day, outcome", from, to),
		h.each(ctx, func(rows *sql.Rows) error {
			var o OutcomeCount
			err := rows.Scan(&o.Outcome, &o.Meaning, &o.Count)
			y.Outcomes = append(y.Outcomes, o)
			return err //nolint:wrapcheck // each does
		}, "SELECT outcome, meaning, count(*) FROM entry WHERE day BETWEEN ? AND ? GROUP BY outcome, meaning", from, to),
		h.each(ctx, func(rows *sql.Rows) error {
			var d DoneCount
			var at int64
			var zone int
			err := rows.Scan(&d.Stretch, &d.Variant, &d.Phases, &d.Completed, &d.Elsewhere, &d.Count, &at, &zone)
			d.Last = moment(at, zone)
			y.Done = append(y.Done, d)
			return err //nolint:wrapcheck // each does
		}, `SELECT stretch, variant, phases, completed, outcome <> 'taken' AS elsewhere, count(*), max(at), zone FROM entry
			WHERE day BETWEEN ? AND ? AND (outcome = 'taken' OR outcome = 'skipped' AND meaning = 'did-it')
			GROUP BY stretch, variant, phases, completed, elsewhere`, from, to),
		h.each(ctx, func(rows *sql.Rows) error {
			var f FeltCount
			err := rows.Scan(&f.Month, &f.Stretch, &f.Felt, &f.Count)
			y.Felt = append(y.Felt, f)
			return err //nolint:wrapcheck // each does
		}, `SELECT substr(day, 1, 7) AS month, stretch, felt, count(*) FROM entry
			WHERE day BETWEEN ? AND ? AND felt <> '' GROUP BY month, stretch, felt`, from, to),
	)
	return y, err
}

// ReadDays tells for every day with anything in the database in dir what became of its breaks, oldest first.
func ReadDays(ctx context.Context, dir string) ([]reminders.BreakDay, error) {
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return nil, err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	var days []reminders.BreakDay
	err = h.each(ctx, func(rows *sql.Rows) error {
		var d reminders.BreakDay
		err := rows.Scan(&d.Date, &d.Entries, &d.Had, &d.Refused)
		days = append(days, d)
		return err //nolint:wrapcheck // each does
	}, `SELECT day, count(*), sum(outcome IN ('taken', 'natural')),
			sum(outcome = 'skipped' OR outcome = 'missed' AND stretch <> '')
		FROM entry GROUP BY day ORDER BY day`)
	return days, err
}

// ReadDay reads the entries of one local date, oldest first, from the database in dir.
func ReadDay(ctx context.Context, dir, date string) ([]reminders.Entry, error) {
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return nil, err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	var entries []reminders.Entry
	err = h.entries(ctx, func(e reminders.Entry) error {
		entries = append(entries, e)
		return nil
	}, "WHERE day = ?", date)
	return entries, err
}

// EachEntry calls do with every entry of the database in dir, oldest first, without holding them all at once. An error of do
// ends it and is returned.
func EachEntry(ctx context.Context, dir string, do func(reminders.Entry) error) error {
	h, err := openToRead(ctx, dir)
	if h == nil || err != nil {
		return err
	}
	defer h.db.Close() //nolint:errcheck // nothing was written
	return h.entries(ctx, do, "")
}

// each runs a query and calls scan with every row.
func (h *History) each(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := h.db.QueryContext(ctx, query, args...)
	if err != nil {
		return h.failed("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return h.failed("read", err)
		}
	}
	if err := rows.Err(); err != nil {
		return h.failed("read", err)
	}
	return nil
}
