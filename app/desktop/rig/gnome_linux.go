package rig

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// IfThere skips the test when a program is not installed, also where all of those of [Need] must be: some desktops are too
// large to be asked for.
func IfThere(t testing.TB, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := lookPath(program); err != nil {
			t.Skipf("%s is not installed, and is large", program)
		}
	}
}

// Gnome is a session of GNOME Shell without a screen.
type Gnome struct {
	*Process
	d        *Desktop
	xwayland []string // the environment of programs for the old X server in it
}

// Gnome starts the shell and its notification service, and waits until both are there.
func (d *Desktop) Gnome() *Gnome {
	d.t.Helper()
	const service = "/usr/share/gnome-shell/org.gnome.Shell.Notifications"
	IfThere(d.t, "gnome-shell", "gjs", "gsettings")
	if _, err := os.Stat(service); err != nil {
		d.t.Skip("this GNOME Shell has no notification service of its own")
	}
	g := &Gnome{d: d}
	cmd := d.Command("gnome-shell", "--headless", "--wayland", "--unsafe-mode", "--virtual-monitor", "1280x720")
	cmd.Env = g.Env()
	g.Process = d.StartCommand(cmd)
	d.Eventually("the shell has started", func() bool { return g.Eval("Main.layoutManager._startingUp") == "false" })
	g.Eval("Main.overview.hide()") // in which no window is in use
	g.xwayland = []string{
		"DISPLAY=" + g.text("imports.gi.GLib.getenv('DISPLAY')"),
		"XAUTHORITY=" + g.text("imports.gi.GLib.getenv('XAUTHORITY')"),
	}
	notices := d.Command("gjs", service)
	notices.Env = g.Env()
	d.StartCommand(notices)
	d.awaitName("org.freedesktop.Notifications")
	return g
}

// Env is the environment of a program in the session, in which X11 programs run too. Settings are kept in a file, for there is no service that keeps them.
func (g *Gnome) Env() []string {
	var env []string
	for _, pair := range g.d.Env() {
		name, _, _ := strings.Cut(pair, "=")
		if name != "DISPLAY" && name != "XDG_SESSION_TYPE" && name != "GDK_BACKEND" && name != "XDG_CURRENT_DESKTOP" {
			env = append(env, pair)
		}
	}
	env = append(env, g.xwayland...)
	return append(env, "XDG_SESSION_TYPE=wayland", "XDG_CURRENT_DESKTOP=GNOME", "GSETTINGS_BACKEND=keyfile",
		"WAYLAND_DISPLAY="+filepath.Join(g.d.Dir, "run", "wayland-0"))
}

// Output runs a program in the session to its end and answers what it printed, without the last line break.
func (g *Gnome) Output(program string, args ...string) string {
	g.d.t.Helper()
	cmd := g.d.Command(program, args...)
	cmd.Env = g.Env()
	out, err := cmd.Output()
	if err != nil {
		g.d.t.Fatalf("%s %s: %v", program, strings.Join(args, " "), err)
	}
	return strings.TrimRight(string(out), "\n")
}

// Eval runs a piece of JavaScript in the shell, which sees all that is on the screen, and answers its value as JSON; "" when it
// has none, or the shell does not answer.
func (g *Gnome) Eval(script string) string {
	g.d.t.Helper()
	const name = "org.gnome.Shell"
	var ok bool
	var value string
	call := g.d.conn.Object(name, dbus.ObjectPath("/org/gnome/Shell")).CallWithContext(g.d.t.Context(), name+".Eval", 0, script)
	if err := call.Store(&ok, &value); err != nil || !ok {
		return ""
	}
	return value
}

// text is a piece of JavaScript whose value is a text.
func (g *Gnome) text(script string) string {
	text, err := strconv.Unquote(g.Eval(script))
	if err != nil {
		return ""
	}
	return text
}
