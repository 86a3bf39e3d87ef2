package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/spf13/cobra"

	"posturebreak/app/figure"
	"posturebreak/app/store"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// maxOwnFile is the greatest size of a file that is validated, in bytes. Stretches and figures have smaller limits of their own,
// which then name it.
const maxOwnFile = 1 << 20

func validateCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "validate FILE…",
		Short: l.Say("Say what is wrong with stretch and figure files"),
		Long: l.Say("Prints every problem with its file, line, column and key, and what to write instead; then what is worth a note. A folder\n" +
			"stands for the files in it. The exit code is 1 when there is a problem, and 2 when a file cannot be read."),
		Example: "  posturebreak validate my-twist.toml\n  posturebreak validate ~/.local/share/posturebreak/stretches",
		Args:    usage(cobra.MinimumNArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return validate(l, cmd.OutOrStdout(), args) },
	}
}

// errProblems is returned when a file was read and cannot be used.
var errProblems = words.Wrong("there is something to mend")

func validate(l words.Locale, out io.Writer, names []string) error {
	files, err := ownFiles(names)
	if err != nil {
		return marked{err, errUsage}
	}
	v := validator{l: l, out: out, figures: map[string][]string{}, ids: map[string]string{}}
	v.read(files)
	for _, s := range v.stretches {
		v.note(s)
	}
	if v.problems > 0 {
		return errProblems
	}
	return nil
}

// ownFile is one file to look at.
type ownFile struct {
	name string
	text []byte
}

// ownFiles reads the files, and those in folders.
func ownFiles(names []string) ([]ownFile, error) {
	var files []ownFile
	for _, name := range names {
		list := []string{name}
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			list = nil
			for _, pattern := range []string{"*.toml", "stretches/*.toml", "figures/*.toml"} {
				found, _ := filepath.Glob(filepath.Join(name, pattern)) // the pattern is a good one
				list = append(list, found...)
			}
		}
		if len(list) == 0 {
			return nil, words.Wrong("there is no .toml file in %s", name)
		}
		for _, path := range list {
			text, err := readOwn(path)
			if err != nil {
				return nil, err
			}
			files = append(files, ownFile{path, text})
		}
	}
	return files, nil
}

func readOwn(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("validate: %w", err)
	}
	defer file.Close() //nolint:errcheck // nothing was written
	text, err := io.ReadAll(io.LimitReader(file, maxOwnFile))
	if err != nil {
		return nil, fmt.Errorf("validate %s: %w", path, err)
	}
	return text, nil
}

// validator looks at files and prints what is wrong.
type validator struct {
	l         words.Locale
	out       io.Writer
	problems  int
	figures   map[string][]string // steps of the figures among the files, by id
	ids       map[string]string   // file of each stretch, by id
	stretches []ownStretch
}

type ownStretch struct {
	stretch.Stretch
	file string
}

func (v *validator) problem(err error) {
	v.problems++
	fmt.Fprintln(v.out, complaint(v.l, err))
}

// read reads all files. Figures are told by the poses in them.
func (v *validator) read(files []ownFile) {
	for _, file := range files {
		if isFigure(file.text) {
			f, err := figure.Load(file.name, file.text)
			if err != nil {
				v.problem(err)
				continue
			}
			v.figures[f.ID()] = f.Steps()
			continue
		}
		s, err := stretch.Read(file.name, file.text)
		switch {
		case err != nil:
			v.problem(err)
		case v.ids[s.ID] != "":
			v.problem(words.Wrong("%s: id: %q is taken by %s; give it another id", file.name, s.ID, v.ids[s.ID]))
		default:
			v.ids[s.ID] = file.name
			v.stretches = append(v.stretches, ownStretch{s, file.name})
		}
	}
}

// isFigure says whether a file is a figure's and not a stretch's. One that is no TOML is taken for a stretch, and refused there.
func isFigure(text []byte) bool {
	var keys map[string]any
	if toml.Unmarshal(text, &keys) != nil {
		return false
	}
	_, poses := keys["pose"]
	_, view := keys["view"]
	return poses || view
}

// note prints what may be meant so and may be a slip.
func (v *validator) note(s ownStretch) {
	say := func(note words.Message) {
		fmt.Fprintf(v.out, "%s: %s\n", s.file, v.l.Say("note: %s", note.Said(v.l)))
	}
	if want := s.ID + ".toml"; filepath.Base(s.file) != want {
		say(words.Later("the file of %q is better called %s", s.ID, want))
	}
	if s.Hidden {
		return
	}
	for _, way := range s.Ways() {
		if way.Figure == "" {
			say(words.Later("%s has no figure; a sign of its position is shown", way.Name))
			continue
		}
		steps, ok := v.stepsOf(way.Figure)
		if !ok {
			say(words.Later("there is no figure %q; a sign of the position is shown", way.Figure))
			continue
		}
		for _, step := range way.Steps {
			if !slices.Contains(steps, step.ID) {
				say(words.Later("the figure %q has no step %q; it has %s", way.Figure, step.ID, strings.Join(steps, ", ")))
			}
		}
	}
}

// stepsOf lists the steps of a figure: one among the files, one of the person's own, or a built-in one.
func (v *validator) stepsOf(id string) ([]string, bool) {
	if steps, ok := v.figures[id]; ok {
		return steps, true
	}
	text, err := fs.ReadFile(allFigures(store.UserPaths().Figures, nil), id+".toml")
	if err != nil {
		return nil, false
	}
	f, err := figure.Load(id+".toml", text)
	if err != nil {
		return nil, false
	}
	return f.Steps(), true
}
