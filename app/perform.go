package app

import (
	"context"
	"fmt"
	"strings"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// The answers that a notice offers. They are also the ids of the tray's items.
const (
	answerStart  = "start"
	answerSnooze = "snooze"
	answerSkip   = "skip"
)

// perform does one thing that the core has ordered. What was recorded is on disk already: see keep.
func (a *App) perform(ctx context.Context, effect reminders.Effect) {
	switch e := effect.(type) {
	case reminders.Notify:
		a.notify(ctx, e)
	case reminders.Withdraw:
		a.withdraw(e.Break)
	case reminders.OpenBreak:
		a.openBreak(ctx, e)
	case reminders.BeginBreak:
		a.hush()
		a.tell(e.Break, link.Order{Do: link.BeginBreak})
	case reminders.ThankBreak:
		a.tell(e.Break, link.Order{Do: link.ThankBreak})
	case reminders.AdviseBreak:
		a.tell(e.Break, link.Order{Do: link.AdviseBreak})
	case reminders.CloseBreak:
		a.closeBreak(e.Break)
	case reminders.MuteStretch:
		a.mute(ctx, e.Stretch)
	case reminders.Unsettle:
		a.unsettle(ctx, e.Name)
	case reminders.Refuse:
		a.refused = e.Why
	case reminders.Record, reminders.Explain:
		// kept already
	}
}

// notify shows the notice of a break. The one of an earlier break goes: there is never more than one.
func (a *App) notify(ctx context.Context, n reminders.Notify) {
	if a.noticed != "" && a.noticed != n.Break {
		a.Notices.Withdraw(a.noticed)
	}
	a.noticed = n.Break
	a.show(ctx, desktop.Notice{
		ID:      n.Break,
		Title:   n.Title,
		Body:    noticeBody(n),
		Default: answerStart,
		Actions: []desktop.Action{
			{Key: answerStart, Label: a.voice().In("button", "Start")},
			{Key: answerSnooze, Label: a.voice().In("button", "Snooze")},
			{Key: answerSkip, Label: a.voice().In("button", "Skip")},
		},
		Picture: a.picture(),
		Quiet:   n.Quiet,
		Keep:    true,
	})
}

// picture shows the stretch of the present break, "" where there is no picture of it.
func (a *App) picture() string {
	if a.Picture == nil || a.state.Break == nil {
		return ""
	}
	choice := a.state.Break.Choice
	s, ok := a.Rules.Catalogue().Find(choice.Stretch + "/" + choice.Variant)
	if !ok || s.Figure == "" {
		return ""
	}
	return a.Picture(s.Figure, a.Rules.Settings().Look.Person)
}

// show orders a notice, under the program's own picture.
func (a *App) show(ctx context.Context, n desktop.Notice) {
	n.Icon = a.Icon
	if err := a.Notices.Show(ctx, n); err != nil {
		a.Log.Warn("the notice could not be ordered", "notice", n.ID, "error", err)
	}
}

// noticeBody is the text of a notice, with the steps where no window can show them.
func noticeBody(n reminders.Notify) string {
	lines := []string{n.Body}
	for i, step := range n.Steps {
		lines = append(lines, fmt.Sprintf("%d. %s", i+1, step))
	}
	return strings.Join(lines, "\n")
}

func (a *App) withdraw(id string) {
	a.Notices.Withdraw(id)
	if a.noticed == id {
		a.noticed = ""
	}
}

// openBreak opens a window for a break, in place of the one that is open.
func (a *App) openBreak(ctx context.Context, e reminders.OpenBreak) {
	if a.shown != nil {
		a.shown.Close()
		a.shown = nil
	}
	id := e.Break
	window, err := a.windows().Open(ctx,
		func(r link.Report) { a.post(ctx, reported{breakID: id, Report: r}) },
		func(err error) { a.post(ctx, windowGone{breakID: id, err: err}) })
	if err != nil {
		a.Log.Error("the window cannot be opened", "error", err)
		a.step(ctx, reminders.WindowLost{Why: sentence(err)})
		return
	}
	offer := a.offer(e)
	a.shown = &shown{Window: window, breakID: id, opened: time.Now(), hushed: offer.Quiet}
	a.tell(id, link.Order{Do: link.ShowBreak, Offer: offer})
}

// offer is the break as the window shows it.
func (a *App) offer(e reminders.OpenBreak) *link.Offer {
	s := a.Rules.Settings()
	o := &link.Offer{
		Break:       e.Break,
		Stretch:     e.Stretch,
		Timeline:    e.Timeline,
		Why:         e.Why,
		Begin:       e.Begin,
		IfHurt:      e.IfHurt,
		Waits:       s.Break.AnswerWithin.Std(),
		Look:        a.look(),
		Sound:       link.Sound(s.Sound),
		Speech:      link.Speech(s.Speech),
		Quiet:       e.Begin && a.audible() && a.mustBeQuiet(),
		StartsAfter: a.startsAfter(),
		Speed:       a.Speed,
	}
	if s.Speech.On {
		o.Timeline = o.Timeline.WithReady(stretch.SpokenReady)
	}
	if e.SnoozesLeft > 0 {
		for _, d := range s.Break.Snooze {
			o.Snoozes = append(o.Snoozes, d.Std())
		}
	}
	return o
}

// tell sends an order to the window of a break, if that is the one that is open.
func (a *App) tell(breakID string, order link.Order) {
	if a.shown == nil || a.shown.breakID != breakID {
		return
	}
	if err := a.shown.Send(order); err != nil {
		a.Log.Warn("the window was not told", "order", order.Do, "error", err)
	}
}

// leaving is how long a window may take to close by itself after the person has left the break in it.
const leaving = 5 * time.Second

func (a *App) closeBreak(breakID string) {
	if a.shown == nil || a.shown.breakID != breakID {
		return
	}
	if a.shown.leaves {
		time.AfterFunc(leaving, a.shown.Close)
	} else {
		a.shown.Close()
	}
	a.shown = nil
}

// mute adds a stretch to those that the settings never recommend.
func (a *App) mute(ctx context.Context, id string) {
	a.resettle(ctx, func(s *reminders.Settings) { s.Stretch.Mute = with(s.Stretch.Mute, id, true) })
}

// unsettle takes a stretch or a region out of what the settings mute and spare.
func (a *App) unsettle(ctx context.Context, name string) {
	a.resettle(ctx, func(s *reminders.Settings) {
		s.Stretch.Mute, s.Stretch.Spare = with(s.Stretch.Mute, name, false), with(s.Stretch.Spare, name, false)
	})
}

// sentence makes a message of an error that can stand in the journal.
func sentence(err error) string {
	if err == nil {
		return ""
	}
	text := err.Error()
	return strings.ToUpper(text[:min(1, len(text))]) + text[min(1, len(text)):] + "."
}
