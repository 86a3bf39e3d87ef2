package app

import (
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
)

// orders are what the window was told about sound.
func (w *world) orders() []string {
	var list []string
	for _, said := range w.heard() {
		if said == string(link.Hush) || said == string(link.Unhush) {
			list = append(list, said)
		}
	}
	return list
}

func TestAStretchIsHeardOnceNobodyIsDisturbed(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.until("09:20:00")
		w.ask(link.Request{Do: link.Now})
		synctest.Wait()
		if offer := w.see().offer; !offer.Quiet || !offer.Sound.On || offer.Sound.Volume != .5 {
			t.Errorf("before the sensors have answered the offer is %+v", offer)
		}
		if got := w.orders(); !slices.Equal(got, []string{"unhush"}) {
			t.Errorf("with nothing in the way the window was told %v", got)
		}
		f.find(yes(desktop.Microphone, "Softphone"))
		w.until("09:20:20")
		f.find()
		w.until("09:20:40")
		if got := w.orders(); !slices.Equal(got, []string{"hush", "unhush"}) {
			t.Errorf("around a call the window was told %v", got)
		}
		asked := f.now().asked
		if len(asked) != 3 || asked[0] != "09:20:00" {
			t.Errorf("asked at %v", asked)
		}
	})
}

func TestAStretchInACallIsSilent(t *testing.T) {
	for _, c := range []desktop.Concern{desktop.Microphone, desktop.DoNotDisturb, desktop.ScreenShared} {
		withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
			f.find(yes(c, "Softphone"))
			w.ask(link.Request{Do: link.Now})
			w.until("09:01:00")
			if got := w.orders(); len(got) > 0 || !w.see().offer.Quiet {
				t.Errorf("%s: the window was told %v", c, got)
			}
		})
	}
}

func TestABreakWithoutSoundAsksNobody(t *testing.T) {
	withSensors(t, func(t *testing.T, w *world, f *fakeSensors) {
		w.with(func() { w.file.Sound.On = false })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		w.ask(link.Request{Do: link.Now})
		w.until("09:02:00")
		if asked := f.now().asked; len(asked) > 0 || w.see().offer.Quiet {
			t.Errorf("asked at %v", asked)
		}
	})
}

func TestSilenceIsInTheJournalOnce(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		lines := func() int {
			n := 0
			for _, d := range w.see().decisions {
				if d.Code == "unheard" {
					n++
				}
			}
			return n
		}
		w.ask(link.Request{Do: link.Now})
		synctest.Wait()
		report := link.Report{Did: link.Unheard, Part: link.TonesPart, Problem: "no sound server runs"}
		w.reports(report)
		w.reports(report)
		if n := lines(); n != 1 {
			t.Errorf("the journal says it %d times", n)
		}
		report.Problem = "the sound server has hung up"
		w.reports(report)
		report.Part = link.VoicePart
		w.reports(report)
		if n := lines(); n != 3 {
			t.Errorf("with other reasons it says it %d times", n)
		}
		if last := w.see().decisions[len(w.see().decisions)-1]; !strings.HasPrefix(last.Words, "The voice of the stretch cannot be heard") || !last.At.Equal(time.Now()) {
			t.Errorf("the last line is %+v", last)
		}
		if got := w.ask(link.Request{Do: link.GetStatus}).Status.Phase; got != string(reminders.PhaseOnBreak) {
			t.Errorf("the break is %q", got)
		}
	})
}
