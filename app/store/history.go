package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the database driver

	"posturebreak/reminders"
)

// databaseName is the file that holds history, journal and state.
const databaseName = "history.db"

// journalKept is how far back the journal goes.
const journalKept = 14 * 24 * time.Hour

// History is the database of what happened. It is safe for concurrent use.
type History struct {
	db     *sql.DB
	path   string
	layout int // how many steps of layouts it has; fewer than all of them where it is only read
}

// OpenHistory opens the database in dir, makes it if there is none, and brings it to the layout of this version. A database
// that cannot be read is moved aside; the first result then says where to, and a new one is begun.
func OpenHistory(ctx context.Context, dir string) (h *History, movedTo string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, "", fmt.Errorf("make data folder: %w", err)
	}
	path := filepath.Join(dir, databaseName)
	h, err = open(ctx, path)
	if err == nil {
		return h, "", nil
	}
	if !damaged(err) {
		return nil, "", err
	}
	movedTo, moveErr := moveAside(path, time.Now())
	if moveErr != nil {
		return nil, "", fmt.Errorf("%w; and it could not be moved aside: %w", err, moveErr)
	}
	h, err = open(ctx, path)
	return h, movedTo, err
}

// open opens one database file and checks it, if the last user did not close it.
func open(ctx context.Context, path string) (*History, error) {
	options := url.Values{"_pragma": {"journal_mode(WAL)", "synchronous(FULL)", "busy_timeout(2000)", "cache_size(-256)", "wal_autocheckpoint(64)"}}
	options.Set("_txlock", "immediate")
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options.Encode())
	if err != nil {
		return nil, fmt.Errorf("open history %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // one writer; the library then needs no locks of its own
	h := &History{db: db, path: path, layout: len(layouts())}
	if err := h.prepare(ctx); err != nil {
		_ = db.Close()
		return nil, fmt.Errorf("open history %s: %w", path, err)
	}
	return h, nil
}

func (h *History) prepare(ctx context.Context) error {
	if err := h.migrate(ctx); err != nil {
		return err
	}
	closed, err := h.get(ctx, "closed")
	if err != nil {
		return err
	}
	if closed != "yes" {
		if err := h.check(ctx); err != nil {
			return err
		}
	}
	return h.set(ctx, "closed", "no")
}

// errDamaged marks a database whose content makes no sense.
var errDamaged = errors.New("the database is damaged")

// check looks through the whole database. It is done after a crash only, because it reads everything.
func (h *History) check(ctx context.Context) error {
	var verdict string
	if err := h.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return fmt.Errorf("check: %w", err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", errDamaged, verdict)
	}
	return nil
}

// Close says goodbye to the database, so that the next start need not check it.
func (h *History) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	err := h.set(ctx, "closed", "yes")
	if closeErr := h.db.Close(); err == nil && closeErr != nil {
		err = fmt.Errorf("close history %s: %w", h.path, closeErr)
	}
	return err
}

// Change is what one step of the core leaves behind.
type Change struct {
	State     reminders.State
	Entries   []reminders.Entry
	Decisions []reminders.Decision
}

// Commit keeps a change, all of it or nothing. It is on the disk when Commit returns without an error.
func (h *History) Commit(ctx context.Context, c Change) error {
	tx, err := h.db.BeginTx(ctx, nil)
	if err != nil {
		return h.failed("write", err)
	}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit
	for _, e := range c.Entries {
		if err := putEntry(ctx, tx, e); err != nil {
			return h.failed("write", err)
		}
	}
	for _, d := range c.Decisions {
		if err := putDecision(ctx, tx, d); err != nil {
			return h.failed("write", err)
		}
	}
	if err := putState(ctx, tx, c.State); err != nil {
		return h.failed("write", err)
	}
	if err := tx.Commit(); err != nil {
		return h.failed("write", err)
	}
	return nil
}

func (h *History) failed(verb string, err error) error {
	return fmt.Errorf("%s history %s: %w", verb, h.path, err)
}
