package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// errUnwell says that something does not work that should.
var errUnwell = words.Wrong("something does not work; see above")

func doctorCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: l.Say("Say what works on this desktop, what does not, and what to do about it"),
		Long: l.Say("Looks at everything that the program needs from this desktop. It changes nothing.\n" +
			"The exit code is 0 when all works or nothing can be done about it, and 1 when something is broken."),
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			checks := append(examine(cmd.Context(), l.Book), checkResident(cmd.Context(), l.Book))
			if asJSON {
				if err := printJSON(cmd.OutOrStdout(), checks); err != nil {
					return err
				}
			} else {
				printChecks(cmd, checks)
			}
			for _, c := range checks {
				if c.Health == desktop.Broken {
					return errUnwell
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

// healthName is how well a part works, in a word.
func healthName(l words.Locale, h desktop.Health) string {
	switch h {
	case desktop.Works:
		return l.In("how a part of the desktop works", "works")
	case desktop.Limited:
		return l.In("how a part of the desktop works", "limited")
	case desktop.Broken:
		return l.In("how a part of the desktop works", "broken")
	}
	return string(h)
}

func printChecks(cmd *cobra.Command, checks []desktop.Check) {
	l := speech(cmd)
	for _, c := range checks {
		cmd.Printf("%-8s %-16s %s\n", healthName(l, c.Health), c.Part, c.Found)
		if c.Remedy != "" {
			cmd.Printf("%25s %s\n", "", c.Remedy)
		}
	}
}

// examine looks at the desktop, and at what belongs to the program itself.
func examine(ctx context.Context, book *words.Book) []desktop.Check {
	return append(desktop.Examine(ctx, book), checkWindow(book), checkDisplay(book), checkGL(ctx, book), checkLogin(ctx, book), checkSettings(book), checkHistory(ctx, book))
}

func checkWindow(b *words.Book) desktop.Check {
	part := b.In("what is examined", "window program")
	path, err := desktop.FindWindow(windowName)
	if err != nil {
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: b.Say("It is not there: %v. Reminders come as notices with the steps in them.", err),
			Remedy: b.Say("Put %s beside %s, or on the PATH.", windowName, programName),
		}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: path}
}

// checkDisplay looks whether a window could be shown.
func checkDisplay(b *words.Book) desktop.Check {
	part := b.In("what is examined", "display")
	if runtime.GOOS != "linux" {
		return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("The system's own.")}
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: b.Say("There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."),
			Remedy: b.Say("Start the program inside your desktop session."),
		}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("There is one.")}
}

// checkGL looks whether all libraries are there that the window program draws with, and whether a graphics card draws.
func checkGL(ctx context.Context, b *words.Book) desktop.Check {
	part := b.In("what is examined", "GL")
	if runtime.GOOS != "linux" {
		return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("The system's own.")}
	}
	if lacking := lackingLibraries(ctx); len(lacking) > 0 {
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: b.Say("The window program cannot start without %s.", b.Commas(lacking...)),
			Remedy: b.Say("Install them; on Debian and Ubuntu they are in libgl1, libegl1, libgles2 and libwayland-client0."),
		}
	}
	if cards, err := filepath.Glob("/dev/dri/renderD*"); err != nil || len(cards) == 0 {
		return desktop.Check{
			Part: part, Health: desktop.Limited, Found: b.Say("No graphics card can be used; windows are drawn by the processor."),
			Remedy: b.Say("It works, and costs more while a stretch is shown. Reduced motion in the settings costs less."),
		}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("A graphics card draws the windows.")}
}

// lackingLibraries asks the system's own loader which libraries of the window program are not there. Nothing is lacking where
// it cannot be asked.
func lackingLibraries(ctx context.Context) (names []string) {
	path, err := desktop.FindWindow(windowName)
	if err != nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	list, err := exec.CommandContext(ctx, "ldd", path).Output()
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(list)) {
		if name, rest, ok := strings.Cut(strings.TrimSpace(line), " => "); ok && rest == "not found" {
			names = append(names, name)
		}
	}
	return names
}

// checkLogin says whether the session starts the program. Both answers are well.
func checkLogin(ctx context.Context, b *words.Book) desktop.Check {
	part := b.In("what is examined", "autostart")
	login, err := desktop.NewAutostart(appID, appName, "--hidden")
	state := desktop.StartsUnknown
	if err == nil {
		state, err = login.State(ctx)
	}
	if err != nil {
		return desktop.Check{Part: part, Health: desktop.Limited, Found: words.MessageOf(err).Said(words.Locale{Book: b})}
	}
	switch state {
	case desktop.StartsOn:
		return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("Posture Break starts when you log in.")}
	case desktop.StartsOff:
		return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("Off: Posture Break does not start when you log in.")}
	case desktop.StartsGone:
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: b.Say("The program that starts when you log in is not there any more."),
			Remedy: b.Say("Start Posture Break once by hand; it mends the entry."),
		}
	case desktop.StartsUnknown:
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("The desktop was asked, and does not tell what became of it.")}
}

func checkSettings(b *words.Book) desktop.Check {
	part := b.In("what is examined", "settings")
	paths := store.UserPaths()
	catalogue, err := store.Catalogue(paths.Stretches)
	if err != nil {
		return desktop.Check{
			Part: b.In("what is examined", "stretches"), Health: desktop.Broken, Found: words.MessageOf(err).Said(words.Locale{Book: b}), Remedy: b.Say("Mend the file, or take it away."),
		}
	}
	if _, err := os.Stat(paths.Settings); errors.Is(err, os.ErrNotExist) {
		return desktop.Check{Part: part, Health: desktop.Works, Found: b.Say("There are none yet; the program writes %s when it starts.", paths.Settings)}
	}
	if _, err := store.NewSettings(paths.Settings).Load(catalogue); err != nil {
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: words.MessageOf(err).Said(words.Locale{Book: b}), Remedy: b.Say("Mend the file; the last good settings stay in force."),
		}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: paths.Settings}
}

func checkHistory(ctx context.Context, b *words.Book) desktop.Check {
	part := b.In("what is examined", "history")
	paths := store.UserPaths()
	if _, err := store.ReadJournal(ctx, paths.Data, time.Now()); err != nil {
		return desktop.Check{
			Part: part, Health: desktop.Broken, Found: words.MessageOf(err).Said(words.Locale{Book: b}),
			Remedy: b.Say("The program moves a damaged history aside when it starts, and begins a new one."),
		}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: paths.Data}
}

func checkResident(ctx context.Context, b *words.Book) desktop.Check {
	part := b.In("what is examined", "running program")
	reply, err := call(ctx, link.Request{Do: link.GetStatus})
	switch {
	case errors.Is(err, desktop.ErrNotRunning):
		return desktop.Check{Part: part, Health: desktop.Limited, Found: b.Say("Posture Break is not running."), Remedy: b.Say("Start it with: %s", programName)}
	case err != nil:
		return desktop.Check{Part: part, Health: desktop.Broken, Found: b.Say("It does not answer: %v.", err), Remedy: b.Say("End it and start it anew.")}
	}
	return desktop.Check{Part: part, Health: desktop.Works, Found: b.In("phase of the program, then why", "%[1]s: %[2]s", phaseName(words.Locale{Book: b}, reminders.Phase(reply.Status.Phase)), reply.Status.Reason)}
}
