package e2e

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"posturebreak/app/store"
	"posturebreak/reminders"
)

// killWindow stands in for the window program: it starts the stretch at once, is done with it at once, and writes down what
// it was shown and thanked for. A shell is there in milliseconds, so hundreds of breaks fit into a minute.
const killWindow = `#!/bin/sh
while IFS= read -r order; do
	case $order in
	*'"do":"show-break"'*)
		id=${order#*'"break":"'}; id=${id%%'"'*}
		echo "shown $id" >>"$KILL_SEEN"
		echo '{"v":1,"did":"shown"}'
		echo '{"v":1,"did":"start"}' ;;
	*'"do":"begin-break"'*)
		echo '{"v":1,"did":"progress","completed":1}'
		echo '{"v":1,"did":"progress","completed":2}'
		echo '{"v":1,"did":"finished","completed":1000}' ;;
	*'"do":"thank-break"'*)
		echo "thanked $id" >>"$KILL_SEEN"
		exit 0 ;;
	*'"do":"close"'*)
		exit 0 ;;
	esac
done
`

// killSettings make one reminder that never falls due by itself while the test runs, and let a late one be offered: the
// test plans the times.
const killSettings = `format = 1
[hours]
days = "MON-SUN"
from = "00:00"
to = "00:00"
[break]
late_limit = "24h"
[[reminder]]
id = "often"
name = "Often"
schedule = "0 0 29 2 *"
`

// killDesk is a person's machine on which the resident is killed.
type killDesk struct {
	t       *testing.T
	program string
	data    string
	seen    string
	env     []string
	base    time.Time       // the first planned time
	planned []string        // ids of the breaks that were planned
	kept    map[string]bool // ids that the history held after an earlier kill
	read    int             // length of what was read of seen
	thanked map[string]int
}

func newKillDesk(t *testing.T) *killDesk {
	t.Helper()
	home, err := os.MkdirTemp("", "kill") // short, for the socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(home) })
	bin := filepath.Join(home, "bin")
	d := &killDesk{
		t: t, program: filepath.Join(bin, "posturebreak"), data: filepath.Join(home, "data", "posturebreak"),
		seen: filepath.Join(home, "seen"), base: time.Now().Add(-20 * time.Hour).Truncate(time.Second),
		kept: map[string]bool{}, thanked: map[string]int{},
	}
	for _, dir := range []string{bin, filepath.Join(home, "run"), filepath.Join(home, "config", "posturebreak")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	d.write(filepath.Join(bin, "posturebreak-window"), killWindow, 0o700)
	d.write(filepath.Join(home, "config", "posturebreak", "settings.toml"), killSettings, 0o600)
	d.write(d.seen, "", 0o600)
	d.env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TZ=Europe/Berlin", "KILL_SEEN=" + d.seen,
		"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data"),
		"XDG_CACHE_HOME=" + filepath.Join(home, "cache"), "XDG_STATE_HOME=" + filepath.Join(home, "state"),
		"XDG_RUNTIME_DIR=" + filepath.Join(home, "run"),
		"DBUS_SESSION_BUS_ADDRESS=unix:path=" + filepath.Join(home, "no-bus"),
		"DBUS_SYSTEM_BUS_ADDRESS=unix:path=" + filepath.Join(home, "no-bus"),
	}
	build := exec.CommandContext(t.Context(), "go", "build", "-o", d.program, "posturebreak/cmd/posturebreak")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the resident: %v\n%s", err, out)
	}
	return d
}

func (d *killDesk) write(path, text string, mode os.FileMode) {
	d.t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		d.t.Fatal(err)
	}
}

// history opens the history for a moment. Only while no resident runs.
func (d *killDesk) history(look func(ctx context.Context, h *store.History)) {
	d.t.Helper()
	h, movedTo, err := store.OpenHistory(d.t.Context(), d.data)
	if err != nil || movedTo != "" {
		d.t.Fatalf("the history cannot be read after a kill: %v, moved to %q", err, movedTo)
	}
	defer h.Close()
	look(d.t.Context(), h)
}

// plan makes the next break fall due at the next start, unless one is under way. Each planned time is a second of its own.
func (d *killDesk) plan() {
	d.t.Helper()
	d.history(func(ctx context.Context, h *store.History) {
		d.check(ctx, h)
		state, err := h.State(ctx)
		if err != nil {
			d.t.Fatal(err)
		}
		plan, started := state.Plans["often"]
		if !started || state.Break != nil || plan.At.Before(time.Now()) {
			return // not begun yet, still to be settled, or not even noticed
		}
		plan.At = d.base.Add(time.Duration(len(d.planned)) * time.Second)
		state.Plans["often"] = plan
		d.planned = append(d.planned, fmt.Sprintf("often@%d", plan.At.Unix()))
		if err := h.Commit(ctx, store.Change{State: state}); err != nil {
			d.t.Fatal(err)
		}
	})
}

// check compares what the window saw since the last time with what the history holds.
func (d *killDesk) check(ctx context.Context, h *store.History) {
	d.t.Helper()
	seen, err := os.ReadFile(d.seen)
	if err != nil {
		d.t.Fatal(err)
	}
	fresh := string(seen[d.read:])
	d.read = len(seen)
	entries := d.entries(ctx, h)
	for line := range strings.Lines(fresh) {
		what, id, _ := strings.Cut(strings.TrimSpace(line), " ")
		if d.kept[id] {
			d.t.Errorf("%s was %s again, although the history has it", id, what)
		}
		if what != "thanked" {
			continue
		}
		d.thanked[id]++
		if e, ok := entries[id]; !ok || e.Outcome != reminders.Taken || d.thanked[id] > 1 {
			d.t.Errorf("the window thanked %d times for %s, and the history holds %+v", d.thanked[id], id, e)
		}
	}
	for id := range entries {
		d.kept[id] = true
	}
}

func (d *killDesk) entries(ctx context.Context, h *store.History) map[string]reminders.Entry {
	d.t.Helper()
	list, err := h.Entries(ctx, time.Unix(0, 0), time.Now().Add(time.Hour))
	if err != nil {
		d.t.Fatal(err)
	}
	entries := map[string]reminders.Entry{}
	for _, e := range list {
		entries[e.ID] = e
	}
	return entries
}

// run runs the resident until enough says so, and then ends it with a signal.
func (d *killDesk) run(signal syscall.Signal, enough func()) {
	d.t.Helper()
	resident := exec.CommandContext(d.t.Context(), d.program)
	resident.Env = d.env
	var log strings.Builder
	resident.Stderr = &log
	resident.WaitDelay = 5 * time.Second
	if err := resident.Start(); err != nil {
		d.t.Fatal(err)
	}
	enough()
	if err := resident.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		d.t.Fatal(err)
	}
	err := resident.Wait()
	var exit *exec.ExitError
	if signal == syscall.SIGKILL {
		if status, ok := exitStatus(err, &exit); !ok || !status.Signaled() {
			d.t.Fatalf("the resident ended by itself: %v\n%s", err, log.String())
		}
	} else if err != nil {
		d.t.Fatalf("the resident ended with %v\n%s", err, log.String())
	}
}

func exitStatus(err error, exit **exec.ExitError) (syscall.WaitStatus, bool) {
	if !errors.As(err, exit) {
		return 0, false
	}
	status, ok := (*exit).Sys().(syscall.WaitStatus)
	return status, ok
}

// untilThanked waits until the window was thanked n times in all, or for a minute.
func (d *killDesk) untilThanked(n int) func() {
	return func() {
		for range 60_000 {
			seen, err := os.ReadFile(d.seen)
			if err != nil {
				d.t.Fatal(err)
			}
			if strings.Count(string(seen), "thanked ") >= n {
				return
			}
			time.Sleep(time.Millisecond)
		}
		d.t.Fatal("the break is not completed")
	}
}

// TestKilledAtAnyMoment kills the real resident hundreds of times, at random moments from its start to the end of a break,
// and holds the history against what the window saw: every planned break is there exactly once, none is offered again that
// the history has, and what the window thanked for was on the disk.
func TestKilledAtAnyMoment(t *testing.T) {
	kills := 300
	if testing.Short() {
		kills = 40
	}
	d := newKillDesk(t)
	d.run(syscall.SIGTERM, func() { time.Sleep(500 * time.Millisecond) }) // makes the history
	d.plan()
	begun := time.Now()
	d.run(syscall.SIGTERM, d.untilThanked(1))
	whole := time.Since(begun)
	random := rand.New(rand.NewPCG(4, 11))
	for range kills {
		d.plan()
		moment := time.Duration(random.Int64N(int64(whole) * 5 / 4))
		d.run(syscall.SIGKILL, func() { time.Sleep(moment) })
	}
	for range 20 { // what the last kill left is settled in its own time, which is longer on a busy machine
		d.run(syscall.SIGTERM, func() { time.Sleep(3 * whole) })
		if d.nothingLeft() {
			break
		}
	}
	d.history(func(ctx context.Context, h *store.History) {
		d.check(ctx, h)
		d.settled(d.entries(ctx, h))
	})
}

// nothingLeft says whether the break that was planned last has been settled.
func (d *killDesk) nothingLeft() (settled bool) {
	d.t.Helper()
	d.history(func(ctx context.Context, h *store.History) {
		_, settled = d.entries(ctx, h)[d.planned[len(d.planned)-1]]
	})
	return settled
}

// settled wants every planned break in the history, once.
func (d *killDesk) settled(entries map[string]reminders.Entry) {
	outcomes := map[reminders.Outcome]int{}
	for _, id := range d.planned {
		e, ok := entries[id]
		if !ok {
			d.t.Errorf("%s was planned and is lost", id)
			continue
		}
		outcomes[e.Outcome]++
		if e.Outcome != reminders.Taken && d.thanked[id] > 0 {
			d.t.Errorf("%s was completed and is told as %s", id, e.Outcome)
		}
	}
	if len(entries) != len(d.planned) {
		d.t.Errorf("%d breaks were planned, and the history holds %d", len(d.planned), len(entries))
	}
	d.t.Logf("%d breaks planned, outcomes %v, %d thanked for", len(d.planned), outcomes, len(d.thanked))
}
