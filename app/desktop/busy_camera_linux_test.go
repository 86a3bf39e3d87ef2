package desktop

import (
	"os"
	"path/filepath"
	"testing"
)

func TestHoldsCamera(t *testing.T) {
	// The open files of a process are links, and so are these.
	open := func(targets ...string) string {
		folder := t.TempDir()
		for i, target := range targets {
			if err := os.Symlink(target, filepath.Join(folder, string(rune('0'+i)))); err != nil {
				t.Fatal(err)
			}
		}
		return folder
	}
	if !holdsCamera(open("/dev/null", "socket:[77]", "/dev/video0")) {
		t.Error("a camera was overlooked")
	}
	if holdsCamera(open("/dev/null", "/home/me/dev/video.mp4")) || holdsCamera("/no/such/process") {
		t.Error("a camera was seen where none is")
	}
	if self := programOf("self"); self == "" || self == "process self" {
		t.Errorf("this program is called %q", self)
	}
}
