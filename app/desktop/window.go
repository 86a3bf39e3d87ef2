package desktop

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// FindWindow returns the path of the program called name: beside this program's own file, with links resolved, or
// else on PATH. The error names both places.
func FindWindow(name string) (string, error) {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	self, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("find %s: find this program's own file: %w", name, err)
	}
	if resolved, err := filepath.EvalSymlinks(self); err == nil {
		self = resolved
	}
	return findProgram(name, filepath.Dir(self))
}

// findProgram looks in dir and then on PATH.
func findProgram(name, dir string) (string, error) {
	// LookPath takes a path with a slash as it is, and checks that it can be run.
	if beside, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
		return beside, nil
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return "", fmt.Errorf("find %s, neither in %s nor on PATH: %w", name, dir, err)
	}
	return found, nil
}
