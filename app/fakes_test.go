package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// world is everything around the loop, in memory. The real parts have tests of their own, and the end-to-end test joins them.
type world struct {
	t   *testing.T
	app *App

	alarm   chan desktop.Wake
	timer   *time.Timer
	mu      sync.Mutex // guards what follows
	said    []string
	noDisk  bool
	noGL    bool
	fileErr error
	seen
}

// seen is what the loop leaves behind, for the test to look at.
type seen struct {
	looks     int // how often the loop has gone to sleep
	notice    desktop.Notice
	tray      desktop.TrayState
	window    *fakeWindow
	offer     *link.Offer
	home      *fakeHome
	aside     []reminders.Entry // what was deleted and can be brought back
	before    reminders.State   // as it was then
	wiped     bool
	notes     map[string]string
	entries   []reminders.Entry
	decisions []reminders.Decision
	state     reminders.State
	file      reminders.Settings
}

// fakeWindow is a window that only remembers what it was told.
type fakeWindow struct {
	*world
	report func(link.Report)
	gone   func(error)
}

// with lets one goroutine at a time at the world.
func (w *world) with(do func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	do()
}

// see is the world as it is now.
func (w *world) see() (now *seen) {
	w.with(func() { copied := w.seen; now = &copied })
	return now
}

func (w *world) say(text string) { w.with(func() { w.said = append(w.said, text) }) }

func (w *world) Set(at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.looks++
	w.timer.Stop()
	if !at.IsZero() {
		w.timer = time.AfterFunc(time.Until(at), func() { w.alarm <- desktop.Wake{At: at, Reason: desktop.Due} })
	}
}

func (w *world) C() <-chan desktop.Wake { return w.alarm }

func (w *world) Show(_ context.Context, n desktop.Notice) error {
	w.with(func() { w.notice = n })
	w.say("show " + n.Title)
	return nil
}

func (w *world) Withdraw(string) { w.say("withdraw") }

func (w *world) Open(_ context.Context, said func(link.Report), gone func(error)) (Window, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.noGL {
		return nil, errors.New("the window program is not installed")
	}
	w.window = &fakeWindow{world: w, report: said, gone: gone}
	return w.window, nil
}

func (w *fakeWindow) Send(o link.Order) error {
	if o.Offer != nil {
		w.with(func() { w.offer = o.Offer })
	}
	w.say(string(o.Do))
	return nil
}

func (w *fakeWindow) Close() { w.say("close") }

func (w *world) Commit(_ context.Context, c store.Change) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.noDisk {
		return errors.New("no space left on device")
	}
	w.state = c.State
	w.entries = append(w.entries, c.Entries...)
	w.decisions = append(w.decisions, c.Decisions...)
	return nil
}

func (w *world) Load(c stretch.Catalogue) (reminders.Rules, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.fileErr != nil {
		return reminders.Rules{}, w.fileErr
	}
	return reminders.NewRules(w.file, c)
}

func (w *world) Save(s reminders.Settings) error {
	w.with(func() { w.file = s })
	return nil
}

// SetAside makes room for a file that can be used.
func (w *world) SetAside() (string, error) {
	w.with(func() { w.fileErr = nil })
	return "settings.toml.old", nil
}

func (w *world) Delete(context.Context) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.aside, w.entries, w.before = w.entries, nil, w.state
	return len(w.aside), nil
}

func (w *world) Restore(context.Context) (int, reminders.State, []reminders.Entry, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n, since := len(w.aside), w.entries
	w.entries, w.aside = append(slices.Clone(w.aside), since...), nil
	return n, w.before, since, nil
}

func (w *world) Forget(context.Context) error {
	w.with(func() { w.wiped = true })
	return nil
}

func (w *world) Note(_ context.Context, name string) (string, error) { return w.see().notes[name], nil }

func (w *world) SetNote(_ context.Context, name, value string) error {
	w.with(func() {
		w.notes = maps.Clone(w.notes)
		if w.notes == nil {
			w.notes = map[string]string{}
		}
		w.notes[name] = value
	})
	return nil
}

func (w *world) Deleted(context.Context) (int, error) { return len(w.see().aside), nil }

// archiveOf is the past of the world.
type archiveOf struct{ *world }

func (a archiveOf) Year(context.Context, int) (store.Year, error) {
	var y store.Year
	for _, e := range a.see().entries {
		y.Days = append(y.Days, store.DayCount{Date: e.At.Format(time.DateOnly), Outcome: e.Outcome, Count: 1, Length: e.Length})
		y.Outcomes = append(y.Outcomes, store.OutcomeCount{Outcome: e.Outcome, Meaning: e.Meaning, Count: 1})
		if e.Outcome == reminders.Taken {
			y.Done = append(y.Done, store.DoneCount{Stretch: e.Stretch, Phases: e.Phases, Completed: e.Completed, Count: 1, Last: e.At})
		}
	}
	return y, nil
}

func (a archiveOf) Days(context.Context) ([]reminders.BreakDay, error) {
	return []reminders.BreakDay{{Date: "2000-01-03", Entries: len(a.see().entries), Had: 1}}, nil
}

func (a archiveOf) Day(_ context.Context, date string) ([]reminders.Entry, error) {
	return slices.DeleteFunc(slices.Clone(a.see().entries), func(e reminders.Entry) bool { return e.At.Format(time.DateOnly) != date }), nil
}

func (a archiveOf) Journal(context.Context, time.Time) ([]reminders.Decision, error) {
	return slices.Clone(a.see().decisions), nil
}

func (a archiveOf) Export(_ context.Context, path string, format store.Format) error {
	a.say(fmt.Sprintf("export %s to %s", format, path))
	return nil
}

// fakeHome is a home window that remembers what it was told.
type fakeHome struct {
	*fakeWindow
	mu      sync.Mutex // guards what follows
	shows   link.Home  // each part as it was told last
	orders  []link.Order
	answers map[int]link.Reply
}

// homesOf opens home windows.
type homesOf struct{ *world }

func (h homesOf) Open(_ context.Context, said func(link.Report), gone func(error)) (Window, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.noGL {
		return nil, fmt.Errorf("find posturebreak-window: %w", exec.ErrNotFound)
	}
	h.home = &fakeHome{fakeWindow: &fakeWindow{world: h.world, report: said, gone: gone}, answers: map[int]link.Reply{}}
	return h.home, nil
}

func (h *fakeHome) Send(o link.Order) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.orders = append(h.orders, o)
	if o.Reply != nil {
		h.answers[o.Nr] = *o.Reply
	}
	if o.Home != nil {
		h.shows = laidOver(h.shows, *o.Home)
	}
	return nil
}

func (h *fakeHome) Close() { h.say("close home") }

// heard returns the kinds of the orders since the last time.
func (h *fakeHome) heard() []link.OrderKind {
	h.mu.Lock()
	defer h.mu.Unlock()
	var kinds []link.OrderKind
	for _, o := range h.orders {
		kinds = append(kinds, o.Do)
	}
	h.orders = nil
	return kinds
}

// ask sends a request as the window does, and returns the answer.
func (h *fakeHome) ask(nr int, r link.Request) link.Reply {
	h.report(link.Report{Did: link.Ask, Nr: nr, Request: &r})
	synctest.Wait()
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.answers[nr]
}

// laidOver puts the parts that are there over those that were.
func laidOver(were, are link.Home) link.Home {
	old, fresh := reflect.ValueOf(&were).Elem(), reflect.ValueOf(are)
	for i := range fresh.NumField() {
		if !fresh.Field(i).IsNil() {
			old.Field(i).Set(fresh.Field(i))
		}
	}
	return were
}

type trayOf struct{ *world }

func (t trayOf) Set(s desktop.TrayState) { t.with(func() { t.tray = s }) }

// inOffice runs a test in a bubble, on Monday 3 January 2000 at nine, with the loop running.
func inOffice(t *testing.T, test func(t *testing.T, w *world)) {
	t.Helper()
	catalogue, err := store.Catalogue(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(2*24*time.Hour + 9*time.Hour)
		w := &world{t: t, alarm: make(chan desktop.Wake, 1), timer: time.NewTimer(time.Hour), seen: seen{file: reminders.DefaultSettings()}}
		rules, err := reminders.NewRules(w.file, catalogue)
		if err != nil {
			t.Fatal(err)
		}
		w.app = New(Parts{
			Rules: rules, Zone: func() *time.Location { return time.UTC }, Alarm: w, Notices: w, Windows: w, Homes: homesOf{w}, Tray: trayOf{w},
			Keeper: w, Archive: archiveOf{w}, Settings: w, Own: func() []store.OwnStretch { return nil },
			Examine: func(context.Context, *words.Book) []desktop.Check {
				return []desktop.Check{{Part: "tray", Health: desktop.Limited, Found: "None."}, {Part: "clock", Health: desktop.Works}}
			}, Picture: func(figure, person string) string { return "/" + figure + "/" + person + ".png" },
			Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError + 1})), Version: "test",
		})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- w.app.Run(ctx) }()
		synctest.Wait()
		test(t, w)
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		w.timer.Stop()
	})
}

// until sleeps to a time of that Monday and lets everybody finish.
func (w *world) until(clock string) {
	w.t.Helper()
	at, err := time.Parse("2006-01-02 15:04:05", "2000-01-03 "+clock)
	if err != nil {
		w.t.Fatal(err)
	}
	time.Sleep(time.Until(at))
	synctest.Wait()
}

// heard returns what was said since the last time.
func (w *world) heard() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	said := w.said
	w.said = nil
	return said
}

func (w *world) reports(r link.Report) {
	w.see().window.report(r)
	synctest.Wait()
}

func (w *world) ask(r link.Request) link.Reply {
	return w.app.Ask(w.t.Context(), r)
}
