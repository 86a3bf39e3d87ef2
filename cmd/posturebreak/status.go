package main

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

func statusCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status",
		Short: l.Say("Say what is going on, and when the next break comes"),
		Args:  usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			reply, err := call(cmd.Context(), link.Request{Do: link.GetStatus})
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), reply.Status)
			}
			printStatus(cmd, reply.Status, time.Now())
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

func printStatus(cmd *cobra.Command, s *link.Status, now time.Time) {
	l := speech(cmd)
	cmd.Printf("%s: %s\n", phaseName(l, reminders.Phase(s.Phase)), s.Reason)
	if s.MeetingUntil != nil {
		cmd.Println(l.Say("In a meeting until %s", l.Moment(s.MeetingUntil.In(now.Location()), now)))
	}
	if s.Next != nil {
		cmd.Println(l.Say("Next break: %s, in %s (%s)", l.WeekdayClock(s.Next.At), untilWords(l, s.Next.At.Sub(now)), s.Next.Stretch))
	}
	cmd.Println(l.Say("Today: %d taken, %d natural, %d skipped, %d put off, %d missed",
		s.Today.Taken, s.Today.Natural, s.Today.Skipped, s.Today.Snoozed, s.Today.Missed))
}

// untilWords is a waiting time to the minute: "2 h 5 min".
func untilWords(l words.Locale, d time.Duration) string {
	if d = d.Round(time.Minute); d < time.Minute {
		return l.Say("%d min", 0)
	}
	return l.Short(d)
}

// phaseName is what the program is doing, in a word or two.
func phaseName(l words.Locale, p reminders.Phase) string {
	switch p {
	case reminders.PhaseWorking:
		return l.In("phase of the program", "working")
	case reminders.PhaseHeld:
		return l.In("phase of the program", "held")
	case reminders.PhaseNoticed:
		return l.In("phase of the program", "noticed")
	case reminders.PhaseOnBreak:
		return l.In("phase of the program", "on break")
	case reminders.PhaseAway:
		return l.In("phase of the program", "away")
	case reminders.PhasePaused:
		return l.In("phase of the program", "paused")
	case reminders.PhaseOffHours:
		return l.In("phase of the program", "off hours")
	}
	return string(p)
}

// printJSON prints a value as indented JSON, without escaping signs that only matter in web pages.
func printJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
