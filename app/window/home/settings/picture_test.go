package settings

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"posturebreak/app/link"
	"posturebreak/app/window/home/hometest"
	"posturebreak/app/window/home/settings/rhythm"
)

// TestPictures compares the look of some states with golden pictures.
func TestPictures(t *testing.T) {
	large, dark := hometest.Options{Scale: 2}, hometest.Options{Dark: true}
	for _, c := range []struct {
		name    string
		options hometest.Options
		size    fyne.Size
		prepare func(r *resident)
	}{
		{"schedule", hometest.Options{}, fyne.NewSize(820, 700), func(r *resident) { r.field("hours.days") }},
		{"times-dark", dark, fyne.NewSize(820, 700), func(r *resident) { r.bring("reminder[1].schedule") }},
		{"cron-wrong", hometest.Options{}, fyne.NewSize(820, 700), wrongCron},
		{"cron-warning", hometest.Options{}, fyne.NewSize(820, 820), warnedCron},
		{"break-large", large, fyne.NewSize(900, 760), func(r *resident) { r.field("break.length") }},
		{"stretches", hometest.Options{}, fyne.NewSize(820, 700), func(r *resident) { r.field("stretch.place") }},
		{"sound-dark", dark, fyne.NewSize(820, 700), func(r *resident) { r.field("sound.on") }},
		{"people", hometest.Options{}, fyne.NewSize(820, 700), func(r *resident) { r.bring("look.person") }},
		{"look-plain", hometest.Options{Plain: true}, fyne.NewSize(820, 700), func(r *resident) { r.field("look.theme") }},
		{"system-narrow", hometest.Options{}, fyne.NewSize(600, 520), func(r *resident) { r.field("system.clock") }},
		{"broken", hometest.Options{}, fyne.NewSize(820, 700), func(r *resident) {
			r.tell(func(s *link.Settings) {
				s.Faults = []link.Fault{{File: s.Path, Line: 12, Column: 1, Key: "break.lenght", What: "is not a key that is known here", Remedy: "mend its spelling or take it out"}}
			})
		}},
		{"nothing-found", hometest.Options{}, fyne.NewSize(820, 700), func(r *resident) { r.page.nav.search.SetText("nothing of the kind") }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newResident(t, c.options)
			r.patient = c.name == "people"
			r.open(c.size.Width, c.size.Height)
			c.prepare(r)
			r.Same(c.name)
		})
	}
}

// bring scrolls a setting to the top.
func (r *resident) bring(key string) {
	r.t.Helper()
	f := r.field(key)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(f.row.box).Y - driver.AbsolutePositionForObject(r.page.column).Y
	r.page.scroll.ScrollTo(at)
}

func wrongCron(r *resident) {
	f := r.choose(rhythm.Custom)
	r.retype(r.entry(f), "0 10-25 * * MON-FRI")
	r.rest()
	r.Window.Canvas().Unfocus()
	r.bring("reminder[1].schedule")
}

func warnedCron(r *resident) {
	f := r.choose(rhythm.Custom)
	r.retype(r.entry(f), "*/25 9-17 * * MON-FRI")
	r.rest()
	r.Window.Canvas().Unfocus()
	r.bring("reminder[1].schedule")
}

// TestSections draws every section from top to end, in both themes and with large letters, to be looked at.
func TestSections(t *testing.T) {
	if os.Getenv("POSTUREBREAK_PICTURES") == "" {
		t.Skip("POSTUREBREAK_PICTURES names no folder for the pictures")
	}
	for _, c := range []struct {
		name          string
		options       hometest.Options
		width, height float32
	}{
		{"light", hometest.Options{}, 820, 700},
		{"dark", hometest.Options{Dark: true}, 820, 700},
		{"large", hometest.Options{Scale: 2}, 900, 760},
	} {
		r := newResident(t, c.options)
		r.patient = true
		p := r.open(c.width, c.height)
		for i := range p.sections {
			p.turn(i)
			for n, before := 0, float32(-1); p.scroll.Offset() > before; n++ {
				r.Save(fmt.Sprintf("all-%s-%d-%d", c.name, i, n))
				before = p.scroll.Offset()
				p.scroll.ScrollTo(before + c.height*0.9)
			}
		}
	}
}
