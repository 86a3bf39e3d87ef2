package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// maxHistory is the greatest size of a history file in bytes: some hundred years of breaks.
const maxHistory = 64 << 20

func historyCommand(l words.Locale) *cobra.Command {
	var since string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "history",
		Short: l.Say("List what became of each break"),
		Long: l.Say("Prints the history, oldest first. As JSON it is an array with one object a break, which why --history reads.\n" +
			"It works whether the program runs or not."),
		Example: "  posturebreak history --since 2026-11-01\n  posturebreak history --json > history.json",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return history(cmd, since, asJSON) },
	}
	cmd.AddCommand(historySummaryCommand(l), historyExportCommand(l), historyDeleteCommand(l), historyRestoreCommand(l))
	cmd.Flags().StringVar(&since, "since", "", l.Say("from when on, such as 2026-11-01 (default: all)"))
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

func history(cmd *cobra.Command, since string, asJSON bool) error {
	from := time.Time{}
	if since != "" {
		at, err := moment("--since", since, localNow())
		if err != nil {
			return err
		}
		from = at
	}
	past, err := store.ReadPast(cmd.Context(), store.UserPaths().Data, from)
	if err != nil {
		return fmt.Errorf("history: %w", err)
	}
	if asJSON {
		return printJSON(cmd.OutOrStdout(), orEmpty(past.Entries))
	}
	for _, e := range past.Entries {
		cmd.Println(entryWords(speech(cmd), e))
	}
	return nil
}

// entryWords is one line of the history for people.
func entryWords(l words.Locale, e reminders.Entry) string {
	line := []string{l.DateOfYear(e.At) + " " + l.Clock(e.At), outcomeName(l, e.Outcome)}
	if e.Stretch != "" {
		line = append(line, strings.TrimSuffix(e.Stretch+"/"+e.Variant, "/"))
	}
	if e.Outcome == reminders.Taken && e.Completed < e.Phases {
		line = append(line, l.Say("%d of %d phases", e.Completed, e.Phases))
	}
	for _, more := range []string{stretch.AreaName(l.Book, e.Area), feltName(l, e.Felt), meaningName(l, e.Meaning), e.Reason} {
		if more != "" {
			line = append(line, more)
		}
	}
	return strings.Join(line, "  ")
}

// outcomeName is how a break ended, in a word.
func outcomeName(l words.Locale, o reminders.Outcome) string {
	switch o {
	case reminders.Taken:
		return l.In("what became of a break", "taken")
	case reminders.Skipped:
		return l.In("what became of a break", "skipped")
	case reminders.Snoozed:
		return l.In("what became of a break", "snoozed")
	case reminders.Natural:
		return l.In("what became of a break", "natural")
	case reminders.Missed:
		return l.In("what became of a break", "missed")
	case reminders.Held:
		return l.In("what became of a break", "held")
	case reminders.Muted:
		return l.In("what became of a stretch", "muted")
	case reminders.Unmuted:
		return l.In("what became of a stretch", "unmuted")
	}
	return string(o)
}

// feltName is how a stretch felt, in a word.
func feltName(l words.Locale, f stretch.Felt) string {
	switch f {
	case stretch.Good:
		return l.In("how a stretch felt", "good")
	case stretch.Hard:
		return l.In("how a stretch felt", "hard")
	case stretch.Hurt:
		return l.In("how a stretch felt", "hurt")
	case stretch.NotSaid:
	}
	return string(f)
}

// meaningName is why a break was skipped, in a few words.
func meaningName(l words.Locale, m reminders.Meaning) string {
	switch m {
	case reminders.NotNow:
		return l.In("why a break was skipped", "not now")
	case reminders.DidIt:
		return l.In("why a break was skipped", "did it already")
	case reminders.TooHard:
		return l.In("why a break was skipped", "too hard")
	case reminders.Hurts:
		return l.In("why a break was skipped", "it hurts")
	case reminders.NotAgain:
		return l.In("why a break was skipped", "not this one again")
	}
	return string(m)
}

// readHistory reads a history file, or the standard input for "-", oldest first.
func readHistory(cmd *cobra.Command, path string) ([]reminders.Entry, error) {
	from := cmd.InOrStdin()
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read history: %w", err)
		}
		defer file.Close() //nolint:errcheck // nothing was written
		from = file
	}
	text, err := io.ReadAll(io.LimitReader(from, maxHistory+1))
	if err != nil {
		return nil, fmt.Errorf("read history %s: %w", path, err)
	}
	if len(text) > maxHistory {
		return nil, words.Wrong("read history %s: it is larger than %d bytes", path, maxHistory)
	}
	entries, err := parseHistory(text)
	if err != nil {
		return nil, fmt.Errorf("read history %s: %w", path, err)
	}
	return entries, nil
}

// parseHistory reads an array of entries and refuses what would be learnt wrongly.
func parseHistory(text []byte) ([]reminders.Entry, error) {
	var entries []reminders.Entry
	text = bytes.TrimPrefix(text, []byte("\ufeff")) // some editors begin a file with it
	decoder := json.NewDecoder(bytes.NewReader(text))
	if err := decoder.Decode(&entries); err != nil {
		return nil, fmt.Errorf("it is no JSON array of entries, as history --json prints it: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF { //nolint:errorlint // the decoder returns io.EOF itself
		return nil, words.Wrong("something stands behind the array, at byte %d", decoder.InputOffset())
	}
	for i, e := range entries {
		if problem := entryProblem(e); problem != "" {
			return nil, words.Wrong("entry %d: %s", i+1, problem)
		}
	}
	slices.SortStableFunc(entries, func(a, b reminders.Entry) int { return a.At.Compare(b.At) })
	return entries, nil
}

func entryProblem(e reminders.Entry) string {
	switch {
	case e.At.IsZero():
		return "at is missing; write when it ended"
	case !slices.Contains(reminders.Outcomes(), e.Outcome):
		return fmt.Sprintf("outcome %q is not known", e.Outcome)
	case e.Completed < 0 || e.Phases < 0 || e.Completed > e.Phases:
		return fmt.Sprintf("%d of %d phases were completed", e.Completed, e.Phases)
	case !slices.Contains([]string{"", "good", "hard", "hurt"}, string(e.Felt)):
		return fmt.Sprintf("felt %q is not known; good, hard and hurt are", e.Felt)
	case e.Meaning != "" && !slices.Contains(reminders.Meanings(), e.Meaning):
		return fmt.Sprintf("meaning %q is not known", e.Meaning)
	}
	return ""
}
