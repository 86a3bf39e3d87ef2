package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// askCamera looks for a program that has a camera open. It sees the person's own programs; a camera that is used through
// PipeWire is held by its daemon.
func askCamera(ctx context.Context) Finding {
	const source = "/proc"
	if cameras, err := filepath.Glob("/dev/video*"); err == nil && len(cameras) == 0 {
		return no("no camera")
	}
	processes, err := os.ReadDir("/proc")
	if err != nil {
		return unknown(source, err)
	}
	for _, p := range processes {
		if ctx.Err() != nil {
			return unknown(source, ctx.Err())
		}
		if name := p.Name(); name[0] >= '1' && name[0] <= '9' && holdsCamera(filepath.Join("/proc", name, "fd")) {
			return yes(source, programOf(name))
		}
	}
	return no(source)
}

// holdsCamera looks through the open files of a process. Those of other people cannot be read.
func holdsCamera(folder string) bool {
	files, err := os.ReadDir(folder)
	if err != nil {
		return false
	}
	for _, f := range files {
		if to, err := os.Readlink(filepath.Join(folder, f.Name())); err == nil && strings.HasPrefix(to, "/dev/video") {
			return true
		}
	}
	return false
}

// programOf is the name of a process.
func programOf(pid string) string {
	name, err := os.ReadFile(filepath.Join("/proc", pid, "comm"))
	if err != nil {
		return fmt.Sprintf("process %s", pid)
	}
	return strings.TrimSpace(string(name))
}
