package app

import (
	"context"

	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Stretches reads the catalogue anew. With an error it holds all that could be read.
type Stretches func() (stretch.Catalogue, error)

// stretchesChanged says that a file in the person's own folder is new.
type stretchesChanged struct{}

// StretchesChanged tells the loop to read the catalogue again. It may be called from any goroutine.
func (a *App) StretchesChanged(ctx context.Context) { a.post(ctx, stretchesChanged{}) }

func (stretchesChanged) handle(ctx context.Context, a *App) {
	if a.Stretches == nil {
		return
	}
	catalogue, broken := a.Stretches()
	a.catalogues++
	rules, err := reminders.NewRules(a.Rules.Settings(), catalogue)
	if err != nil { // a reminder names a stretch that is gone, or cannot be read any more
		a.Log.Error("the changed stretches do not fit the settings; the last good ones stay in force", "error", err)
		if broken == nil {
			broken = err
		}
	} else {
		a.adopt(rules)
	}
	a.Unread = broken
	if broken == nil {
		a.Notices.Withdraw(stretchComplaint)
	} else {
		a.Log.Error("some stretches cannot be used", "error", broken)
		a.show(ctx, StretchesBroken(a.voice(), broken))
	}
	a.step(ctx, reminders.SettingsChanged{})
}

// stretchComplaint is the id of the notice about broken stretch files.
const stretchComplaint = "stretches"
