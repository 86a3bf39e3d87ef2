package main

import (
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/link"
	"posturebreak/reminders/words"
)

// usualMeeting is how long a meeting takes when nobody says.
const usualMeeting = time.Hour

func meetingCommand(l words.Locale) *cobra.Command {
	return &cobra.Command{
		Use:   "meeting [duration | until HH:MM | over]",
		Short: l.Say("Say that you are in a meeting, which holds the breaks, or that it is over"),
		Long: l.Say("For meetings that no sensor can know of. A break that falls due waits for the end, as in a call; one that is offered comes after it.\n" +
			"Without a time it is a meeting of an hour. It is remembered when the program starts anew."),
		Example: "  posturebreak meeting 30m\n  posturebreak meeting until 15:00\n  posturebreak meeting over",
		Args:    usage(cobra.MaximumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := meetingRequest(args, time.Now())
			if err != nil {
				return err
			}
			return tell(cmd, r)
		},
	}
}

// meetingRequest reads the words behind meeting.
func meetingRequest(args []string, now time.Time) (link.Request, error) {
	r := link.Request{Do: link.Meeting}
	var err error
	switch {
	case len(args) == 0:
		r.For = usualMeeting
	case len(args) == 1 && args[0] == "over":
		// without a time
	case len(args) == 1:
		r.For, err = parseLength(args[0])
	case args[0] == "until":
		r.Until, err = nextClock(args[1], now)
	default:
		err = marked{words.Wrong("%q makes no sense here; write a duration such as 45m, or: until 15:00", args[0]), errUsage}
	}
	return r, err
}
