package app

import (
	"context"
	"strings"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// The ids of the tray's items that are not answers to a notice. Choosing a stretch is choosePrefix and its id.
const (
	itemNext      = "next"
	itemNow       = "now"
	itemChoose    = "choose"
	itemPause     = "pause"
	itemPause30   = "pause-30m"
	itemPause60   = "pause-1h"
	itemPause120  = "pause-2h"
	itemTomorrow  = "pause-tomorrow"
	itemUntilTold = "pause-until-resumed"
	itemResume    = "resume"
	itemMeeting   = "meeting"
	itemOpen      = "open"
	itemQuit      = "quit"
	choosePrefix  = "choose-"
	meetingPrefix = "meeting-"
)

// showTray shows the state as it is now. The tray sends on only what has changed.
func (a *App) showTray(now time.Time) {
	if a.Tray == nil {
		return
	}
	s := a.Rules.Status(a.state, now)
	line := a.nextLine(s, now)
	a.Tray.Set(desktop.TrayState{
		Icon:    trayIcon(s, now),
		Tooltip: "Posture Break\n" + line,
		Items:   a.trayItems(s, line),
	})
}

func trayIcon(s reminders.Status, now time.Time) desktop.TrayIcon {
	switch s.Phase {
	case reminders.PhaseHeld:
		return desktop.Held
	case reminders.PhasePaused, reminders.PhaseOffHours:
		return desktop.Paused
	case reminders.PhaseNoticed, reminders.PhaseOnBreak:
		return desktop.Soon
	case reminders.PhaseWorking, reminders.PhaseAway:
	}
	if s.Next != nil && s.Next.At.Sub(now) <= soon {
		return desktop.Soon
	}
	return desktop.Working
}

// nextLine is the first line of the menu: what is going on, or when the next break comes.
func (a *App) nextLine(s reminders.Status, now time.Time) string {
	switch s.Phase {
	case reminders.PhaseNoticed, reminders.PhaseOnBreak, reminders.PhaseHeld, reminders.PhasePaused:
		return strings.TrimRight(s.Reason, ".。")
	case reminders.PhaseWorking, reminders.PhaseAway, reminders.PhaseOffHours:
	}
	if s.Next == nil {
		return a.voice().Say("No break is planned")
	}
	at := a.voice().Moment(s.Next.At, now)
	if s.Next.Title == "" {
		return a.voice().Say("Next break %s", at)
	}
	return a.voice().Say("Next break %s: %s", at, s.Next.Title)
}

func (a *App) trayItems(s reminders.Status, line string) []desktop.TrayItem {
	voice := a.voice()
	noticed := s.Phase == reminders.PhaseNoticed
	waits := noticed || s.Phase == reminders.PhaseHeld
	paused := s.Phase == reminders.PhasePaused
	return []desktop.TrayItem{
		{ID: itemNext, Label: line, Disabled: true},
		{Separator: true},
		{ID: itemNow, Label: voice.Say("Stretch now"), Disabled: s.Phase == reminders.PhaseOnBreak},
		{ID: itemChoose, Label: voice.Say("Choose a stretch"), Children: a.choices()},
		a.placeItem(),
		{ID: answerSnooze, Label: voice.Say("Snooze this break"), Disabled: !waits},
		{ID: answerSkip, Label: voice.Say("Skip this break"), Disabled: !waits},
		{Separator: true},
		a.meetingItem(),
		{ID: itemPause, Label: voice.Say("Pause reminders"), Disabled: paused, Children: []desktop.TrayItem{
			{ID: itemPause30, Label: voice.Count(30, "For %d minute", "For %d minutes")},
			{ID: itemPause60, Label: voice.Count(1, "For %d hour", "For %d hours")},
			{ID: itemPause120, Label: voice.Count(2, "For %d hour", "For %d hours")},
			{ID: itemTomorrow, Label: voice.Say("Until tomorrow")},
			{ID: itemUntilTold, Label: voice.Say("Until I resume")},
		}},
		{ID: itemResume, Label: voice.Say("Resume reminders"), Disabled: !paused},
		{Separator: true},
		{ID: itemOpen, Label: voice.In("menu", "Open")},
		{ID: itemQuit, Label: voice.Say("Quit Posture Break")},
	}
}

// meetings are the lengths of a meeting that can be chosen from the menu, with their words; zero ends one.
func meetings() map[string]time.Duration {
	return map[string]time.Duration{
		meetingPrefix + "30m": 30 * time.Minute, meetingPrefix + "1h": time.Hour, meetingPrefix + "2h": 2 * time.Hour,
		meetingPrefix + "over": 0,
	}
}

// meetingItem is the menu for a meeting that no sensor can know of.
func (a *App) meetingItem() desktop.TrayItem {
	voice, until := a.voice(), a.state.Meeting
	label := voice.Say("In a meeting")
	if !until.IsZero() {
		label = voice.Say("In a meeting until %s", voice.Moment(until.In(a.Zone()), a.now()))
	}
	return desktop.TrayItem{ID: itemMeeting, Label: label, Children: []desktop.TrayItem{
		{ID: meetingPrefix + "30m", Label: voice.Count(30, "For %d minute", "For %d minutes")},
		{ID: meetingPrefix + "1h", Label: voice.Count(1, "For %d hour", "For %d hours")},
		{ID: meetingPrefix + "2h", Label: voice.Count(2, "For %d hour", "For %d hours")},
		{ID: meetingPrefix + "over", Label: voice.Say("It is over"), Disabled: until.IsZero()},
	}}
}

// choices are the stretches that can be chosen from the menu: those that need no floor, in the order of their names.
func (a *App) choices() []desktop.TrayItem {
	var items []desktop.TrayItem
	for _, s := range a.Rules.Catalogue().All() {
		for _, way := range s.Ways() {
			if way.Desk {
				items = append(items, desktop.TrayItem{ID: choosePrefix + s.ID, Label: s.Name})
				break
			}
		}
	}
	return items
}

// chosen is an item of the tray's menu.
type chosen string

// Chosen is told which item of the tray's menu was chosen. It may be called from any goroutine.
func (a *App) Chosen(ctx context.Context, item string) { a.post(ctx, chosen(item)) }

func (m chosen) handle(ctx context.Context, a *App) {
	item := string(m)
	if id, ok := strings.CutPrefix(item, choosePrefix); ok {
		a.do(ctx, link.Request{Do: link.Now, Stretch: id})
		return
	}
	if place, ok := strings.CutPrefix(item, placePrefix); ok {
		a.goTo(ctx, place)
		return
	}
	if length, ok := meetings()[item]; ok {
		a.do(ctx, link.Request{Do: link.Meeting, For: length})
		return
	}
	if request, ok := a.requestOf(item); ok {
		a.do(ctx, request)
	}
}

// requestOf is the command that an item of the menu stands for.
func (a *App) requestOf(item string) (link.Request, bool) {
	requests := map[string]link.Request{
		itemNow:       {Do: link.Now},
		answerSnooze:  {Do: link.SnoozeNow},
		answerSkip:    {Do: link.SkipNow},
		itemPause30:   {Do: link.Pause, For: 30 * time.Minute},
		itemPause60:   {Do: link.Pause, For: time.Hour},
		itemPause120:  {Do: link.Pause, For: 2 * time.Hour},
		itemTomorrow:  {Do: link.Pause, Until: a.tomorrow()},
		itemUntilTold: {Do: link.Pause},
		itemResume:    {Do: link.Resume},
		itemOpen:      {Do: link.Open},
		itemQuit:      {Do: link.Quit},
	}
	request, ok := requests[item]
	return request, ok
}
