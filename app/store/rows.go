package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// putEntry keeps an entry; one of the same id is replaced, so that doing it twice does no harm.
func putEntry(ctx context.Context, tx *sql.Tx, e reminders.Entry) error {
	_, zone := e.At.Zone()
	_, err := tx.ExecContext(ctx, `INSERT OR REPLACE INTO entry
		(id, at, day, zone, due, reminder, outcome, stretch, variant, completed, phases, length, felt, meaning, reason, area)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, e.At.UnixMilli(), e.At.Format(time.DateOnly), zone, e.Due.UnixMilli(), e.Reminder, string(e.Outcome),
		e.Stretch, e.Variant, e.Completed, e.Phases, e.Length.Milliseconds(), string(e.Felt), string(e.Meaning), e.Reason, e.Area)
	if err != nil {
		return fmt.Errorf("entry %s: %w", e.ID, err)
	}
	return nil
}

// putDecision adds a line to the journal and drops those that are too old.
func putDecision(ctx context.Context, tx *sql.Tx, d reminders.Decision) error {
	_, zone := d.At.Zone()
	if _, err := tx.ExecContext(ctx, "INSERT INTO decision (at, zone, code, words) VALUES (?, ?, ?, ?)", d.At.UnixMilli(), zone, d.Code, d.Words); err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM decision WHERE at < ?", d.At.Add(-journalKept).UnixMilli()); err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	return nil
}

func putState(ctx context.Context, tx *sql.Tx, s reminders.State) error {
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("state: %w", err)
	}
	if _, err := tx.ExecContext(ctx, keep, "state", string(text)); err != nil {
		return fmt.Errorf("state: %w", err)
	}
	return nil
}

// State reads the state that was kept last. There is none in a new database, and one of another version is not read: the
// zero state is the answer to both.
func (h *History) State(ctx context.Context) (reminders.State, error) {
	text, err := h.get(ctx, "state")
	if err != nil || text == "" {
		return reminders.State{}, err
	}
	var s reminders.State
	if err := json.Unmarshal([]byte(text), &s); err != nil || s.Version != reminders.StateVersion {
		return reminders.State{}, nil //nolint:nilerr // a state that cannot be read is a fresh start, as documented
	}
	return s, nil
}

// Entries reads the history from from up to but without to, oldest first.
func (h *History) Entries(ctx context.Context, from, to time.Time) ([]reminders.Entry, error) {
	var entries []reminders.Entry
	err := h.entries(ctx, func(e reminders.Entry) error {
		entries = append(entries, e)
		return nil
	}, "WHERE at >= ? AND at < ?", from.UnixMilli(), to.UnixMilli())
	if err != nil {
		return nil, err
	}
	return entries, nil
}

// entries calls do with every entry that a condition allows, oldest first. An error of do ends it and is returned as it is.
func (h *History) entries(ctx context.Context, do func(reminders.Entry) error, where string, args ...any) error {
	area := "area"
	if h.layout < layoutWithArea { // it is only read, and was last written by an earlier version of the program
		area = "''"
	}
	//nolint:gosec // put together of constants of this package
	query := "SELECT id, at, zone, due, reminder, outcome, stretch, variant, completed, phases, length, felt, meaning, reason, " +
		area + " FROM entry " + where + " ORDER BY at, id"
	rows, err := h.db.QueryContext(ctx, query, args...)
	if err != nil {
		return h.failed("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		e, err := scanEntry(rows)
		if err != nil {
			return h.failed("read", err)
		}
		if err := do(e); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return h.failed("read", err)
	}
	return nil
}

func scanEntry(rows *sql.Rows) (reminders.Entry, error) {
	var e reminders.Entry
	var at, due, length int64
	var zone int
	var outcome, felt, meaning string
	err := rows.Scan(&e.ID, &at, &zone, &due, &e.Reminder, &outcome, &e.Stretch, &e.Variant, &e.Completed, &e.Phases, &length, &felt, &meaning, &e.Reason, &e.Area)
	if err != nil {
		return e, fmt.Errorf("entry: %w", err)
	}
	e.At, e.Due = moment(at, zone), moment(due, zone)
	e.Length = time.Duration(length) * time.Millisecond
	e.Outcome, e.Felt, e.Meaning = reminders.Outcome(outcome), stretch.Felt(felt), reminders.Meaning(meaning)
	return e, nil
}

// moment is a time with the local offset that it had.
func moment(milli int64, zone int) time.Time {
	return time.UnixMilli(milli).In(time.FixedZone("", zone))
}

// Journal reads the decisions since a moment, oldest first.
func (h *History) Journal(ctx context.Context, since time.Time) ([]reminders.Decision, error) {
	rows, err := h.db.QueryContext(ctx, "SELECT at, zone, code, words FROM decision WHERE at >= ? ORDER BY rowid", since.UnixMilli())
	if err != nil {
		return nil, h.failed("read", err)
	}
	defer rows.Close()
	var journal []reminders.Decision
	for rows.Next() {
		var d reminders.Decision
		var at int64
		var zone int
		if err := rows.Scan(&at, &zone, &d.Code, &d.Words); err != nil {
			return nil, h.failed("read", err)
		}
		d.At = moment(at, zone)
		journal = append(journal, d)
	}
	if err := rows.Err(); err != nil {
		return nil, h.failed("read", err)
	}
	return journal, nil
}
