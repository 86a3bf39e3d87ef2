package store

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"posturebreak/reminders"
)

// Format is how a history is written for other programs.
type Format string

// The formats.
const (
	CSV  Format = "csv"  // one line a break, with a header; for spreadsheets
	JSON Format = "json" // an array of objects, which `posturebreak why --history` reads
)

// ExportFile writes the whole history in the database in dir to a file. One that is there is replaced at once or not at all.
func ExportFile(ctx context.Context, dir, path string, format Format) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("export the history: %w", err)
	}
	defer os.Remove(temp.Name()) // gone already when all went well
	err = WriteHistory(ctx, dir, temp, format)
	if closeErr := temp.Close(); err == nil && closeErr != nil {
		err = fmt.Errorf("export the history: %w", closeErr)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return fmt.Errorf("export the history: %w", err)
	}
	return nil
}

// WriteHistory writes the whole history in the database in dir, oldest first. It holds one entry at a time.
func WriteHistory(ctx context.Context, dir string, w io.Writer, format Format) error {
	out := bufio.NewWriter(w)
	write := exportJSON
	if format == CSV {
		write = exportCSV
	}
	err := write(out, func(do func(reminders.Entry) error) error { return EachEntry(ctx, dir, do) })
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("export the history: %w", err)
	}
	return nil
}

// exportJSON writes one entry a line.
func exportJSON(w io.Writer, each func(func(reminders.Entry) error) error) error {
	before := "[\n"
	err := each(func(e reminders.Entry) error {
		text, err := json.Marshal(e)
		if err != nil {
			return fmt.Errorf("entry %s: %w", e.ID, err)
		}
		_, err = fmt.Fprintf(w, "%s%s", before, text)
		before = ",\n"
		return err //nolint:wrapcheck // WriteHistory does
	})
	if err != nil {
		return err
	}
	if before == "[\n" {
		_, err = io.WriteString(w, "[]\n")
	} else {
		_, err = io.WriteString(w, "\n]\n")
	}
	return err //nolint:wrapcheck // WriteHistory does
}

// columns are the header of the CSV file.
func columns() []string {
	return []string{
		"date", "time", "due", "outcome", "stretch", "variant", "completed", "phases", "seconds", "felt", "meaning", "area", "reminder", "reason", "id",
	}
}

func exportCSV(w io.Writer, each func(func(reminders.Entry) error) error) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns()); err != nil {
		return err //nolint:wrapcheck // WriteHistory does
	}
	err := each(func(e reminders.Entry) error {
		return out.Write([]string{
			e.At.Format(time.DateOnly), e.At.Format("15:04:05"), e.Due.Format(time.RFC3339), string(e.Outcome), e.Stretch, e.Variant,
			strconv.Itoa(e.Completed), strconv.Itoa(e.Phases), strconv.Itoa(int(e.Length / time.Second)), string(e.Felt), string(e.Meaning), e.Area,
			plainCell(e.Reminder), plainCell(e.Reason), plainCell(e.ID),
		})
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error() //nolint:wrapcheck // WriteHistory does
}

// plainCell keeps a spreadsheet from taking a text for a formula.
func plainCell(text string) string {
	if text != "" && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@') {
		return "'" + text
	}
	return text
}
