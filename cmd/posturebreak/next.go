package main

import (
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/reminders/schedule"
	"posturebreak/reminders/words"
)

// mostTimes is how many times next prints at most.
const mostTimes = 1000

// upcoming is what `next --json` prints: one for an expression, and one after the other for the reminders of the settings.
type upcoming struct {
	Reminder   string      `json:"reminder,omitempty"` // id; none for an expression
	Expression string      `json:"expression"`
	Words      string      `json:"words"`
	Warnings   []string    `json:"warnings"`
	Times      []time.Time `json:"times"`
	Remarks    []remark    `json:"remarks,omitempty"` // on those of the times that are out of the ordinary
}

// remark says why a time is out of the ordinary: the clocks change, or it is another time elsewhere.
type remark struct {
	At    time.Time `json:"at"`
	Words string    `json:"words"`
}

// nextFlags are what can be asked of next.
type nextFlags struct {
	n                int
	asJSON           bool
	cron, zone, from string
}

func nextCommand(l words.Locale) *cobra.Command {
	var flags nextFlags
	cmd := &cobra.Command{
		Use:   "next",
		Short: l.Say("Say when the next breaks come, by the settings or by an expression"),
		Example: "  posturebreak next -n 5\n" +
			"  posturebreak next --cron '0 10-16/2 * * MON-FRI' --zone Europe/Berlin",
		Args: usage(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return next(cmd, flags) },
	}
	f := cmd.Flags()
	f.IntVarP(&flags.n, "number", "n", 10, l.Say("how many times"))
	f.BoolVar(&flags.asJSON, "json", false, l.Say("print JSON"))
	f.StringVar(&flags.cron, "cron", "", l.Say("an expression in place of the settings"))
	f.StringVar(&flags.zone, "zone", "", l.Say("time zone, such as Europe/Berlin"))
	f.StringVar(&flags.from, "from", "", l.Say("start here and not now, such as 2026-11-21T09:00:00+01:00"))
	return cmd
}

func next(cmd *cobra.Command, flags nextFlags) error {
	if flags.n < 1 || flags.n > mostTimes {
		return marked{words.Wrong("-n %d is out of range; write 1 to %d", flags.n, mostTimes), errUsage}
	}
	zone, from, err := whence(flags)
	if err != nil {
		return err
	}
	if flags.cron == "" {
		return nextBySettings(cmd, flags, from)
	}
	s, err := schedule.Compile(flags.cron, zone)
	if err != nil {
		return marked{err, errUsage}
	}
	return show(cmd, flags, "", s, s.NextN(from, flags.n))
}

// whence is the zone that was asked for, nil for the machine's, and the moment to start from.
func whence(flags nextFlags) (*time.Location, time.Time, error) {
	local, err := desktop.NewZone().LocalZone()
	if err != nil {
		local = time.UTC
	}
	from := time.Now().In(local)
	var zone *time.Location
	if flags.zone != "" {
		if zone, err = time.LoadLocation(flags.zone); err != nil {
			return nil, from, marked{words.Wrong("there is no time zone %q; write a name such as Europe/Berlin", flags.zone), errUsage}
		}
		from = from.In(zone)
	}
	if flags.from == "" {
		return zone, from, nil
	}
	asked, err := time.Parse(time.RFC3339, flags.from)
	if err != nil {
		return nil, from, marked{words.Wrong("--from %q is no moment; write it like 2026-11-21T09:00:00+01:00", flags.from), errUsage}
	}
	return zone, asked.In(from.Location()), nil
}

// nextBySettings shows each reminder of the settings, at the times that lie in the working hours.
func nextBySettings(cmd *cobra.Command, flags nextFlags, from time.Time) error {
	paths := store.UserPaths()
	catalogue, err := store.Catalogue(paths.Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	rules, err := store.NewSettings(paths.Settings).Load(catalogue)
	if err != nil {
		return marked{err, errUsage}
	}
	for _, p := range rules.Ahead(from, flags.n) {
		if err := show(cmd, flags, p.Reminder.ID, p.Schedule, p.Times); err != nil {
			return err
		}
	}
	return nil
}

// show prints one schedule: the one of a reminder, or "" for an expression.
func show(cmd *cobra.Command, flags nextFlags, reminder string, s schedule.Schedule, times []time.Time) error {
	if flags.asJSON {
		return printJSON(cmd.OutOrStdout(), upcoming{reminder, s.String(), s.Words(speech(cmd)), orEmpty(s.Warnings(speech(cmd))), orEmpty(times), remarks(speech(cmd), s, times)})
	}
	l := speech(cmd)
	if reminder != "" {
		cmd.Printf("%s: ", reminder)
	}
	cmd.Printf("%s\n", s.Words(speech(cmd)))
	for _, w := range s.Warnings(speech(cmd)) {
		cmd.Printf("  %s\n", l.Say("note: %s", w))
	}
	for _, t := range times {
		remark := s.Remark(l, t)
		if remark != "" {
			remark = "  (" + remark + ")"
		}
		cmd.Printf("  %s%s\n", l.Stamp(t), remark)
	}
	return nil
}

func remarks(l words.Locale, s schedule.Schedule, times []time.Time) []remark {
	var all []remark
	for _, t := range times {
		if said := s.Remark(l, t); said != "" {
			all = append(all, remark{t, said})
		}
	}
	return all
}
