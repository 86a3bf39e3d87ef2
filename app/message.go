package app

import (
	"context"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// message is something that another goroutine has to say to the loop.
type message interface {
	handle(ctx context.Context, a *App)
}

// post puts a message into the inbox. It waits only when the loop is far behind, and never after the end.
func (a *App) post(ctx context.Context, m message) {
	select {
	case a.inbox <- m:
	case <-ctx.Done():
	}
}

// reported is what a window said.
type reported struct {
	breakID string
	link.Report
}

func (m reported) handle(ctx context.Context, a *App) {
	if m.Did == link.Problem {
		a.Log.Warn("the window has a problem", "problem", m.Problem)
		return
	}
	if m.Did == link.Unheard {
		a.unheard(ctx, m.Report)
		return
	}
	if a.shown == nil || a.shown.breakID != m.breakID {
		return // a window that was closed already speaks of the past
	}
	switch m.Did {
	case link.Start:
		a.step(ctx, reminders.Start{})
	case link.Snooze:
		a.shown.leaves = true
		a.step(ctx, reminders.Snooze{For: m.Snooze})
	case link.Skip:
		a.shown.leaves = reminders.Meaning(m.Meaning) != reminders.Hurts
		a.step(ctx, reminders.Skip{Meaning: reminders.Meaning(m.Meaning)})
	case link.Progress:
		a.step(ctx, reminders.Progressed{Completed: m.Completed})
	case link.Finished:
		a.step(ctx, reminders.Done{Completed: m.Completed})
	case link.Felt:
		a.step(ctx, reminders.Answered{Felt: m.Felt})
	case link.LeaveOut:
		a.step(ctx, reminders.Mute{Area: m.Area})
	case link.Shown:
		a.Log.Info("the window is on the screen", "after", time.Since(a.shown.opened).Round(time.Millisecond))
	case link.Unheard, link.Problem, link.Ask:
		// logged above; and a break window has nothing to ask for
	}
}

// windowGone says that a window's process has ended.
type windowGone struct {
	breakID string
	err     error
}

func (m windowGone) handle(ctx context.Context, a *App) {
	if a.shown == nil || a.shown.breakID != m.breakID {
		return // it was told to close
	}
	a.shown = nil
	why := a.voice().Say("It was closed.")
	if m.err != nil {
		why = sentence(m.err)
		a.Log.Error("the window has ended", "error", m.err)
	}
	a.step(ctx, reminders.WindowLost{Why: why})
}

// answered is what the person did with a notice.
type answered desktop.Answer

// Answered is told what the person did with a notice. It may be called from any goroutine.
func (a *App) Answered(ctx context.Context, answer desktop.Answer) { a.post(ctx, answered(answer)) }

func (m answered) handle(ctx context.Context, a *App) {
	if m.NoticeID == a.noticed {
		a.noticed = ""
	}
	current := a.state.Break != nil && a.state.Break.ID == m.NoticeID
	switch {
	case m.Key == answerStart:
		a.step(ctx, reminders.Start{})
	case m.Key == answerSnooze && current:
		a.step(ctx, reminders.Snooze{})
	case m.Key == answerSkip && current:
		a.step(ctx, reminders.Skip{Meaning: reminders.NotNow})
	}
}

// settingsChanged says that the settings file is new.
type settingsChanged struct{}

// SettingsChanged tells the loop to read the settings file again. It may be called from any goroutine.
func (a *App) SettingsChanged(ctx context.Context) { a.post(ctx, settingsChanged{}) }

func (settingsChanged) handle(ctx context.Context, a *App) {
	rules, err := a.Settings.Load(a.Rules.Catalogue())
	a.Broken = err
	if err != nil {
		a.Log.Error("the settings cannot be used; the last good ones stay in force", "error", err)
		a.show(ctx, SettingsBroken(a.voice(), err))
		return
	}
	a.Notices.Withdraw(complaint)
	a.adopt(rules)
	a.step(ctx, reminders.SettingsChanged{})
	a.settleLogin(ctx)
	if a.home == nil {
		a.Rest() // else it comes when the window closes
	}
}

// complaint is the id of the notice about broken settings.
const complaint = "settings"

// asked is a command for the loop, with the place for its answer.
type asked struct {
	link.Request
	reply chan<- link.Reply // holds one
}

// Ask hands a command to the loop and waits for its answer, from any goroutine.
func (a *App) Ask(ctx context.Context, r link.Request) link.Reply {
	if reply, ok := a.research(ctx, r); ok {
		return reply
	}
	reply := make(chan link.Reply, 1)
	a.post(ctx, asked{r, reply})
	select {
	case answer := <-reply:
		return answer
	case <-ctx.Done():
		return ending()
	}
}

func (m asked) handle(ctx context.Context, a *App) {
	reply := a.do(ctx, m.Request)
	if m.Do == link.GetStatus {
		reply.Status = a.status()
	}
	m.reply <- reply
}

// do does what a request asks for.
func (a *App) do(ctx context.Context, r link.Request) link.Reply {
	a.refused = ""
	if reply, ok := a.grant(ctx, r); ok {
		return reply
	}
	words := a.obey(ctx, r)
	return link.Reply{Words: words, Error: a.refused}
}
