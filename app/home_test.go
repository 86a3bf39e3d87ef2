package app

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

// openHome opens the home window as the tray does.
func (w *world) openHome() *fakeHome {
	w.t.Helper()
	w.app.Chosen(w.t.Context(), "open")
	synctest.Wait()
	home := w.see().home
	if home == nil {
		w.t.Fatal("the home window does not open")
	}
	return home
}

// sees are the parts of the window's picture.
func (h *fakeHome) sees() link.Home {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.shows
}

func TestTheHomeWindowShowsAllAtOnce(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		if said := home.heard(); !slices.Equal(said, []link.OrderKind{link.ShowHome, link.Tell}) {
			t.Errorf("the window was told %v; the second is about the desktop", said)
		}
		shows := home.sees()
		if shows.Look == nil || shows.Settings == nil || shows.Stretches == nil || shows.Faults == nil || *shows.Welcome {
			t.Fatalf("parts are missing: %+v", shows)
		}
		if s := shows.Status; s.Phase != "working" || s.Next == nil || s.Next.Title == "" || s.Next.Why == "" || s.Cannot[link.SnoozeNow] == "" || s.Cannot[link.Now] != "" {
			t.Errorf("the status is %+v, %+v", s, s.Next)
		}
		if d := shows.Today; d.Date != "2000-01-03" || len(d.Planned) != 4 || d.Opens.Hour() != 9 || d.Closes.Hour() != 18 || len(d.Journal) > 0 {
			t.Errorf("today is %+v", d)
		}
		first := (*shows.Stretches)[0]
		if len(first.Ways) == 0 || first.Origin != link.BuiltIn || first.Published == "" || first.DoseWords == "" || first.Length == 0 || first.Why == "" {
			t.Errorf("a stretch is told as %+v", first)
		}
		if trouble := *shows.Troubles; len(trouble) != 1 || trouble[0].Part != "tray" || trouble[0].Broken {
			t.Errorf("the troubles are %+v", trouble)
		}
		if text, err := json.Marshal(shows); err != nil || len(text) > 500_000 {
			t.Errorf("the first message has %d bytes, %v", len(text), err)
		}
	})
}

func TestTheHomeWindowHearsWhatChanges(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		home.heard()
		w.until("09:30:00")
		if said := home.heard(); len(said) != 0 {
			t.Errorf("nothing happens, and the window is told %v", said)
		}
		w.until("10:00:00")
		if s := home.sees(); s.Status.Phase != "noticed" || len(s.Today.Journal) == 0 {
			t.Errorf("the break is told as %+v", s.Status)
		}
		w.reports(link.Report{Did: link.Start})
		w.reports(link.Report{Did: link.Finished, Completed: 99})
		if s := home.sees(); len(s.Today.Entries) != 1 || s.Status.Today.Taken != 1 {
			t.Errorf("what was done is told as %+v", s.Today.Entries)
		}
		taken := w.see().entries[0].Stretch
		i := slices.IndexFunc(*home.sees().Stretches, func(a link.About) bool { return a.Stretch.ID == taken })
		if about := (*home.sees().Stretches)[i]; about.Week != 1 || about.Last.IsZero() {
			t.Errorf("the stretch is told as %+v", about)
		}
		w.until("23:59:59")
		home.heard()
		time.Sleep(2 * time.Second)
		synctest.Wait()
		if d := home.sees().Today; d.Date != "2000-01-04" || len(d.Entries) != 0 || len(d.Planned) != 4 {
			t.Errorf("after midnight it is %+v", d)
		}
	})
}

func TestTheHomeWindowComesForward(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		home.heard()
		if r := w.ask(link.Request{Do: link.Open, Page: link.PageStretches, Stretch: "row"}); r.Error != "" {
			t.Errorf("refused: %+v", r)
		}
		home.mu.Lock()
		order := home.orders[0]
		home.mu.Unlock()
		if order.Do != link.ShowHome || order.Page != link.PageStretches || order.Stretch != "row" || order.Home != nil {
			t.Errorf("the order is %+v", order)
		}
		if w.see().home != home {
			t.Error("a second window was opened")
		}
		home.gone(nil)
		synctest.Wait()
		if again := w.openHome(); again == home || again.sees().Settings == nil {
			t.Error("after it was closed, no new one opens")
		}
	})
}

func TestTheHomeWindowIsOpenedAgainWhenItHasJustBeenClosed(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.ask(link.Request{Do: link.Open, Page: link.PageHistory})
		home.gone(nil) // it was closed already, and did not hear that
		synctest.Wait()
		again := w.see().home
		if again == home || again.orders[0].Page != link.PageHistory {
			t.Error("no window is there for the one who asked")
		}
		w.ask(link.Request{Do: link.Open})
		time.Sleep(2 * crossing)
		again.gone(nil) // it came forward, and was closed then
		synctest.Wait()
		if w.see().home != again {
			t.Error("a window comes that nobody asked for")
		}
	})
}

func TestABreakAndTheHomeWindow(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.until("10:00:00")
		w.want("show Time for a stretch", "show-break")
		home.gone(nil)
		synctest.Wait()
		w.reports(link.Report{Did: link.Start})
		w.want("withdraw", "begin-break")
		if w.see().state.Break == nil {
			t.Error("the break ended with the home window")
		}
	})
}

func TestNoHomeWindow(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		w.with(func() { w.noGL = true })
		r := w.ask(link.Request{Do: link.Open})
		if n := w.see().notice; r.Error == "" || n.Title != "The window cannot be opened" || !strings.Contains(n.Body, "beside posturebreak") {
			t.Errorf("the reply is %+v, the notice %+v", r, n)
		}
		w.with(func() { w.noGL = false })
		home := w.openHome()
		home.gone(errors.New("exit status 3"))
		synctest.Wait()
		if n := w.see().notice; !strings.Contains(n.Body, "Exit status 3") || !strings.Contains(n.Body, "doctor") {
			t.Errorf("the notice is %+v", n)
		}
	})
}

func TestTheFirstStart(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		if w.see().home != nil {
			t.Error("the window opens by itself")
		}
		w.app.Welcome = true // the loop rests
		home := w.openHome()
		if !*home.sees().Welcome {
			t.Error("the first steps are left out")
		}
		home.gone(nil)
		synctest.Wait()
		if home = w.openHome(); *home.sees().Welcome {
			t.Error("the first steps come a second time")
		}
	})
}

func TestTheHomeWindowChangesSettings(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		home.heard()
		r := home.ask(1, link.Request{Do: link.Set, Key: "break.length", Value: json.RawMessage(`"5m"`)})
		if r.Error != "" || string(r.Value) != `"3m"` || home.sees().Settings.Values.Break.Length.String() != "5m" {
			t.Errorf("the answer is %+v", r)
		}
		if said := home.heard(); !slices.Equal(said, []link.OrderKind{link.Tell, link.Answer}) {
			t.Errorf("the window was told %v; the change comes before the answer", said)
		}
		if w.see().file.Break.Length.String() != "5m" {
			t.Error("the file was not written")
		}
		r = home.ask(2, link.Request{Do: link.Set, Key: "break.length", Value: json.RawMessage(`"5h"`)})
		if r.Error == "" || len(r.Faults) != 1 || r.Faults[0].Key != "break.length" || r.Faults[0].Remedy == "" || w.see().file.Break.Length.String() != "5m" {
			t.Errorf("what cannot work is answered with %+v", r)
		}
		r = home.ask(3, link.Request{Do: link.Set, Key: "reminder.eyes", Value: json.RawMessage(`{"schedule":"@hourly"}`)})
		if r.Error != "" || string(r.Value) != "null" || len(home.sees().Settings.Values.Reminders) != 2 {
			t.Errorf("a new reminder is answered with %+v", r)
		}
		r = home.ask(4, link.Request{Do: link.ResetSettings})
		if r.Error != "" || len(r.Value) < 500 || w.see().file.Break.Length.String() != "3m" {
			t.Errorf("the reset is answered with %+v", r)
		}
		if r = home.ask(5, link.Request{Do: link.Set, Value: r.Value}); r.Error != "" || w.see().file.Break.Length.String() != "5m" {
			t.Errorf("undone, the answer is %+v", r)
		}
		if r = home.ask(6, link.Request{Do: link.Get, Key: "reminder.eyes.schedule"}); string(r.Value) != `"@hourly"` {
			t.Errorf("the setting is %+v", r)
		}
	})
}

func TestABrokenFileIsLeftAlone(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.with(func() {
			w.fileErr = reminders.SettingErrors{{Key: "break.length"}}
			w.file.Look.Theme = "written by hand"
		})
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		if s := home.sees().Settings; len(s.Faults) != 1 || s.Faults[0].Key != "break.length" {
			t.Errorf("the faults are %+v", s.Faults)
		}
		r := home.ask(1, link.Request{Do: link.Favourite, Stretch: "row", On: true})
		if !strings.HasPrefix(r.Error, "The settings file has a mistake") || w.see().file.Look.Theme != "written by hand" {
			t.Errorf("the answer is %+v", r)
		}
		w.with(func() { w.fileErr, w.file = nil, reminders.DefaultSettings() })
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		if s := home.sees().Settings; len(s.Faults) != 0 {
			t.Errorf("the faults stay: %+v", s.Faults)
		}
	})
}

func TestABrokenFileIsWrittenAnewWhenThePersonSaysSo(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.with(func() {
			w.fileErr = reminders.SettingErrors{{Key: "break.length"}}
			w.file.Look.Theme = "written by hand"
		})
		w.app.SettingsChanged(t.Context())
		synctest.Wait()
		r := home.ask(1, link.Request{Do: link.MendSettings})
		if r.Error != "" || !strings.Contains(r.Words, "settings.toml.old") || w.see().file.Look.Theme != "system" || len(home.sees().Settings.Faults) != 0 {
			t.Errorf("the answer is %+v; the faults are %+v", r, home.sees().Settings.Faults)
		}
		if r = home.ask(2, link.Request{Do: link.MendSettings}); r.Error == "" {
			t.Error("a file that is in order is written anew")
		}
	})
}

func TestTheHomeWindowSettlesStretches(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		about := func() link.About {
			list := *home.sees().Stretches
			return list[slices.IndexFunc(list, func(a link.About) bool { return a.Stretch.ID == "wall-angel" })]
		}
		for nr, c := range []struct {
			request link.Request
			holds   func() bool
		}{
			{link.Request{Do: link.Favourite, Stretch: "wall-angel", On: true}, func() bool { return about().Favourite }},
			{link.Request{Do: link.Favourite, Stretch: "wall-angel"}, func() bool { return !about().Favourite }},
			{link.Request{Do: link.Mute, Stretch: "wall-angel", Days: 7}, func() bool { m := about().Muted; return m != nil && m.By == link.MutedByPerson && m.Until.Day() == 10 }},
			{link.Request{Do: link.Unmute, Stretch: "wall-angel"}, func() bool { return about().Muted == nil }},
			{link.Request{Do: link.Mute, Stretch: "wall-angel"}, func() bool { m := about().Muted; return m != nil && m.Until.IsZero() }},
			{link.Request{Do: link.Unmute, Stretch: "wall-angel"}, func() bool { return about().Muted == nil && about().Rank > 0 }},
			{link.Request{Do: link.Mute, Stretch: about().Stretch.Area, Days: 7}, func() bool { m := about().Muted; return m != nil && m.By == link.MutedByArea }},
			{link.Request{Do: link.Unmute, Stretch: about().Stretch.Area}, func() bool { return about().Muted == nil }},
			{link.Request{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "wall-angel", Every: reminders.Duration(4 * time.Hour)}}, func() bool { return about().EveryOwn && about().Every == 4*time.Hour }},
			{link.Request{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "wall-angel"}}, func() bool { return !about().EveryOwn && len(w.see().file.Stretch.Adjust) == 0 }},
			{link.Request{Do: link.GoTo, Place: "home"}, func() bool { return home.sees().Status.Place == "home" }},
			{link.Request{Do: link.GoTo}, func() bool { return home.sees().Status.Place == "" }},
		} {
			if r := home.ask(nr+1, c.request); r.Error != "" || r.Words == "" || !c.holds() {
				t.Errorf("%+v is answered with %+v; the stretch is %+v", c.request, r, about())
			}
		}
		for nr, request := range []link.Request{
			{Do: link.Mute, Stretch: "nothing"},
			{Do: link.Favourite, Stretch: "nothing", On: true},
			{Do: link.Adjust},
			{Do: link.GoTo, Place: "the moon"},
			{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "wall-angel", Hold: 9999}},
		} {
			if r := home.ask(100+nr, request); r.Error == "" || r.Words != "" {
				t.Errorf("%+v is answered with %+v", request, r)
			}
		}
	})
}

func TestTheHistoryIsDeletedAndComesBack(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.until("10:00:00")
		w.reports(link.Report{Did: link.Start})
		w.reports(link.Report{Did: link.Finished, Completed: 99})
		last := w.see().state.Memory.Last
		if r := home.ask(1, link.Request{Do: link.DeleteHistory}); !strings.HasPrefix(r.Words, "The history is deleted: 1 entry.") {
			t.Errorf("the answer is %+v", r)
		}
		if s := home.sees(); len(s.Today.Entries) != 0 || s.Status.Today.Taken != 0 || w.see().state.Memory.Last != "" {
			t.Errorf("left are %+v and %+v", s.Today.Entries, w.see().state.Memory)
		}
		if r := home.ask(2, link.Request{Do: link.GetSummary}); r.Summary == nil || r.Summary.Deleted != 1 || len(r.Summary.Stretches) != 0 {
			t.Errorf("the summary is %+v", r.Summary)
		}
		if r := home.ask(3, link.Request{Do: link.RestoreHistory}); r.Error != "" {
			t.Errorf("the answer is %+v", r)
		}
		if s := home.sees(); len(s.Today.Entries) != 1 || s.Status.Today.Taken != 1 || w.see().state.Memory.Last != last {
			t.Errorf("back are %+v and %+v", s.Today.Entries, w.see().state.Memory)
		}
		if r := home.ask(4, link.Request{Do: link.RestoreHistory}); r.Error == "" {
			t.Error("it came back twice")
		}
		if w.see().wiped {
			t.Error("the deletion was made final while the window is open")
		}
		home.gone(errors.New("exit status 2"))
		synctest.Wait()
		if w.see().wiped {
			t.Error("a crash made the deletion final")
		}
		w.openHome().gone(nil)
		synctest.Wait()
		if !w.see().wiped {
			t.Error("the end of the window does not make the deletion final")
		}
	})
}

func TestTheHomeWindowLooksThingsUp(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		w.until("10:00:00")
		w.reports(link.Report{Did: link.Start})
		w.reports(link.Report{Did: link.Finished, Completed: 99})
		r := home.ask(1, link.Request{Do: link.GetSummary, Year: 2000})
		s := r.Summary
		if s == nil || s.Year != 2000 || !slices.Equal(s.Years, []int{2000}) || len(s.Weeks) != 1 || s.Weeks[0].Date != "2000-01-03" || s.Weeks[0].Taken != 1 || s.Streak.Days != 1 || !s.Streak.Today {
			t.Fatalf("the summary is %+v", s)
		}
		if done := s.Stretches; len(done) != 1 || done[0].Taken != 1 || done[0].Share != 1 || done[0].Name == done[0].Stretch {
			t.Errorf("done is %+v", done)
		}
		if i := slices.IndexFunc(s.Directions, func(d link.DirectionDone) bool { return d.Right == 1 && d.Left == 1 }); i < 0 || len(s.Directions) != 6 {
			t.Errorf("the directions are %+v", s.Directions)
		}
		if r := home.ask(2, link.Request{Do: link.GetDay, Date: "2000-01-03"}); r.Day == nil || len(r.Day.Entries) != 1 {
			t.Errorf("the day is %+v", r.Day)
		}
		if r := home.ask(3, link.Request{Do: link.Export, Format: "csv", Path: "/tmp/x.csv"}); r.Error != "" || r.Path != "/tmp/x.csv" {
			t.Errorf("the export is %+v", r)
		}
		for nr, bad := range []link.Request{{Do: link.Export, Format: "xls", Path: "/tmp/x"}, {Do: link.Export, Format: "csv", Path: "x"}} {
			if r := home.ask(10+nr, bad); r.Error == "" {
				t.Errorf("%+v is answered with %+v", bad, r)
			}
		}
		if r := home.ask(4, link.Request{Do: link.GetTroubles}); len(r.Troubles) != 1 {
			t.Errorf("the troubles are %+v", r.Troubles)
		}
		r = home.ask(5, link.Request{Do: link.Diagnostics})
		for _, want := range []string{"Posture Break test", "Now: on break", "limited  tray", "length = '3m'", "reminder-1"} {
			if !strings.Contains(r.Text, want) {
				t.Errorf("the diagnostics lack %q:\n%s", want, r.Text)
			}
		}
		if strings.Contains(r.Text, "Time for a stretch") || strings.Contains(r.Text, "meeting room") {
			t.Errorf("the diagnostics have names in them:\n%s", r.Text)
		}
	})
}

func TestAHomeWindowThatSpeaksNonsense(t *testing.T) {
	inOffice(t, func(t *testing.T, w *world) {
		home := w.openHome()
		for _, r := range []link.Report{{Did: link.Ask}, {Did: "dance"}, {Did: link.Problem, Problem: "x"}, {Did: link.Shown}} {
			home.report(r)
		}
		synctest.Wait()
		if r := home.ask(1, link.Request{Do: "dance"}); r.Error == "" {
			t.Errorf("the answer is %+v", r)
		}
		home.gone(nil)
		home.report(link.Report{Did: link.Ask, Nr: 2, Request: &link.Request{Do: link.Get}})
		synctest.Wait() // an answer to a window that is gone goes nowhere
	})
}
