package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

func placeCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "place [NAME]",
		Short: l.Say("Say where you are, or list the places: what is possible there decides what is recommended"),
		Long: l.Say("Without a name it lists the places of the settings and marks the one that is chosen. With a name it chooses that one; with\n" +
			"none it goes back to what the settings say without a place. It works whether the program runs or not."),
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
	cmd.Println(speech(cmd).Say("Your place: %s.", name))
	return nil
}

func listPlaces(cmd *cobra.Command, s reminders.Settings) {
	l := speech(cmd)
	for _, p := range append(s.Places, reminders.Place{Name: nowhere, DeskOnly: s.Stretch.DeskOnly, Equipment: s.Stretch.Equipment}) {
		mark := " "
		if p.Name == s.Stretch.Place || p.Name == nowhere && s.Stretch.Place == "" {
			mark = "*"
		}
		where := []string{l.In("place", "anywhere")}
		if p.DeskOnly {
			where[0] = l.In("place", "at a desk")
		}
		for _, position := range p.Positions {
			where = append(where, stretch.PositionName(l.Book, position))
		}
		cmd.Printf("%s %s\n", mark, l.In("place, what is possible, equipment", "%[1]s: %[2]s; with %[3]s", p.Name, l.Commas(where...), orNothing(l, p.Equipment)))
	}
}

func orNothing(l words.Locale, things []string) string {
	if len(things) == 0 {
		return l.In("equipment", "nothing")
	}
	names := make([]string, len(things))
	for i, thing := range things {
		names[i] = stretch.EquipmentName(l.Book, thing)
	}
	return l.Commas(names...)
}

func unmuteCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:     "unmute STRETCH-ID|REGION",
		Short:   l.Say("Offer a stretch again that you muted or that hurt, or all that is felt in a region"),
		Example: "  posturebreak unmute seated-twist\n  posturebreak unmute shoulders",
		Args:    usage(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return tell(cmd, link.Request{Do: link.Unmute, Stretch: args[0]})
		},
	}
}
