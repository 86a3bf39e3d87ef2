package rig

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Sway is a Wayland session without a screen, beside the desktop's X server.
type Sway struct {
	*Process
	d   *Desktop
	dir string // its runtime folder
}

// nobody is whom sway runs as when the tests run as root, which it refuses to do.
const nobody = "65534"

// Sway starts the compositor and waits until it listens. Programs get to it with [Sway.Env].
func (d *Desktop) Sway() *Sway {
	d.t.Helper()
	Need(d.t, "sway", "setpriv")
	s := &Sway{d: d, dir: filepath.Join(d.Dir, "sway")}
	if err := os.Mkdir(s.dir, 0o700); err != nil {
		d.t.Fatal(err)
	}
	settings := filepath.Join(s.dir, "config")
	if err := os.WriteFile(settings, []byte("xwayland disable\n"), 0o644); err != nil { //nolint:gosec // for another user
		d.t.Fatal(err)
	}
	if os.Getuid() == 0 {
		s.giveAway()
	}
	s.Process = s.start("sway", "--config", settings)
	d.Eventually("sway listens", func() bool { return s.socket() != "" })
	return s
}

// giveAway lets another user into the folder.
func (s *Sway) giveAway() {
	s.d.t.Helper()
	if err := os.Chmod(s.d.Dir, 0o711); err != nil { //nolint:gosec // so that its folder can be reached
		s.d.t.Fatal(err)
	}
	if err := os.Chown(s.dir, 65534, 65534); err != nil {
		s.d.t.Fatal(err)
	}
}

// Folder is the session's runtime folder, in which its programs may write.
func (s *Sway) Folder() string { return s.dir }

// Socket is the path of the socket over which programs steer the compositor.
func (s *Sway) Socket() string {
	s.d.t.Helper()
	found, err := filepath.Glob(filepath.Join(s.dir, "sway-ipc.*.sock"))
	if err != nil || len(found) == 0 {
		s.d.t.Fatalf("sway has no socket: %v", err)
	}
	return found[0]
}

// Env is the environment of a program in the Wayland session: no X server, the same buses.
func (s *Sway) Env() []string {
	var env []string
	for _, pair := range s.d.Env() {
		name, _, _ := strings.Cut(pair, "=")
		if name != "DISPLAY" && name != "XDG_RUNTIME_DIR" && name != "XDG_SESSION_TYPE" && name != "GDK_BACKEND" {
			env = append(env, pair)
		}
	}
	env = append(env, "XDG_RUNTIME_DIR="+s.dir, "XDG_SESSION_TYPE=wayland",
		"WLR_BACKENDS=headless", "WLR_LIBINPUT_NO_DEVICES=1", "WLR_RENDERER=pixman", "WLR_RENDERER_ALLOW_SOFTWARE=1")
	if socket := s.socket(); socket != "" {
		env = append(env, "WAYLAND_DISPLAY="+socket, "SWAYSOCK="+s.Socket())
	}
	return env
}

// Start starts a program in the session, as the person whose session it is. It runs until the test ends.
func (s *Sway) Start(program string, args ...string) *Process {
	s.d.t.Helper()
	return s.start(program, args...)
}

// Daemon starts a daemon that shows things in the session, and waits until it owns a name on the bus. Unlike the programs of
// Start it runs as the test's own user, for the bus lets no other in.
func (s *Sway) Daemon(program, name string) *Process {
	s.d.t.Helper()
	p := s.d.StartCommand(s.command(program))
	s.d.awaitName(name)
	return p
}

// Output runs a program in the session to its end and answers what it printed, without the last line break.
func (s *Sway) Output(program string, args ...string) string {
	s.d.t.Helper()
	out, err := s.command(program, args...).CombinedOutput()
	if err != nil {
		s.d.t.Fatalf("%s %s: %v: %s", program, strings.Join(args, " "), err, out)
	}
	return strings.TrimRight(string(out), "\n")
}

// command prepares a program of the test's own user that shows things in the session.
func (s *Sway) command(program string, args ...string) *exec.Cmd {
	s.d.t.Helper()
	cmd := s.d.Command(program, args...)
	cmd.Env = append(s.Env(), "XDG_CURRENT_DESKTOP=sway", "GDK_BACKEND=wayland",
		"GSETTINGS_BACKEND=memory") // for there is no service that keeps settings
	return cmd
}

// Screenshot writes a picture of the session's screen, as [Desktop.Screenshot] does, and answers its path.
func (s *Sway) Screenshot(name string) string {
	s.d.t.Helper()
	path := s.d.picturePath(name)
	s.Output("grim", path)
	return path
}

// Colour is the colour of one point of the session's screen, as ImageMagick writes it: "#00A000".
func (s *Sway) Colour(x, y int) string {
	s.d.t.Helper()
	at := "1x1+" + strconv.Itoa(x) + "+" + strconv.Itoa(y)
	path := filepath.Join(s.d.Dir, "point.png")
	s.Output("grim", path)
	return s.d.colourIn(s.d.Output("convert", path, "-crop", at, "+repage", "-depth", "8", "txt:-"))
}

// Type presses keys, as a person at a keyboard of this session does.
func (s *Sway) Type(text string) {
	s.d.t.Helper()
	if err := s.start("wtype", text).Wait(); err != nil {
		s.d.t.Fatalf("type %q: %v", text, err)
	}
}

// start starts a program in the session, as the user that sway runs as.
func (s *Sway) start(program string, args ...string) *Process {
	s.d.t.Helper()
	Need(s.d.t, program)
	cmd := s.d.Command(program, args...)
	if os.Getuid() == 0 {
		words := append([]string{"--reuid", nobody, "--regid", nobody, "--clear-groups", cmd.Path}, args...)
		cmd = s.d.Command("setpriv", words...)
	}
	cmd.Env = s.Env()
	cmd.Dir = "/"
	return s.d.StartCommand(cmd)
}

// socket is the path of the compositor's socket, "" while it is not there.
func (s *Sway) socket() string {
	found, err := filepath.Glob(filepath.Join(s.dir, "wayland-?"))
	if err != nil || len(found) == 0 {
		return ""
	}
	if info, err := os.Stat(found[0]); err != nil || info.Mode().Type() != os.ModeSocket {
		return ""
	}
	return found[0]
}
