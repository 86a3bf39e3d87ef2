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
)

// maxHistory is the greatest size of a history file in bytes: some hundred years of breaks.
const maxHistory = 64 << 20

func historyCommand() *cobra.Command {
	var since string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "history",
		Short: "List what became of each break",
		Long: "Prints the history, oldest first. As JSON it is an array with one object a break, which why --history reads.\n" +
			"It works whether the program runs or not.",
		Example: "  posturebreak history --since 2026-11-01\n  posturebreak history --json > history.json",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return history(cmd, since, asJSON) },
	}
	cmd.Flags().StringVar(&since, "since", "", "from when on, such as 2026-11-01 (default: all)")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
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
		cmd.Println(entryWords(e))
	}
	return nil
}

// entryWords is one line of the history for people.
func entryWords(e reminders.Entry) string {
	words := []string{e.At.Format("Mon 2 Jan 2006 15:04"), string(e.Outcome)}
	if e.Stretch != "" {
		words = append(words, strings.TrimSuffix(e.Stretch+"/"+e.Variant, "/"))
	}
	if e.Outcome == reminders.Taken && e.Completed < e.Phases {
		words = append(words, fmt.Sprintf("%d of %d phases", e.Completed, e.Phases))
	}
	for _, more := range []string{e.Area, string(e.Felt), string(e.Meaning), e.Reason} {
		if more != "" {
			words = append(words, more)
		}
	}
	return strings.Join(words, "  ")
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
		return nil, fmt.Errorf("read history %s: it is larger than %d bytes", path, maxHistory)
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
		return nil, fmt.Errorf("something stands behind the array, at byte %d", decoder.InputOffset())
	}
	for i, e := range entries {
		if problem := entryProblem(e); problem != "" {
			return nil, fmt.Errorf("entry %d: %s", i+1, problem)
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
