package app

import (
	"context"
	"fmt"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

// obey does what a command asks for and says in a sentence what was done. Why it was refused is in a.refused.
func (a *App) obey(ctx context.Context, r link.Request) string {
	switch r.Do {
	case link.GetStatus:
		a.step(ctx, reminders.Woke{})
		return ""
	case link.Now:
		a.step(ctx, reminders.Start{Stretch: r.Stretch})
		return "Here comes a stretch: " + a.stretchName() + "."
	case link.SnoozeNow:
		a.step(ctx, reminders.Snooze{For: r.For})
		return "The break is put off" + a.nextWords() + "."
	case link.SkipNow:
		a.step(ctx, reminders.Skip{Meaning: reminders.Meaning(r.Meaning)})
		return "The break is skipped."
	case link.Unmute:
		return a.unmute(ctx, r.Stretch)
	case link.Pause:
		return a.pause(ctx, r)
	case link.Resume:
		a.step(ctx, reminders.Unpause{})
		return "Reminders are on again" + a.nextWords() + "."
	case link.Meeting:
		return a.meet(ctx, r)
	case link.Quit:
		a.ending = true
		return "Posture Break is ending."
	}
	a.refused = fmt.Sprintf("There is no command %q.", r.Do)
	return ""
}

func (a *App) pause(ctx context.Context, r link.Request) string {
	until := a.until(r)
	a.step(ctx, reminders.Pause{Until: until})
	if until.IsZero() {
		return "Reminders are paused until you resume them."
	}
	return "Reminders are paused until " + reminders.MomentWords(until, a.now()) + "."
}

// meet passes on that the person is in a meeting; without a time, that it is over.
func (a *App) meet(ctx context.Context, r link.Request) string {
	until := a.until(r)
	a.step(ctx, reminders.Meet{Until: until})
	if until.IsZero() {
		return "The meeting is over" + a.nextWords() + "."
	}
	return "You are in a meeting until " + reminders.MomentWords(until, a.now()) + "; a break waits for its end."
}

// until is the end of what a command asks for, in the person's zone; zero when it names none.
func (a *App) until(r link.Request) time.Time {
	until := r.Until
	if r.For > 0 {
		until = a.now().Add(r.For)
	}
	if until.IsZero() {
		return until
	}
	return until.In(a.Zone())
}

// stretchName is the name of the stretch that is shown.
func (a *App) stretchName() string {
	if a.state.Break == nil {
		return ""
	}
	s, _ := a.Rules.Catalogue().ByID(a.state.Break.Choice.Stretch)
	return s.Name
}

// nextWords is when the next break comes, to be put behind a sentence.
func (a *App) nextWords() string {
	now := a.now()
	if next := a.Rules.NextAt(a.state, now); !next.IsZero() {
		return "; the next break comes at " + reminders.MomentWords(next, now)
	}
	return ""
}

// tomorrow is the midnight that begins tomorrow, for a pause until then.
func (a *App) tomorrow() time.Time {
	now := a.now()
	midnight := time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 0, 0, now.Location())
	return midnight
}

// unmute offers a stretch again, or what is felt in a region of the body: what the settings mute, and what hurt.
func (a *App) unmute(ctx context.Context, name string) string {
	a.step(ctx, reminders.Unmute{Name: name})
	return name + " can be recommended again."
}
