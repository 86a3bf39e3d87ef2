package main

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"posturebreak/app/figure"
	"posturebreak/app/store"
	"posturebreak/reminders/words"
)

// sheetHeight is the height of one picture of a sheet in pixels.
const sheetHeight = 360

// errFindings is returned when a figure can be drawn, but should not be shown to people yet.
var errFindings = words.Wrong("there is something to mend")

func figureCommand(l words.Locale) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "figure",
		Short: l.Say("Check and look at the animated figure of a stretch"),
		Long: l.Say("For authors of stretches. A figure is a pose file; the README of app/figure describes it. What is checked is what makes a\n" +
			"picture wrong. Whether it is clear, only the sheet can show."),
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }, //nolint:wrapcheck // of a help text
	}
	cmd.AddCommand(figureCheckCommand(l), figureSheetCommand(l))
	return cmd
}

func figureCheckCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE|ID…",
		Short: l.Say("Look for joints bent too far, hands that slip and the like"),
		Long: l.Say("Prints what is wrong, a line each, with what was measured and its limit. The exit code is 1 when there is something,\n" +
			"and 2 when a file is no figure at all."),
		Example: "  posturebreak figure check my-twist.toml",
		Args:    usage(cobra.MinimumNArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return checkFigures(l, cmd.OutOrStdout(), args) },
	}
}

func figureSheetCommand(l words.Locale) *cobra.Command {
	var to string
	var dark, mirrored bool
	cmd := &cobra.Command{
		Use:     "sheet FILE|ID -o PICTURE",
		Short:   l.Say("Draw every step of a figure into one picture"),
		Long:    l.Say("Writes a PNG with two pictures for each step: in the middle of the movement, and at its end."),
		Example: "  posturebreak figure sheet my-twist.toml -o sheet.png --mirrored",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			theme := figure.LightTheme()
			if dark {
				theme = figure.DarkTheme()
			}
			return drawSheet(args[0], to, theme, mirrored)
		},
	}
	cmd.Flags().StringVarP(&to, "output", "o", "sheet.png", l.Say("the file to write"))
	cmd.Flags().BoolVar(&dark, "dark", false, l.Say("draw it as in a dark window"))
	cmd.Flags().BoolVar(&mirrored, "mirrored", false, l.Say("draw the other side"))
	return cmd
}

// checkFigures prints the findings in all the files. What keeps one file from being read does not keep the others.
func checkFigures(l words.Locale, out io.Writer, files []string) error {
	var broken []error
	findings := 0
	for _, name := range files {
		f, err := loadFigure(name)
		if err != nil {
			broken = append(broken, err)
			continue
		}
		found := figure.Check(f)
		findings += len(found)
		for _, finding := range found {
			fmt.Fprintf(out, "%s: %s\n", name, findingWords(finding))
		}
		if len(found) == 0 {
			fmt.Fprintf(out, "%s: %s\n", name, l.Say("nothing to mend"))
		}
	}
	if len(broken) > 0 {
		return marked{errors.Join(broken...), errUsage}
	}
	if findings > 0 {
		return errFindings
	}
	return nil
}

// findingWords is "pose turn: left hand slips (6.2 mm, limit 5 mm)".
func findingWords(f figure.Finding) string {
	return fmt.Sprintf("%s: %s (%.3g%s, limit %.3g%s)", f.Where, f.What, f.Measured, f.Unit, f.Limit, f.Unit)
}

func drawSheet(name, to string, theme figure.Theme, mirrored bool) error {
	f, err := loadFigure(name)
	if err != nil {
		return marked{err, errUsage}
	}
	if mirrored && !f.Flips() {
		return marked{words.Wrong("%s has no other side", f.ID()), errUsage}
	}
	cell := image.Pt(int(sheetHeight*f.Aspect()), sheetHeight)
	return writePicture(to, figure.Sheet(f, 0, cell, []figure.Theme{theme}, mirrored))
}

// loadFigure reads a pose file; or, for a plain name that is no file, the figure with this id, the person's own before the
// program's. The error names the file, and the line where there is one.
func loadFigure(name string) (*figure.Figure, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) && filepath.Base(name) == name && filepath.Ext(name) == "" {
		return knownFigure(name)
	}
	if err != nil {
		return nil, fmt.Errorf("read pose file: %w", err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, figure.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read pose file: %w", err)
	}
	if len(text) > figure.MaxFile {
		return nil, words.Wrong("read pose file %s: it is larger than %d bytes", name, figure.MaxFile)
	}
	return figure.Load(name, text) //nolint:wrapcheck // the error names file and line
}

// knownFigure is the figure with an id.
func knownFigure(id string) (*figure.Figure, error) {
	var broken error
	figures := allFigures(store.UserPaths().Figures, func(err error) { broken = err })
	text, err := fs.ReadFile(figures, id+".toml")
	if broken != nil { // who asks for a figure of their own wants to know what is wrong with it
		return nil, broken
	}
	if err != nil {
		return nil, words.Wrong("there is no file and no figure %q", id)
	}
	return figure.Load(id+".toml", text) //nolint:wrapcheck // the error names file and line
}

// writePicture writes a PNG file.
func writePicture(name string, picture image.Image) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("write the sheet: %w", err)
	}
	if err := errors.Join(png.Encode(file, picture), file.Close()); err != nil {
		return fmt.Errorf("write the sheet %s: %w", name, err)
	}
	return nil
}
