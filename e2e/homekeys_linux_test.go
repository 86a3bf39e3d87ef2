package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
	"posturebreak/app/link"
)

// someday is settings with a reminder that does not come while a test runs.
const someday = `
[hours]
days = 'MON-SUN'
from = '00:00'
to = '00:00'
[look]
theme = 'light'
[[reminder]]
id = 'someday'
name = 'Someday'
schedule = '0 0 29 2 *'
`

// keys presses keys, one after the other, as a person does.
func (o *office) keys(names ...string) {
	o.t.Helper()
	for _, name := range names {
		o.Output("xdotool", "key", "--delay", "40", name)
		time.Sleep(60 * time.Millisecond) // a frame or two, so that the next key finds what this one has opened
	}
}

// tabs presses the Tab key so many times.
func (o *office) tabs(n int) { o.t.Helper(); o.keys(slices.Repeat([]string{"Tab"}, n)...) }

// TestTheHomeWindowByKeyboard goes through all pages without a mouse, and changes something on the way.
func TestTheHomeWindowByKeyboard(t *testing.T) {
	t.Parallel()
	rig.Need(t, "xterm", "dunst")
	o := newOffice(t, someday)
	o.Dunst() // without it there is a banner, with a button of its own
	o.start()
	o.Output(o.program, "open")
	window := o.Window("--name", "^Today.*"+homeTitle)
	o.Eventually("the home window has the keyboard", func() bool { return o.Output("xdotool", "getwindowfocus") == window })
	for _, page := range []struct{ key, title string }{
		{"ctrl+2", "^Stretches"}, {"ctrl+f", "^Stretches"}, {"ctrl+3", "^History"}, {"alt+4", "^Settings"}, {"ctrl+f", "^Settings"}, {"ctrl+1", "^Today"},
	} {
		o.keys(page.key) // Ctrl+F leaves the keyboard in a field, and the next key turns the page all the same
		o.Window("--name", page.title+".*"+homeTitle)
	}
	o.Screenshot("home-today")

	// Pause is the third button after the four of the rail; its second item is an hour.
	o.tabs(7)
	o.keys("Return", "Down", "Return")
	o.Eventually("reminders are paused", func() bool { return o.status().Phase == "paused" })
	o.Screenshot("home-paused")
	o.keys("ctrl+z")
	o.Eventually("the pause is undone", func() bool { return o.status().Phase != "paused" })

	// Behind another window it comes forward again.
	o.Start("xterm", "-T", "work", "-geometry", "180x60+0+0")
	work := o.Window("--name", "^work$")
	o.Eventually("the terminal has the keyboard", func() bool { return o.Output("xdotool", "getwindowfocus") == work })
	o.Output(o.program)
	o.Eventually("the home window has the keyboard again", func() bool { return o.Output("xdotool", "getwindowfocus") == window })
	time.Sleep(time.Second) // one that ends sooner may not have heard that it was asked for, and comes again
	o.keys("ctrl+w")
	o.Eventually("its process is gone", func() bool { return o.windowPrograms() == 0 })
	o.quit()
}

// TestTheFirstStepsByKeyboard answers the first steps without a mouse, and finds the answers in the settings file.
func TestTheFirstStepsByKeyboard(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	settings := filepath.Join(o.Dir, "config", "posturebreak", "settings.toml")
	if err := os.Remove(settings); err != nil {
		t.Fatal(err)
	}
	o.start()
	window := o.Window("--name", "^Welcome to "+homeTitle)
	o.Eventually("it has the keyboard", func() bool { return o.Output("xdotool", "getwindowfocus") == window })
	o.tabs(5) // Friday
	o.keys("space")
	o.tabs(8) // over Saturday, Sunday, two times and three rhythms, to the last of them
	o.keys("space")
	o.Screenshot("welcome-when")
	o.tabs(2) // over Skip all
	o.keys("Return")
	o.Eventually("the first answers are written", func() bool {
		text, err := os.ReadFile(settings)
		return err == nil && strings.Contains(string(text), "MON-THU") && strings.Contains(string(text), "@every 50m")
	})
	o.Screenshot("welcome-where")
	o.keys("shift+Tab", "Return") // the first control has the keyboard; before it comes the way on
	time.Sleep(300 * time.Millisecond)
	o.Screenshot("welcome-try")
	o.keys("Return") // try it now
	o.Eventually("the stretch is offered or plays", func() bool { s := o.status(); return s.Phase == "on break" || s.Phase == "noticed" })
	o.Window("--name", "^Today.*"+homeTitle)
	o.quit()
}

// TestTheFirstFrame measures how long each page takes from the command to the rail on the screen, and holds it to a generous limit:
// the machine of a test has other work. The figures are printed with -v; a picture of the screen takes a tenth of a second of them.
func TestTheFirstFrame(t *testing.T) {
	o := newOffice(t, someday)
	o.start()
	const railX, railY = 200, 700 // in the lower part of the rail, where nothing is written
	empty := o.Colour(railX, railY)
	for _, page := range link.Pages() {
		begun := time.Now()
		o.Output(o.program, "open", string(page))
		const painted = "#E9EFF6" // the colour of the stage in the light theme
		o.Eventually("the rail is painted", func() bool { return o.Colour(railX, railY) == painted })
		took := time.Since(begun)
		t.Logf("%s: painted %v after it was asked for", page, took.Round(time.Millisecond))
		if limit := 5 * time.Second; took > limit {
			t.Errorf("%s is painted after %v", page, took)
		}
		o.Screenshot("first-" + string(page))
		o.keys("ctrl+q")
		o.Eventually("its process is gone", func() bool { return o.windowPrograms() == 0 })
		o.Eventually("the screen is empty", func() bool { return o.Colour(railX, railY) == empty })
	}
	o.quit()
}
