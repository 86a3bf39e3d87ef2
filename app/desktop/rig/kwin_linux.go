package rig

import (
	"os"
	"path/filepath"
	"strings"
)

// KWin is KDE's Wayland compositor in a window of the desktop's X server.
type KWin struct {
	*Process
	d      *Desktop
	socket string
	left   bool // where the mouse is
}

// KWin starts the compositor and waits until it listens. Programs get to it with [KWin.Env].
func (d *Desktop) KWin() *KWin {
	d.t.Helper()
	Need(d.t, "kwin_wayland", "xdotool", "xwininfo")
	k := &KWin{d: d, socket: filepath.Join(d.Dir, "run", "kwin")}
	// The program has file capabilities, which libraries take for a sign of danger. A copy has none. Its name must stay.
	original, err := lookPath("kwin_wayland")
	if err != nil {
		d.t.Fatal(err)
	}
	binary, err := os.ReadFile(original)
	if err != nil {
		d.t.Fatal(err)
	}
	program := filepath.Join(d.Dir, "kwin_wayland")
	if err := os.WriteFile(program, binary, 0o700); err != nil { //nolint:gosec // it is a program
		d.t.Fatal(err)
	}
	k.Process = d.Start(program, "--x11-display", d.Display, "--socket", "kwin", "--width", "800", "--height", "600",
		"--no-lockscreen")
	d.Eventually("KWin listens", func() bool { _, err := os.Stat(k.socket); return err == nil })
	// Its window has no name that xdotool finds.
	d.Eventually("KWin shows its window", func() bool {
		return strings.Contains(d.Output("xwininfo", "-root", "-tree"), "KDE Wayland Compositor")
	})
	return k
}

// Env is the environment of a program in the Wayland session: no X server.
func (k *KWin) Env() []string {
	var env []string
	for _, pair := range k.d.Env() {
		name, _, _ := strings.Cut(pair, "=")
		if name != "DISPLAY" && name != "XDG_SESSION_TYPE" && name != "GDK_BACKEND" {
			env = append(env, pair)
		}
	}
	return append(env, "XDG_SESSION_TYPE=wayland", "WAYLAND_DISPLAY="+k.socket)
}

// Touch moves the mouse a little and clicks, over the session's screen.
func (k *KWin) Touch() {
	k.d.t.Helper()
	k.left = !k.left
	x := 300
	if k.left {
		x = 200
	}
	k.d.Click(x, 200, 1)
}
