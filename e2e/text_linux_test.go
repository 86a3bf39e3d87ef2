package e2e

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"posturebreak/app/desktop/rig"
)

// console is a pseudo-terminal with a program in it, and a person before it.
type console struct {
	o    *office
	keys *os.File // the person's side
	mine *os.File // the program's side
	p    *rig.Process

	mu   sync.Mutex // guards seen
	seen bytes.Buffer
}

// console opens a terminal of 100 columns and runs the program in it, with its keyboard and without a display.
func (o *office) console(args ...string) *console {
	o.t.Helper()
	keys, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		o.t.Skipf("no pseudo-terminals: %v", err)
	}
	fd := int(keys.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		o.t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		o.t.Fatal(err)
	}
	mine, err := os.OpenFile("/dev/pts/"+strconv.Itoa(number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		o.t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 30, Col: 100}); err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { mine.Close(); keys.Close() })
	t := &console{o: o, keys: keys, mine: mine}
	cmd := o.Command(o.program, args...)
	for i, pair := range cmd.Env {
		if strings.HasPrefix(pair, "DISPLAY=") {
			cmd.Env[i] = "TERM=xterm"
		}
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = mine, mine, mine
	t.p = o.StartCommand(cmd)
	go t.watch()
	return t
}

func (t *console) watch() {
	block := make([]byte, 4096)
	for {
		n, err := t.keys.Read(block)
		if err != nil {
			return
		}
		t.mu.Lock()
		t.seen.Write(block[:n])
		t.mu.Unlock()
	}
}

// text is all that was written so far.
func (t *console) text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.seen.String()
}

// sees waits until a text is on the screen.
func (t *console) sees(text string) {
	t.o.t.Helper()
	t.o.Eventually("the terminal shows "+strconv.Quote(text), func() bool { return strings.Contains(t.text(), text) })
}

func (t *console) press(key string) {
	t.o.t.Helper()
	if _, err := t.keys.WriteString(key); err != nil {
		t.o.t.Fatal(err)
	}
}

// modes are how the terminal treats its keys.
func (t *console) modes() unix.Termios {
	t.o.t.Helper()
	modes, err := unix.IoctlGetTermios(int(t.mine.Fd()), unix.TCGETS)
	if err != nil {
		t.o.t.Fatal(err)
	}
	return *modes
}

// TestAStretchInATerminal is led through with the keys of a terminal, while the resident counts; no window comes.
func TestAStretchInATerminal(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	o.speed = 5
	o.start()
	term := o.console("now", "--text", heardStretch)
	term.sees("Chest opener, about a minute.")
	term.sees("Keys: p pause")
	term.sees("1/13")
	if s := o.status(); s.Phase != "on break" {
		t.Errorf("the resident is %q", s.Phase)
	}
	o.refused(4, "now", "--text")
	term.press("p")
	term.sees("Paused. p goes on.")
	term.press("p")
	term.press("n")
	term.sees("\r\n\r\x1b[K")
	term.sees("That is fine, too. Every bit counts.") // a step was left out
	term.press("1")
	term.sees("Good to hear.")
	term.press("q")
	if err := term.p.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if o.windowIsOpen() {
		t.Error("a window was opened as well")
	}
	entries := o.quit()
	if len(entries) != 1 || entries[0].Outcome != "taken" || entries[0].Completed == 0 || entries[0].Felt != "good" {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestAnInterruptedTerminal is left with Ctrl-C: it gets its keys back, and what was done is counted.
func TestAnInterruptedTerminal(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	o.speed = 5
	o.start()
	term := o.console("now", "--text", heardStretch)
	term.sees("3/13")
	if before := term.modes(); before.Lflag&(unix.ECHO|unix.ICANON) != 0 {
		t.Error("the keys are not taken")
	}
	if err := syscall.Kill(term.p.PID, syscall.SIGINT); err != nil { // what the terminal sends for Ctrl-C
		t.Fatal(err)
	}
	if err := term.p.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	if after := term.modes(); after.Lflag&unix.ECHO == 0 || after.Lflag&unix.ICANON == 0 {
		t.Error("the terminal did not get its keys back")
	}
	o.Eventually("the break is over", func() bool { return o.status().Phase != "on break" })
	if entries := o.quit(); len(entries) != 1 || entries[0].Completed == 0 {
		t.Errorf("the history holds %+v", entries)
	}
}

// TestATerminalAlone has no resident: the stretch is led through, and nothing is counted. Plain lines have no tricks in them.
func TestATerminalAlone(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	out := o.Output(o.program, "now", "--plain", "--speed", "40", heardStretch)
	for _, want := range []string{"Posture Break is not running", "Press them into the seat, arms long — hold", "5 seconds left", "Well done."} {
		if !strings.Contains(out, want) {
			t.Errorf("it does not say %q:\n%s", want, out)
		}
	}
	if strings.ContainsAny(out, "\r\x1b") {
		t.Errorf("plain lines hold tricks:\n%q", out)
	}
	o.refused(4, "now", "--plain", "no-such-stretch")
	o.start()
	if s := o.status(); s.Today.Taken != 0 {
		t.Errorf("it was counted: %+v", s)
	}
	o.quit()
}

// TestATerminalThatIsKilled leaves the resident free for the next break.
func TestATerminalThatIsKilled(t *testing.T) {
	t.Parallel()
	o := newOffice(t, "")
	o.speed = 5
	o.start()
	term := o.console("now", "--text", heardStretch)
	term.sees("2/13")
	term.p.Kill()
	o.Eventually("the resident knows that it is gone", func() bool { return o.status().Phase != "on break" })
	o.quit()
}
