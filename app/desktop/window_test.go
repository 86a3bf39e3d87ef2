package desktop

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func program(t *testing.T, dir, name string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestFindProgram(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a script with a shebang is no program here")
	}
	beside, onPath := t.TempDir(), t.TempDir()
	t.Setenv("PATH", onPath)

	_, err := findProgram("window", beside)
	if err == nil || !strings.Contains(err.Error(), beside) || !strings.Contains(err.Error(), "PATH") {
		t.Errorf("the error must name both places: %v", err)
	}
	second := program(t, onPath, "window", 0o700)
	if got, err := findProgram("window", beside); err != nil || got != second {
		t.Errorf("on PATH: got %q, %v", got, err)
	}
	program(t, beside, "window", 0o600)
	if got, err := findProgram("window", beside); err != nil || got != second {
		t.Errorf("a file that cannot be run was taken: got %q, %v", got, err)
	}
	if err := os.Remove(filepath.Join(beside, "window")); err != nil {
		t.Fatal(err)
	}
	first := program(t, beside, "window", 0o700)
	if got, err := findProgram("window", beside); err != nil || got != first {
		t.Errorf("beside the program: got %q, %v", got, err)
	}
}

func TestFindWindowNamesWhatItLooksFor(t *testing.T) {
	_, err := FindWindow("posturebreak-no-such-window")
	if err == nil || !strings.Contains(err.Error(), "posturebreak-no-such-window") {
		t.Errorf("got %v", err)
	}
}
