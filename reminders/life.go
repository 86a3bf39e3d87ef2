package reminders

import (
	"cmp"
	"fmt"
	"time"
)

// waits says whether the break has not been begun yet.
func (b *Break) waits() bool {
	return b.Stage == StageHeld || b.Stage == StageSnoozed || b.Stage == StageNoticed
}

// enter moves the break to a stage.
func (t *turn) enter(stage Stage) {
	t.Break.Stage, t.Break.Since = stage, t.now
}

// fallDue begins the life of a break: it is offered, or held back while the person must not be disturbed.
func (t *turn) fallDue(c candidate) {
	t.LastBreak, t.LastBy = c.planned, c.ID
	t.Break = &Break{ID: entryID(c.ID, c.planned), Due: c.planned, Reminder: c.ID}
	if why := t.obstacle(); why != "" {
		t.enter(StageHeld)
		t.explain("held", t.rules.voice.Say("The break of %s waits: %s", t.rules.voice.Clock(c.planned), why))
		return
	}
	t.offer(false)
}

// obstacle says in a sentence why the person must not be disturbed now; "" when nothing speaks against it.
func (t *turn) obstacle() string {
	p := t.Presence
	switch {
	case t.inMeeting():
		return t.rules.voice.Say("you are in a meeting until %s.", t.rules.voice.Moment(t.Meeting, t.now))
	case p.Busy != NotBusy:
		return t.busyWords(p)
	case p.Typing:
		return t.rules.voice.Say("you are typing.")
	case !t.BackAt.IsZero() && t.now.Sub(t.BackAt) < settleIn && !t.now.Before(t.BackAt):
		return t.rules.voice.Say("you have only just come back.")
	default:
		return ""
	}
}

// busyWords says what holds a break. Who or what it is says it better, except for what is in use in a call, and who is silent.
func (t *turn) busyWords(p Presence) string {
	voice := t.rules.voice
	said := p.Detail
	switch p.Busy {
	case InCall:
		said = t.detailed(voice.Say("you are in a call"), p.Detail)
	case DoNotDisturb:
		said = t.detailed(voice.Say("do not disturb is on"), p.Detail)
	case FullScreen:
		said = cmp.Or(said, voice.Say("something fills the screen"))
	case SharesScreen:
		said = cmp.Or(said, voice.Say("others see the screen"))
	case KeepsAwake:
		said = cmp.Or(said, voice.Say("a program keeps the screen on"))
	case NotBusy:
	}
	return voice.In("what holds a break", "%s.", said)
}

// detailed adds a detail, if there is one: "you are in a call (Firefox uses the microphone)".
func (t *turn) detailed(said, detail string) string {
	if detail == "" {
		return said
	}
	return t.rules.voice.In("what holds a break, and its detail", "%[1]s (%[2]s)", said, detail)
}

// offer shows the break to the person: a notice, and the window.
func (t *turn) offer(quiet bool) {
	t.choose("")
	if t.Break.Choice.Stretch == "" {
		t.offerNothing()
		return
	}
	t.enter(StageNoticed)
	t.LastBreak, t.LastBy = t.now, t.Break.Reminder
	t.order(t.notice(quiet), t.window(false))
	t.explain("offered", t.rules.voice.Say("It is time for a stretch: %s. %s", t.chosen().Name, t.Break.Choice.Why))
}

// notice is the notification of the break.
func (t *turn) notice(quiet bool) Notify {
	s, timeline := t.rules.play(t.Break.Choice)
	n := Notify{
		Break: t.Break.ID,
		Title: t.title(),
		Body:  t.rules.voice.In("name, how long it takes, why", "%[1]s, %[2]s. %[3]s", s.Name, t.rules.voice.About(timeline.Total), t.Break.Choice.Why),
		Quiet: quiet,
	}
	return n
}

// noticeWithSteps is the notification that stands in for the window.
func (t *turn) noticeWithSteps() Notify {
	n := t.notice(false)
	n.Steps = t.chosen().Instructions
	return n
}

// title is what the reminder is called.
func (t *turn) title() string {
	if r, ok := t.rules.find(t.Break.Reminder); ok && r.Name != "" {
		return t.rules.voice.Text(r.Name)
	}
	return t.rules.voice.Say("Time for a stretch")
}

// window is the order to open the window of the break.
func (t *turn) window(begin bool) OpenBreak {
	t.Break.Window = true
	s, timeline := t.rules.play(t.Break.Choice)
	return OpenBreak{
		Break:       t.Break.ID,
		Stretch:     s,
		Timeline:    timeline,
		Why:         t.Break.Choice.Why,
		Begin:       begin,
		SnoozesLeft: max(0, t.rules.settings.Break.SnoozeLimit-t.Break.Snoozes),
		IfHurt:      t.ifHurt(s),
	}
}

// start begins the break that waits, or a new one.
func (t *turn) start(e Start) {
	id := e.Stretch
	if id != "" {
		if _, ok := t.rules.catalogue.ByID(id); !ok {
			t.order(Refuse{t.rules.voice.Say("There is no stretch %q. posturebreak stretches lists them.", id)})
			return
		}
	}
	b := t.Break
	switch {
	case b != nil && b.Stage == StagePlaying:
		t.order(Refuse{t.rules.voice.Say("A stretch is already under way.")})
	case b != nil && b.Stage == StageNoticed && b.Window && !e.Elsewhere && (id == "" || id == b.Choice.Stretch):
		t.begin()
	default:
		t.startAnew(id)
	}
}

// startAnew opens a window and begins at once: for a break that has no window yet, or for another stretch than the offered.
func (t *turn) startAnew(id string) {
	if t.Break != nil {
		t.close()
	}
	if t.Break == nil || t.Break.over() {
		t.Break = &Break{ID: entryID("", t.now), Due: t.now}
	}
	t.choose(id)
	if t.refusedForNothing() {
		return
	}
	t.enter(StagePlaying)
	t.Break.Started = t.now
	t.LastBreak, t.LastBy = t.now, t.Break.Reminder
	t.order(t.window(true))
	t.explain("asked", t.rules.voice.Say("You asked for a stretch: %s.", t.chosen().Name))
}

// begin starts the timeline in the window that is open.
func (t *turn) begin() {
	t.enter(StagePlaying)
	t.Break.Started = t.now
	t.LastBreak, t.LastBy = t.now, t.Break.Reminder
	t.order(Withdraw{t.Break.ID}, BeginBreak{t.Break.ID})
	t.explain("begun", t.rules.voice.Say("The stretch was begun: %s.", t.chosen().Name))
}

func (t *turn) snooze(by time.Duration) {
	b, rules := t.Break, t.rules.settings.Break
	if by <= 0 {
		by = rules.Snooze[0].Std()
	}
	switch {
	case b == nil || b.over():
		t.order(Refuse{t.rules.voice.Say("There is no break to put off.")})
		return
	case b.Snoozes >= rules.SnoozeLimit:
		t.order(Refuse{t.rules.voice.Count(b.Snoozes, "This break was put off %d time already; start it or skip it.", "This break was put off %d times already; start it or skip it.")})
		return
	}
	t.close()
	b.Snoozes++
	entry := t.entry(Snoozed)
	entry.ID = fmt.Sprintf("%s+%d", b.ID, b.Snoozes)
	t.record(entry)
	t.enter(StageSnoozed)
	b.Until, b.Completed = t.now.Add(min(by, maxWait)), 0
	t.explain("snoozed", t.rules.voice.Say("The break was put off until %s.", t.rules.voice.Clock(b.Until)))
}

func (t *turn) skip(meaning Meaning) {
	b := t.Break
	if b == nil || b.over() {
		t.order(Refuse{t.rules.voice.Say("There is no break to skip.")})
		return
	}
	if meaning == "" {
		meaning = NotNow
	}
	t.choose("")
	entry := t.entry(Skipped)
	entry.At, entry.Meaning = t.now, meaning
	t.learn(entry)
	t.record(entry)
	t.explain("skipped", t.rules.voice.Say("You skipped the stretch: %s.", t.chosen().Name))
	if meaning == Hurts && b.Window {
		t.advise()
		return
	}
	t.end()
}

// progressed keeps how far the stretch has come, for the case that the window is lost.
func (t *turn) progressed(completed int) {
	if b := t.Break; b != nil && b.Stage == StagePlaying {
		b.Completed = t.clamp(max(completed, b.Completed))
	}
}

func (t *turn) clamp(completed int) int {
	_, timeline := t.rules.play(t.Break.Choice)
	return min(max(completed, 0), len(timeline.Phases))
}

func (t *turn) done(completed int) {
	b := t.Break
	if b == nil || b.Stage != StagePlaying || !b.Window {
		return // without a window nobody can say so
	}
	b.Completed = t.clamp(completed)
	if b.Completed == 0 {
		t.skip(NotNow)
		return
	}
	t.complete()
	t.order(ThankBreak{b.ID})
	t.enter(StageThanked)
}

// complete records the stretch as taken, with what was done of it.
func (t *turn) complete() {
	entry := t.entry(Taken)
	t.record(entry)
	t.learn(entry)
	t.LastBreak, t.LastBy = t.now, t.Break.Reminder
	clear(t.Worked)
	t.explain("taken", t.rules.voice.Say("You did a stretch: %s, %d of %d phases.", t.chosen().Name, entry.Completed, entry.Phases))
}

// windowLost goes on without a window: with the steps in the notice, or with what was done so far.
func (t *turn) windowLost(why string) {
	b := t.Break
	if b == nil || !b.Window {
		return
	}
	b.Window = false
	switch {
	case b.over():
		t.Break = nil
	case b.Completed > 0:
		t.complete()
		t.Break = nil
	default:
		t.explain("no-window", t.rules.voice.Say("The window could not be shown, so the steps are in the notice. %s", why))
		t.order(t.noticeWithSteps())
	}
}

// shut closes the window, if there is one.
func (t *turn) shut() {
	if t.Break.Window {
		t.Break.Window = false
		t.order(CloseBreak{t.Break.ID})
	}
}

// close takes window and notice away.
func (t *turn) close() {
	t.shut()
	t.order(Withdraw{t.Break.ID})
}

// end closes the break for good.
func (t *turn) end() {
	t.close()
	t.Break = nil
}

// entry is the history's line for the break as it is now.
func (t *turn) entry(o Outcome) Entry {
	b := t.Break
	e := Entry{ID: b.ID, At: t.now, Due: b.Due, Reminder: b.Reminder, Outcome: o, Stretch: b.Choice.Stretch, Variant: b.Choice.Variant, Completed: b.Completed}
	if b.Choice.Stretch != "" {
		_, timeline := t.rules.play(b.Choice)
		e.Phases = len(timeline.Phases)
	}
	if !b.Started.IsZero() {
		e.Length = min(t.now.Sub(b.Started), playAtMost) // the machine may have slept in the middle of it
	}
	return e
}
