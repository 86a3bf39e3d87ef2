package desktop

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/adrg/xdg"
)

// claimDir is a folder with a path short enough for a socket, which t.TempDir does not promise.
func claimDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "claim")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return filepath.Join(dir, "run")
}

func TestClaimIsForOne(t *testing.T) {
	dir := claimDir(t)
	first, err := Claim(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(dir); !errors.Is(err, ErrTaken) {
		t.Errorf("a second claim answered %v, want ErrTaken", err)
	}
	for name, want := range map[string]fs.FileMode{".": 0o700, "lock": 0o600, "socket": 0o600} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want && runtime.GOOS != "windows" {
			t.Errorf("%s has rights %o, want %o", name, got, want)
		}
	}
	if err := first.Release(); err != nil {
		t.Errorf("release: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "lock")); err != nil {
		t.Errorf("the lock file must stay: %v", err)
	}
	again, err := Claim(dir)
	if err != nil {
		t.Fatalf("claim after release: %v", err)
	}
	if err := again.Release(); err != nil {
		t.Errorf("release: %v", err)
	}
}

func TestClaimAmongTwenty(t *testing.T) {
	dir := claimDir(t)
	claims := make(chan *Instance, 20)
	var start sync.WaitGroup
	for range cap(claims) {
		start.Go(func() {
			instance, err := Claim(dir)
			if err != nil && !errors.Is(err, ErrTaken) {
				t.Errorf("claim: %v", err)
			}
			claims <- instance
		})
	}
	start.Wait()
	close(claims)
	won := 0
	for instance := range claims {
		if instance != nil {
			won++
			if err := instance.Release(); err != nil {
				t.Errorf("release: %v", err)
			}
		}
	}
	if won != 1 {
		t.Errorf("%d of 20 won the claim", won)
	}
}

// TestHolder is not a test: it is the other process of TestClaimAfterAKill.
func TestHolder(t *testing.T) {
	dir := os.Getenv("POSTUREBREAK_TEST_HOLD")
	if dir == "" {
		t.Skip("only as another test's process")
	}
	if _, err := Claim(dir); err != nil {
		t.Fatal(err)
	}
	fmt.Println("held")
	time.Sleep(time.Minute)
}

func TestClaimAfterAKill(t *testing.T) {
	dir := claimDir(t)
	holder := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestHolder$", "-test.v")
	holder.Env = append(os.Environ(), "POSTUREBREAK_TEST_HOLD="+dir)
	out, err := holder.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() && lines.Text() != "held" {
	}
	if _, err := Claim(dir); !errors.Is(err, ErrTaken) {
		t.Errorf("claim while held answered %v, want ErrTaken", err)
	}
	if err := holder.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = holder.Wait()
	if _, err := Dial(t.Context(), dir); !errors.Is(err, ErrNotRunning) {
		t.Errorf("dial after a kill answered %v, want ErrNotRunning", err)
	}
	instance, err := Claim(dir)
	if err != nil {
		t.Fatalf("claim after a kill: %v", err)
	}
	if err := instance.Release(); err != nil {
		t.Error(err)
	}
}

func TestDialAndSameUser(t *testing.T) {
	dir := claimDir(t)
	if _, err := Dial(t.Context(), dir); !errors.Is(err, ErrNotRunning) {
		t.Errorf("dial without a folder answered %v, want ErrNotRunning", err)
	}
	instance, err := Claim(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = instance.Release() }()
	heard := make(chan error, 1)
	go func() {
		conn, err := instance.Listener().Accept()
		if err == nil {
			err = errors.Join(SameUser(conn), conn.Close())
		}
		heard <- err
	}()
	conn, err := Dial(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := SameUser(conn); err != nil {
		t.Errorf("the server is a stranger: %v", err)
	}
	if err := <-heard; err != nil {
		t.Errorf("the client is a stranger: %v", err)
	}
	_ = conn.Close()
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Dial(cancelled, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("dial with a dead context answered %v", err)
	}
}

func TestSameUserWantsASocket(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux checks")
	}
	one, other := net.Pipe()
	defer func() { _, _ = one.Close(), other.Close() }()
	if err := SameUser(one); err == nil {
		t.Error("a pipe passed for a socket of the same user")
	}
}

func TestRuntimeDir(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights mean nothing here")
	}
	xdg.Reload() // another test may have lived in another home
	mine := filepath.Join(claimDir(t), "mine")
	if err := os.MkdirAll(mine, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", mine)
	if dir, err := RuntimeDir("app"); err != nil || dir != filepath.Join(mine, "app") {
		t.Errorf("got %q, %v", dir, err)
	}
	shared := filepath.Join(mine, "shared")
	if err := os.Mkdir(shared, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(shared, 0o777); err != nil { //nolint:gosec // The folder that must be refused.
		t.Fatal(err)
	}
	for name, env := range map[string]string{
		"unset": "", "relative": "run", "missing": filepath.Join(mine, "missing"), "open to all": shared,
	} {
		t.Setenv("XDG_RUNTIME_DIR", env)
		dir, err := RuntimeDir("app")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.HasPrefix(dir, mine) || strings.HasPrefix(dir, "/tmp") || !filepath.IsAbs(dir) {
			t.Errorf("%s: got %q, want the folder for state", name, dir)
		}
	}
}

func TestLongPathsAreRefused(t *testing.T) {
	long := filepath.Join(claimDir(t), strings.Repeat("x", 100))
	_, claimErr := Claim(long)
	_, dialErr := Dial(t.Context(), long)
	for verb, err := range map[string]error{"claim": claimErr, "dial": dialErr} {
		if err == nil || !strings.Contains(err.Error(), "XDG_RUNTIME_DIR") {
			t.Errorf("%s answered %v, want the way out", verb, err)
		}
	}
}
