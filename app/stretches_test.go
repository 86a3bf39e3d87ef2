package app

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

func TestChangedStretchesAreInForceAtOnce(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		full := w.app.Rules.Catalogue()
		twist, _ := full.ByID("seated-twist")
		only, broken := stretch.NewCatalogue(twist), error(nil)
		w.app.Stretches = func() (stretch.Catalogue, error) { return only, broken }
		w.app.StretchesChanged(t.Context())
		synctest.Wait()
		w.want("withdraw")
		w.until("10:00:00")
		if o := w.see().offer; o.Stretch.ID != "seated-twist" {
			t.Errorf("of one stretch, %s is offered", o.Stretch.ID)
		}
		w.heard()
		only, broken = full, errors.New("mine.toml:3:1: position: \"hammock\" is not known")
		w.app.StretchesChanged(t.Context())
		synctest.Wait()
		w.want("show A stretch of yours cannot be used")
		if body := w.see().notice.Body; !strings.Contains(body, "mine.toml:3:1") || w.app.Rules.Catalogue().Len() != full.Len() {
			t.Errorf("the notice says %q, %d stretches are in use", body, w.app.Rules.Catalogue().Len())
		}
	})
}

func TestStretchesThatDoNotFitTheSettingsChangeNothing(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		s := w.app.Rules.Settings()
		s.Reminders = slices.Clone(s.Reminders)
		s.Reminders[0].Stretch = "doorway"
		rules, err := reminders.NewRules(s, w.app.Rules.Catalogue())
		if err != nil {
			t.Fatal(err)
		}
		w.app.Rules = rules
		w.app.Stretches = func() (stretch.Catalogue, error) { return stretch.Catalogue{}, nil }
		w.app.StretchesChanged(t.Context())
		synctest.Wait()
		if w.app.Rules.Catalogue().Len() == 0 {
			t.Error("a reminder's stretch is gone, and the reminder with it")
		}
		if !strings.Contains(w.see().notice.Body, `no stretch "doorway"`) {
			t.Errorf("the notice says %q", w.see().notice.Body)
		}
	})
}

func TestUnmuteTakesPainBack(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		id := w.see().offer.Stretch.ID
		w.ask(link.Request{Do: link.SkipNow, Meaning: "hurts"})
		out := func() bool {
			ranking := w.app.Rules.Rank(w.app.state.Memory, w.app.now(), "")
			return slices.ContainsFunc(ranking.LeftOut, func(o stretch.LeftOut) bool { return o.Stretch == id && o.Code == "hurt" })
		}
		if !out() {
			t.Fatalf("%s hurt and is offered still", id)
		}
		if reply := w.ask(link.Request{Do: link.Unmute, Stretch: id}); reply.Error != "" || out() {
			t.Errorf("taken back with %q, it is left out: %v", reply.Error, out())
		}
		if reply := w.ask(link.Request{Do: link.Unmute, Stretch: id}); !strings.Contains(reply.Error, "Nothing is left out") {
			t.Errorf("taken back twice: %+v", reply)
		}
	})
}

func TestUnmuteChangesTheSettings(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.until("10:00:00")
		id := w.see().offer.Stretch.ID
		w.ask(link.Request{Do: link.SkipNow, Meaning: "not-again"})
		if !slices.Contains(w.see().file.Stretch.Mute, id) {
			t.Fatalf("%s is not muted: %v", id, w.see().file.Stretch.Mute)
		}
		if reply := w.ask(link.Request{Do: link.Unmute, Stretch: id}); reply.Error != "" || len(w.see().file.Stretch.Mute) != 0 {
			t.Errorf("%+v, muted are %v", reply, w.see().file.Stretch.Mute)
		}
	})
}
