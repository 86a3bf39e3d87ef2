// Command posturebreak-window shows one window of Posture Break. The resident starts it, speaks to it over standard input
// and output (see posturebreak/app/link), and it ends with its window.
//
//	posturebreak-window break      show the break that the first order brings
//	posturebreak-window home       show the home window
//	posturebreak-window --version  say which version this is
//
// Exit codes: 0 closed, 1 something went wrong, 2 wrong arguments, 3 no display. Standard output carries messages only.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"posturebreak/app/desktop/taste"
	"posturebreak/app/figure"
	"posturebreak/app/sound"
	"posturebreak/app/store/paths"
	"posturebreak/app/window"
	"posturebreak/app/window/home"
	"posturebreak/app/window/host"
	"posturebreak/app/window/look"
	"posturebreak/assets"
)

// version is set at link time.
var version = "dev" //nolint:gochecknoglobals // -ldflags -X needs a variable

// Exit codes.
const (
	exitFailed    = 1
	exitUsage     = 2
	exitNoDisplay = 3
)

const usage = "usage: posturebreak-window break | home | --version"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, in io.Reader, out, diagnostics io.Writer) int {
	log := slog.New(slog.NewTextHandler(diagnostics, nil))
	switch strings.Join(args, " ") {
	case "--version":
		_, _ = fmt.Fprintln(out, "posturebreak-window", version)
		return 0
	case "break":
		return code(showBreak(in, out, log), log)
	case "home":
		return code(showHome(in, out, log), log)
	default:
		_, _ = fmt.Fprintln(diagnostics, usage)
		return exitUsage
	}
}

func showBreak(in io.Reader, out io.Writer, log *slog.Logger) error {
	materials, err := gather(log)
	if err != nil {
		return err
	}
	if err := window.Break(in, out, window.Materials{Materials: materials, Ears: ears()}, log); err != nil {
		return fmt.Errorf("show the break: %w", err)
	}
	return nil
}

func showHome(in io.Reader, out io.Writer, log *slog.Logger) error {
	materials, err := gather(log)
	if err != nil {
		return err
	}
	if err := home.Run(in, out, home.Materials{Materials: materials, Sound: samples{sound.NewSystem()}}, log); err != nil {
		return fmt.Errorf("show the home window: %w", err)
	}
	return nil
}

// gather prepares the process for a window, and gathers what it is made of.
func gather(log *slog.Logger) (host.Materials, error) {
	// A resident that is gone ends the input too, and that is the orderly way to end.
	signal.Ignore(syscall.SIGPIPE)
	if err := errors.Join(speakEnglish(), startNoBus()); err != nil {
		return host.Materials{}, err
	}
	figures, err := allFigures(log)
	if err != nil {
		return host.Materials{}, err
	}
	translations, err := fs.Sub(assets.Translations, "translations")
	if err != nil {
		return host.Materials{}, fmt.Errorf("open the translations: %w", err)
	}
	icon, err := assets.Icons.ReadFile("icons/posturebreak-128.png")
	if err != nil {
		log.Warn("no icon", "error", err) // ugly, and no reason to do without a window
	}
	return host.Materials{Figures: figures, Translations: translations, Icon: icon, Taste: readTaste(log)}, nil
}

// allFigures are the figures of the program with those of the person laid over them.
func allFigures(log *slog.Logger) (fs.FS, error) {
	builtIn, err := fs.Sub(assets.Figures, "figures")
	if err != nil {
		return nil, fmt.Errorf("open the figures: %w", err)
	}
	return figure.Overlay(os.DirFS(paths.User().Figures), builtIn, func(err error) {
		log.Warn("a figure cannot be used", "error", err)
	}), nil
}

// tasteLimit is how long the desktop may take to say what windows should be like. A healthy one takes a few milliseconds, and
// has them while the rest starts.
const tasteLimit = 300 * time.Millisecond

// readTaste begins to ask the desktop, and returns what waits for the answer.
func readTaste(log *slog.Logger) func() look.Taste {
	answer := make(chan taste.Taste, 1)
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), tasteLimit)
		defer cancel()
		t, err := taste.Read(ctx)
		if err != nil {
			log.Debug("the desktop says nothing about windows", "error", err)
		}
		answer <- t
	}()
	return func() look.Taste { return look.Taste(<-answer) }
}

// speakEnglish names a language where the environment names none ("C" or "POSIX"): Fyne complains about those.
func speakEnglish() error {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := os.Getenv(name)
		if value == "" {
			continue
		}
		if language, _, _ := strings.Cut(value, "."); language != "C" && language != "POSIX" {
			return nil
		}
		break
	}
	for _, name := range []string{"LC_ALL", "LANG"} {
		if err := os.Setenv(name, "en_GB.UTF-8"); err != nil {
			return fmt.Errorf("set the language: %w", err)
		}
	}
	return nil
}

// startNoBus names the usual session bus where the environment names none. Without a name the D-Bus library would start a
// bus of its own for every window, and leave it running.
func startNoBus() error {
	const address = "DBUS_SESSION_BUS_ADDRESS"
	if os.Getenv(address) != "" {
		return nil
	}
	runtime := os.Getenv("XDG_RUNTIME_DIR")
	if runtime == "" {
		runtime = fmt.Sprintf("/run/user/%d", os.Getuid())
	}
	if err := os.Setenv(address, "unix:path="+runtime+"/bus"); err != nil {
		return fmt.Errorf("name the session bus: %w", err)
	}
	return nil
}

// code is the exit code for an error, which it logs.
func code(err error, log *slog.Logger) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, host.ErrNoDisplay):
		log.Error("no window", "error", err)
		return exitNoDisplay
	default:
		log.Error("no window", "error", err)
		return exitFailed
	}
}
