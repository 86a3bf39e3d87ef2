package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

// daysAtMost is how long something can be left out for a time. What is longer is for good.
const daysAtMost = 366

func muteCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:     "mute STRETCH-ID|REGION [DAYS]",
		Short:   l.Say("Leave a stretch out, or all that is felt in a region, for some days or for good"),
		Example: "  posturebreak mute seated-twist\n  posturebreak mute shoulders 7",
		Args:    usage(cobra.RangeArgs(1, 2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			request := link.Request{Do: link.Mute, Stretch: args[0]}
			if len(args) == 2 {
				days, err := strconv.Atoi(args[1])
				if err != nil || days < 1 || days > daysAtMost {
					return marked{words.Wrong("%q is no number of days; write 1 to %d, or nothing for good", args[1], daysAtMost), errUsage}
				}
				request.Days = days
			}
			return tell(cmd, request)
		},
	}
}

func favouriteCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:     "favourite STRETCH-ID [off]",
		Short:   l.Say("Make a stretch a favourite, of which you get one a day, or no more"),
		Example: "  posturebreak favourite wall-angel\n  posturebreak favourite wall-angel off",
		Args:    usage(cobra.RangeArgs(1, 2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 && args[1] != "off" {
				return marked{words.Wrong("%q makes no sense here; write off, or nothing", args[1]), errUsage}
			}
			return tell(cmd, link.Request{Do: link.Favourite, Stretch: args[0], On: len(args) == 1})
		},
	}
}
