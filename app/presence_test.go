package app

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// fakeSensors are sensors that say what the test wants.
type fakeSensors struct {
	*world
	sensors sensorsSeen // guarded by world.mu
}

// sensorsSeen is what sensors were told and are to say.
type sensorsSeen struct {
	attention desktop.Attention
	findings  []desktop.Finding
	asked     []string // times of day
	slow      time.Duration
}

func (f *fakeSensors) Watch(a desktop.Attention) { f.with(func() { f.sensors.attention = a }) }

func (f *fakeSensors) Ask(context.Context) []desktop.Finding {
	f.with(func() { f.sensors.asked = append(f.sensors.asked, time.Now().Format(time.TimeOnly)) })
	now := f.now()
	time.Sleep(now.slow)
	return now.findings
}

// now is what the sensors were told so far.
func (f *fakeSensors) now() (now sensorsSeen) {
	f.with(func() { now = f.sensors; now.asked = slices.Clone(now.asked) })
	return now
}

// find sets what the sensors find from now on.
func (f *fakeSensors) find(findings ...desktop.Finding) {
	f.with(func() { f.sensors.findings = findings })
}

// plug gives the running loop its sensors.
type plug struct{ *fakeSensors }

func (p plug) handle(_ context.Context, a *App) { a.Sensors = p }

// feels tells the loop what the sensors say now.
func (f *fakeSensors) feels(p desktop.Presence) {
	p.Sensing = true
	f.app.Sensed(f.t.Context(), p)
	synctest.Wait()
}

// withSensors runs a test in the office with sensors. The first break falls due at ten.
func withSensors(t *testing.T, test func(t *testing.T, w *world, f *fakeSensors)) {
	t.Helper()
	inOffice(t, func(t *testing.T, w *world) {
		f := &fakeSensors{world: w}
		w.app.post(t.Context(), plug{f})
		f.feels(desktop.Presence{})
		test(t, w, f)
	})
}

func (w *world) phase() string { return w.ask(link.Request{Do: link.GetStatus}).Status.Phase }

func (w *world) mustBe(phase reminders.Phase) {
	w.t.Helper()
	if got := w.phase(); got != string(phase) {
		w.t.Errorf("at %s the phase is %q, want %q", time.Now().Format(time.TimeOnly), got, phase)
	}
}

func yes(c desktop.Concern, who string) desktop.Finding {
	return desktop.Finding{Concern: c, Verdict: desktop.Yes, Who: who}
}

func TestSensorsAreLeftAloneUntilABreakIsNear(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		if want := (desktop.Attention{AwayAfter: time.Minute}); f.now().attention != want {
			t.Errorf("they watch %+v, want %+v", f.now().attention, want)
		}
		w.until("09:59:54")
		if f.now().attention.Hands || len(f.now().asked) > 0 {
			t.Errorf("watched %+v, asked at %v, before the break is near", f.now().attention, f.now().asked)
		}
		w.until("09:59:55")
		if !f.now().attention.Hands {
			t.Error("the hands are not watched when the break is near")
		}
		w.until("10:00:00")
		w.mustBe(reminders.PhaseNoticed)
		if !slices.Equal(f.now().asked, []string{"09:59:59"}) {
			t.Errorf("asked at %v", f.now().asked)
		}
		if w.see().offer.StartsAfter != desktop.HandsRestAfter {
			t.Errorf("the window says that it starts after %v", w.see().offer.StartsAfter)
		}
		w.app.Chosen(t.Context(), answerSkip)
		synctest.Wait()
		if f.now().attention.Hands {
			t.Error("the hands are watched after the break")
		}
	})
}

func TestTypingHoldsABreakUntilAPause(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.until("09:59:56")
		f.feels(desktop.Presence{Hands: desktop.HandsMove})
		w.until("10:00:40")
		w.mustBe(reminders.PhaseHeld)
		if heard := w.heard(); len(heard) > 0 {
			t.Errorf("while typing: %v", heard)
		}
		f.feels(desktop.Presence{Hands: desktop.HandsRest, RestSince: time.Now().Add(-desktop.HandsRestAfter)})
		w.mustBe(reminders.PhaseNoticed)
		w.until("10:00:42")
		w.mustBe(reminders.PhaseNoticed) // there is time to read it
		w.until("10:00:43")
		w.mustBe(reminders.PhaseOnBreak) // the hands still rest
	})
}

func TestTypingForTooLongIsToldQuietly(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.until("09:59:56")
		f.feels(desktop.Presence{Hands: desktop.HandsMove})
		w.until("10:01:59")
		w.mustBe(reminders.PhaseHeld)
		w.until("10:02:00")
		w.mustBe(reminders.PhaseNoticed)
		if !w.see().notice.Quiet {
			t.Error("the notice makes a noise")
		}
		w.until("10:02:30")
		w.mustBe(reminders.PhaseNoticed) // the hands never rested
	})
}

func TestNobodyStartsABreakForAnEmptyChair(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.until("09:59:56")
		f.feels(desktop.Presence{Hands: desktop.HandsRest, RestSince: time.Now().Add(-45 * time.Second)})
		w.until("10:00:20")
		w.mustBe(reminders.PhaseNoticed)
		f.feels(desktop.Presence{Hands: desktop.HandsMove})
		f.feels(desktop.Presence{Hands: desktop.HandsRest, RestSince: time.Now()})
		w.until("10:00:22")
		w.mustBe(reminders.PhaseNoticed)
		w.until("10:00:23")
		w.mustBe(reminders.PhaseOnBreak)
	})
}

func TestACallHoldsABreakUntilItEnds(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		f.find(yes(desktop.Microphone, "Firefox"))
		w.until("10:10:00")
		w.mustBe(reminders.PhaseHeld)
		if reason := w.ask(link.Request{Do: link.GetStatus}).Status.Reason; reason != "The break of 10:00 waits: you are in a call (Firefox uses the microphone)." {
			t.Errorf("the reason is %q", reason)
		}
		if w.see().tray.Icon != desktop.Held {
			t.Errorf("the tray shows %v", w.see().tray.Icon)
		}
		f.find()
		w.until("10:10:06")
		w.mustBe(reminders.PhaseNoticed)
	})
}

func TestAFilmIsNoAbsenceAndLeavingItIs(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		f.find(yes(desktop.FullScreen, "mpv"))
		w.until("09:30:00")
		f.feels(desktop.Presence{IdleSince: time.Now().Add(-time.Minute)})
		w.until("09:40:00")
		w.mustBe(reminders.PhaseWorking)
		if n := len(f.now().asked); n < 9 || n > 12 {
			t.Errorf("asked %d times in ten minutes of a film", n)
		}
		f.find()
		w.until("09:41:30")
		w.mustBe(reminders.PhaseAway)
		before := len(f.now().asked)
		w.until("09:55:00")
		if len(f.now().asked) != before {
			t.Error("they are asked while nobody is there")
		}
		w.until("10:00:00")
		f.feels(desktop.Presence{})
		w.until("10:05:00")
		if e := w.see().entries; len(e) != 1 || e[0].Outcome != reminders.Natural {
			t.Errorf("the history holds %+v", e)
		}
	})
}

func TestALockedSessionIsAway(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.until("09:59:00")
		f.feels(desktop.Presence{Locked: true})
		w.mustBe(reminders.PhaseAway)
		w.until("10:00:30")
		f.feels(desktop.Presence{})
		w.until("10:05:00")
		w.mustBe(reminders.PhaseWorking)
		if e := w.see().entries; len(e) != 1 || e[0].Outcome != reminders.Natural {
			t.Errorf("the history holds %+v", e)
		}
	})
}

func TestSensorsThatHangHoldNothing(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		f.with(func() { f.sensors.slow = time.Hour })
		f.find(yes(desktop.Microphone, ""))
		w.until("10:00:00")
		w.mustBe(reminders.PhaseNoticed)
		if len(f.now().asked) != 1 {
			t.Errorf("asked at %v", f.now().asked)
		}
		time.Sleep(time.Hour)
	})
}

func TestAMeetingByTheirOwnWord(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, _ *fakeSensors) {
		w.until("09:45:00")
		w.app.Chosen(t.Context(), meetingPrefix+"30m")
		w.until("10:14:59")
		w.mustBe(reminders.PhaseHeld)
		if label := itemNamed(t, w.see().tray.Items, itemMeeting).Label; label != "In a meeting until 10:15" {
			t.Errorf("the menu says %q", label)
		}
		if until := w.ask(link.Request{Do: link.GetStatus}).Status.MeetingUntil; until == nil || until.Format("15:04") != "10:15" {
			t.Errorf("the status says %v", until)
		}
		w.until("10:15:01")
		w.mustBe(reminders.PhaseNoticed)

		w.app.Chosen(t.Context(), meetingPrefix+"1h") // puts off what is offered
		synctest.Wait()
		w.until("11:14:00")
		w.mustBe(reminders.PhaseWorking)
		if r := w.ask(link.Request{Do: link.Meeting}); !strings.HasPrefix(r.Words, "The meeting is over") || r.Error != "" {
			t.Errorf("at its end: %+v", r)
		}
		w.mustBe(reminders.PhaseNoticed)
	})
}

func itemNamed(t *testing.T, items []desktop.TrayItem, id string) desktop.TrayItem {
	t.Helper()
	for _, item := range items {
		if item.ID == id {
			return item
		}
	}
	t.Fatalf("the menu has no %q", id)
	return desktop.TrayItem{}
}

// fakePlayers remember what they were told.
type fakePlayers struct{ *world }

func (p fakePlayers) Pause()  { p.say("pause music") }
func (p fakePlayers) Resume() { p.say("resume music") }

func (p fakePlayers) handle(_ context.Context, a *App) { a.Players = p }

func TestMusicPausesForAStretch(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.app.post(t.Context(), fakePlayers{w})
		stretch := func() (heard []string) {
			w.ask(link.Request{Do: link.Now})
			synctest.Wait()
			w.ask(link.Request{Do: link.SkipNow})
			synctest.Wait()
			for _, s := range w.heard() {
				if s == "pause music" || s == "resume music" {
					heard = append(heard, s)
				}
			}
			return heard
		}
		if heard := stretch(); len(heard) > 0 {
			t.Errorf("nobody wanted it, and still: %v", heard)
		}
		w.with(func() { w.file.Break.PauseMusic = true })
		w.app.SettingsChanged(t.Context())
		if heard := stretch(); !slices.Equal(heard, []string{"pause music", "resume music"}) {
			t.Errorf("the players were told %v", heard)
		}
	})
}
