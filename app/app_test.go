package app

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// want compares what was said since the last time.
func (w *world) want(said ...string) {
	w.t.Helper()
	if got := w.heard(); !slices.Equal(got, said) {
		w.t.Fatalf("at %s: got %q, want %q", time.Now().Format("15:04:05"), got, said)
	}
}

func (w *world) wantOutcomes(outcomes ...reminders.Outcome) {
	w.t.Helper()
	var got []reminders.Outcome
	for _, e := range w.see().entries {
		got = append(got, e.Outcome)
	}
	if !slices.Equal(got, outcomes) {
		w.t.Fatalf("the history holds %v, want %v", got, outcomes)
	}
}

func TestABreakFromDueToThanks(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("09:59:59")
		w.want()
		w.until("10:00:00")
		w.want("show Time for a stretch", "show-break")
		if o := w.see().offer; o.Why == "" || len(o.Timeline.Phases) == 0 || len(o.Snoozes) != 3 || o.Speed != 1 {
			t.Errorf("the offer is %+v", o)
		}
		w.reports(link.Report{Did: link.Shown})
		w.reports(link.Report{Did: link.Start})
		w.want("withdraw", "begin-break")
		phases := len(w.see().offer.Timeline.Phases)
		for i := range phases {
			w.reports(link.Report{Did: link.Progress, Completed: i + 1})
		}
		w.reports(link.Report{Did: link.Finished, Completed: phases})
		w.want("thank-break")
		w.wantOutcomes(reminders.Taken)
		w.reports(link.Report{Did: link.Felt, Felt: stretch.Good})
		w.see().window.gone(nil)
		synctest.Wait()
		if last := w.see().entries[len(w.see().entries)-1]; last.Felt != stretch.Good || last.ID != w.see().entries[0].ID {
			t.Errorf("the answer is kept as %+v", last)
		}
		s := w.ask(link.Request{Do: link.GetStatus}).Status
		if s.Today.Taken != 1 || s.Phase != "working" || !s.Next.At.Equal(time.Date(2000, 1, 3, 12, 0, 0, 0, time.UTC)) || s.Next.Stretch == "" {
			t.Errorf("the status is %+v", s)
		}
	})
}

func TestTheNoticeAnswers(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		w.heard()
		id := w.see().notice.ID
		w.app.Answered(t.Context(), desktop.Answer{NoticeID: id, Key: "snooze"})
		synctest.Wait()
		w.want("close", "withdraw")
		w.until("10:05:00")
		w.want("show Time for a stretch", "show-break")
		w.app.Answered(t.Context(), desktop.Answer{NoticeID: id}) // dismissed: the window stays
		w.app.Answered(t.Context(), desktop.Answer{NoticeID: "another", Key: "skip"})
		synctest.Wait()
		w.want()
		w.app.Answered(t.Context(), desktop.Answer{NoticeID: id, Key: "start"})
		synctest.Wait()
		w.want("withdraw", "begin-break")
		w.wantOutcomes(reminders.Snoozed)
	})
}

func TestAWindowThatLeavesByItselfIsGivenTime(t *testing.T) {
	inOffice(t, func(_ *testing.T, w *world) {
		w.until("10:00:00")
		w.heard()
		w.reports(link.Report{Did: link.Skip, Meaning: "not-now"})
		w.want("withdraw")
		w.until("10:00:04")
		w.want()
		w.until("10:00:06")
		w.want("close")
		w.wantOutcomes(reminders.Skipped)
	})
}

// TestItHurts holds that the window stays for the question, that its answer is kept, and that it does not stay for ever.
func TestItHurts(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		w.heard()
		offer := w.see().offer
		if offer.IfHurt.Area != offer.Stretch.Area || offer.IfHurt.For != stretch.RestAfterHurt {
			t.Errorf("of %s it would be asked %+v", offer.Stretch.ID, offer.IfHurt)
		}
		w.reports(link.Report{Did: link.Skip, Meaning: "hurts"})
		w.want("withdraw", "advise-break")
		w.reports(link.Report{Did: link.LeaveOut, Area: offer.Stretch.Area})
		w.wantOutcomes(reminders.Skipped, reminders.Muted)
		for _, p := range w.app.Rules.Recommend(w.see().state.Memory, w.app.now(), "") {
			if p.Stretch.Area == offer.Stretch.Area {
				t.Errorf("%s is offered, and felt in the region that is left out", p.Stretch.ID)
			}
		}
		w.until("10:01:59")
		w.want()
		w.until("10:02:01")
		w.want("close")
	})
}

func TestTheWindowCannotBeShown(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.with(func() { w.noGL = true })
		w.until("10:00:00")
		w.want("show Time for a stretch", "show Time for a stretch")
		if !strings.Contains(w.see().notice.Body, "\n1. ") {
			t.Errorf("the notice has no steps: %q", w.see().notice.Body)
		}
		w.until("10:05:00")
		w.wantOutcomes(reminders.Missed)
	})
}

func TestTheWindowCrashes(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		w.heard()
		w.see().window.gone(errors.New("signal: segmentation fault"))
		synctest.Wait()
		w.want("show Time for a stretch")
		w.reports(link.Report{Did: link.Skip}) // the dead speak no more
		w.want()
	})
}

func TestADiskThatIsFull(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.with(func() { w.noDisk = true })
		w.until("10:00:00")
		w.want("show Time for a stretch", "show-break")
		w.reports(link.Report{Did: link.Skip, Meaning: "did-it"})
		w.wantOutcomes()
		w.with(func() { w.noDisk = false })
		w.until("12:00:00")
		w.wantOutcomes(reminders.Skipped)
	})
}

func TestCommands(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		if r := w.ask(link.Request{Do: link.SnoozeNow}); r.Error == "" {
			t.Errorf("nothing to snooze, and the reply is %+v", r)
		}
		if r := w.ask(link.Request{Do: link.Now, Stretch: "nonsense"}); !strings.Contains(r.Error, "nonsense") {
			t.Errorf("the reply is %+v", r)
		}
		if r := w.ask(link.Request{Do: "dance"}); r.Error == "" {
			t.Errorf("the reply is %+v", r)
		}
		if r := w.ask(link.Request{Do: link.Pause, For: time.Hour}); r.Words != "Reminders are paused until 10:00." {
			t.Errorf("the reply is %+v", r)
		}
		if r := w.ask(link.Request{Do: link.GetStatus}); r.Status.Phase != "paused" || r.Status.PausedUntil == nil {
			t.Errorf("the status is %+v", r.Status)
		}
		if r := w.ask(link.Request{Do: link.Resume}); r.Words != "Reminders are on again; the next break comes at 10:00." {
			t.Errorf("the reply is %+v", r)
		}
		if r := w.ask(link.Request{Do: link.Now, Stretch: "wall-angel"}); r.Words != "Here comes a stretch: Wall angel." {
			t.Errorf("the reply is %+v", r)
		}
		w.want("show-break")
		if !w.see().offer.Begin {
			t.Error("a stretch that was asked for waits to be started")
		}
		if r := w.ask(link.Request{Do: link.SkipNow, Meaning: "not-again"}); r.Error != "" {
			t.Errorf("the reply is %+v", r)
		}
		if !slices.Contains(w.see().file.Stretch.Mute, "wall-angel") {
			t.Errorf("the settings mute %v", w.see().file.Stretch.Mute)
		}
		w.want("close", "withdraw")
	})
}

func TestTheTray(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		first := func() string { return w.see().tray.Items[0].Label }
		if !strings.HasPrefix(first(), "Next break 10:00: ") || w.see().tray.Icon != desktop.Working {
			t.Errorf("the tray shows %q", first())
		}
		w.until("09:55:00")
		if w.see().tray.Icon != desktop.Soon {
			t.Error("five minutes before the break the icon says nothing of it")
		}
		w.app.Chosen(t.Context(), "pause-1h")
		synctest.Wait()
		if first() != "Paused until 10:55" || w.see().tray.Icon != desktop.Paused {
			t.Errorf("the tray shows %q", first())
		}
		w.app.Chosen(t.Context(), "resume")
		w.app.Chosen(t.Context(), "choose-doorway")
		w.app.Chosen(t.Context(), "next") // the first line does nothing
		synctest.Wait()
		if first() != "Stretching: Doorway stretch" {
			t.Errorf("the tray shows %q", first())
		}
		for _, item := range w.see().tray.Items {
			if request, ok := w.app.requestOf(item.ID); !item.Separator && !item.Disabled && item.Children == nil && !ok {
				t.Errorf("%q (%q) does nothing: %+v", item.Label, item.ID, request)
			}
		}
	})
}

func TestThePlaceIsChosenInTheTray(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		changed := reminders.DefaultSettings()
		changed.Places = []reminders.Place{{Name: "home", Positions: []string{"hands-and-knees"}, Equipment: []string{"mat"}}}
		w.with(func() { w.file = changed })
		w.app.SettingsChanged(t.Context())
		w.app.Chosen(t.Context(), "place-0")
		synctest.Wait()
		if got := w.see().file.Stretch.Place; got != "home" {
			t.Errorf("the settings say %q", got)
		}
		if first := w.see().tray.Items[0].Label; !strings.Contains(first, "cat") && !strings.Contains(first, "Thread") && !strings.Contains(first, "Thoracic rotation") {
			t.Errorf("on hands and knees the tray says %q", first)
		}
		w.app.Chosen(t.Context(), "place-7") // gone since the menu was opened
		w.app.Chosen(t.Context(), "place-none")
		synctest.Wait()
		if got := w.see().file.Stretch.Place; got != "" {
			t.Errorf("the settings say %q", got)
		}
	})
}

func TestTheSettingsFileChanges(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		changed := reminders.DefaultSettings()
		changed.Reminders[0].Schedule = "30 9 * * *"
		w.with(func() { w.file = changed })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		w.until("09:30:00")
		w.want("withdraw", "show Time for a stretch", "show-break")
		w.with(func() { w.fileErr = errors.New("settings.toml:7:1: break.lenght: is not known here") })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		w.want("show The settings cannot be used")
		if !strings.Contains(w.see().notice.Body, "settings.toml:7:1") {
			t.Errorf("the notice says %q", w.see().notice.Body)
		}
	})
}

func TestQuitClosesTheWindow(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		w.heard()
		w.app.Chosen(t.Context(), "quit")
		synctest.Wait()
		w.want("close")
		if w.see().state.Break == nil {
			t.Error("the break is forgotten; the next start cannot take it up")
		}
	})
}

func TestSleepIsToldToTheCore(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		w.reports(link.Report{Did: link.Skip})
		w.with(func() { w.timer.Stop() })
		time.Sleep(5 * time.Hour)
		now := time.Now()
		w.alarm <- desktop.Wake{At: now, Reason: desktop.Resumed, SleptFrom: now.Add(-5 * time.Hour), SleptTo: now}
		synctest.Wait()
		w.wantOutcomes(reminders.Skipped, reminders.Missed, reminders.Natural)
	})
}
