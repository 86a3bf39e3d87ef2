package rig

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Process is a program that runs until it is killed, with all that it started.
type Process struct {
	// PID is the process, and the number of its group.
	PID int

	d    *Desktop
	name string
	done chan struct{} // closed when the process has ended and err is set
	err  error
}

// lookPath finds a program on PATH, or where Debian puts daemons that nobody calls by hand.
func lookPath(program string) (string, error) {
	for _, pattern := range []string{
		"/usr/lib/*/xfce4/*/" + program,
		"/usr/libexec/" + program,
		"/usr/lib/xfce4/*/" + program,
	} {
		if found, err := filepath.Glob(pattern); err == nil && len(found) > 0 {
			return found[0], nil
		}
	}
	path, err := exec.LookPath(program)
	if err != nil {
		return "", fmt.Errorf("find a program for the rig: %w", err)
	}
	return path, nil
}

// Command prepares a program with the desktop's environment. It is killed when the test ends.
func (d *Desktop) Command(program string, args ...string) *exec.Cmd {
	d.t.Helper()
	return d.command(d.t.Context(), program, args...)
}

// command is the same, killed when ctx ends.
func (d *Desktop) command(ctx context.Context, program string, args ...string) *exec.Cmd {
	d.t.Helper()
	Need(d.t, program)
	path, err := lookPath(program)
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.WaitDelay = time.Second // a reader that nobody serves any more keeps nobody waiting
	cmd.Env = d.Env()
	cmd.Dir = d.Dir
	return cmd
}

// aMinute is how long a program may take that is run to its end.
const aMinute = time.Minute

// Output runs a program to its end and answers what it printed, without the last line break. A program that fails, or comes to no
// end within a minute, fails the test.
func (d *Desktop) Output(program string, args ...string) string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(d.t.Context(), aMinute)
	defer cancel()
	out, err := d.command(ctx, program, args...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w: %s", err, exit.Stderr)
		}
		d.t.Fatalf("%s %s: %v", program, strings.Join(args, " "), err)
	}
	return strings.TrimRight(string(out), "\n")
}

// Try runs a program to its end and answers whether it succeeded.
func (d *Desktop) Try(program string, args ...string) error {
	d.t.Helper()
	if err := d.Command(program, args...).Run(); err != nil {
		return fmt.Errorf("%s %s: %w", program, strings.Join(args, " "), err)
	}
	return nil
}

// Start starts a program that runs until the test ends. What it prints goes to a log, which is shown when the test
// fails.
func (d *Desktop) Start(program string, args ...string) *Process {
	d.t.Helper()
	return d.StartCommand(d.Command(program, args...))
}

// StartCommand starts a prepared command, as Start does. Output that the command does not direct elsewhere goes to the
// log. To read its output set cmd.Stdout to an io.Pipe: the end of the process would cut off what is left in a
// cmd.StdoutPipe.
func (d *Desktop) StartCommand(cmd *exec.Cmd) *Process {
	d.t.Helper()
	p := &Process{d: d, name: filepath.Base(cmd.Path), done: make(chan struct{})}
	log, err := os.CreateTemp(filepath.Join(d.Dir, "logs"), p.name+"-*.log")
	if err != nil {
		d.t.Fatal(err)
	}
	if cmd.Stdout == nil {
		cmd.Stdout = log
	}
	if cmd.Stderr == nil {
		cmd.Stderr = log
	}
	// A reader that nobody serves any more must not keep Kill waiting.
	cmd.WaitDelay = time.Second
	// A group of its own, so that what it starts dies with it; and its own death should the test itself be killed.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		d.t.Fatalf("start %s: %v", p.name, err)
	}
	p.PID = cmd.Process.Pid
	go func() {
		p.err = cmd.Wait()
		close(p.done)
	}()
	d.t.Cleanup(func() {
		p.Kill()
		d.showLog(p.name, log)
	})
	return p
}

func (d *Desktop) showLog(name string, log *os.File) {
	text, err := os.ReadFile(log.Name())
	if err == nil && d.t.Failed() && len(text) > 0 {
		d.t.Logf("%s printed:\n%s", name, text)
	}
	_ = log.Close() // Nothing is written to it any more.
}

// Kill ends the process and all that it started, at once, and waits until it is gone. It may be called again.
func (p *Process) Kill() {
	p.signal(syscall.SIGKILL)
	<-p.done
}

// Freeze stops the process without ending it, so that it hangs.
func (p *Process) Freeze() { p.signal(syscall.SIGSTOP) }

// Thaw lets a frozen process go on.
func (p *Process) Thaw() { p.signal(syscall.SIGCONT) }

// Interrupt asks the process to end, as a session does at its end.
func (p *Process) Interrupt() { p.signal(syscall.SIGTERM) }

// Done is closed when the process has ended.
func (p *Process) Done() <-chan struct{} { return p.done }

// Wait waits until the process has ended by itself and answers how: nil for exit code 0, else an *exec.ExitError.
func (p *Process) Wait() error {
	<-p.done
	return p.err
}

// signal reaches the whole group. A group that is gone is no error.
func (p *Process) signal(s syscall.Signal) {
	p.d.t.Helper()
	if err := syscall.Kill(-p.PID, s); err != nil && !errors.Is(err, syscall.ESRCH) {
		p.d.t.Errorf("send %s to %s: %v", s, p.name, err)
	}
}
