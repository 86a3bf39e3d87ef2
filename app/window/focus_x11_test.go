//go:build linux

package window

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"posturebreak/app/desktop/rig"
	"posturebreak/app/link"
)

// TestNeverTakesTheKeyboard types into a terminal, on a real X server with a real window manager, while a break window opens:
// every letter has to arrive, and none may act on the break. Then it uses the window as a person would.
func TestNeverTakesTheKeyboard(t *testing.T) {
	desk := openDesk(t)
	typed := filepath.Join(t.TempDir(), "typed")
	desk.Start("xterm", "-e", "sh", "-c", "cat > "+typed)
	terminal := desk.Window("--class", "xterm")
	desk.Focus(terminal)

	program := build(t)
	text := strings.Repeat("every letter counts and so does each space ", 4)
	typing := make(chan error, 1)
	typist := desk.Command("xdotool", "type", "--delay", "40", text)
	go func() { typing <- typist.Run() }()
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
	desk.Output("xdotool", "key", "Return")
	desk.Eventually("every letter is there", func() bool {
		got, err := os.ReadFile(typed)
		return err == nil && string(got) == text+"\n"
	})
	id := desk.Window("--name", english().Say("Time for a stretch"))
	if got := desk.Output("xdotool", "getactivewindow"); got != terminal {
		t.Errorf("the active window is %s, want the terminal %s", got, terminal)
	}

	// A click on Start both starts the break and gives the window the keyboard, as a click does.
	desk.Output("xdotool", "mousemove", "--window", id, "80", "490", "click", "1")
	if r := w.next(t); r.Did != link.Start {
		t.Fatalf("after the click: %+v, want start and nothing before it", r)
	}
	w.send(t, link.Order{V: link.Version, Do: link.BeginBreak})
	if r := w.next(t); r.Did != link.Progress || r.Completed != 1 {
		t.Fatalf("after the first phase: %+v, want progress", r)
	}
	desk.Output("xdotool", "key", "Escape")
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

// openDesk starts an X server of its own with a window manager.
func openDesk(t testing.TB) *rig.Desktop {
	t.Helper()
	rig.Need(t, "openbox", "xterm", "xdotool")
	desk := rig.New(t)
	desk.Openbox()
	return desk
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
func openBreak(t testing.TB, d *rig.Desktop, program string, o link.Offer) *child {
	t.Helper()
	c := d.Command(program, "break")
	c.Env = append(c.Env, "FYNE_SCALE=1")
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
