package rig

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// alive is whether a process runs; one that is dead but not yet waited for does not.
func alive(pid int) bool {
	stat, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	return err == nil && !strings.Contains(string(stat), ") Z ")
}

func TestKillReachesChildren(t *testing.T) {
	desk := New(t)
	pidFile := filepath.Join(desk.Dir, "child")
	p := desk.Start("sh", "-c", "sleep 1000 & echo $! >"+pidFile+".new; mv "+pidFile+".new "+pidFile+"; wait")
	desk.Eventually("the child is there", func() bool { _, err := os.Stat(pidFile); return err == nil })
	text, err := os.ReadFile(pidFile)
	if err != nil {
		t.Fatal(err)
	}
	child, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil || !alive(child) || !alive(p.PID) {
		t.Fatalf("child %d, %v", child, err)
	}
	p.Kill()
	p.Kill()
	desk.Eventually("both are gone", func() bool { return !alive(child) && !alive(p.PID) })
}

func TestWaitTellsHowItEnded(t *testing.T) {
	desk := New(t)
	if err := desk.Start("true").Wait(); err != nil {
		t.Errorf("true: %v", err)
	}
	var exit *exec.ExitError
	if err := desk.Start("sh", "-c", "exit 3").Wait(); !errors.As(err, &exit) || exit.ExitCode() != 3 {
		t.Errorf("exit 3: %v", err)
	}
	sleeper := desk.Start("sleep", "1000")
	sleeper.Interrupt()
	if err := sleeper.Wait(); !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGTERM {
		t.Errorf("interrupted: %v", err)
	}
}

func TestDesktopsAreApart(t *testing.T) {
	one, other := New(t), New(t)
	if one.Display == other.Display || one.BusAddress == other.BusAddress || one.Dir == other.Dir {
		t.Errorf("two desktops share %s, %s or %s", one.Display, one.BusAddress, one.Dir)
	}
	one.Openbox()
	one.Dunst()
	if other.HasName("org.freedesktop.Notifications") {
		t.Error("a daemon is on both buses")
	}
	if home := one.Output("sh", "-c", "echo $HOME"); !strings.HasPrefix(home, one.Dir) {
		t.Errorf("home is %s", home)
	}
	if colour := one.Colour(5, 5); colour != "#000000" {
		t.Errorf("an empty screen is %s", colour)
	}
}
