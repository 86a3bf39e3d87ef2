package app

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// Alarm wakes the loop at a wall-clock time, and when the clock or the machine has jumped.
type Alarm interface {
	Set(at time.Time)
	C() <-chan desktop.Wake
}

// Notifier shows notices. Neither method waits.
type Notifier interface {
	Show(ctx context.Context, n desktop.Notice) error
	Withdraw(id string)
}

// Tray shows the state beside the clock. Set does not wait.
type Tray interface {
	Set(state desktop.TrayState)
}

// Window is a window that is open.
type Window interface {
	Send(order link.Order) error
	Close()
}

// Windows opens windows. Reports and the end of the window are told from another goroutine.
type Windows interface {
	Open(ctx context.Context, said func(link.Report), gone func(error)) (Window, error)
}

// Keeper keeps state, history and journal.
type Keeper interface {
	Commit(ctx context.Context, c store.Change) error
	// Delete puts the history aside, Restore brings it back, Forget wipes what was put aside, Deleted counts it.
	Delete(ctx context.Context) (int, error)
	Restore(ctx context.Context) (n int, then reminders.State, since []reminders.Entry, err error)
	Forget(ctx context.Context) error
	Deleted(ctx context.Context) (int, error)
	// Note and SetNote keep what must not be forgotten between two starts.
	Note(ctx context.Context, name string) (string, error)
	SetNote(ctx context.Context, name, value string) error
}

// SettingsFile is where the settings live.
type SettingsFile interface {
	Load(c stretch.Catalogue) (reminders.Rules, error)
	Save(s reminders.Settings) error
	SetAside() (copied string, err error)
}

// Parts are what the loop works with.
type Parts struct {
	Rules     reminders.Rules
	State     reminders.State
	Zone      func() *time.Location // the person's time zone as it is now
	Alarm     Alarm
	Notices   Notifier
	Windows   Windows // for breaks
	Homes     Windows // for the home window
	Tray      Tray    // nil where there is none
	Sensors   Sensors // nil where there are none
	Players   Players // nil where there are none
	Login     Login   // nil where the session starts no programs
	Keeper    Keeper
	Archive   Archive
	Settings  SettingsFile
	Stretches Stretches // nil where they never change
	Voices    Voices    // nil where only English is spoken
	Own       func() []store.OwnStretch
	Examine   func(context.Context, *words.Book) []desktop.Check // looks at the desktop, for seconds perhaps; nil where there is nothing to say
	LogTail   func() []string                                    // the last lines of the log; nil where there are none
	Paths     store.Paths                                        // for the person to see
	Broken    error                                              // why the settings file cannot be used
	Unread    error                                              // why some stretches of the person's own cannot be used
	Welcome   bool                                               // this is the first start: there were no settings yet
	Hidden    bool                                               // do not open a window by itself
	Rest      func()                                             // gives back memory, when there is nothing to do for a while
	Log       *slog.Logger
	Icon      string                             // the program's own picture, for notices: a path, or ""
	Picture   func(figure, person string) string // draws who shows a stretch, for notices: a path, or ""; nil for none
	Greeting  []desktop.Notice                   // shown once, at the start: what the person should know
	Speed     float64                            // of the timeline in windows; 1 in life
	Version   string
}

// App is the resident. Make it with [New] and let it [App.Run].
type App struct {
	Parts
	inbox      chan message
	state      reminders.State
	kept       reminders.State   // as it was last written
	unkept     store.Change      // what could not be written yet
	attention  attention         // to the person
	shown      *shown            // the window that is open
	home       *home             // the home window that is open
	catalogues int               // how often the catalogue was read anew
	noticed    string            // id of the notice that is shown
	guest      Windows           // where the window opens that is asked for at this moment; nil for the usual place
	silence    map[string]string // why tones or voice could not be heard last, by part
	refused    string            // why the last wish was refused, for the one who asked
	loginWhy   words.Message     // why the session cannot start the program; empty when it can
	ending     bool
}

// shown is an open window and the break that it shows.
type shown struct {
	Window
	breakID string
	opened  time.Time
	hushed  bool // nothing is heard of it
	leaves  bool // it closes by itself, when it has said what it has to say
}

// inboxSize is how many messages may wait. The loop empties it within milliseconds.
const inboxSize = 64

// New returns an App that has not started.
func New(p Parts) *App {
	if p.Speed <= 0 {
		p.Speed = 1
	}
	if p.Rest == nil {
		p.Rest = func() {}
	}
	a := &App{Parts: p, inbox: make(chan message, inboxSize), state: p.State}
	a.adopt(p.Rules)
	return a
}

// ErrAlarmBroken is returned by [App.Run] when there is no way to know the time.
var ErrAlarmBroken = errors.New("the alarm has stopped")

// Run runs the loop until ctx ends, a [link.Quit] is asked for, or the alarm breaks.
func (a *App) Run(ctx context.Context) error {
	for _, n := range a.Greeting {
		a.show(ctx, n)
	}
	a.step(ctx, reminders.Started{})
	a.settleLogin(ctx)
	if a.Welcome && !a.Hidden {
		a.openHome(ctx, link.PageToday, "")
	}
	a.Rest()
	for !a.ending {
		look := a.attend(ctx)
		a.tellHome(ctx)
		a.Alarm.Set(earlier(earlier(a.wake(), look), a.nextMidnight()))
		select {
		case <-ctx.Done():
			a.ending = true
		case wake, ok := <-a.Alarm.C():
			if !ok {
				return ErrAlarmBroken
			}
			a.woke(ctx, wake)
		case m := <-a.inbox:
			m.handle(ctx, a)
		}
	}
	a.music(false)
	a.step(context.WithoutCancel(ctx), reminders.Quit{})
	if a.home != nil { // it closes with the program
		a.forget(ctx)
	}
	return nil
}

// soon is how long before a break the tray says so.
const soon = 5 * time.Minute

// wake is when the loop has something to do next: a step of the core, or another face of the tray.
func (a *App) wake() time.Time {
	wake := a.Rules.Wake(a.state)
	next := a.Rules.NextAt(a.state, a.now())
	if next.IsZero() {
		return wake
	}
	if hint := next.Add(-soon); hint.After(a.state.At) && (wake.IsZero() || hint.Before(wake)) {
		return hint
	}
	return wake
}

// now is the wall clock in the person's time zone, which may have changed since the last look.
func (a *App) now() time.Time { return time.Now().Round(0).In(a.Zone()) }

// woke passes on what woke the alarm: sleep and clock steps first, because they change what a time means.
func (a *App) woke(ctx context.Context, w desktop.Wake) {
	zone := a.Zone()
	if w.Step != 0 {
		a.step(ctx, reminders.ClockMoved{By: w.Step, Slept: w.SleptTo.Sub(w.SleptFrom)})
	}
	if !w.SleptFrom.IsZero() {
		a.step(ctx, reminders.Resumed{From: w.SleptFrom.In(zone), To: w.SleptTo.In(zone)})
		return
	}
	a.step(ctx, reminders.Woke{})
}

// step lets the core decide and performs what it orders.
func (a *App) step(ctx context.Context, event reminders.Event) {
	at := a.now()
	state, effects := a.Rules.Step(a.state, at, event)
	over := a.state.Break != nil && state.Break == nil
	a.state = state
	a.keep(ctx, effects)
	for _, effect := range effects {
		a.perform(ctx, effect)
	}
	a.showTray(at)
	if over {
		a.Rest()
	}
}
