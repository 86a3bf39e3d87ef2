package history

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/reminders"
)

func TestCalendarBeginsWithTheWeekOfThePlace(t *testing.T) {
	for _, c := range []struct {
		year         int
		first        time.Weekday
		weeks, days  int
		column0, row int // of 1 January
	}{
		{2026, time.Monday, 53, 365, 0, 3}, // a Thursday
		{2026, time.Sunday, 53, 365, 0, 4},
		{2024, time.Monday, 53, 366, 0, 0}, // a Monday, in a leap year
		{2028, time.Sunday, 54, 366, 0, 6}, // a leap year that begins on the last day of its week
	} {
		got := newCalendar(c.year, nil, c.first, noon())
		if got.weeks != c.weeks || len(got.days) != c.days || got.days[0].column != c.column0 || got.days[0].row != c.row {
			t.Errorf("%d from %s: %d weeks, %d days, begins in column %d, row %d; want %+v",
				c.year, c.first, got.weeks, len(got.days), got.days[0].column, got.days[0].row, c)
		}
	}
}

func TestCalendarKnowsWhatIsComing(t *testing.T) {
	c := newCalendar(2026, []link.DayCount{{Date: "2026-11-20", Taken: 3}}, time.Monday, noon())
	at := func(date string) day { return c.days[dateOf(date).YearDay()-1] }
	if d := at("2026-11-20"); d.Taken != 3 || d.coming {
		t.Errorf("yesterday is %+v", d)
	}
	if at("2026-11-21").coming || !at("2026-11-22").coming {
		t.Error("today is not the last day that has come")
	}
}

func TestLevelsGrow(t *testing.T) {
	last := 0
	for taken := range 20 {
		n := level(taken)
		if n < last || n > strongest || (n == 0) != (taken == 0) {
			t.Errorf("%d taken is level %d, after %d", taken, n, last)
		}
		last = n
	}
	if last != strongest {
		t.Errorf("a full day is level %d, want %d", last, strongest)
	}
}

func TestWeeksWithoutAnythingAreShown(t *testing.T) {
	p, _ := layOut(t, lookOf("light", 1), &resident{}, 780, 900)
	bars := p.weekBars(link.Summary{Weeks: []link.WeekCount{
		{DayCount: link.DayCount{Date: "2026-03-02", Taken: 2}, Days: 1},
		{DayCount: link.DayCount{Date: "2026-03-23", Taken: 5, Natural: 1}, Days: 3},
	}})
	want := []string{
		"Week from Mon 2 Mar: 2 taken, on 1 day.", "Week from Mon 9 Mar: no break.", "Week from Mon 16 Mar: no break.",
		"Week from Mon 23 Mar: 5 taken, 1 natural, on 3 days.",
	}
	for i, w := range want {
		if i >= len(bars) || bars[i].words != w {
			t.Fatalf("the weeks are %+v, want %q", bars, want)
		}
	}
	if len(bars) != len(want) || bars[0].name != "Mar" || bars[1].name != "" || tallest(bars) != 6 {
		t.Errorf("%d bars, named %q and %q, the tallest %d", len(bars), bars[0].name, bars[1].name, tallest(bars))
	}
}

// sections are the parts of the page.
func sections(p *Page) []fyne.CanvasObject { return p.column.Objects[0].(*fyne.Container).Objects }

// charts returns the charts on the page, from above.
func charts(o fyne.CanvasObject) (found []*chart) {
	switch o := o.(type) {
	case *chart:
		return []*chart{o}
	case *fyne.Container:
		for _, inner := range o.Objects {
			found = append(found, charts(inner)...)
		}
	}
	return found
}

func TestChartsAreReadWithTheKeys(t *testing.T) {
	r := &resident{summary: aYear(), day: link.Day{Date: "2026-03-03", Entries: []reminders.Entry{
		{At: noon(), Outcome: reminders.Taken, Stretch: "seated-twist", Completed: 4, Phases: 4, Felt: "good"},
		{At: noon(), Outcome: reminders.Skipped, Meaning: reminders.TooHard, Stretch: "gone"},
	}}}
	p, w := layOut(t, lookOf("light", 1), r, 780, 2400)
	found := charts(p.column)
	if len(found) != 3 {
		t.Fatalf("%d charts, want the calendar, the weeks and the answers", len(found))
	}
	year := found[0]
	w.Canvas().Focus(year)
	if year.at != 364 {
		t.Errorf("the keys begin at day %d, want the last one", year.at)
	}
	year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	for range 8 {
		year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	for range 5 {
		year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if want := "Tuesday 3 March"; !strings.Contains(year.AccessibilityLabel(), want) {
		t.Errorf("the keys reach %q, want %s", year.AccessibilityLabel(), want)
	}
	year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if last := r.asked[len(r.asked)-1]; last.Do != link.GetDay || last.Date != "2026-03-03" {
		t.Errorf("Return asks %+v", last)
	}
	if got := p.entryWords(r.day.Entries[0]); got != "Seated twist, from start to end. It felt good." {
		t.Errorf("a break is told as %q", got)
	}
	if got := p.entryWords(r.day.Entries[1]); got != "Skipped: too hard — gone. You left it out on purpose." {
		t.Errorf("a break is told as %q", got)
	}
}

func TestChartsAreReadWithThePointer(t *testing.T) {
	p, w := layOut(t, lookOf("dark", 1), &resident{summary: aYear()}, 780, 2400)
	weeks := charts(p.column)[1]
	last := weeks.plan.fields[len(weeks.plan.fields)-1]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(weeks).Add(fyne.NewPos(last.box.x+2, last.box.y+2))
	test.MoveMouse(w.Canvas(), at)
	if weeks.at != len(weeks.plan.fields)-1 {
		t.Errorf("the pointer reads field %d", weeks.at)
	}
}

func TestDeletionIsAskedForAndUndone(t *testing.T) {
	r := &resident{summary: aYear()}
	p, _ := layOut(t, lookOf("light", 1), r, 780, 900)
	before := len(sections(p))
	p.desk.Ask(link.Request{Do: link.DeleteHistory}, p.changed(p.restore))
	if len(sections(p)) >= before || r.undo == nil || r.said[0] != "Deleted." {
		t.Fatalf("after the deletion there are %d sections of %d, said %q", len(sections(p)), before, r.said)
	}
	r.undo()
	if len(sections(p)) != before {
		t.Errorf("after undoing it there are %d sections, want %d", len(sections(p)), before)
	}
}

func TestRefusalIsShown(t *testing.T) {
	r := &resident{refusal: "The history is being mended."}
	p, _ := layOut(t, lookOf("light", 1), r, 780, 900)
	if len(sections(p)) != 1 {
		t.Errorf("%d sections stand beside the failure", len(sections(p)))
	}
	p.export("csv") // only opens a dialog
	if last := r.asked[len(r.asked)-1]; last.Do != link.GetSummary {
		t.Errorf("a dialog that is open has asked for %+v", last)
	}
}

func TestPageAsksOnlyWhenItIsSeen(t *testing.T) {
	r := &resident{summary: aYear()}
	p, _ := layOut(t, lookOf("light", 1), r, 780, 900)
	p.Leave()
	p.Tell(link.Home{Today: &link.Today{}})
	if len(r.asked) != 1 {
		t.Errorf("a page that is not shown has asked %d times", len(r.asked))
	}
	p.Appear("")
	p.Tell(link.Home{Today: &link.Today{}})
	p.Tell(link.Home{Status: &link.Status{}})
	if len(r.asked) != 3 {
		t.Errorf("asked %d times, want for the page, its return, and the new entry", len(r.asked))
	}
	p.turn(2025)
	if last := r.asked[len(r.asked)-1]; last.Year != 2025 {
		t.Errorf("another year asks %+v", last)
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct {
		name, theme   string
		scale         float64
		width, height float32
	}{
		{"year-light", "light", 1, 780, 1300},
		{"year-dark", "dark", 1, 780, 1300},
		{"year-large", "light", 2, 700, 1600},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, w := layOut(t, lookOf(c.theme, c.scale), &resident{summary: aYear()}, c.width, c.height)
			golden.Picture(t, c.name, w.Canvas().Capture())
		})
	}
	t.Run("empty-light", func(t *testing.T) {
		_, w := layOut(t, lookOf("light", 1), &resident{summary: link.Summary{Year: 2026}}, 780, 400)
		golden.Picture(t, "empty-light", w.Canvas().Capture())
	})
}
