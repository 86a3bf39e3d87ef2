package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders"
)

func placeCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "place [NAME]",
		Short: "Say where you are, or list the places: what is possible there decides what is recommended",
		Long: "Without a name it lists the places of the settings and marks the one that is chosen. With a name it chooses that one; with\n" +
			"none it goes back to what the settings say without a place. It works whether the program runs or not.",
		Example: "  posturebreak place\n  posturebreak place home\n  posturebreak place none",
		Args:    usage(cobra.ArbitraryArgs),
		RunE:    func(cmd *cobra.Command, args []string) error { return place(cmd, strings.Join(args, " ")) },
	}
}

// nowhere is the word for no place at all.
const nowhere = "none"

func place(cmd *cobra.Command, name string) error {
	file, err := readSettings(cmd)
	if err != nil {
		return err
	}
	if name == "" {
		listPlaces(cmd, file.values)
		return nil
	}
	chosen := name
	if name == nowhere {
		chosen = ""
	}
	value, err := json.Marshal(chosen)
	if err != nil {
		return fmt.Errorf("place: %w", err)
	}
	if err := file.change(cmd, "stretch.place", value); err != nil {
		return err
	}
	cmd.Printf("Your place: %s.\n", name)
	return nil
}

func listPlaces(cmd *cobra.Command, s reminders.Settings) {
	for _, p := range append(s.Places, reminders.Place{Name: nowhere, DeskOnly: s.Stretch.DeskOnly, Equipment: s.Stretch.Equipment}) {
		mark := " "
		if p.Name == s.Stretch.Place || p.Name == nowhere && s.Stretch.Place == "" {
			mark = "*"
		}
		where := "anywhere"
		if p.DeskOnly {
			where = "at a desk"
		}
		if len(p.Positions) > 0 {
			where += ", " + strings.Join(p.Positions, ", ")
		}
		cmd.Printf("%s %s: %s; with %s\n", mark, p.Name, where, orNothing(p.Equipment))
	}
}

func orNothing(words []string) string {
	if len(words) == 0 {
		return "nothing"
	}
	return strings.Join(words, ", ")
}

func unmuteCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "unmute STRETCH-ID|REGION",
		Short:   "Offer a stretch again that you muted or that hurt, or all that is felt in a region",
		Example: "  posturebreak unmute seated-twist\n  posturebreak unmute shoulders",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return tell(cmd, link.Request{Do: link.Unmute, Stretch: args[0]})
		},
	}
}
