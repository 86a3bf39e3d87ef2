package window

import (
	"log/slog"
	"slices"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"
	"posturebreak/app/window/session"
	"posturebreak/reminders/stretch"
)

// openTestWindow shows an offer in a window of Fyne's test driver, and answers it with the reports that it sends.
func openTestWindow(t *testing.T, o link.Offer) (*breakWindow, *[]link.Report) {
	t.Helper()
	s, err := session.New(time.Now().Add(-time.Minute), link.Order{V: link.Version, Do: link.ShowBreak, Offer: &o})
	if err != nil {
		t.Fatal(err)
	}
	var sent []link.Report
	send := func(r link.Report) { sent = append(sent, r) }
	w := newBreakWindow(golden.NewApp(t), s, Materials{Materials: host.Materials{Figures: fstest.MapFS{}}}, send, slog.New(slog.DiscardHandler))
	w.later = never
	w.window.Show()
	return w, &sent
}

// never is a timer that does not go off: a test says when time has passed. Fyne's test driver has no goroutine of its own that
// a timer could hand a picture to.
func never(time.Duration, func()) *time.Timer {
	t := time.NewTimer(time.Hour)
	t.Stop()
	return t
}

func kinds(reports []link.Report) []link.ReportKind {
	var out []link.ReportKind
	for _, r := range reports {
		out = append(out, r.Did)
	}
	return out
}

func TestButtonsReachTheSession(t *testing.T) {
	w, sent := openTestWindow(t, twist())
	w.happen(session.Appeared{})
	c := w.page.controls
	test.Tap(c.start)
	test.Tap(c.start) // asked already
	w.happen(begun())
	test.Tap(c.next)
	test.Tap(c.skip)
	if !c.lists[session.OpenSkips].Visible() || !w.page.curtain.Visible() {
		t.Error("the list of skips is not open")
	}
	test.Tap(w.page.curtain)
	if c.lists[session.OpenSkips].Visible() || w.page.curtain.Visible() {
		t.Error("a click beside the list does not close it")
	}
	test.Tap(c.skip)
	test.Tap(c.finish)
	w.happen(thanked())
	if want := []link.ReportKind{link.Shown, link.Start, link.Finished}; !slices.Equal(kinds(*sent), want) {
		t.Errorf("reports %v, want %v", kinds(*sent), want)
	}
	if !w.page.thanks.root.Visible() || w.page.play.root.Visible() {
		t.Error("the thanks are not shown")
	}
}

func TestSnoozeButton(t *testing.T) {
	o := twist()
	w, sent := openTestWindow(t, o)
	w.happen(session.Appeared{})
	test.Tap(w.page.controls.snooze)
	test.Tap(w.page.controls.lists[session.OpenSnoozes].buttons[0])
	last := (*sent)[len(*sent)-1]
	if last.Did != link.Snooze || last.Snooze != o.Snoozes[0] || last.Break != o.Break {
		t.Errorf("got %+v, want a snooze of %s", last, o.Snoozes[0])
	}
}

func TestNoSnoozeLeft(t *testing.T) {
	o := twist()
	o.Snoozes = nil
	w, _ := openTestWindow(t, o)
	w.happen(session.Appeared{})
	if w.page.controls.snooze.Visible() {
		t.Error("a button offers to snooze where no snooze is left")
	}
}

func TestFeltButtons(t *testing.T) {
	w, sent := openTestWindow(t, twist())
	began := time.Now().Add(-8 * time.Second) // the window asks the real clock: the break began a moment ago
	for _, e := range []struct {
		after time.Duration
		event session.Event
	}{
		{0, session.Appeared{}}, {0, begun()}, {4 * time.Second, session.Ticked{}}, {8 * time.Second, pressed(session.Finish)},
	} {
		w.session.Update(began.Add(e.after), e.event)
	}
	w.happen(thanked())
	answers := w.page.thanks.question.Objects[1].(*fyne.Container).Objects
	test.Tap(answers[2].(*button))
	if len(*sent) != 1 || (*sent)[0].Felt != stretch.Hurt {
		t.Errorf("got %+v, want that it hurt", *sent)
	}
	if !w.page.thanks.hurt.root.Visible() || w.page.thanks.question.Visible() {
		t.Error("the advice does not take the place of the question")
	}
	leaveOut := w.page.thanks.hurt.question.Objects[1].(*fyne.Container).Objects[0]
	test.Tap(leaveOut.(*button))
	if len(*sent) != 2 || (*sent)[1].Did != link.LeaveOut || (*sent)[1].Area != "mid-back" {
		t.Errorf("got %+v, want that the region is left out", *sent)
	}
	if w.page.thanks.hurt.question.Visible() || !w.page.thanks.hurt.noted.Visible() {
		t.Error("the question stays after its answer")
	}
}

func TestMissingFigureIsReportedAndReplaced(t *testing.T) {
	w, sent := openTestWindow(t, twist())
	w.appear()
	if w.broken == nil || w.page.model.Loop() != 0 {
		t.Errorf("the model is %T, want the placeholder, which does not move", w.page.model)
	}
	if !slices.Contains(kinds(*sent), link.Problem) {
		t.Errorf("reports %v, want a problem", kinds(*sent))
	}
}

func TestHiddenWindowDrawsNothing(t *testing.T) {
	w, _ := openTestWindow(t, twist())
	w.happen(session.Appeared{})
	w.happen(begun())
	before := w.page.stage.Shot_
	w.hide(true)
	w.happen(pressed(session.Next))
	if w.page.stage.Shot_ != before {
		t.Error("a hidden window asked for a picture")
	}
	w.hide(false)
	if w.page.stage.Shot_ == before {
		t.Error("the window that is back shows the old picture")
	}
}

// TestFollowsTheDesktop turns the desktop dark while a stretch plays.
func TestFollowsTheDesktop(t *testing.T) {
	for setting, follows := range map[string]bool{"system": true, "light": false} {
		o := twist()
		o.Look.Theme = setting
		w, _ := openTestWindow(t, o)
		w.appear()
		w.happen(begun())
		w.variant = theme.VariantLight
		w.taste.Scheme = "light"
		w.follow(turned{fyne.CurrentApp().Settings(), theme.VariantLight})
		before := w.page
		w.follow(turned{fyne.CurrentApp().Settings(), theme.VariantDark})
		if got := w.page != before; got != follows {
			t.Errorf("theme %s: a new page is %v", setting, got)
		}
		if w.page.look.Dark != follows || !w.page.play.root.Visible() || w.page.play.cue.Text == "" {
			t.Errorf("theme %s: dark is %v, and the words are %q", setting, w.page.look.Dark, w.page.play.cue.Text)
		}
	}
}

// turned is Fyne's settings on a desktop of another variant.
type turned struct {
	fyne.Settings
	variant fyne.ThemeVariant
}

func (t turned) ThemeVariant() fyne.ThemeVariant { return t.variant }

func TestKeyNames(t *testing.T) {
	for name, want := range map[fyne.KeyName]session.Key{
		fyne.KeySpace: session.Space, fyne.KeyReturn: session.Enter, fyne.KeyEnter: session.Enter, fyne.KeyEscape: session.Escape,
		fyne.KeyLeft: session.Left, fyne.KeyRight: session.Right, fyne.KeyA: session.OtherKey,
	} {
		if got := keyOf(name); got != want {
			t.Errorf("%s is key %d, want %d", name, got, want)
		}
	}
}

// TestFocusedButtonAsksTheGuard presses keys on a button that has the keyboard focus: they have to go the session's way.
func TestFocusedButtonAsksTheGuard(t *testing.T) {
	a := &recorder{}
	choice := session.Choice{Do: session.Start}
	b := newButton(look.New(link.Look{}, theme.VariantLight, look.Taste{}), a, primary, "Start", choice)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.TypedRune(' ')
	if len(a.choices) > 0 || len(a.keys) > 0 {
		t.Error("a typed key acts past the guard")
	}
	b.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.enable(false)
	b.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	b.Tapped(nil)
	if len(a.on) != 2 || a.on[0] == nil || *a.on[0] != choice || a.on[1] != nil || len(a.choices) != 0 {
		t.Errorf("keys on %v, choices %v: want one press on start, and nothing where it is disabled", a.on, a.choices)
	}
}

func TestKeysDoNotStayWithAButtonThatIsGone(t *testing.T) {
	w, _ := openTestWindow(t, twist())
	w.happen(session.Appeared{})
	canvas := w.window.Canvas()
	canvas.Focus(w.page.controls.start)
	w.happen(begun())
	if canvas.Focused() != nil {
		t.Error("the start button keeps the keys after the start")
	}
	canvas.Focus(w.page.controls.pause)
	test.Tap(w.page.controls.pause)
	if canvas.Focused() != w.page.controls.pause {
		t.Error("the pause button loses the keys when it is used")
	}
	test.Tap(w.page.controls.skip)
	if canvas.Focused() != w.page.controls.finish {
		t.Error("the first choice of an open list does not get the keys")
	}
	w.keyDown(fyne.KeyDown, nil)
	if canvas.Focused() != w.page.controls.lists[session.OpenSkips].buttons[1] {
		t.Error("the arrow does not go to the next choice")
	}
	test.Tap(w.page.curtain)
	if canvas.Focused() != nil {
		t.Error("a list that is closed keeps the keys")
	}
}
