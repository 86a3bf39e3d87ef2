package home

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"posturebreak/app/link"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/welcome"
	"posturebreak/reminders"
)

// walk calls visit for every visible object in a tree, also for those inside widgets.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, inner := range o.Objects {
			walk(inner, visit)
		}
	case fyne.Widget:
		for _, inner := range test.WidgetRenderer(o).Objects() {
			walk(inner, visit)
		}
	}
}

// reached is what the Tab key reaches.
func reached(c fyne.Canvas) map[fyne.Focusable]bool {
	found := map[fyne.Focusable]bool{}
	c.Unfocus()
	for {
		c.FocusNext()
		now := c.Focused()
		if now == nil || found[now] {
			c.Unfocus()
			return found
		}
		found[now] = true
	}
}

// TestEverythingIsReachedByKeyboard holds every page to it: the Tab key reaches all that takes keys, nothing can only be clicked,
// and all of it says what it is.
func TestEverythingIsReachedByKeyboard(t *testing.T) {
	for page, make := range allPages() {
		t.Run(page, func(t *testing.T) {
			d := hometest.New(t, hometest.Options{})
			d.Answer = year
			p := make(d.Desk)
			d.Show(p.Content(), fyne.NewSize(840, 640))
			p.Appear("")
			defer p.Leave()
			tab := reached(d.Window.Canvas())
			if len(tab) < 3 {
				t.Errorf("the Tab key reaches only %d", len(tab))
			}
			walk(p.Content(), func(o fyne.CanvasObject) {
				f, takesKeys := o.(fyne.Focusable)
				_, pressed := o.(fyne.Tappable)
				if off, ok := o.(fyne.Disableable); ok && off.Disabled() {
					return
				}
				switch {
				case takesKeys && !tab[f]:
					t.Errorf("the Tab key does not reach %s", what(o))
				case pressed && !takesKeys && !insideFyne(o):
					t.Errorf("%s can be clicked, and takes no keys", what(o))
				case takesKeys:
					if a, ok := o.(fyne.Accessible); !ok || a.AccessibilityLabel() == "" {
						t.Errorf("%s says nothing to a screen reader", what(o))
					}
				}
			})
		})
	}
}

// year answers for a history of some days.
func year(r link.Request) link.Reply {
	if r.Do != link.GetSummary {
		return link.Reply{}
	}
	day := link.DayCount{Date: "2026-11-20", Taken: 3, Natural: 1, Skipped: 1, Length: 5 * time.Minute}
	return link.Reply{Summary: &link.Summary{
		Year: 2026, Years: []int{2025, 2026}, Total: 5, Days: []link.DayCount{day}, Weeks: []link.WeekCount{{DayCount: day, Days: 1}},
		Outcomes:  []link.OutcomeCount{{Outcome: reminders.Taken, Count: 3}, {Outcome: reminders.Skipped, Meaning: reminders.NotNow, Count: 1}},
		Stretches: []link.StretchDone{{Stretch: "seated-twist", Name: "Seated twist", Taken: 3, Share: 3, Last: hometest.Noon(), Good: 2}},
		Felt:      []link.FeltCount{{Month: "2026-11", Good: 2}}, Streak: link.Streak{Days: 1, Since: "2026-11-20", Best: 1},
	}}
}

// allPages are the pages and the first steps, by name.
func allPages() map[string]maker {
	all := map[string]maker{"welcome": func(d desk.Desk) desk.Page { return welcome.New(d) }}
	for _, p := range link.Pages() {
		all[string(p)] = makers()[p]
	}
	return all
}

// what names an object.
func what(o fyne.CanvasObject) string {
	if a, ok := o.(fyne.Accessible); ok {
		return fmt.Sprintf("%T %q", o, a.AccessibilityLabel())
	}
	return fmt.Sprintf("%T", o)
}

// insideFyne says whether an object is a part of one of Fyne's own widgets, which has keys for what it does.
func insideFyne(o fyne.CanvasObject) bool {
	switch fmt.Sprintf("%T", o) {
	case "*widget.entryContent", "*widget.scrollBarArea", "*widget.scrollBar", "*widget.passwordRevealer":
		return true
	}
	return false
}
