package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// explainBack is how far back is explained when nobody says.
const explainBack = 24 * time.Hour

func explainCommand(l words.Locale) *cobra.Command {
	var since string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain",
		Short: l.Say("Say why reminders came, and why not"),
		Long: l.Say("Prints what the program has decided, and on which facts, oldest first. It keeps its decisions for 14 days.\n" +
			"It works whether the program runs or not."),
		Example: "  posturebreak explain\n  posturebreak explain --since 3h\n  posturebreak explain --since 2026-11-20 --json",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return explain(cmd, since, asJSON) },
	}
	cmd.Flags().StringVar(&since, "since", "", l.Say("from when on: 3h for three hours ago, 14:00 for today at that time, or a date such as 2026-11-20 (default 24h)"))
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

func explain(cmd *cobra.Command, since string, asJSON bool) error {
	zone, err := desktop.NewZone().LocalZone()
	if err != nil {
		zone = time.UTC
	}
	from, err := sinceWhen(since, time.Now().In(zone))
	if err != nil {
		return err
	}
	journal, err := store.ReadJournal(cmd.Context(), store.UserPaths().Data, from)
	if err != nil {
		return fmt.Errorf("explain: %w", err)
	}
	if asJSON {
		return printJSON(cmd.OutOrStdout(), orEmpty(journal))
	}
	printJournal(cmd, journal, from)
	return nil
}

// printJournal prints one line a decision, at the local time that it had, under a heading for each day.
func printJournal(cmd *cobra.Command, journal []reminders.Decision, from time.Time) {
	if len(journal) == 0 {
		cmd.Println(speech(cmd).Say("Nothing was decided since %s.", speech(cmd).DateTime(from)))
		return
	}
	day := ""
	for _, d := range journal {
		if date := speech(cmd).DateOfYear(d.At); date != day {
			day = date
			cmd.Println(day)
		}
		cmd.Printf("  %s  %s\n", speech(cmd).Clock(d.At), d.Words)
	}
}

// sinceWhen reads the moment behind --since.
func sinceWhen(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return now.Add(-explainBack), nil
	}
	var back reminders.Duration
	if back.UnmarshalText([]byte(text)) == nil && back > 0 {
		return now.Add(-back.Std()), nil
	}
	if clock, err := time.Parse("15:04", text); err == nil {
		return time.Date(now.Year(), now.Month(), now.Day(), clock.Hour(), clock.Minute(), 0, 0, now.Location()), nil
	}
	for _, layout := range []string{time.DateOnly, "2006-01-02 15:04", time.RFC3339} {
		if at, err := time.ParseInLocation(layout, text, now.Location()); err == nil {
			return at, nil
		}
	}
	return now, marked{words.Wrong("--since %q is no moment; write 3h, 14:00, or a date such as 2026-11-20", text), errUsage}
}
