package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func settingsCommand(l words.Locale) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "settings",
		Short: l.Say("Read and change the settings, one by one or as a file"),
		Long: l.Say("The settings are one file, which this command, the window and any editor change alike; a running program follows at once.\n" +
			"A key is written as it stands in the file: break.length, reminder[1].schedule counted from 1, or by name:\n" +
			"reminder.stretch.schedule, place[my desk].equipment. A value is written as in the file, or as a bare word."),
		Example: "  posturebreak settings get\n  posturebreak settings get break.length\n  posturebreak settings set break.length 5m\n" +
			"  posturebreak settings set stretch.equipment chair, wall, band\n" +
			"  posturebreak settings set reminder.eyes '{ name = \"Look up\", schedule = \"@every 20m\" }'\n" +
			"  posturebreak settings reset reminder.eyes\n  posturebreak settings edit",
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(settingsGetCommand(l), settingsSetCommand(l), settingsResetCommand(l), settingsEditCommand(l), &cobra.Command{
		Use:   "path",
		Short: l.Say("Print where the settings file is"),
		Args:  usage(cobra.NoArgs),
		Run:   func(cmd *cobra.Command, _ []string) { cmd.Println(store.UserPaths().Settings) },
	})
	return cmd
}

// settingsFile is the settings file and what it says.
type settingsFile struct {
	*store.Settings
	catalogue stretch.Catalogue
	values    reminders.Settings
}

// readSettings reads the settings file. One that cannot be used is an error that names every problem.
func readSettings(cmd *cobra.Command) (settingsFile, error) {
	paths := store.UserPaths()
	catalogue, err := store.Catalogue(paths.Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	file := settingsFile{Settings: store.NewSettings(paths.Settings), catalogue: catalogue}
	rules, err := file.Load(catalogue)
	if err != nil {
		return file, marked{err, errUsage}
	}
	file.values = rules.Settings()
	return file, nil
}

// change sets a key to a value in its JSON form: through the running program, or in the file when none runs. Nothing is changed
// when the result cannot work.
func (f settingsFile) change(cmd *cobra.Command, key string, value json.RawMessage) error {
	changed, err := f.values.With(key, value)
	if err == nil {
		_, err = reminders.NewRules(changed, f.catalogue)
	}
	if err != nil {
		return marked{err, errUsage}
	}
	_, err = call(cmd.Context(), link.Request{Do: link.Set, Key: key, Value: value})
	if errors.Is(err, desktop.ErrNotRunning) {
		if err := f.Save(changed); err != nil {
			return fmt.Errorf("settings: %w", err)
		}
		return nil
	}
	return err
}

func settingsGetCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "get [KEY]",
		Short: l.Say("Print one setting, or all"),
		Args:  usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, err := readSettings(cmd)
			if err != nil {
				return err
			}
			return getSettings(cmd, file.values, strings.Join(args, ""), asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

func getSettings(cmd *cobra.Command, s reminders.Settings, key string, asJSON bool) error {
	if key == "" && !asJSON {
		for _, key := range reminders.SettingKeys(s) {
			value, err := s.Get(key)
			if err != nil {
				return marked{err, errUsage}
			}
			cmd.Printf("%s = %s\n", key, value)
		}
		return nil
	}
	value, err := s.Get(key)
	if err != nil {
		return marked{err, errUsage}
	}
	if asJSON {
		return printJSON(cmd.OutOrStdout(), value)
	}
	var word string
	if json.Unmarshal(value, &word) == nil {
		cmd.Println(word)
		return nil
	}
	cmd.Println(string(value))
	return nil
}

func settingsSetCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:     "set KEY VALUE",
		Short:   l.Say("Change one setting; a value that cannot work is refused"),
		Example: "  posturebreak settings set break.length 5m\n  posturebreak settings set reminder[1].schedule '0 9-17 * * MON-FRI'",
		Args:    usage(cobra.MinimumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, err := readSettings(cmd)
			if err != nil {
				return err
			}
			key := args[0]
			value, err := file.values.ReadSetting(key, strings.Join(args[1:], " "))
			if err != nil {
				return marked{err, errUsage}
			}
			if err := file.change(cmd, key, value); err != nil {
				return err
			}
			cmd.Printf("%s = %s\n", key, value)
			return nil
		},
	}
}

func settingsResetCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "reset [KEY]",
		Short: l.Say("Bring one setting back to what it is by default, or all; take a reminder or a place away"),
		Long: l.Say("Without a key all settings are as they were when the program was new; the file as it was is kept beside it.\n" +
			"With the key of a reminder, a place or an adjustment, that is taken away."),
		Args: usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return resetAll(cmd)
			}
			file, err := readSettings(cmd)
			if err != nil {
				return err
			}
			if err := file.change(cmd, args[0], json.RawMessage("null")); err != nil {
				return err
			}
			cmd.Println(l.Say("This is reset: %s.", args[0]))
			return nil
		},
	}
}

// resetAll also helps out of a file that cannot be read, so it does not read it.
func resetAll(cmd *cobra.Command) error {
	file := store.NewSettings(store.UserPaths().Settings)
	before, err := file.Text()
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	kept := store.NewSettings(file.Path() + ".before-reset")
	if err := kept.Install(before); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	if err := file.Save(reminders.DefaultSettings()); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	cmd.Println(speech(cmd).Say("All settings are reset. The file as it was is %s.", kept.Path()))
	return nil
}
