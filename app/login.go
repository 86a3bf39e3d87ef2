package app

import (
	"context"

	"posturebreak/app/desktop"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// Login has the program started with the session. State does not wait; the others may ask the person, on a desktop with a portal.
type Login interface {
	State(ctx context.Context) (desktop.AutostartState, error)
	Enable(ctx context.Context) error
	Disable(ctx context.Context) error
}

// loginNote names the note of what was last brought about: loginOn or loginOff.
const (
	loginNote = "autostart"
	loginOn   = "on"
	loginOff  = "off"
)

// loginMove is what has to be done so that setting and session agree.
type loginMove struct {
	enable, disable bool
	follow          bool // the setting takes over what the session does
	note            string
}

// moveFor decides who is right when setting and session differ. Whoever has changed since the last time is: the person who
// changed the setting, or the one who took the entry away, switched it off in the desktop's own settings, or made one.
func moveFor(wanted bool, noted string, state desktop.AutostartState) loginMove {
	was := noted == loginOn
	switch {
	case state == desktop.StartsUnknown && wanted != was:
		return loginMove{enable: wanted, disable: !wanted, note: noteOf(wanted)}
	case state == desktop.StartsUnknown:
		return loginMove{note: noteOf(wanted)}
	case state == desktop.StartsGone && wanted: // the program was moved
		return loginMove{enable: true, note: loginOn}
	case wanted == (state != desktop.StartsOff):
		return loginMove{note: noteOf(wanted)}
	case wanted != was: // the setting is new
		return loginMove{enable: wanted, disable: !wanted, note: noteOf(wanted)}
	}
	return loginMove{follow: true, note: noteOf(!wanted)}
}

func noteOf(on bool) string {
	if on {
		return loginOn
	}
	return loginOff
}

// settleLogin brings the setting and what the session does together.
func (a *App) settleLogin(ctx context.Context) {
	if a.Login == nil || a.Broken != nil {
		return
	}
	wanted := a.Rules.Settings().System.Autostart
	noted, err := a.Keeper.Note(ctx, loginNote)
	if err != nil {
		a.Log.Error("it cannot be known what was last done about the start with the session", "error", err)
		return
	}
	state, err := a.Login.State(ctx)
	if err != nil {
		a.loginFailed(err)
		return
	}
	switch move := moveFor(wanted, noted, state); {
	case move.enable:
		a.letLogin(ctx, a.Login.Enable, move.note)
	case move.disable:
		a.letLogin(ctx, a.Login.Disable, move.note)
	case move.follow:
		a.noteLogin(ctx, move.note)
		a.Log.Info("the start with the session was switched outside of this program", "on", !wanted)
		a.resettle(ctx, func(s *reminders.Settings) { s.System.Autostart = !wanted })
	default:
		a.loginFailed(nil)
		if move.note != noted {
			a.noteLogin(ctx, move.note)
		}
	}
}

// noteLogin notes what the session does now, so that the next change is known for one.
func (a *App) noteLogin(ctx context.Context, note string) {
	if err := a.Keeper.SetNote(ctx, loginNote, note); err != nil {
		a.Log.Error("it cannot be noted what was done about the start with the session", "error", err)
	}
}

// letLogin does what may take as long as a person thinks about it, on a goroutine of its own.
func (a *App) letLogin(ctx context.Context, do func(context.Context) error, note string) {
	go func() { a.post(ctx, loginSettled{do(ctx), note}) }()
}

// loginSettled says what became of it.
type loginSettled struct {
	err  error
	note string // what the session does now, if it was done
}

func (m loginSettled) handle(ctx context.Context, a *App) {
	a.loginFailed(m.err)
	if m.err == nil {
		a.noteLogin(ctx, m.note)
	}
}

// loginFailed remembers why the session cannot start the program; nil when it can.
func (a *App) loginFailed(err error) {
	a.loginWhy = words.Message{}
	if err != nil {
		a.Log.Error("the start with the session could not be settled", "error", err)
		a.loginWhy = words.MessageOf(err)
	}
}
