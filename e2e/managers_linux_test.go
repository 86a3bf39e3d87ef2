package e2e

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// TestNeverInTheWay has somebody type on the second of two screens, without a pause, under each window manager, until the
// window comes up all the same: it lies above the terminal, on their screen, in the place they chose, and takes not one key.
func TestNeverInTheWay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, place string
		start       func(*rig.Desktop) *rig.Process
		programs    []string
	}{
		{"openbox", "centre", (*rig.Desktop).Openbox, []string{"openbox"}},
		{"xfwm4", "corner", (*rig.Desktop).Xfwm4, []string{"xfwm4", "xfconfd"}},
		{"kwin", "centre", (*rig.Desktop).KWinX11, []string{"kwin_x11"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			rig.Need(t, append(c.programs, "xterm", "dunst", "xdotool", "xprop", "xwininfo")...)
			desk := rig.NewWide(t)
			c.start(desk)
			settings, due := soon(false)
			settings = strings.Replace(settings, "[break]", "[break]\ntyping_limit = '10s'", 1)
			settings = strings.Replace(settings, "[look]", "[look]\nplace = '"+c.place+"'", 1)
			o := furnish(t, desk, settings)
			o.Dunst()
			work, file := o.terminalOnTheSecondScreen()
			o.start()
			typed := o.typeUntilTheWindowIsThere(due)
			window := o.breakWindow()
			o.wantPlace(window, c.place)
			typed += o.typeOn(5)
			o.Screenshot("never-in-the-way-" + strings.ReplaceAll(c.name, " ", "-"))
			o.wantBelow(work, window)
			o.wantKeyboard(work)
			o.Output("xdotool", "windowraise", work) // the person brings their work forward
			time.Sleep(500 * time.Millisecond)       // for the window manager, which says nothing when it does nothing
			o.wantBelow(work, window)
			typed += o.typeOn(1)
			o.Eventually("all that was typed is there", func() bool {
				got, err := os.ReadFile(file)
				return err == nil && string(got) == typed
			})
			if s := o.status(); s.Phase != "noticed" {
				t.Errorf("a key has acted on the window: the phase is %q", s.Phase)
			}
			o.quit()
		})
	}
}

// terminalOnTheSecondScreen opens a terminal with the keyboard there. The mouse is left on the first screen.
func (o *office) terminalOnTheSecondScreen() (window, file string) {
	o.t.Helper()
	window, file = o.terminal()
	o.Output("xdotool", "mousemove", "200", "200")
	o.Output("xdotool", "windowmove", "--sync", window, strconv.Itoa(rig.ScreenWidth+60), "90")
	o.Output("xdotool", "windowactivate", "--sync", window)
	return window, file
}

const sentence = "the quick brown fox jumps over the lazy dog "

// typeOn types sentences as a person does, and answers what.
func (o *office) typeOn(sentences int) string {
	o.t.Helper()
	text := strings.Repeat(sentence, sentences)
	o.Output("xdotool", "type", "--delay", "30", text)
	return text
}

// typeUntilTheWindowIsThere answers what was typed in the meantime.
func (o *office) typeUntilTheWindowIsThere(due time.Time) (typed string) {
	o.t.Helper()
	o.waitFor("it is nearly time", time.Minute+15*time.Second, func() bool { return time.Until(due) < 6*time.Second })
	for !o.windowIsOpen() {
		if time.Since(due) > time.Minute {
			o.t.Fatalf("no window a minute after its time; the program says %+v", o.status())
		}
		typed += o.typeOn(1)
	}
	if early := time.Until(due.Add(10 * time.Second)); early > 0 {
		o.t.Errorf("the window came up %v before the limit for typing", early)
	}
	return typed
}

// wantKeyboard checks that a window has it.
func (o *office) wantKeyboard(window string) {
	o.t.Helper()
	if active := o.Output("xdotool", "getactivewindow"); active != window {
		o.t.Errorf("the active window is %s, want the terminal %s", active, window)
	}
}

// wantBelow checks the order of the windows on the screen.
func (o *office) wantBelow(lower, upper string) {
	o.t.Helper()
	place := map[string]int{}
	_, list, _ := strings.Cut(o.Output("xprop", "-root", "_NET_CLIENT_LIST_STACKING"), "# ")
	for i, id := range strings.Split(list, ", ") {
		number, err := strconv.ParseInt(strings.TrimSpace(id), 0, 64)
		if err != nil {
			o.t.Fatalf("the list of windows is %q: %v", list, err)
		}
		place[strconv.FormatInt(number, 10)] = i + 1 // from the bottom
	}
	if place[lower] == 0 || place[upper] <= place[lower] {
		o.t.Errorf("the window %s is not above %s: %v", upper, lower, place)
	}
}

// wantPlace checks that a window is in the middle of the second screen, or in its corner. The window manager adds a frame.
func (o *office) wantPlace(window, place string) {
	o.t.Helper()
	const frame, gap = 40, 24 // pixels
	at := o.geometry(window)
	left, right := at.x-rig.ScreenWidth, 2*rig.ScreenWidth-at.x-at.width
	above, below := at.y, rig.ScreenHeight-at.y-at.height
	good := math.Abs(float64(left-right)) <= frame && math.Abs(float64(above-below)) <= 2*frame
	if place == "corner" {
		good = right >= 0 && right <= gap+frame && below >= 0 && below <= gap+frame
	}
	if !good {
		o.t.Errorf("the window is at %+v: left %d, right %d, above %d, below %d of the second screen; want the %s", at, left, right, above, below, place)
	}
}

type rectangle struct{ x, y, width, height int }

// geometry is where a window is, without its frame.
func (o *office) geometry(window string) (r rectangle) {
	o.t.Helper()
	for line := range strings.Lines(o.Output("xwininfo", "-id", window)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		into := map[string]*int{"Absolute upper-left X": &r.x, "Absolute upper-left Y": &r.y, "Width": &r.width, "Height": &r.height}[name]
		if into == nil {
			continue
		}
		number, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil {
			o.t.Fatal(err)
		}
		*into = number
	}
	return r
}
