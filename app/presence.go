package app

import (
	"context"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// Sensors tell what the person is doing. Watch does not wait; Ask may take [desktop.AskLimit], and is called on a goroutine
// of its own.
type Sensors interface {
	Watch(a desktop.Attention)
	Ask(ctx context.Context) []desktop.Finding
}

// Players are the media players of the session. Neither method waits.
type Players interface {
	// Pause pauses those that play, Resume lets those go on that Pause has paused.
	Pause()
	Resume()
}

// When the sensors are asked. All but the first are polls, and only while a break waits or nobody knows whether somebody
// sits there.
const (
	// handsLead is how long before a break the hands are watched: long enough to know by then whether they rest.
	handsLead = desktop.HandsRestAfter + 2*time.Second
	// askLead is how long before a break it is asked what keeps the person from being interrupted. The answer is there
	// when the break falls due, so that the loop need not wait for it.
	askLead = time.Second
	// askHeld is how soon the end of a call or a film is noticed.
	askHeld = 5 * time.Second
	// askStill is how soon it is noticed that someone who watched a film without touching anything has left.
	askStill = time.Minute
	// awayAtMost is the time without a touch after which nobody is at the desk, as far as one can tell.
	awayAtMost = time.Minute
	// justThere: somebody whose hands have moved so shortly before a break was offered sits there and sees it.
	justThere = 30 * time.Second
)

// attention is what the loop knows about the person and has asked for. It belongs to the loop.
type attention struct {
	felt     desktop.Presence // as the sensors said last
	findings []desktop.Finding
	askedAt  time.Time // when the findings were asked for; zero: never
	asking   bool
	silenced bool // the players were told to pause
}

// sensed is what the sensors say by themselves.
type sensed desktop.Presence

// Sensed is told what the sensors know, with each change. It may be called from any goroutine.
func (a *App) Sensed(ctx context.Context, p desktop.Presence) { a.post(ctx, sensed(p)) }

func (m sensed) handle(ctx context.Context, a *App) {
	a.attention.felt = desktop.Presence(m)
	a.feel(ctx)
}

// found is what the sensors answered.
type found struct {
	findings []desktop.Finding
	at       time.Time // when they were asked
}

func (m found) handle(ctx context.Context, a *App) {
	a.attention.asking = false
	a.attention.findings, a.attention.askedAt = m.findings, m.at
	a.feel(ctx)
}

// feel tells the core what the person is doing, if that is new.
func (a *App) feel(ctx context.Context) {
	if p := a.presence(a.now()); !alike(p, a.state.Presence) {
		a.step(ctx, reminders.PresenceChanged{Presence: p})
	}
}

// alike compares moments as moments, and not with the zone that they are written in.
func alike(a, b reminders.Presence) bool {
	same := a.IdleSince.Equal(b.IdleSince)
	a.IdleSince, b.IdleSince = time.Time{}, time.Time{}
	return same && a == b
}

// presence joins what is known.
func (a *App) presence(now time.Time) reminders.Presence {
	p := reminders.Presence{
		IdleSince: inZone(a.attention.felt.IdleSince, now.Location()),
		Locked:    a.attention.felt.Locked,
		Typing:    a.attention.felt.Hands == desktop.HandsMove,
	}
	p.Busy, p.Detail = busiest(a.attention.findings, a.voice().Book)
	return p
}

func inZone(t time.Time, zone *time.Location) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(zone)
}

// busiest is the first reason among the findings not to interrupt.
func busiest(findings []desktop.Finding, book *words.Book) (reminders.Busy, string) {
	busy := map[desktop.Concern]reminders.Busy{
		desktop.Microphone:   reminders.InCall,
		desktop.Camera:       reminders.InCall,
		desktop.ScreenShared: reminders.SharesScreen,
		desktop.Inhibitor:    reminders.KeepsAwake,
		desktop.FullScreen:   reminders.FullScreen,
		desktop.DoNotDisturb: reminders.DoNotDisturb,
	}
	for _, f := range findings {
		if why, ok := busy[f.Concern]; ok && f.Verdict == desktop.Yes {
			return why, f.Words(book)
		}
	}
	return reminders.NotBusy, ""
}

// attend does what the moment asks for: watches the hands around a break, asks what keeps the person from being
// interrupted, starts a break for hands that rest. It answers when to look again; the zero time for never.
func (a *App) attend(ctx context.Context) time.Time {
	a.hush()
	a.music(a.Rules.Settings().Break.PauseMusic && a.state.Break != nil && a.state.Break.Stage == reminders.StagePlaying)
	if a.Sensors == nil {
		return time.Time{}
	}
	now := a.now()
	due := a.nextDue()
	a.Sensors.Watch(desktop.Attention{AwayAfter: a.awayAfter(), Hands: a.wantsHands(now, due)})
	first := time.Time{}
	if !due.IsZero() {
		first = laterThan(now, due.Add(-handsLead), due.Add(-askLead))
	}
	ask := a.nextAsk(due)
	if !ask.IsZero() && !ask.After(now) {
		a.ask(ctx, now)
		ask = time.Time{}
	}
	first = earlier(first, ask)
	rest := a.restEnough()
	if !rest.IsZero() && !rest.After(now) {
		a.step(ctx, reminders.Quieted{Since: rest.Add(-desktop.HandsRestAfter)})
		return first
	}
	return earlier(first, rest)
}

// music tells the players when a stretch begins and when it ends.
func (a *App) music(silent bool) {
	if a.Players == nil || silent == a.attention.silenced {
		return
	}
	a.attention.silenced = silent
	if silent {
		a.Players.Pause()
	} else {
		a.Players.Resume()
	}
}

// nextDue is when the next break falls due, zero when none is planned or one is there already.
func (a *App) nextDue() time.Time {
	if b := a.state.Break; b != nil && b.Stage != reminders.StageSnoozed {
		return time.Time{}
	}
	return a.Rules.NextAt(a.state, a.state.At)
}

func (a *App) awayAfter() time.Duration {
	return min(a.Rules.Settings().Break.Length.Std(), awayAtMost)
}

// wantsHands is around a break only: to know is to be woken at every pause in typing.
func (a *App) wantsHands(now, due time.Time) bool {
	if !due.IsZero() && due.Sub(now) <= handsLead {
		return true
	}
	b := a.state.Break
	return b != nil && (b.Stage == reminders.StageHeld || b.Stage == reminders.StageNoticed)
}

// nextAsk is when to ask next what keeps the person from being interrupted; zero while an answer is awaited, and when
// nothing depends on it.
func (a *App) nextAsk(due time.Time) time.Time {
	at := &a.attention
	switch b := a.state.Break; {
	case at.asking:
		return time.Time{}
	case b != nil && b.Stage == reminders.StageHeld:
		return at.askedAt.Add(askHeld)
	case a.plays() && a.audible() && at.askedAt.Before(b.Started.Add(-fresh)):
		return b.Started
	case a.plays() && a.audible():
		return at.askedAt.Add(askPlaying)
	case !at.felt.IdleSince.IsZero() && !at.felt.Locked:
		still := at.felt.IdleSince.Add(a.awayAfter())
		if at.askedAt.Before(still) {
			return still
		}
		if busy, _ := busiest(at.findings, nil); busy != reminders.NotBusy {
			return at.askedAt.Add(askStill)
		}
	}
	if ahead := due.Add(-askLead); !due.IsZero() && at.askedAt.Before(ahead) {
		return ahead
	}
	return time.Time{}
}

// ask asks on a goroutine of its own. The loop goes on.
func (a *App) ask(ctx context.Context, now time.Time) {
	a.attention.asking = true
	go func() { a.post(ctx, found{a.Sensors.Ask(ctx), now}) }()
}

// restEnough is when the hands will have rested long enough to start the break that is offered: counted from the offer,
// so that it can be read, and only if somebody was there to see it. Zero when there is no such time.
func (a *App) restEnough() time.Time {
	b, felt := a.state.Break, a.attention.felt
	switch {
	case b == nil || b.Stage != reminders.StageNoticed || !b.Window || !a.Rules.Settings().Break.StartsItself:
		return time.Time{}
	case felt.Hands != desktop.HandsRest || !a.state.AwaySince.IsZero():
		return time.Time{}
	case b.Since.Sub(felt.RestSince) > justThere:
		return time.Time{}
	case felt.RestSince.Before(b.Since):
		return b.Since.Add(desktop.HandsRestAfter)
	}
	return felt.RestSince.Add(desktop.HandsRestAfter)
}

// startsAfter is what a window says about starting by itself; zero when it will not.
func (a *App) startsAfter() time.Duration {
	if a.Rules.Settings().Break.StartsItself && a.attention.felt.Sensing {
		return desktop.HandsRestAfter
	}
	return 0
}

// earlier is the first of two moments that is not zero.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// laterThan is the first moment of a list in ascending order that is still to come; zero when none is.
func laterThan(now time.Time, moments ...time.Time) time.Time {
	for _, m := range moments {
		if m.After(now) {
			return m
		}
	}
	return time.Time{}
}
