package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/reminders/words"
)

// The exit codes, as the README lists them.
const (
	exitOK         = 0
	exitFailed     = 1
	exitUsage      = 2 // bad usage, or an expression or settings that cannot work
	exitNotRunning = 3
	exitRefused    = 4 // the wish makes no sense now: nothing to snooze
)

// errUsage marks what the person typed wrongly; errRefused what the running program would not do.
var (
	errUsage   = errors.New("usage")
	errRefused = errors.New("refused")
)

// marked is an error with a mark on it that decides the exit code; its text is the error's own.
type marked struct{ error, mark error }

func (m marked) Error() string   { return m.error.Error() }
func (m marked) Unwrap() []error { return []error{m.error, m.mark} }

// run runs one command and returns the exit code. Only answers go to stdout.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	l := voice(ctx)
	ctx = context.WithValue(ctx, speechKey{}, l)
	root := rootCommand(l)
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err != nil {
		fmt.Fprintln(stderr, "posturebreak:", complaint(l, err))
	}
	return exitCode(err)
}

func exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, desktop.ErrNotRunning):
		return exitNotRunning
	case errors.Is(err, errRefused):
		return exitRefused
	default:
		return exitFailed
	}
}

func rootCommand(l words.Locale) *cobra.Command {
	var how startFlags
	root := &cobra.Command{
		Use:   "posturebreak",
		Short: l.Say("Reminds you to stretch, and shows you how"),
		Long: l.Say("Posture Break waits in the tray and reminds you to stretch. Started a second time it opens the window of the first.\n"+
			"Its settings are in %s,\nwhich it reads again whenever the file changes.", store.UserPaths().Settings),
		Version:       version,
		Args:          usage(cobra.NoArgs),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return start(cmd, how) },
	}
	root.SetVersionTemplate("posturebreak {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return marked{err, errUsage} })
	root.CompletionOptions.HiddenDefaultCmd = true
	how.flags(l, root.Flags())
	root.AddCommand(
		nowCommand(l), snoozeCommand(l), skipCommand(l), pauseCommand(l), resumeCommand(l), meetingCommand(l),
		statusCommand(l), quitCommand(l), stretchesCommand(l), nextCommand(l), simulateCommand(l), figureCommand(l), explainCommand(l),
		doctorCommand(l),
	)
	root.AddCommand(whyCommand(l), historyCommand(l), placeCommand(l), unmuteCommand(l), validateCommand(l), newStretchCommand(l))
	root.AddCommand(importCommand(l), exportCommand(l), openCommand(l), settingsCommand(l), diagnosticsCommand(l), muteCommand(l), favouriteCommand(l))
	translateHelp(l, root)
	return root
}

// usage marks what is wrong with the arguments as bad usage.
func usage(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return marked{err, errUsage}
		}
		return nil
	}
}
