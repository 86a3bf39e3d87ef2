package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/app/desktop/rig"
)

// view is a window as sway tells of it, with those in it.
type view struct {
	AppID   string `json:"app_id"`
	Type    string
	Focused bool
	Sticky  bool
	Rect    struct{ X, Y, Width, Height int }
	Nodes   []view
	Floats  []view `json:"floating_nodes"`
}

// find looks for the window of a program.
func (v view) find(appID string) (view, bool) {
	if v.AppID == appID {
		return v, true
	}
	for _, inner := range append(v.Nodes, v.Floats...) {
		if found, ok := inner.find(appID); ok {
			return found, true
		}
	}
	return view{}, false
}

// TestNeverInTheWayOnSway has somebody type into a terminal on Wayland, until the window comes up: sway, which gives the
// keyboard to every other new window, leaves it with the terminal.
func TestNeverInTheWayOnSway(t *testing.T) {
	t.Parallel()
	rig.Need(t, "sway", "swaymsg", "foot", "wtype", "grim", "mako")
	settings, due := soon(false)
	settings = strings.Replace(settings, "[break]", "[break]\ntyping_limit = '10s'", 1)
	settings = strings.Replace(settings, "[look]", "[look]\nplace = 'corner'", 1)
	o := furnish(t, rig.New(t), settings)
	sway := o.Sway()
	sway.Daemon("mako", "org.freedesktop.Notifications")
	tree := func() (root view) {
		if err := json.Unmarshal([]byte(sway.Output("swaymsg", "-t", "get_tree")), &root); err != nil {
			t.Fatal(err)
		}
		return root
	}
	window := func() (view, bool) { return tree().find("io.github.posturebreak.PostureBreak") }

	file := filepath.Join(sway.Folder(), "typed")
	sway.Start("foot", "sh", "-c", "stty -icanon -echo; exec cat >"+file)
	o.Eventually("the terminal has the keyboard", func() bool { v, ok := tree().find("foot"); return ok && v.Focused })
	cmd := o.Command(o.program, "--speed", "20")
	cmd.Env = sway.Env()
	o.resident = o.StartCommand(cmd)
	o.waitFor("it is nearly time", time.Minute+15*time.Second, func() bool { return time.Until(due) < 6*time.Second })
	// One keyboard types all the time; another for each sentence would be plugged in and out, and lose keys by that.
	typed := strings.Repeat(sentence, 14)
	typing := sway.Start("wtype", "-s", "1000", "-d", "60", typed)
	o.waitFor("the window is there", time.Minute, func() bool { _, ok := window(); return ok })
	select {
	case <-typing.Done():
		t.Fatal("the typing ended before the window was there")
	case <-time.After(time.Second):
	}
	sway.Screenshot("never-in-the-way-sway")
	w, _ := window()
	if terminal, _ := tree().find("foot"); !terminal.Focused || w.Focused {
		t.Errorf("the keyboard is with the window: %+v", w)
	}
	right, below := 1280-w.Rect.X-w.Rect.Width, 720-w.Rect.Y-w.Rect.Height
	if w.Type != "floating_con" || !w.Sticky || right < 0 || right > 40 || below < 0 || below > 40 {
		t.Errorf("the window is at %+v, want it to float in the corner", w)
	}
	if err := typing.Wait(); err != nil {
		t.Errorf("type: %v", err)
	}
	o.Eventually("all that was typed is there", func() bool {
		got, err := os.ReadFile(file)
		return err == nil && string(got) == typed
	})
	if said := sway.Output(o.program, "status"); !strings.HasPrefix(said, "noticed") {
		t.Errorf("a key has acted on the window: %s", said)
	}
	sway.Output(o.program, "quit")
}

// TestNeverInTheWayOnGNOME has a window of the real shell in use when the break's comes up.
func TestNeverInTheWayOnGNOME(t *testing.T) {
	t.Parallel()
	rig.IfThere(t, "gnome-shell", "gjs", "Xwayland")
	rig.Need(t, "foot")
	settings, due := soon(false)
	o := furnish(t, rig.New(t), settings)
	gnome := o.Gnome()
	inUse := func() string { return gnome.Eval("global.display.focus_window && global.display.focus_window.title") }
	start := func(program string, args ...string) *rig.Process {
		cmd := o.Command(program, args...)
		cmd.Env = gnome.Env()
		return o.StartCommand(cmd)
	}
	start("foot", "--title=work", "sh", "-c", "sleep 600")
	o.Eventually("the terminal has the keyboard", func() bool { return inUse() == `"work"` })
	o.resident = start(o.program)
	const ours = "global.get_window_actors().map(a => a.meta_window).find(w => w.title == 'Time for a stretch')"
	o.waitFor("the window is there", time.Until(due)+20*time.Second, func() bool { return gnome.Eval("!!("+ours+")") == "true" })
	time.Sleep(2 * time.Second) // for the shell to give it the keyboard, if it wants to
	if title := inUse(); title != `"work"` {
		t.Errorf("the keyboard is with %s", title)
	}
	if above := gnome.Eval(ours + ".is_above()"); above != "true" {
		t.Errorf("the window stays above: %s", above)
	}
	if place := gnome.Eval("(r => Math.abs(2 * r.x + r.width - 1280) < 80)(" + ours + ".get_frame_rect())"); place != "true" {
		t.Errorf("the window is in the middle: %s", place)
	}
	if said := gnome.Output(o.program, "status"); !strings.HasPrefix(said, "noticed") {
		t.Errorf("the program says %s", said)
	}
	gnome.Output(o.program, "quit")
}
