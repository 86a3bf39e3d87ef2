package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// answerIn is how long the running program may take to answer.
const answerIn = 3 * time.Second

// call asks the running program.
func call(ctx context.Context, r link.Request) (link.Reply, error) {
	dir, err := desktop.RuntimeDir(programName)
	if err != nil {
		return link.Reply{}, fmt.Errorf("find the running program: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, answerIn)
	defer cancel()
	conn, err := desktop.Dial(ctx, dir)
	if errors.Is(err, desktop.ErrNotRunning) {
		return link.Reply{}, marked{words.Wrong("Posture Break is not running; start it with: posturebreak"), err}
	}
	if err != nil {
		return link.Reply{}, fmt.Errorf("ask the running program: %w", err)
	}
	defer conn.Close()
	reply, err := link.Call(ctx, conn, r)
	if err != nil {
		return link.Reply{}, fmt.Errorf("ask the running program: %w", err)
	}
	if reply.Error != "" {
		return reply, marked{errors.New(reply.Error), errRefused}
	}
	return reply, nil
}

// tell asks the running program and prints what it says.
func tell(cmd *cobra.Command, r link.Request) error {
	reply, err := call(cmd.Context(), r)
	if err != nil {
		return err
	}
	cmd.Println(reply.Words)
	return nil
}

func nowCommand(l words.Locale) *cobra.Command {
	var text textFlags
	cmd := &cobra.Command{
		Use:   "now [stretch-id]",
		Short: l.Say("Stretch now: the recommended stretch, or the one you name"),
		Long: l.Say("Opens the window of a stretch and begins. With --text it is led through here, in the terminal: without a display, over a network,\n" +
			"or with a screen reader. p pauses and goes on, n and b go to the next step and back, s skips the stretch, q ends it early and keeps what was done."),
		Example: "  posturebreak now\n  posturebreak now --text seated-twist\n  posturebreak now --plain --say",
		Args:    usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			id := strings.Join(args, "")
			if text.wanted() {
				return lead(cmd, id, text)
			}
			return tell(cmd, link.Request{Do: link.Now, Stretch: id})
		},
	}
	text.flags(l, cmd.Flags())
	return cmd
}

func snoozeCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "snooze [duration]",
		Short: l.Say("Put the break off, by 10m or the usual time"),
		Args:  usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			r := link.Request{Do: link.SnoozeNow}
			if len(args) == 1 {
				d, err := parseLength(args[0])
				if err != nil {
					return err
				}
				r.For = d
			}
			return tell(cmd, r)
		},
	}
}

func skipCommand(l words.Locale) *cobra.Command {
	var why string
	cmd := &cobra.Command{
		Use:   "skip",
		Short: l.Say("Leave this break out"),
		Args:  usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !known(why) {
				return marked{words.Wrong("--why %q is not known; choose from %s", why, meanings()), errUsage}
			}
			return tell(cmd, link.Request{Do: link.SkipNow, Meaning: why})
		},
	}
	cmd.Flags().StringVar(&why, "why", string(reminders.NotNow), l.Say("what it means: %s", meanings()))
	return cmd
}

func known(meaning string) bool {
	for _, m := range reminders.Meanings() {
		if string(m) == meaning {
			return true
		}
	}
	return false
}

func meanings() string {
	names := make([]string, 0, len(reminders.Meanings()))
	for _, m := range reminders.Meanings() {
		names = append(names, string(m))
	}
	return strings.Join(names, ", ")
}

func pauseCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:     "pause [duration | until HH:MM]",
		Short:   l.Say("Silence all reminders for a time, until a time, or until you resume"),
		Example: "  posturebreak pause 1h30m\n  posturebreak pause until 14:00\n  posturebreak pause",
		Args:    usage(cobra.MaximumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := pauseRequest(args, time.Now())
			if err != nil {
				return err
			}
			return tell(cmd, r)
		},
	}
}

// pauseRequest reads the words behind pause.
func pauseRequest(args []string, now time.Time) (link.Request, error) {
	r := link.Request{Do: link.Pause}
	switch {
	case len(args) == 0:
		return r, nil
	case len(args) == 1:
		d, err := parseLength(args[0])
		r.For = d
		return r, err
	case args[0] != "until":
		return r, marked{words.Wrong("%q makes no sense here; write a duration such as 45m, or: until 14:00", args[0]), errUsage}
	}
	until, err := nextClock(args[1], now)
	r.Until = until
	return r, err
}

// nextClock reads a time of day: today, or tomorrow when it has passed today.
func nextClock(text string, now time.Time) (time.Time, error) {
	clock, err := time.Parse("15:04", text)
	if err != nil {
		return now, marked{words.Wrong("%q is no time of day; write hours and minutes such as 14:00", text), errUsage}
	}
	at := time.Date(now.Year(), now.Month(), now.Day(), clock.Hour(), clock.Minute(), 0, 0, now.Location())
	if !at.After(now) {
		at = time.Date(now.Year(), now.Month(), now.Day()+1, clock.Hour(), clock.Minute(), 0, 0, now.Location())
	}
	return at, nil
}

// parseLength reads a length of time that has to be more than nothing.
func parseLength(text string) (time.Duration, error) {
	var d reminders.Duration
	if err := d.UnmarshalText([]byte(text)); err != nil {
		return 0, marked{err, errUsage}
	}
	if d <= 0 {
		return 0, marked{words.Wrong("%s is no length of time; write something like 45m", text), errUsage}
	}
	return d.Std(), nil
}

func resumeCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "resume",
		Short: l.Say("End a pause"),
		Args:  usage(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return tell(cmd, link.Request{Do: link.Resume}) },
	}
}

func quitCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "quit",
		Short: l.Say("End the running program"),
		Args:  usage(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return tell(cmd, link.Request{Do: link.Quit}) },
	}
}
