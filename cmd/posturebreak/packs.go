package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/figure"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

// importFlags are what can be asked of import.
type importFlags struct {
	dryRun, replace bool
	from            string
}

func importCommand(l words.Locale) *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use:   "import PACK",
		Short: l.Say("Take over a pack of stretches, or what you have settled in another break program"),
		Long: l.Say("A pack is a folder or a .zip with stretches/*.toml and figures/*.toml in it. All of it is taken over, or nothing when one file\n" +
			"in it cannot be used. Your own files with the same ids are replaced with --replace only.\n\n" +
			"With --from it reads the settings of another program and takes over intervals, hours and texts as far as they have a\n" +
			"meaning here. It prints what it takes and what not."),
		Example: "  posturebreak import pack.zip --dry-run\n  posturebreak import --from stretchly ~/.config/Stretchly/config.json",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.from != "" {
				return importFrom(cmd, args[0], flags)
			}
			return importPack(cmd, args[0], flags)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.dryRun, "dry-run", false, l.Say("say what would be done, and do nothing"))
	f.BoolVar(&flags.replace, "replace", false, l.Say("replace your own files with the same ids"))
	f.StringVar(&flags.from, "from", "", l.Say("the program that PACK is the settings file of: %s", strings.Join(store.Elsewheres(), ", ")))
	return cmd
}

// figureID reads a figure for a pack.
func figureID(name string, text []byte) (string, error) {
	f, err := figure.Load(name, text)
	if err != nil {
		return "", err //nolint:wrapcheck // it names the file itself
	}
	return f.ID(), nil
}

func importPack(cmd *cobra.Command, name string, flags importFlags) error {
	paths := store.UserPaths()
	pack, err := store.ReadPack(name, figureID)
	if err != nil {
		return marked{err, errProblems}
	}
	if taken := pack.Taken(paths); len(taken) > 0 && !flags.replace {
		return words.Wrong("%s would replace files of your own; with --replace it does:\n%s", name, strings.Join(taken, "\n"))
	}
	if err := fits(pack, paths); err != nil {
		return words.Wrong("import %s: nothing was changed: %s", name, err)
	}
	done := speech(cmd).Say("installed")
	if flags.dryRun {
		done = speech(cmd).Say("would install")
	} else if _, err := pack.Install(paths); err != nil {
		return words.Wrong("import %s: nothing was changed: %s", name, err)
	}
	for _, f := range pack.Files {
		cmd.Printf("%s %s\n", done, f.Name())
	}
	return nil
}

// fits refuses a pack after which the settings would not work any more: they name a stretch that it hides, or fix a dose that
// is out of bounds in it.
func fits(pack store.Pack, paths store.Paths) error {
	now, _ := store.Catalogue(paths.Stretches) // what is broken in it is no fault of the pack
	rules, err := store.NewSettings(paths.Settings).Load(now)
	if err != nil {
		return nil //nolint:nilerr // settings that are broken already are told elsewhere
	}
	if _, err := reminders.NewRules(rules.Settings(), now.Overlay(pack.Catalogue())); err != nil {
		return words.Wrong("the settings would not fit it: %s", err)
	}
	return nil
}

func exportCommand(l words.Locale) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:     "export",
		Short:   l.Say("Write your own stretches and figures into a pack"),
		Long:    l.Say("Writes a .zip that import reads. Files that cannot be used are left out, and named."),
		Example: "  posturebreak export -o my-stretches.zip\n  posturebreak export -o - > my-stretches.zip",
		Args:    usage(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return export(cmd, to) },
	}
	cmd.Flags().StringVarP(&to, "output", "o", "posturebreak-stretches.zip", l.Say("the file to write; - for the standard output"))
	return cmd
}

func export(cmd *cobra.Command, to string) error {
	var pack bytes.Buffer // written at once, so that there is never half a file
	written, leftOut, err := store.Export(store.UserPaths(), &pack, figureID)
	for _, problem := range leftOut {
		cmd.PrintErrln("posturebreak:", speech(cmd).Say("left out: %s", complaint(speech(cmd), problem)))
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if to == "-" {
		_, err := pack.WriteTo(cmd.OutOrStdout())
		return err //nolint:wrapcheck // the standard output is gone
	}
	if err := writeNew(to, pack.Bytes()); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	cmd.Println(speech(cmd).Say("%s: files: %d", to, written))
	return nil
}

// writeNew writes a file and removes it again when it could not be written whole.
func writeNew(name string, content []byte) error {
	file, err := os.OpenFile(name, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("write: %w", err)
	}
	_, err = io.Copy(file, bytes.NewReader(content))
	if err = errors.Join(err, file.Close()); err != nil {
		_ = os.Remove(name)
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// importFrom takes over another program's settings.
func importFrom(cmd *cobra.Command, name string, flags importFlags) error {
	text, err := readOwn(name)
	if err != nil {
		return marked{err, errUsage}
	}
	file, err := readSettings(cmd)
	if err != nil {
		return err
	}
	taken, err := store.TakeOver(flags.from, text, file.values)
	if err != nil {
		return marked{err, errUsage}
	}
	if _, err := reminders.NewRules(taken.Settings, file.catalogue); err != nil {
		return words.Wrong("import: what %s says cannot work here: %s", flags.from, err)
	}
	l := speech(cmd)
	for _, said := range taken.Took {
		cmd.Println(l.Say("taken: %s", said.Said(l)))
	}
	for _, said := range taken.Left {
		cmd.Println(l.Say("left:  %s", said.Said(l)))
	}
	if flags.dryRun {
		cmd.Println(l.Say("Nothing was changed."))
		return nil
	}
	all, err := taken.Settings.Get("")
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	if err := file.change(cmd, "", all); err != nil {
		return err
	}
	cmd.Println(l.Say("Written to %s.", file.Path()))
	return nil
}
