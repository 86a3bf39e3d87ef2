package app

import (
	"os"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

// status is what the program is doing.
func (a *App) status() *link.Status {
	now := a.now()
	s := a.Rules.Status(a.state, now)
	settings := a.Rules.Settings()
	status := &link.Status{
		Phase: string(s.Phase), Reason: s.Reason, Place: settings.Stretch.Place, Places: []string{}, Cannot: map[link.Command]string{},
		Zone: now.Location().String(), Version: a.Version, PID: os.Getpid(),
	}
	if s.Next != nil {
		status.Next = &link.Next{
			At: s.Next.At, Reminder: s.Next.Reminder, Name: s.Next.Name, Stretch: s.Next.Stretch, Title: s.Next.Title, Why: s.Next.Why,
		}
	}
	if !s.Until.IsZero() {
		status.PausedUntil = &s.Until
	}
	if !s.Meeting.IsZero() {
		status.MeetingUntil = &s.Meeting
	}
	for _, p := range settings.Places {
		status.Places = append(status.Places, p.Name)
	}
	for command, wish := range map[link.Command]reminders.Event{
		link.Now: reminders.Start{}, link.SnoozeNow: reminders.Snooze{}, link.SkipNow: reminders.Skip{}, link.Resume: reminders.Unpause{},
	} {
		if why := a.Rules.Refusal(a.state, now, wish); why != "" {
			status.Cannot[command] = why
		}
	}
	status.Today = link.Tally{
		Taken: s.Today.Taken, Skipped: s.Today.Skipped, Snoozed: s.Today.Snoozed, Natural: s.Today.Natural,
		Missed: s.Today.Missed + s.Today.Held,
	}
	return status
}

// look is how windows are to look.
func (a *App) look() link.Look {
	l, voice := a.Rules.Settings().Look, a.voice()
	look := link.Look{
		Theme: l.Theme, Contrast: l.Contrast, Motion: l.Motion, TextScale: l.TextScale, Person: l.Person, Place: l.Place,
		Language: voice.Tag(), Clock: "24h", Week: voice.FirstDay().String(),
	}
	if voice.TwelveHours {
		look.Clock = "12h"
	}
	return look
}
