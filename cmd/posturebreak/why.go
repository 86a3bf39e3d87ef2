package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"posturebreak/app/desktop"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
	"posturebreak/reminders/words"
)

// whyFlags are what can be asked of why.
type whyFlags struct {
	asJSON       bool
	history, at  string
	reminder, in string
}

// ranking is what `why --json` prints.
type ranking struct {
	At       time.Time         `json:"at"`
	Place    string            `json:"place"`    // "" where none is chosen
	Reminder string            `json:"reminder"` // id, "" where none asks
	Picks    []ranked          `json:"picks"`    // the best first
	LeftOut  []stretch.LeftOut `json:"left_out"`
}

// ranked is one stretch in the order of recommendation.
type ranked struct {
	Rank    int              `json:"rank"` // 1 is the recommendation
	Stretch string           `json:"stretch"`
	Variant string           `json:"variant"` // "" for the entry itself
	Name    string           `json:"name"`
	Why     string           `json:"why"`   // the main reason, as the window says it
	Score   float64          `json:"score"` // the sum of all points
	Reasons []stretch.Reason `json:"reasons"`
	Against []stretch.Reason `json:"against"`
	Dose    stretch.Amount   `json:"dose"`           // what it has grown to
	Least   stretch.Amount   `json:"least"`          // what may be planned of it
	Most    stretch.Amount   `json:"most"`           //
	Now     stretch.Amount   `json:"now"`            // as much of it as the break has room for
	Length  float64          `json:"length_seconds"` // of that
	Over    bool             `json:"over"`           // longer than the break
}

func whyCommand(l words.Locale) *cobra.Command {
	var flags whyFlags
	cmd := &cobra.Command{
		Use:   "why [stretch-id]",
		Short: l.Say("Say which stretch comes next, and why"),
		Long: l.Say("Prints the stretches in the order of recommendation with what speaks for and against each, and those that are left out with\n" +
			"the reason. The points of all reasons add up to the score. It works whether the program runs or not."),
		Example: "  posturebreak why\n  posturebreak why wall-angel\n  posturebreak why --json --history history.json --at 2026-11-21T15:00:00+01:00",
		Args:    usage(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return why(cmd, strings.Join(args, ""), flags)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&flags.asJSON, "json", false, l.Say("print JSON"))
	f.StringVar(&flags.history, "history", "", l.Say("a file with a history in place of the kept one, as history --json prints it; - for the standard input"))
	f.StringVar(&flags.at, "at", "", l.Say("a moment in place of now, such as 2026-11-21T15:00:00+01:00"))
	f.StringVar(&flags.reminder, "reminder", "", l.Say("id of the reminder that asks"))
	f.StringVar(&flags.in, "place", "", l.Say("a place of the settings in place of the one that is chosen"))
	return cmd
}

func why(cmd *cobra.Command, id string, flags whyFlags) error {
	at, err := moment("--at", flags.at, localNow())
	if err != nil {
		return err
	}
	catalogue, err := store.Catalogue(store.UserPaths().Stretches)
	if err != nil {
		cmd.PrintErrln("posturebreak:", complaint(speech(cmd), err))
	}
	rules, memory, err := recall(cmd, catalogue, flags, at)
	if err != nil {
		return err
	}
	if _, ok := rules.Catalogue().ByID(id); id != "" && !ok {
		return marked{words.Wrong("there is no stretch %q; posturebreak stretches lists them", id), errUsage}
	}
	if err := knownReminder(rules, flags.reminder); err != nil {
		return err
	}
	r := rank(rules, memory, at, flags.reminder).only(id)
	if flags.asJSON {
		return printJSON(cmd.OutOrStdout(), r)
	}
	printRanking(cmd, r)
	return nil
}

// localNow is now in the person's time zone.
func localNow() time.Time {
	zone, err := desktop.NewZone().LocalZone()
	if err != nil {
		zone = time.UTC
	}
	return time.Now().In(zone)
}

// moment reads a moment behind a flag; without one it is now. One that names its offset keeps it, so that its date is the one
// that is written.
func moment(flag, text string, now time.Time) (time.Time, error) {
	if text == "" {
		return now, nil
	}
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02 15:04", time.DateOnly} {
		if at, err := time.ParseInLocation(layout, text, now.Location()); err == nil {
			return at, nil
		}
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return now, marked{words.Wrong("%s %q is no moment; write it like 2026-11-21T15:00:00+01:00 or 2026-11-21 15:00", flag, text), errUsage}
	}
	return at, nil
}

// recall makes the rules of the settings, and what is remembered at a moment: by the file with a history, or by what is kept.
func recall(cmd *cobra.Command, catalogue stretch.Catalogue, flags whyFlags, at time.Time) (reminders.Rules, stretch.Memory, error) {
	paths := store.UserPaths()
	rules, err := store.NewSettings(paths.Settings).Load(catalogue)
	if err != nil {
		return rules, stretch.Memory{}, marked{err, errUsage}
	}
	var entries []reminders.Entry
	if flags.history != "" {
		if entries, err = readHistory(cmd, flags.history); err != nil {
			return rules, stretch.Memory{}, marked{err, errUsage}
		}
	}
	entries = until(entries, at)
	settings := rules.Settings()
	settings.Stretch.Mute = append(orEmpty(settings.Stretch.Mute), reminders.MutedForGood(entries)...)
	if flags.in != "" {
		settings.Stretch.Place = flags.in
	}
	if rules, err = reminders.NewRules(settings, catalogue); err != nil {
		return rules, stretch.Memory{}, marked{err, errUsage}
	}
	rules = rules.Speaking(speech(cmd))
	if flags.history != "" {
		return rules, rules.Relearn(entries).Memory, nil
	}
	memory, err := remembered(cmd, rules, paths.Data, flags.at != "", at)
	return rules, memory, err
}

// remembered is the memory that the program has kept. For a moment of the past it is learnt anew from the entries before it.
func remembered(cmd *cobra.Command, rules reminders.Rules, dir string, other bool, at time.Time) (stretch.Memory, error) {
	past, err := store.ReadPast(cmd.Context(), dir, time.Time{})
	if err != nil {
		return stretch.Memory{}, fmt.Errorf("why: %w", err)
	}
	if past.State.Version == 0 || other && at.Before(past.State.At) {
		return rules.Relearn(until(past.Entries, at)).Memory, nil
	}
	return past.State.Memory, nil
}

// until keeps what had happened at a moment, in the time zone of that moment: what is half an hour ago was today, wherever
// the history was written.
func until(entries []reminders.Entry, at time.Time) []reminders.Entry {
	var before []reminders.Entry
	for _, e := range entries {
		if !e.At.After(at) {
			e.At = e.At.In(at.Location())
			before = append(before, e)
		}
	}
	return before
}

// knownReminder refuses the id of a reminder that the settings do not have.
func knownReminder(rules reminders.Rules, id string) error {
	var ids []string
	for _, r := range rules.Settings().Reminders {
		if r.ID == id {
			return nil
		}
		ids = append(ids, r.ID)
	}
	if id == "" {
		return nil
	}
	return marked{words.Wrong("there is no reminder %q; choose from %s", id, strings.Join(ids, ", ")), errUsage}
}

func rank(rules reminders.Rules, memory stretch.Memory, at time.Time, reminder string) ranking {
	all := rules.Rank(memory, at, reminder)
	r := ranking{At: at, Place: rules.Settings().Stretch.Place, Reminder: reminder, Picks: []ranked{}, LeftOut: orEmpty(all.LeftOut)}
	for i, p := range all.Picks {
		bounds := stretch.BoundsOf(p.Stretch)
		r.Picks = append(r.Picks, ranked{
			Rank: i + 1, Stretch: p.Stretch.ID, Variant: p.Stretch.Variant, Name: p.Stretch.Name, Why: p.Why(), Score: p.Score,
			Reasons: orEmpty(p.Reasons), Against: orEmpty(p.Against), Dose: p.Dose, Least: bounds.Least, Most: bounds.Most,
			Now: p.Amount, Length: p.Timeline.Total.Seconds(), Over: p.Timeline.Over,
		})
	}
	return r
}

// only keeps what is said about one stretch; about all for "".
func (r ranking) only(id string) ranking {
	if id == "" {
		return r
	}
	picks, leftOut := r.Picks, r.LeftOut
	r.Picks, r.LeftOut = []ranked{}, []stretch.LeftOut{}
	for _, p := range picks {
		if p.Stretch == id {
			r.Picks = append(r.Picks, p)
		}
	}
	for _, o := range leftOut {
		if o.Stretch == id {
			r.LeftOut = append(r.LeftOut, o)
		}
	}
	return r
}

func printRanking(cmd *cobra.Command, r ranking) {
	l := speech(cmd)
	cmd.Printf("%s %s", l.DateOfYear(r.At), l.Clock(r.At))
	if r.Place != "" {
		cmd.Printf(", %s", r.Place)
	}
	cmd.Println()
	for _, p := range r.Picks {
		cmd.Printf("%2d. %s  %s, %s\n", p.Rank, strings.TrimSuffix(p.Stretch+"/"+p.Variant, "/"), l.Say("%.1f points", p.Score), doseWords(l, p))
		for _, reason := range append(p.Reasons, p.Against...) {
			cmd.Printf("    %+6.1f  %s\n", reason.Points, reason.Words)
		}
	}
	if len(r.LeftOut) > 0 {
		cmd.Println(l.Say("Left out:"))
	}
	for _, o := range r.LeftOut {
		cmd.Printf("  %s  %s\n", o.Stretch, o.Words)
	}
}

// doseWords says how much of a stretch is done now, and how much there may be of it.
func doseWords(l words.Locale, p ranked) string {
	parts := []string{l.About(time.Duration(p.Length * float64(time.Second)))}
	add := func(least, most, now int, figure string) {
		switch {
		case most == 0 || most == 1 && now == 1:
		case least == most:
			parts = append(parts, figure)
		default:
			parts = append(parts, l.In("a figure, then its range", "%[1]s of %[2]d–%[3]d", figure, least, most))
		}
	}
	add(p.Least.Hold, p.Most.Hold, p.Now.Hold, l.Say("%d s", p.Now.Hold))
	add(p.Least.Reps, p.Most.Reps, p.Now.Reps, l.Count(p.Now.Reps, "%d time", "%d times"))
	add(p.Least.Sets, p.Most.Sets, p.Now.Sets, l.Count(p.Now.Sets, "%d set", "%d sets"))
	return l.Commas(parts...)
}
