package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/reminders/simulate"
	"posturebreak/reminders/words"
)

// maxScenario is the greatest size of a scenario file in bytes.
const maxScenario = 1 << 20

func simulateCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "simulate FILE",
		Short: l.Say("Say what would happen in a scenario, without waiting"),
		Long: l.Say("Plays a scenario file with the real schedules and rules: what would have happened on Monday? The README describes the\n" +
			"file. A FILE of - is the standard input."),
		Example: "  posturebreak simulate monday.toml\n  posturebreak simulate monday.toml --json | grep record",
		Args:    usage(cobra.ExactArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return play(cmd, args[0], asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print one JSON object a line"))
	return cmd
}

// play reads a scenario and prints what happens in it.
func play(cmd *cobra.Command, path string, asJSON bool) error {
	text, err := readScenario(cmd, path)
	if err != nil {
		return marked{err, errUsage}
	}
	catalogue, err := store.Catalogue(store.UserPaths().Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	zone, err := desktop.NewZone().LocalZone()
	if err != nil {
		zone = time.UTC
	}
	script, err := simulate.Read(path, text, catalogue, zone)
	if err != nil {
		return marked{err, errUsage}
	}
	script.Rules = script.Rules.Speaking(speech(cmd))
	out := bufio.NewWriter(cmd.OutOrStdout())
	tell := printer(out, cmd.ErrOrStderr(), asJSON)
	if err := script.Run(tell); err != nil {
		_ = out.Flush() // what there is helps to see why
		return marked{fmt.Errorf("%s: %w", path, err), errUsage}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// readScenario reads the file, or the standard input for "-".
func readScenario(cmd *cobra.Command, path string) ([]byte, error) {
	from := cmd.InOrStdin()
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read scenario: %w", err)
		}
		defer file.Close()
		from = file
	}
	text, err := io.ReadAll(io.LimitReader(from, maxScenario+1))
	if err != nil {
		return nil, fmt.Errorf("read scenario: %w", err)
	}
	if len(text) > maxScenario {
		return nil, words.Wrong("read scenario %s: it is larger than %d bytes", path, maxScenario)
	}
	return text, nil
}

// printer prints lines: as JSON, with what was refused on the standard error, or as sentences.
func printer(out, errs io.Writer, asJSON bool) func(simulate.Line) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return func(l simulate.Line) error {
		var err error
		switch {
		case asJSON && l.Kind == simulate.Refused:
			_, err = fmt.Fprintln(errs, l.Text())
		case asJSON && !l.ForPeople():
			err = encoder.Encode(l)
		case !asJSON && l.Text() != "":
			_, err = fmt.Fprintln(out, l.Text())
		}
		if err != nil {
			return fmt.Errorf("print: %w", err)
		}
		return nil
	}
}
