package main

import (
	"errors"

	"github.com/spf13/cobra"

	"posturebreak/app"
	"posturebreak/app/desktop"
	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/words"
)

func diagnosticsCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "diagnostics",
		Short: l.Say("Print what somebody who helps you wants to know"),
		Long: l.Say("Prints the version, what the desktop can do, the settings without the names that you gave, and the last lines of the log of\n" +
			"the running program. Your home folder is written as ~. Read it before you send it."),
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			reply, err := call(cmd.Context(), link.Request{Do: link.Diagnostics})
			if err != nil && !errors.Is(err, desktop.ErrNotRunning) {
				return err
			}
			if err != nil {
				reply.Text = diagnosticsAlone(cmd)
			}
			cmd.Print(reply.Text)
			return nil
		},
	}
}

// diagnosticsAlone are the diagnostics of a program that does not run.
func diagnosticsAlone(cmd *cobra.Command) string {
	d := app.Diagnostics{Version: version, Checks: examine(cmd.Context(), nil), Settings: reminders.DefaultSettings()}
	paths := store.UserPaths()
	catalogue, err := store.Catalogue(paths.Stretches)
	if err == nil {
		var rules reminders.Rules
		if rules, err = store.NewSettings(paths.Settings).Load(catalogue); err == nil {
			d.Settings = rules.Settings()
		}
	}
	if err != nil {
		d.Log = append(d.Log, err.Error())
	}
	return d.Text()
}
