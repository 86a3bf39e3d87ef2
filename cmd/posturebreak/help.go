package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"posturebreak/reminders/words"
)

// translateHelp makes the help of a command and of all below it speak a language. What cobra says about wrong arguments stays
// English.
func translateHelp(l words.Locale, root *cobra.Command) {
	root.SetUsageTemplate(usageTemplate(l))
	root.InitDefaultHelpCmd()
	root.InitDefaultVersionFlag()
	if version := root.Flags().Lookup("version"); version != nil {
		version.Usage = l.Say("print the version")
	}
	translateFlags(l, root)
}

func translateFlags(l words.Locale, cmd *cobra.Command) {
	cmd.InitDefaultHelpFlag()
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			f.Usage = l.Say("print this help")
		}
	})
	for _, below := range cmd.Commands() {
		if below.Name() == "help" {
			below.Short = l.Say("Help about a command")
			below.Long = l.Say("Prints the help about a command.")
		}
		translateFlags(l, below)
	}
}

// usageTemplate is cobra's own, with what this program has no use for left out.
func usageTemplate(l words.Locale) string {
	return l.Say("Usage:") + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} [command]{{end}}{{if .HasExample}}

` + l.Say("Examples:") + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + l.Say("Commands:") + `{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + l.Say("Options:") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + l.Say("%s says more about a command.", `{{.CommandPath}} [command] --help`) + `{{end}}
`
}
