package history

import (
	"log/slog"
	"math/rand/v2"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/look"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// noon is the moment at which these tests look at the history.
func noon() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }

// resident answers the requests of the page from a table, and keeps what it was asked.
type resident struct {
	summary link.Summary
	day     link.Day
	refusal string
	asked   []link.Request
	said    []string
	undo    func()
	shown   []string
}

func (r *resident) ask(request link.Request, done func(link.Reply)) {
	r.asked = append(r.asked, request)
	reply := link.Reply{Error: r.refusal}
	switch request.Do {
	case link.GetSummary:
		s := r.summary
		reply.Summary = &s
	case link.GetDay:
		reply.Day = &r.day
	case link.DeleteHistory:
		r.summary.Deleted, r.summary.Total = r.summary.Total, 0
		reply.Words = "Deleted."
	case link.RestoreHistory:
		r.summary.Deleted, r.summary.Total = 0, r.summary.Deleted
		reply.Words = "Restored."
	default: // done without a word
	}
	if done != nil {
		done(reply)
	}
}

// deskOf is a desk on which this resident answers.
func deskOf(t testing.TB, k look.Look, r *resident) desk.Desk {
	t.Helper()
	golden.NewApp(t).Settings().SetTheme(look.NewTheme(k))
	stretches := []link.About{{Stretch: stretch.Stretch{ID: "seated-twist", Name: "Seated twist"}}}
	return desk.Desk{
		Look: k, Locale: words.NewLocale(nil, "", ""), Figures: fstest.MapFS{}, Log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
		Home: func() link.Home { return link.Home{Stretches: &stretches} },
		Ask:  r.ask,
		Show: func(p link.Page, id string) { r.shown = append(r.shown, string(p)+" "+id) },
		Say:  func(words string, undo func()) { r.said, r.undo = append(r.said, words), undo },
		Now:  noon,
	}
}

// layOut puts the page into a window of this size and lets it appear.
func layOut(t testing.TB, k look.Look, r *resident, width, height float32) (*Page, fyne.Window) {
	t.Helper()
	d := deskOf(t, k, r)
	p := New(d)
	bed := canvas.NewRectangle(k.Colours.Background)
	w := test.NewTempWindow(t, &fyne.Container{Layout: full{}, Objects: []fyne.CanvasObject{bed, p.Content()}})
	p.desk.Window = w
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	p.Appear("")
	return p, w
}

// full gives every object all the room.
type full struct{}

func (full) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
func (full) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func lookOf(themeName string, scale float64) look.Look {
	return look.New(link.Look{Theme: themeName, TextScale: scale}, theme.VariantLight, look.Taste{})
}

// aYear is a plausible history: working days from March on, with a holiday in August.
func aYear() link.Summary {
	s := link.Summary{Year: 2026, Years: []int{2025, 2026}, Total: 1804}
	dice := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same year at each run
	weeks := map[string]*link.WeekCount{}
	var order []string
	for date := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC); date.Before(noon()); date = date.AddDate(0, 0, 1) {
		if date.Weekday() == time.Saturday || date.Weekday() == time.Sunday || date.Month() == time.August && date.Day() < 17 {
			continue
		}
		d := link.DayCount{Date: date.Format(time.DateOnly), Taken: dice.IntN(6), Natural: dice.IntN(2), Skipped: dice.IntN(2), Missed: dice.IntN(2)}
		if dice.IntN(9) == 0 {
			d.Taken, d.Natural = 0, 0
		}
		d.Length = time.Duration(d.Taken) * 130 * time.Second
		s.Days = append(s.Days, d)
		monday := date.AddDate(0, 0, -(int(date.Weekday())+6)%7).Format(time.DateOnly)
		if weeks[monday] == nil {
			weeks[monday] = &link.WeekCount{DayCount: link.DayCount{Date: monday}}
			order = append(order, monday)
		}
		w := weeks[monday]
		w.Taken, w.Natural, w.Skipped, w.Days = w.Taken+d.Taken, w.Natural+d.Natural, w.Skipped+d.Skipped, w.Days+1
	}
	for _, monday := range order {
		s.Weeks = append(s.Weeks, *weeks[monday])
	}
	s.Directions = []link.DirectionDone{
		{Direction: stretch.Extension, Right: 130, Left: 130},
		{Direction: stretch.Rotation, Right: 96, Left: 71},
		{Direction: stretch.SideBend, Right: 44, Left: 45},
		{Direction: stretch.Chest, Right: 61, Left: 61},
		{Direction: stretch.Flexion, Right: 12, Left: 12},
		{Direction: stretch.Strength},
	}
	s.Stretches = []link.StretchDone{
		{Stretch: "seated-twist", Name: "Seated twist", Taken: 88, Last: noon().AddDate(0, 0, -1), Good: 41, Hard: 3},
		{Stretch: "wall-angel", Name: "Wall angel", Taken: 52, Last: noon().AddDate(0, 0, -4), Good: 12, Hard: 9, Hurt: 1},
		{Stretch: "gone", Name: "gone", Taken: 1, Last: noon().AddDate(0, -3, 0)},
	}
	s.Outcomes = []link.OutcomeCount{
		{Outcome: reminders.Taken, Count: 402},
		{Outcome: reminders.Natural, Count: 81},
		{Outcome: reminders.Skipped, Meaning: reminders.NotNow, Count: 64},
		{Outcome: reminders.Missed, Count: 55},
	}
	for month := 3; month <= 11; month++ {
		s.Felt = append(s.Felt, link.FeltCount{Month: time.Date(2026, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Format("2006-01"), Good: dice.IntN(30), Hard: dice.IntN(8), Hurt: dice.IntN(2)})
	}
	s.Streak = link.Streak{Days: 9, Since: "2026-11-09", Best: 23, Today: true}
	return s
}
