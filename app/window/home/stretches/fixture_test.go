package stretches

import (
	"maps"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/reminders/stretch"
)

func TestMain(m *testing.M) { hometest.Main(m) }

// noon is the moment of the tests that need no desk, a Saturday.
func noon() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }

// Sizes of the page in the window: as it opens, and at its least.
const (
	usualWidth  = 800
	usualHeight = 660
	leastWidth  = 560
)

// moving is how most tests want the desk.
func moving() hometest.Options { return hometest.Options{Moving: true} }

// sit returns a desk of somebody who has done some of the catalogue.
func sit(t testing.TB, o hometest.Options) *hometest.Desk {
	t.Helper()
	d := hometest.New(t, o)
	all := slices.Clone(*d.Told.Stretches)
	for i := range all {
		lived(&all[i], i, d.Time)
	}
	d.Told.Stretches = &all
	return d
}

// lived makes up what a person has to do with a stretch, the nth of the catalogue.
func lived(a *link.About, n int, now time.Time) {
	if n%3 == 0 {
		a.Last, a.Week = now.AddDate(0, 0, -n).Add(-time.Hour), n%4
		a.Felt = []stretch.Felt{stretch.Good, stretch.Hard, stretch.Good}
	}
	a.Favourite = a.Rank == 1
	if a.Stretch.ID == "superman" {
		a.Rank, a.Why = 0, "You muted it until Monday 30 November."
		a.Muted = &link.Muted{Until: now.AddDate(0, 0, 7), By: link.MutedByPerson, Words: a.Why}
	}
}

// lay puts a page on a desk into a window of this size and lets it appear. What draws does so when it is told to.
func lay(d *hometest.Desk, width, height float32) *Page {
	p := New(d.Desk)
	d.Show(container.NewStack(canvas.NewRectangle(d.Look.Colours.Background), p.Content()), fyne.NewSize(width, height))
	p.Appear("")
	return p
}

// draw draws all pictures that were asked for.
func draw(t testing.TB, p *Page) {
	t.Helper()
	p.gallery.DrawNow(t.Context(), p.deliver)
	if c := p.living.card; c != nil {
		c.live.DrawNow()
	}
	if p.detail != nil {
		p.detail.replay.stage.DrawNow()
	}
}

// pass lets time pass for whatever ticks.
func pass(d *hometest.Desk, by time.Duration) {
	d.Time = d.Time.Add(by)
	for _, nr := range slices.Sorted(maps.Keys(d.Ticks)) {
		if tick, on := d.Ticks[nr]; on {
			tick()
		}
	}
}

// last is what was asked last.
func last(t testing.TB, d *hometest.Desk) link.Request {
	t.Helper()
	if len(d.Asked) == 0 {
		t.Fatal("nothing was asked")
	}
	return d.Asked[len(d.Asked)-1]
}

// named finds a stretch by its id.
func named(t testing.TB, all []link.About, id string) link.About {
	t.Helper()
	for _, a := range all {
		if a.Stretch.ID == id {
			return a
		}
	}
	t.Fatalf("there is no stretch %q", id)
	return link.About{}
}

// own is a stretch from a file of the person's own, without a figure.
func own(t testing.TB, all []link.About) link.About {
	t.Helper()
	a := named(t, all, "cross-arm")
	a.Stretch.ID, a.Stretch.Name, a.Stretch.Figure = "kitchen-reach", "Kitchen reach", ""
	a.Ways = a.Stretch.Ways()
	a.Origin, a.File = link.Own, "/home/kim/.local/share/posturebreak/stretches/kitchen-reach.toml"
	return a
}

// faults are what is wrong with two files of the person's own.
func faults() []link.Fault {
	return []link.Fault{
		{
			File: "/home/kim/.local/share/posturebreak/stretches/kitchen-reach.toml", Line: 14, Column: 1, Key: "cadence",
			What: "0 is no rhythm", Remedy: "write minutes, such as 120, or leave it out",
		},
		{
			File: "/home/kim/.local/share/posturebreak/stretches/sofa.toml", Line: 3, Column: 8, Key: "position",
			What: "“sofa” is not a position", Remedy: "write one of chair, standing, floor-sitting",
		},
	}
}

// withOwn tells of a stretch of the person's own, and of faults in files.
func withOwn(t *testing.T, d *hometest.Desk, p *Page) {
	t.Helper()
	all := append([]link.About{own(t, *d.Told.Stretches)}, *d.Told.Stretches...)
	wrong := faults()
	for _, key := range []string{"name", "summary", "instructions"} {
		wrong = append(wrong, link.Fault{File: wrong[1].File, Key: key, What: "it is missing or empty", Remedy: "write it"})
	}
	d.Told.Stretches, d.Told.Faults = &all, &wrong
	p.Tell(link.Home{Stretches: &all, Faults: &wrong})
}
