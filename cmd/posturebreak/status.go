package main

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

func statusCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Say what is going on, and when the next break comes",
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
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func printStatus(cmd *cobra.Command, s *link.Status, now time.Time) {
	cmd.Printf("%s: %s\n", s.Phase, s.Reason)
	if s.MeetingUntil != nil {
		cmd.Printf("In a meeting until %s\n", words.Locale{}.Moment(s.MeetingUntil.In(now.Location()), now))
	}
	if s.Next != nil {
		cmd.Printf("Next break: %s, in %s (%s)\n", s.Next.At.Format("Monday 15:04"), untilWords(s.Next.At.Sub(now)), s.Next.Stretch)
	}
	cmd.Printf("Today: %d taken, %d natural, %d skipped, %d put off, %d missed\n",
		s.Today.Taken, s.Today.Natural, s.Today.Skipped, s.Today.Snoozed, s.Today.Missed)
}

// untilWords is a waiting time in hours and minutes: "2 h 5 min".
func untilWords(d time.Duration) string {
	d = d.Round(time.Minute)
	hours, minutes := int(d/time.Hour), int(d%time.Hour/time.Minute)
	if hours == 0 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h %d min", hours, minutes)
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
