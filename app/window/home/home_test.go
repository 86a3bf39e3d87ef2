package home

import (
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/host"
)

func TestMain(m *testing.M) { hometest.Main(m) }

// newTestShell makes the window on a page, with a resident that is a list of what it was told.
func newTestShell(t *testing.T, page link.Page, change func(*link.Home)) (*shell, *[]link.Report) {
	t.Helper()
	told := hometest.Home(t)
	told.Look = &link.Look{Theme: "light", Contrast: "normal", Motion: "reduced", TextScale: 1}
	if change != nil {
		change(&told)
	}
	reports := &[]link.Report{}
	d := hometest.New(t, hometest.Options{})
	m := Materials{Materials: host.Materials{Figures: d.Figures}}
	s := newShell(golden.NewApp(t), m, link.Order{Do: link.ShowHome, Page: page, Home: &told}, func(r link.Report) { *reports = append(*reports, r) }, undrawn, slog.New(slog.DiscardHandler))
	t.Cleanup(s.close)
	return s, reports
}

func TestPagesAreTurned(t *testing.T) {
	s, _ := newTestShell(t, "no such page", nil)
	if s.page != link.PageToday || s.window.Title() != "Today – Posture Break" {
		t.Errorf("it begins with %q, called %q", s.page, s.window.Title())
	}
	for _, page := range pages() {
		s.obey(link.Order{Do: link.ShowHome, Page: page})
		if s.page != page || s.frame.page != s.pages[page].Content() {
			t.Errorf("the page is %q, want %q", s.page, page)
		}
		name, _ := pageName(page, s.locale)
		i := slices.Index(pages(), page)
		if !strings.HasPrefix(s.frame.rail.buttons[i].AccessibilityLabel(), name+". ") {
			t.Errorf("the rail says %q", s.frame.rail.buttons[i].AccessibilityLabel())
		}
	}
	s.obey(link.Order{Do: link.ShowHome})
	if s.page != pages()[len(pages())-1] {
		t.Errorf("coming forward turned to %q", s.page)
	}
}

func TestTheResidentIsAsked(t *testing.T) {
	s, reports := newTestShell(t, link.PageToday, nil)
	var got []string
	note := func(r link.Reply) { got = append(got, r.Words+r.Error) }
	s.asks.ask(link.Request{Do: link.Resume}, note)
	s.asks.ask(link.Request{Do: link.Pause}, note)
	s.asks.ask(link.Request{Do: link.Now}, nil)
	first, second := (*reports)[0], (*reports)[1]
	if first.Did != link.Ask || first.Request.Do != link.Resume || first.Request.V != link.Version || first.Nr == second.Nr {
		t.Fatalf("the reports are %+v", *reports)
	}
	s.obey(link.Order{Do: link.Answer, Nr: second.Nr, Reply: &link.Reply{Words: "second"}})
	s.obey(link.Order{Do: link.Answer, Nr: 999, Reply: &link.Reply{Words: "strange"}})
	s.obey(link.Order{Do: link.Answer, Nr: second.Nr, Reply: &link.Reply{Words: "again"}})
	s.asks.lose("gone")
	s.asks.ask(link.Request{Do: link.Now}, note)
	if want := []string{"second", "gone", "gone"}; !slices.Equal(got, want) {
		t.Errorf("the answers are %q, want %q", got, want)
	}
}

func TestWhatHasChangedIsShown(t *testing.T) {
	s, _ := newTestShell(t, link.PageToday, nil)
	page := s.shown()
	status := *s.told.Status
	status.Phase = "paused"
	s.obey(link.Order{Do: link.Tell, Home: &link.Home{Status: &status}})
	if s.told.Status.Phase != "paused" || s.told.Today == nil || s.shown() != page {
		t.Error("what was told is not kept, or the page was made anew")
	}
	dark := *s.told.Look
	dark.Theme = "dark"
	s.obey(link.Order{Do: link.Tell, Home: &link.Home{Look: &dark}})
	if !s.look.Dark || s.shown() == page || s.page != link.PageToday || s.frame.page != s.shown().Content() {
		t.Error("the window was not made anew in the dark")
	}
}

func TestUndo(t *testing.T) {
	s, _ := newTestShell(t, link.PageToday, nil)
	var undone []int
	for i := range 3 {
		s.say(fmt.Sprint("Done ", i), func() { undone = append(undone, i) })
	}
	if !s.toast.root.Visible() || s.toast.text.Text != "Done 2" {
		t.Errorf("it says %q", s.toast.text.Text)
	}
	s.toast.undo.Press()
	s.say("Saved", nil)
	if s.toast.undo.Visible() {
		t.Error("what cannot be undone has a button for it")
	}
	s.undo()
	s.undo()
	s.undo()
	if !slices.Equal(undone, []int{2, 1, 0}) {
		t.Errorf("undone was %v", undone)
	}
}

func TestWelcomeComesOnceAndGoes(t *testing.T) {
	yes := true
	s, _ := newTestShell(t, link.PageToday, func(h *link.Home) { h.Welcome = &yes })
	if s.welcome == nil || slices.Contains(s.frame.root.Objects, fyne.CanvasObject(s.frame.rail.root)) {
		t.Fatal("the first steps are not shown alone")
	}
	s.obey(link.Order{Do: link.ShowHome, Page: link.PageHistory})
	if s.welcome == nil {
		t.Error("coming forward ends the first steps")
	}
	s.show(link.PageToday, "")
	s.redress()
	if s.welcome != nil || s.shown() != s.pages[link.PageToday] {
		t.Error("the first steps do not end")
	}
}

func TestEscapeClosesWhatIsOpenFirst(t *testing.T) {
	s, _ := newTestShell(t, link.PageToday, nil)
	s.window.Canvas().Overlays().Add(s.kit.Body("a menu"))
	s.escape()
	if s.closed || s.window.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the menu alone")
	}
	s.escape()
	if !s.closed {
		t.Error("Escape does not close the window")
	}
}

func TestTheEndOfTheResidentClosesTheWindow(t *testing.T) {
	s, _ := newTestShell(t, link.PageToday, nil)
	orders, resident := io.Pipe()
	go func() { _ = resident.Close() }()
	obey(link.NewReader[link.Order](orders), s.obey, s.send, s.log)
	if !s.closed {
		t.Error("it is still open")
	}
}

func TestTheFirstOrder(t *testing.T) {
	for text, want := range map[string]link.OrderKind{
		"":                     link.Close,
		`{"v":1,"do":"close"}`: link.Close,
		"no message\n" + `{"v":1,"do":"tell"}` + "\n" + `{"v":1,"do":"show-home","home":{}}`: link.ShowHome,
	} {
		order, err := first(link.NewReader[link.Order](strings.NewReader(text)), func(link.Report) {}, slog.New(slog.DiscardHandler))
		if err != nil || order.Do != want {
			t.Errorf("%q: %v, %v", text, order.Do, err)
		}
	}
}

// TestTheWindowHolds looks whether every page finds its place at any size and text, beside the rail or below it.
func TestTheWindowHolds(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		s, _ := newTestShell(t, link.PageToday, func(h *link.Home) { h.Look.TextScale = scale })
		for _, size := range []fyne.Size{fyne.NewSize(720, 520), fyne.NewSize(1000, 700), fyne.NewSize(1600, 1000)} {
			s.window.Resize(size)
			for _, page := range pages() {
				s.show(page, "")
				s.frame.arrange()
				room := s.frame.page.Size()
				at := s.frame.page.Position()
				if room.Width < leastPage || room.Height < leastPage || at.X+room.Width > size.Width+1 || at.Y+room.Height > size.Height+1 {
					t.Errorf("at %v in %v the page %s has %v at %v", scale, size, page, room, at)
				}
				for _, b := range s.frame.rail.buttons {
					if b.Position().X+b.MinSize().Width > s.frame.rail.root.Size().Width {
						t.Errorf("at %v in %v %q is cut", scale, size, b.Text())
					}
				}
			}
		}
	}
}

// leastPage is the least room that a page can be used in.
const leastPage = 300

// undrawn leaves out what draws pictures: Fyne's test driver has no goroutine of its own for the widgets.
func undrawn(func()) {}
