package app

import (
	"context"
	"fmt"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// obey does what a command asks for and says in a sentence what was done. Why it was refused is in a.refused.
func (a *App) obey(ctx context.Context, r link.Request) string {
	switch r.Do {
	case link.GetStatus:
		a.step(ctx, reminders.Woke{})
		return ""
	case link.Now:
		a.step(ctx, reminders.Start{Stretch: r.Stretch})
		return a.voice().Say("Here comes a stretch: %s.", a.stretchName())
	case link.SnoozeNow:
		a.step(ctx, reminders.Snooze{For: r.For})
		return a.withNext(a.voice().Say("The break is put off."), words.Mark("The break is put off; the next break comes at %s."))
	case link.SkipNow:
		a.step(ctx, reminders.Skip{Meaning: reminders.Meaning(r.Meaning)})
		if r.Meaning == string(reminders.Hurts) {
			return a.voice().Say("The break is skipped, and the stretch left out for 7 days. See a professional when pain is intense or stays. To leave out the region too: posturebreak mute REGION 7.")
		}
		return a.voice().Say("The break is skipped.")
	case link.Unmute:
		return a.unmute(ctx, r.Stretch)
	case link.Pause:
		return a.pause(ctx, r)
	case link.Resume:
		a.step(ctx, reminders.Unpause{})
		return a.withNext(a.voice().Say("Reminders are on again."), words.Mark("Reminders are on again; the next break comes at %s."))
	case link.Meeting:
		return a.meet(ctx, r)
	case link.Quit:
		a.ending = true
		return a.voice().Say("Posture Break is ending.")
	default:
		a.refused = a.voice().Say("There is no command %q.", r.Do)
		return ""
	}
}

func (a *App) pause(ctx context.Context, r link.Request) string {
	until := a.until(r)
	a.step(ctx, reminders.Pause{Until: until})
	if until.IsZero() {
		return a.voice().Say("Reminders are paused until you resume them.")
	}
	return a.voice().Say("Reminders are paused until %s.", a.voice().Moment(until, a.now()))
}

// meet passes on that the person is in a meeting; without a time, that it is over.
func (a *App) meet(ctx context.Context, r link.Request) string {
	until := a.until(r)
	a.step(ctx, reminders.Meet{Until: until})
	if until.IsZero() {
		return a.withNext(a.voice().Say("The meeting is over."), words.Mark("The meeting is over; the next break comes at %s."))
	}
	return a.voice().Say("You are in a meeting until %s; a break waits for its end.", a.voice().Moment(until, a.now()))
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

// withNext is a sentence about what was done; or, where another break is planned, the one that says when that comes.
func (a *App) withNext(alone, next string) string {
	now := a.now()
	if at := a.Rules.NextAt(a.state, now); !at.IsZero() {
		return fmt.Sprintf(a.voice().Text(next), a.voice().Moment(at, now))
	}
	return alone
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
	return a.voice().Say("This can be recommended again: %s.", a.nameOf(name))
}

// nameOf is what a stretch or a region of the body is called.
func (a *App) nameOf(name string) string {
	if s, ok := a.Rules.Catalogue().ByID(name); ok {
		return s.Name
	}
	return stretch.AreaName(a.voice().Book, name)
}
