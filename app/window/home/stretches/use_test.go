package stretches

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// press presses a key on what has the keyboard.
func press(t *testing.T, p *Page, keys ...fyne.KeyName) {
	t.Helper()
	for _, key := range keys {
		on := p.desk.Window.Canvas().Focused()
		if on == nil {
			t.Fatalf("nothing has the keyboard for %s", key)
		}
		if k, ok := on.(interface{ KeyDown(*fyne.KeyEvent) }); ok {
			k.KeyDown(&fyne.KeyEvent{Name: key})
		}
		on.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestKeyboardGoesThroughTheGrid(t *testing.T) {
	p := lay(sit(t, moving()), usualWidth, usualHeight)
	c := p.desk.Window.Canvas()
	c.Focus(p.browse.shown[0])
	press(t, p, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyLeft)
	if at := slices.Index(p.browse.shown, c.Focused().(*card)); at != 2 {
		t.Errorf("the keyboard is at card %d, want 2: three to a row", at)
	}
	c.Focus(p.browse.shown[0])
	press(t, p, fyne.KeyUp)
	if c.Focused() != fyne.Focusable(p.browse.shown[0]) {
		t.Error("up from the first row leads somewhere")
	}
	last := p.browse.shown[len(p.browse.shown)-1]
	c.Focus(last)
	if p.browse.scroll.Offset() == 0 {
		t.Error("the last card has the keyboard, and is not scrolled into view")
	}
	press(t, p, fyne.KeyReturn)
	if p.detail == nil || p.detail.id != last.about.Stretch.ID || c.Focused() != fyne.Focusable(p.detail.back) {
		t.Fatal("Enter does not open the card")
	}
	press(t, p, fyne.KeySpace)
	if p.detail != nil || c.Focused() != fyne.Focusable(last) {
		t.Error("back does not lead to the card")
	}
	if p.Escape() {
		t.Error("there is nothing to go back from")
	}
	p.Appear("sphinx")
	if p.detail == nil || !p.Escape() || p.detail != nil {
		t.Error("Escape does not go back")
	}
}

// TestTabReachesEverything walks with Tab, and looks whether each part that can be used is met once.
func TestTabReachesEverything(t *testing.T) {
	p := lay(sit(t, moving()), usualWidth, usualHeight)
	p.browse.filters.fold()
	p.browse.filters.set(filter{Desk: true})
	walked := walk(p)
	if want := 1 + 3 + 2 + 5 + 6 + 3 + len(p.browse.shown); len(walked) != want {
		t.Errorf("Tab meets %d parts of the grid, want %d", len(walked), want)
	}
	p.open("doorway")
	walked = walk(p)
	// Back; three of the player, the line, two sides; try, favourite, mute; two steppers of two, of which one is at its end; the rhythm.
	if want := 1 + 3 + 1 + 2 + 3 + 2 + 1; len(walked) != want {
		t.Errorf("Tab meets %d parts of a stretch, want %d", len(walked), want)
	}
}

// walk follows Tab once around.
func walk(p *Page) (met []fyne.Focusable) {
	c := p.desk.Window.Canvas()
	c.Unfocus()
	for range 100 {
		c.FocusNext()
		if slices.Contains(met, c.Focused()) {
			break
		}
		met = append(met, c.Focused())
	}
	return met
}

func TestFiltersAreUsed(t *testing.T) {
	p := lay(sit(t, moving()), usualWidth, usualHeight)
	all := len(p.browse.shown)
	test.Type(p.browse.filters.search, "sphinx")
	if len(p.browse.shown) != 1 || p.browse.count.Text != "1 of 22 stretches" {
		t.Errorf("the search shows %d: %q", len(p.browse.shown), p.browse.count.Text)
	}
	p.browse.filters.change(func(f *filter) { f.Desk = true })
	if len(p.browse.shown) != 0 || len(p.browse.empty.Objects) != 1 {
		t.Error("nothing fits, and nothing says so")
	}
	p.browse.filters.clear()
	if len(p.browse.shown) != all || p.browse.filters.search.Text != "" || len(p.browse.empty.Objects) != 0 {
		t.Errorf("cleared, it shows %d of %d", len(p.browse.shown), all)
	}
	p.browse.filters.change(func(f *filter) { f.Where = []where{floor} })
	if got := p.browse.filters.more.Text(); got != "More filters, 1 in force" {
		t.Errorf("folded away, the filters say %q", got)
	}
}

func TestNewsKeepFilterAndFocus(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.browse.filters.set(filter{Desk: true})
	c := p.desk.Window.Canvas()
	kept := p.browse.shown[len(p.browse.shown)-1]
	c.Focus(kept)
	offset := p.browse.scroll.Offset()
	all := slices.Clone(*d.Told.Stretches)
	for i := range all {
		if all[i].Stretch.ID == kept.about.Stretch.ID {
			all[i].Favourite = true
		}
	}
	d.Told.Stretches = &all
	p.Tell(link.Home{Stretches: &all})
	if c.Focused() != fyne.Focusable(kept) || p.browse.scroll.Offset() != offset || !p.browse.filters.now.Desk {
		t.Error("news moved the keyboard, the scroll or the filter")
	}
	if !kept.about.Favourite || !strings.Contains(kept.AccessibilityLabel(), "Favourite") {
		t.Errorf("the card does not tell the news: %q", kept.AccessibilityLabel())
	}
	p.open(kept.about.Stretch.ID)
	rest := slices.DeleteFunc(slices.Clone(all), func(a link.About) bool { return a.Stretch.ID == kept.about.Stretch.ID })
	d.Told.Stretches = &rest
	p.Tell(link.Home{Stretches: &rest})
	if p.detail != nil || len(p.browse.shown) == 0 {
		t.Error("a stretch that is gone is still open")
	}
}

func TestRequests(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.open("doorway")
	page := p.detail
	request := func(want link.Request) {
		t.Helper()
		got := last(t, d)
		if got.Do != want.Do || got.Stretch != "doorway" || got.Days != want.Days || got.On != want.On {
			t.Errorf("asked %+v, want %+v", got, want)
		}
		if want.Adjust != nil && (got.Adjust == nil || *got.Adjust != *want.Adjust) {
			t.Errorf("asked to adjust to %+v, want %+v", got.Adjust, want.Adjust)
		}
	}
	test.Tap(page.head.try)
	request(link.Request{Do: link.Now})
	if page.replay.player.playing {
		t.Error("the replay goes on beside the break")
	}
	test.Tap(page.replay.play)
	test.Tap(page.head.like)
	request(link.Request{Do: link.Favourite, On: true})
	d.Undo()
	request(link.Request{Do: link.Favourite})
	page.head.mutes()[1].Do()
	request(link.Request{Do: link.Mute, Days: 30})
	d.Undo()
	request(link.Request{Do: link.Unmute})
	test.Tap(page.dose.steppers[0].more)
	request(link.Request{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "doorway", Hold: 15}})
	d.Undo()
	request(link.Request{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "doorway"}})

	all := slices.Clone(*d.Told.Stretches)
	for i := range all {
		if a := &all[i]; a.Stretch.ID == "doorway" {
			a.Muted = &link.Muted{Until: d.Time.Add(50 * time.Hour), By: link.MutedByPerson, Words: "You muted it."}
			a.Adjusted, a.Dose.Hold, a.Every, a.EveryOwn = stretch.Amount{Hold: 30}, 30, 4*time.Hour, true
		}
	}
	d.Told.Stretches = &all
	p.Tell(link.Home{Stretches: &all})
	if p.detail != page || page.head.hush.Visible() || !page.head.hear.Visible() || page.head.why.Text != "You muted it." {
		t.Error("the page does not say that it is muted")
	}
	test.Tap(page.head.hear)
	request(link.Request{Do: link.Unmute})
	d.Undo()
	request(link.Request{Do: link.Mute, Days: 3})
	if !page.dose.steppers[0].more.Disabled() || !page.dose.steppers[0].grow.Visible() {
		t.Error("the hold is at its end and fixed, and the stepper does not show it")
	}
	test.Tap(page.dose.steppers[0].grow)
	request(link.Request{Do: link.Adjust, Adjust: &reminders.Adjustment{Stretch: "doorway", Every: reminders.Duration(4 * time.Hour)}})
	if got, want := page.replay.player.line.Amount.Hold, 30; got != want || !page.replay.player.playing {
		t.Errorf("the replay holds for %d s, want today's %d; it plays on: %v", got, want, page.replay.player.playing)
	}
}

// TestKeyboardStaysWhereItWas presses buttons that go, or end, with what they do: the keyboard goes on beside them.
func TestKeyboardStaysWhereItWas(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.open("doorway")
	head, hold, c := p.detail.head, p.detail.dose.steppers[0], d.Window.Canvas()
	tell := func(change func(*link.About)) {
		all := slices.Clone(*d.Told.Stretches)
		change(&all[slices.IndexFunc(all, func(a link.About) bool { return a.Stretch.ID == "doorway" })])
		d.Told.Stretches = &all
		p.Tell(link.Home{Stretches: &all})
	}
	for _, step := range []struct {
		name     string
		from, to fyne.Focusable
		change   func(*link.About)
	}{
		{"muted", head.hush, head.hear, func(a *link.About) { a.Muted = &link.Muted{} }},
		{"unmuted", head.hear, head.hush, func(a *link.About) { a.Muted = nil }},
		{"held for the most", hold.more, hold.less, func(a *link.About) { a.Dose.Hold, a.Adjusted.Hold = a.Most.Hold, a.Most.Hold }},
		{"left to grow", hold.grow, hold.more, func(a *link.About) { a.Dose.Hold, a.Adjusted.Hold = a.Least.Hold+1, 0 }},
		{"held for the least", hold.less, hold.more, func(a *link.About) { a.Dose.Hold = a.Least.Hold }},
		{"something else", head.like, head.like, func(a *link.About) { a.Favourite = !a.Favourite }},
	} {
		c.Focus(step.from)
		if tell(step.change); c.Focused() != step.to {
			t.Errorf("%s: the keyboard is at %T, want the button beside", step.name, c.Focused())
		}
	}
}

func TestTryingSaysWhyItCannot(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.open("doorway")
	d.Told.Status = &link.Status{Cannot: map[link.Command]string{link.Now: "A break is running."}}
	p.Tell(link.Home{Status: d.Told.Status})
	test.Tap(p.detail.head.try)
	if len(d.Asked) != 0 || p.detail.head.cannot.Text != "A break is running." {
		t.Errorf("asked %+v, and says %q", d.Asked, p.detail.head.cannot.Text)
	}
}

func TestReplayIsSteered(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.open("doorway")
	r := p.detail.replay
	if !r.player.playing {
		t.Fatal("it does not play")
	}
	pass(d, 100*time.Millisecond)
	at := r.player.at
	if at != begin(r.player.line)+100*time.Millisecond {
		t.Errorf("after 100 ms it is at %v", at)
	}
	r.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if r.player.at <= at || r.player.at != r.player.line.NextPhase(at) {
		t.Errorf("the right arrow leads to %v", r.player.at)
	}
	r.line.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if r.player.playing || len(d.Ticks) != 0 {
		t.Error("the space bar does not stop it")
	}
	r.turn(1)
	if r.player.side() != stretch.Left || r.sides.Chosen() != 1 || !r.stage.Shot_.Moment.Mirrored {
		t.Error("it does not turn to the left side")
	}
	test.TapAt(r.line, fyne.NewPos(r.line.Size().Width, 1))
	if r.player.at != r.player.line.Total {
		t.Errorf("a click on the end of the line leads to %v of %v", r.player.at, r.player.line.Total)
	}
	if !strings.Contains(r.line.AccessibilityLabel(), clock(r.player.line.Total)) {
		t.Errorf("the line says %q", r.line.AccessibilityLabel())
	}
}

func TestWaysAreChosen(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.open("row")
	before := p.detail.replay
	p.detail.choose(2)
	if p.detail.replay == before || p.detail.replay.player.line.Variant != "plank" || len(d.Ticks) != 1 {
		t.Errorf("the third way shows %q, and %d tick", p.detail.replay.player.line.Variant, len(d.Ticks))
	}
	if p.detail.replay.sides == nil {
		t.Error("the plank is done on both sides, and they cannot be chosen")
	}
}

func TestAnotherPageRecalls(t *testing.T) {
	d := sit(t, moving())
	p := lay(d, usualWidth, usualHeight)
	p.browse.filters.fold()
	p.browse.filters.set(filter{Where: []where{standing}})
	p.open("row")
	p.detail.choose(1)
	p.detail.scroll.ScrollTo(90)
	q := lay(sit(t, hometest.Options{Dark: true}), usualWidth, usualHeight)
	q.Recall(p.Remember())
	if q.detail == nil || q.detail.way != 1 || q.detail.scroll.Offset() != 90 {
		t.Errorf("the opened stretch is not recalled: %+v", q.Remember())
	}
	if !q.browse.filters.panel.Visible() || !slices.Equal(q.browse.filters.now.Where, []where{standing}) {
		t.Errorf("the filters are not recalled: %+v", q.Remember())
	}
	q.Recall("something else")
}
