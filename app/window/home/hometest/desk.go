package hometest

import (
	"io/fs"
	"log/slog"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"posturebreak/app/link"
	"posturebreak/app/window/golden"
	"posturebreak/app/window/home/desk"
	"posturebreak/app/window/look"
	"posturebreak/assets"
	"posturebreak/reminders/words"
)

// Options are how a test wants its desk.
type Options struct {
	Dark   bool
	Plain  bool    // high contrast
	Moving bool    // full motion; pictures do not move without it
	Scale  float64 // of the text; 0 is 1
	Locale words.Locale
}

// Desk is a desk whose resident is a table.
type Desk struct {
	desk.Desk
	// Told is what the resident has told; [New] fills it with a made-up day. A test may change it before a page is made.
	Told link.Home
	// Time is what Now answers.
	Time time.Time
	// Asked lists the requests, in their order.
	Asked []link.Request
	// Answer answers a request; nil answers with an empty reply.
	Answer func(link.Request) link.Reply
	// Shown lists the pages that were turned to, each with its stretch after a slash, if any.
	Shown []string
	// Said lists what was said at the foot of the window; Undo is the latest undo.
	Said []string
	Undo func()
	// Ticking counts what asked to be called again and again and was not stopped.
	Ticking int
	// Ticks are those calls.
	Ticks map[int]func()

	t    testing.TB
	next int
}

// New makes a desk with a made-up day and Fyne's test driver.
func New(t testing.TB, o Options) *Desk {
	t.Helper()
	setting := link.Look{Theme: "light", Contrast: "normal", Motion: "reduced", TextScale: max(o.Scale, 0)}
	if o.Dark {
		setting.Theme = "dark"
	}
	if o.Plain {
		setting.Contrast = "high"
	}
	if o.Moving {
		setting.Motion = "full"
	}
	k := look.New(setting, theme.VariantLight, look.Taste{})
	golden.NewApp(t).Settings().SetTheme(look.NewTheme(k))
	figures, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		t.Fatal(err)
	}
	d := &Desk{t: t, Time: Noon(), Ticks: map[int]func(){}, Told: Home(t)}
	d.Told.Look = &setting
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	d.Desk = desk.Desk{
		Look: k, Locale: o.Locale, Figures: figures, Window: w, Log: slog.New(slog.DiscardHandler),
		Home: func() link.Home { return d.Told },
		Ask:  d.ask,
		Show: func(page link.Page, stretch string) {
			name := string(page)
			if stretch != "" {
				name += "/" + stretch
			}
			d.Shown = append(d.Shown, name)
		},
		Say:   func(words string, undo func()) { d.Said, d.Undo = append(d.Said, words), undo },
		Now:   func() time.Time { return d.Time },
		Every: d.every,
		Draw:  func(func()) {},
	}
	return d
}

func (d *Desk) ask(r link.Request, done func(link.Reply)) {
	d.Asked = append(d.Asked, r)
	var reply link.Reply
	if d.Answer != nil {
		reply = d.Answer(r)
	}
	if done != nil {
		done(reply)
	}
}

func (d *Desk) every(_ time.Duration, tick func()) func() {
	id := d.next
	d.next++
	d.Ticking++
	d.Ticks[id] = tick
	return func() {
		if _, on := d.Ticks[id]; on {
			delete(d.Ticks, id)
			d.Ticking--
		}
	}
}

// Show puts content into the window at a size.
func (d *Desk) Show(content fyne.CanvasObject, size fyne.Size) {
	d.t.Helper()
	d.Window.SetContent(content)
	d.Window.Resize(size)
}
