package main

import (
	"bytes"
	"os"
	"runtime"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		code int
		out  string
		says string // in the diagnostics
	}{
		{"version", []string{"--version"}, 0, "posturebreak-window dev\n", ""},
		{"no page", nil, exitUsage, "", "usage"},
		{"an unknown page", []string{"dance"}, exitUsage, "", "usage"},
		{"too much", []string{"break", "now"}, exitUsage, "", "usage"},
	} {
		var out, diagnostics bytes.Buffer
		code := run(c.args, strings.NewReader(""), &out, &diagnostics)
		if code != c.code || out.String() != c.out || !strings.Contains(diagnostics.String(), c.says) {
			t.Errorf("%s: code %d, out %q, diagnostics %q", c.name, code, out.String(), diagnostics.String())
		}
	}
}

func TestNoDisplay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only X11 and Wayland can be missing")
	}
	t.Setenv("DISPLAY", ":63999")
	t.Setenv("WAYLAND_DISPLAY", "")
	var out, diagnostics bytes.Buffer
	if code := run([]string{"break"}, strings.NewReader(""), &out, &diagnostics); code != exitNoDisplay {
		t.Errorf("code %d, want %d", code, exitNoDisplay)
	}
	if lines := strings.Count(diagnostics.String(), "\n"); lines != 1 || !strings.Contains(diagnostics.String(), "no display") {
		t.Errorf("diagnostics %q, want one line that says so", diagnostics.String())
	}
	if out.Len() > 0 {
		t.Errorf("standard output is for messages, and has %q", out.String())
	}
}

func TestSpeakEnglish(t *testing.T) {
	for _, c := range []struct {
		name      string
		all, lang string
		want      string // of LANG
	}{
		{"nothing is set", "", "", "en_GB.UTF-8"},
		{"C", "", "C", "en_GB.UTF-8"},
		{"C with an encoding", "", "C.UTF-8", "en_GB.UTF-8"},
		{"POSIX over all", "POSIX", "de_DE.UTF-8", "en_GB.UTF-8"},
		{"a language", "", "de_DE.UTF-8", "de_DE.UTF-8"},
		{"a language over all", "fr_FR", "C", "C"},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", c.lang)
		if err := speakEnglish(); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv("LANG"); got != c.want {
			t.Errorf("%s: LANG is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNoBusIsStarted(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", "/run/user/7")
	for given, want := range map[string]string{"": "unix:path=/run/user/7/bus", "unix:path=/tmp/mine": "unix:path=/tmp/mine"} {
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", given)
		if err := startNoBus(); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); got != want {
			t.Errorf("the address is %q, want %q", got, want)
		}
	}
}
