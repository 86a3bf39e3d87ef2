package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func historySummaryCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	var year int
	cmd := &cobra.Command{
		Use:     "summary",
		Short:   l.Say("Count the history of a year: by outcome, direction and stretch, with the days in a row"),
		Long:    l.Say("Prints what the History page of the window shows. It works whether the program runs or not."),
		Example: "  posturebreak history summary\n  posturebreak history summary --year 2025 --json",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := summary(cmd, year)
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), s)
			}
			printSummary(cmd, s)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	cmd.Flags().IntVar(&year, "year", 0, l.Say("which year (default: this one)"))
	return cmd
}

// summary counts a year from the database, without asking the running program.
func summary(cmd *cobra.Command, year int) (link.Summary, error) {
	file, err := readSettings(cmd)
	if err != nil {
		return link.Summary{}, err
	}
	rules, err := file.Load(file.catalogue)
	if err != nil {
		return link.Summary{}, marked{err, errUsage}
	}
	now := localNow()
	if year == 0 {
		year = now.Year()
	}
	s, err := app.Summarise(cmd.Context(), store.NewArchive(store.UserPaths().Data), rules.Speaking(speech(cmd)), year, now)
	if err != nil {
		return s, fmt.Errorf("history: %w", err)
	}
	return s, nil
}

func printSummary(cmd *cobra.Command, s link.Summary) {
	l := speech(cmd)
	cmd.Println(l.Say("History of %d", s.Year))
	if len(s.Days) == 0 {
		cmd.Println(l.Say("There is nothing in it."))
		return
	}
	for _, o := range s.Outcomes {
		cmd.Printf("  %6d  %s  %s\n", o.Count, outcomeName(l, o.Outcome), meaningName(l, o.Meaning))
	}
	cmd.Println(l.Count(s.Streak.Days, "%d day in a row, %d at best", "%d days in a row, %d at best", s.Streak.Best))
	cmd.Println(l.Say("Directions, right and left"))
	for _, d := range s.Directions {
		cmd.Printf("  %6.1f %6.1f  %s\n", d.Right, d.Left, directionName(l, d.Direction))
	}
	cmd.Println(l.Say("Stretches, with how they felt: good, hard, it hurt"))
	for _, d := range s.Stretches {
		cmd.Printf("  %6d  %d/%d/%d  %s  %s\n", d.Taken, d.Good, d.Hard, d.Hurt, d.Last.Format(time.DateOnly), d.Name)
	}
}

// directionName is a direction as the window names it.
func directionName(l words.Locale, d stretch.Direction) string {
	switch d {
	case stretch.Extension:
		return l.In("direction", "Straightening")
	case stretch.Flexion:
		return l.In("direction", "Rounding")
	case stretch.Rotation:
		return l.In("direction", "Turning")
	case stretch.SideBend:
		return l.In("direction", "Side-bending")
	case stretch.Chest:
		return l.In("direction", "Opening the chest")
	case stretch.Strength:
		return l.In("direction", "Strengthening")
	}
	return string(d)
}

func historyExportCommand(l words.Locale) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "export",
		Short:   l.Say("Print the whole history for other programs, as CSV or JSON"),
		Example: "  posturebreak history export > breaks.csv\n  posturebreak history export --format json > breaks.json",
		Args:    usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != string(store.CSV) && format != string(store.JSON) {
				return marked{words.Wrong("--format %q is not known; choose csv or json", format), errUsage}
			}
			if err := store.WriteHistory(cmd.Context(), store.UserPaths().Data, cmd.OutOrStdout(), store.Format(format)); err != nil {
				return fmt.Errorf("history: %w", err)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", string(store.CSV), l.Say("csv or json"))
	return cmd
}

func historyDeleteCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "delete",
		Short: l.Say("Delete the whole history; posturebreak history restore brings it back until the home window was next open"),
		Args:  usage(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return tell(cmd, link.Request{Do: link.DeleteHistory}) },
	}
}

func historyRestoreCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "restore",
		Short: l.Say("Bring the history back that was deleted last"),
		Args:  usage(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return tell(cmd, link.Request{Do: link.RestoreHistory}) },
	}
}
