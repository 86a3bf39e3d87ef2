package today

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/kit"
)

// opened is the page on a desk.
func opened(t *testing.T, change func(*hometest.Desk)) (*hometest.Desk, *Page) {
	t.Helper()
	d := hometest.New(t, hometest.Options{Moving: true})
	d.Answer = func(r link.Request) link.Reply { return link.Reply{Words: "Done: " + string(r.Do) + "."} }
	if change != nil {
		change(d)
	}
	p := New(d.Desk)
	d.Show(p.Content(), fyne.NewSize(840, 700))
	p.Appear("")
	t.Cleanup(p.Leave)
	return d, p
}

func texts(items []kit.Item) []string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = item.Text
	}
	return all
}

func TestPausesAndTheirUndo(t *testing.T) {
	d, p := opened(t, nil)
	items := p.pauses()
	if want := []string{"For 30 minutes", "For 1 hour", "For 2 hours", "Until tomorrow", "Until I resume"}; !slices.Equal(texts(items), want) {
		t.Errorf("the pauses are %q, want %q", texts(items), want)
	}
	for _, item := range items {
		item.Do()
	}
	d.Undo()
	midnight := time.Date(2026, 11, 24, 0, 0, 0, 0, hometest.Noon().Location())
	want := []link.Request{{Do: link.Pause, For: 30 * time.Minute}, {Do: link.Pause, For: time.Hour}, {Do: link.Pause, For: 2 * time.Hour}, {Do: link.Pause, Until: midnight}, {Do: link.Pause}, {Do: link.Resume}}
	if len(d.Asked) != len(want) {
		t.Fatalf("it asked %+v", d.Asked)
	}
	for i, w := range want {
		if got := d.Asked[i]; got.Do != w.Do || got.For != w.For || !got.Until.Equal(w.Until) {
			t.Errorf("request %d is %+v, want %+v", i, got, w)
		}
	}
	if d.Said[0] != "Done: pause." {
		t.Errorf("it says %q", d.Said)
	}
}

func TestARefusalIsSaid(t *testing.T) {
	d, p := opened(t, func(d *hometest.Desk) {
		d.Answer = func(link.Request) link.Reply { return link.Reply{Error: "A break is on now."} }
	})
	p.stretchNow()
	if !slices.Equal(d.Said, []string{"A break is on now."}) || d.Undo != nil {
		t.Errorf("it says %q", d.Said)
	}
}

func TestMeetingsAndPlaces(t *testing.T) {
	until := hometest.Noon().Add(time.Hour)
	d, p := opened(t, func(d *hometest.Desk) { d.Told.Status.MeetingUntil = &until })
	if items := p.meetings(); items[0].Text != "The meeting is over" || len(items) != 5 {
		t.Errorf("in a meeting there are %q", texts(items))
	}
	if p.hero.meeting.Text() != "Meeting until 15:32" {
		t.Errorf("the button says %q", p.hero.meeting.Text())
	}
	p.meetings()[0].Do()
	places := p.places()
	if last := places[len(places)-1]; last.Text != "No place" || !places[0].Chosen || last.Chosen {
		t.Errorf("the places are %+v", places)
	}
	places[3].Do()
	d.Undo()
	if got := d.Asked; got[0].Do != link.Meeting || got[0].For != 0 || got[1].Place != "home" || got[2].Place != "my desk" {
		t.Errorf("it asked %+v", got)
	}
}

func TestEveryStretchCanBeChosenTheBestFirst(t *testing.T) {
	d, p := opened(t, nil)
	all, items := *d.Told.Stretches, p.choices()
	if len(items) != len(all) {
		t.Fatalf("%d of %d can be chosen", len(items), len(all))
	}
	var first string
	for _, about := range all {
		if about.Rank == 1 {
			first = about.Stretch.Name
		}
	}
	if items[0].Text != first || !strings.HasSuffix(items[0].Note, ".") {
		t.Errorf("the first is %+v, want %q", items[0], first)
	}
	items[2].Do()
	if d.Asked[0].Do != link.Now || d.Asked[0].Stretch == "" {
		t.Errorf("it asked %+v", d.Asked)
	}
}

func TestNothingTicksWhenThePageIsLeft(t *testing.T) {
	d, p := opened(t, nil)
	if d.Ticking != 1 {
		t.Errorf("%d tick while the page is shown, want the countdown alone", d.Ticking)
	}
	d.Window.Canvas().Focus(p.hero.picture)
	if d.Ticking != 2 {
		t.Errorf("%d tick while the figure moves, want 2", d.Ticking)
	}
	p.Leave()
	if d.Ticking != 0 {
		t.Errorf("%d go on ticking", d.Ticking)
	}
}

func TestTheCountdownFollowsTheClock(t *testing.T) {
	d, p := opened(t, nil)
	if p.hero.large.Text != "28 min" {
		t.Errorf("it says %q", p.hero.large.Text)
	}
	d.Time = d.Time.Add(20 * time.Minute)
	for _, tick := range d.Ticks {
		tick()
	}
	if p.hero.large.Text != "7:50" || !p.strip.now.Equal(d.Time) {
		t.Errorf("twenty minutes later it says %q, and the line is at %v", p.hero.large.Text, p.strip.now)
	}
}

func TestWhatCannotBeSaysWhy(t *testing.T) {
	_, p := opened(t, func(d *hometest.Desk) { d.Told.Status.Cannot[link.Now] = "A break is on now." })
	if !p.hero.now.Disabled() || !p.hero.choose.Disabled() || p.hero.cannot.Text != "A break is on now." {
		t.Errorf("the reason is %q", p.hero.cannot.Text)
	}
}

func TestTheTimelineByKeys(t *testing.T) {
	d, p := opened(t, nil)
	if label := p.strip.AccessibilityLabel(); strings.Count(label, ": ") < 8 {
		t.Errorf("the whole day is said as %q", label)
	}
	d.Window.Canvas().Focus(p.strip)
	if !strings.HasPrefix(p.strip.AccessibilityLabel(), "15:00: planned") {
		t.Errorf("it begins with %q, want the next break", p.strip.AccessibilityLabel())
	}
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyLeft, "14:00"}, {fyne.KeyHome, "09:00"}, {fyne.KeyLeft, "09:00"}, {fyne.KeyEnd, "17:00"}, {fyne.KeyRight, "17:00"}} {
		p.strip.TypedKey(&fyne.KeyEvent{Name: step.key})
		if !strings.HasPrefix(p.strip.AccessibilityLabel(), step.want) || !p.strip.hint.Visible() {
			t.Errorf("after %s it says %q, want %s", step.key, p.strip.AccessibilityLabel(), step.want)
		}
	}
	d.Window.Canvas().Unfocus()
	if p.strip.hint.Visible() {
		t.Error("the hint stays")
	}
}

func TestAStretchInBetweenMakesOnlyItsNeighboursSmall(t *testing.T) {
	_, p := opened(t, nil)
	s, width := p.strip, float32(700)
	whole := s.room(0, width)
	at := s.marks[5].at
	s.marks = slices.Insert(s.marks, 5, mark{at: at.Add(-4 * time.Minute), kind: taken, words: "Taken."})
	for i, m := range s.marks {
		if near := i == 5 || i == 6; (s.room(i, width) < whole) != near {
			t.Errorf("the sign of %s has %.0f of %.0f", m.words, s.room(i, width), whole)
		}
	}
}

func TestBanners(t *testing.T) {
	d, p := opened(t, nil)
	home := d.Told
	if n := len(p.bannersOf(home).Objects); n != 0 {
		t.Errorf("%d banners on a good day", n)
	}
	home.Settings = &link.Settings{Faults: []link.Fault{{File: "settings.toml", Line: 12, What: "This is no length.", Remedy: "Write 3m."}}}
	home.Troubles = &[]link.Trouble{{Found: "a", Broken: true}, {Found: "b"}, {Found: "c", Broken: true}, {Found: "d", Broken: true}}
	if n := len(p.bannersOf(home).Objects); n != 3 {
		t.Errorf("%d banners, want one for the settings and two troubles", n)
	}
	if got := faultLine(home.Settings.Faults[0], d.Locale); got != "settings.toml, line 12: This is no length. Write 3m." {
		t.Errorf("the fault is said as %q", got)
	}
	if got := faultLine(link.Fault{What: "x"}, d.Locale); got != "x" {
		t.Errorf("a fault without a file is said as %q", got)
	}
}
