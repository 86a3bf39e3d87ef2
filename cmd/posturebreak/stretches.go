package main

import (
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"posturebreak/app/store"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// listed is a stretch as `stretches --json` prints it. Figures that the source does not give are null.
type listed struct {
	ID         string              `json:"id"`
	Name       string              `json:"name"`
	Position   string              `json:"position"`
	Equipment  []string            `json:"equipment"`
	Directions []stretch.Direction `json:"directions"`
	Desk       bool                `json:"desk"`
	Source     stretch.Source      `json:"source"`
	Dose       stretch.Dose        `json:"dose"`
	Cadence    *int                `json:"cadence_minutes"`
	Cautions   []string            `json:"cautions"`
	Variants   []stretch.Variant   `json:"variants"`
	Spared     *stretch.LeftOut    `json:"spared"` // why it is not recommended now: muted, hurt, sore or spared; null where it is not so
}

func stretchesCommand(l words.Locale) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "stretches",
		Short: l.Say("List the stretches with their dosage and where it comes from"),
		Args:  usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			catalogue, err := store.Catalogue(store.UserPaths().Stretches)
			if err != nil {
				cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
			}
			catalogue = catalogue.In(l.Book)
			resting := sparedNow(cmd, catalogue)
			if asJSON {
				return printJSON(cmd.OutOrStdout(), list(catalogue, resting))
			}
			return printStretches(cmd, catalogue, resting)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, l.Say("print JSON"))
	return cmd
}

// sparedNow is what the person or their pain keeps from being recommended, by id. Settings or a history that cannot be read keep
// nothing: other commands say what is wrong with them.
func sparedNow(cmd *cobra.Command, c stretch.Catalogue) map[string]*stretch.LeftOut {
	resting := map[string]*stretch.LeftOut{}
	at := localNow()
	rules, memory, err := recall(cmd, c, whyFlags{}, at)
	if err != nil {
		return resting
	}
	for _, o := range rules.Rank(memory, at, "").LeftOut {
		if slices.Contains([]string{"muted", "hurt", "sore", "spared"}, o.Code) {
			resting[o.Stretch] = &o
		}
	}
	return resting
}

func list(c stretch.Catalogue, resting map[string]*stretch.LeftOut) []listed {
	all := make([]listed, 0, c.Len())
	for _, s := range c.All() {
		all = append(all, listed{
			ID: s.ID, Name: s.Name, Position: s.Position, Equipment: orEmpty(s.Equipment), Directions: orEmpty(s.Directions),
			Desk: s.Desk, Source: s.Source, Dose: s.Dose, Cadence: s.Cadence, Cautions: orEmpty(s.Cautions), Variants: orEmpty(s.Variants),
			Spared: resting[s.ID],
		})
	}
	return all
}

// orEmpty makes an empty list of none, so that readers of the JSON find a list in any case.
func orEmpty[T any](all []T) []T { return append([]T{}, all...) }

func printStretches(cmd *cobra.Command, c stretch.Catalogue, resting map[string]*stretch.LeftOut) error {
	l := speech(cmd)
	table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 2, ' ', 0)
	for _, s := range c.All() {
		where := l.In("where a stretch is done", "floor")
		if slices.ContainsFunc(s.Ways(), func(w stretch.Stretch) bool { return w.Desk }) {
			where = l.In("where a stretch is done", "desk")
		}
		line := []string{s.ID, s.Name, where, s.DoseWords(l.Book), s.Source.Article}
		if o := resting[s.ID]; o != nil {
			line = append(line, o.Words)
		}
		if _, err := table.Write([]byte(strings.Join(line, "\t") + "\n")); err != nil {
			return err //nolint:wrapcheck // the standard output is gone
		}
	}
	return table.Flush() //nolint:wrapcheck // the standard output is gone
}
