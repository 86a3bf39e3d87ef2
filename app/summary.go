package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"posturebreak/app/link"
	"posturebreak/app/store"
	"posturebreak/reminders"
	"posturebreak/reminders/stretch"
)

// Summarise counts one year of the history as the History page shows it, all but what can be brought back.
func Summarise(ctx context.Context, archive Archive, rules reminders.Rules, year int, now time.Time) (link.Summary, error) {
	counted, err := archive.Year(ctx, year)
	if err != nil {
		return link.Summary{}, err //nolint:wrapcheck // the store says what it could not read
	}
	days, err := archive.Days(ctx)
	if err != nil {
		return link.Summary{}, err //nolint:wrapcheck // the store says what it could not read
	}
	s := summarised(rules, counted, days, now)
	s.Year = year
	return s, nil
}

// summarised makes of what the database has counted what the History page shows.
func summarised(rules reminders.Rules, y store.Year, days []reminders.BreakDay, now time.Time) link.Summary {
	s := link.Summary{
		Years: []int{}, Days: daysOf(y.Days), Outcomes: []link.OutcomeCount{}, Felt: feltOf(y.Felt),
		Stretches: stretchesOf(rules, y), Directions: directionsOf(rules, y.Done), Streak: link.Streak(reminders.StreakOf(days, now)),
	}
	s.Weeks = weeksOf(s.Days)
	for _, d := range days {
		s.Total += d.Entries
		if year, err := strconv.Atoi(d.Date[:min(4, len(d.Date))]); err == nil && !slices.Contains(s.Years, year) {
			s.Years = append(s.Years, year)
		}
	}
	for _, o := range y.Outcomes {
		if aboutABreak(o.Outcome) {
			s.Outcomes = append(s.Outcomes, link.OutcomeCount(o))
		}
	}
	return s
}

// aboutABreak says whether an outcome ends a break, and not only says something about one.
func aboutABreak(o reminders.Outcome) bool {
	return o != reminders.Muted && o != reminders.Unmuted && o != reminders.Snoozed
}

func daysOf(counts []store.DayCount) []link.DayCount {
	days := []link.DayCount{}
	for _, c := range counts { // in order of their dates
		if !aboutABreak(c.Outcome) {
			continue
		}
		if len(days) == 0 || days[len(days)-1].Date != c.Date {
			days = append(days, link.DayCount{Date: c.Date})
		}
		d := &days[len(days)-1]
		switch c.Outcome { //nolint:exhaustive // the others are about no break
		case reminders.Taken:
			d.Taken, d.Length = c.Count, c.Length
		case reminders.Natural:
			d.Natural = c.Count
		case reminders.Skipped:
			d.Skipped = c.Count
		case reminders.Missed:
			d.Missed = c.Count
		case reminders.Held:
			d.Held = c.Count
		}
	}
	return days
}

// weeksOf adds days up. They are in order.
func weeksOf(days []link.DayCount) []link.WeekCount {
	weeks := []link.WeekCount{}
	for _, d := range days {
		monday := mondayOf(d.Date)
		if len(weeks) == 0 || weeks[len(weeks)-1].Date != monday {
			weeks = append(weeks, link.WeekCount{DayCount: link.DayCount{Date: monday}})
		}
		w := &weeks[len(weeks)-1]
		w.Taken += d.Taken
		w.Natural += d.Natural
		w.Skipped += d.Skipped
		w.Missed += d.Missed
		w.Held += d.Held
		w.Length += d.Length
		if d.Taken+d.Natural > 0 {
			w.Days++
		}
	}
	return weeks
}

// mondayOf is the date of the Monday on or before a date; the date itself where it is none.
func mondayOf(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.AddDate(0, 0, -(int(day.Weekday())+6)%7).Format(time.DateOnly)
}

// directionsOf credits what was done as the recommendation does: in part what was done in part.
func directionsOf(rules reminders.Rules, done []store.DoneCount) []link.DirectionDone {
	list := []link.DirectionDone{}
	for _, d := range stretch.Directions() {
		list = append(list, link.DirectionDone{Direction: d})
	}
	for _, d := range done {
		entry, _ := rules.Catalogue().ByID(d.Stretch)
		credit := creditOf(rules, d)
		for _, direction := range entry.Directions {
			if i := slices.Index(stretch.Directions(), direction); i >= 0 {
				list[i].Right += float64(d.Count) * credit.Right
				list[i].Left += float64(d.Count) * credit.Left
			}
		}
	}
	return list
}

// creditOf is what one of these counts for, on each side.
func creditOf(rules reminders.Rules, d store.DoneCount) stretch.Credit {
	if d.Elsewhere {
		return stretch.Credit{Share: 1, Right: 1, Left: 1}
	}
	return rules.CreditOf(d.Stretch, d.Variant, d.Phases, d.Completed)
}

// stretchesOf counts by stretch, the most often taken first.
func stretchesOf(rules reminders.Rules, y store.Year) []link.StretchDone {
	list := []link.StretchDone{}
	of := func(id string) *link.StretchDone {
		i := slices.IndexFunc(list, func(s link.StretchDone) bool { return s.Stretch == id })
		if i < 0 {
			s, _ := rules.Catalogue().ByID(id)
			list = append(list, link.StretchDone{Stretch: id, Name: cmp.Or(s.Name, id)})
			i = len(list) - 1
		}
		return &list[i]
	}
	for _, d := range y.Done {
		if d.Elsewhere {
			continue
		}
		s := of(d.Stretch)
		s.Taken += d.Count
		s.Share += float64(d.Count) * creditOf(rules, d).Share
		if d.Last.After(s.Last) {
			s.Last = d.Last
		}
	}
	for _, f := range y.Felt {
		s := of(f.Stretch)
		count(f, &s.Good, &s.Hard, &s.Hurt)
	}
	list = slices.DeleteFunc(list, func(s link.StretchDone) bool { return s.Taken == 0 })
	slices.SortStableFunc(list, func(a, b link.StretchDone) int {
		return cmp.Or(cmp.Compare(b.Taken, a.Taken), cmp.Compare(a.Stretch, b.Stretch))
	})
	return list
}

// feltOf counts the answers by month. They are in order of the months.
func feltOf(counts []store.FeltCount) []link.FeltCount {
	list := []link.FeltCount{}
	for _, c := range counts {
		if len(list) == 0 || list[len(list)-1].Month != c.Month {
			list = append(list, link.FeltCount{Month: c.Month})
		}
		f := &list[len(list)-1]
		count(c, &f.Good, &f.Hard, &f.Hurt)
	}
	return list
}

func count(c store.FeltCount, good, hard, hurt *int) {
	switch c.Felt {
	case stretch.Good:
		*good += c.Count
	case stretch.Hard:
		*hard += c.Count
	case stretch.Hurt:
		*hurt += c.Count
	case stretch.NotSaid:
	}
}
