package app

import (
	"context"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

const (
	// fresh is how old an answer of the sensors may be when a stretch begins. An older one says nothing about a call.
	fresh = 10 * time.Second
	// askPlaying is how soon it is noticed that a call has begun in the middle of a stretch.
	askPlaying = 15 * time.Second
)

// audible says whether breaks are to be heard at all.
func (a *App) audible() bool {
	s := a.Rules.Settings()
	return s.Sound.On || s.Speech.On
}

// plays says whether a stretch is under way.
func (a *App) plays() bool {
	return a.state.Break != nil && a.state.Break.Stage == reminders.StagePlaying
}

// mustBeQuiet says whether nothing may be heard of the stretch that is under way: the person is in a call, shows others the screen, or wants no
// disturbance. As long as the sensors have not answered, it might be so; they take no longer than [desktop.AskLimit].
func (a *App) mustBeQuiet() bool {
	if a.Sensors == nil {
		return false
	}
	if a.attention.askedAt.Before(a.state.Break.Started.Add(-fresh)) {
		return true
	}
	if a.now().Before(a.state.Meeting) {
		return true
	}
	switch a.state.Presence.Busy {
	case reminders.InCall, reminders.SharesScreen, reminders.DoNotDisturb:
		return true
	case reminders.NotBusy, reminders.FullScreen, reminders.KeepsAwake:
	}
	return false
}

// hush makes the window silent, or lets it be heard again.
func (a *App) hush() {
	if a.shown == nil || !a.plays() || !a.audible() {
		return
	}
	quiet := a.mustBeQuiet()
	if quiet == a.shown.hushed {
		return
	}
	a.shown.hushed = quiet
	order := link.Order{Do: link.Unhush}
	if quiet {
		order.Do = link.Hush
	}
	a.tell(a.shown.breakID, order)
}

// unheard puts into the journal that tones or the voice cannot be heard: once, until the reason is another one.
func (a *App) unheard(ctx context.Context, r link.Report) {
	a.Log.Warn("the break cannot be heard", "part", r.Part, "problem", r.Problem)
	if a.silence[r.Part] == r.Problem {
		return
	}
	if a.silence == nil {
		a.silence = map[string]string{}
	}
	a.silence[r.Part] = r.Problem
	said := words.Later("The tones of the stretch cannot be heard: %s. The stretch goes on in silence.", r.Problem)
	if r.Part == link.VoicePart {
		said = words.Later("The voice of the stretch cannot be heard: %s. The stretch goes on without it.", r.Problem)
	}
	a.keep(ctx, []reminders.Effect{reminders.Explain{Decision: reminders.Decision{At: a.now(), Code: "unheard", Words: said.String()}}})
}
