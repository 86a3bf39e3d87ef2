//go:build linux

package window

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"posturebreak/app/link"
)

// TestNeverTakesTheKeyboard types into a terminal, on a real X server with a real window manager, while a break window opens:
// every letter has to arrive, and none may act on the break. Then it uses the window as a person would.
func TestNeverTakesTheKeyboard(t *testing.T) {
	desk := openDesk(t)
	typed := filepath.Join(t.TempDir(), "typed")
	desk.start(t, "xterm", "-e", "sh", "-c", "cat > "+typed)
	terminal := desk.await(t, "search", "--sync", "--onlyvisible", "--class", "xterm")
	desk.run(t, "windowfocus", "--sync", terminal)

	program := build(t)
	text := strings.Repeat("every letter counts and so does each space ", 4)
	typing := make(chan error, 1)
	go func() { typing <- desk.command("xdotool", "type", "--delay", "40", text).Run() }()
	w := openBreak(t, desk, program, twist())
	if r := w.next(t); r.Did != link.Shown {
		t.Fatalf("the first report is %+v, want shown", r)
	}
	select {
	case err := <-typing:
		t.Fatalf("the typing ended before the window was there: %v", err)
	default:
	}
	if err := <-typing; err != nil {
		t.Fatalf("type: %v", err)
	}
	desk.run(t, "key", "Return")
	if got := eventually(t, typed, text+"\n"); got != text+"\n" {
		t.Errorf("the terminal got %q, want %q", got, text+"\n")
	}
	id := desk.await(t, "search", "--sync", "--onlyvisible", "--name", english().Say("Time for a stretch"))
	if got := desk.await(t, "getactivewindow"); got != terminal {
		t.Errorf("the active window is %s, want the terminal %s", got, terminal)
	}

	// A click on Start both starts the break and gives the window the keyboard, as a click does.
	start := []string{"mousemove", "--window", id, "80", "490", "click", "1"}
	desk.run(t, start...)
	if r := w.next(t); r.Did != link.Start {
		t.Fatalf("after the click: %+v, want start and nothing before it", r)
	}
	w.send(t, link.Order{V: link.Version, Do: link.BeginBreak})
	if r := w.next(t); r.Did != link.Progress || r.Completed != 1 {
		t.Fatalf("after the first phase: %+v, want progress", r)
	}
	desk.run(t, "key", "Escape")
	for r := w.next(t); r.Did != link.Skip; r = w.next(t) {
		if r.Did != link.Progress {
			t.Fatalf("after Escape: %+v, want skip", r)
		}
	}
	if err := w.wait(); err != nil {
		t.Errorf("the window ended with %v", err)
	}
}

// TestEndsWithItsResident closes the orders, as the end of the resident does.
func TestEndsWithItsResident(t *testing.T) {
	w := openBreak(t, openDesk(t), build(t), twist())
	if r := w.next(t); r.Did != link.Shown {
		t.Fatalf("the first report is %+v, want shown", r)
	}
	if err := w.orders.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.wait(); err != nil {
		t.Errorf("the window ended with %v", err)
	}
}

// desk is an X server of its own with a window manager.
type desk struct {
	ctx     context.Context
	display string
}

// openDesk starts a desk, or skips the test where the programs for it are missing. POSTUREBREAK_NEED_DESKTOP=1 makes that a
// failure.
func openDesk(t testing.TB) *desk {
	t.Helper()
	for _, program := range []string{"Xvfb", "openbox", "xterm", "xdotool"} {
		if _, err := exec.LookPath(program); err == nil {
			continue
		}
		if os.Getenv("POSTUREBREAK_NEED_DESKTOP") == "1" {
			t.Fatalf("%s is missing", program)
		}
		t.Skipf("%s is missing", program)
	}
	d := &desk{ctx: t.Context()}
	d.display = startServer(t)
	d.start(t, "openbox")
	d.await(t, "get_num_desktops") // answered once the window manager is there
	return d
}

// startServer starts an X server on a display that is free, and answers its name.
func startServer(t testing.TB) string {
	t.Helper()
	number, answer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.CommandContext(t.Context(), "Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{answer}
	startUntilEnd(t, server)
	if err := answer.Close(); err != nil {
		t.Fatal(err)
	}
	name, err := io.ReadAll(io.LimitReader(number, 8))
	if n, _, ok := bytes.Cut(name, []byte("\n")); ok {
		return ":" + string(n)
	}
	t.Fatalf("Xvfb gave no display: %q, %v", name, err)
	return ""
}

// startUntilEnd starts a program that is killed when the test ends.
func startUntilEnd(t testing.TB, c *exec.Cmd) {
	t.Helper()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill() // it may have ended already
		_ = c.Wait()
	})
}

func (d *desk) command(name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(d.ctx, name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.display, "WAYLAND_DISPLAY=", "FYNE_SCALE=1", "LANG=C")
	return c
}

func (d *desk) start(t testing.TB, name string, args ...string) {
	t.Helper()
	startUntilEnd(t, d.command(name, args...))
}

func (d *desk) run(t testing.TB, args ...string) {
	t.Helper()
	if out, err := d.command("xdotool", args...).CombinedOutput(); err != nil {
		t.Fatalf("xdotool %v: %v: %s", args, err, out)
	}
}

// await runs xdotool until it succeeds, and answers the first line that it prints.
func (d *desk) await(t testing.TB, args ...string) string {
	t.Helper()
	var out []byte
	var err error
	for range 600 { // half a minute: machines that test are busy
		if out, err = d.command("xdotool", args...).Output(); err == nil {
			line, _, _ := strings.Cut(string(out), "\n")
			return line
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("xdotool %v: %v", args, err)
	return ""
}

// eventually reads a file until it holds want, or for twenty seconds, and answers what it holds.
func eventually(t testing.TB, name, want string) string {
	t.Helper()
	var got []byte
	for range 400 {
		var err error
		if got, err = os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
		if string(got) == want {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	return string(got)
}

// child is a break window of its own process.
type child struct {
	orders  io.WriteCloser
	reports *link.Reader[link.Report]
	wait    func() error
}

// build makes the window program, and answers its path.
func build(t testing.TB) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "posturebreak-window")
	c := exec.CommandContext(t.Context(), "go", "build", "-tags", "gles,migrated_fynedo", "-o", program, "posturebreak/cmd/posturebreak-window")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("build: %v: %s", err, out)
	}
	return program
}

// openBreak starts the window program on the desk and shows it an offer.
func openBreak(t testing.TB, d *desk, program string, o link.Offer) *child {
	t.Helper()
	c := d.command(program, "break")
	c.Stderr = t.Output()
	orders, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	reports, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w := &child{orders: orders, reports: link.NewReader[link.Report](reports), wait: c.Wait}
	w.send(t, link.Order{V: link.Version, Do: link.ShowBreak, Offer: &o})
	return w
}

func (w *child) send(t testing.TB, o link.Order) {
	t.Helper()
	if err := link.NewWriter(w.orders).Send(o); err != nil {
		t.Fatal(err)
	}
}

// next waits for the next report.
func (w *child) next(t testing.TB) link.Report {
	t.Helper()
	r, err := w.reports.Next()
	if err != nil {
		t.Fatalf("next report: %v", err)
	}
	return r
}

// BenchmarkFirstFrame measures the time from the start of the process to its report that the first frame is on the screen.
func BenchmarkFirstFrame(b *testing.B) {
	desk, program := openDesk(b), build(b)
	for b.Loop() {
		w := openBreak(b, desk, program, twist())
		if r := w.next(b); r.Did != link.Shown {
			b.Fatalf("the first report is %+v, want shown", r)
		}
		b.StopTimer()
		if err := w.orders.Close(); err != nil {
			b.Fatal(err)
		}
		if err := w.wait(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
